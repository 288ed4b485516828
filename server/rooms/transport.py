"""Bytes to one client without waiting for it (rules T1, T2, T4).

`write` never blocks: the caller looks at `buffered` first and holds back what would not fit.
`DirectTransport` writes ready-made frames to the socket (1.0x the kernel's floor); `AsgiTransport`
does the same over plain ASGI, for servers other than ours, with one sender task a session.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from starlette.websockets import WebSocket, WebSocketDisconnect
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.exceptions import InvalidState
from websockets.frames import Frame
from websockets.http11 import Request as HandshakeRequest
from websockets.protocol import State
from websockets.server import ServerProtocol
from websockets.utils import apply_mask

from server.tasks import Tasks

EXTENSION = "samskapa.direct"


class Transport(Protocol):
    """One client's way out."""

    def write(self, payload: bytes) -> None:
        """Sends one binary message; dropped silently when the client is gone."""

    @property
    def buffered(self) -> int:
        """Bytes that were written and not yet taken by the network."""

    async def close(self, code: int, reason: str) -> None:
        """Says good-bye; aborts when the client does not listen within 5 s."""

    def abort(self) -> None:
        """Drops the connection at once."""

    @property
    def aborted(self) -> bool:
        """Whether `abort` ended the handler of this connection by cancelling it."""


CLOSE_TIMEOUT = 5.0


def frame_binary(payload: bytes) -> bytes:
    """A websocket binary frame from a server: unmasked, unfragmented (RFC 6455, 5.2)."""
    size = len(payload)
    if size < 126:
        return bytes((0x82, size)) + payload
    if size < 65_536:
        return b"\x82\x7e" + size.to_bytes(2, "big") + payload
    return b"\x82\x7f" + size.to_bytes(8, "big") + payload


def lone_message(data: bytes) -> bytearray | bytes | None:
    """The payload, where these bytes are one whole short binary message of a client (RFC 6455)."""
    size = len(data)
    if size < 6 or data[0] != 0x82 or data[1] < 0x80:
        return None
    length, start = data[1] & 0x7F, 2
    if length == 127:
        return None
    if length == 126:
        length, start = int.from_bytes(data[2:4], "big"), 4
    if size != start + 4 + length:
        return None
    return apply_mask(data[start + 4 :], data[start : start + 4])


Sink = Callable[[bytes | bytearray | memoryview], bool]
"""Takes a message that needs no waiting; False: it was not taken, and nothing has happened."""


class DirectProtocol(WebSocketsSansIOProtocol):
    """uvicorn's websocket protocol, which also lends the application its transport.

    A server frame without extensions and fragments has no state, so bytes may be written beside
    the protocol object. A client that does not answer the keepalive is aborted: a plain close
    would wait for ever for its full receive window (T2).
    """

    sink: Sink | None = None
    """Gets each message first, without a queue and a task between (half of what receiving costs);
    what it does not take goes the ordinary way."""
    _is_between = False
    """Nothing has come by halves, so that the next bytes begin a message."""

    def data_received(self, data: bytes) -> None:
        """Nearly all that people send is one short message at a time: it needs no parser."""
        is_next = self._is_between and not (self.read_paused or self.close_sent)
        if is_next and self.sink is not None:
            message = lone_message(data)
            if message is not None and self.sink(message):
                return
        super().data_received(data)
        self._is_between = self.sink is not None and _waits_for_a_message(self.conn)

    def handle_bytes(self, event: Frame) -> None:
        # While reading is paused something waits in the queue, and nothing may overtake it.
        is_next = event.fin and not (self.read_paused or self.close_sent)
        if not (is_next and self.sink is not None and self.sink(event.data)):
            super().handle_bytes(event)

    def handle_connect(self, event: HandshakeRequest) -> None:
        super().handle_connect(event)
        extensions = getattr(self, "scope", {}).get("extensions")
        if extensions is not None:
            extensions[EXTENSION] = self

    def shutdown(self) -> None:
        try:
            super().shutdown()
        except InvalidState:
            # The client says good-bye at the very moment at which the server stops.
            self.transport.close()

    def keepalive_timeout(self) -> None:
        super().keepalive_timeout()
        self.loop.call_later(1.0, self.transport.abort)


def _waits_for_a_message(connection: ServerProtocol) -> bool:
    """Where the library's parser stands; what it does not know of itself is a no.

    It is a generator inside a generator, and the innermost one asks whether there is any more.
    """
    if connection.current_size is not None or connection.state is not State.OPEN:
        return False
    waiting: object = connection.parser
    while (inner := getattr(waiting, "gi_yieldfrom", None)) is not None:
        waiting = inner
    return getattr(getattr(waiting, "gi_code", None), "co_name", "") == "at_eof"


class DirectTransport:
    """Writes to uvicorn's own transport."""

    def __init__(self, websocket: WebSocket, protocol: DirectProtocol) -> None:
        self._websocket = websocket
        self._protocol = protocol

    def write(self, payload: bytes) -> None:
        if not self._protocol.close_sent and not self._protocol.transport.is_closing():
            self._protocol.transport.write(frame_binary(payload))

    @property
    def buffered(self) -> int:
        if self._protocol.transport.is_closing():
            return 0
        # asyncio types the size as part of WriteTransport, uvicorn's attribute is a Transport.
        return self._protocol.transport.get_write_buffer_size()

    async def close(self, code: int, reason: str) -> None:
        await _close_or_abort(self._websocket, self, code=code, reason=reason)

    def abort(self) -> None:
        self._protocol.transport.abort()

    @property
    def aborted(self) -> bool:
        return False


class AsgiTransport:
    """Sends through ASGI from a queue of its own; made in the task that handles the connection."""

    def __init__(self, websocket: WebSocket, tasks: Tasks) -> None:
        self._websocket = websocket
        self._waiting: deque[bytes] = deque()
        self._bytes = 0
        self._more = asyncio.Event()
        self._empty = asyncio.Event()
        self._empty.set()
        self._handler = asyncio.current_task()
        self._sender = tasks.start(self._send(), "sender")
        self.aborted = False

    def write(self, payload: bytes) -> None:
        if self._sender.done():
            return
        self._waiting.append(payload)
        self._bytes += len(payload)
        self._empty.clear()
        self._more.set()

    @property
    def buffered(self) -> int:
        return self._bytes

    async def _send(self) -> None:
        try:
            while True:
                await self._more.wait()
                self._more.clear()
                while self._waiting:
                    await self._websocket.send_bytes(self._waiting[0])
                    self._bytes -= len(self._waiting.popleft())
                self._empty.set()
        except (WebSocketDisconnect, RuntimeError, OSError):
            pass  # The client is gone (rule T5).
        finally:
            self._waiting.clear()
            self._bytes = 0
            self._empty.set()

    async def close(self, code: int, reason: str) -> None:
        try:
            async with asyncio.timeout(CLOSE_TIMEOUT):
                await self._empty.wait()
        except TimeoutError:
            self.abort()
            return
        await _close_or_abort(self._websocket, self, code=code, reason=reason)
        self._sender.cancel()

    def abort(self) -> None:
        # Plain ASGI has no abort; when the handler ends the server drops the connection.
        self.aborted = True
        self._sender.cancel()
        if self._handler is not None:
            self._handler.cancel()


async def _close_or_abort(
    websocket: WebSocket, transport: Transport, *, code: int, reason: str
) -> None:
    try:
        async with asyncio.timeout(CLOSE_TIMEOUT):
            await websocket.close(code, reason)
    except TimeoutError:
        transport.abort()
    except (WebSocketDisconnect, RuntimeError, OSError):
        pass  # It is gone already, which is what was wanted.


async def part(transport: Transport, code: int, reason: str) -> None:
    """Closes; who is cancelled meanwhile aborts: nobody stays connected to a room that ended."""
    try:
        await transport.close(code, reason)
    except asyncio.CancelledError:
        transport.abort()
        raise


@contextmanager
def taking(websocket: WebSocket, sink: Sink) -> Iterator[None]:
    """`sink` gets the messages of this connection first, where the server offers that."""
    protocol = websocket.scope.get("extensions", {}).get(EXTENSION)
    if not isinstance(protocol, DirectProtocol):
        yield
        return
    protocol.sink = sink
    try:
        yield
    finally:
        protocol.sink = None


def transport_for(websocket: WebSocket, tasks: Tasks) -> Transport:
    """The fastest transport that this server offers."""
    protocol = websocket.scope.get("extensions", {}).get(EXTENSION)
    if isinstance(protocol, DirectProtocol):
        return DirectTransport(websocket, protocol)
    return AsgiTransport(websocket, tasks)
