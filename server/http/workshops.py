"""A facilitator's workshops: the list, a new one, and how people get in."""

import io
from typing import get_args

import segno
from starlette.requests import Request
from starlette.responses import Response

from boards.commands import MemberJoin, WorkshopCreate
from boards.limits import TEXT_MAX, TITLE_MAX
from boards.methods.stages import STAGE_BOARDS
from boards.methods.templates import lay_out
from boards.records import Language
from boards.rejections import Code, Refusal
from boards.text import checked
from server.access.catalogue import Lead
from server.access.tokens import new_id
from server.errors import ApiError
from server.http.answers import Form, Json, read_form
from server.http.context import Context, account_of, context_of
from server.http.live import begin, described, tell

_LANGUAGES: tuple[Language, ...] = get_args(Language)


class WorkshopForm(Form, frozen=True):
    """A new workshop; `children`: its consequences for children, in words."""

    title: str
    challenge: str
    language: str
    children: str = ""


async def listing(request: Request) -> Response:
    """GET /api/workshops -> {workshops: [{id, title, challenge, language, life, ...}]}."""
    account = await account_of(request)
    entries = await context_of(request).access.catalogue.led_by(account.id)
    return Json(
        {
            "workshops": [
                {
                    "id": entry.workshop,
                    "title": entry.title,
                    "challenge": entry.challenge,
                    "language": entry.language,
                    "life": entry.life,
                    "created": entry.created,
                    "updated": entry.updated,
                }
                for entry in entries
            ]
        }
    )


async def create(request: Request) -> Response:
    """POST /api/workshops -> {id}: a draft with the five stage boards, and its facilitator."""
    account = await account_of(request)
    form = await read_form(request, WorkshopForm)
    context, language = context_of(request), _language(form.language)
    command = WorkshopCreate(
        id=new_id(),
        title=_text(form.title, "title", limit=TITLE_MAX),
        challenge=_text(form.challenge, "challenge", limit=TEXT_MAX, may_be_empty=True),
        language=language,
        children=_text(form.children, "children", limit=TEXT_MAX, may_be_empty=True),
        boards=lay_out(STAGE_BOARDS, language=language, new_id=new_id),
    )
    workshop, lead = str(command.id), Lead(account.id, new_id(), account.name)
    await begin(context.hub, workshop, command)
    # The name before the member, so that nobody is seen without one.
    await context.access.catalogue.add(
        workshop,
        lead=lead,
        title=command.title,
        challenge=command.challenge,
        language=language,
    )
    await tell(context.hub, workshop, MemberJoin(lead.member, "facilitator"))
    return Json({"id": workshop}, 201)


async def show(request: Request) -> Response:
    """GET /api/workshops/{workshop} -> {id, title, life, code, join_url, staff_link}."""
    context, workshop = await _led(request)
    state, record = await described(context.hub, workshop)
    code = await _code(context, workshop)
    return Json(
        {
            "id": workshop,
            "title": state.text(record.title) or "",
            "life": record.life,
            "code": code,
            "join_url": context.join_url(code),
            "staff_link": await context.access.invites.has_staff_link(workshop),
        }
    )


async def rotate_code(request: Request) -> Response:
    """POST /api/workshops/{workshop}/code -> {code, join_url}; those inside stay."""
    context, workshop = await _led(request)
    await read_form(request, Form)
    code = await context.access.invites.rotate_code(workshop)
    return Json({"code": code, "join_url": context.join_url(code)})


async def rotate_staff_link(request: Request) -> Response:
    """POST /api/workshops/{workshop}/staff-link -> {url}, told only now."""
    context, workshop = await _led(request)
    await read_form(request, Form)
    token = await context.access.invites.rotate_staff_link(workshop)
    return Json({"url": f"{context.base_url}/staff#{token}"})


async def qr(request: Request) -> Response:
    """GET /api/workshops/{workshop}/qr.svg: the join address for a camera."""
    context, workshop = await _led(request)
    picture = io.BytesIO()
    # Level M survives a projector and a crease; four modules of quiet zone are the standard.
    code = segno.make(context.join_url(await _code(context, workshop)), error="m", micro=False)
    # White behind it, or a camera finds nothing on a dark screen.
    code.save(picture, kind="svg", border=4, light="#fff", xmldecl=False, omitsize=True)
    headers = {"Cache-Control": "no-store"}
    return Response(picture.getvalue(), headers=headers, media_type="image/svg+xml")


async def _led(request: Request) -> tuple[Context, str]:
    """The workshop, if who is signed in leads it. An unknown one gives the same answer."""
    account, context = await account_of(request), context_of(request)
    workshop = request.path_params["workshop"]
    member = await context.access.catalogue.member_of(workshop, account.id)
    if member is None:
        raise ApiError("workshop_unknown")
    state, _ = await described(context.hub, workshop)
    if member not in state.members:
        # The process ended between the two steps of `create`: this is the second one.
        join = MemberJoin(member, "facilitator")
        await tell(context.hub, workshop, join, fine=(Code.ID_TAKEN,))
        state, _ = await described(context.hub, workshop)
    record = state.members.get(member)
    # Facilitators can take the role from each other; the log knows.
    if record is None or record.removed or record.role != "facilitator":
        raise ApiError("workshop_unknown")
    return context, workshop


async def _code(context: Context, workshop: str) -> str:
    invites = context.access.invites
    return await invites.code(workshop) or await invites.rotate_code(workshop)


def _language(text: str) -> Language:
    for language in _LANGUAGES:
        if text == language:
            return language
    raise ApiError("language_unknown", "language")


def _text(text: str, where: str, *, limit: int, may_be_empty: bool = False) -> str:
    """Text by the rules of `boards.text`, with an error that names its field."""
    try:
        return checked(text, limit=limit, may_be_empty=may_be_empty)
    except Refusal as refusal:
        if refusal.rejected.code == Code.TEXT_TOO_LONG:
            length = len(text.strip())
            raise ApiError("text_too_long", where, length=length, limit=limit) from None
        raise ApiError(refusal.rejected.code.value, where) from None
