"""Undoing one person, case by case (RULES.md U7-U9); what holds of all cases: the laws."""

from boards import commands as c
from tests.support.reverting import take_back, undo_person
from tests.support.worlds import FACILITATOR, OTHER, RESIDENT, SECOND, World, opened

# A facilitator is the vandal: she may delete what others wrote.
VANDAL = FACILITATOR


def grouped(world: World, note: int) -> str | None:
    """The title of the group that the note is in."""
    group = world.state.clusters.get(world.state.notes[note].cluster)
    return world.state.text(group.title) if group is not None else None


def into(world: World, note: int, group: int, *, by: int) -> None:
    world.must(c.NoteGroup(note, group), by=by)


def test_u9_others_group_goes_on_where_her_note_was_the_last_in_it() -> None:
    world = opened()
    theirs = [world.note(by=OTHER) for _ in range(2)]
    group = world.cluster(*theirs, title="Bänkar")
    into(world, world.note(by=VANDAL), group, by=VANDAL)
    world.must(c.NotesDelete(tuple(theirs)), by=VANDAL)
    undo_person(world, VANDAL, by=SECOND)
    assert [grouped(world, note) for note in theirs] == ["Bänkar"] * 2


def test_u8_others_group_that_she_renamed_goes_on_under_its_old_name() -> None:
    world = opened()
    theirs = world.note(by=OTHER)
    group = world.cluster(theirs, title="Bänkar")
    world.must(c.ClusterTitle(group, 1, "Skräp"), by=VANDAL)
    into(world, world.note(by=VANDAL), group, by=VANDAL)
    world.must(c.NoteDelete(theirs), by=VANDAL)
    undo_person(world, VANDAL, by=SECOND)
    assert grouped(world, theirs) == "Bänkar"


def test_u9_a_group_of_hers_that_others_joined_keeps_its_name() -> None:
    world = opened()
    theirs, group = world.note(by=OTHER), world.new_id()
    world.must(c.ClusterAdd(group, "Bänkar", (world.note(by=VANDAL),)), by=VANDAL)
    into(world, theirs, group, by=OTHER)
    world.must(c.NoteDelete(theirs), by=VANDAL)
    undo_person(world, VANDAL, by=SECOND)
    assert grouped(world, theirs) == "Bänkar"


def test_u7_others_group_is_in_the_end_as_it_was_when_the_undoing_is_taken_back() -> None:
    world = opened()
    first, second = world.note(by=OTHER), world.note(by=OTHER)
    group = world.cluster(first, title="Bänkar")
    into(world, second, group, by=VANDAL)
    world.must(c.NoteDelete(first), by=VANDAL)
    act = undo_person(world, VANDAL, by=SECOND)
    assert (grouped(world, first), grouped(world, second)) == ("Bänkar", None)
    assert take_back(world, act, by=SECOND) is None
    assert first in world.state.trash
    assert grouped(world, second) == "Bänkar"


def test_u7_in_parts_too_a_note_comes_into_a_group_before_the_last_one_leaves_it() -> None:
    world = opened()
    # Steps go by id, and the one that is to leave again has the lower one.
    leaving, coming = world.note(by=OTHER), world.note(by=OTHER)
    group = world.cluster(coming, title="Bänkar")
    into(world, leaving, group, by=VANDAL)
    into(world, coming, 0, by=VANDAL)
    undo_person(world, VANDAL, by=SECOND, size=1)
    assert (grouped(world, leaving), grouped(world, coming)) == (None, "Bänkar")


def test_u9_an_undoing_that_was_taken_back_is_nobodys_work_on_a_note() -> None:
    world = opened()
    note = world.note(by=OTHER)
    world.must(c.NoteMove(note, 900, 300), by=RESIDENT)
    world.must(c.NoteDelete(note), by=VANDAL)
    deletion = undo_person(world, VANDAL, by=SECOND)
    move = undo_person(world, RESIDENT, by=SECOND)
    assert take_back(world, move, by=SECOND) is None
    assert world.state.notes[note].x == 900
    assert take_back(world, deletion, by=SECOND) is None
    assert note in world.state.trash
