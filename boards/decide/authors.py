"""How hidden authors are forgotten (RULES.md H10)."""

from collections.abc import Iterator

from boards import commands as c
from boards.decide.desk import Desk
from boards.effects import Effect, Patch, Put
from boards.records import NOBODY, Board, Kept, Note, Trashed
from boards.rejections import Code, Refusal
from boards.veil import without_author

SLICE = 500
"""Notes in one entry, as many as are decided in one go."""


def put_on_veil(desk: Desk) -> None:
    """From the first board on that hides its authors, whatever command makes it do so."""
    workshop = desk.state.workshop
    if workshop is not None and workshop.veil == "none" and any(map(_hides, desk.effects)):
        desk.patch(workshop, veil="worn")


def _hides(effect: Effect) -> bool:
    match effect:
        case Put(record=Board(authors="hidden")):
            return True
        case Patch(kind="b", set=changed):
            return changed.get("authors") == "hidden"
        case _:
            return False


def forget(desk: Desk, _: c.AuthorsForget) -> None:
    """After each closing, so many at a time. That all are forgotten is a mark of its own: where
    such notes have ended, the log still knows whose they were."""
    desk.must_be_system()
    workshop = desk.workshop
    if workshop.veil == "lifted":
        raise Refusal(Code.ALREADY)
    if workshop.veil == "none" or workshop.life != "closed":
        raise Refusal(Code.BAD_VALUE)
    known = list(_known(desk))
    for record in known[:SLICE]:
        if isinstance(record, Note):
            desk.patch(record, author=0)
        else:
            desk.drop(record)
            desk.put(without_author(record))
    if len(known) <= SLICE:
        desk.patch(workshop, veil="lifted", forgot=desk.state.seq + 1)


def _known(desk: Desk) -> Iterator[Note | Trashed | Kept]:
    state = desk.state
    yield from (note for note in state.notes.values() if _is_known(note))
    yield from (trashed for trashed in state.trash.values() if _is_known(trashed.note))
    yield from (kept for kept in state.kept.values() if _is_known(kept.note))


def _is_known(note: Note) -> bool:
    return note.alias == NOBODY and note.author != 0


def swept(desk: Desk, command: c.AuthorsSwept) -> None:
    """The server says that the cells up to this entry are gone from storage."""
    desk.must_be_system()
    workshop = desk.workshop
    if command.seq > workshop.forgot:
        raise Refusal(Code.BAD_VALUE)
    if command.seq <= workshop.swept:
        raise Refusal(Code.ALREADY)
    desk.patch(workshop, swept=command.seq)
