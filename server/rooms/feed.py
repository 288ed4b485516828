"""What one audience is sent: its frames, encoded once for all who read them.

A run of frames that several sessions need at once is joined and framed once.
"""

import zlib
from collections.abc import Iterable, Iterator

from boards.digest import digest_view
from boards.state import State
from boards.view import (
    Audience,
    Change,
    Key,
    diff,
    only_counts,
    project_shared,
    shared_view,
    typing_between,
)
from server.rooms.copy import Copy, encoded
from server.rooms.ring import Frame, Ring
from server.wire import codec
from server.wire.messages import Patch, ServerFrame

PIECE = 50
"""Records that are projected in one go: 0.3 ms."""


def in_pieces(keys: list[Key]) -> Iterator[list[Key]]:
    """As many at a time as are projected in one go."""
    return (keys[start : start + PIECE] for start in range(0, len(keys), PIECE))


class Update:
    """What a feed will be told of the way from one state to another: made piece by piece (S5).

    Until the feed has it nobody sees anything of it.
    """

    def __init__(self, feed: "Feed", before: State, after: State) -> None:
        self.feed = feed
        self.digest = 0
        """What the digest of the view changes by."""
        self.rows: list[tuple[Key, bytes | None]] = []
        """The records as snapshots have them; None: not seen any more."""
        self.frame = b""
        self.can_wait = True
        self.seq = after.seq
        self._before = before
        self._after = after
        self._typing = typing_between(before, after)
        self._changes: list[Change] = []

    def make(self, keys: list[Key]) -> Iterator[None]:
        """The frame for these records, which are sorted, or their order would hang on hashes."""
        for some in in_pieces(keys):
            self._project(some)
            yield
        changes = tuple(self._changes)
        self.frame = codec.encode(Patch(self._before.seq, self.seq, changes))
        self.can_wait = only_counts(changes)

    def _project(self, keys: Iterable[Key]) -> None:
        audience = self.feed.audience
        old = {key: project_shared(self._before, key, audience) for key in keys}
        new = {key: project_shared(self._after, key, audience) for key in keys}
        for key, record in new.items():
            was = old[key]
            if was is not None:
                self.digest ^= zlib.crc32(encoded(key, was))
            row = None if record is None else encoded(key, record)
            if row is not None:
                self.digest ^= zlib.crc32(row)
            self.rows.append((key, row))
        self._changes += diff(keys, old.__getitem__, new.__getitem__, typing=self._typing)


class Feed:
    """The ring of an audience, and the digest of its view at the newest frame."""

    def __init__(self, audience: Audience, shown: State) -> None:
        self.audience = audience
        self.ring = Ring(shown.seq)
        self.digest = digest_view(shared_view(shown, audience))
        self.told: frozenset[tuple[int, int, str]] = frozenset()
        """The names that this audience was told and may still see."""
        self._joined: tuple[int, int, bytes] | None = None
        self._copy: Copy | None = None

    def update(self, update: Update) -> bool:
        """The view goes on; returns whether the audience is to hear of it at once."""
        self.digest ^= update.digest
        if self._copy is not None:
            self._copy.put(update.rows)
        self.ring.add(Frame(update.seq, update.frame), can_wait=update.can_wait)
        return not update.can_wait

    def push(self, frame: ServerFrame, seq: int) -> None:
        """A frame for the whole audience, sent when its view stands at `seq`."""
        self.ring.add(Frame(seq, codec.encode(frame)))

    def snapshot(self, shown: State) -> list[bytes]:
        """The frames of the whole view, which is that of `shown`."""
        if self._copy is None:
            self._copy = Copy(shared_view(shown, self.audience))
        return self._copy.parts(shown.seq)

    def resume_at(self, seq: int) -> int | None:
        """Where in the ring a client at `seq` goes on; None when it needs a snapshot."""
        return self.ring.index_after(seq)

    def since(self, index: int) -> bytes | None:
        """Frames from `index` on; the last answer is kept, since most sessions ask for the same."""
        end = self.ring.end
        if self._joined is not None and self._joined[:2] == (index, end):
            return self._joined[2]
        data = self.ring.since(index)
        if data is not None:
            self._joined = (index, end, data)
        return data
