"""What facilitators do about people is seen by them and by whoever it is about (M6, M9, O1)."""

import re

from hypothesis import given
from msgspec.structs import replace

from boards import commands as c
from boards.audit import acts_of
from boards.decide import Accepted
from boards.records import NO_TEXT
from boards.roles import ROLES
from boards.state import State, fork
from boards.view import Audience, own_view, shared_view
from tests.laws.test_view_laws import own_changes, shared_changes
from tests.support.recipes import workshops
from tests.support.stores import encoded
from tests.support.worlds import World

WHY = re.compile(rb"why\d+end")
OTHERS = [Audience(role) for role in ROLES if role != "facilitator"]
QUIET = (c.MemberMute,)


def unmarked(state: State) -> State:
    """As it would be if nobody had ever been muted, banned or named by others."""
    other = fork(state)
    for member in state.members.values():
        other.put(
            replace(
                member,
                muted=False,
                banned=False,
                named=False,
                why_muted=NO_TEXT,
                why_named=NO_TEXT,
            )
        )
    return other


@given(workshops(least=25, most=70))
def test_m6_m7_m9_with_and_without_it_everybody_else_sees_the_same(world: World) -> None:
    other = unmarked(world.state)
    for audience in OTHERS:
        assert encoded(shared_view(world.state, audience)) == encoded(shared_view(other, audience))
    for member in world.state.members:
        mine, without = own_view(world.state, member), own_view(other, member)
        assert {key for key in mine if key not in without} <= {("m", member)}


@given(workshops(least=25, most=70))
def test_o1_no_reason_reaches_anybody_but_facilitators_and_whoever_it_is_about(
    world: World,
) -> None:
    for turn in world.turns:
        for audience in OTHERS:
            assert not WHY.search(encoded(shared_view(turn.after, audience)))
        for member in turn.after.members.values():
            view = own_view(turn.after, member.id)
            about = view.pop(("m", member.id), None)
            assert not WHY.search(encoded(view))
            if member.removed or member.role == "facilitator":
                assert about is None


@given(workshops(least=25, most=70))
def test_m6_muting_sends_nothing_to_anybody_else(world: World) -> None:
    for turn in world.turns:
        if isinstance(turn.command, QUIET) and isinstance(turn.decision, Accepted):
            for audience in OTHERS:
                assert shared_changes([turn], audience) == []
            for member in set(turn.after.members) - {turn.command.id}:
                assert own_changes([turn], member) == []


@given(workshops(least=25, most=70))
def test_o1_every_accepted_act_about_a_person_or_the_door_is_in_the_list(world: World) -> None:
    listed = {act.seq for act in acts_of((turn.entry for turn in world.turns), first=1)}
    acts = (
        *(c.MemberMute, c.MemberBan, c.MemberRemove, c.MemberRename, c.MemberReadmit),
        *(c.WorkshopDoor, c.DoorAnswer, c.AccessChange, c.WorkshopLife),
    )
    done = {
        number
        for number, turn in enumerate(world.turns, 1)
        if isinstance(turn.command, acts) and isinstance(turn.decision, Accepted)
    }
    assert done <= listed
    refused = {
        n for n, turn in enumerate(world.turns, 1) if not isinstance(turn.decision, Accepted)
    }
    assert not refused & listed
