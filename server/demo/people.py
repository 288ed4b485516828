"""Scripted people: real websocket clients that read, point, move, group and write.

They speak the protocol from outside, like a browser, so what one sees them do went through the
whole server.
"""

import asyncio
import random
import secrets
from collections.abc import Iterator

import msgspec
import structlog
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.typing import Origin

from boards import commands as c
from boards.limits import COLOURS, NOTE_HEIGHT, NOTE_WIDTH
from boards.places import nearest_free_slot, slot_place
from boards.view.records import VIEW_VERSION, AreaView, BoardView, NoteView
from server.access.access import DEVICE_COOKIE
from server.access.tokens import new_id
from server.demo.statements import Statement
from server.demo.twin import Twin
from server.wire.messages import PROTOCOL, ClientFrame, Do, Hello, Ping, Pointer

log = structlog.get_logger(__name__)

STEP_SECONDS = 0.1
PAUSE = (0.6, 3.0)
"""Seconds that a person looks before doing something."""


class Person:
    """One resident at work. `live` goes on until it is cancelled, and comes back when cut off."""

    def __init__(self, workshop: str, *, device: str, port: int, origin: str) -> None:
        self._url = f"ws://127.0.0.1:{port}/ws/w/{workshop}"
        self._device = device
        self._origin = origin
        self._twin = Twin()
        self._client = new_id()
        self._n = 0
        self._random = random.Random(secrets.randbits(64))
        self._at = (0, 0)

    async def live(self, statements: list[Statement]) -> None:
        """Connects, works, and connects again after every break."""
        while True:
            try:
                await self._visit(statements)
            except (OSError, WebSocketException) as error:
                log.info("demo.person_cut_off", error=type(error).__name__)
            await asyncio.sleep(self._random.uniform(1.0, 4.0))

    async def _visit(self, statements: list[Statement]) -> None:
        headers = {"Cookie": f"{DEVICE_COOKIE}={self._device}"}
        async with connect(
            self._url,
            origin=Origin(self._origin),
            additional_headers=headers,
            compression=None,
            max_size=None,
        ) as socket:
            # A new outbox each visit: what was not answered is not sent again, it is only a show.
            self._client, self._n, self._twin = new_id(), 0, Twin()
            await _send(socket, Hello(PROTOCOL, 0, 0, VIEW_VERSION, "full"))
            async with asyncio.TaskGroup() as group:
                reader = group.create_task(self._read(socket))
                worker = group.create_task(self._work(socket, statements))
                await asyncio.wait((reader, worker), return_when=asyncio.FIRST_COMPLETED)
                reader.cancel()
                worker.cancel()

    async def _read(self, socket: ClientConnection) -> None:
        try:
            async for message in socket:
                if isinstance(message, bytes):
                    self._twin.take(message)
        except ConnectionClosed:
            return

    async def _work(self, socket: ClientConnection, statements: list[Statement]) -> None:
        try:
            await self._twin.ready.wait()
            for count in _naturals():
                await asyncio.sleep(self._random.uniform(*PAUSE))
                if count % 5 == 0:
                    await _send(socket, Ping(count))
                await self._do_something(socket, statements)
        except ConnectionClosed:
            return

    async def _do_something(self, socket: ClientConnection, statements: list[Statement]) -> None:
        board = self._current_board()
        notes = [note for note in self._twin.of(NoteView) if note.board == board.id]
        chance = self._random.random()
        if not notes or chance < 0.08:
            await self._write(socket, self._random.choice(statements))
        elif chance < 0.45:
            await self._look_at(socket, self._random.choice(notes))
        elif chance < 0.9:
            await self._move(socket, self._random.choice(notes))
        else:
            await self._group(socket, notes)

    def _current_board(self) -> BoardView:
        stage = self._twin.workshop.stage
        boards = [board for board in self._twin.of(BoardView) if board.stage == stage]
        return min(boards, key=lambda board: board.order)

    async def _write(self, socket: ClientConnection, statement: Statement) -> None:
        """An insight on the define board, in the words of a real statement."""
        define = [board for board in self._twin.of(BoardView) if board.stage == "define"]
        board = self._random.choice(define)
        areas = [area for area in self._twin.of(AreaView) if area.board == board.id]
        area = self._random.choice(areas)
        colour = self._random.randrange(COLOURS)
        await self._do(
            socket, c.NoteAdd(new_id(), board.id, area.id, None, None, colour, statement.text)
        )

    async def _look_at(self, socket: ClientConnection, note: NoteView) -> None:
        await self._walk(socket, note.board, (note.x + NOTE_WIDTH // 2, note.y + NOTE_HEIGHT // 2))

    async def _move(self, socket: ClientConnection, note: NoteView) -> None:
        """To a free place of its area near another note: two thoughts come together."""
        area = self._twin.get(AreaView, note.area)
        await self._look_at(socket, note)
        if area is None:
            return
        neighbours = [other for other in self._twin.of(NoteView) if other.area == area.id]
        anchor = self._random.choice(neighbours)
        x, y = slot_place(area, nearest_free_slot(area, neighbours, anchor))
        await self._walk(socket, note.board, (x + NOTE_WIDTH // 2, y + NOTE_HEIGHT // 2))
        await self._do(socket, c.NoteMove(note.id, x, y))

    async def _group(self, socket: ClientConnection, notes: list[NoteView]) -> None:
        """Two notes that share a long word belong together, a person might think."""
        first = self._random.choice(notes)
        words = {word for word in (first.text or "").lower().split() if len(word) > 6}
        for other in notes:
            shared = words & set((other.text or "").lower().split())
            if other.id != first.id and other.area == first.area and shared:
                title = sorted(shared)[0].strip(".,!?\"'()").capitalize()
                await self._look_at(socket, other)
                await self._do(socket, c.ClusterAdd(new_id(), title, (first.id, other.id)))
                return

    async def _walk(self, socket: ClientConnection, board: int, to: tuple[int, int]) -> None:
        """The pointer goes there in steps, as a hand does."""
        steps = self._random.randint(4, 10)
        from_x, from_y = self._at
        for step in range(1, steps + 1):
            x = from_x + (to[0] - from_x) * step // steps
            y = from_y + (to[1] - from_y) * step // steps
            await _send(socket, Pointer(board, x, y))
            await asyncio.sleep(STEP_SECONDS)
        self._at = to

    async def _do(self, socket: ClientConnection, command: c.ClientCommand) -> None:
        self._n += 1
        await _send(socket, Do(self._client, self._n, command))


def _naturals() -> Iterator[int]:
    number = 0
    while True:
        number += 1
        yield number


_encoder = msgspec.msgpack.Encoder()


async def _send(socket: ClientConnection, frame: ClientFrame) -> None:
    await socket.send(_encoder.encode(frame))
