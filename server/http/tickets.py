"""One-time links: what one is for, using it, and a facilitator's link for a second one."""

from starlette.requests import Request
from starlette.responses import Response

from server.access.accounts import Account
from server.access.names import clean_alias
from server.access.tickets import Ticket, invite_url
from server.errors import ApiError
from server.http.accepting import Candidate, candidate, lead
from server.http.accounts import signed_in
from server.http.answers import Form, Json, read_form
from server.http.context import Context, context_of
from server.http.guessing import given, trying
from server.http.leading import changing, led
from server.http.live import described
from server.wire.close import CloseCode


class TokenForm(Form, frozen=True):
    """The token that stood in the fragment."""

    token: str


class NewAccountForm(Form, frozen=True):
    """An account by a link. `seat`: into a workshop as who this device is there already."""

    token: str
    email: str
    name: str
    password: str
    seat: bool = False


class AcceptForm(Form, frozen=True):
    """Into a workshop with the account that is signed in; `seat` as above."""

    token: str
    seat: bool = False


class PasswordForm(Form, frozen=True):
    """A new password by a link."""

    token: str
    password: str


async def look(request: Request) -> Response:
    """POST /api/ticket {token} -> {kind, expires, ...}: what a link is for; uses nothing up.

    account: {name}. facilitator: {title, language, account, leads, seat}. password: {email}.
    """
    context, form = context_of(request), await read_form(request, TokenForm)
    ticket = await _ticket(request, form.token)
    told: dict[str, object] = {"kind": ticket.kind, "expires": ticket.expires}
    if ticket.kind == "account":
        told["name"] = ticket.name or ""
    elif ticket.kind == "password" and ticket.account is not None:
        told["email"] = (await context.access.accounts.by_id(ticket.account)).email
    else:
        told |= await _workshop_of(request, ticket)
    return Json(told)


async def make_account(request: Request) -> Response:
    """POST /api/ticket/account -> {email, name, workshop}, signed in; `workshop` null or an id."""
    context, form = context_of(request), await read_form(request, NewAccountForm)
    ticket = await _ticket(request, form.token)
    who = await candidate(request, ticket, seat=form.seat)
    name = None if who.seated else clean_alias(form.name, "name")
    account = await context.access.accounts.create(
        email=form.email,
        name=form.name,
        password=form.password,
        allow=context.access.tickets.opens_account(form.token, member=who.member, name=name),
    )
    if ticket.kind == "facilitator":
        await lead(context, form.token, ticket, account=account, who=who)
    session = await context.access.accounts.start_session(account.id)
    return signed_in(request, account, session, workshop=ticket.workshop)


async def accept(request: Request) -> Response:
    """POST /api/ticket/accept -> {workshop}: who is signed in leads it from now on.

    Who leads it already is told so, and the link stays for whom it is meant.
    """
    context, form = context_of(request), await read_form(request, AcceptForm)
    account = await context.access.account(request.cookies)
    if account is None:
        raise ApiError("signed_out")
    ticket = await _ticket(request, form.token)
    if ticket.kind != "facilitator":
        raise ApiError("ticket_wrong", "token")
    who = await candidate(request, ticket, account=account, seat=form.seat)
    await lead(context, form.token, ticket, account=account, who=who)
    return Json({"workshop": ticket.workshop})


async def set_password(request: Request) -> Response:
    """POST /api/ticket/password -> {email, name}, signed in here and out everywhere else."""
    context, form = context_of(request), await read_form(request, PasswordForm)
    await _ticket(request, form.token)
    access = context.access
    account = await access.accounts.change_password(
        form.password, whose=access.tickets.sets_password(form.token)
    )
    for workshop, member in (await access.catalogue.members_of(account.id)).items():
        await context.hub.release(workshop, member=member, device=None, code=CloseCode.NO_SEAT)
    return signed_in(request, account, await access.accounts.start_session(account.id))


async def link(request: Request) -> Response:
    """GET /api/workshops/{workshop}/facilitator-link -> {expires}: null when none waits."""
    context, workshop = await led(request)
    waiting = await context.access.tickets.waiting(workshop)
    return Json({"expires": waiting.expires if waiting else None})


async def make_link(request: Request) -> Response:
    """POST /api/workshops/{workshop}/facilitator-link -> {url, expires}; an older one ends."""
    found = await changing(request, "facilitator")
    access = found.context.access
    made = await access.tickets.invite_facilitator(found.workshop, inviter=found.member)
    given(access.tokens, made.token, request)
    return Json({"url": invite_url(found.context.base_url, made.token), "expires": made.expires})


async def end_link(request: Request) -> Response:
    """POST /api/workshops/{workshop}/facilitator-link/end -> {}."""
    found = await changing(request, "facilitator-end")
    await found.context.access.tickets.end(found.workshop)
    return Json()


async def _ticket(request: Request, token: str) -> Ticket:
    """The valid ticket; many wrong tokens are slowed down."""
    access = context_of(request).access
    with trying(access.tokens, token, request):
        return await access.tickets.read(token)


async def _workshop_of(request: Request, ticket: Ticket) -> dict[str, object]:
    """What somebody invited to lead a workshop needs in order to decide."""
    context = context_of(request)
    assert ticket.workshop is not None, "the table demands it"
    state, record = await described(context.hub, ticket.workshop)
    account = await context.access.account(request.cookies)
    who = await candidate(request, ticket, account=account, seat=True)
    return {
        "workshop": ticket.workshop,
        "title": state.text(record.title) or "",
        "language": record.language,
        "account": _told(account),
        "leads": who.leads,
        "seat": await _seat_of(context, ticket.workshop, who),
    }


async def _seat_of(context: Context, workshop: str, who: Candidate) -> dict[str, str] | None:
    if not who.seated:
        return None
    names = await context.access.names.read(workshop, [who.member])
    return {"alias": names[who.member].name if who.member in names else ""}


def _told(account: Account | None) -> dict[str, str] | None:
    return None if account is None else {"email": account.email, "name": account.name}
