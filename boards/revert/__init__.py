"""Undoing one person: what she did, by the log, and how that is taken back (RULES.md U7-U10)."""

from boards.revert.acts import VERBS, Acts, Verb
from boards.revert.plan import Plan, plan
from boards.revert.slices import slices, steps_of
from boards.revert.tracks import GROUPS
from boards.revert.whose import ByMember, OfAct, Whose

__all__ = [
    "GROUPS",
    "VERBS",
    "Acts",
    "ByMember",
    "Plan",
    "Verb",
    "Whose",
    "OfAct",
    "plan",
    "slices",
    "steps_of",
]
