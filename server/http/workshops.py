"""A facilitator's workshops: the list, a new one, and how people get in."""

from typing import get_args

from starlette.requests import Request
from starlette.responses import Response

from boards.commands import MemberJoin, WorkshopCreate, WorkshopDoor
from boards.limits import TEXT_MAX, TITLE_MAX
from boards.methods.stages import STAGE_BOARDS
from boards.methods.templates import lay_out
from boards.records import Language
from boards.rejections import Code
from server.access.accounts import Account
from server.access.catalogue import Lead
from server.access.tokens import new_id
from server.errors import ApiError
from server.http.answers import Form, Json, read_form
from server.http.context import Context, account_of, context_of
from server.http.guessing import given
from server.http.leading import changing, code_of, led, text_of
from server.http.live import begin, described, tell
from server.http.pictures import picture_of

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
        title=text_of(form.title, "title", limit=TITLE_MAX),
        challenge=text_of(form.challenge, "challenge", limit=TEXT_MAX, may_be_empty=True),
        language=language,
        children=text_of(form.children, "children", limit=TEXT_MAX, may_be_empty=True),
        boards=lay_out(STAGE_BOARDS, language=language, new_id=new_id),
    )
    return Json({"id": await make(context, account, command)}, 201)


async def make(context: Context, account: Account, command: WorkshopCreate) -> str:
    """Begin a workshop that the account leads; its id. A crash between leaves one to be opened."""
    workshop, lead = str(command.id), Lead(account.id, new_id(), account.name)
    await begin(context.hub, workshop, command)
    # The name before the member, so that nobody is seen without one.
    await context.access.catalogue.add(
        workshop,
        lead=lead,
        title=command.title,
        challenge=command.challenge,
        language=command.language,
    )
    await tell(context.hub, workshop, MemberJoin(lead.member, "facilitator"))
    return workshop


async def show(request: Request) -> Response:
    """GET /api/workshops/{workshop} -> {id, title, life, code, join_url, staff_link}."""
    context, workshop = await led(request)
    state, record = await described(context.hub, workshop)
    code = await code_of(context, workshop)
    given(context.access.codes, code, request)
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
    lead = await changing(request, "code")
    context, workshop = lead.context, lead.workshop
    code = await context.access.invites.rotate_code(workshop)
    given(context.access.codes, code, request)
    _, record = await described(context.hub, workshop)
    if record.free_until > context.hub.now_ms():
        # That those with the code need not ask was said of the old one (M8).
        command = WorkshopDoor(record.door, 0, "")
        await tell(context.hub, workshop, command, actor=lead.actor, fine=(Code.ALREADY,))
    return Json({"code": code, "join_url": context.join_url(code)})


async def rotate_staff_link(request: Request) -> Response:
    """POST /api/workshops/{workshop}/staff-link -> {url}, told only now."""
    lead = await changing(request, "staff")
    access = lead.context.access
    token = await access.invites.rotate_staff_link(lead.workshop)
    given(access.codes, token, request)
    return Json({"url": f"{lead.context.base_url}/staff#{token}"})


async def qr(request: Request) -> Response:
    """GET /api/workshops/{workshop}/qr.svg: the join address for a camera."""
    context, workshop = await led(request)
    return picture_of(context.join_url(await code_of(context, workshop)))


def _language(text: str) -> Language:
    for language in _LANGUAGES:
        if text == language:
            return language
    raise ApiError("language_unknown", "language")
