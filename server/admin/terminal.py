"""The terminal's end: asks the running server, else opens the data directory itself."""

import asyncio
import socket
import time
from pathlib import Path

import msgspec

from server.access.accounts import Accounts
from server.access.tickets import Tickets
from server.access.tokens import new_id
from server.address import base_url
from server.admin.desk import Desk, copy
from server.admin.requests import (
    LINE_MAX,
    Answer,
    BackUp,
    Copied,
    Refused,
    Request,
    decode_answer,
    encode,
)
from server.admin.socket import NAME, reachable
from server.clock import SystemClock
from server.journal.copies import CopyError, restore
from server.journal.datadir import DATABASE, DataDirectory, DataDirectoryError
from server.journal.migrate import known_revisions
from server.journal.store import open_database
from server.settings import Settings

_PATIENCE = 5.0
"""Seconds that a server may take to start or to stop: meanwhile it holds the data and is deaf."""
_AGAIN = 0.1


class NoDataError(Exception):
    """There is nothing to work on; the message says where it was looked for."""


def ask(settings: Settings, request: Request) -> Answer:
    """The answer, by whoever has the data: the running server, or this process.

    Raises NoDataError, DataDirectoryError, and what `open_database` raises.
    """
    database = settings.data / DATABASE
    try:
        there = database.exists()
    except PermissionError:
        raise NoDataError(_forbidden(settings.data)) from None
    if not there:
        raise NoDataError(
            f"There is no Samskapa in {settings.data}. Set DATA to the directory of its database: "
            "DATA=/path/to/data samskapa …"
        )
    until = time.monotonic() + _PATIENCE
    while True:
        answer = _of_running(settings.data / NAME, request)
        if answer is not None:
            return answer
        try:
            return asyncio.run(_alone(settings, request))
        except DataDirectoryError:
            if time.monotonic() >= until:
                raise
        time.sleep(_AGAIN)


def _of_running(path: Path, request: Request) -> Answer | None:
    """The running server's answer; None when none listens."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        try:
            with reachable(path) as short:
                line.connect(short)
        except PermissionError:
            raise NoDataError(_forbidden(path.parent)) from None
        except OSError:
            return None
        try:
            line.sendall(encode(request))
            told = _line(line)
        except ConnectionError:
            told = b""
    try:
        return decode_answer(told)
    except msgspec.DecodeError:
        return Refused("The server stopped before it had answered. Look at its log.")


def _line(connection: socket.socket) -> bytes:
    told = b""
    while not told.endswith(b"\n") and len(told) < LINE_MAX:
        part = connection.recv(LINE_MAX)
        if not part:
            break
        told += part
    return told


async def _alone(settings: Settings, request: Request) -> Answer:
    if isinstance(request, BackUp):
        # Before an upgrade too: the file is copied as it is, and not migrated.
        with DataDirectory.hold(settings.data) as held:
            return await copy(held.database, Path(request.path))
    clock = SystemClock()
    async with open_database(settings.data) as database:
        desk = Desk(
            database=database.path,
            accounts=Accounts(database, session_days=settings.session_days, clock=clock),
            tickets=Tickets(database, clock),
            base_url=base_url(settings),
            # Halted is a state of a running server: the next one begins anew.
            resume=lambda _: False,
        )
        return await desk.answer(request)


def bring_back(settings: Settings, file: Path) -> Copied:
    """A data directory from a backup. Raises CopyError, DataDirectoryError."""
    _must_be_readable(file)
    with DataDirectory.hold(settings.data) as held:
        if held.database.exists():
            raise CopyError(
                f"{settings.data} holds workshops already, and nothing is overwritten: "
                "set DATA to an empty directory, or move the old one away"
            )
        made = restore(
            file.absolute(),
            held.database,
            known=known_revisions(),
            new_incarnation=new_id,
        )
        return Copied(made.path, made.bytes, made.workshops, made.seconds)


def _must_be_readable(file: Path) -> None:
    """Raises CopyError."""
    try:
        if not file.is_file():
            raise CopyError(f"{file}: there is no such file")
        file.open("rb").close()
    except PermissionError:
        raise CopyError(
            f"{file} may not be read by this user: give it the right to, or copy the file"
        ) from None


def _forbidden(data: Path) -> str:
    return (
        f"{data} belongs to another user. Run this as the user that the server runs as: "
        "sudo -u samskapa samskapa …"
    )
