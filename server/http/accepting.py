"""How an invited person becomes a facilitator of a workshop: as whom, and in which order.

Whoever is inside with a seat on this device may stay that person, with her notes and her alias: her
own name would tell everybody who wrote them. Everybody else comes in as a new member under the name
of her account. The log says it on the word of the facilitator who invited; when she leads no more,
her link is worth nothing.
"""

from msgspec import Struct
from starlette.requests import Request

from boards.commands import MemberJoin, MemberRole
from boards.rejections import Code
from boards.roles import Actor
from boards.state import State
from server.access.accounts import Account
from server.access.tickets import Claim, Ticket
from server.access.tokens import new_id
from server.errors import ApiError
from server.http.context import Context, context_of, device_of
from server.http.live import described, tell


class Candidate(Struct, frozen=True):
    """Who is about to lead, as which member.

    `seated`: she is inside on this device. `leads`: her account leads the workshop already.
    """

    member: int
    seated: bool = False
    leads: bool = False


async def candidate(
    request: Request, ticket: Ticket, *, account: Account | None = None, seat: bool
) -> Candidate:
    """Who would use the ticket. Raises `ticket_wrong`, `removed`, `banned`.

    `seat`: as who this device is in the workshop already, if it is anybody there.
    """
    context = context_of(request)
    if ticket.workshop is None or ticket.inviter is None:
        return Candidate(new_id())
    state, _ = await described(context.hub, ticket.workshop)
    if not _leads(state, ticket.inviter):
        raise ApiError("ticket_wrong", "token")
    if account is not None:
        known = await context.access.catalogue.member_of(ticket.workshop, account.id)
        if known is not None:
            return _again(state, known)
    device = device_of(request)
    member = await context.access.seats.member(ticket.workshop, device) if device else None
    if seat and member is not None and _is_inside(state, member):
        return Candidate(member, seated=True)
    await _must_not_be_banned(request, ticket.workshop, state)
    return Candidate(new_id())


async def _must_not_be_banned(request: Request, workshop: str, state: State) -> None:
    """M7: her devices bring in nobody new, by whatever link."""
    people = await context_of(request).access.members(workshop, request.cookies)
    if any(state.members[each].banned for each in people if each in state.members):
        raise ApiError("banned")


def _again(state: State, member: int) -> Candidate:
    """Her account led the workshop before, and perhaps still does."""
    record = state.members.get(member)
    if record is not None and record.removed:
        raise ApiError("removed")
    return Candidate(member, leads=_leads(state, member))


def _is_inside(state: State, member: int) -> bool:
    """A seat is never that of a member whom an account leads as: `Tickets.fulfil` takes it away."""
    record = state.members.get(member)
    return record is not None and not record.removed


def _leads(state: State, member: int) -> bool:
    record = state.members.get(member)
    return record is not None and not record.removed and record.role == "facilitator"


async def lead(
    context: Context, token: str, ticket: Ticket, *, account: Account, who: Candidate
) -> None:
    """Make the account lead. Raises `ticket_wrong`, `workshop_full`, `not_facilitator`.

    Three steps; after a crash between them the same link goes on where it stopped.
    """
    if who.leads:
        return
    assert ticket.workshop is not None and ticket.inviter is not None, "the table demands it"
    state, _ = await described(context.hub, ticket.workshop)
    name = None if who.member in state.members else account.name
    claim = Claim(account.id, who.member, name)
    member = await context.access.tickets.claim(token, claim)
    if member in state.members:
        command = MemberRole(member, "facilitator")
        actor = Actor(ticket.inviter, "facilitator")
        await tell(context.hub, ticket.workshop, command, actor=actor, fine=(Code.ALREADY,))
    else:
        join = MemberJoin(member, "facilitator")
        await tell(context.hub, ticket.workshop, join, fine=(Code.ID_TAKEN,))
    await context.access.tickets.fulfil(token)
