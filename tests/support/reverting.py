"""Undoing one person in a test: the plan from the log, decided part by part, as the server does."""

from boards import commands as c
from boards.limits import REVERT_SLICE
from boards.revert import ByMember, OfAct, Plan, plan, slices
from tests.support.worlds import FACILITATOR, World, code_of, texts_of


def plan_of(world: World, member: int, *, since: int = 0) -> Plan:
    """What the server would look at."""
    entries = [turn.entry for turn in world.turns]
    return plan(entries, texts_of(world.turns), ByMember(member, since=since))


def plan_of_act(world: World, act: int) -> Plan:
    """How the server would take an undoing back."""
    return plan([turn.entry for turn in world.turns], texts_of(world.turns), OfAct(act))


def undo_person(
    world: World,
    member: int,
    *,
    since: int = 0,
    by: int = FACILITATOR,
    size: int = REVERT_SLICE,
    stop: int | None = None,
    reason: str = "",
) -> int:
    """All that she did is taken back, or so many parts of it; the id of the act, 0 when there was
    nothing to do."""
    act = world.new_id()
    parts = slices(plan_of(world, member, since=since).part, size=size)
    for at, part in enumerate(parts[:stop], start=1):
        last = at == len(parts)
        world.ask(c.MemberRevert(by, member, act, since, part, last, reason))
    return act if act in world.state.reversals else 0


def take_back(
    world: World, act: int, *, by: int = FACILITATOR, size: int = REVERT_SLICE
) -> str | None:
    """The undoing is taken back; why it was refused, if so."""
    parts = slices(plan_of_act(world, act).part, size=size)
    refused = None
    for at, part in enumerate(parts, start=1):
        refused = code_of(world.ask(c.MemberReinstate(by, act, part, last=at == len(parts))))
    return refused


def named_in_part(command: c.Command) -> set[int]:
    """The notes that come back, or go back to what they were, as a person is undone."""
    if not isinstance(command, c.MemberRevert | c.MemberReinstate):
        return set()
    part = command.part
    return {
        *(each.id for each in part.changes),
        *(each.id for each in part.words),
        *(each.note.id for each in part.backs),
    }
