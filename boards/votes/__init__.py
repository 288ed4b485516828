"""Votes: what one may choose, what came out, and how a choice is parted from its voter."""
