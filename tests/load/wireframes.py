"""Websocket frames made ahead and taken apart afterwards: a load generator may not do it meanwhile.

Only what this server and RFC 6455 need: binary frames without extensions, unfragmented.
"""

import base64
import secrets
from collections.abc import Iterator

from websockets.speedups import apply_mask

from server.access.access import DEVICE_COOKIE

BINARY = 0x2
CLOSE = 0x8
PING = 0x9


def masked(payload: bytes) -> bytes:
    """The bytes of a client's frame, masked as RFC 6455 asks for."""
    return _frame(0x80 | BINARY, payload)


def pong_for(ping: bytes) -> bytes:
    """The answer to the keepalive."""
    return _frame(0x80 | 0xA, ping)


def _frame(first: int, payload: bytes) -> bytes:
    size, mask = len(payload), secrets.token_bytes(4)
    if size < 126:
        head = bytes((first, 0x80 | size))
    elif size < 65_536:
        head = bytes((first, 0x80 | 126)) + size.to_bytes(2, "big")
    else:
        head = bytes((first, 0x80 | 127)) + size.to_bytes(8, "big")
    return head + mask + apply_mask(payload, mask)


def handshake(*, port: int, workshop: str, device: str) -> bytes:
    """The request that opens the websocket of a workshop."""
    key = base64.b64encode(secrets.token_bytes(16)).decode()
    return (
        f"GET /ws/w/{workshop} HTTP/1.1\r\n"
        f"Host: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n"
        f"Cookie: {DEVICE_COOKIE}={device}\r\n"
        "Connection: Upgrade\r\nUpgrade: websocket\r\n"
        f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n"
    ).encode()


class Reader:
    """Takes a stream of bytes, gives the messages that are whole: (opcode, payload)."""

    def __init__(self) -> None:
        self._left = bytearray()

    def feed(self, data: bytes) -> Iterator[tuple[int, bytes]]:
        """The messages that end in this chunk."""
        self._left += data
        while (span := self._span()) is not None:
            start, end = span
            yield self._left[0] & 0x0F, bytes(self._left[start:end])
            del self._left[:end]

    @property
    def left(self) -> bytes:
        """The beginning of a message that has not ended yet."""
        return bytes(self._left)

    def _span(self) -> tuple[int, int] | None:
        """Where the payload of the first frame begins and ends; None: it is not all there."""
        left = self._left
        if len(left) < 2:
            return None
        size, start = left[1] & 0x7F, 2
        if size >= 126:
            width = 2 if size == 126 else 8
            start += width
            if len(left) < start:
                return None
            size = int.from_bytes(left[2:start], "big")
        return (start, start + size) if len(left) >= start + size else None


class Pings:
    """Walks over a stream by the lengths in its headers and gives the pings; decodes nothing."""

    def __init__(self, begun: bytes = b"") -> None:
        """`begun`: the bytes of a message that has not ended yet."""
        self._skip = 0
        self._head = bytearray()
        self._begun = begun

    def feed(self, data: bytes | memoryview) -> Iterator[bytes]:
        """The payloads of the pings that end in this chunk."""
        if self._begun:
            data, self._begun = self._begun + bytes(data), b""
        position, end = 0, len(data)
        while position < end:
            step = min(self._skip or self._missing(), end - position)
            if self._skip:
                self._skip -= step
            else:
                self._head += data[position : position + step]
                if not self._missing():
                    yield from self._complete()
            position += step

    @property
    def is_between(self) -> bool:
        """Whether no message has begun that has not ended."""
        return not (self._skip or self._head or self._begun)

    def _missing(self) -> int:
        """Bytes of the header that are not here yet; of a ping all of it."""
        head = self._head
        if len(head) < 2:
            return 2 - len(head)
        size = head[1] & 0x7F
        wanted = 2 + {126: 2, 127: 8}.get(size, 0)
        if head[0] & 0x0F == PING:
            wanted += size
        return wanted - len(head)

    def _complete(self) -> Iterator[bytes]:
        head, self._head = self._head, bytearray()
        if head[0] & 0x0F == PING:
            yield bytes(head[2:])
            return
        size = head[1] & 0x7F
        self._skip = int.from_bytes(head[2:], "big") if size >= 126 else size
