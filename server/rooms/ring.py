"""Recent frames of one audience, and who has read how far (rules A12, T4).

A slow reader costs one integer.
"""

from collections import deque

import msgspec

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
