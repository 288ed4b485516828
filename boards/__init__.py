"""The domain of a workshop: pure functions over plain records.

Nothing here reads a clock, draws a random number or touches a file, and nothing here imports
`server`. The rules are numbered in RULES.md and cited by the tests.
"""
