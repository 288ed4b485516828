"""The state of a workshop: what the log adds up to.

Records are immutable, so a fork is a few shallow dict copies (about 50 us at 5,000 notes): a batch
is decided on a fork, which becomes the state once it is committed and is thrown away otherwise.
"""

from collections.abc import Collection, Iterable
from typing import TypeVar, cast

import msgspec

from boards import typed
from boards.cells import Cell
from boards.records import (
    KINDS,
    Area,
    Ballot,
    Board,
    Cluster,
    Flag,
    Kept,
    Kind,
    Link,
    Member,
    Note,
    Record,
    Ref,
    Reversal,
    Round,
    Step,
    Table,
    Trashed,
    Workshop,
)

T = TypeVar("T")


class Outcome(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The recorded answer to (client, n): "" or a rejection code with its figure, at which seq."""

    n: int
    seq: int
    code: str
    fingerprint: int
    limit: int = 0


class Cursor(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """How far a client's commands are decided: `last` n, and the last answers, oldest first."""

    member: int
    last: int
    time: int
    outcomes: tuple[Outcome, ...]


class State(msgspec.Struct):
    """Everything about a workshop that its log says. Texts stand beside the records, by cell.

    A reference without a text was erased; that is a state like any other (RULES.md E2).
    """

    seq: int
    time: int
    tables: dict[Kind, dict[int, Record]]
    texts: dict[Ref, str]
    clients: dict[int, Cursor]
    typed: dict[int, typed.Window]
    """By note: what was typed in it last, for those who had not seen it."""
    in_area: dict[int, dict[int, Note]]
    """The notes by area, 0 for those outside all: a move looks at one area, not at all notes."""
    kept_in: dict[int, dict[int, Kept]]
    """The kept notes by the area that they are to stand in."""
    kept_by: dict[int, frozenset[int]]
    """The ids of kept notes by author: while all write privately, each command asks for its own."""
    ballots_by: dict[int, frozenset[int]]
    """The ids of ballots by voter: while all vote, likewise."""

    def put(self, record: Record) -> None:
        """The record exists as it is given."""
        table = self.tables[record.kind]
        self.moved(table.get(record.id), record)
        table[record.id] = record

    def moved(self, before: Record | None, after: Record | None) -> None:
        """A record was one and is the other now: the tables by area and by member follow."""
        if isinstance(before, Note):
            _take_out(self.in_area, before.area, before.id)
        elif isinstance(before, Kept):
            _take_out(self.kept_in, before.note.area, before.id)
            _take_from(self.kept_by, before.note.author, before.id)
        elif isinstance(before, Ballot):
            _take_from(self.ballots_by, before.by, before.id)
        if isinstance(after, Note):
            self.in_area.setdefault(after.area, {})[after.id] = after
        elif isinstance(after, Kept):
            self.kept_in.setdefault(after.note.area, {})[after.id] = after
            _give_to(self.kept_by, after.note.author, after.id)
        elif isinstance(after, Ballot):
            _give_to(self.ballots_by, after.by, after.id)

    @property
    def workshop(self) -> Workshop | None:
        """The workshop's own record; None before `workshop.create`."""
        for record in self.tables["w"].values():
            return cast(Workshop, record)
        return None

    @property
    def boards(self) -> dict[int, Board]:
        return cast(dict[int, Board], self.tables["b"])

    @property
    def areas(self) -> dict[int, Area]:
        return cast(dict[int, Area], self.tables["a"])

    @property
    def notes(self) -> dict[int, Note]:
        return cast(dict[int, Note], self.tables["n"])

    @property
    def clusters(self) -> dict[int, Cluster]:
        return cast(dict[int, Cluster], self.tables["c"])

    @property
    def members(self) -> dict[int, Member]:
        return cast(dict[int, Member], self.tables["m"])

    @property
    def trash(self) -> dict[int, Trashed]:
        return cast(dict[int, Trashed], self.tables["t"])

    @property
    def links(self) -> dict[int, Link]:
        return cast(dict[int, Link], self.tables["l"])

    @property
    def flags(self) -> dict[int, Flag]:
        return cast(dict[int, Flag], self.tables["f"])

    @property
    def kept(self) -> dict[int, Kept]:
        return cast(dict[int, Kept], self.tables["k"])

    @property
    def steps(self) -> dict[int, Step]:
        return cast(dict[int, Step], self.tables["s"])

    @property
    def reversals(self) -> dict[int, Reversal]:
        return cast(dict[int, Reversal], self.tables["u"])

    @property
    def seatings(self) -> dict[int, Table]:
        """The tables that people sit at, those that ended too."""
        return cast(dict[int, Table], self.tables["g"])

    @property
    def rounds(self) -> dict[int, Round]:
        return cast(dict[int, Round], self.tables["r"])

    @property
    def ballots(self) -> dict[int, Ballot]:
        return cast(dict[int, Ballot], self.tables["v"])

    def text(self, ref: Ref) -> str | None:
        """The text of a cell; "" for no text, None for an erased one."""
        return self.texts.get(ref) if ref else ""

    def is_taken(self, record_id: int) -> bool:
        """Whether any record, visible or not, has this id, or gets it back with a harvest (J9)."""
        return self.has(record_id) or any(
            record_id == record.id
            for table in self.seatings.values()
            if table.left is not None
            for record in (table.left.board, *table.left.areas)
        )

    def has(self, record_id: int) -> bool:
        """Whether there is a record of this id now."""
        return any(record_id in table for table in self.tables.values())


def _take_out(index: dict[int, dict[int, T]], area: int, record_id: int) -> None:
    there = index[area]
    there.pop(record_id, None)
    if not there:
        # As in a state that never had one there: equal states are equal in this too (V2).
        del index[area]


def _give_to(index: dict[int, frozenset[int]], member: int, record_id: int) -> None:
    index[member] = index.get(member, frozenset()) | {record_id}


def _take_from(index: dict[int, frozenset[int]], member: int, record_id: int) -> None:
    left = index[member] - {record_id}
    if left:
        index[member] = left
    else:
        del index[member]


def empty() -> State:
    """The state before the first entry."""
    tables: dict[Kind, dict[int, Record]] = {kind: {} for kind in KINDS}
    return State(
        seq=0,
        time=0,
        tables=tables,
        texts={},
        clients={},
        typed={},
        in_area={},
        kept_in={},
        kept_by={},
        ballots_by={},
    )


def fork(state: State) -> State:
    """A copy that can be changed without touching `state`."""
    return State(
        seq=state.seq,
        time=state.time,
        tables={kind: table.copy() for kind, table in state.tables.items()},
        texts=state.texts.copy(),
        clients=state.clients.copy(),
        typed=state.typed.copy(),
        in_area={area: notes.copy() for area, notes in state.in_area.items()},
        kept_in={area: notes.copy() for area, notes in state.kept_in.items()},
        kept_by=state.kept_by.copy(),
        ballots_by=state.ballots_by.copy(),
    )


def unveiled(state: State, kept: Collection[Kept]) -> State:
    """The state with these kept notes among the others, to be looked at and never changed.

    It shares all that may be: 1,000 commands a second on a private board each need one. So what is
    kept of everybody stays as it is, these with them: who counts those or looks for one leaves
    the actor's own out (`Desk.kept`, `Desk.room`).
    """
    tables, in_area = state.tables.copy(), state.in_area.copy()
    tables["n"] = tables["n"].copy()
    for area in {each.note.area for each in kept}:
        in_area[area] = in_area.get(area, {}).copy()
    for each in kept:
        note = each.note
        tables["n"][note.id] = in_area[note.area][note.id] = note
    return msgspec.structs.replace(state, tables=tables, in_area=in_area)


def forget(state: State, refs: Iterable[Ref]) -> None:
    """Erase texts from a live state, as their cells are erased from storage.

    `refs`: the cells with all that was typed on top of them (`erasure.built_on`).
    """
    gone = set(refs)
    for ref in gone:
        state.texts.pop(ref, None)
    for note, window in state.typed.items():
        state.typed[note] = typed.without(window, gone)


class Saved(msgspec.Struct, frozen=True, array_like=True):
    """A state as a snapshot stores it: a cache of the log, format `SNAPSHOT_FORMAT`."""

    seq: int
    time: int
    records: tuple[Record, ...]
    texts: tuple[tuple[Ref, str], ...]
    clients: tuple[tuple[int, Cursor], ...]
    typed: tuple[tuple[int, typed.Window], ...]


SNAPSHOT_FORMAT = 3

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Saved)


def save(state: State) -> bytes:
    """The bytes of a snapshot, the same for equal states (sorted, integers only)."""
    records = [table[key] for table in state.tables.values() for key in sorted(table)]
    return _encoder.encode(
        Saved(
            state.seq,
            state.time,
            tuple(records),
            tuple(sorted(state.texts.items())),
            tuple(sorted(state.clients.items(), key=lambda item: item[0])),
            tuple(sorted(state.typed.items(), key=lambda item: item[0])),
        )
    )


def restore(body: bytes) -> State:
    """The state of a snapshot; raises msgspec.ValidationError for anything else."""
    saved = _decoder.decode(body)
    state = empty()
    state.seq, state.time = saved.seq, saved.time
    for record in saved.records:
        state.put(record)
    state.texts.update(saved.texts)
    state.clients.update(saved.clients)
    state.typed.update(saved.typed)
    return state


def cell_texts(cells: Iterable[Cell]) -> dict[Ref, str]:
    """The texts of the cells that are still there."""
    return {cell.ref: cell.content.decode() for cell in cells}
