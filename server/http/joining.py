"""Coming in: with the code of the hall, with the staff link, or back on the same device."""

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from boards.commands import MemberJoin, MemberRole, MemberTouch
from boards.records import Member, Workshop
from boards.rejections import Code
from boards.roles import Role
from boards.state import State
from server.access import friendly
from server.access.guesses import network_of, slow_down
from server.access.invites import read_code
from server.access.lobby import Asked
from server.access.names import clean_alias
from server.access.tokens import new_id
from server.errors import ApiError
from server.http.answers import Form, Json, read_form
from server.http.context import (
    Context,
    address_of,
    context_of,
    device_of,
    new_device,
)
from server.http.guessing import trying
from server.http.live import described, present, tell


class JoinForm(Form, frozen=True):
    """The code and the name that others will see."""

    code: str
    alias: str


class StaffForm(Form, frozen=True):
    """The token of the staff link and the name that others will see."""

    token: str
    alias: str


class Door(Struct, frozen=True):
    """Where somebody wants in, with which token of the device, as what, under which name."""

    workshop: str
    device: str
    role: Role
    address: str
    alias: str


async def invitation(request: Request) -> Response:
    """GET /api/join/{code}: what the code leads to, a name to take, and the seat one has.

    `door`: what those who come by the code find. `waiting`: the name of who has asked already.
    """
    context = context_of(request)
    workshop = await _by_code(request, request.path_params["code"])
    state, record = await described(context.hub, workshop)
    names = await context.access.names.read(workshop)
    taken = {name.name for name in names.values()}
    device = device_of(request)
    asked = await context.access.lobby.asked(workshop, device) if device else None
    member = await context.access.seats.member(workshop, device) if device else None
    seated = state.members.get(member) if member is not None else None
    response = Json(
        {
            "workshop": workshop,
            "title": state.text(record.title) or "",
            "challenge": state.text(record.challenge) or "",
            "language": record.language,
            "life": record.life,
            "door": _door(context, record, asked),
            "alias": friendly.offer(record.language, taken),
            "waiting": asked.alias if asked and asked.state == "waiting" else None,
            "seat": _seat(seated, names[seated.id].name if seated and seated.id in names else ""),
        }
    )
    if device is None:
        new_device(response, request)
    return response


async def join(request: Request) -> Response:
    """POST /api/join {code, alias} -> {workshop}, as a resident; {waiting} while nobody lets in."""
    form = await read_form(request, JoinForm)
    workshop = await _by_code(request, form.code)
    return await _come_in(request, workshop, alias=form.alias, role="resident")


async def join_staff(request: Request) -> Response:
    """POST /api/join/staff {token, alias} -> {workshop}, as staff; {waiting} likewise."""
    form = await read_form(request, StaffForm)
    access = context_of(request).access
    with trying(access.codes, form.token, request):
        workshop = await access.invites.find_staff(form.token)
        if workshop is None:
            raise ApiError("staff_link_unknown", "token")
    return await _come_in(request, workshop, alias=form.alias, role="staff")


async def _by_code(request: Request, text: str) -> str:
    """The workshop of a code; guesses are slowed down, per device and per address."""
    access, code = context_of(request).access, read_code(text)
    with trying(access.codes, code or "", request):
        workshop = await access.invites.find_code(code) if code else None
        if workshop is None:
            raise ApiError("code_unknown", "code")
    return workshop


async def _come_in(request: Request, workshop: str, *, alias: str, role: Role) -> Response:
    context, alias = context_of(request), clean_alias(alias)
    response, waits = Json({"workshop": workshop}), Json({"waiting": True}, 202)
    device = device_of(request)
    token = device or new_device(response, request)
    if device is None:
        waits.headers.append("set-cookie", response.headers["set-cookie"])
    is_inside = await _take_seat(context, Door(workshop, token, role, address_of(request), alias))
    return response if is_inside else waits


async def _take_seat(context: Context, door: Door) -> bool:
    """Seat and name first, then the log: nobody is seen without a name. False: she has to wait.

    A crash between leaves a seat without a member, which the next try fills.
    """
    seats = context.access.seats
    state, record = await described(context.hub, door.workshop)
    before = await seats.member(door.workshop, door.device)
    if before is None and record.life != "open":
        raise ApiError("workshop_closed" if record.life == "closed" else "workshop_not_open")
    if before is not None and before in state.members:
        await _come_back(context, door, state=state, member=before)
        return True
    if any(_is_banned(state, one) for one in await seats.former(door.workshop, door.device)):
        raise ApiError("banned")
    is_shut = record.door == "shut"
    if is_shut and await context.access.lobby.standing(door.workshop, door.device) != "admitted":
        raise ApiError("door_shut")
    asked = is_shut or must_ask(context, record, door.role)
    if record.door == "ask":
        await _must_not_be_refused(context, door)
    if asked and not await _is_let_in(context, door):
        return False
    if before is None and not asked:
        _must_not_crowd(context, door)
    await _sit_down(context, door, asked=asked)
    return True


async def _is_let_in(context: Context, door: Door) -> bool:
    """M8: she asks, and goes on asking."""
    lobby, network = context.access.lobby, network_of(door.address)
    if await lobby.standing(door.workshop, door.device) is None:
        _must_not_crowd(context, door)
    now = await lobby.ask(
        door.workshop, door.device, alias=door.alias, role=door.role, network=network
    )
    return now == "admitted"


async def _must_not_be_refused(context: Context, door: Door) -> None:
    """M8: also while those who come by the code need not ask. Raises `not_let_in`."""
    if await context.access.lobby.standing(door.workshop, door.device) == "refused":
        raise ApiError("not_let_in")


def _must_not_crowd(context: Context, door: Door) -> None:
    place = f"{door.workshop} {network_of(door.address)}"
    if wait := context.access.newcomers.take(place):
        raise slow_down(wait)


async def _sit_down(context: Context, door: Door, *, asked: bool) -> None:
    seats = context.access.seats
    member = await seats.take(door.workshop, door.device, member=new_id(), alias=door.alias)
    try:
        # An id that is taken means a second tap on the same button.
        command = MemberJoin(member, door.role, asked)
        await tell(context.hub, door.workshop, command, fine=(Code.ID_TAKEN,))
    except ApiError as error:
        if error.code != "storage_unavailable":  # then it may have happened, or happen yet
            await seats.cancel(door.workshop, door.device, member)
        raise
    if asked:
        await context.access.lobby.forget(door.workshop, door.device)


def must_ask(context: Context, record: Workshop, role: Role) -> bool:
    """M8: whether somebody new has to be let in now; `decide` has the last word."""
    is_free = role == "resident" and context.hub.now_ms() < record.free_until
    return record.door == "ask" and not is_free


def _door(context: Context, record: Workshop, asked: Asked | None) -> str:
    """What those who come by the code find."""
    if record.door == "shut":
        return "ask" if asked and asked.state == "admitted" else "shut"
    return "ask" if must_ask(context, record, "resident") else "open"


def _is_banned(state: State, member: int) -> bool:
    record = state.members.get(member)
    return record is not None and record.banned


async def _come_back(context: Context, door: Door, *, state: State, member: int) -> None:
    known = present(state, member)
    if state.workshop is not None and state.workshop.door == "ask":
        # Of two taps one may have asked when the other one was just being let in.
        await context.access.lobby.forget(door.workshop, door.device)
    if may_rename(known):
        await rename(context, door.workshop, known, door.alias)
    if door.role == "staff" and known.role == "resident":
        # The server's own word: no facilitator who had no part in it stands in the log (M3).
        command = MemberRole(member, "staff")
        await tell(context.hub, door.workshop, command, fine=(Code.ALREADY,))


def may_rename(member: Member) -> bool:
    """M9: not a name that a facilitator chose; and a name can be written with too (M6)."""
    return member.role == "facilitator" or not (member.named or member.muted)


async def rename(context: Context, workshop: str, member: Member, alias: str) -> None:
    """Change the name in its table, then tell everybody to read it again."""
    if wait := context.access.renames.take(f"{workshop} {member.id}"):
        raise slow_down(wait)
    context.hub.must_go_on(workshop)
    version = await context.access.names.put(workshop, member.id, alias)
    if version > member.version:
        command = MemberTouch(member.id, version)
        await tell(context.hub, workshop, command, fine=(Code.ALREADY,))


def _seat(member: Member | None, alias: str) -> dict[str, str] | None:
    return None if member is None or member.removed else {"alias": alias, "role": member.role}
