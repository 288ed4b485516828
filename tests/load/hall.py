"""The people of a measured room: raw sockets that send what was encoded before and decode nothing.

The generator has one core, like the server, and most of what it could do with a message would cost
more than the server spends on it. So it counts bytes and answers, and keeps the rest for later: the
probes keep all they get, with the time; everybody keeps what follows her last ping.
"""

import asyncio
import time
from collections.abc import Sequence
from functools import partial
from typing import cast

import msgspec
from msgspec import Struct

from boards.view import VIEW_VERSION
from server.wire.messages import PROTOCOL, Hello, Ping
from tests.load.errors import LoadError
from tests.load.plans import Deed, Person
from tests.load.probes import Chunk
from tests.load.scribes import frames_of
from tests.load.wireframes import CLOSE, PING, Pings, Reader, handshake, masked, pong_for

ANSWER = b"\xa6answer"
"""How the name of an answer stands in a message; in a text it would be no valid UTF-8."""

PONG = b"\xa4pong"
_HEAD = len(ANSWER) - 1
_buffer = bytearray(_HEAD + 256 * 1024)
"""One for all: what was read is counted at once, and gone."""

_encode = msgspec.msgpack.Encoder().encode

HELLO = masked(_encode(Hello(PROTOCOL, 0, 0, VIEW_VERSION, "full")))


class Guest(asyncio.BufferedProtocol):
    """One person's connection."""

    def __init__(self, person: Person, workshop: str, port: int, *, is_probe: bool) -> None:
        self.person = person
        self.is_probe = is_probe
        self.chunks: list[Chunk] = []
        """What a probe got, and what everybody does who keeps it: when, and the bytes of the
        stream."""
        self._keeps = is_probe
        self.answers = 0
        self.bytes = 0
        self.joined = asyncio.Event()
        self.lost: str | None = None
        """Why the connection is over, if it is."""
        self._request = handshake(port=port, workshop=workshop, device=person.device)
        self._carried = bytes(_HEAD)
        self._reader: Reader | None = Reader()
        """Until she is inside, all is decoded."""
        self._pings = Pings()
        self._head = b""
        self._tail: bytearray | None = None
        self._transport: asyncio.Transport | None = None

    # -- the connection ----------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's are none of asyncio's classes, but behave as they do.
        self._transport = cast(asyncio.Transport, transport)
        self.write(self._request)

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost = self.lost or str(exc or "closed by the server")
        self.joined.set()

    def get_buffer(self, sizehint: int) -> memoryview:
        return memoryview(_buffer)[_HEAD:]

    def buffer_updated(self, nbytes: int) -> None:
        self.bytes += nbytes
        end = _HEAD + nbytes
        if self._reader is not None:
            self._come_in(self._reader, bytes(_buffer[_HEAD:end]))
            return
        if self._keeps:
            self.chunks.append(Chunk(time.monotonic(), bytes(_buffer[_HEAD:end])))
        for ping in self._pings.feed(memoryview(_buffer)[_HEAD:end]):
            self.write(pong_for(ping))
        _buffer[:_HEAD] = self._carried
        self.answers += _buffer.count(ANSWER, 0, end)
        self._carried = bytes(_buffer[nbytes:end])
        if self._tail is not None:
            self._tail += _buffer[_HEAD:end]

    def _come_in(self, reader: Reader, data: bytes) -> None:
        """The handshake, then everything up to the end of the snapshot's message."""
        if b"\r\n\r\n" not in self._head:
            self._head += data
            head, end, data = self._head.partition(b"\r\n\r\n")
            if not end:
                return
            if b" 101 " not in head.partition(b"\r\n")[0]:
                self.end(head.partition(b"\r\n")[0].decode())
                return
            self.write(HELLO)
        if self.is_probe:
            self.chunks.append(Chunk(time.monotonic(), data))
        for opcode, payload in reader.feed(data):
            if opcode == CLOSE:
                self.end(f"closed: {payload[:2].hex()}")
            elif opcode == PING:
                self.write(pong_for(payload))
            elif _has_last_part(payload):
                self.joined.set()

    def count_only(self) -> None:
        """From now on nothing is decoded but pings, without whose answer one is soon cut off."""
        if self._reader is not None:
            self._pings, self._reader = Pings(self._reader.left), None

    @property
    def is_between(self) -> bool:
        """Whether nothing has come by halves."""
        return self._pings.is_between

    def keep(self) -> None:
        """From now on all that comes is kept. To be called between two messages."""
        self._keeps = True

    def write(self, data: bytes) -> None:
        assert self._transport is not None
        self._transport.write(data)

    def end(self, why: str) -> None:
        """Hangs up."""
        self.lost = self.lost or why
        if self._transport is not None:
            self._transport.abort()

    # -- at the end --------------------------------------------------------------------------

    def ask(self, number: int) -> None:
        """A ping whose pong says where this connection's view stands."""
        self._tail = bytearray()
        self.write(masked(_encode(Ping(number))))

    @property
    def stand(self) -> "Stand | None":
        """What the pong said, once it is here."""
        if self._tail is None:
            return None
        at = self._tail.rfind(PONG)
        if at < 1:
            return None
        try:
            frame = next(frames_of(bytes(self._tail[at - 1 :])))
        except StopIteration:
            return None
        return Stand(frame[3], frame[4])


class Stand(Struct, frozen=True):
    """A view's seq and digest."""

    seq: int
    digest: int


def _has_last_part(payload: bytes) -> bool:
    return any(frame[0] == "snapshot" and not frame[2] for frame in frames_of(payload))


def _same(guest: Guest) -> Guest:
    """What a protocol factory gives when the protocol is there already."""
    return guest


class Hall:
    """Everybody, connected."""

    def __init__(self, guests: Sequence[Guest]) -> None:
        self.guests = guests

    async def come_in(self, port: int) -> None:
        """A few at a time; returns when all have the whole view. Raises LoadError."""
        loop = asyncio.get_running_loop()
        for guest in self.guests:
            await loop.create_connection(partial(_same, guest), "127.0.0.1", port)
            async with asyncio.timeout(30):
                await guest.joined.wait()
            if guest.lost is not None:
                raise LoadError(f"somebody could not come in: {guest.lost}")

    def settle(self) -> None:
        """What came up to now was about coming in."""
        for guest in self.guests:
            guest.count_only()

    async def play(self, deeds: Sequence[Deed], begin: float) -> None:
        """Sends each when its time has come, counted from `begin`; never waits for anything else.

        When the generator is late it sends what is due at once: the lateness counts as latency.
        """
        guests = self.guests
        position, count = 0, len(deeds)
        while position < count:
            now = time.monotonic() - begin
            while position < count and deeds[position].at <= now:
                deed = deeds[position]
                guests[deed.person].write(deed.data)
                position += 1
            await asyncio.sleep(0.001)

    async def keep_all(self, *, patience: float) -> None:
        """Everybody keeps what comes from now on. Raises LoadError when it never gets quiet."""
        end = time.monotonic() + patience
        # As in `stands`: nothing wakes anybody for a message.
        while not all(guest.is_between for guest in self.guests):
            if time.monotonic() > end:
                raise LoadError("somebody is told things without end")
            await asyncio.sleep(0.01)
        for guest in self.guests:
            guest.keep()

    @property
    def answers(self) -> int:
        return sum(guest.answers for guest in self.guests)

    @property
    def bytes(self) -> int:
        return sum(guest.bytes for guest in self.guests)

    async def stands(self, *, patience: float) -> list[Stand | None]:
        """Where everybody's view stands now; None for who was not told in time."""
        for number, guest in enumerate(self.guests):
            if guest.lost is None:
                guest.ask(number)
        end = time.monotonic() + patience
        while time.monotonic() < end:
            await asyncio.sleep(0.05)
            if all(guest.stand is not None or guest.lost for guest in self.guests):
                break
        return [guest.stand for guest in self.guests]

    def leave(self) -> None:
        for guest in self.guests:
            guest.end("over")
