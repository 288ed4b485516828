"""Who waits at the door, and what facilitators answer them (RULES.md M8).

An answer stands in the lobby first, then in the log. What a crash left between the two is told
with the next answer, or before anybody reads the list of acts.
"""

from typing import Annotated, Literal

from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from boards.commands import DoorAnswer
from boards.ids import Id
from boards.limits import MESSAGE_MAX
from boards.rejections import Code
from boards.roles import Actor
from server.access.lobby import LOBBY_MAX, Press
from server.http.answers import Form, Json, read_form
from server.http.context import Context
from server.http.guiding import guiding
from server.http.leading import text_of
from server.http.live import tell

_Numbers = Annotated[list[Id], Meta(max_length=LOBBY_MAX)]

_IS_SO = (Code.ALREADY, Code.NOT_ALLOWED, Code.REMOVED)
"""Told already; or whoever it was leads no more, and the log lets nobody else say it."""


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
    meant = form.who or tuple(form.numbers)
    count = await guide.context.access.lobby.answer(guide.workshop, press, meant)
    await tell_answers(guide.context, guide.workshop)
    return Json({"count": count})


async def tell_answers(context: Context, workshop: str) -> None:
    """Tell the log what was answered at the door and it does not know yet.

    Two who do it at once tell the same in the same order: what the other told is `already`.
    """
    lobby = context.access.lobby
    for number, press, count in await lobby.untold(workshop):
        command = DoorAnswer(number, press.let_in, count, press.reason)
        actor = Actor(press.member, "facilitator")
        await tell(context.hub, workshop, command, actor=actor, fine=_IS_SO)
        await lobby.told(number)
