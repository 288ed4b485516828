"""Recent frames of one audience, and who has read how far (rules A12, T4).

A slow reader costs one integer. Frames are encoded once and shared; a run of frames that several
sessions need at once is joined and framed once.
"""

from collections import deque

import msgspec

from boards.digest import digest_record, digest_view
from boards.state import State
from boards.view import (
    Audience,
    Key,
    diff,
    only_counts,
    project_shared,
    shared_view,
    typing_between,
)
from server.rooms.copy import Copy
from server.wire import codec
from server.wire.messages import Patch, ServerFrame

FRAMES_KEPT = 512
BYTES_KEPT = 2 * 1024 * 1024
"""Enough for a tab that slept for a minute in a busy workshop; past it a snapshot is cheaper."""

NOWHERE = -1
"""The index of a reader that needs a snapshot, whatever the ring holds."""


class Frame(msgspec.Struct, frozen=True, gc=False):
    """One encoded frame; `seq` is where the view stands after it."""

    seq: int
    data: bytes


class Ring:
    """Frames by number: `start` is the number of the oldest, `end` one past the newest."""

    def __init__(self, base: int) -> None:
        self._frames: deque[Frame] = deque()
        self._bytes = 0
        self.start = 0
        self.base = base
        """The seq of the view before the oldest frame kept."""
        self.heard_to = 0
        """One past the newest frame that its audience is to hear of at once."""

    @property
    def end(self) -> int:
        return self.start + len(self._frames)

    def add(self, frame: Frame, *, can_wait: bool = False) -> None:
        """Appends a frame and lets the oldest go. `can_wait`: only the seq, or a count, goes on."""
        self._frames.append(frame)
        if not can_wait:
            self.heard_to = self.end
        self._bytes += len(frame.data)
        while len(self._frames) > FRAMES_KEPT or (
            self._bytes > BYTES_KEPT and len(self._frames) > 1
        ):
            gone = self._frames.popleft()
            self._bytes -= len(gone.data)
            self.base = gone.seq
            self.start += 1

    def since(self, index: int) -> bytes | None:
        """All frames from number `index` on, back to back; None when they are gone."""
        if index < self.start or index > self.end:
            return None
        return b"".join(self._frames[i].data for i in range(index - self.start, len(self._frames)))

    def index_after(self, seq: int) -> int | None:
        """The number of the first frame that a view at `seq` lacks; None: it needs a snapshot."""
        if seq == self.base:
            return self.start
        for offset, frame in enumerate(self._frames):
            if frame.seq == seq:
                return self.start + offset + 1
        return None


class Feed:
    """What one audience is sent: its ring and the digest of its view at the newest frame."""

    def __init__(self, audience: Audience, shown: State) -> None:
        self.audience = audience
        self.ring = Ring(shown.seq)
        self.digest = digest_view(shared_view(shown, audience))
        self.told: frozenset[tuple[int, int, str]] = frozenset()
        """The names that this audience was told and may still see."""
        self._joined: tuple[int, int, bytes] | None = None
        self._copy: Copy | None = None

    def push_changes(self, before: State, after: State, keys: set[Key]) -> bool:
        """The frame from `before` to `after`: the difference of two projections (S5).

        Whether the audience is to hear of it at once.
        """
        old = {key: project_shared(before, key, self.audience) for key in keys}
        new = {key: project_shared(after, key, self.audience) for key in keys}
        for key in keys:
            for record in (old[key], new[key]):
                if record is not None:
                    self.digest ^= digest_record(key[0], record)
        if self._copy is not None:
            # Sorted, or the order of records would hang on the hashes of strings.
            for key in sorted(keys):
                self._copy.put(key, new[key])
        typing = typing_between(before, after)
        changes = diff(keys, old.__getitem__, new.__getitem__, typing=typing)
        frame = Patch(before.seq, after.seq, tuple(changes))
        can_wait = only_counts(changes)
        self.push(frame, after.seq, can_wait=can_wait)
        return not can_wait

    def push(self, frame: ServerFrame, seq: int, *, can_wait: bool = False) -> None:
        """A frame for the whole audience, sent when its view stands at `seq`."""
        self.ring.add(Frame(seq, codec.encode(frame)), can_wait=can_wait)

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
