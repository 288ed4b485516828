"""The tools as commands: options, and what is said of the outcome. One file each."""
