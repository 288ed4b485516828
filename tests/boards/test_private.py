"""Private writing and revealing (RULES.md H1-H5), in examples that a person would tell."""

from itertools import product
from typing import Literal, get_args

import msgspec
import pytest

from boards import commands as c
from boards.places import overlap
from boards.records import Authors, Mode, Why
from boards.rejections import Code
from boards.view import Audience, shared_view
from tests.support.seen import FACILITATORS, RESIDENTS, kept_seen, notes_seen, own_note
from tests.support.texts import statements
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MEMBERS,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    World,
    code_of,
    opened,
)

Told = Why | Literal[""]


@pytest.fixture
def world() -> World:
    """An open workshop whose first board is of private writing."""
    world = opened()
    world.must(c.BoardMode(BOARDS[0], "private", "named", False), by=FACILITATOR)
    return world


def test_h1_what_is_written_on_a_private_board_is_its_authors_alone(world: World) -> None:
    note = world.note(by=RESIDENT, text="bara jag")
    assert all(note not in notes_seen(world, Audience(role)) for role in ("resident", "staff"))
    assert note not in notes_seen(world, FACILITATORS)
    assert {m for m in MEMBERS if own_note(world, note, m)} == {RESIDENT}
    mine = own_note(world, note, RESIDENT)
    assert mine is not None
    assert (mine.text, mine.kept, mine.author) == ("bara jag", "private", RESIDENT)


def test_h1_a_facilitators_note_is_private_too(world: World) -> None:
    note = world.note(by=FACILITATOR)
    assert note not in notes_seen(world, FACILITATORS)
    assert own_note(world, note, FACILITATOR) is not None
    assert own_note(world, note, SECOND) is None


@pytest.mark.parametrize("counts", [False, True])
def test_h2_how_many_there_are_is_told_where_the_board_says_so(world: World, counts: bool) -> None:
    for _ in "123":
        world.note(by=RESIDENT)
    if counts:
        world.must(c.BoardMode(BOARDS[0], "private", "named", True), by=FACILITATOR)
    told = {
        role: msgspec.structs.asdict(shared_view(world.state, Audience(role))["a", AREAS[0]])
        for role in ("resident", "facilitator")
    }
    assert told["facilitator"]["waiting"] == 3
    assert told["resident"]["waiting"] == (3 if counts else 0)


def test_h3_an_id_that_a_client_chose_is_no_other_number(world: World) -> None:
    """Whoever calls her private notes 1, 2, 3 stops nobody's versions, colours and switches."""
    for number in range(1, 5):
        world.must(
            c.NoteAdd(number, BOARDS[0], AREAS[0], None, None, 0, "x", "private"), by=RESIDENT
        )
    world.must(c.NotesDelete((1, 2)), by=RESIDENT)
    note, mine = (world.note(by=who, area=AREAS[2]) for who in (OTHER, RESIDENT))
    world.must(c.NoteColour(mine, 3), by=RESIDENT)
    world.must(c.NoteEdit(note, 1, "andra ord"), by=OTHER)
    world.must(c.NoteEdit(note, 2, "igen"), by=OTHER)
    world.must(c.MemberMute(RESIDENT, True, ""), by=FACILITATOR)
    world.must(c.MemberTouch(OTHER, 2))


def test_h3_private_notes_take_no_place_from_others(world: World) -> None:
    """Two who write unseen get the same first slot, and so does the note that all see."""
    one, two = world.note(by=RESIDENT), world.note(by=OTHER)
    height = world.state.areas[AREAS[0]].h
    places = {(world.state.kept[n].note.x, world.state.kept[n].note.y) for n in (one, two)}
    assert len(places) == 1
    for _ in range(9):
        world.note(by=RESIDENT)
    assert world.state.areas[AREAS[0]].h == height
    mine = [kept.note for kept in world.state.kept.values() if kept.note.author == RESIDENT]
    assert len({(note.x, note.y) for note in mine}) == len(mine) == 10


def test_h4_what_is_revealed_stands_free_in_an_order_that_says_nothing(world: World) -> None:
    authors = [RESIDENT, OTHER, STAFF, FACILITATOR]
    texts = statements()[:24]
    written = [world.note(by=authors[index % 4], text=text) for index, text in enumerate(texts)]
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    assert notes_seen(world, RESIDENTS) == set(written)
    assert not world.state.kept
    notes = [world.state.notes[note] for note in written]
    assert not any(overlap(a, b) for a in notes for b in notes if a.id < b.id)
    read = [note.id for note in sorted(notes, key=lambda note: note.order)]
    assert read != written
    assert read != written[::-1]
    assert len({note.order for note in notes}) == len(notes)


def test_h4_a_place_that_its_author_chose_is_kept_where_it_is_free(world: World) -> None:
    note = world.note_at(250, 300, by=RESIDENT)
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    assert (world.state.notes[note].x, world.state.notes[note].y) == (250, 300)


def test_h4_area_by_area_and_one_by_one(world: World) -> None:
    first = {world.note(by=RESIDENT, area=AREAS[0]), world.note(by=OTHER, area=AREAS[0])}
    second = world.note(by=RESIDENT, area=AREAS[1])
    world.must(c.NotesReveal(BOARDS[0], AREAS[1], 0), by=FACILITATOR)
    assert notes_seen(world, RESIDENTS) == {second}
    world.must(c.NotesReveal(BOARDS[0], AREAS[0], 1), by=FACILITATOR)
    shown = notes_seen(world, RESIDENTS) - {second}
    assert len(shown) == 1
    assert shown < first
    world.must(c.NotesReveal(BOARDS[0], 0, 1), by=FACILITATOR)
    assert notes_seen(world, RESIDENTS) == {*first, second}
    assert code_of(world.ask(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)) == Code.ALREADY


def test_h4_what_somebody_wrote_who_was_removed_stays_unseen(world: World) -> None:
    note = world.note(by=RESIDENT)
    other = world.note(by=OTHER)
    world.must(c.MemberRemove(RESIDENT), by=FACILITATOR)
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    assert notes_seen(world, FACILITATORS) == {other}
    assert note in world.state.kept


def test_h4_what_must_wait_waits_also_when_it_is_revealed(world: World) -> None:
    note = world.note(by=RESIDENT)
    trusted = world.note(by=FACILITATOR)
    world.must(c.WorkshopHold("all"), by=FACILITATOR)
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    assert notes_seen(world, FACILITATORS) == {trusted}
    assert kept_seen(world, FACILITATORS)[note].why == "held"


def test_h5_turning_the_mode_shows_nothing_of_what_was_private(world: World) -> None:
    note = world.note(by=RESIDENT)
    world.must(c.BoardMode(BOARDS[0], "open", "named", False), by=FACILITATOR)
    assert note not in notes_seen(world, FACILITATORS)
    shown = world.note(by=RESIDENT)
    assert notes_seen(world, RESIDENTS) == {shown}
    same = c.BoardMode(BOARDS[0], "open", "named", False)
    assert code_of(world.ask(same, by=FACILITATOR)) == Code.ALREADY


def test_h4_what_is_revealed_is_of_that_moment(world: World) -> None:
    for author in (RESIDENT, OTHER, STAFF):
        world.note(by=author)
        world.now += 60_000
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    times = {(note.created, note.edited) for note in world.state.notes.values()}
    assert len(times) == 1
    assert times <= {(turn.entry.time, turn.entry.time) for turn in world.turns[-1:]}


@pytest.mark.parametrize("many", [False, True])
def test_h12_no_note_is_seen_more_widely_than_its_writer_was_told(many: bool) -> None:
    """Whatever the board became meanwhile: refused, so that her words stay with her."""
    told = list(product(get_args(Mode), get_args(Authors)))
    for (mode, authors), (was, hid) in product(told, told):
        world = opened()
        turned = c.BoardMode(BOARDS[0], mode, authors, counts=False)
        if (mode, authors) != ("open", "named"):
            world.must(turned, by=FACILITATOR)
        note, area = world.new_id(), AREAS[0]
        one = c.NoteAdd(note, BOARDS[0], area, None, None, 0, "x", was, hid)
        several = c.NotesAdd(BOARDS[0], area, (c.NewNote(note, None, None, 0, "x"),), was, hid)
        answer = code_of(world.ask(several if many else one, by=FACILITATOR))
        names = ["named", "alias", "hidden"]
        is_less = names.index(authors) < names.index(hid)
        is_less |= was == "private" and mode != "private"
        assert answer == (Code.MORE_SEEN if is_less else None), (mode, authors, was, hid)


@pytest.mark.parametrize("told", ["private", "held", "hidden", ""])
@pytest.mark.parametrize("now", ["private", "held", ""])
def test_h12_words_are_seen_no_more_widely_than_when_they_were_begun(now: Told, told: Told) -> None:
    """A page saves when its field is left: without a press, and also what waited offline."""
    world = opened()
    world.must(c.BoardMode(BOARDS[0], "private", "named", False), by=FACILITATOR)
    note = world.note(by=RESIDENT, text="bara jag")
    if now == "held":
        world.must(c.WorkshopHold("all"), by=FACILITATOR)
    if now != "private":
        world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    answer = code_of(world.ask(c.NoteEdit(note, 1, "halv tanke", told), by=RESIDENT))
    assert answer == (None if told in ("", now) else Code.MORE_SEEN)
    if answer:
        # The reason stands before that of the version: she is to know it before she presses.
        stale = world.ask(c.NoteEdit(note, 7, "halv tanke", told), by=RESIDENT)
        assert code_of(stale) == Code.MORE_SEEN


def test_h12_a_note_that_was_taken_away_meanwhile_is_not_found(world: World) -> None:
    note = world.note(by=RESIDENT)
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    world.must(c.NotesHide((note,), "rude", ""), by=FACILITATOR)
    answer = world.ask(c.NoteEdit(note, 1, "x", "private"), by=RESIDENT)
    assert code_of(answer) == Code.UNKNOWN_TARGET


def test_h5_two_who_turn_a_board_undo_nothing_of_each_others(world: World) -> None:
    world.must(c.BoardMode(BOARDS[0], None, "hidden", None), by=FACILITATOR)
    world.must(c.BoardMode(BOARDS[0], "open", None, None), by=SECOND)
    world.must(c.BoardMode(BOARDS[0], None, None, counts=True), by=FACILITATOR)
    board = world.state.boards[BOARDS[0]]
    assert (board.mode, board.authors, board.counts) == ("open", "hidden", True)
    same = world.ask(c.BoardMode(BOARDS[0], "open", None, None), by=SECOND)
    assert code_of(same) == Code.ALREADY


def test_b4_h4_a_note_whose_area_went_and_came_back_is_shown_in_it(world: World) -> None:
    """Its author was removed meanwhile, so that it was not in the way of the area's removal."""
    hers = c.NoteAdd(world.new_id(), BOARDS[0], AREAS[0], None, None, 0, "min", "private", "named")
    world.must(hers, by=RESIDENT)
    world.must(c.MemberRemove(RESIDENT, ""), by=FACILITATOR)
    old = world.state.areas[AREAS[0]]
    world.must(c.AreaRemove(old.id), by=FACILITATOR)
    world.must(c.AreaAdd(old.id, old.board, "Igen", "", old.w, old.h), by=FACILITATOR)
    placed = world.state.areas[old.id]
    was = (placed.x, placed.y, placed.w, placed.h)
    world.must(c.AreaPlace(old.id, old.x, old.y, old.w, old.h, was), by=FACILITATOR)
    world.must(c.MemberReadmit(RESIDENT), by=FACILITATOR)
    new = c.NoteAdd(world.new_id(), BOARDS[0], old.id, None, None, 0, "en till", "private", "named")
    world.must(new, by=OTHER)
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    one, other = world.state.notes[hers.id], world.state.notes[new.id]
    assert one.area == other.area == old.id
    assert not overlap(one, other)
