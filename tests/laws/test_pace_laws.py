"""Laws of the timer and the agenda over whole workshops (RULES.md T)."""

from hypothesis import given

from boards import commands as c
from boards.decide import Accepted
from boards.decide.timer import MINUTE
from boards.limits import MINUTES_MAX
from boards.view import Audience, shared_view
from boards.view.records import StepView
from tests.support.recipes import workshops
from tests.support.worlds import World


@given(workshops())
def test_t3_a_timer_is_running_or_paused_or_not_there(world: World) -> None:
    for turn in world.turns[1:]:
        workshop = turn.after.workshop
        assert workshop is not None
        ends, left = workshop.timer_ends, workshop.timer_left
        assert (ends > 0) + (left > 0) == (workshop.timer_length > 0)
        assert max(left, ends - turn.after.time) <= MINUTES_MAX * MINUTE


@given(workshops())
def test_t2_whoever_was_answered_left_the_step_that_she_saw(world: World) -> None:
    for turn in world.turns[1:]:
        before, after = turn.before.workshop, turn.after.workshop
        assert before is not None
        assert after is not None
        if isinstance(turn.command, c.AgendaRun) and isinstance(turn.decision, Accepted):
            assert (before.step, after.step) == (turn.command.leaving, turn.command.to)
        else:
            assert after.step == before.step
        assert after.step == 0 or after.step in turn.after.steps


@given(workshops())
def test_t5_residents_see_the_step_that_all_are_at_and_no_other_unless_shown(world: World) -> None:
    state = world.state
    assert state.workshop is not None
    view = shared_view(state, Audience("resident"))
    seen = {each.id for each in view.values() if isinstance(each, StepView)}
    everything = set(state.steps)
    assert seen == (everything if state.workshop.agenda else everything & {state.workshop.step})
