"""Undoing one person where authors are hidden, or notes were private: what is looked at, and what
is left alone, case by case (RULES.md U7-U10, H1)."""

from typing import Any

import pytest

from boards import commands as c
from boards.decide import trash
from boards.places import PITCH_X
from boards.revert import Verb, steps_of
from tests.support.reverting import plan_of, take_back, undo_person
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MEMBERS,
    OTHER,
    RESIDENT,
    SECOND,
    World,
    opened,
)


@pytest.fixture
def world() -> World:
    """Its first board names nobody."""
    made = opened()
    made.must(c.BoardMode(BOARDS[0], "open", "hidden", False), by=FACILITATOR)
    return made


def listed(world: World, member: int, *, since: int = 0) -> dict[Verb, list[int]]:
    """What the preview names, by verb."""
    by_verb = plan_of(world, member, since=since).acts.by_verb
    return {verb: list(records) for verb, records in by_verb.items() if records}


def brought_over(world: World, *, by: int) -> int:
    """A note that is somebody's, on the board that names nobody."""
    note = world.note(by=by, area=AREAS[2])
    world.must(c.NotePlace(note, AREAS[0]), by=by)
    return note


@pytest.mark.parametrize("author", [RESIDENT, OTHER])
def test_u10_h9_what_others_do_to_a_nameless_note_is_counted_for_nobody(
    world: World, author: int
) -> None:
    note = world.note(by=author)
    for command in (c.NoteColour(note, 3), c.NoteMove(note, 300, 90), c.NoteSize(note, 1)):
        world.must(command, by=FACILITATOR)
    looked = [plan_of(world, member) for member in MEMBERS]
    assert [made.kept for made in looked] == [()] * len(MEMBERS)
    assert [steps_of(made.part) for made in looked] == [0] * len(MEMBERS)
    assert [listed(world, member) for member in MEMBERS] == [{}] * len(MEMBERS)


def test_u10_h9_of_one_gesture_every_nameless_note_stays_whoever_wrote_it(world: World) -> None:
    hers, theirs = world.note(by=RESIDENT), world.note(by=OTHER)
    named = brought_over(world, by=OTHER)
    before = world.state.notes[named]
    at_once = tuple(
        c.NewPlace(note, 500 + 7 * n, 90) for n, note in enumerate((hers, theirs, named))
    )
    world.must(c.NotesMove(at_once), by=RESIDENT)
    world.must(c.ClusterAdd(world.new_id(), "", (hers, theirs)), by=RESIDENT)
    assert listed(world, RESIDENT) == {"moved": [named]}
    moved = {note: world.state.notes[note] for note in (hers, theirs)}
    undo_person(world, RESIDENT)
    after = world.state.notes
    assert (after[named].x, after[named].y) == (before.x, before.y)
    for note, was in moved.items():
        assert (after[note].x, after[note].y) == (was.x, was.y)
        assert after[note].cluster == was.cluster != 0


@pytest.mark.parametrize("by", [RESIDENT, SECOND])
def test_u10_n5_who_coloured_a_nameless_note_is_not_told_by_what_was_coloured_with_it(
    world: World, by: int
) -> None:
    """Only its author may, or a facilitator: if it was this resident, it would be hers."""
    both = (world.note(by=RESIDENT), brought_over(world, by=RESIDENT))
    world.must(c.NotesColour(both, 4), by=by)
    assert listed(world, RESIDENT) == {"made": [both[1]], "moved": [both[1]]}
    assert plan_of(world, RESIDENT).kept == (both[1],)
    assert undo_person(world, RESIDENT) == 0


@pytest.mark.parametrize("by", [RESIDENT, SECOND])
def test_u10_n7_nor_who_restored_it_by_what_was_restored_with_it(world: World, by: int) -> None:
    both = (world.note(by=RESIDENT), brought_over(world, by=RESIDENT))
    world.must(c.NotesDelete(both), by=RESIDENT)
    world.must(c.NotesRestore(both), by=by)
    named = [both[1]]
    assert listed(world, RESIDENT) == {"made": named, "moved": named, "deleted": named}
    undo_person(world, RESIDENT)
    assert world.state.notes.keys() == set(both)


@pytest.mark.parametrize("by", [RESIDENT, OTHER])
def test_u10_h10_who_linked_a_nameless_note_is_told_by_nothing(world: World, by: int) -> None:
    """Her note at the other end stays, since it may be others who built on it."""
    nameless, named = world.note(by=OTHER), world.note(by=RESIDENT, area=AREAS[2])
    link = world.new_id()
    world.must(c.LinkAdd(link, named, nameless), by=by)
    assert listed(world, RESIDENT) == {"made": [named]}
    assert plan_of(world, RESIDENT).kept == (named,)
    assert undo_person(world, RESIDENT) == 0
    assert link in world.state.links
    world.must(c.LinkDrop(link), by=by)
    undo_person(world, RESIDENT)
    assert named not in world.state.notes
    assert link not in world.state.links


@pytest.mark.parametrize("by", [RESIDENT, OTHER])
def test_u10_h10_a_group_that_a_nameless_note_was_in_is_nobodys_with_its_title(
    world: World, by: int
) -> None:
    nameless = [world.note(by=OTHER), world.note(by=RESIDENT)]
    group = world.new_id()
    world.must(c.ClusterAdd(group, "Bänkar", tuple(nameless)), by=by)
    world.must(c.ClusterTitle(group, 1, "Träd"), by=by)
    assert listed(world, RESIDENT) == listed(world, OTHER) == {}
    assert undo_person(world, RESIDENT) == 0
    assert [world.state.notes[note].cluster for note in nameless] == [group] * 2


def test_u8_a_note_that_is_somebodys_leaves_a_group_of_nameless_ones_again(world: World) -> None:
    group = world.new_id()
    named = brought_over(world, by=OTHER)
    world.must(c.ClusterAdd(group, "", (world.note(by=OTHER), world.note())), by=RESIDENT)
    world.must(c.NoteGroup(named, group), by=RESIDENT)
    assert listed(world, RESIDENT) == {"grouped": [named]}
    act = undo_person(world, RESIDENT)
    assert world.state.notes[named].cluster == 0
    assert take_back(world, act) is None
    assert world.state.notes[named].cluster == group


@pytest.mark.parametrize("by", [RESIDENT, OTHER])
def test_u10_h10_keys_that_gave_way_to_a_nameless_note_do_not_tell_who_put_it_there(
    world: World, by: int
) -> None:
    """P6: it comes between the same two until their list is numbered anew."""
    for x in (0, PITCH_X):
        note = world.note(by=SECOND, area=AREAS[2])
        world.must(c.NotePlace(note, AREAS[0]), by=SECOND)
        world.must(c.NoteMove(note, 10 + x, 90), by=SECOND)
    between, named = world.note(by=by), world.note(by=by, area=AREAS[3])
    for step in range(40):
        world.must(c.NoteMove(between, 20 + step, 90), by=by)
        other = world.note_at(21 + step, 90, by=by)
        between = other if step % 2 else between
    renumbered = [turn for turn in world.turns if _renumbers(turn.entry.effects)]
    assert renumbered
    made = plan_of(world, by)
    assert ([each.note.id for each in made.part.ends], made.part.changes) == ([named], ())
    assert listed(world, by) == {"made": [named]}


def _renumbers(effects: Any) -> bool:  # noqa: ANN401
    return any(getattr(effect, "set", {}).keys() == {"order"} for effect in effects)


def test_u7_what_falls_out_of_a_full_trash_is_counted_as_deleted_by_whoever_filled_it(
    monkeypatch: Any,  # noqa: ANN401
) -> None:
    world = opened()
    monkeypatch.setattr(trash, "TRASH_MAX", 1)
    old, new = world.note(by=OTHER), world.note(by=OTHER)
    world.must(c.NoteDelete(old), by=OTHER)
    world.must(c.NoteDelete(new), by=FACILITATOR)
    assert old not in world.state.trash
    assert listed(world, FACILITATOR) == {"deleted": [new, old]}
    undo_person(world, FACILITATOR, by=SECOND)
    assert new in world.state.notes
    assert old in world.state.trash


def test_u10_h10_nor_does_the_trash_tell_who_threw_a_nameless_note_into_it(
    world: World,
    monkeypatch: Any,  # noqa: ANN401
) -> None:
    monkeypatch.setattr(trash, "TRASH_MAX", 1)
    old, nameless = world.note(by=OTHER, area=AREAS[2]), world.note(by=RESIDENT)
    world.must(c.NoteDelete(old), by=OTHER)
    world.must(c.NoteDelete(nameless), by=RESIDENT)
    assert old not in world.state.trash
    assert listed(world, RESIDENT) == {}
    assert undo_person(world, RESIDENT) == 0


@pytest.mark.parametrize("turned", ["hidden later", "hidden before"])
def test_u10_h9_what_held_when_a_note_was_written_holds_for_it(turned: str) -> None:
    world = opened()
    is_later = turned == "hidden later"
    modes = [c.BoardMode(BOARDS[0], "open", a, False) for a in ("named", "hidden")]
    first, then = modes if is_later else reversed(modes)
    world.ask(first, by=FACILITATOR)
    one = world.note()
    world.must(then, by=FACILITATOR)
    two = world.note()
    named = one if is_later else two
    assert listed(world, RESIDENT) == {"made": [named]}
    undo_person(world, RESIDENT)
    assert world.state.notes.keys() == {one, two} - {named}


def test_u10_h9_a_nameless_note_that_waits_or_is_private_is_left_alone_too(world: World) -> None:
    world.must(c.WorkshopHold("all"), by=FACILITATOR)
    held = world.note()
    world.must(c.BoardMode(BOARDS[0], "private", "hidden", False), by=FACILITATOR)
    private = world.note()
    assert {world.state.kept[note].why for note in (held, private)} == {"held", "private"}
    world.must(c.NoteDelete(private), by=RESIDENT)
    assert listed(world, RESIDENT) == {}
    assert undo_person(world, RESIDENT) == 0
    assert held in world.state.kept


# -- what was private --------------------------------------------------------------------------


@pytest.fixture
def private() -> World:
    """Its first board is for private writing."""
    made = opened()
    made.must(c.BoardMode(BOARDS[0], "private", "named", False), by=FACILITATOR)
    return made


def reveal(world: World) -> None:
    world.now += 10
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    world.now += 10


def test_u7_what_was_written_in_private_is_listed_once_it_is_revealed(private: World) -> None:
    notes = [private.note() for _ in range(3)]
    private.must(c.NoteEdit(notes[0], 1, "Fler bänkar i skuggan"), by=RESIDENT)
    assert listed(private, RESIDENT) == {}
    assert undo_person(private, RESIDENT) == 0
    reveal(private)
    made = plan_of(private, RESIDENT)
    assert {verb: sorted(ids) for verb, ids in listed(private, RESIDENT).items()} == {"made": notes}
    assert [each.note.id for each in made.part.ends] == notes
    undo_person(private, RESIDENT)
    assert not private.state.notes


def test_h1_undoing_brings_no_word_back_that_only_its_author_saw(private: World) -> None:
    note = private.note(text="Jag vågar inte gå här om kvällen")
    private.now += 10
    since = private.now
    private.must(c.NoteEdit(note, 1, "Fler lampor"), by=RESIDENT)
    reveal(private)
    assert listed(private, RESIDENT, since=since) == {}
    assert undo_person(private, RESIDENT, since=since) == 0
    shown = private.state.notes[note]
    private.must(c.NoteEdit(note, shown.version, "Skräp"), by=RESIDENT)
    undo_person(private, RESIDENT, since=since)
    assert private.state.text(private.state.notes[note].text) == "Fler lampor"


def test_h2_a_private_note_that_fell_out_of_its_authors_trash_is_told_to_nobody(
    private: World,
    monkeypatch: Any,  # noqa: ANN401
) -> None:
    monkeypatch.setattr(trash, "TRASH_SHARE", 1)
    notes = [private.note() for _ in range(3)]
    private.now += 10
    since = private.now
    for note in notes:
        private.must(c.NoteDelete(note), by=RESIDENT)
    for moment in (0, since):
        assert listed(private, RESIDENT, since=moment) == {}
        assert undo_person(private, RESIDENT, since=moment) == 0


def test_u9_a_held_note_that_was_shown_elsewhere_ends_and_does_not_stay(world: World) -> None:
    """Where it is shown others' notes may stand by then; to put it beside them is no work on it."""
    world.must(c.WorkshopHold("all"), by=FACILITATOR)
    held = world.note(area=AREAS[2])
    shown = world.state.kept[held].note
    world.must(c.NoteMove(held, shown.x + 3, shown.y), by=RESIDENT)
    world.note_at(shown.x + 3, shown.y, by=SECOND, board=BOARDS[1])
    world.must(c.NotesApprove((held,)), by=FACILITATOR)
    made = plan_of(world, RESIDENT)
    assert [each.note.id for each in made.part.ends] == [held]
    assert made.kept == ()
