"""The client law: what a client made of the changes it was sent is what it may see, always."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boards import commands as c
from boards.digest import digest_view
from boards.roles import VIEWER_ROLES
from boards.state import State, empty
from boards.view import (
    Audience,
    Changes,
    Key,
    diff,
    own_view,
    project_own,
    project_shared,
    shared_view,
    touched,
    typing_between,
)
from tests.support.recipes import workshops
from tests.support.stores import Store
from tests.support.worlds import (
    FACILITATOR,
    MEMBERS,
    RESIDENT,
    SECOND,
    STRANGER,
    Turn,
    World,
    opened,
)

AUDIENCES = [Audience(role) for role in VIEWER_ROLES]
VIEWERS = (*MEMBERS, STRANGER)
CUTS = st.sets(st.integers(1, 90), max_size=10)


def keys_of(turns: list[Turn]) -> set[Key]:
    return {key for turn in turns for key in touched(turn.before, turn.entry.effects)}


def shared_changes(turns: list[Turn], audience: Audience) -> Changes:
    before, after = turns[0].before, turns[-1].after
    return diff(
        keys_of(turns),
        lambda key: project_shared(before, key, audience),
        lambda key: project_shared(after, key, audience),
        typing=typing_between(before, after),
    )


def own_changes(turns: list[Turn], member: int) -> Changes:
    before, after = turns[0].before, turns[-1].after
    return diff(
        keys_of(turns),
        lambda key: project_own(before, key, member),
        lambda key: project_own(after, key, member),
    )


def must_agree(state: State, shared: dict[Audience, Store], own: dict[int, Store]) -> None:
    for audience, store in shared.items():
        view = shared_view(state, audience)
        assert store.records == view
        assert store.digest == digest_view(view)
    for member, store in own.items():
        view = own_view(state, member)
        assert store.records == view
        assert store.digest == digest_view(view)


def follow(turns: list[Turn], cuts: set[int], *, start: int) -> list[Store]:
    """Clients that start from snapshots at `start` and get one patch for each group of entries."""
    state = turns[start].before
    shared = {audience: Store(shared_view(state, audience)) for audience in AUDIENCES}
    own = {member: Store(own_view(state, member)) for member in VIEWERS}
    ends = sorted({cut for cut in cuts if start < cut < len(turns)} | {start, len(turns)})
    for first, end in pairwise(ends):
        group = turns[first:end]
        for audience, store in shared.items():
            store.receive(shared_changes(group, audience))
        for member, store in own.items():
            store.receive(own_changes(group, member))
        must_agree(group[-1].after, shared, own)
    return [*shared.values(), *own.values()]


@given(workshops())
def test_s5_s6_after_every_entry_a_client_holds_exactly_its_view(world: World) -> None:
    clients = follow(world.turns, set(range(len(world.turns))), start=0)
    shared = clients[: len(AUDIENCES)]
    assert all(client.applied > 10 for client in shared), "a law about changes that never came"


def membership() -> World:
    """All that can happen to a member with notes on the board and in two people's trash."""
    world = opened()
    mine = [world.note(by=RESIDENT) for _ in range(4)]
    world.must(c.NoteDelete(mine[0]), by=RESIDENT)
    world.must(c.NoteDelete(mine[1]), by=SECOND)
    part = c.Part(changes=(c.Change(mine[2], {"colour": 0}, {"colour": 1}),))
    world.must(c.MemberRevert(SECOND, RESIDENT, world.new_id(), 0, part, True, "lugnt"))
    commands: list[tuple[c.Command, int]] = [
        (c.MemberRole(SECOND, "staff"), FACILITATOR),
        (c.MemberRemove(RESIDENT), FACILITATOR),
        (c.MemberReadmit(RESIDENT), FACILITATOR),
        (c.MemberRole(RESIDENT, "facilitator"), FACILITATOR),
        (c.MemberRole(RESIDENT, "staff"), FACILITATOR),
        (c.NoteRestore(mine[0]), RESIDENT),
        (c.NoteDelete(mine[0]), RESIDENT),
        (c.MemberRole(SECOND, "facilitator"), FACILITATOR),
        (c.MemberRemove(SECOND), FACILITATOR),
        (c.MemberReadmit(SECOND), FACILITATOR),
    ]
    for command, member in commands:
        world.must(command, by=member)
    return world


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_s4_s5_s6_a_change_of_membership_reaches_every_client(size: int) -> None:
    turns = membership().turns
    for start in range(len(turns)):
        follow(turns, set(range(start, len(turns), size)), start=start)


@given(workshops(), CUTS, st.data())
def test_s5_s6_one_patch_for_any_group_of_entries_from_any_snapshot_does_as_well(
    world: World, cuts: set[int], data: st.DataObject
) -> None:
    follow(world.turns, cuts, start=data.draw(st.integers(0, len(world.turns) - 1)))


@given(workshops())
def test_s6_whatever_an_entry_does_not_touch_looks_the_same_to_everyone(world: World) -> None:
    for turn in world.turns:
        keys = touched(turn.before, turn.entry.effects)
        for audience in AUDIENCES:
            before, after = shared_view(turn.before, audience), shared_view(turn.after, audience)
            changed = {key for key in before | after if before.get(key) != after.get(key)}
            assert changed <= keys


@given(workshops())
def test_s1_what_can_be_projected_alone_is_what_the_whole_view_holds(world: World) -> None:
    state = world.state
    for audience in AUDIENCES:
        view = shared_view(state, audience)
        for kind, table in state.tables.items():
            for record_id in table:
                assert project_shared(state, (kind, record_id), audience) == view.get(
                    (kind, record_id)
                )
    assert all(shared_view(empty(), audience) == {} for audience in AUDIENCES)
