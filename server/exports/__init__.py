"""What a workshop looks like outside: documents for people and programs, made from the view."""
