"""The desk at which a command is decided: state in, effects out, and the checks all share."""

import hashlib
from collections.abc import Collection
from typing import TypeVar

import msgspec

from boards import text, typed
from boards.cells import Cell, make_cell
from boards.deltas import Delta
from boards.effects import Drop, Effect, Patch, Put, Type, Value
from boards.limits import COORDINATE_MAX, MESSAGE_MAX, NOTES_MAX
from boards.records import (
    NO_TEXT,
    Area,
    Board,
    Cluster,
    Kept,
    Member,
    Note,
    Record,
    Ref,
    Step,
    Workshop,
)
from boards.rejections import Code, Refusal
from boards.roles import Actor
from boards.state import State

T = TypeVar("T")


class Moment(msgspec.Struct, frozen=True):
    """What the world adds to a decision: the time (ms, database clock) and 32 random bytes."""

    now: int
    seed: bytes


class Desk:
    """Collects effects. Reads are of the state before the command: no decision sees its own."""

    def __init__(
        self, state: State, actor: Actor, at: Moment, *, own: Collection[int] = ()
    ) -> None:
        """`own`: notes of this state that nobody but the actor sees (H3)."""
        self.state = state
        self.own = own
        self.actor = actor
        self.now = at.now
        self.effects: list[Effect] = []
        self.cells: list[Cell] = []
        self.figure = 0
        """What the answer of an accepted command tells beyond "yes"."""
        self.reason = NO_TEXT
        """The cell that says why, for the entry (O1)."""
        self._seed = at.seed

    def put(self, record: Record) -> None:
        """The record exists."""
        self.effects.append(Put(record))

    def drop(self, record: Record) -> None:
        """The record ends."""
        self.effects.append(Drop(record))

    def patch(self, record: Record, **fields: Value) -> None:
        """Some fields change; those that would stay the same are left out."""
        was = {}
        for name, value in fields.items():
            old = getattr(record, name)
            if old != value:
                was[name] = old
        if was:
            changed = {name: fields[name] for name in was}
            self.effects.append(Patch(record.kind, record.id, changed, was))

    def cell(self, content: str) -> Ref:
        """Puts text in a new cell and returns its reference."""
        if not content:
            return NO_TEXT
        cell = make_cell(content, seed=self._seed, index=len(self.cells))
        self.cells.append(cell)
        return cell.ref

    def text(self, content: str, *, limit: int, may_be_empty: bool = False) -> Ref:
        """Checks text and puts it in a cell (RULES.md X1-X3)."""
        return self.cell(text.checked(content, limit=limit, may_be_empty=may_be_empty))

    def why(self, reason: str) -> Ref:
        """O1: why a facilitator does this, for the entry, and for whoever it is about."""
        self.reason = self.text(reason, limit=MESSAGE_MAX, may_be_empty=True)
        return self.reason

    def lot(self, number: int) -> bytes:
        """What a record draws when records are mixed: as good as random, and never logged."""
        return hashlib.sha256(self._seed + number.to_bytes(8, "big")).digest()

    def type_text(self, note: Note, delta: Delta) -> None:
        """The note's text changes by a delta, as it is to be logged; the figure tells its version.

        The delta is for the text as it is now.
        """
        self.effects.append(
            Type(
                kind=note.kind,
                id=note.id,
                ref=self.cell(typed.as_cell(delta)),
                was=note.text,
                version=note.version + 1,
                edited=self.now,
                was_edited=note.edited,
                weight=typed.weight_of(delta),
            )
        )
        self.figure = note.version + 1

    # -- who may -----------------------------------------------------------------------------

    @property
    def workshop(self) -> Workshop:
        """The workshop; a log that does not begin with `workshop.create` knows no target."""
        workshop = self.state.workshop
        if workshop is None:
            raise Refusal(Code.UNKNOWN_TARGET)
        return workshop

    @property
    def is_facilitator(self) -> bool:
        return self.actor.role == "facilitator"

    def must_be_system(self) -> None:
        """Only the server itself may ask for this (A2)."""
        if self.actor.role != "system":
            raise Refusal(Code.NOT_ALLOWED)

    def must_be_inside(self) -> None:
        """The actor is a member who was not removed (A3)."""
        self._inside()

    def _inside(self) -> Member:
        member = self.state.members.get(self.actor.member)
        if member is None or member.removed:
            raise Refusal(Code.REMOVED)
        return member

    def must_facilitate(self) -> None:
        """A facilitator, in whatever life the workshop is (A4)."""
        self.must_be_inside()
        if not self.is_facilitator:
            raise Refusal(Code.NOT_ALLOWED)

    def must_arrange(self) -> None:
        """A facilitator, while the workshop is not closed (B1, W3, W5)."""
        self.must_facilitate()
        self.must_not_be_closed()

    def must_not_be_closed(self) -> None:
        """A closed workshop is only read."""
        if self.workshop.life == "closed":
            raise Refusal(Code.CLOSED)

    def must_write(self) -> None:
        """May change content now: life, read-only switch, role and muting (W1, W3, M6)."""
        member = self._inside()
        workshop = self.workshop
        self.must_not_be_closed()
        if self.is_facilitator:
            return
        if workshop.life == "draft":
            raise Refusal(Code.NOT_OPEN)
        if member.muted:
            raise Refusal(Code.MUTED)
        if workshop.read_only:
            raise Refusal(Code.READ_ONLY)

    def must_be_author(self, note: Note, *, or_facilitator: bool) -> None:
        """Only the author, or where so said a facilitator too (N5, Y2)."""
        if note.author == self.actor.member != 0:
            return
        if not (or_facilitator and self.is_facilitator):
            raise Refusal(Code.NOT_YOURS)

    def must_be_writer(self, note: Note) -> None:
        """The author, or anybody while the note is open for all (N2)."""
        if not note.together:
            self.must_be_author(note, or_facilitator=False)

    # -- what there is (a hidden record and a missing one give the same answer: A5) -----------

    def board(self, board_id: int) -> Board:
        return _found(self.state.boards.get(board_id))

    def area(self, area_id: int) -> Area:
        return _found(self.state.areas.get(area_id))

    def note(self, note_id: int) -> Note:
        return _found(self.state.notes.get(note_id))

    def kept(self, note_id: int) -> Kept | None:
        """The note, if it is kept from those for whom this is decided."""
        return None if note_id in self.own else self.state.kept.get(note_id)

    @property
    def room(self) -> int:
        """How many notes there may be more, with those that not everybody sees (L3)."""
        return NOTES_MAX - len(self.state.notes) - len(self.state.kept) + len(self.own)

    def cluster(self, cluster_id: int) -> Cluster:
        return _found(self.state.clusters.get(cluster_id))

    def member(self, member_id: int) -> Member:
        return _found(self.state.members.get(member_id))

    def step(self, step_id: int) -> Step:
        return _found(self.state.steps.get(step_id))

    def must_be_free(self, record_id: int) -> None:
        """The chosen id is not in use, visibly or not (A6)."""
        if self.state.is_taken(record_id):
            raise Refusal(Code.ID_TAKEN)


def must_be_on_board(x: int, y: int) -> None:
    """Coordinates within the limit (L6)."""
    if abs(x) > COORDINATE_MAX or abs(y) > COORDINATE_MAX:
        raise Refusal(Code.OUT_OF_BOUNDS, COORDINATE_MAX)


def _found(record: T | None) -> T:
    if record is None:
        raise Refusal(Code.UNKNOWN_TARGET)
    return record
