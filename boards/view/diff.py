"""Frames are differences of projections, never filtered events (RULES.md S5, S6)."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from boards import typed
from boards.deltas import Delta, DeltaError, apply
from boards.effects import Effect, Patch, Type
from boards.ids import Id
from boards.records import Ballot, Kept, Kind, Record
from boards.state import State
from boards.unseen import is_shut_out
from boards.view.records import AreaView, BoardView, Key, NoteView, RoundView, ViewRecord


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


class Typed(msgspec.Struct, frozen=True, array_like=True, gc=False, tag=4):
    """A text that the viewer has was typed in: `deltas` of it, one for each version since `since`.

    index: which field the text is. fields: the others that change, as of `Changed`.
    """

    kind: Kind
    id: int
    index: int
    since: int
    deltas: tuple[Delta, ...]
    fields: tuple[Any, ...]


Change = Shown | Changed | Hidden | Typed
Changes = list[Change]

_COUNTED = frozenset({"counts", "mode"})
"""Of a board: whether its areas tell how many notes are to be revealed in them."""

_COUNTS = {
    "b": BoardView.__struct_fields__.index("waiting"),
    "a": AreaView.__struct_fields__.index("waiting"),
    "r": RoundView.__struct_fields__.index("voted"),
}
"""Figures that may change with every command of 200 people: notes that wait, ballots."""

_OF_AGENDA = frozenset({"step", "agenda"})
"""Of the workshop: which steps everyone sees."""

_TEXT = NoteView.__struct_fields__.index("text")


def touched(before: State, effects: Iterable[Effect]) -> set[Key]:
    """The records whose projection may differ after `effects`.

    S6: when a member is removed or let in again, her notes and links are projected anew, since
    their author is shown or not; with another role, her own trash is the shared one or hers again.
    A kept note is seen as a note by its author, as a kept one by facilitators, and counted with its
    area, or with its board where it stands in none or is not to be revealed. The steps of the
    agenda are seen by all or not, as the workshop says (T5).
    """
    keys: set[Key] = set()
    for effect in effects:
        if isinstance(effect, Patch):
            keys.add((effect.kind, effect.id))
            if effect.kind == "m" and ("removed" in effect.set or "role" in effect.set):
                keys.update(_depending_on(before, effect.id))
            if effect.kind == "w" and not _OF_AGENDA.isdisjoint(effect.set):
                keys.update(("s", step) for step in before.steps)
            if effect.kind == "b" and not _COUNTED.isdisjoint(effect.set):
                keys.update(("a", area.id) for area in before.areas.values())
        elif isinstance(effect, Type):
            keys.add((effect.kind, effect.id))
        else:
            keys.update(_seen_of(before, effect.record))
            keys.update(_pointing_to(before, effect.record.id))
    return keys


def _seen_of(before: State, record: Record) -> Iterable[Key]:
    """What a viewer may see of a record that begins or ends: more than one thing of some."""
    if isinstance(record, Kept):
        yield "n", record.id
        yield "a", record.note.area
        if not record.note.area or is_shut_out(before, record):
            yield "b", record.note.board
    elif isinstance(record, Ballot):
        yield "r", record.round
    yield record.kind, record.id


def _pointing_to(state: State, record: Id) -> Iterable[Key]:
    """The workshop, where everyone was shown or called to what begins or ends (T7)."""
    workshop = state.workshop
    if workshop is not None and record in (workshop.summon, workshop.spotlight):
        yield "w", workshop.id


def _depending_on(before: State, member: int) -> Iterable[Key]:
    yield from (("n", note.id) for note in before.notes.values() if note.author == member)
    yield from (("l", link.id) for link in before.links.values() if link.author == member)
    for kept in before.kept.values():
        if kept.note.author == member:
            yield from _seen_of(before, kept)
            yield "b", kept.note.board
    yield from (("t", t.id) for t in before.trash.values() if member in (t.by, t.note.author))
    yield from (("f", flag.id) for flag in before.flags.values() if flag.by == member)
    yield from (("u", act.id) for act in before.reversals.values() if act.member == member)
    for ballot in before.ballots.values():
        if ballot.by == member:
            yield from _seen_of(before, ballot)


Typing = Callable[[Id], tuple[Delta, ...] | None]
"""What was typed in a note between two states; None when that is not all that happened."""


def typing_between(before: State, after: State) -> Typing:
    """What `diff` between projections of these two states asks for."""

    def typing(note_id: Id) -> tuple[Delta, ...] | None:
        old = before.notes.get(note_id)
        window = after.typed.get(note_id)
        return None if old is None else typed.since(window, old.text)

    return typing


def diff(
    keys: Iterable[Key],
    before: Callable[[Key], ViewRecord | None],
    after: Callable[[Key], ViewRecord | None],
    *,
    typing: Typing = lambda _: None,
) -> Changes:
    """What turns the view before into the view after, for these records, in order of key."""
    changes: Changes = []
    for key in sorted(keys):
        change = _change(key, before(key), after(key), typing)
        if change is not None:
            changes.append(change)
    return changes


def only_counts(changes: Iterable[Change]) -> bool:
    """Whether they tell nothing but how many there are, or nothing at all: that can wait."""
    return all(
        isinstance(change, Changed) and change.fields[::2] == (_COUNTS.get(change.kind),)
        for change in changes
    )


def _change(
    key: Key, old: ViewRecord | None, new: ViewRecord | None, typing: Typing
) -> Change | None:
    kind, record_id = key
    if new is None:
        return None if old is None else Hidden(kind, record_id)
    fields = msgspec.structs.astuple(new)
    if old is None:
        return Shown(kind, fields)
    pairs: dict[int, Any] = {}
    for index, (was, now) in enumerate(zip(msgspec.structs.astuple(old), fields, strict=True)):
        if was != now:
            pairs[index] = now
    if isinstance(old, NoteView) and isinstance(new, NoteView) and old.version != new.version:
        deltas = _deltas(old, new, typing)
        if deltas:
            pairs.pop(_TEXT, None)
            return Typed(kind, record_id, _TEXT, old.version, deltas, _flat(pairs))
    return Changed(kind, record_id, _flat(pairs)) if pairs else None


def _flat(pairs: dict[int, Any]) -> tuple[Any, ...]:
    return tuple(item for pair in pairs.items() for item in pair)


def _deltas(old: NoteView, new: NoteView, typing: Typing) -> tuple[Delta, ...] | None:
    """Only what leads from the very text that this viewer sees to the one that she may see."""
    deltas = typing(new.id)
    text = old.text
    if not deltas or text is None or old.version + len(deltas) != new.version:
        return None
    try:
        for delta in deltas:
            text = apply(text, delta)
    except DeltaError:
        return None
    return deltas if text == new.text else None
