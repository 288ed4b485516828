"""The websocket of a workshop: from a browser's connection to a session in a room.

The receive loop only decodes, limits and hands over; it never waits for storage (rule T3).
"""

import asyncio
import zlib

import msgspec
import structlog
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from server.clock import Clock
from server.http.context import identify
from server.journal.base import JournalUnavailable
from server.rooms.admission import Refused
from server.rooms.core import LogBrokenError, Request
from server.rooms.follow import HistoryChangedError
from server.rooms.hub import Hub, NoWorkshopError
from server.rooms.rates import Rate, tokens_of
from server.rooms.room import Room
from server.rooms.session import Session
from server.rooms.transport import Transport, taking, transport_for
from server.tasks import Tasks
from server.wire import codec
from server.wire.close import RETRY_MS, CloseCode, reason
from server.wire.messages import (
    PROTOCOL,
    ClientFrame,
    Closing,
    Do,
    Hello,
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

_fingerprints = msgspec.msgpack.Encoder()


class EndError(Exception):
    """This connection ends, with this code."""

    def __init__(self, code: CloseCode, why: str = "") -> None:
        super().__init__(reason(code, why))
        self.code = code


class LiveSocket:
    """Serves websockets: one call of `serve` for each connection."""

    def __init__(self, hub: Hub, clock: Clock) -> None:
        self._hub = hub
        self._clock = clock

    async def serve(self, websocket: WebSocket) -> None:
        """From accept to close. Whatever happens, the session leaves its room."""
        await websocket.accept()
        tasks = Tasks("websocket")
        transport = transport_for(websocket, tasks)
        try:
            await self._converse(websocket, transport)
        except EndError as end:
            await _say_goodbye(transport, end)
        except (WebSocketDisconnect, OSError):
            pass  # The client is gone (rule T5); its session left in `_converse`.
        except Exception:
            # Starlette says RuntimeError for "gone" too; only a fault of ours leaves it connected.
            if websocket.application_state is WebSocketState.CONNECTED:
                log.exception("socket.failed")
                await _say_goodbye(transport, EndError(CloseCode.STORAGE))
        except asyncio.CancelledError:
            if not transport.aborted:
                raise
        finally:
            await tasks.close()

    async def _converse(self, websocket: WebSocket, transport: Transport) -> None:
        workshop = websocket.path_params["workshop"]
        hello = await _hello(websocket)
        if self._hub.draining:
            raise EndError(CloseCode.RESTART)
        room = await self._room(workshop)
        member, device = await _identify(websocket, workshop)
        if member is not None and await _caught_up(room, member, hello):
            member, device = await _identify(websocket, workshop)
        # Loaded by now, so nothing happens between who she is and `enter`: a seat that was given
        # back while the room was loading is not taken after all.
        room = await self._room(workshop)
        if member is None:
            raise EndError(CloseCode.NO_SEAT)
        try:
            session = room.enter(member=member, device=device, hello=hello, transport=transport)
        except Refused as refused:
            raise EndError(refused.code) from None
        try:
            await _Listener(websocket, room, session, self._clock).listen()
        finally:
            room.leave(session)

    async def _room(self, workshop: str) -> Room:
        """The live room."""
        try:
            return await self._hub.room(workshop)
        except NoWorkshopError:
            raise EndError(CloseCode.NO_WORKSHOP) from None
        except (JournalUnavailable, LogBrokenError):
            raise EndError(CloseCode.STORAGE) from None


async def _caught_up(room: Room, member: int, hello: Hello) -> bool:
    """Whether the room had to look what others wrote, so that time has passed."""
    try:
        return await room.be_ready_for(member, hello)
    except (JournalUnavailable, HistoryChangedError):
        raise EndError(CloseCode.STORAGE) from None


async def _identify(websocket: WebSocket, workshop: str) -> tuple[int | None, str]:
    try:
        return await identify(websocket, workshop)
    except JournalUnavailable:
        raise EndError(CloseCode.STORAGE) from None


async def _hello(websocket: WebSocket) -> Hello:
    try:
        async with asyncio.timeout(HELLO_SECONDS):
            frame = _decode(await _bytes(websocket))
    except TimeoutError:
        raise EndError(CloseCode.HELLO_TIMEOUT) from None
    if not isinstance(frame, Hello):
        raise EndError(CloseCode.BAD_FRAME, "hello comes first")
    if frame.protocol < PROTOCOL:
        raise EndError(CloseCode.CLIENT_TOO_OLD)
    if frame.protocol > PROTOCOL:
        raise EndError(CloseCode.CLIENT_TOO_NEW)
    return frame


async def _bytes(websocket: WebSocket) -> bytes:
    """The next message; a text message is not of the protocol (F2)."""
    message = await websocket.receive()
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code", 1005))
    data = message.get("bytes")
    if data is None:
        raise EndError(CloseCode.BAD_FRAME, "a text message")
    return bytes(data)


def _decode(data: bytes) -> ClientFrame:
    try:
        return codec.decode(data)
    except codec.BadFrameError as error:
        raise EndError(CloseCode.BAD_FRAME, error.why) from None


async def _say_goodbye(transport: Transport, end: EndError) -> None:
    # Debug: whoever wants to could fill the disk with these lines.
    log.debug("socket.ended", code=end.code.name)
    transport.write(codec.encode(Closing(end.code, str(end), RETRY_MS.get(end.code, 0))))
    await transport.close(end.code, end.code.name)


class _Listener:
    """Takes the frames of one session until it ends."""

    def __init__(self, websocket: WebSocket, room: Room, session: Session, clock: Clock) -> None:
        self._websocket = websocket
        self._room = room
        self._session = session
        self._clock = clock
        self._frames = Rate(clock.monotonic(), burst=FRAMES_BURST, per_second=FRAMES_PER_SECOND)
        self._is_busy = False
        """A message is being handled that came through the queue: nothing may overtake it."""

    async def listen(self) -> None:
        with taking(self._websocket, self._take_at_once):
            while True:
                self._is_busy = False
                data = await _bytes(self._websocket)
                self._is_busy = True
                await self._pause(self._frames)
                if self._session.closing:
                    continue  # She was told to go: what is still on its way is not taken.
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
            self._session.mode = frame.mode
            self._session.needs_here = True
            self._room.touch(self._session)
        else:
            raise EndError(CloseCode.BAD_FRAME, "a second hello")

    async def _command(self, frame: Do) -> None:
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
                fingerprint=zlib.crc32(_fingerprints.encode(frame.command)),
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
