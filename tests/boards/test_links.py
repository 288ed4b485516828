"""Links between notes of different stages (RULES.md K1-K3)."""

import pytest

from boards import commands as c
from boards.limits import LINKS_MAX
from boards.records import Link
from boards.rejections import Code, Rejected
from tests.support.worlds import AREAS, OTHER, RESIDENT, World, code_of, opened


@pytest.fixture
def world() -> World:
    return opened()


def pair(world: World) -> tuple[int, int]:
    """A note of the first stage and one of the third."""
    return world.note(area=AREAS[0]), world.note(area=AREAS[2])


def link(world: World, one: int, other: int) -> int:
    link_id = world.new_id()
    world.must(c.LinkAdd(link_id, one, other), by=OTHER)
    return link_id


@pytest.mark.parametrize("turned", [False, True])
def test_k1_the_note_of_the_later_stage_is_built_on_the_other(world: World, turned: bool) -> None:
    early, late = pair(world)
    made = world.state.links[link(world, *((late, early) if turned else (early, late)))]
    assert (made.note, made.source, made.author) == (late, early, OTHER)


def test_k1_not_within_one_stage_and_not_twice(world: World) -> None:
    early, late = pair(world)
    beside = world.note(area=AREAS[1])
    link(world, early, late)
    for one, other, code in (
        (early, beside, Code.BAD_VALUE),
        (early, early, Code.BAD_VALUE),
        (early, late, Code.ALREADY),
        (late, early, Code.ALREADY),
    ):
        assert code_of(world.ask(c.LinkAdd(world.new_id(), one, other), by=RESIDENT)) == code


def test_k1_a_workshop_holds_so_many_links(world: World) -> None:
    early, late = pair(world)
    table = world.state.tables["l"]
    for number in range(1, LINKS_MAX):
        table[number] = Link(number, late, number, OTHER, 0)
    link(world, early, late)
    more = c.LinkAdd(world.new_id(), world.note(area=AREAS[0]), late)
    assert world.ask(more, by=RESIDENT) == Rejected(Code.TOO_MANY_LINKS, LINKS_MAX)


def test_k2_anyone_ends_a_link_and_it_keeps_its_direction_on_other_boards(world: World) -> None:
    early, late = pair(world)
    made = link(world, early, late)
    world.must(c.NotePlace(early, AREAS[3]), by=RESIDENT)
    world.must(c.NotePlace(late, AREAS[1]), by=RESIDENT)
    assert (world.state.links[made].note, world.state.links[made].source) == (late, early)
    again = c.LinkAdd(world.new_id(), early, late)
    assert code_of(world.ask(again, by=RESIDENT)) == Code.ALREADY
    world.must(c.LinkDrop(made), by=RESIDENT)
    assert not world.state.links


@pytest.mark.parametrize("restored", [(0, 1), (1, 0)])
def test_k3_a_link_comes_back_with_the_second_of_its_notes(
    world: World, restored: tuple[int, int]
) -> None:
    notes = pair(world)
    made = link(world, *notes)
    before = world.state.links[made]
    for note in notes:
        world.must(c.NoteDelete(note), by=RESIDENT)
    assert not world.state.links
    world.must(c.NoteRestore(notes[restored[0]]), by=RESIDENT)
    assert not world.state.links
    world.must(c.NoteRestore(notes[restored[1]]), by=RESIDENT)
    assert world.state.links == {made: before}


def test_k3_one_gesture_takes_both_notes_and_brings_the_link_back(world: World) -> None:
    notes = pair(world)
    made = link(world, *notes)
    world.must(c.NotesDelete(notes), by=RESIDENT)
    assert not world.state.links
    world.must(c.NotesRestore(notes), by=RESIDENT)
    assert set(world.state.links) == {made}


def test_k3_not_when_its_id_was_taken_meanwhile(world: World) -> None:
    early, late = pair(world)
    made = link(world, early, late)
    world.must(c.NoteDelete(early), by=RESIDENT)
    world.must(c.ClusterAdd(made, "", (late,)), by=RESIDENT)
    world.must(c.NoteRestore(early), by=RESIDENT)
    assert not world.state.links


def test_k3_two_kept_links_of_one_id_do_not_both_come_back(world: World) -> None:
    early, late = pair(world)
    other, later = pair(world)
    made = link(world, early, late)
    before = world.state.links[made]
    world.must(c.NoteDelete(early), by=RESIDENT)
    world.must(c.LinkAdd(made, other, later), by=RESIDENT)
    world.must(c.NoteDelete(other), by=RESIDENT)
    world.must(c.NotesRestore((early, other)), by=RESIDENT)
    assert world.state.links == {made: before}
