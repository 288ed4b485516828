"""Who this device is in a workshop, under which name, and "Not you?"."""

from starlette.requests import Request
from starlette.responses import Response

from boards.records import Member
from boards.state import State
from server.access.names import clean_alias
from server.errors import ApiError
from server.http.answers import Form, Json, read_form
from server.http.context import Context, context_of, device_key, device_of
from server.http.joining import may_rename, rename
from server.http.live import described, present


class AliasForm(Form, frozen=True):
    """Another name."""

    alias: str


async def me(request: Request) -> Response:
    """GET /api/w/{workshop}/me -> {member, role, alias, title, language, code?, join_url?}."""
    context, workshop, state, member = await _seated(request)
    names = await context.access.names.read(workshop, [member.id])
    record = state.workshop
    assert record is not None, "a workshop with members has its own record"
    told: dict[str, str | int | None] = {
        "member": member.id,
        "role": member.role,
        "alias": names[member.id].name if member.id in names else "",
        "title": state.text(record.title) or "",
        "language": record.language,
    }
    if member.role == "facilitator":
        code = await context.access.invites.code(workshop)
        told |= {"code": code, "join_url": context.join_url(code) if code else None}
    return Json(told)


async def leave(request: Request) -> Response:
    """POST /api/w/{workshop}/leave -> {}: this device is nobody there any more."""
    await read_form(request, Form)
    context, workshop = context_of(request), request.path_params["workshop"]
    device = device_of(request)
    if device is not None:
        member = await context.access.seats.member(workshop, device)
        if member is not None and await context.access.seats.leave(workshop, device):
            await context.hub.release(workshop, member=member, device=device_key(device))
    return Json()


async def alias(request: Request) -> Response:
    """POST /api/w/{workshop}/alias {alias} -> {alias}, as it was cleaned."""
    form = await read_form(request, AliasForm)
    context, workshop, _, member = await _seated(request)
    name = clean_alias(form.alias)
    if not may_rename(member):
        raise ApiError("alias_fixed", "alias")
    await rename(context, workshop, member, name)
    return Json({"alias": name})


async def _seated(request: Request) -> tuple[Context, str, State, Member]:
    context, workshop = context_of(request), request.path_params["workshop"]
    member = await context.access.member(workshop, request.cookies)
    state, _ = await described(context.hub, workshop)
    return context, workshop, state, present(state, member)
