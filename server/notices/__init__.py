"""The privacy notice, the accessibility statement and how a vote stays secret: the operator edits
them without code."""
