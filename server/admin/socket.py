"""The running server's ear for the terminal: a Unix socket in the data directory.

Only who may write the data directory can reach it (mode 0600, in a directory of mode 0700), so it
asks for no password. It goes when the server stops; one that a crash left is replaced.
"""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import msgspec
import structlog

from server.admin.desk import Desk
from server.admin.requests import LINE_MAX, Refused, decode_request, encode
from server.tasks import Tasks

NAME = "admin.sock"
_MODE = 0o600
_PATIENCE = 10.0
"""Seconds for a request to arrive; the answer takes as long as it takes."""
_PATH_MAX = 100
"""Bytes of a socket's path that every system takes (Linux 107, others 103)."""

log = structlog.get_logger(__name__)


@asynccontextmanager
async def listening(directory: Path, desk: Desk) -> AsyncIterator[None]:
    """Answers requests for as long as the context lasts; the caller holds the directory.

    A file system that knows no sockets is no reason not to serve: then the terminal's commands
    work only while the server does not run, and the log says so.
    """
    path, tasks = directory / NAME, Tasks("admin")
    try:
        listener = _listener(path)
    except OSError as error:
        log.warning("admin.no_socket", reason=error.strerror)
        yield
        return

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tasks.start(_serve(desk, reader, writer), "request")

    server = await asyncio.start_unix_server(connected, sock=listener, limit=LINE_MAX)
    try:
        yield
    finally:
        server.close()
        await tasks.close()
        path.unlink(missing_ok=True)


def _listener(path: Path) -> socket.socket:
    path.unlink(missing_ok=True)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        with reachable(path) as short:
            listener.bind(short)
        # Nobody can connect before `listen`, so nobody finds it with another mode.
        os.chmod(path, _MODE)
        listener.listen()
        listener.setblocking(False)
    except BaseException:
        listener.close()
        raise
    return listener


@contextmanager
def reachable(path: Path) -> Iterator[str]:
    """A name of the socket that is short enough for the system, whatever directory it is in."""
    if len(os.fsencode(path)) <= _PATH_MAX:
        yield str(path)
        return
    directory = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{directory}/{path.name}"
    finally:
        os.close(directory)


async def _serve(desk: Desk, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        async with asyncio.timeout(_PATIENCE):
            line = await reader.readline()
        try:
            answer = await desk.answer(decode_request(line))
        except msgspec.DecodeError:
            answer = Refused("The running server is of another release: start it again.")
        writer.write(encode(answer))
        await writer.drain()
    except (TimeoutError, OSError, ValueError):
        log.info("admin.cut_off")  # who asked has gone, or said too much
    finally:
        writer.close()
