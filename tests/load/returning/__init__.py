"""The server stops or is killed with many people inside: how soon all are back, and at work."""
