"""Gestures on several notes (RULES.md G1-G6) and sizes (P7)."""

import pytest
from msgspec.structs import replace

from boards import commands as c
from boards import places
from boards.limits import BATCH_MAX, NOTES_MAX, TRASH_MAX
from boards.rejections import Code, Rejected
from tests.support.recipes import furnished
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


def several(world: World, count: int, *, by: int = RESIDENT, area: int = AREAS[0]) -> list[int]:
    return [world.note(by=by, area=area, text=f"nr {number}") for number in range(count)]


def new(world: World, text: str = "ny") -> c.NewNote:
    return c.NewNote(world.new_id(), None, None, 0, text)


def test_g1_a_gesture_is_one_entry_and_passes_over_notes_that_are_gone() -> None:
    world = opened()
    ids = several(world, 3)
    before = len(world.turns)
    world.must(c.NotesColour((*ids, MISSING, ids[0]), 4), by=RESIDENT)
    assert len(world.turns) == before + 1
    assert [world.state.notes[i].colour for i in ids] == [4, 4, 4]


@pytest.mark.parametrize(
    "command",
    [
        c.NotesMove((c.NewPlace(MISSING, 0, 0),)),
        c.NotesPlace((MISSING,), AREAS[0]),
        c.NotesColour((), 1),
        c.NotesDelete((MISSING,)),
        c.NotesRestore((MISSING,)),
        c.NotesAdd(BOARDS[0], 0, ()),
    ],
    ids=c.name_of,
)
def test_g1_with_no_note_left_there_is_no_target(command: c.Command) -> None:
    assert code_of(furnished().ask(command, by=FACILITATOR)) == Code.UNKNOWN_TARGET


def test_g2_one_note_that_may_not_be_changed_refuses_all_of_it() -> None:
    world = opened()
    mine, other = several(world, 2), several(world, 1, by=OTHER)
    state = world.state
    for command in (c.NotesDelete((*mine, *other)), c.NotesColour((*mine, *other), 2)):
        assert code_of(world.ask(command, by=RESIDENT)) == Code.NOT_YOURS
    assert {note.colour for note in state.notes.values()} == {0}
    assert not state.trash


def test_g2_g3_one_bad_text_among_many_adds_none() -> None:
    world = opened()
    news = (new(world), new(world, ""), new(world))
    assert code_of(world.ask(c.NotesAdd(BOARDS[0], 0, news), by=RESIDENT)) == Code.TEXT_EMPTY
    assert not world.state.notes


def test_g3_pasted_notes_stand_in_their_order_and_the_actor_wrote_them() -> None:
    world = opened()
    world.note_at(24, 88)
    news = tuple(new(world, f"rad {row}") for row in range(5))
    world.must(c.NotesAdd(BOARDS[0], AREAS[0], news), by=STAFF)
    notes = [world.state.notes[each.id] for each in news]
    ranks = [places.reading_rank(note.x, note.y) for note in notes]
    assert ranks == sorted(ranks)
    orders = [note.order for note in notes]
    assert orders == sorted(orders)
    assert {note.author for note in notes} == {STAFF}


def test_l7_a_gesture_has_at_most_two_hundred_notes() -> None:
    world = opened()
    news = tuple(new(world) for _ in range(BATCH_MAX + 1))
    refused = world.ask(c.NotesAdd(BOARDS[0], 0, news), by=RESIDENT)
    assert refused == Rejected(Code.TOO_MANY_AT_ONCE, BATCH_MAX)
    world.must(c.NotesAdd(BOARDS[0], 0, news[1:]), by=RESIDENT)
    ids = tuple(each.id for each in news[1:])
    for command in (
        c.NotesDelete((*ids, MISSING)),
        c.NotesRestore((*ids, MISSING)),
        c.NotesPlace((*ids, MISSING), AREAS[1]),
        c.NotesMove(tuple(c.NewPlace(i, 0, 0) for i in (*ids, MISSING))),
    ):
        refused = world.ask(command, by=RESIDENT)
        assert refused == Rejected(Code.TOO_MANY_AT_ONCE, BATCH_MAX)
    world.must(c.NotesDelete(ids), by=RESIDENT)
    assert len(world.state.trash) == TRASH_MAX


def test_g4_a_selection_that_is_dragged_keeps_its_shape_and_leaves_its_groups() -> None:
    world = opened()
    several(world, 3, area=AREAS[1])  # it grows to two rows, as the other one does
    ids = several(world, 2)
    cluster = world.cluster(*ids)
    before = [(world.state.notes[i].x, world.state.notes[i].y) for i in ids]
    away = world.state.areas[AREAS[1]].x
    moves = tuple(c.NewPlace(i, x + away, y) for i, (x, y) in zip(ids, before, strict=True))
    world.must(c.NotesMove(moves), by=OTHER)
    notes = [world.state.notes[i] for i in ids]
    assert [(n.x, n.y) for n in notes] == [(x + away, y) for x, y in before]
    assert {(n.area, n.cluster) for n in notes} == {(AREAS[1], 0)}
    assert cluster not in world.state.clusters


def test_g4_put_at_the_end_of_an_area_they_keep_their_order() -> None:
    world = opened()
    ids = several(world, 3)
    there = world.note(area=AREAS[2])
    world.must(c.NotesPlace((ids[2], ids[0], ids[1]), AREAS[2]), by=OTHER)
    listed = sorted(world.state.notes.values(), key=lambda note: note.order)
    assert [n.id for n in listed if n.area == AREAS[2]] == [there, ids[2], ids[0], ids[1]]
    again = c.NotesPlace(tuple(ids), AREAS[2])
    assert code_of(world.ask(again, by=OTHER)) == Code.ALREADY


def test_g5_what_went_together_comes_back_together_as_it_was() -> None:
    world = opened()
    ids = several(world, 4)
    world.cluster(*ids[:2])
    before = {i: world.state.notes[i] for i in ids}
    cluster = before[ids[0]].cluster
    world.must(c.NotesDelete(tuple(ids)), by=RESIDENT)
    assert not world.state.notes and cluster not in world.state.clusters
    world.must(c.NotesRestore(tuple(ids)), by=RESIDENT)
    # The group ended with its last note: that is not undone with the notes.
    assert all(
        (n.x, n.y, n.order, n.text, n.cluster)
        == (before[i].x, before[i].y, before[i].order, before[i].text, 0)
        for i, n in world.state.notes.items()
    )


def test_g5_only_what_the_actor_may_restore_comes_out() -> None:
    world = opened()
    mine, other = several(world, 1), several(world, 1, by=OTHER)
    world.must(c.NotesDelete(tuple(mine)), by=RESIDENT)
    world.must(c.NotesDelete(tuple(other)), by=OTHER)
    both = c.NotesRestore((*mine, *other))
    world.must(both, by=RESIDENT)
    assert set(world.state.notes) == set(mine)
    assert code_of(world.ask(both, by=RESIDENT)) == Code.UNKNOWN_TARGET
    world.must(both, by=FACILITATOR)
    assert set(world.state.notes) == {*mine, *other}


def test_g5_b4_one_whose_board_is_gone_is_passed_over() -> None:
    world = opened()
    stays, goes = world.note(area=AREAS[0]), world.note(area=AREAS[2])
    world.must(c.NotesDelete((stays, goes)), by=RESIDENT)
    world.must(c.BoardRemove(BOARDS[1]), by=FACILITATOR)
    world.must(c.NotesRestore((goes, stays)), by=RESIDENT)
    assert set(world.state.notes) == {stays}
    assert set(world.state.trash) == {goes}
    assert code_of(world.ask(c.NotesRestore((goes,)), by=RESIDENT)) == Code.UNKNOWN_TARGET


def test_g5_only_what_covers_a_place_by_now_takes_it() -> None:
    """Not a note that had stood there too and gets another place itself."""
    world = opened()
    first, second = world.note_at(24, 88), world.note_at(24, 88 + 100)
    before = world.state.notes[second]
    world.must(c.NotesDelete((first, second)), by=RESIDENT)
    world.note_at(24, 0)
    world.must(c.NotesRestore((first, second)), by=RESIDENT)
    assert (world.state.notes[second].x, world.state.notes[second].y) == (before.x, before.y)
    assert world.state.notes[first].x > 24


def test_g5_p5_an_old_key_that_a_new_numbering_gave_away_is_not_given_twice() -> None:
    world = opened()
    first, between, last, far = several(world, 4)
    notes = world.state.notes
    keys = {first: 5, between: 5, last: 6, far: 3 * places.ORDER_GAP}
    for note, key in keys.items():
        world.state.put(replace(notes[note], order=key))
    world.must(c.NotesDelete((between, far)), by=RESIDENT)
    world.must(c.NotesRestore((between, far)), by=RESIDENT)
    orders = [world.state.notes[i].order for i in keys]
    assert len(set(orders)) == len(orders)
    assert orders[:3] == sorted(orders[:3])


def brought(world: World, count: int) -> tuple[int, ...]:
    news = tuple(new(world, f"rad {row}") for row in range(count))
    world.must(c.NotesImport(FACILITATOR, BOARDS[0], AREAS[0], news))
    return tuple(each.id for each in news)


def test_g6_an_import_is_one_entry_up_to_the_limit_of_the_workshop_all_or_none() -> None:
    world = opened()
    several(world, 1)
    news = tuple(new(world) for _ in range(NOTES_MAX))
    everything = c.NotesImport(FACILITATOR, BOARDS[0], AREAS[0], news)
    assert world.ask(everything) == Rejected(Code.TOO_MANY_NOTES, NOTES_MAX)
    world.must(c.NotesImport(FACILITATOR, BOARDS[0], AREAS[0], news[1:]))
    notes = list(world.state.notes.values())
    assert len(notes) == NOTES_MAX
    assert len({(note.x, note.y) for note in notes}) == NOTES_MAX
    assert {note.author for note in notes if note.id != notes[0].id} == {FACILITATOR}


def test_g6_rows_of_a_file_go_each_to_its_own_area_in_their_order() -> None:
    world = opened()
    news = tuple(new(world, f"rad {row}") for row in range(6))
    areas = (AREAS[1], AREAS[0], AREAS[1], AREAS[0], AREAS[0], AREAS[1])
    world.must(c.NotesImport(FACILITATOR, BOARDS[0], AREAS[0], news, areas))
    notes = sorted(world.state.notes.values(), key=lambda note: note.order)
    rows = {
        area: [world.state.text(note.text) for note in notes if note.area == area]
        for area in AREAS[:2]
    }
    assert rows == {AREAS[0]: ["rad 1", "rad 3", "rad 4"], AREAS[1]: ["rad 0", "rad 2", "rad 5"]}
    assert len({(note.x, note.y) for note in notes}) == len(news)


def test_g6_no_area_means_the_first_one_of_the_board() -> None:
    world = opened()
    news = (new(world), new(world))
    world.must(c.NotesImport(FACILITATOR, BOARDS[0], 0, news, (0, AREAS[0])))
    notes = world.state.notes.values()
    assert {note.area for note in notes} == {AREAS[0]}
    assert len({(note.x, note.y) for note in notes}) == 2


@pytest.mark.parametrize(
    ("areas", "code"),
    [
        ((AREAS[0],), Code.BAD_VALUE),
        ((AREAS[0], AREAS[2]), Code.UNKNOWN_TARGET),
        ((AREAS[0], MISSING), Code.UNKNOWN_TARGET),
    ],
    ids=["too few", "of another board", "not there"],
)
def test_g6_an_area_that_is_not_of_the_board_refuses_the_whole_file(
    areas: tuple[int, ...], code: Code
) -> None:
    world = opened()
    news = (new(world), new(world))
    asked = c.NotesImport(FACILITATOR, BOARDS[0], AREAS[0], news, areas)
    assert code_of(world.ask(asked)) == code
    assert not world.state.notes


def test_g6_taken_back_those_end_that_nobody_has_built_on() -> None:
    world = opened()
    ids = brought(world, 5)
    edited, grouped, linked, moved, plain = ids
    world.must(c.NoteEdit(edited, 1, "ändrad"), by=FACILITATOR)
    world.cluster(grouped)
    later = world.note(area=AREAS[2])
    world.must(c.LinkAdd(world.new_id(), later, linked), by=RESIDENT)
    world.must(c.NoteMove(moved, 30, 700), by=RESIDENT)
    world.must(c.NotesWithdraw(FACILITATOR, (*ids, MISSING)))
    assert set(world.state.notes) == {edited, grouped, linked, later}
    assert plain not in world.state.trash
    again = c.NotesWithdraw(FACILITATOR, ids)
    assert code_of(world.ask(again)) == Code.UNKNOWN_TARGET


def test_g6_nothing_is_taken_back_that_somebody_else_wrote() -> None:
    world = opened()
    note = world.note(by=RESIDENT)
    asked = c.NotesWithdraw(FACILITATOR, (note,))
    assert code_of(world.ask(asked)) == Code.UNKNOWN_TARGET


def test_p7_a_note_grows_where_it_stands_if_nothing_is_in_the_way() -> None:
    world = opened()
    note = world.note(area=AREAS[0])
    before = world.state.notes[note]
    world.must(c.NoteSize(note, 4), by=OTHER)
    after = world.state.notes[note]
    assert (after.x, after.y, after.size) == (before.x, before.y, 4)


def test_p7_in_the_way_of_another_it_takes_the_nearest_place_that_holds_it() -> None:
    world = opened()
    first, second = several(world, 2)
    world.must(c.NoteSize(first, 1), by=RESIDENT)
    one, other = world.state.notes[first], world.state.notes[second]
    assert not places.overlap(one, other)
    assert world.state.areas[AREAS[0]].h >= one.y + places.height_of(1)


@pytest.mark.parametrize("size", [-1, places.SIZES, 2**40])
def test_p7_there_are_nine_sizes(size: int) -> None:
    world = opened()
    note = world.note()
    assert code_of(world.ask(c.NoteSize(note, size), by=RESIDENT)) == Code.BAD_VALUE


@pytest.mark.parametrize("turned", [False, True])
def test_n4_p7_notes_of_two_sizes_change_places_in_the_list_and_cover_nothing(turned: bool) -> None:
    world = opened()
    broad, *ids = several(world, 5)
    world.must(c.NoteSize(broad, 4), by=RESIDENT)
    before = {i: world.state.notes[i] for i in (broad, ids[1])}
    pair = (ids[1], broad) if turned else (broad, ids[1])
    world.must(c.NoteSwap(*pair), by=OTHER)
    notes = list(world.state.notes.values())
    assert world.state.notes[broad].order == before[ids[1]].order
    assert world.state.notes[ids[1]].order == before[broad].order
    assert not any(
        places.overlap(one, other) for one in notes for other in notes if one.id != other.id
    )
    area = world.state.areas[AREAS[0]]
    assert all(note.y + places.height_of(note.size) <= area.y + area.h for note in notes)
