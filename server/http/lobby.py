"""Who waits at the door, and what facilitators answer them (RULES.md M8).

An answer stands in the lobby first, then in the log. What a stop left between the two is told with
the next answer, or before anybody reads the list of acts; where the log takes nothing, later.
"""

import asyncio
from typing import Annotated, Literal

import structlog
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from boards.commands import DoorAnswer
from boards.ids import Id
from boards.limits import MESSAGE_MAX
from boards.rejections import Code
from server.access.lobby import LOBBY_MAX, Press
from server.http.answers import Form, Json, read_form
from server.http.context import Context
from server.http.guiding import guiding
from server.http.leading import text_of
from server.http.live import tell
from server.journal.base import JournalUnavailable
from server.rooms.crashes import HaltedError

log = structlog.get_logger(__name__)

_Numbers = Annotated[list[Id], Meta(max_length=LOBBY_MAX)]

TELLING_S = 2.0
"""How long anybody waits for the log to be told: it is told later all the same."""


class DoorForm(Form, frozen=True):
    """Those who are meant; `who` names more than these: all, or all who came by the code."""

    numbers: _Numbers = []
    who: Literal["", "all", "code"] = ""
    reason: str = ""


async def listing(request: Request) -> Response:
    """GET /api/w/{workshop}/lobby -> {waiting: [{number, alias, role, asked}]}."""
    guide = await guiding(request)
    waiting = await guide.context.access.lobby.waiting(guide.workshop)
    return Json({"waiting": waiting})


async def admit(request: Request) -> Response:
    """POST /api/w/{workshop}/lobby/admit {numbers, who, reason} -> {count}."""
    return await _answer(request, let_in=True)


async def refuse(request: Request) -> Response:
    """POST /api/w/{workshop}/lobby/refuse {numbers, who, reason} -> {count}."""
    return await _answer(request, let_in=False)


async def _answer(request: Request, *, let_in: bool) -> Response:
    guide = await guiding(request)
    form = await read_form(request, DoorForm)
    reason = text_of(form.reason, "reason", limit=MESSAGE_MAX, may_be_empty=True)
    press = Press(guide.member, let_in, reason)
    # An answer that says "only to be read" must have changed nothing.
    guide.context.hub.must_go_on(guide.workshop)
    meant = form.who or tuple(form.numbers)
    count = await guide.context.access.lobby.answer(guide.workshop, press, meant)
    await tell_answers(guide.context, guide.workshop)
    return Json({"count": count})


async def tell_answers(context: Context, workshop: str) -> None:
    """Tell the log what was answered at the door and it does not know yet, or leave it for later.

    The answers stand: nobody is refused anything because the log is not told of them now.
    """
    try:
        async with asyncio.timeout(TELLING_S):
            await _tell_all(context, workshop)
    except (HaltedError, JournalUnavailable, TimeoutError) as error:
        log.warning("door.untold", workshop=workshop, reason=type(error).__name__)


async def _tell_all(context: Context, workshop: str) -> None:
    """Two who do it at once tell the same in the same order: what the other told is `already`."""
    lobby = context.access.lobby
    for number, press, count in await lobby.untold(workshop):
        command = DoorAnswer(press.member, number, press.let_in, count, press.reason)
        await tell(context.hub, workshop, command, fine=(Code.ALREADY,))
        await lobby.told(number)
