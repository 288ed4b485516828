"""Measures the running product; `python -m tests.load --help`. Never part of the tests' verdict."""
