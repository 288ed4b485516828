"""Which cells must go so that a text is gone (RULES.md E2, Y6, O1).

A typed text stands in many cells: the whole text that somebody began with, and each delta since.
Only the log knows them all; a state knows the newest.
"""

from collections.abc import Iterable, Iterator

from boards.audit import acts_of
from boards.effects import Effect, Entry, Patch, Put, Type
from boards.ids import Id
from boards.records import NO_TEXT, Flag, Kept, Note, Ref, Trashed


def refs_of_note(entries: Iterable[Entry], note: Id) -> set[Ref]:
    """Every cell that any text of the note ever stood in, whole or as it was typed.

    Also what was said against it: whoever flags a note may well repeat its words (Z6).
    """
    found = (ref for entry in entries for effect in entry.effects for ref in _refs(effect, note))
    return {ref for ref in found if ref}


def built_on(entries: Iterable[Entry], refs: Iterable[Ref]) -> set[Ref]:
    """These cells, and the texts that were typed on top of them: they are gone with them.

    What `boards.state.forget` is to be told when cells are erased from storage.
    """
    gone = set(refs)
    for entry in entries:
        for effect in entry.effects:
            if isinstance(effect, Type) and effect.was in gone:
                gone.add(effect.ref)
    return gone


def refs_about(entries: Iterable[Entry], member: Id) -> set[Ref]:
    """Every cell that says why facilitators did something about this member (O1)."""
    acts = acts_of(entries, first=1)
    return {act.reason for act in acts if act.kind == "m" and act.targets == (member,)} - {NO_TEXT}


def _refs(effect: Effect, note: Id) -> Iterator[Ref]:
    match effect:
        case Type(id=record, ref=ref) if record == note:
            yield ref
        case Patch(kind="n", id=record, set=changed) if record == note and "text" in changed:
            yield changed["text"]
        case Put(record=Note() as written) if written.id == note:
            yield written.text
        case Put(record=Flag() as flag) if flag.note == note:
            yield flag.words
        case Put(record=Kept() as kept) if kept.id == note:
            # With what was said to its author about it, and her answer.
            yield from (kept.note.text, kept.message, kept.reply)
        case Put(record=Trashed() as trashed) if trashed.id == note:
            yield trashed.note.text
