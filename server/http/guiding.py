"""What facilitators do about people beside the log: other names, and who is let in at the door.

Who is facilitator by role alone, without an account, does it too: it is the member who counts.
"""

from typing import Annotated

from msgspec import Meta, Struct
from starlette.requests import Request
from starlette.responses import Response

from boards.commands import MemberRename
from boards.ids import Id
from boards.limits import MESSAGE_MAX
from boards.rejections import Code
from boards.roles import Actor
from boards.state import State
from server.access.guesses import slow_down
from server.access.lobby import LOBBY_MAX
from server.access.names import clean_alias
from server.errors import ApiError
from server.http.answers import Form, Json, read_form
from server.http.context import Context, context_of
from server.http.leading import text_of
from server.http.live import described, present, tell

_Numbers = Annotated[list[Id], Meta(max_length=LOBBY_MAX)]


class NameForm(Form, frozen=True):
    """Another name for somebody, and why."""

    alias: str
    reason: str = ""


class DoorForm(Form, frozen=True):
    """Those who are meant; `who` names more than these: all, or all who came by the code."""

    numbers: _Numbers = []
    who: str = ""


class Guide(Struct, frozen=True):
    """A facilitator in her workshop."""

    context: Context
    workshop: str
    state: State
    member: int


async def guiding(request: Request) -> Guide:
    """The workshop of the address, if whoever asks facilitates it. Raises `not_facilitator`."""
    context, workshop = context_of(request), request.path_params["workshop"]
    member = await context.access.member(workshop, request.cookies)
    state, _ = await described(context.hub, workshop)
    known = present(state, member)
    if known.role != "facilitator":
        raise ApiError("not_facilitator")
    return Guide(context, workshop, state, known.id)


async def rename(request: Request) -> Response:
    """POST /api/w/{workshop}/members/{member}/alias {alias, reason} -> {alias}, cleaned."""
    guide = await guiding(request)
    form = await read_form(request, NameForm)
    access, workshop = guide.context.access, guide.workshop
    member = guide.state.members.get(request.path_params["member"])
    if member is None:
        raise ApiError("target_unknown")
    name = clean_alias(form.alias)
    reason = text_of(form.reason, "reason", limit=MESSAGE_MAX, may_be_empty=True)
    if wait := access.renames.take(f"{workshop} {guide.member}"):
        raise slow_down(wait)
    version = await access.names.put(workshop, member.id, name)
    command = MemberRename(member.id, version, reason)
    actor = Actor(guide.member, "facilitator")
    # The name that she has already, which nobody gave her.
    await tell(guide.context.hub, workshop, command, actor=actor, fine=(Code.ALREADY,))
    return Json({"alias": name})


async def lobby(request: Request) -> Response:
    """GET /api/w/{workshop}/lobby -> {waiting: [{number, alias, role, asked}]}."""
    guide = await guiding(request)
    waiting = await guide.context.access.lobby.waiting(guide.workshop)
    return Json({"waiting": waiting})


async def admit(request: Request) -> Response:
    """POST /api/w/{workshop}/lobby/admit {numbers, who: "" | "all" | "code"} -> {count}."""
    guide = await guiding(request)
    form = await read_form(request, DoorForm)
    door = guide.context.access.lobby
    if form.who:
        count = await door.admit_all(guide.workshop, by_code=form.who != "all")
    else:
        count = await door.decide(guide.workshop, "admitted", form.numbers)
    return Json({"count": count})


async def refuse(request: Request) -> Response:
    """POST /api/w/{workshop}/lobby/refuse {numbers} -> {count}."""
    guide = await guiding(request)
    form = await read_form(request, DoorForm)
    door = guide.context.access.lobby
    return Json({"count": await door.decide(guide.workshop, "refused", form.numbers)})
