"""What boards are for now, and the dial of moderation (RULES.md H1, H5-H7)."""

from collections.abc import Iterator

from boards import commands as c
from boards.decide.desk import Desk
from boards.effects import Drop, Effect, Patch, Put
from boards.records import Cluster, Kept, Link, Note, Record, Trashed
from boards.rejections import Code, Refusal
from boards.state import State

_FROZEN = frozenset({"read", "vote"})


def mode(desk: Desk, command: c.BoardMode) -> None:
    """H5: what a board is for; what was written before stays as it was."""
    desk.must_arrange()
    board = desk.board(command.id)
    wished = {"mode": command.mode, "authors": command.authors, "counts": command.counts}
    changed = {
        name: wish
        for name, wish in wished.items()
        if wish is not None and wish != getattr(board, name)
    }
    if not changed:
        raise Refusal(Code.ALREADY)
    desk.patch(board, **changed)


def hold(desk: Desk, command: c.WorkshopHold) -> None:
    """H6: which new notes wait."""
    desk.must_arrange()
    if desk.workshop.hold == command.hold:
        raise Refusal(Code.ALREADY)
    desk.patch(desk.workshop, hold=command.hold)


def must_not_be_frozen(desk: Desk, command: c.Command) -> None:
    """H5: on a board that is for reading or voting only facilitators change notes.

    Whatever a command comes to is looked at, so that no new one can forget it.
    """
    if may_anywhere(desk, command):
        return
    state = desk.state
    frozen = {board.id for board in state.boards.values() if board.mode in _FROZEN}
    if frozen and any(
        board in frozen
        for effect in desk.effects
        if not goes_along(effect, command)
        for board in boards_of(state, effect)
    ):
        raise Refusal(Code.READ_ONLY)


def may_anywhere(desk: Desk, command: c.Command) -> bool:
    """Facilitators and the server; and an author answers whatever her board is for (H8)."""
    return desk.is_facilitator or desk.actor.role == "system" or isinstance(command, c.NoteAnswer)


def goes_along(effect: Effect, command: c.Command) -> bool:
    """A link that ends or comes back with the note at its other end, and what falls out of a full
    trash, are nobody's doing at that board."""
    if not isinstance(effect, Put | Drop):
        return False
    if isinstance(effect.record, Link):
        return not isinstance(command, c.LinkAdd | c.LinkDrop)
    return isinstance(effect.record, Trashed) and isinstance(effect, Drop)


def boards_of(state: State, effect: Effect) -> Iterator[int]:
    """The boards whose notes an effect is about, before and after it."""
    if isinstance(effect, Put | Drop):
        yield from _boards_of_record(state, effect.record)
        return
    record = state.tables[effect.kind].get(effect.id)
    if record is not None:
        yield from _boards_of_record(state, record)
    if isinstance(effect, Patch) and "board" in effect.set:
        yield effect.set["board"]


def _boards_of_record(state: State, record: Record) -> Iterator[int]:
    match record:
        case Note(board=board) | Cluster(board=board):
            yield board
        case Trashed(note=note) | Kept(note=note):
            yield note.board
        case Link(note=one, source=other):
            for end in (one, other):
                if end in state.notes:
                    yield state.notes[end].board
        case _:
            return
