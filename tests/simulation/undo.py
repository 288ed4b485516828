"""I10: what an undo has changed, and how its person had left that."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from boards import commands as c
from boards.decide.undo import FIELDS
from boards.effects import Drop, Effect, Entry, Patch, Put, Type
from boards.records import Kept, Note

Fields = tuple[str, ...]

_TOGETHER: tuple[Fields, ...] = (("board", "area", "x", "y"), ("cluster",), ("colour",), ("size",))
"""The fields of a note that are taken back as one (U3). Keys are nobody's: new notes push them."""


def taken_back(entry: Entry, command: c.Command) -> Iterator[tuple[int, Fields]]:
    """Notes and what was to be taken back of them, as far as anything came of it."""
    if isinstance(command, c.NotesUnmake):
        for effect in entry.effects:
            if isinstance(effect, Drop) and isinstance(effect.record, Note):
                yield effect.record.id, ("text",)
                yield effect.record.id, ("cluster",)
    elif isinstance(command, c.NotesRevert):
        wanted = {step.id: {FIELDS[index] for index in step.set[::2]} for step in command.steps}
        for effect in entry.effects:
            if isinstance(effect, Patch) and effect.id in wanted:
                changed = wanted[effect.id] & effect.set.keys()
                yield from ((effect.id, kind) for kind in _TOGETHER if changed & set(kind))


def as_left(
    entries: Sequence[Entry], member: int, *, note: int, kind: Fields
) -> set[tuple[Any, ...]]:
    """All that these fields of a note were when the member had written some of them."""
    now: dict[str, Any] = {}
    left = set()
    for entry in entries:
        for effect in entry.effects:
            written = {name: value for name, value in _set_by(effect, note) if name in kind}
            now |= written
            if written and entry.actor == member:
                left.add(tuple(now[name] for name in kind))
    return left


def _set_by(effect: Effect, note: int) -> Iterable[tuple[str, Any]]:
    """The fields of the note that the effect sets."""
    match effect:
        case Put(record=Note(id=found) as record) if found == note:
            return msgspec.structs.asdict(record).items()
        case Put(record=Kept(note=record)) if record.id == note:
            return msgspec.structs.asdict(record).items()
        case Patch(kind="n", id=found, set=changes) if found == note:
            return changes.items()
        case Type(id=found, ref=ref) if found == note:
            return (("text", ref),)
        case _:
            return ()
