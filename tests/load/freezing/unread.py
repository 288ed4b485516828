"""A client that reads nothing: a seat, a real handshake, a hello, and then not one read more."""

import asyncio
import socket
import time
from pathlib import Path

from tests.load.errors import LoadError
from tests.load.hall import HELLO
from tests.load.wireframes import handshake

WINDOW = 4_096
"""Bytes that the kernel may take for it: as little as Linux allows, about, so that all that is
offered beyond stays with the server."""

LOOK = 0.05
PATIENCE = 60.0

_ESTABLISHED = "01"


class Unread:
    """One connection that lets the server talk to a wall."""

    def __init__(
        self, *, port: int, workshop: str, device: str, window: int | None = WINDOW
    ) -> None:
        """`window` None: as the system gives it, which swallows megabytes before it is full."""
        self._port = port
        self._request = handshake(port=port, workshop=workshop, device=device)
        self._socket = socket.socket()
        if window is not None:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window)
        self._socket.setblocking(False)

    async def freeze(self) -> None:
        """Comes in, and reads no further than that the server has begun to speak."""
        loop = asyncio.get_running_loop()
        await loop.sock_connect(self._socket, ("127.0.0.1", self._port))
        await loop.sock_sendall(self._socket, self._request)
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            byte = await loop.sock_recv(self._socket, 1)
            if not byte:
                raise LoadError("the frozen reader was not let in")
            head += byte
        if b" 101 " not in head.partition(b"\r\n")[0]:
            raise LoadError(f"the frozen reader was not let in: {head[:80]!r}")
        await loop.sock_sendall(self._socket, HELLO)
        await loop.sock_recv(self._socket, 1)

    @property
    def is_connected(self) -> bool:
        """Whether the server's end is still there, as the kernel says.

        Not by reading: it does not read, and its own end would not show what the server dropped.
        """
        return has_connection(self._port, self._socket.getsockname()[1])

    async def until_gone(self) -> None:
        """Returns when the server has dropped it, or has clearly not."""
        end = time.monotonic() + PATIENCE
        # The kernel tells nobody when a server lets a connection go that has data to deliver.
        while self.is_connected and time.monotonic() < end:  # noqa: ASYNC110
            await asyncio.sleep(LOOK)

    def close(self) -> None:
        self._socket.close()


def has_connection(local: int, remote: int, *, table: str | None = None) -> bool:
    """Whether a socket on this machine from port to port is established, in Linux's /proc."""
    lines = (table or Path("/proc/net/tcp").read_text()).splitlines()[1:]
    for line in lines:
        _, here, there, state = line.split()[:4]
        ports = int(here.rpartition(":")[2], 16), int(there.rpartition(":")[2], 16)
        if ports == (local, remote) and state == _ESTABLISHED:
            return True
    return False
