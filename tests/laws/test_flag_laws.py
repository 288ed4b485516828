"""Flags and the word list change nothing that anyone else sees (RULES.md Z2, Z4)."""

import re
from collections.abc import Iterable

import msgspec
from hypothesis import given

from boards import commands as c
from boards.decide import Accepted
from boards.roles import ROLES
from boards.state import State
from boards.view import Audience, own_view, shared_view
from tests.laws.test_view_laws import own_changes, shared_changes
from tests.support.recipes import workshops
from tests.support.stores import encoded
from tests.support.worlds import MEMBERS, Turn, World

SAID = re.compile(rb"flag\d+end|listend")
AMONG_FACILITATORS = (c.NoteFlag, c.FlagsDismiss, c.WorkshopWords)
OTHERS = [*(Audience(role) for role in ROLES if role != "facilitator"), Audience("wall")]


def quiet(world: World) -> Iterable[Turn]:
    """What concerns facilitators, and of flags whoever set one up."""
    return (
        turn
        for turn in world.turns
        if isinstance(turn.command, AMONG_FACILITATORS) and isinstance(turn.decision, Accepted)
    )


def leads(state: State, member: int) -> bool:
    return state.members[member].role == "facilitator"


@given(workshops(least=25, most=70))
def test_z2_z4_nobody_else_is_sent_a_byte_of_a_flag_or_of_the_list(world: World) -> None:
    for turn in quiet(world):
        for audience in OTHERS:
            assert shared_changes([turn], audience) == []
        told = {flag.by for flag in turn.after.flags.values()}
        for member in set(turn.after.members) - told:
            assert own_changes([turn], member) == []


@given(workshops(least=25, most=70))
def test_z4_with_and_without_flags_everybody_else_sees_the_same(world: World) -> None:
    """Paired: the state as it is, and as it would be if nobody had ever flagged."""
    state = world.state
    flags = state.tables["f"]
    for audience in OTHERS:
        seen = encoded(shared_view(state, audience))
        assert not SAID.search(seen)
        state.tables["f"] = {}
        assert encoded(shared_view(state, audience)) == seen
        state.tables["f"] = flags
    for member in state.members:
        mine = {flag.id for flag in state.flags.values() if flag.by == member}
        inside = not state.members[member].removed and not leads(state, member)
        shown = {record_id for kind, record_id in own_view(state, member) if kind == "f"}
        assert shown == (mine if inside else set())


@given(workshops(least=25, most=70))
def test_z4_no_byte_says_whose_flag_it_is(world: World) -> None:
    """Members stand in what facilitators see, but never in a flag."""
    view = shared_view(world.state, Audience("facilitator"))
    flags = {key: record for key, record in view.items() if key[0] == "f"}
    assert len(flags) == len(world.state.flags)
    for record in flags.values():
        data = msgspec.msgpack.encode(record)
        for member in MEMBERS:
            assert msgspec.msgpack.encode(member) not in data


@given(workshops(least=25, most=70))
def test_z4_no_flag_changes_a_note(world: World) -> None:
    for turn in quiet(world):
        assert turn.after.notes == turn.before.notes
        assert turn.after.trash == turn.before.trash
