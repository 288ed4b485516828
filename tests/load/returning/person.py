"""One person with a page open, who writes a little and comes back as the page does."""

import asyncio
import random
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import msgpack
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import WebSocketException

from tests.load.errors import LoadError
from tests.load.filling import Filled
from tests.load.lines import dial
from tests.load.returning.backoff import Backoff
from tests.load.scribes import Scribe, Script, greet
from tests.support.server import LiveServer

CONNECT_SECONDS = 5.0
"""Until the welcome; then the page gives this connection up."""

HEAVY = ("snapshot", "patch", "own-snapshot", "own")
"""Frames whose last field is records."""

CUT = 1006
"""What a connection that ended without a word is called."""


class Person(Scribe):
    """Her connections, one after the other; she writes `rate` commands a second, connected or not.

    All times are seconds of the monotonic clock.
    """

    def __init__(self, filled: Filled, device: str, script: Script, *, rate: float) -> None:
        super().__init__(filled, device, script)
        self._workshop = filled.workshop
        self._window = 0  # What she writes comes at a pace, not when there is room.
        self._chance = random.Random(self.client)
        self._backoff = Backoff(self._chance)
        self._rate = rate
        self._socket: ClientConnection | None = None
        self._closing = (CUT, 0)
        self._asked_at: list[float] = []
        self._live_at: float | None = None
        """Since when this connection's store is complete; None: it is not."""
        self.changed = asyncio.Event()
        self.left_at: float | None = None
        """When the connection ended that she had when the story began."""
        self.back_at: float | None = None
        self.attempts = 0
        """Connections that she tried since then."""
        self.was_resumed = False
        self.waits: list[float] = []
        """Of each command answered after she was back: from when she asked, or was back, to it."""

    @property
    def is_live(self) -> bool:
        return self._live_at is not None

    async def stay(self, server: LiveServer) -> None:
        """Until it is cancelled. Raises LoadError when she is told to stop."""
        while True:
            self.attempts += 1
            await self._connect(server)
            now = time.monotonic()
            if self._live_at is not None and self.left_at is None:
                self.left_at, self.attempts = now, 0
            self._live_at = self._socket = None
            self.changed.set()
            code, least = self._closing
            if 4400 <= code < 4500 or code == 1009:
                raise LoadError(f"somebody was told to stop: {code}")
            await asyncio.sleep(self._backoff.next(now * 1000, least=least) / 1000)

    async def write(self) -> None:
        """At her pace, connected or not, until it is cancelled."""
        await asyncio.sleep(self._chance.random() / self._rate)
        while self.wants_more:
            self.asked.append(self._script.next())
            self._asked_at.append(time.monotonic())
            with suppress(OSError, WebSocketException):  # The reader finds out as well.
                await self._send_waiting()
            await asyncio.sleep(1 / self._rate)

    async def _connect(self, server: LiveServer) -> None:
        """One connection from its beginning to its end."""
        self._closing = (CUT, 0)
        self._on_the_way: set[int] = set()
        try:
            async with asyncio.timeout(CONNECT_SECONDS) as patience:
                socket = await dial(server, self._workshop, self._device)
                try:
                    await greet(socket, incarnation=self._incarnation, seq=self._seq)
                    async for message in socket:
                        assert isinstance(message, bytes)
                        self._hear(message, socket)
                        patience.reschedule(None)
                        await self._send_waiting()
                finally:
                    socket.transport.abort()
        except (OSError, EOFError, TimeoutError, WebSocketException):
            return

    def _hear(self, message: bytes, socket: ClientConnection) -> None:
        for frame in glance(message):
            self._take(frame)
            if frame[0] == "closing":
                self._closing = (frame[1], frame[3])
            elif frame[0] == "welcome":
                self.was_resumed = frame[7]
                if self.was_resumed:
                    self._went_live(socket)
            elif frame[0] == "snapshot" and not frame[2]:
                self._went_live(socket)
            elif frame[0] == "answer" and frame[1] == self.client:
                self._note_wait(frame)

    def _went_live(self, socket: ClientConnection) -> None:
        self._live_at, self._socket = time.monotonic(), socket
        self._backoff.live(self._live_at * 1000)
        if self.left_at is not None and self.back_at is None:
            self.back_at = self._live_at
        self.changed.set()

    def _note_wait(self, frame: list[Any]) -> None:
        if self.back_at is not None and self._live_at is not None:
            begun = max(self._live_at, self._asked_at[frame[2] - 1])
            self.waits.append(time.monotonic() - begun)
        self.changed.set()

    async def _send_waiting(self) -> None:
        if self._socket is not None:
            await self._go_on(self._socket)


def glance(message: bytes) -> Iterator[list[Any]]:
    """The frames of one message without the records of snapshots and patches.

    200 people share one core here; each page has one of its own to read 300 kB.
    """
    unpacker = msgpack.Unpacker(raw=False, strict_map_key=True, max_buffer_size=0)
    unpacker.feed(message)
    while True:
        try:
            size = unpacker.read_array_header()
        except msgpack.OutOfData:
            return
        frame = [unpacker.unpack()]
        if frame[0] in HEAVY:
            frame += [unpacker.unpack() for _ in range(size - 2)]
            unpacker.skip()
        else:
            frame += [unpacker.unpack() for _ in range(size - 1)]
        yield frame
