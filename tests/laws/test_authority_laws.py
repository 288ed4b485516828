"""Authority in whole workshops: an independent table allows all that was ever accepted."""

from hypothesis import given

from boards import commands as c
from boards.decide import Accepted
from boards.roles import SYSTEM
from boards.state import save
from tests.support import authority
from tests.support.authority import whose
from tests.support.recipes import Recipe, furnished, play, recipes, workshops
from tests.support.worlds import World


@given(workshops(least=25, most=70))
def test_a1_a3_a4_whatever_was_accepted_is_allowed_by_the_table(world: World) -> None:
    for turn in world.turns:
        if not isinstance(turn.decision, Accepted) or turn.actor == SYSTEM:
            continue
        workshop = turn.before.workshop
        assert workshop is not None
        member = turn.before.members[turn.actor.member]
        assert not member.removed
        assert authority.may(
            c.name_of(turn.command),
            whose(turn.before, turn.command, member.id),
            role=member.role,
            situation=workshop.life + (", paused" if workshop.read_only else ""),
        ), turn.command


@given(recipes())
def test_a1_deciding_changes_nothing_and_gives_the_same_answer_again(steps: list[Recipe]) -> None:
    one, other = play(steps), play(steps)
    assert [turn.entry for turn in one.turns] == [turn.entry for turn in other.turns]
    assert save(one.state) == save(other.state)
    start = furnished()
    assert save(start.state) == save(one.turns[len(start.turns) - 1].after)


@given(workshops(least=25, most=70))
def test_m3_m4_a_workshop_that_had_a_facilitator_always_has_one(world: World) -> None:
    for turn in world.turns:
        if turn.before.members:
            assert any(
                m.role == "facilitator" and not m.removed for m in turn.after.members.values()
            )
