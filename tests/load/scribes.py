"""People who write, reword, move and delete notes without a pause, and come back after every cut.

A scribe follows the protocol and nothing else: each command keeps its (client, n) for ever, and
what has no answer is sent again after the next welcome. Nobody else touches her notes, so what must
be on the board in the end follows from her own commands.
"""

import asyncio
import random
from collections.abc import Iterator, Sequence
from typing import Any

import msgpack
import msgspec
from msgspec import Struct
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import WebSocketException

from boards.commands import ClientCommand, NoteAdd, NoteDelete, NoteEdit, NoteMove
from boards.view import VIEW_VERSION
from server.access.tokens import new_id
from server.wire.messages import PROTOCOL, ClientFrame, Do, Hello
from tests.load.filling import Filled
from tests.load.lines import dial
from tests.support.server import LiveServer

WINDOW = 32
"""Commands that may be without an answer at a time (PROTOCOL.md C6). Each scribe keeps to fewer, a
number of her own, so that they do not march in step."""

NOTES_AT_MOST = 60
"""Notes of one scribe: a few dozen of them stay below what a workshop holds."""

Answer = tuple[int, str, int]
"""seq, code, limit."""

_encode = msgspec.msgpack.Encoder().encode


class Words(Struct):
    """What a scribe's notes say and which text version each is at, if all she asked is done."""

    texts: dict[int, str]
    versions: dict[int, int]

    def follow(self, command: ClientCommand) -> None:
        """The command was accepted, or will be."""
        if isinstance(command, NoteAdd):
            self.texts[command.id], self.versions[command.id] = command.text, 1
        elif isinstance(command, NoteEdit):
            self.texts[command.id] = command.text
            self.versions[command.id] += 1
        elif isinstance(command, NoteDelete):
            del self.texts[command.id], self.versions[command.id]


class Script:
    """What she does next, from a seed. Every text is unique: a statement and its number."""

    def __init__(self, *, name: str, seed: int, board: int, statements: Sequence[str]) -> None:
        self._name = name
        self._chance = random.Random(seed)
        self._board = board
        self._statements = statements
        self._words = Words({}, {})
        self._written = 0

    @property
    def window(self) -> int:
        """How many commands of hers are on their way at a time, from now on."""
        return self._chance.randint(2, WINDOW)

    def next(self) -> ClientCommand:
        """The next command, which nothing but a full workshop would refuse."""
        command = self._pick()
        self._words.follow(command)
        return command

    def _pick(self) -> ClientCommand:
        chance, notes = self._chance, list(self._words.texts)
        roll = chance.random()
        if len(notes) < 5 or (roll < 0.35 and len(notes) < NOTES_AT_MOST):
            return NoteAdd(new_id(), self._board, 0, None, None, 0, self._text())
        note = chance.choice(notes)
        if roll < 0.6:
            return NoteEdit(note, self._words.versions[note], self._text())
        if roll < 0.85:
            return NoteMove(note, chance.randrange(3_000), chance.randrange(2_000))
        return NoteDelete(note)

    def _text(self) -> str:
        self._written += 1
        statement = self._statements[self._written % len(self._statements)]
        return f"{statement} ({self._name}.{self._written})"


class Scribe:
    """One person with one outbox; what she was told stands here for the comparison at the end."""

    def __init__(self, filled: Filled, device: str, script: Script) -> None:
        self.client = new_id()
        self.asked: list[ClientCommand] = []
        self.answers: dict[int, Answer] = {}
        self.contradicted = 0
        """Answers that differ from an earlier one to the same command."""
        self.went_back = 0
        """Welcomes into a workshop that had not reached what this scribe was shown before."""
        self.cuts = 0
        self.found_again = 0
        """Answers that came only after a cut to what was in the log before it."""
        self.wants_more = True
        self._filled = filled
        self._device = device
        self._script = script
        self._seq = 0
        self._welcomed_at = 0
        self._incarnation = 0

    @property
    def waiting(self) -> list[int]:
        """Commands without an answer."""
        return [n for n in range(len(self.answers) + 1, len(self.asked) + 1)]

    async def run(self, server: LiveServer, up: asyncio.Event, news: asyncio.Event) -> None:
        """Until she has stopped writing and everything is answered."""
        while self.wants_more or self.waiting:
            await up.wait()
            try:
                socket = await dial(server, self._filled.workshop, self._device)
                try:
                    await self._visit(socket, news)
                finally:
                    await socket.close()
            except (OSError, EOFError, WebSocketException):
                self.cuts += 1

    async def _visit(self, socket: ClientConnection, news: asyncio.Event) -> None:
        await greet(socket, incarnation=self._incarnation, seq=self._seq)
        self._on_the_way: set[int] = set()
        self._window = self._script.window
        async for message in socket:
            assert isinstance(message, bytes)
            for frame in frames_of(message):
                self._take(frame)
            news.set()
            await self._go_on(socket)
            if not (self.wants_more or self.waiting):
                return

    def _take(self, frame: list[Any]) -> None:
        name = frame[0]
        if name == "welcome":
            self._incarnation, self._welcomed_at = frame[2], frame[3]
            self.went_back += frame[3] < self._seq
        elif name == "snapshot":
            self._seq = frame[1]
        elif name == "patch":
            self._seq = frame[2]
        elif name == "answer" and frame[1] == self.client:
            n, answer = frame[2], (frame[3], frame[4], frame[5])
            self.found_again += n not in self.answers and frame[3] <= self._welcomed_at
            self.contradicted += self.answers.setdefault(n, answer) != answer

    async def _go_on(self, socket: ClientConnection) -> None:
        """Keeps the window full: first what is still without an answer, then more."""
        while self.wants_more and len(self.waiting) < self._window:
            self.asked.append(self._script.next())
        for n in self.waiting:
            if n not in self._on_the_way:
                self._on_the_way.add(n)
                await _send(socket, Do(self.client, n, self.asked[n - 1]))


def frames_of(message: bytes) -> Iterator[list[Any]]:
    """The frames of one message, by the other MessagePack library."""
    unpacker = msgpack.Unpacker(raw=False, strict_map_key=True, max_buffer_size=0)
    unpacker.feed(message)
    return iter(unpacker)


async def greet(socket: ClientConnection, *, incarnation: int = 0, seq: int = 0) -> None:
    """Says hello with what is known of the workshop."""
    await _send(socket, Hello(PROTOCOL, incarnation, seq, VIEW_VERSION, "calm"))


async def _send(socket: ClientConnection, frame: ClientFrame) -> None:
    await socket.send(_encode(frame))
