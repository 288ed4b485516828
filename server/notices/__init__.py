"""The privacy notice and the accessibility statement, which the operator edits without code."""
