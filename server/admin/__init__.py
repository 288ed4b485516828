"""What an administrator does at the terminal, beside a running server or without one."""
