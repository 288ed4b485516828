"""Every command of every role in every situation, against the table written by hand."""

import pytest
from msgspec.structs import replace

from boards import commands as c
from boards.decide import Moment, decide
from boards.rejections import Code
from boards.roles import SYSTEM, Actor, Role
from boards.state import State, fork
from tests.support import authority
from tests.support.asking import COMMANDS, MEMBERS, scene
from tests.support.authority import CASES, SERVER_CASES, SITUATIONS, Case
from tests.support.worlds import (
    FACILITATOR,
    MISSING,
    OTHER,
    RESIDENT,
    STAFF,
    STRANGER,
    THIRD,
    actor_of,
    code_of,
    opened,
)

AT = Moment(1_790_000_060_000, bytes(32))


def muted(state: State, member: int) -> State:
    """The same situation, but for one who was muted."""
    after = fork(state)
    after.put(replace(after.members[member], muted=True))
    return after


def said(case: Case, actor: Actor, situation: str) -> str:
    """What the code answers, in the words of the table."""
    here = scene(situation, lonely="last facilitator" in case.whose)
    member = actor.member if actor.member in MEMBERS.values() else RESIDENT
    command = COMMANDS[case.command, case.whose](here, member)
    return str(code_of(decide(here.world.state, command, actor, AT)) or "ok")


def title(case: Case) -> str:
    return f"{case.command} {case.whose}"


@pytest.mark.parametrize("case", CASES, ids=title)
def test_a1_a4_w1_w3_members_get_the_answer_of_the_table(case: Case) -> None:
    for situation in SITUATIONS:
        for role, member in MEMBERS.items():
            actor = actor_of(scene(situation).world.state, member)
            assert actor.role == role
            expected = authority.answer(case, role, situation)
            assert said(case, actor, situation) == expected, (situation, role)


@pytest.mark.parametrize("case", CASES, ids=title)
def test_a3_who_was_removed_or_never_joined_is_refused_everything(case: Case) -> None:
    roles: tuple[Role, ...] = ("facilitator", "staff", "resident")
    for situation, expected in zip(SITUATIONS, authority.STRANGERS, strict=True):
        for member in (THIRD, STRANGER):
            for role in roles:
                assert said(case, Actor(member, role), situation) == expected
        if "server" not in case.answers:
            assert said(case, SYSTEM, situation) == expected


@pytest.mark.parametrize("case", CASES, ids=title)
def test_m6_a_muted_member_gets_muted_where_read_only_would_stop_her(case: Case) -> None:
    for situation in SITUATIONS:
        for role in ("staff", "resident"):
            here = scene(situation)
            member = MEMBERS[role]
            world = muted(here.world.state, member)
            command = COMMANDS[case.command, case.whose](here, member)
            told = str(code_of(decide(world, command, actor_of(world, member), AT)) or "ok")
            paused = situation if "paused" in situation else f"{situation}, paused"
            stopped = authority.answer(case, role, paused) == "read_only"
            expected = "muted" if stopped else authority.answer(case, role, situation)
            assert told == expected, (situation, role)


@pytest.mark.parametrize("case", [case for case in CASES if "server" in case.answers], ids=title)
def test_m3_the_server_makes_staff_of_residents_and_takes_no_role_away(case: Case) -> None:
    for situation in SITUATIONS:
        assert said(case, SYSTEM, situation) == authority.answer(case, "server", situation)


def test_m3_the_log_says_that_the_server_made_staff_of_her_and_a_removed_one_stays_out() -> None:
    world = opened()
    world.must(c.MemberRole(OTHER, "staff"))
    entry = world.turns[-1].entry
    assert (entry.actor, entry.client, entry.command) == (0, 0, "member.role")
    assert world.state.members[OTHER].role == "staff"
    world.must(c.MemberRemove(RESIDENT), by=FACILITATOR)
    assert code_of(world.ask(c.MemberRole(RESIDENT, "staff"))) == Code.REMOVED
    assert code_of(world.ask(c.MemberRole(MISSING, "staff"))) == Code.UNKNOWN_TARGET
    for role in ("facilitator", "resident"):
        assert code_of(world.ask(c.MemberRole(STAFF, role))) == Code.REMOVED
    assert world.state.members[STAFF].role == "staff"


@pytest.mark.parametrize("case", SERVER_CASES, ids=title)
def test_a2_m1_only_the_server_creates_lets_in_and_says_that_a_name_changed(case: Case) -> None:
    for situation, refusal in zip(SITUATIONS, authority.MEMBERS_AS_SERVER, strict=True):
        assert said(case, SYSTEM, situation) == authority.answer(case, "server", situation)
        for member in (*MEMBERS.values(), THIRD, STRANGER):
            actor = actor_of(scene(situation).world.state, member)
            assert said(case, actor, situation) == refusal


def test_a4_the_table_knows_every_command() -> None:
    named = {case.command for case in (*CASES, *SERVER_CASES)}
    kinds = (*c.ClientCommand.__args__, *c.SystemCommand.__args__)
    assert named == {kind.__struct_config__.tag for kind in kinds}
