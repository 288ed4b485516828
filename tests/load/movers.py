"""Other people who move notes: real websocket clients, at a known rate."""

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import msgpack
import msgspec
from msgspec import Struct
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from boards.commands import NoteMove
from boards.view import VIEW_VERSION
from server.access.tokens import new_id
from server.tasks import Tasks
from server.wire.messages import PROTOCOL, ClientFrame, Do, Hello
from tests.load.errors import LoadError
from tests.load.lines import dial
from tests.support.server import LiveServer

PER_PERSON = 10
"""Moves a second: half of what one member may."""

REACH = 12
"""Board units round a note's home: it stays in its slot, as a hand that cannot decide."""

_encode = msgspec.msgpack.Encoder().encode


class Home(Struct, frozen=True):
    """A note and its place before anybody moved it."""

    note: int
    x: int
    y: int


class Mover:
    """One resident; `run` moves notes until it is cancelled."""

    def __init__(self, socket: ClientConnection, homes: Sequence[Home]) -> None:
        self._socket = socket
        self._homes = homes
        self._client = new_id()
        self._sent = 0
        self.accepted = 0
        self.refused: set[str] = set()
        self.ready = asyncio.Event()

    async def read(self) -> None:
        """Counts answers; what others do is not looked at."""
        try:
            await self._send(Hello(PROTOCOL, 0, 0, VIEW_VERSION, "calm"))
            async for message in self._socket:
                unpacker = msgpack.Unpacker(raw=False, strict_map_key=True, max_buffer_size=0)
                unpacker.feed(message)
                for frame in unpacker:
                    self._take(frame)
        except ConnectionClosed:
            return

    def _take(self, frame: list[object]) -> None:
        if frame[0] == "snapshot" and not frame[2]:
            self.ready.set()
        if frame[0] == "answer" and frame[1] == self._client:
            if frame[4] == "":
                self.accepted += 1
            else:
                self.refused.add(str(frame[4]))

    async def move(self) -> None:
        """One note of mine after the other, at an even pace."""
        loop = asyncio.get_running_loop()
        start = loop.time()
        try:
            while True:
                home = self._homes[self._sent % len(self._homes)]
                self._sent += 1
                x = home.x + random.randint(-REACH, REACH)
                y = home.y + random.randint(-REACH, REACH)
                await self._send(Do(self._client, self._sent, NoteMove(home.note, x, y)))
                await asyncio.sleep(max(0.0, start + self._sent / PER_PERSON - loop.time()))
        except ConnectionClosed:
            return

    async def _send(self, frame: ClientFrame) -> None:
        await self._socket.send(_encode(frame))


class Crowd:
    """Movers who are inside, and how many moves of theirs were accepted."""

    def __init__(self, movers: Sequence[Mover], tasks: Tasks) -> None:
        self._movers = movers
        self._tasks = tasks

    @property
    def accepted(self) -> int:
        return sum(mover.accepted for mover in self._movers)

    def start(self) -> None:
        for mover in self._movers:
            self._tasks.start(mover.move(), "move")

    def check(self) -> None:
        """Raises LoadError if a move was refused: the load was not what it says."""
        refused = {code for mover in self._movers for code in mover.refused}
        if refused:
            raise LoadError(f"moves were refused: {', '.join(sorted(refused))}")


@asynccontextmanager
async def crowd(
    server: LiveServer, workshop: str, devices: Sequence[str], homes: Sequence[Home]
) -> AsyncIterator[Crowd]:
    """One person for each device, each with notes of her own to move."""
    tasks = Tasks("movers")
    movers: list[Mover] = []
    sockets: list[ClientConnection] = []
    try:
        for index, device in enumerate(devices):
            socket = await dial(server, workshop, device)
            sockets.append(socket)
            own = homes[index :: len(devices)] or homes
            movers.append(Mover(socket, own))
            tasks.start(movers[-1].read(), "read")
        async with asyncio.timeout(30):
            for mover in movers:
                await mover.ready.wait()
        yield Crowd(movers, tasks)
    finally:
        await tasks.close()
        for socket in sockets:
            await socket.close()
