"""What undoing one person leaves alone, since nobody may learn whose it is (RULES.md U10, H9).

Were only her own nameless notes left out, or only in one place, whatever else was told, counted or
undone would say by what is missing which of them are hers. So all are, whoever wrote them.
"""

from collections.abc import Iterator, Sequence, Set

from boards.effects import Effect, Entry, Patch, Put, Type
from boards.records import NOBODY, Kept, Kind, Link, Note, Trashed

Key = tuple[Kind, int]


def keys_of(effect: Effect) -> Iterator[Key]:
    """What is followed as one: a note is the same in the trash, or out of sight."""
    if isinstance(effect, Patch | Type):
        kind, record_id = effect.kind, effect.id
    else:
        kind, record_id = effect.record.kind, effect.record.id
    if kind in ("n", "t", "k"):
        yield "n", record_id
    elif kind in ("c", "l"):
        yield kind, record_id


def joined_by(effect: Effect) -> int:
    """The group that a note is put into by this effect; 0 for none."""
    if isinstance(effect, Patch) and effect.kind == "n":
        return int(effect.set.get("cluster", 0))
    if isinstance(effect, Put) and isinstance(effect.record, Note):
        return effect.record.cluster
    return 0


def nameless(entries: Sequence[Entry]) -> frozenset[Key]:
    """Notes whose authors are told to nobody, wherever they are by now, with the links on them and
    the groups that they were ever in: who writes a note often links and groups it, too (H10)."""
    notes = {
        note.id
        for entry in entries
        for effect in entry.effects
        if (note := _begun_by(effect)) is not None and note.alias == NOBODY
    }
    if not notes:
        return frozenset()
    found: set[Key] = {("n", note) for note in notes}
    for entry in entries:
        for effect in entry.effects:
            link = effect.record if isinstance(effect, Put) else None
            if isinstance(link, Link) and not notes.isdisjoint((link.note, link.source)):
                found.add(("l", link.id))
            elif (cluster := joined_by(effect)) and not found.isdisjoint(keys_of(effect)):
                found.add(("c", cluster))
    return frozenset(found)


def _begun_by(effect: Effect) -> Note | None:
    match effect:
        case Put(record=Note() as note) | Put(record=Kept(note=note) | Trashed(note=note)):
            return note
        case _:
            return None


def is_nobodys(entry: Entry, outside: Set[Key]) -> bool:
    """Whether the entry is taken for somebody else's, whoever it is about: all that it was for is
    `outside`, whatever it moved along, lest a key or a trash that made room tell who did it. Or it
    did to others at once what only its author does to a nameless note, but for facilitators."""
    if not outside:
        return False
    meant = [effect for effect in entry.effects if _is_meant(effect)]
    named = {key for effect in meant for key in keys_of(effect)}
    if not named or named.isdisjoint(outside):
        return False
    authors = {key for effect in meant if _is_authors(effect) for key in keys_of(effect)}
    return named <= outside or not authors.isdisjoint(outside)


def _is_authors(effect: Effect) -> bool:
    """N5, N7. Not to delete it: who did that to the others at the same moment, the trash says."""
    if isinstance(effect, Patch):
        return "colour" in effect.set
    return isinstance(effect, Put) and isinstance(effect.record, Note)


def _is_meant(effect: Effect) -> bool:
    """Not what only gives way: a key of a list that is numbered anew (P6), a note that falls out of
    a full trash (L8). What goes there, or comes back, is told by its board as well."""
    if isinstance(effect, Patch):
        return effect.set.keys() != {"order"}
    return isinstance(effect, Type) or not isinstance(effect.record, Trashed)
