"""Who facilitates a workshop, and other names that she gives people, which stand beside the log.

Who is facilitator by role alone, without an account, does it too: it is the member who counts.
"""

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from boards.commands import MemberRename
from boards.limits import MESSAGE_MAX
from boards.rejections import Code
from boards.roles import Actor
from boards.state import State
from server.access.guesses import slow_down
from server.access.names import clean_alias
from server.errors import ApiError
from server.http.answers import Form, Json, read_form
from server.http.context import Context, context_of
from server.http.leading import text_of
from server.http.live import described, present, tell


class NameForm(Form, frozen=True):
    """Another name for somebody, and why."""

    alias: str
    reason: str = ""


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


def whole(text: str) -> int:
    """A number in an address; one that is none names nothing.

    Not left to the router: what that cannot count is an error of its own, before anybody is asked.
    """
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 16 else 0


async def rename(request: Request) -> Response:
    """POST /api/w/{workshop}/members/{member}/alias {alias, reason} -> {alias}, cleaned."""
    guide = await guiding(request)
    form = await read_form(request, NameForm)
    access, workshop = guide.context.access, guide.workshop
    member = guide.state.members.get(whole(request.path_params["member"]))
    if member is None:
        raise ApiError("target_unknown")
    name = clean_alias(form.alias)
    reason = text_of(form.reason, "reason", limit=MESSAGE_MAX, may_be_empty=True)
    if wait := access.renames.take(f"{workshop} {guide.member}"):
        raise slow_down(wait)
    # Else all would see the name, and the log never hear of it.
    guide.context.hub.must_go_on(workshop)
    version = await access.names.put(workshop, member.id, name)
    command = MemberRename(member.id, version, reason)
    actor = Actor(guide.member, "facilitator")
    # The name that she has already, which nobody gave her.
    await tell(guide.context.hub, workshop, command, actor=actor, fine=(Code.ALREADY,))
    return Json({"alias": name})
