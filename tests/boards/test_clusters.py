"""Commands on clusters (RULES.md C1-C4)."""

import pytest

from boards import commands as c
from boards.places import ORDER_GAP, overlap
from boards.rejections import Code
from tests.support.worlds import (
    AREAS,
    MISSING,
    OTHER,
    RESIDENT,
    World,
    code_of,
    opened,
)


@pytest.fixture
def world() -> World:
    return opened()


def in_cluster(world: World, cluster: int) -> set[int]:
    return {note.id for note in world.state.notes.values() if note.cluster == cluster}


def test_c1_anyones_notes_of_a_board_come_together_in_the_area_of_the_first(world: World) -> None:
    notes = (
        world.note(by=OTHER),
        world.note(area=AREAS[1]),
        world.note(by=OTHER, area=AREAS[1]),
        world.note(),
    )
    first = world.state.notes[notes[0]]
    cluster = world.cluster(*notes, notes[1])
    assert in_cluster(world, cluster) == set(notes)
    found = [world.state.notes[note] for note in notes]
    assert {note.area for note in found} == {AREAS[0]} == {world.state.clusters[cluster].area}
    assert (found[0].x, found[0].y, found[0].order) == (first.x, first.y, first.order)
    assert not any(overlap(a, b) for a in found for b in found if a.id != b.id)
    assert len({note.order for note in found}) == len(found)


def test_c1_p5_newcomers_come_behind_all_notes_of_the_area_the_moving_ones_included(
    world: World,
) -> None:
    first, between, last = (world.note() for _ in range(3))
    there = [world.note(area=AREAS[1]) for _ in range(2)]
    orders = {note: world.state.notes[note].order for note in (first, between, last)}
    world.cluster(first, there[0], last, there[1])
    found = world.state.notes
    assert {note: found[note].order for note in orders} == orders
    assert [found[note].order - orders[last] for note in there] == [ORDER_GAP, 2 * ORDER_GAP]


def test_c1_a_cluster_has_a_note_and_only_notes_of_one_board(world: World) -> None:
    here, there = world.note(), world.note(area=AREAS[2])
    for notes in ((), (here, there), (here, MISSING), (AREAS[0],)):
        command = c.ClusterAdd(world.new_id(), "x", notes)
        assert code_of(world.ask(command, by=RESIDENT)) == Code.UNKNOWN_TARGET


def test_c1_a_cluster_needs_no_title(world: World) -> None:
    cluster = world.cluster(world.note(), title="  ")
    assert world.state.text(world.state.clusters[cluster].title) == ""


def test_c2_a_note_joins_beside_the_last_one_and_leaves_without_moving(world: World) -> None:
    inside = [world.note(area=AREAS[1]) for _ in range(3)]
    note = world.note(by=OTHER)
    cluster = world.cluster(*inside)
    world.must(c.NoteGroup(note, cluster), by=RESIDENT)
    joined = world.state.notes[note]
    assert (joined.area, joined.cluster) == (AREAS[1], cluster)
    assert not any(overlap(joined, world.state.notes[other]) for other in inside)
    assert code_of(world.ask(c.NoteGroup(note, cluster), by=RESIDENT)) == Code.ALREADY
    world.must(c.NoteGroup(note, 0), by=RESIDENT)
    left = world.state.notes[note]
    assert (left.area, left.x, left.y, left.cluster) == (joined.area, joined.x, joined.y, 0)
    assert code_of(world.ask(c.NoteGroup(note, 0), by=RESIDENT)) == Code.ALREADY


def test_c2_no_note_joins_a_cluster_of_another_board(world: World) -> None:
    cluster = world.cluster(world.note(area=AREAS[2]))
    note = world.note()
    assert code_of(world.ask(c.NoteGroup(note, cluster), by=RESIDENT)) == Code.UNKNOWN_TARGET


def test_c3_a_title_is_written_on_top_of_the_one_seen(world: World) -> None:
    cluster = world.cluster(world.note())
    world.must(c.ClusterTitle(cluster, 1, "först"), by=RESIDENT)
    late = world.ask(c.ClusterTitle(cluster, 1, "för sent"), by=OTHER)
    assert late == world.ask(c.ClusterTitle(cluster, 3, "för tidigt"), by=OTHER)
    assert (code_of(late), getattr(late, "limit", 0)) == (Code.STALE_TEXT, 2)
    world.must(c.ClusterTitle(cluster, 2, ""), by=OTHER)
    found = world.state.clusters[cluster]
    assert (found.version, world.state.text(found.title)) == (3, "")


def test_c4_a_dissolved_cluster_leaves_its_notes_where_they_are(world: World) -> None:
    notes = [world.note() for _ in range(3)]
    cluster = world.cluster(*notes)
    before = [world.state.notes[note] for note in notes]
    world.must(c.ClusterDissolve(cluster), by=OTHER)
    after = [world.state.notes[note] for note in notes]
    assert cluster not in world.state.clusters
    assert all(note.cluster == 0 for note in after)
    assert [(n.x, n.y, n.order, n.area) for n in after] == [
        (n.x, n.y, n.order, n.area) for n in before
    ]


@pytest.mark.parametrize("way", ["group", "place", "delete", "another"])
def test_c4_a_cluster_ends_with_its_last_note_and_not_before(world: World, way: str) -> None:
    notes = [world.note(), world.note()]
    cluster = world.cluster(*notes)
    for note, still_there in zip(notes, (True, False), strict=True):
        commands: dict[str, c.Command] = {
            "group": c.NoteGroup(note, 0),
            "place": c.NotePlace(note, AREAS[2]),
            "delete": c.NoteDelete(note),
            "another": c.ClusterAdd(world.new_id(), "ny", (note,)),
        }
        world.must(commands[way], by=RESIDENT)
        assert (cluster in world.state.clusters) is still_there


def test_c4_a_cluster_ends_when_all_its_notes_join_another_at_once(world: World) -> None:
    notes = [world.note() for _ in range(3)]
    world.cluster(*notes[:2])
    new = world.cluster(*notes)
    assert set(world.state.clusters) == {new}
    assert in_cluster(world, new) == set(notes)
