"""A wall is an audience of its own, with the very bytes that residents share (RULES.md S7)."""

import msgspec
from hypothesis import given

from boards.records import KINDS
from boards.roles import VIEWER_ROLES
from boards.view import Audience, own_view, shared_view
from boards.view.seen import SEEN
from tests.laws.test_view_laws import own_changes, shared_changes
from tests.support.hiding import hiding_workshops
from tests.support.recipes import workshops
from tests.support.stores import encoded
from tests.support.worlds import World

WALL, RESIDENT = Audience("wall"), Audience("resident")
NOBODY = 0
"""The member that a screen is."""


@given(hiding_workshops(least=20))
def test_s7_a_wall_gets_the_bytes_that_residents_share_and_no_layer_of_its_own(
    world: World,
) -> None:
    encode = msgspec.msgpack.encode
    for turn in world.turns:
        view = shared_view(turn.after, WALL)
        assert encoded(view) == encoded(shared_view(turn.after, RESIDENT))
        changes = shared_changes([turn], WALL)
        assert encode(changes) == encode(shared_changes([turn], RESIDENT))
        assert not {kind for kind, _ in view} & {"t", "k", "f"}
        assert not {("n", note) for note in turn.after.kept} & set(view)
        assert own_view(turn.after, NOBODY) == {}
        assert own_changes([turn], NOBODY) == []


@given(workshops())
def test_s1_a_role_that_is_not_named_sees_nothing(world: World) -> None:
    assert shared_view(world.state, Audience("janitor")) == {}  # type: ignore[arg-type]


def test_s1_every_role_is_named_and_sees_kinds_that_there_are() -> None:
    assert set(SEEN) == set(VIEWER_ROLES)
    assert all(kinds <= set(KINDS) for kinds in SEEN.values())
