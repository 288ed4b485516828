"""Does what an administrator asks for, inside the running server or in a process of its own."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path

from server.access.accounts import Accounts
from server.access.tickets import Tickets, invite_url, reset_url
from server.admin.requests import (
    Answer,
    BackUp,
    Copied,
    Invite,
    Link,
    Refused,
    Request,
    ResetPassword,
    Resume,
    Resumed,
)
from server.errors import ApiError
from server.journal.base import JournalUnavailable
from server.journal.copies import CopyError, back_up


class Desk:
    """Answers requests; every failure that a person can do something about is an answer."""

    def __init__(
        self,
        *,
        database: Path,
        accounts: Accounts,
        tickets: Tickets,
        base_url: str,
        resume: Callable[[str], bool],
    ) -> None:
        """`resume`: takes up a halted workshop; whether it was one."""
        self._database = database
        self._accounts = accounts
        self._tickets = tickets
        self._base_url = base_url
        self._take_up = resume

    async def answer(self, request: Request) -> Answer:
        """Returns when it is done, on disk."""
        try:
            match request:
                case Invite():
                    return await self._invite(request)
                case ResetPassword():
                    return await self._reset(request)
                case BackUp():
                    return await copy(self._database, Path(request.path))
                case Resume():
                    return self._resume(request)
        except ApiError as error:
            return Refused(error.shape("en").error.message)
        except JournalUnavailable:
            return Refused(ApiError("storage_unavailable").shape("en").error.message)

    async def _invite(self, request: Invite) -> Link:
        given = await self._tickets.invite(name=request.name)
        return Link(invite_url(self._base_url, given.token), given.expires, request.name)

    async def _reset(self, request: ResetPassword) -> Link:
        account = await self._accounts.by_email(request.email)
        given = await self._tickets.reset_password(account.id)
        return Link(reset_url(self._base_url, given.token), given.expires, account.name)

    def _resume(self, request: Resume) -> Answer:
        if self._take_up(request.workshop):
            return Resumed()
        return Refused(
            f"No workshop {request.workshop} is halted in this server. "
            "The log names those that are: room.halted"
        )


async def copy(database: Path, to: Path) -> Answer:
    """A backup in a thread of its own; given up when the caller is cancelled."""
    stop = threading.Event()
    try:
        made = await asyncio.to_thread(back_up, database, to, stop=stop)
    except CopyError as error:
        return Refused(str(error))
    finally:
        stop.set()
    return Copied(made.path, made.bytes, made.workshops, made.seconds)
