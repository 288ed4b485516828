"""What the handlers ask of the live workshops, and what a refusal means in HTTP."""

from collections.abc import Collection, Coroutine

from boards.commands import Command, WorkshopCreate
from boards.records import Member, Workshop
from boards.rejections import Code
from boards.roles import SYSTEM, Actor
from boards.state import State
from server.access.tokens import new_id
from server.errors import ApiError
from server.rooms.hub import Answer, Hub, NoWorkshopError

_MEANING = {
    Code.CLOSED: "workshop_closed",
    Code.NOT_OPEN: "workshop_not_open",
    Code.TOO_MANY_MEMBERS: "workshop_full",
    Code.REMOVED: "removed",
    Code.NOT_ALLOWED: "not_facilitator",
    Code.TOO_MANY_NOTES: "notes_full",
    Code.UNKNOWN_TARGET: "target_unknown",
    Code.OUT_OF_BOUNDS: "area_at_edge",
    Code.DOOR_SHUT: "door_shut",
    Code.MUST_ASK: "must_ask",
}
_WITH_LIMIT = ("workshop_full", "notes_full")


async def begin(hub: Hub, workshop: str, command: WorkshopCreate) -> None:
    """Begin the log of a new workshop; the handler has checked the texts."""
    await _answered(hub.create(workshop, incarnation=new_id(), command=command), fine=())


async def tell(
    hub: Hub,
    workshop: str,
    command: Command,
    *,
    actor: Actor = SYSTEM,
    fine: Collection[Code] = (),
) -> Answer:
    """Have a command decided and stored; raise what a refusal means.

    `fine`: refusals that say that it is so already, because somebody tapped twice.
    """
    return await _answered(hub.submit(workshop, actor, command), fine=fine)


async def _answered(asked: Coroutine[None, None, Answer], *, fine: Collection[Code]) -> Answer:
    try:
        answer = await asked
    except NoWorkshopError:
        raise ApiError("workshop_unknown") from None
    if answer.rejection is not None and answer.rejection not in fine:
        raise _refusal(answer.rejection, answer.limit)
    return answer


def _refusal(rejection: str, limit: int) -> ApiError | RuntimeError:
    """The error for a rejection code; one without meaning here is a mistake of ours."""
    code = _MEANING.get(Code(rejection))
    if code is None:
        return RuntimeError(f"a command of the server was refused: {rejection}")
    return ApiError(code, limit=limit) if code in _WITH_LIMIT else ApiError(code)


async def described(hub: Hub, workshop: str) -> tuple[State, Workshop]:
    """The state and the workshop's own record. Raises `workshop_unknown`."""
    try:
        state = await hub.state(workshop)
    except NoWorkshopError:
        raise ApiError("workshop_unknown") from None
    if state.workshop is None:
        raise ApiError("workshop_unknown")
    return state, state.workshop


def present(state: State, member: int | None) -> Member:
    """The member's record. Raises `no_seat` for none, `removed` for one that was sent out."""
    record = None if member is None else state.members.get(member)
    if record is None:
        raise ApiError("no_seat")
    if record.removed:
        raise ApiError("removed")
    return record
