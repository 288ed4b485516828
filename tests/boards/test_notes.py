"""Commands on notes (RULES.md N1-N9): what each changes, and what it leaves alone."""

import msgspec
import pytest

from boards import commands as c
from boards.limits import COLOURS
from boards.places import overlap
from boards.rejections import Code
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MISSING,
    OTHER,
    RESIDENT,
    STAFF,
    World,
    code_of,
    opened,
)


@pytest.fixture
def world() -> World:
    return opened()


def fields(world: World, note_id: int) -> dict[str, object]:
    return msgspec.structs.asdict(world.state.notes[note_id])


def changed(world: World, note_id: int, command: c.Command, *, by: int = RESIDENT) -> set[str]:
    """The fields of the note that the command changed, a minute later."""
    before = fields(world, note_id)
    world.now += 60_000
    world.must(command, by=by)
    after = fields(world, note_id)
    return {name for name in after if after[name] != before[name]}


def test_n1_the_author_of_a_note_is_who_asked_for_it(world: World) -> None:
    for member in (FACILITATOR, STAFF, RESIDENT):
        note = world.state.notes[world.note(by=member, text="  mitt  ")]
        assert note.author == member
        assert world.state.text(note.text) == "mitt"
        assert (note.version, note.created, note.edited) == (1, world.now, world.now)


def test_n1_a_note_without_an_area_goes_to_the_first_of_its_board(world: World) -> None:
    for board, first in ((BOARDS[0], AREAS[0]), (BOARDS[1], AREAS[2])):
        note_id = world.new_id()
        world.must(c.NoteAdd(note_id, board, 0, None, None, 0, "x"), by=RESIDENT)
        assert world.state.notes[note_id].area == first


@pytest.mark.parametrize(
    ("board", "area"), [(MISSING, 0), (BOARDS[0], MISSING), (BOARDS[0], AREAS[2])]
)
def test_n1_a_note_needs_a_board_and_an_area_of_that_board(
    world: World, board: int, area: int
) -> None:
    command = c.NoteAdd(world.new_id(), board, area, None, None, 0, "x")
    assert code_of(world.ask(command, by=RESIDENT)) == Code.UNKNOWN_TARGET


def test_n2_n9_only_new_words_raise_the_version_and_the_time_of_edit(world: World) -> None:
    note, other = world.note(by=RESIDENT), world.note(by=OTHER)
    cluster = world.cluster(other)
    stays = {"version", "edited", "text"}
    assert changed(world, note, c.NoteEdit(note, 1, "nytt")) == stays
    assert not changed(world, note, c.NoteMove(note, 500, 30), by=OTHER) & stays
    assert not changed(world, note, c.NotePlace(note, AREAS[2]), by=OTHER) & stays
    assert not changed(world, note, c.NotePlace(note, AREAS[0]), by=OTHER) & stays
    assert not changed(world, note, c.NoteSwap(note, other), by=OTHER) & stays
    assert changed(world, note, c.NoteColour(note, 4)) == {"colour"}
    assert not changed(world, note, c.NoteGroup(note, cluster), by=OTHER) & stays
    assert changed(world, note, c.NoteGroup(note, 0), by=OTHER) == {"cluster"}
    assert changed(world, note, c.NoteEdit(note, 2, "igen")) == stays


def test_n3_leaving_the_area_is_leaving_the_cluster(world: World) -> None:
    first, second = world.note(), world.note()
    cluster = world.cluster(first, second)
    world.must(c.NoteMove(first, 30, 100), by=OTHER)
    assert world.state.notes[first].cluster == cluster
    world.must(c.NoteMove(first, 900, 100), by=OTHER)
    note = world.state.notes[first]
    assert (note.area, note.cluster) == (AREAS[1], 0)
    world.must(c.NoteMove(second, -5_000, 0), by=OTHER)
    assert world.state.notes[second].area == 0
    assert cluster not in world.state.clusters


def test_n4_a_note_goes_to_an_area_of_any_board_and_out_of_its_cluster(world: World) -> None:
    note, other = world.note(), world.note()
    cluster = world.cluster(note, other)
    world.must(c.NotePlace(note, AREAS[3]), by=OTHER)
    placed = world.state.notes[note]
    assert (placed.board, placed.area, placed.cluster) == (BOARDS[1], AREAS[3], 0)
    assert cluster in world.state.clusters
    assert code_of(world.ask(c.NotePlace(note, AREAS[3]), by=OTHER)) == Code.ALREADY


def test_n4_only_two_notes_of_one_area_change_places(world: World) -> None:
    note, far = world.note(), world.note(area=AREAS[1])
    assert code_of(world.ask(c.NoteSwap(note, note), by=OTHER)) == Code.ALREADY
    assert code_of(world.ask(c.NoteSwap(note, far), by=OTHER)) == Code.UNKNOWN_TARGET
    loose = [world.note_at(-9_000, 0), world.note_at(-9_000, 0, board=BOARDS[1])]
    assert code_of(world.ask(c.NoteSwap(*loose), by=OTHER)) == Code.UNKNOWN_TARGET


@pytest.mark.parametrize("colour", range(-2, COLOURS + 2))
def test_n5_a_colour_is_one_of_the_numbered_ones(world: World, colour: int) -> None:
    note = world.note()
    expected = None if 0 <= colour < COLOURS else Code.BAD_VALUE
    assert code_of(world.ask(c.NoteColour(note, colour), by=RESIDENT)) == expected
    command = c.NoteAdd(world.new_id(), BOARDS[0], 0, None, None, colour, "x")
    assert code_of(world.ask(command, by=RESIDENT)) == expected


def test_n6_n7_n8_a_deleted_note_comes_back_as_it_was(world: World) -> None:
    note, other = world.note(), world.note()
    world.must(c.NoteEdit(note, 1, "andra ordet"), by=RESIDENT)
    world.cluster(note, other)
    before = world.state.notes[note]
    for who in (RESIDENT, FACILITATOR):
        world.must(c.NoteDelete(note), by=who)
        assert note not in world.state.notes
        assert (world.state.trash[note].by, world.state.trash[note].note) == (who, before)
        world.now += 1_000
        world.must(c.NoteRestore(note), by=who)
        assert world.state.notes[note] == before
        assert note not in world.state.trash
        assert world.state.text(before.text) == "andra ordet"


def test_n7_p1_p5_a_note_comes_back_beside_what_took_its_place(world: World) -> None:
    notes = [world.note() for _ in range(2)]
    world.must(c.NoteDelete(notes[1]), by=RESIDENT)
    new = world.note()
    was = world.state.trash[notes[1]].note
    there = world.state.notes[new]
    assert (there.x, there.y, there.order) == (was.x, was.y, was.order)
    world.must(c.NoteRestore(notes[1]), by=RESIDENT)
    back = world.state.notes[notes[1]]
    assert not overlap(back, there)
    assert back.order > there.order


def test_n7_a_note_comes_back_without_a_cluster_that_ended_or_is_another_by_now(
    world: World,
) -> None:
    note, elsewhere = world.note(), world.note(area=AREAS[2])
    cluster = world.cluster(note)
    world.must(c.NoteDelete(note), by=RESIDENT)
    assert cluster not in world.state.clusters
    world.must(c.NoteRestore(note), by=RESIDENT)
    assert world.state.notes[note].cluster == 0
    cluster = world.cluster(note)
    world.must(c.NoteDelete(note), by=RESIDENT)
    world.must(c.ClusterAdd(cluster, "annan tavla", (elsewhere,)), by=RESIDENT)
    world.must(c.NoteRestore(note), by=RESIDENT)
    assert world.state.notes[note].cluster == 0


def test_n7_p6_a_note_comes_back_where_there_is_no_room_between_two_keys(world: World) -> None:
    notes = [world.note() for _ in range(6)]
    gone = world.state.notes[notes[1]]
    world.must(c.NoteDelete(gone.id), by=RESIDENT)
    taker = world.note_at(34, gone.y)
    assert world.state.notes[taker].order == gone.order
    # Each right behind the one that took the key: the gap is halved until nothing is left of it.
    behind = [world.note_at(20 - 4 * step, 200) for step in range(20)]
    assert world.state.notes[behind[-1]].order == gone.order + 1
    world.must(c.NoteRestore(gone.id), by=RESIDENT)
    back = world.state.notes[gone.id]
    assert (back.x, back.y) == (gone.x, gone.y)
    listed = sorted(world.state.notes.values(), key=lambda note: note.order)
    expected = [notes[0], taker, gone.id, *behind[::-1], *notes[2:]]
    assert [note.id for note in listed] == expected


def test_n8_a_note_keeps_its_author_and_birthday_in_other_hands(world: World) -> None:
    note, other = world.note(by=RESIDENT), world.note(by=OTHER)
    born = world.state.notes[note].created
    for command in (
        c.NoteMove(note, 300, 90),
        c.ClusterAdd(world.new_id(), "", (note, other)),
        c.NotePlace(note, AREAS[2]),
        c.NoteDelete(note),
        c.NoteRestore(note),
    ):
        world.now += 1_000
        world.must(command, by=FACILITATOR)
    found = world.state.notes[note]
    assert (found.author, found.created) == (RESIDENT, born)
