"""What a facilitator's requests have in common: which workshop, who leads it, texts by field."""

from msgspec import Struct
from starlette.requests import Request

from boards.commands import AccessChange, MemberJoin
from boards.records import Way
from boards.rejections import Code, Refusal
from boards.roles import Actor
from boards.text import checked
from server.access.accounts import Account
from server.errors import ApiError
from server.http.answers import Form, read_form
from server.http.context import Context, account_of, context_of
from server.http.live import described, tell


class Led(Struct, frozen=True):
    """A workshop, and the facilitator who asks."""

    context: Context
    workshop: str
    account: Account
    member: int

    @property
    def actor(self) -> Actor:
        """The facilitator as the workshop knows her."""
        return Actor(self.member, "facilitator")


async def leading(request: Request) -> Led:
    """The workshop of the address, if who is signed in leads it.

    Raises `signed_out` and `workshop_unknown`, which says the same of one that others lead.
    """
    account, context = await account_of(request), context_of(request)
    workshop = request.path_params["workshop"]
    member = await context.access.catalogue.member_of(workshop, account.id)
    if member is None:
        raise ApiError("workshop_unknown")
    state, _ = await described(context.hub, workshop)
    if member not in state.members:
        # The process ended between the two steps of making a workshop: this is the second one.
        join = MemberJoin(member, "facilitator")
        await tell(context.hub, workshop, join, fine=(Code.ID_TAKEN,))
        state, _ = await described(context.hub, workshop)
    record = state.members.get(member)
    # Facilitators can take the role from each other; the log knows.
    if record is None or record.removed or record.role != "facilitator":
        raise ApiError("workshop_unknown")
    return Led(context, workshop, account, member)


async def led(request: Request) -> tuple[Context, str]:
    """`leading` for those who need no more than the workshop."""
    found = await leading(request)
    return found.context, found.workshop


async def changing(request: Request, way: Way) -> Led:
    """`leading` for a new way in, or the end of one: the log knows of it first (RULES.md M10).

    Nothing is made or ended where the log takes nothing, or she leads no more by then.
    """
    found = await leading(request)
    await read_form(request, Form)
    await tell(found.context.hub, found.workshop, AccessChange(way), actor=found.actor)
    return found


async def code_of(context: Context, workshop: str) -> str:
    """The workshop's join code; a new one where it has none."""
    invites = context.access.invites
    return await invites.code(workshop) or await invites.rotate_code(workshop)


def text_of(text: str, where: str, *, limit: int, may_be_empty: bool = False) -> str:
    """Text by the rules of `boards.text`, with an error that names its field."""
    try:
        return checked(text, limit=limit, may_be_empty=may_be_empty)
    except Refusal as refusal:
        if refusal.rejected.code == Code.TEXT_TOO_LONG:
            length = len(text.strip())
            raise ApiError("text_too_long", where, length=length, limit=limit) from None
        raise ApiError(refusal.rejected.code.value, where) from None
