"""The talk between a client and a room, over whatever line it came: hello, entry, frames, the end.

Frames are only decoded, limited and handed over; nothing here waits for storage once the session
has begun (rule T3).
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager
from typing import Protocol

import structlog

from server.clock import Clock
from server.http.doors import Caller, Door
from server.journal.base import JournalUnavailable
from server.rooms.admission import Refused
from server.rooms.core import LogBrokenError, Request
from server.rooms.follow import HistoryChangedError
from server.rooms.hub import Hub, NoWorkshopError
from server.rooms.rates import Rate, tokens_of
from server.rooms.room import Room
from server.rooms.session import Session
from server.rooms.transport import Sink, Transport
from server.wire import codec
from server.wire.close import RETRY_MS, CloseCode, reason
from server.wire.messages import (
    PROTOCOL,
    ClientFrame,
    Closing,
    Do,
    Hello,
    Mode,
    Ping,
    Pointer,
    SetMode,
)

log = structlog.get_logger(__name__)

HELLO_SECONDS = 5.0

OUTSTANDING_MAX = 64
"""Commands of one connection that may wait in the room: twice what C6 allows a client."""

FRAMES_BURST = 300.0
FRAMES_PER_SECOND = 60.0
"""All frames together: 10 pointer moves a second, commands and pings, with room to spare."""


class EndError(Exception):
    """This connection ends, with this code."""

    def __init__(self, code: CloseCode, why: str = "") -> None:
        super().__init__(reason(code, why))
        self.code = code

    @property
    def retry_ms(self) -> int:
        """The least wait before coming back."""
        return RETRY_MS.get(self.code, 0)


class GoneError(Exception):
    """The client is gone, or was told to go: there is nobody to say anything to (rule T5)."""


class Line(Protocol):
    """How one client's messages come and go."""

    @property
    def workshop(self) -> str:
        """Where it leads, as the client wrote it."""

    @property
    def door(self) -> Door:
        """Where it asks to be let in."""

    @property
    def transport(self) -> Transport:
        """The way out."""

    @property
    def is_connected(self) -> bool:
        """Whether somebody may still be there."""

    async def receive(self) -> bytes:
        """The next message. Raises GoneError, EndError for what cannot be one, OSError."""

    async def identify(self) -> Caller:
        """Who its cookies are, as its door says. Raises JournalUnavailable."""

    def taking(self, sink: Sink) -> AbstractContextManager[None]:
        """Inside, `sink` gets each message first, where the line can do that."""


class Conversations:
    """Begins conversations with the rooms of one hub."""

    def __init__(self, hub: Hub, clock: Clock) -> None:
        self._hub = hub
        self._clock = clock

    async def begin(self, line: Line) -> "Conversation":
        """From hello to a session in the room. Raises EndError, and what the line raises.

        Nothing is awaited once the session is in the room: whoever gets it must have it listen.
        """
        hello = await _hello(line)
        if self._hub.draining:
            raise EndError(CloseCode.RESTART)
        room = await self._room(line.workshop)
        caller = await _identify(line)
        if caller.member is not None and await _caught_up(room, caller.member, hello):
            caller = await _identify(line)
        # Loaded by now, so nothing happens between who she is and `enter`: a seat that was given
        # back while the room was loading is not taken after all.
        room = await self._room(line.workshop)
        try:
            session = _enter(room, line, hello, caller)
        except Refused as refused:
            raise EndError(refused.code) from None
        return Conversation(line, room, session, self._clock)

    async def _room(self, workshop: str) -> Room:
        """The live room."""
        try:
            return await self._hub.room(workshop)
        except NoWorkshopError:
            raise EndError(CloseCode.NO_WORKSHOP) from None
        except (JournalUnavailable, LogBrokenError):
            raise EndError(CloseCode.STORAGE) from None


def _enter(room: Room, line: Line, hello: Hello, caller: Caller) -> Session:
    member, device, transport = caller.member, caller.device, line.transport
    if member is None:
        raise EndError(line.door.stranger)
    if line.door.is_wall:
        session = room.enter_wall(device=device, hello=hello, transport=transport)
        session.people = caller.people
        return session
    return room.enter(member=member, device=device, hello=hello, transport=transport)


async def _caught_up(room: Room, member: int, hello: Hello) -> bool:
    """Whether the room had to look what others wrote, so that time has passed."""
    try:
        return await room.be_ready_for(member, hello)
    except (JournalUnavailable, HistoryChangedError):
        raise EndError(CloseCode.STORAGE) from None


async def _identify(line: Line) -> Caller:
    try:
        return await line.identify()
    except JournalUnavailable:
        raise EndError(CloseCode.STORAGE) from None


async def _hello(line: Line) -> Hello:
    try:
        async with asyncio.timeout(HELLO_SECONDS):
            frame = _decode(await line.receive())
    except TimeoutError:
        raise EndError(CloseCode.HELLO_TIMEOUT) from None
    if not isinstance(frame, Hello):
        raise EndError(CloseCode.BAD_FRAME, "hello comes first")
    if frame.protocol < PROTOCOL:
        raise EndError(CloseCode.CLIENT_TOO_OLD)
    if frame.protocol > PROTOCOL:
        raise EndError(CloseCode.CLIENT_TOO_NEW)
    return frame


def _decode(data: bytes) -> ClientFrame:
    try:
        return codec.decode(data)
    except codec.BadFrameError as error:
        raise EndError(CloseCode.BAD_FRAME, error.why) from None


@asynccontextmanager
async def farewell(line: Line) -> AsyncIterator[None]:
    """Whatever ends the conversation inside is told to the client, if it is still there."""
    try:
        yield
    except EndError as end:
        await _say_goodbye(line.transport, end)
    except (GoneError, OSError):
        pass  # Its session left in `listen`.
    except Exception:
        # Starlette says RuntimeError for "gone" too; only a fault of ours leaves it connected.
        if line.is_connected:
            log.exception("session.failed")
            await _say_goodbye(line.transport, EndError(CloseCode.STORAGE))


async def _say_goodbye(transport: Transport, end: EndError) -> None:
    # Debug: whoever wants to could fill the disk with these lines.
    log.debug("session.ended", code=end.code.name)
    transport.write(codec.encode(Closing(end.code, str(end), end.retry_ms)))
    await transport.close(end.code, end.code.name)


class Conversation:
    """A session, and the taking of its frames until it ends."""

    def __init__(self, line: Line, room: Room, session: Session, clock: Clock) -> None:
        self._line = line
        self._room = room
        self._session = session
        self._clock = clock
        self._frames = Rate(clock.monotonic(), burst=FRAMES_BURST, per_second=FRAMES_PER_SECOND)
        self._is_busy = False
        """A message is being handled that came through the queue: nothing may overtake it."""

    def dismiss(self, code: CloseCode) -> None:
        """The session ends with this code."""
        self._room.dismiss(code, [self._session])

    async def listen(self) -> None:
        """Until it raises what ended it. Whatever happens, the session leaves its room."""
        try:
            with self._line.taking(self._take_at_once):
                while True:
                    self._is_busy = False
                    data = await self._line.receive()
                    self._is_busy = True
                    await self._handle(data)
        finally:
            self._room.leave(self._session)

    async def _handle(self, data: bytes) -> None:
        await self._pause(self._frames)
        if self._session.closing:
            return  # She was told to go: what is still on its way is not taken.
        frame = _decode(data)
        if isinstance(frame, Do):
            await self._command(frame)
        else:
            self._take(frame)

    def _take_at_once(self, data: bytes | bytearray | memoryview) -> bool:
        """Takes a message that needs no waiting and ends nothing; all others go to `listen`."""
        session, now = self._session, self._clock.monotonic()
        if self._is_busy or session.closing or not self._frames.has(now):
            return False
        try:
            frame = codec.decode(data)
        except codec.BadFrameError:
            return False
        if isinstance(frame, Do):
            if session.is_wall:
                return False
            tokens = tokens_of(frame.command)
            is_full = session.outstanding >= OUTSTANDING_MAX
            if is_full or not session.rate.has(now, tokens=tokens):
                return False
            session.rate.take(now, tokens=tokens)
            self._submit(frame)
        elif isinstance(frame, Hello):
            return False
        else:
            self._take(frame)
        self._frames.take(now)
        return True

    def _take(self, frame: ClientFrame) -> None:
        if isinstance(frame, Pointer):
            self._room.point(self._session, (frame.board, frame.x, frame.y))
        elif isinstance(frame, Ping):
            self._session.pings.append(frame.t)
            self._room.touch(self._session)
        elif isinstance(frame, SetMode):
            self._set_mode(frame.mode)
        else:
            raise EndError(CloseCode.BAD_FRAME, "a second hello")

    def _set_mode(self, mode: Mode) -> None:
        if self._session.is_wall:
            return  # Calm, whatever it says (O1).
        self._session.mode = mode
        self._session.needs_here = True
        self._room.touch(self._session)

    async def _command(self, frame: Do) -> None:
        if self._session.is_wall:
            raise EndError(CloseCode.LOOKS_ONLY)
        await self._pause(self._session.rate, tokens=tokens_of(frame.command))
        while self._session.outstanding >= OUTSTANDING_MAX and not self._session.closing:
            self._session.drained.clear()
            await self._session.drained.wait()
        if not self._session.closing:
            self._submit(frame)

    def _submit(self, frame: Do) -> None:
        self._session.outstanding += 1
        self._room.submit(
            Request(
                member=self._session.member,
                client=frame.client,
                n=frame.n,
                command=frame.command,
                fingerprint=codec.fingerprint(frame.command),
                token=self._session,
            )
        )

    async def _pause(self, rate: Rate, *, tokens: int = 1) -> None:
        """Reading pauses above the rate; who overdoes it is sent away for a while (C7)."""
        wait = rate.take(self._clock.monotonic(), tokens=tokens)
        if rate.is_overdone:
            raise EndError(CloseCode.TRY_LATER)
        if wait:
            await asyncio.sleep(wait)
