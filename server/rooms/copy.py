"""The snapshot of one audience, kept ready record by record (PROTOCOL.md F5, rule T12).

After a restart hundreds ask for one within seconds, while those who are back already write on, so
that each would ask at another seq. Records are encoded when they change; a snapshot joins them.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from boards.limits import FRAME_MAX
from boards.view import Key
from boards.view.records import View, ViewRecord
from server.wire import codec
from server.wire.messages import Snapshot

PART_BYTES = FRAME_MAX - 4096
"""Bytes of records in one part, with room for the frame around them (F5)."""

_encode = msgspec.msgpack.Encoder().encode


def row(key: Key, record: msgspec.Struct) -> tuple[object, ...]:
    """A record as snapshots have it."""
    return (key[0], *msgspec.structs.astuple(record))


def encoded(key: Key, record: ViewRecord) -> bytes:
    """The bytes of a record, of which its digest is made too (`boards.digest`)."""
    return _encode(row(key, record))


class Copy:
    """A view in encoded records. Whoever changes the view tells it each record that changed."""

    def __init__(self, view: View) -> None:
        self._rows = {key: encoded(key, record) for key, record in view.items()}
        self._made: tuple[int, list[bytes]] | None = None

    def put(self, rows: Iterable[tuple[Key, bytes | None]]) -> None:
        """Records as they are from now on, encoded; None: not seen any more."""
        for key, data in rows:
            if data is None:
                self._rows.pop(key, None)
            else:
                self._rows[key] = data
        self._made = None

    def parts(self, seq: int) -> list[bytes]:
        """The frames of the snapshot at `seq`, made once for all who ask before the next change."""
        if self._made is None or self._made[0] != seq:
            self._made = (seq, list(self._frames(seq)))
        return self._made[1]

    def _frames(self, seq: int) -> Iterator[bytes]:
        rows: list[Any] = []
        size = 0
        for encoded in self._rows.values():
            if rows and size + len(encoded) > PART_BYTES:
                yield codec.encode(Snapshot(seq, True, tuple(rows)))
                rows, size = [], 0
            rows.append(msgspec.Raw(encoded))
            size += len(encoded)
        yield codec.encode(Snapshot(seq, False, tuple(rows)))
