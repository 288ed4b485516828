"""What a client holds: records from a snapshot, changed only by the changes that were sent."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from boards.deltas import apply
from boards.digest import digest_record
from boards.records import Kind
from boards.view import Changes, Key, View
from boards.view.records import VIEW_CLASSES, ViewRecord


def _tuples(value: Any) -> Any:  # noqa: ANN401
    """As records hold them: a list that came over the wire is a tuple there."""
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


class Store:
    """One layer of a client's store, and its digest kept up to date change by change."""

    def __init__(self, snapshot: View) -> None:
        self.records: View = dict(snapshot)
        self.digest = 0
        self.applied = 0
        self.typed = 0
        """Deltas, which are only some of what was applied."""
        for key in snapshot:
            self._flip(key)

    def receive(self, changes: Changes) -> bytes:
        """Applies changes as they come out of the other end of a wire; returns their bytes."""
        data = msgspec.msgpack.encode(changes)
        take: dict[int, Callable[..., None]] = {
            1: self._show,
            2: self._change,
            3: self._hide,
            4: self._type,
        }
        for tag, *rest in _tuples(msgspec.msgpack.decode(data)):
            take[tag](*rest)
            self.applied += 1
        return data

    def _show(self, kind: Kind, fields: list[Any]) -> None:
        key = kind, fields[0]
        assert key not in self.records, "shown twice"
        self._set(key, fields)

    def _change(self, kind: Kind, record_id: int, pairs: list[Any]) -> None:
        key = kind, record_id
        fields = list(msgspec.structs.astuple(self.records[key]))
        for index, value in zip(pairs[::2], pairs[1::2], strict=True):
            assert fields[index] != value, "sent without need"
            fields[index] = value
        self._flip(key)
        self._set(key, fields)

    def _type(
        self,
        kind: Kind,
        record_id: int,
        index: int,
        since: int,
        deltas: list[list[Any]],
        pairs: list[Any],
    ) -> None:
        key = kind, record_id
        fields = list(msgspec.structs.astuple(self.records[key]))
        version = VIEW_CLASSES[kind].__struct_fields__.index("version")
        assert deltas, "nothing typed"
        assert fields[version] == since
        for delta in deltas:
            fields[index] = apply(fields[index], tuple(delta))
        self._flip(key)
        self._set(key, fields)
        self._change(kind, record_id, pairs)
        assert fields[version] + len(deltas) == self.records[key].version  # type: ignore[union-attr]
        self.typed += len(deltas)

    def _hide(self, kind: Kind, record_id: int) -> None:
        self._flip((kind, record_id))
        del self.records[kind, record_id]

    def _set(self, key: Key, fields: Iterable[Any]) -> None:
        record: ViewRecord = VIEW_CLASSES[key[0]](*fields)  # type: ignore[assignment]
        self.records[key] = record
        self._flip(key)

    def _flip(self, key: Key) -> None:
        self.digest ^= digest_record(key[0], self.records[key])


def encoded(view: View) -> bytes:
    """The bytes of a view as a snapshot would hold them."""
    return msgspec.msgpack.encode(
        [(key, msgspec.structs.astuple(view[key])) for key in sorted(view)]
    )
