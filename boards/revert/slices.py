"""A plan in parts that are each decided in a few milliseconds (RULES.md U7)."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from msgspec.structs import replace

from boards import commands as c
from boards.limits import REVERT_SLICE


class _Step(NamedTuple):
    field: str
    value: Any


_ORDER = (
    "unlinked",
    "ends",
    "buried",
    "forgotten",
    "backs",
    "changes",
    "laid",
    "words",
    "titles",
    "linked",
)
"""First what makes room, then what comes into it, then what stands on what came."""


def steps_of(part: c.Part) -> int:
    """How many steps a part has."""
    return sum(len(getattr(part, field)) for field in _ORDER)


def slices(part: c.Part, *, size: int = REVERT_SLICE) -> list[c.Part]:
    """The same steps in the order in which they are decided, so many at once; at least one part.

    What fits into one part is one.
    """
    part = replace(part, changes=tuple(sorted(part.changes, key=_leaves)))
    steps = [_Step(field, value) for field in _ORDER for value in getattr(part, field)]
    if len(steps) <= size:
        return [part]
    chunks = [steps[start : start + size] for start in range(0, len(steps), size)]
    first, *others = [_part(chunk, part, later=chunks[at + 1 :]) for at, chunk in enumerate(chunks)]
    return [replace(first, votes=part.votes), *others]


def _leaves(change: c.Change) -> int:
    """First who comes into a group, last who leaves one: its last note would have to stay (U4)."""
    return bool(change.given.get("cluster")) - bool(change.set.get("cluster"))


def _part(steps: Sequence[_Step], whole: c.Part, *, later: Sequence[Sequence[_Step]]) -> c.Part:
    fields: dict[str, tuple[Any, ...]] = {
        field: tuple(step.value for step in steps if step.field == field) for field in _ORDER
    }
    touched = set(_clusters(steps))
    return c.Part(
        **fields,
        ended=tuple(group for group in whole.ended if group.id in touched),
        begun=tuple(group for group in whole.begun if group.id in touched),
        away=frozenset(step.value.id for chunk in later for step in chunk if _moves(step)),
    )


def _moves(step: _Step) -> bool:
    return step.field == "changes" and "x" in step.value.set


def _clusters(steps: Sequence[_Step]) -> list[int]:
    """The groups that notes leave or join."""
    found: list[int] = []
    for step in steps:
        if step.field == "changes":
            found += [step.value.given.get("cluster", 0), step.value.set.get("cluster", 0)]
        elif step.field == "backs":
            found.append(step.value.note.cluster)
    return found
