"""Decide a command: the only place of rules, limits and roles (RULES.md)."""

from boards.decide.core import Accepted, Decision, Moment, decide

__all__ = ["Accepted", "Decision", "Moment", "decide"]
