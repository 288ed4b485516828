"""What one person did is taken back, and that in turn."""

from boards import commands as c
from boards.limits import REVERT_SLICE
from boards.revert import slices
from tests.support.recipes.dice import Dice, Verbs, some_member
from tests.support.reverting import plan_of, plan_of_act
from tests.support.worlds import FACILITATOR, MISSING, RESIDENT, World


def _person(world: World, dice: Dice) -> c.Command:
    """The first part of it, mostly the whole; now and then of a plan that is old by then."""
    member, act = some_member(world, dice), world.new_id()
    parts = slices(plan_of(world, member).part, size=dice.pick((REVERT_SLICE, 3)))
    part = parts[0] if parts else c.Part()
    by = dice.pick((FACILITATOR, FACILITATOR, FACILITATOR, RESIDENT))
    return c.MemberRevert(by, member, act, 0, part, last=len(parts) < 2)


def _back(world: World, dice: Dice) -> c.Command:
    acts = sorted(world.state.reversals)
    if not acts:
        return _person(world, dice)
    act = dice.pick((*acts, *acts, MISSING))
    parts = slices(plan_of_act(world, act).part, size=REVERT_SLICE)
    return c.MemberReinstate(FACILITATOR, act, parts[0] if parts else c.Part(), last=True)


VERBS: Verbs = {"undo_person": (2, _person), "reinstate": (1, _back)}
