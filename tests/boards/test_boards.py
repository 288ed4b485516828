"""Boards and areas, the facilitators' to arrange (RULES.md B1-B5, P8)."""

import pytest

from boards import commands as c
from boards.limits import AREA_GAP, AREA_SIDE_MAX, AREAS_MAX, BOARDS_MAX, COORDINATE_MAX
from boards.places import height_of, width_of
from boards.rejections import Code, Rejected
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, MISSING, World, code_of, opened


@pytest.fixture
def world() -> World:
    return opened()


def ask(world: World, command: c.Command) -> Code | None:
    return code_of(world.ask(command, by=FACILITATOR))


def plan(world: World) -> c.AreaPlan:
    return c.AreaPlan(world.new_id(), "yta", "", 0, 0, 300, 300)


def board(world: World, stage: str = "ideate") -> int:
    board_id = world.new_id()
    added = c.BoardAdd(board_id, stage, "ny", "Vad mer?", (plan(world),))  # type: ignore[arg-type]
    world.must(added, by=FACILITATOR)
    return board_id


def in_order(world: World, stage: str) -> list[int]:
    boards = [each for each in world.state.boards.values() if each.stage == stage]
    return [each.id for each in sorted(boards, key=lambda each: (each.order, each.id))]


def listed(world: World, board_id: int) -> list[int]:
    areas = [each for each in world.state.areas.values() if each.board == board_id]
    return [each.id for each in sorted(areas, key=lambda each: (each.order, each.id))]


def test_b1_words_change_on_top_of_the_version_seen(world: World) -> None:
    for command in (
        c.WorkshopEdit(1, "Parken", "Hur?", ""),
        c.BoardEdit(BOARDS[0], 1, "Så är det", "Vad har du sett?"),
        c.AreaEdit(AREAS[0], 1, "Glädje", ""),
    ):
        world.must(command, by=FACILITATOR)
        refused = world.ask(command, by=FACILITATOR)
        assert refused == Rejected(Code.STALE_TEXT, 2)
    workshop = world.state.workshop
    assert workshop is not None
    assert world.state.text(workshop.title) == "Parken"
    assert world.state.text(world.state.boards[BOARDS[0]].prompt) == "Vad har du sett?"
    assert world.state.text(world.state.areas[AREAS[0]].title) == "Glädje"


def test_b2_a_new_board_is_the_last_of_its_stage_and_has_an_area(world: World) -> None:
    assert ask(world, c.BoardAdd(world.new_id(), "test", "tom", "", ())) == Code.LAST_AREA
    new = board(world)
    assert in_order(world, "ideate") == [BOARDS[1], new]
    assert len(listed(world, new)) == 1


def test_b2_ids_within_one_board_are_different_and_free(world: World) -> None:
    new, area = world.new_id(), plan(world)
    twice = c.AreaPlan(new, "yta", "", 0, 0, 300, 300)
    taken = c.AreaPlan(AREAS[0], "yta", "", 0, 0, 300, 300)
    for areas in ((area, area), (twice,), (taken,)):
        assert ask(world, c.BoardAdd(new, "test", "ny", "", areas)) == Code.ID_TAKEN


def test_l4_b2_there_are_so_many_boards_and_areas(world: World) -> None:
    while len(world.state.boards) < BOARDS_MAX:
        board(world)
    more = c.BoardAdd(world.new_id(), "test", "en till", "", (plan(world),))
    assert world.ask(more, by=FACILITATOR) == Rejected(Code.TOO_MANY_BOARDS, BOARDS_MAX)
    area = c.AreaAdd(0, BOARDS[0], "yta", "", 300, 300)
    while len(world.state.areas) < AREAS_MAX:
        world.must(c.AreaAdd(world.new_id(), *_fields(area)), by=FACILITATOR)
    one_more = c.AreaAdd(world.new_id(), *_fields(area))
    assert world.ask(one_more, by=FACILITATOR) == Rejected(Code.TOO_MANY_AREAS, AREAS_MAX)


def _fields(area: c.AreaAdd) -> tuple[int, str, str, int, int]:
    return area.board, area.title, area.hint, area.w, area.h


def test_b3_boards_change_places_within_their_stage(world: World) -> None:
    new, newer = board(world), board(world)
    world.must(c.BoardOrder(newer, BOARDS[1]), by=FACILITATOR)
    assert in_order(world, "ideate") == [newer, BOARDS[1], new]
    world.must(c.BoardOrder(BOARDS[1], 0), by=FACILITATOR)
    assert in_order(world, "ideate") == [newer, new, BOARDS[1]]
    assert ask(world, c.BoardOrder(BOARDS[1], 0)) == Code.ALREADY
    assert ask(world, c.BoardOrder(BOARDS[1], BOARDS[0])) == Code.UNKNOWN_TARGET


def test_b3_areas_change_places_within_their_board(world: World) -> None:
    world.must(c.AreaOrder(AREAS[1], AREAS[0]), by=FACILITATOR)
    assert listed(world, BOARDS[0]) == [AREAS[1], AREAS[0]]
    assert ask(world, c.AreaOrder(AREAS[1], AREAS[2])) == Code.UNKNOWN_TARGET


def test_b4_only_what_is_empty_and_not_the_last_is_removed(world: World) -> None:
    note = world.note(area=AREAS[0])
    assert ask(world, c.BoardRemove(BOARDS[0])) == Code.NOT_EMPTY
    assert ask(world, c.AreaRemove(AREAS[0])) == Code.NOT_EMPTY
    world.must(c.AreaRemove(AREAS[1]), by=FACILITATOR)
    world.must(c.NoteDelete(note), by=FACILITATOR)
    assert ask(world, c.AreaRemove(AREAS[0])) == Code.LAST_AREA
    world.must(c.BoardRemove(BOARDS[0]), by=FACILITATOR)
    assert set(world.state.areas) == set(AREAS[2:])
    assert ask(world, c.BoardRemove(BOARDS[1])) == Code.LAST_BOARD
    assert ask(world, c.NoteRestore(note)) == Code.UNKNOWN_TARGET


def removed_area(world: World) -> tuple[int, int]:
    """A note in the trash whose area is gone, and that area."""
    note = world.note(area=AREAS[0])
    world.must(c.NoteDelete(note), by=FACILITATOR)
    world.must(c.AreaRemove(AREAS[0]), by=FACILITATOR)
    return note, AREAS[0]


def test_n7_b4_p4_a_note_whose_area_is_gone_comes_back_in_the_one_under_it_or_in_none(
    world: World,
) -> None:
    note, _ = removed_area(world)
    world.must(c.NoteRestore(note), by=FACILITATOR)
    assert (world.state.notes[note].area, world.state.notes[note].board) == (0, BOARDS[0])
    world.must(c.NoteDelete(note), by=FACILITATOR)
    other = world.note(area=AREAS[1])
    world.must(c.NoteDelete(other), by=FACILITATOR)
    box = (world.state.areas[AREAS[1]].w, world.state.areas[AREAS[1]].h)
    instead = world.new_id()
    world.must(c.AreaAdd(instead, BOARDS[0], "ny", "", *box), by=FACILITATOR)
    world.must(c.AreaPlace(instead, world.state.areas[AREAS[1]].x, 0, *box), by=FACILITATOR)
    world.must(c.AreaRemove(AREAS[1]), by=FACILITATOR)
    world.must(c.NoteRestore(other), by=FACILITATOR)
    assert world.state.notes[other].area == instead


def test_n7_p4_an_area_of_another_board_with_the_same_id_is_not_the_note_s(world: World) -> None:
    note, area = removed_area(world)
    world.must(c.AreaAdd(area, BOARDS[1], "samma id", "", 300, 300), by=FACILITATOR)
    world.must(c.NotesRestore((note,)), by=FACILITATOR)
    assert (world.state.notes[note].area, world.state.notes[note].board) == (0, BOARDS[0])


def test_n7_p8_a_note_whose_area_was_moved_away_gets_a_free_slot_of_it(world: World) -> None:
    note = world.note(area=AREAS[0])
    world.must(c.NoteDelete(note), by=FACILITATOR)
    area = world.state.areas[AREAS[0]]
    world.must(c.AreaPlace(area.id, 5_000, 5_000, area.w, area.h), by=FACILITATOR)
    world.must(c.NoteRestore(note), by=FACILITATOR)
    after = world.state.notes[note]
    assert (after.area, after.x, after.y) == (area.id, 5_000 + 24, 5_000 + 88)


def test_b5_a_new_area_stands_to_the_right_of_all_and_last_in_the_list(world: World) -> None:
    new = world.new_id()
    world.must(c.AreaAdd(new, BOARDS[0], "till höger", "", 480, 400), by=FACILITATOR)
    area, right = world.state.areas[new], world.state.areas[AREAS[1]]
    assert (area.x, area.y, area.w, area.h) == (right.x + right.w + AREA_GAP, 0, 480, 400)
    assert listed(world, BOARDS[0])[-1] == new


def test_p8_the_notes_of_an_area_come_along(world: World) -> None:
    inside, outside = world.note(area=AREAS[0]), world.note(area=AREAS[1])
    before = {i: world.state.notes[i] for i in (inside, outside)}
    area = world.state.areas[AREAS[0]]
    world.must(c.AreaPlace(area.id, area.x - 70, area.y + 900, area.w, area.h), by=FACILITATOR)
    moved, still = world.state.notes[inside], world.state.notes[outside]
    assert (moved.x, moved.y) == (before[inside].x - 70, before[inside].y + 900)
    assert (still.x, still.y) == (before[outside].x, before[outside].y)


def test_p8_an_area_is_never_smaller_than_its_notes_need(world: World) -> None:
    for _ in range(4):
        world.note(area=AREAS[0])
    area = world.state.areas[AREAS[0]]
    world.must(c.AreaPlace(area.id, area.x, area.y, 256, 300), by=FACILITATOR)
    after = world.state.areas[AREAS[0]]
    for note in world.state.notes.values():
        assert note.x + width_of(note.size) <= after.x + after.w
        assert note.y + height_of(note.size) <= after.y + after.h


@pytest.mark.parametrize(
    ("box", "code"),
    [
        ((0, 0, 100, 400), Code.BAD_VALUE),
        ((0, 0, 400, 100), Code.BAD_VALUE),
        ((0, 0, AREA_SIDE_MAX + 1, 400), Code.OUT_OF_BOUNDS),
        ((2_000_000, 0, 400, 400), Code.OUT_OF_BOUNDS),
    ],
)
def test_p8_l6_not_smaller_than_a_note_nor_beyond_the_board(
    world: World, box: tuple[int, int, int, int], code: Code
) -> None:
    assert ask(world, c.AreaPlace(AREAS[0], *box)) == code
    area = c.AreaPlan(world.new_id(), "yta", "", *box)
    assert ask(world, c.BoardAdd(world.new_id(), "test", "ny", "", (area,))) == code
    assert ask(world, c.AreaPlace(MISSING, *box)) == Code.UNKNOWN_TARGET


def test_l6_where_the_board_ends_an_area_has_no_more_slots_to_give(world: World) -> None:
    area = world.state.areas[AREAS[0]]
    world.must(c.AreaPlace(area.id, 0, COORDINATE_MAX - 100, area.w, area.h), by=FACILITATOR)
    note, other = world.note(area=AREAS[0]), world.note(area=AREAS[0])
    beyond = Rejected(Code.OUT_OF_BOUNDS, COORDINATE_MAX)
    elsewhere = world.note(area=AREAS[1])
    for command in (
        c.NoteAdd(world.new_id(), BOARDS[0], area.id, None, None, 0, "bortom"),
        c.NotesAdd(BOARDS[0], area.id, (c.NewNote(world.new_id(), None, None, 0, "bortom"),)),
        c.NotePlace(elsewhere, area.id),
        c.NotesPlace((elsewhere,), area.id),
        c.ClusterAdd(world.new_id(), "", (note, elsewhere)),
        c.NoteSize(note, 1),
    ):
        assert world.ask(command, by=FACILITATOR) == beyond
    world.must(c.NoteDelete(other), by=FACILITATOR)
    world.must(c.NotePlace(elsewhere, area.id), by=FACILITATOR)
    assert world.ask(c.NoteRestore(other), by=FACILITATOR) == beyond
