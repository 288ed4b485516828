"""What builds, checks and proves the project; nothing here runs in production."""
