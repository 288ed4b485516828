"""One connection of one member: what it has been sent, and what waits for it."""

import asyncio

import msgspec

from boards.view import Audience
from server.rooms.feed import Feed
from server.rooms.rates import Rate
from server.rooms.transport import Transport
from server.wire import codec
from server.wire.messages import Mode, ServerFrame

BUFFER_MAX = 1024 * 1024
"""Bytes that may wait in one socket before the session is passed over: one big snapshot."""

SLOW_SECONDS = 20.0
"""How long a session that reads nothing may be passed over before it is dropped (rule T2: within
30 s)."""

DRAINED_LEAST = 32 * 1024
"""Bytes that must have left the socket in that time: 13 kbit/s, less than the slowest phone."""

CALM_GAP = 0.25


class Session(msgspec.Struct, eq=False):
    """A session is its position in a feed, plus frames that are for it alone."""

    id: int
    member: int
    """0: nobody's, a screen on a wall."""
    device: str
    audience: Audience
    mode: Mode
    transport: Transport
    rate: Rate
    people: frozenset[int] = frozenset()
    """Of a wall: all who are or were on that device, and the facilitator who opened it."""
    feed: Feed | None = None
    index: int = 0
    own: list[bytes] = msgspec.field(default_factory=list)
    """Encoded frames for this session only, sent behind the shared ones (PROTOCOL.md V4)."""
    pings: list[int] = msgspec.field(default_factory=list)
    """Pings to answer with the next message, when it is known at which seq that leaves."""
    written_at: float = 0.0
    behind_since: float = 0.0
    """When an entry of which only the number is to be told was first not told; 0 for none."""
    slow_since: float | None = None
    slow_from: int = 0
    """Bytes that waited in the socket then."""
    closing: bool = False
    needs_here: bool = True
    needs_own: bool = False
    """Its own view changed while its socket was full: the whole of it goes with the next message,
    since the changes would wait in a list without end (T1)."""
    outstanding: int = 0
    """Commands of this connection without an answer."""
    drained: asyncio.Event = msgspec.field(default_factory=asyncio.Event)
    """Set whenever a command was answered."""

    @property
    def is_wall(self) -> bool:
        """Whether it only looks: a screen that everybody in the hall reads."""
        return self.audience.role == "wall"

    def add_own(self, frame: ServerFrame) -> None:
        """A frame for this session alone, with its next message."""
        self.own.append(codec.encode(frame))

    def due(self, now: float) -> float:
        """Seconds until it may be written to again (0: now)."""
        if self.mode == "full":
            return 0.0
        return max(0.0, self.written_at + CALM_GAP - now)

    @property
    def has_room(self) -> bool:
        """Whether its socket takes more; a session that does not read keeps only an index."""
        return self.transport.buffered < BUFFER_MAX
