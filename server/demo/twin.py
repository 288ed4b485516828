"""A client's confirmed store in Python: what its view is after every message (PROTOCOL.md V1)."""

import asyncio
from collections.abc import Iterator
from typing import Any, TypeVar

import msgpack
import msgspec

from boards.deltas import apply
from boards.view.records import VIEW_CLASSES, Key, NoteView, ViewRecord, WorkshopView

V = TypeVar("V", bound=ViewRecord)


class Twin:
    """The shared and the own view of one session, and the answers it got.

    Decodes with `msgpack`, the other implementation, so that what it shows was read independently
    of the code that wrote it.
    """

    def __init__(self) -> None:
        self.seq = 0
        self.incarnation = 0
        self.member = 0
        self.resumed = False
        """Whether the last welcome went on where this store stood."""
        self.shared: dict[Key, ViewRecord] = {}
        self.own: dict[Key, ViewRecord] = {}
        self.names: dict[int, str] = {}
        self.here: set[int] = set()
        self.cursors: dict[int, tuple[int, int, int]] = {}
        """Session -> (board, x, y)."""
        self.answers: dict[tuple[int, int], tuple[int, str, int]] = {}
        """(client, n) -> (seq, code, limit)."""
        self.pongs: list[tuple[int, int, int, int]] = []
        self.halted = False
        """Whether the workshop can only be read (PROTOCOL.md C9)."""
        self.closing: tuple[int, str, int] | None = None
        self.ready = asyncio.Event()
        self._parts: dict[Key, ViewRecord] = {}

    @property
    def workshop(self) -> WorkshopView:
        """The workshop's record; raises StopIteration before the first snapshot."""
        return next(self.of(WorkshopView))

    def of(self, view: type[V]) -> Iterator[V]:
        """The shared records of one kind."""
        return (record for record in self.shared.values() if isinstance(record, view))

    def get(self, view: type[V], record_id: int) -> V | None:
        """One shared record."""
        record = self.shared.get((view.kind, record_id))
        return record if isinstance(record, view) else None

    def take(self, message: bytes) -> None:
        """Applies all frames of one message."""
        self.apply(frames_of(message))

    def apply(self, frames: list[list[Any]]) -> None:
        """Applies these frames, in order."""
        for name, *fields in frames:
            handle = _HANDLERS.get(name)
            if handle is not None:
                handle(self, *fields)

    def _welcome(self, _protocol: int, incarnation: int, *fields: Any) -> None:  # noqa: ANN401
        self.incarnation = incarnation
        self._parts = {}  # What the last connection left unfinished is void.
        self.member, self.resumed = fields[2], fields[4]
        self.halted = False

    def _snapshot(self, seq: int, more: bool, records: list[list[Any]]) -> None:
        self._parts.update(_record(row[0], row[1:]) for row in records)
        if not more:
            self.shared, self._parts, self.seq = self._parts, {}, seq
            self.ready.set()

    def _patch(self, since: int, to: int, changes: list[list[Any]]) -> None:
        if since != self.seq:
            raise ValueError(f"patch from {since} on a view at {self.seq}")
        _apply(self.shared, changes)
        self.seq = to

    def _own_snapshot(self, _seq: int, records: list[list[Any]]) -> None:
        self.own = dict(_record(row[0], row[1:]) for row in records)

    def _own_patch(self, _seq: int, changes: list[list[Any]]) -> None:
        _apply(self.own, changes)

    def _answer(self, client: int, n: int, *outcome: Any) -> None:  # noqa: ANN401
        self.answers[client, n] = (outcome[0], outcome[1], outcome[2])

    def _names(self, names: list[list[Any]]) -> None:
        self.names.update({member: name for member, _version, name in names})

    def _here(self, whole: bool, came: list[int], went: list[int]) -> None:
        if whole:
            self.cursors = {}
        self.here = (set() if whole else self.here) | set(came)
        self.here -= set(went)

    def _cursors(self, cursors: list[list[int]]) -> None:
        for session, _member, board, x, y in cursors:
            self.cursors.pop(session, None)
            if board:
                self.cursors[session] = (board, x, y)

    def _pong(self, *fields: int) -> None:
        self.pongs.append((fields[0], fields[1], fields[2], fields[3]))

    def _halted(self, on: bool) -> None:
        self.halted = on

    def _closing(self, code: int, reason: str, retry_after: int) -> None:
        self.closing = (code, reason, retry_after)


def frames_of(message: bytes) -> list[list[Any]]:
    """The frames of one message."""
    unpacker = msgpack.Unpacker(raw=False, strict_map_key=True, max_buffer_size=0)
    unpacker.feed(message)
    return list(unpacker)


_HANDLERS: dict[str, Any] = {
    "welcome": Twin._welcome,
    "snapshot": Twin._snapshot,
    "patch": Twin._patch,
    "own-snapshot": Twin._own_snapshot,
    "own": Twin._own_patch,
    "answer": Twin._answer,
    "names": Twin._names,
    "here": Twin._here,
    "cursors": Twin._cursors,
    "pong": Twin._pong,
    "halted": Twin._halted,
    "closing": Twin._closing,
}


def _tuples(value: Any) -> Any:  # noqa: ANN401
    """As records hold them: a list that came over the wire is a tuple there."""
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _record(kind: Any, fields: list[Any]) -> tuple[Key, ViewRecord]:  # noqa: ANN401
    record = VIEW_CLASSES[kind](*map(_tuples, fields))
    return (kind, record.id), record  # type: ignore[return-value]


def _apply(view: dict[Key, ViewRecord], changes: list[list[Any]]) -> None:
    for tag, kind, *rest in changes:
        if tag == 1:
            key, record = _record(kind, rest[0])
            view[key] = record
        elif tag == 2:
            view[kind, rest[0]] = _changed(view[kind, rest[0]], rest[1])
        elif tag == 4:
            record_id, index, since, deltas, pairs = rest
            view[kind, record_id] = _changed(
                _typed(view[kind, record_id], index, since, deltas), pairs
            )
        else:
            del view[kind, rest[0]]


def _changed(record: ViewRecord, pairs: list[Any]) -> ViewRecord:
    names = record.__struct_fields__
    changed = {names[pairs[i]]: _tuples(pairs[i + 1]) for i in range(0, len(pairs), 2)}
    return msgspec.structs.replace(record, **changed)


def _typed(record: ViewRecord, index: int, since: int, deltas: list[list[Any]]) -> ViewRecord:
    if not isinstance(record, NoteView) or record.version != since:
        raise ValueError(f"typed on version {since} of a note that is at another")
    name = record.__struct_fields__[index]
    text = getattr(record, name)
    for delta in deltas:
        text = apply(text, tuple(delta))
    return msgspec.structs.replace(record, **{name: text})
