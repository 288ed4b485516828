"""Screens on walls: their link, what a facilitator chooses for them, and what they are told."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from server.errors import ApiError
from server.http.answers import Form, Json, read_form
from server.http.context import (
    Context,
    context_of,
    device_of,
    new_device,
    who_watches,
)
from server.http.guessing import given, trying
from server.http.leading import changing, code_of, leading, led
from server.http.live import described
from server.http.pictures import picture_of
from server.rooms.hub import NoWorkshopError
from server.wire.close import CloseCode


class LinkForm(Form, frozen=True):
    """The token that stood in the fragment."""

    token: str


class CodeForm(Form, frozen=True):
    """Whether the screens show how to get in."""

    shown: bool


async def show(request: Request) -> Response:
    """GET /api/workshops/{workshop}/wall -> {created, shows_code}: null and true for no link."""
    context, workshop = await led(request)
    wall = await context.access.walls.read(workshop)
    if wall is None:
        return Json({"created": None, "shows_code": True})
    return Json({"created": wall.created, "shows_code": wall.shows_code})


async def make(request: Request) -> Response:
    """POST /api/workshops/{workshop}/wall -> {url}, told only now; what the old one showed ends."""
    found = await changing(request, "wall")
    context, workshop = found.context, found.workshop
    token = await context.access.walls.make(workshop)
    given(context.access.tokens, token, request)
    await _show_out(context, workshop)
    return Json({"url": f"{context.base_url}/w/{workshop}/screen#{token}"})


async def end(request: Request) -> Response:
    """POST /api/workshops/{workshop}/wall/end -> {}: no screen shows it any more."""
    found = await changing(request, "wall-end")
    await found.context.access.walls.end(found.workshop)
    await _show_out(found.context, found.workshop)
    return Json()


async def choose_code(request: Request) -> Response:
    """POST /api/workshops/{workshop}/wall/code {shown} -> {}."""
    context, workshop = await led(request)
    form = await read_form(request, CodeForm)
    await context.access.walls.show_code(workshop, shown=form.shown)
    return Json()


async def open_own(request: Request) -> Response:
    """POST /api/workshops/{workshop}/wall/open -> {}: this browser of a facilitator is a screen."""
    found = await leading(request)
    await read_form(request, Form)
    response = Json()
    device = device_of(request) or new_device(response, request)
    await found.context.access.walls.enrol_own(found.workshop, device, opener=found.member)
    return response


async def enter(request: Request) -> Response:
    """POST /api/w/{workshop}/wall {token} -> {}: this device is a screen from now on."""
    form = await read_form(request, LinkForm)
    context, workshop = context_of(request), str(request.path_params["workshop"])
    response = Json()
    device = device_of(request) or new_device(response, request)
    with trying(context.access.tokens, form.token, request):
        await context.access.walls.enrol(workshop, form.token, device)
    return response


async def told(request: Request) -> Response:
    """GET /api/w/{workshop}/wall -> {title, language, code, join_url}; null where not shown."""
    context, workshop = await _screen(request)
    state, record = await described(context.hub, workshop)
    answer: dict[str, Any] = {
        "title": state.text(record.title) or "",
        "language": record.language,
        "code": None,
        "join_url": None,
    }
    wall = await context.access.walls.read(workshop)
    if wall is not None and wall.shows_code:
        code = await code_of(context, workshop)
        answer |= {"code": code, "join_url": context.join_url(code)}
    return Json(answer)


async def qr(request: Request) -> Response:
    """GET /api/w/{workshop}/wall/qr.svg: the join address for a camera, where it is shown."""
    context, workshop = await _screen(request)
    wall = await context.access.walls.read(workshop)
    if wall is None or not wall.shows_code:
        raise ApiError("not_found")
    return picture_of(context.join_url(await code_of(context, workshop)))


async def _screen(request: Request) -> tuple[Context, str]:
    """The workshop that this device shows. Raises `wall_unknown`."""
    context, workshop = context_of(request), str(request.path_params["workshop"])
    try:
        people = await who_watches(request, workshop)
    except NoWorkshopError:
        people = None
    if people is None:
        raise ApiError("wall_unknown")
    return context, workshop


async def _show_out(context: Context, workshop: str) -> None:
    """The sessions of all its screens end; they are those of nobody."""
    await context.hub.release(workshop, member=0, device=None, code=CloseCode.WALL_ENDED)
