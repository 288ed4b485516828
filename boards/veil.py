"""Who did what, where authors are hidden: beside the log, so that it can be erased (RULES.md H10).

From the first board on that hides its authors, an entry is stored without whose client sent it
and, where it is about such a note, without who did it. That stands in a cell of the entry's own.
Whoever reads the log puts it back, as long as the cell is there.
"""

import base64
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from boards.audit import acts_of
from boards.cells import Cell, make_cell
from boards.effects import Drop, Effect, Entry, Patch, Put, decode_entries
from boards.ids import MaybeId
from boards.records import NO_TEXT, NOBODY, Kept, Link, Note, Record, Ref, Trashed
from boards.state import State

_INDEX = 2**32 - 1
"""Of the cell among those of one command: no text's."""

T = TypeVar("T", bound=Record)


class Who(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What an entry is stored without. effects: None where they name no hidden author."""

    client: MaybeId
    n: int
    actor: MaybeId
    fingerprint: int
    effects: tuple[Effect, ...] | None


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Who)


def veiled(entry: Entry, state: State, *, seed: bytes) -> tuple[Entry, Cell | None]:
    """The entry as it is stored, and the cell of what it lacks. state: what the entry led to.

    The numbers of all clients go, in every entry of the workshop: a gap in them would tell who
    wrote what between. So does who was refused: which note it was about does not stand there.
    """
    workshop = state.workshop
    if workshop is None or workshop.veil == "none":
        return entry, None
    effects = tuple(map(_without_author, entry.effects))
    stored = replace(
        entry,
        client=0,
        n=0,
        fingerprint=0,
        actor=0 if entry.outcome or _is_veiled(entry, state) else entry.actor,
        effects=effects,
    )
    if stored == entry:
        return entry, None
    who = Who(
        entry.client,
        entry.n,
        entry.actor,
        entry.fingerprint,
        None if effects == entry.effects else entry.effects,
    )
    content = base64.b64encode(_encoder.encode(who)).decode()
    cell = make_cell(content, seed=seed, index=_INDEX)
    return replace(stored, who=cell.ref), cell


def unveiled(entry: Entry, texts: Mapping[Ref, str]) -> Entry:
    """The entry as it was decided; as it is stored, where its cell was erased."""
    content = texts.get(entry.who) if entry.who else None
    if content is None:
        return replace(entry, who=NO_TEXT) if entry.who else entry
    who = _decoder.decode(base64.b64decode(content))
    return replace(
        entry,
        client=who.client,
        n=who.n,
        actor=who.actor,
        fingerprint=who.fingerprint,
        effects=entry.effects if who.effects is None else who.effects,
        who=NO_TEXT,
    )


def entries_of(body: bytes, texts: Mapping[Ref, str]) -> tuple[Entry, ...]:
    """The entries of a journal row, with what its cells still say of who did what."""
    return tuple(unveiled(entry, texts) for entry in decode_entries(body))


def whose_cells(stored: Iterable[Entry]) -> Iterator[Ref]:
    """The cells to erase so that these entries, as they are stored, say no more who did it."""
    return (entry.who for entry in stored if entry.who)


def _is_veiled(entry: Entry, state: State) -> bool:
    """What anybody does to such a note, lest what its author does stands out; acts of moderation
    are known by who did them (O1)."""
    if not any(_is_about_hidden(effect, state) for effect in entry.effects):
        return False
    return not any(acts_of((entry,), first=1))


def _is_about_hidden(effect: Effect, state: State) -> bool:
    if isinstance(effect, Put | Drop):
        note = _note_of(effect.record)
        if note is not None:
            return note.alias == NOBODY
        link = effect.record
        return isinstance(link, Link) and any(
            _is_hidden(state, end) for end in (link.note, link.source)
        )
    return effect.kind == "n" and _is_hidden(state, effect.id)


def _is_hidden(state: State, note_id: int) -> bool:
    found = state.notes.get(note_id) or state.kept.get(note_id) or state.trash.get(note_id)
    note = _note_of(found) if found is not None else None
    return note is not None and note.alias == NOBODY


def _note_of(record: Record) -> Note | None:
    match record:
        case Note():
            return record
        case Trashed(note=note) | Kept(note=note):
            return note
        case _:
            return None


def _without_author(effect: Effect) -> Effect:
    match effect:
        case Put(record=record):
            return Put(without_author(record))
        case Drop(record=record):
            return Drop(without_author(record))
        case Patch(kind="n", was=was) if "author" in was:
            return replace(effect, was={**was, "author": 0})
        case _:
            return effect


def without_author(record: T) -> T:
    """The record of a note whose author is hidden, without her; any other as it is."""
    match record:
        case Note(alias=alias) if alias == NOBODY:
            return replace(record, author=0)
        case Trashed(note=note, by=by) | Kept(note=note, by=by) if note.alias == NOBODY:
            return replace(record, note=replace(note, author=0), by=0 if by == note.author else by)
        case _:
            return record
