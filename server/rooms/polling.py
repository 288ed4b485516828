"""Bytes to a client that asks for them (PROTOCOL.md Q2 to Q4, Q7).

Messages wait here, numbered, until the client says that it has them: an answer may be lost on its
way, and is then given again. What waits counts as `buffered`, so a client that does not come is
held back and dropped like one that does not read its socket (rules A12, T1, T2).
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import msgspec

from server.rooms.transport import CLOSE_TIMEOUT
from server.wire.close import RETRY_MS, CloseCode

WAIT_SECONDS = 25.0
"""The longest that a poll waits: proxies cut what is silent for 30 s, and many at 60 s."""

GATHER_SECONDS = 0.1
"""Between two answers with messages. Each costs a request, and where one phone needs polling all
phones of the hall do."""

ABANDONED_SECONDS = 20.0
"""Without a poll for so long the client counts as gone; in a socket it is as long (K1)."""

_EARLY = 0.001
"""Seconds that a timer may ring too early (uvloop's go by whole ms): what is due by then is due."""


class End(msgspec.Struct, frozen=True, array_like=True):
    """Why there will be no more messages."""

    code: int
    reason: str
    retry_ms: int


class AheadError(ValueError):
    """The client says that it has messages which were never written."""


class PollTransport:
    """`server.rooms.transport.Transport` over requests. `over` is called once, at its end.

    Begun inside `polling`: from then on somebody has to ask.
    """

    def __init__(self, over: Callable[[], None]) -> None:
        self.end: End | None = None
        """Set when the last message was written; it is handed out with that one."""
        self.gone = asyncio.Event()
        """Nobody can fetch anything any more."""
        self._over = over
        self._messages: deque[bytes] = deque()
        self._bytes = 0
        self._taken = 0
        """How many messages the client has; the first one that waits has this number."""
        self._turn: asyncio.Event | None = None
        """Wakes the poll that waits."""
        self._polls = 0
        self._answered_at = float("-inf")
        self._told = asyncio.Event()
        self._abandoned: asyncio.TimerHandle | None = None

    # -- for the room ------------------------------------------------------------------------

    def write(self, payload: bytes) -> None:
        """Keeps one message for the client; dropped silently when there is none any more."""
        if self.is_over:
            return
        self._messages.append(payload)
        self._bytes += len(payload)
        self._wake()

    @property
    def buffered(self) -> int:
        """Bytes that the client has not said to have."""
        return self._bytes

    async def close(self, code: int, reason: str) -> None:
        """The last messages may be fetched, and why they are the last. Waits 5 s for that."""
        if not self.is_over:
            self.end = End(code, reason, RETRY_MS.get(CloseCode(code), 0))
            self._over()
            self._wake()
        with suppress(TimeoutError):
            async with asyncio.timeout(CLOSE_TIMEOUT):
                await self._told.wait()

    def abort(self) -> None:
        """Forgets everything at once."""
        was_over = self.is_over
        self._messages.clear()
        self._bytes = 0
        self.gone.set()
        self._told.set()
        self._stop_watching()
        if not was_over:
            self._over()
        self._wake()

    @property
    def aborted(self) -> bool:
        """Never: the line says that its client is gone, and nobody is cancelled."""
        return False

    @property
    def is_over(self) -> bool:
        """Whether nothing more can be written."""
        return self.end is not None or self.gone.is_set()

    # -- for the client ----------------------------------------------------------------------

    def take(self, after: int) -> bool:
        """The client has so many messages, which are dropped; False: an old request came late.

        Raises AheadError.
        """
        count = after - self._taken
        if count < 0:
            return False
        if count > len(self._messages):
            raise AheadError(after)
        for _ in range(count):
            self._bytes -= len(self._messages.popleft())
        self._taken = after
        return True

    async def next(self) -> tuple[list[bytes], End | None]:
        """The messages that wait, as soon as there are any, and the end, if these are the last.

        None after 25 s, or when another poll takes this one's place. Only `take` drops any.
        """
        turn = asyncio.Event()
        self._wake()
        self._turn = turn
        try:
            await self._something(turn)
            if self._turn is not turn:
                return [], None
        finally:
            if self._turn is turn:
                self._turn = None
        return self._hand_out()

    @contextmanager
    def polling(self) -> Iterator[None]:
        """While a poll waits, and while its answer is on its way, the client counts as there."""
        self._polls += 1
        self._stop_watching()
        try:
            yield
        finally:
            self._polls -= 1
            self._watch()

    async def _something(self, turn: asyncio.Event) -> None:
        now = asyncio.get_running_loop().time
        until = now() + WAIT_SECONDS
        while (due := min(self._due(turn), until)) - now() > _EARLY:
            turn.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout_at(due):
                    await turn.wait()

    def _due(self, turn: asyncio.Event) -> float:
        """When this poll is to be answered, on the loop's clock, as far as one can say now."""
        if self.is_over or self._turn is not turn:
            return float("-inf")
        return self._answered_at + GATHER_SECONDS if self._messages else float("inf")

    def _hand_out(self) -> tuple[list[bytes], End | None]:
        if self.end is not None:
            self._told.set()
        if self._messages:
            self._answered_at = asyncio.get_running_loop().time()
        return list(self._messages), self.end

    def _wake(self) -> None:
        if self._turn is not None:
            self._turn.set()

    def _watch(self) -> None:
        if not (self._polls or self.gone.is_set()):
            loop = asyncio.get_running_loop()
            self._abandoned = loop.call_later(ABANDONED_SECONDS, self.abort)

    def _stop_watching(self) -> None:
        if self._abandoned is not None:
            self._abandoned.cancel()
            self._abandoned = None
