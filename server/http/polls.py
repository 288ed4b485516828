"""The sessions of a process that are carried by requests, and what those say in each direction."""

import asyncio
import hashlib
import hmac
import secrets
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import msgspec
from starlette.requests import HTTPConnection

from server.access.access import ACCOUNT_COOKIE, DEVICE_COOKIE
from server.http.conversation import Conversation, EndError, GoneError, farewell
from server.http.doors import Caller, Door
from server.rooms.polling import PollTransport
from server.rooms.transport import Sink
from server.tasks import Tasks
from server.wire.close import CloseCode

DEVICE_POLLS = 4
"""Sessions of one device: browsers open six connections to a server, and each session may hold
two. Whoever reloads without a good-bye leaves one behind for a while."""

INBOX_MESSAGES = 64
INBOX_BYTES = 256 * 1024
"""What may wait while reading pauses; with one message more, which may be as large again."""


class PollLine:
    """The line of a conversation whose messages come in requests, the first of them in `open`."""

    def __init__(self, connection: HTTPConnection, hello: bytes, door: Door) -> None:
        self.door = door
        self.workshop = str(connection.path_params["workshop"])
        self.transport = PollTransport(self._stir)
        self.device = ""
        """The key of the device, as soon as it is known who this is."""
        self.taken = 0
        """How many messages were taken, of those that are numbered: hello is not."""
        self._connection = connection
        self._inbox = deque([hello])
        self._bytes = len(hello)
        self._fault: EndError | None = None
        self._sink: Sink | None = None
        self._news = asyncio.Event()
        self._space = asyncio.Event()

    @property
    def is_connected(self) -> bool:
        """Whether there is anybody to tell something."""
        return not self.transport.is_over

    async def receive(self) -> bytes:
        """The next message, or what is wrong with the requests."""
        while not (self._inbox or self._fault or self.transport.is_over):
            self._news.clear()
            await self._news.wait()
        if self.transport.is_over:
            raise GoneError
        if self._fault is not None:
            raise self._fault
        message = self._inbox.popleft()
        self._bytes -= len(message)
        self._space.set()
        return message

    async def identify(self) -> Caller:
        """By the cookies of `open`."""
        caller = await self.door.identify(self._connection)
        self.device = caller.device
        return caller

    @contextmanager
    def taking(self, sink: Sink) -> Iterator[None]:
        """`sink` is asked first whenever nothing waits."""
        self._sink = sink
        try:
            yield
        finally:
            self._sink = None

    async def offer(self, first: int, messages: Sequence[bytes]) -> None:
        """Takes those that were not taken yet, of messages that are numbered from `first`.

        Waits while reading pauses; whoever stops waiting finds in `taken` how far it came.
        """
        if first > self.taken:
            self.fail("the frames skip a number")
        for number, message in enumerate(messages, first):
            while number >= self.taken and self._is_full and not self._is_shut:
                self._space.clear()
                await self._space.wait()
            if self._is_shut:
                return
            if number >= self.taken:
                self.taken += 1
                self._take(message)

    def fail(self, why: str) -> None:
        """The requests are not of the protocol: the conversation ends, and says so."""
        self._fault = EndError(CloseCode.BAD_FRAME, why)
        self._stir()

    @property
    def _is_full(self) -> bool:
        return len(self._inbox) >= INBOX_MESSAGES or self._bytes >= INBOX_BYTES

    @property
    def _is_shut(self) -> bool:
        return self._fault is not None or self.transport.is_over

    def _take(self, message: bytes) -> None:
        if self._inbox or self._sink is None or not self._sink(message):
            self._inbox.append(message)
            self._bytes += len(message)
            self._news.set()

    def _stir(self) -> None:
        self._news.set()
        self._space.set()


class Poll(msgspec.Struct, eq=False):
    """One session that is carried by requests."""

    line: PollLine
    conversation: Conversation
    owner: bytes
    """What only the cookies that opened it give."""
    asked_at: float
    """When it last had a request, on the loop's clock."""


class Polls:
    """All of them, by id. An id is never kept, so that finding one takes as long as not."""

    def __init__(self) -> None:
        self._polls: dict[bytes, Poll] = {}
        self._tasks = Tasks("polls")

    def add(self, line: PollLine, conversation: Conversation, owner: bytes) -> str:
        """Carries the conversation from now on; returns the id that its requests name."""
        self._make_room(line.device)
        id = secrets.token_hex(16)
        poll = Poll(line, conversation, owner, _now())
        self._polls[_digest(id)] = poll
        self._tasks.start(self._carry(_digest(id), poll), "poll")
        return id

    def find(self, id: str, *, owner: bytes) -> Poll | None:
        """The session of this id, for those who opened it; they are heard of."""
        poll = self._polls.get(_digest(id))
        if poll is None or not hmac.compare_digest(poll.owner, owner):
            return None
        poll.asked_at = _now()
        return poll

    def __len__(self) -> int:
        return len(self._polls)

    async def close(self) -> None:
        """Ends all of them at once."""
        for poll in list(self._polls.values()):
            poll.line.transport.abort()
        await self._tasks.close()

    async def _carry(self, key: bytes, poll: Poll) -> None:
        """Until its client is gone: the last messages wait to be fetched."""
        transport = poll.line.transport
        try:
            async with farewell(poll.line):
                await poll.conversation.listen()
            await transport.gone.wait()
        finally:
            del self._polls[key]
            transport.abort()

    def _make_room(self, device: str) -> None:
        """Of one device the silent ones go, first those that are over anyway (Q9)."""
        same = [poll for poll in self._polls.values() if poll.line.device == device]
        same.sort(key=lambda poll: (not poll.line.transport.is_over, poll.asked_at))
        for poll in same[: max(0, len(same) - DEVICE_POLLS + 1)]:
            if poll.line.transport.is_over:
                poll.line.transport.abort()
            else:
                poll.conversation.dismiss(CloseCode.TRY_LATER)


def owner_of(connection: HTTPConnection) -> bytes:
    """What the cookies of a request and its workshop come to.

    Not whom they stand for, which only the database knows: a poll does not wait for storage.
    Whoever signs out or gives a seat back has her sessions ended by that.
    """
    cookies = [connection.cookies.get(name, "") for name in (DEVICE_COOKIE, ACCOUNT_COOKIE)]
    return _digest("\0".join([connection.path_params["workshop"], *cookies]))


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()


def _now() -> float:
    return asyncio.get_running_loop().time()
