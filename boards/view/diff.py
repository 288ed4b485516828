"""Frames are differences of projections, never filtered events (RULES.md S5, S6)."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from boards.effects import Effect, Patch
from boards.records import Kind
from boards.state import State
from boards.view.records import Key, ViewRecord


class Shown(msgspec.Struct, frozen=True, array_like=True, gc=False, tag=1):
    """The viewer sees this record from now on; `fields` in the order of its view class."""

    kind: Kind
    fields: tuple[Any, ...]


class Changed(msgspec.Struct, frozen=True, array_like=True, gc=False, tag=2):
    """Some fields of a record that the viewer has: [index, value, index, value ...]."""

    kind: Kind
    id: int
    fields: tuple[Any, ...]


class Hidden(msgspec.Struct, frozen=True, array_like=True, gc=False, tag=3):
    """The viewer no longer sees this record, deleted or not: no difference is made."""

    kind: Kind
    id: int


Change = Shown | Changed | Hidden
Changes = list[Change]


def touched(before: State, effects: Iterable[Effect]) -> set[Key]:
    """The records whose projection may differ after `effects`.

    S6: when a member is removed or let in again, her notes and links are projected anew, since
    their author is shown or not; with another role, her own trash is the shared one or hers again.
    """
    keys: set[Key] = set()
    for effect in effects:
        if isinstance(effect, Patch):
            keys.add((effect.kind, effect.id))
            if effect.kind == "m" and ("removed" in effect.set or "role" in effect.set):
                keys.update(_depending_on(before, effect.id))
        else:
            keys.add((effect.record.kind, effect.record.id))
    return keys


def _depending_on(state: State, member: int) -> Iterable[Key]:
    for note in state.notes.values():
        if note.author == member:
            yield "n", note.id
    for link in state.links.values():
        if link.author == member:
            yield "l", link.id
    for trashed in state.trash.values():
        if member in (trashed.by, trashed.note.author):
            yield "t", trashed.id


def diff(
    keys: Iterable[Key],
    before: Callable[[Key], ViewRecord | None],
    after: Callable[[Key], ViewRecord | None],
) -> Changes:
    """What turns the view before into the view after, for these records, in order of key."""
    changes: Changes = []
    for key in sorted(keys):
        change = _change(key, before(key), after(key))
        if change is not None:
            changes.append(change)
    return changes


def _change(key: Key, old: ViewRecord | None, new: ViewRecord | None) -> Change | None:
    kind, record_id = key
    if new is None:
        return None if old is None else Hidden(kind, record_id)
    fields = msgspec.structs.astuple(new)
    if old is None:
        return Shown(kind, fields)
    pairs: list[Any] = []
    for index, (was, now) in enumerate(zip(msgspec.structs.astuple(old), fields, strict=True)):
        if was != now:
            pairs += (index, now)
    return Changed(kind, record_id, tuple(pairs)) if pairs else None
