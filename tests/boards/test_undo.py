"""Taking back and doing again, as the domain sees it (RULES.md U1-U6)."""

import pytest
from msgspec.structs import replace

from boards import commands as c
from boards.decide import Accepted
from boards.limits import BATCH_MAX, ORDER_MAX
from boards.places import PITCH_X, overlap
from boards.rejections import Code, Rejected
from boards.state import State
from tests.support.undo import Undoer
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MISSING,
    OTHER,
    RESIDENT,
    World,
    code_of,
    opened,
)


def place_of(world: World, note: int) -> tuple[int, ...]:
    """[index, value ...] of where the note stands."""
    at = world.state.notes[note]
    return (1, at.board, 2, at.area, 4, at.order, 5, at.x, 6, at.y)


def stands(state: State, note: int) -> tuple[int, ...]:
    at = state.notes[note]
    return at.board, at.area, at.order, at.x, at.y, at.cluster


def figure(world: World, command: c.Command, *, by: int = RESIDENT) -> int:
    decision = world.ask(command, by=by)
    assert isinstance(decision, Accepted), decision
    return decision.figure


def test_u1_what_others_changed_since_is_passed_over_and_counted() -> None:
    world = opened()
    ids = [world.note(by=FACILITATOR) for _ in range(4)]
    world.must(c.NotesColour(tuple(ids), 3), by=FACILITATOR)
    world.must(c.NoteColour(ids[1], 5), by=FACILITATOR)
    world.must(c.NoteDelete(ids[2]), by=FACILITATOR)
    steps = tuple(c.Step(i, (7, 3), (7, 0)) for i in ids)
    assert figure(world, c.NotesRevert(steps), by=FACILITATOR) == 2
    assert [world.state.notes[i].colour for i in (ids[0], ids[1], ids[3])] == [0, 5, 0]


def test_u1_with_no_step_left_it_is_stale_and_nothing_changes() -> None:
    world = opened()
    note = world.note()
    world.must(c.NoteMove(note, 40, 90), by=OTHER)
    before = world.state.notes[note]
    late = c.NotesRevert((c.Step(note, (5, 24), (*place_of(world, note)[:-1], 500)),))
    assert code_of(world.ask(late, by=RESIDENT)) == Code.STALE_STEP
    assert world.state.notes[note] == before
    assert code_of(world.ask(c.NotesRevert(()), by=RESIDENT)) == Code.STALE_STEP


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ((), ()),
        ((), (7,)),
        ((7,), (7, 1)),
        ((), (7, 1, 7, 2)),
        ((), (8, 1)),
        ((0, 1), (7, 1)),
        ((), (7, 6)),
        ((), (13, 9)),
        ((), (3, -1)),
        ((), (5, 1, 6, 1)),
        ((), (1, BOARDS[0], 2, AREAS[0], 5, 1, 6, 1)),
    ],
)
def test_u1_u3_a_step_that_makes_no_sense_is_refused(
    given: tuple[int, ...], wanted: tuple[int, ...]
) -> None:
    world = opened()
    step = c.Step(world.note(), given, wanted)
    assert code_of(world.ask(c.NotesRevert((step,)), by=RESIDENT)) == Code.BAD_VALUE


def test_u1_one_note_has_one_step_and_a_gesture_is_no_longer_than_any() -> None:
    world = opened()
    step = c.Step(world.note(), (), (13, 1))
    assert code_of(world.ask(c.NotesRevert((step, step)), by=RESIDENT)) == Code.BAD_VALUE
    many = tuple(c.Step(MISSING + i, (), (13, 1)) for i in range(BATCH_MAX + 1))
    refused = Rejected(Code.TOO_MANY_AT_ONCE, BATCH_MAX)
    assert world.ask(c.NotesRevert(many), by=RESIDENT) == refused
    marks = tuple(c.Unmade(step.id, 1, 0, 0) for step in many)
    assert world.ask(c.NotesUnmake(marks), by=RESIDENT) == refused


def test_u2_the_colour_of_anothers_note_is_not_hers_to_take_back() -> None:
    world = opened()
    mine, other = world.note(), world.note(by=OTHER)
    steps = (c.Step(mine, (), (7, 2)), c.Step(other, (), (7, 2)))
    assert code_of(world.ask(c.NotesRevert(steps), by=RESIDENT)) == Code.NOT_YOURS
    assert {note.colour for note in world.state.notes.values()} == {0}
    world.must(c.WorkshopReadOnly(True), by=FACILITATOR)
    assert code_of(world.ask(c.NotesRevert(steps[:1]), by=RESIDENT)) == Code.READ_ONLY


def test_u3_a_move_is_taken_back_exactly_also_onto_a_note_that_it_stood_on() -> None:
    world = opened()
    below = world.note()
    at = world.state.notes[below]
    note = world.note_at(at.x + 30, at.y + 20)
    before = stands(world.state, note)
    hand = Undoer(world, RESIDENT)
    hand.do(c.NotesMove((c.NewPlace(note, 2_000, 2_000),)))
    hand.undo()
    assert stands(world.state, note) == before
    assert overlap(world.state.notes[note], world.state.notes[below])


def test_u3_a_place_that_another_note_took_since_is_left_to_it() -> None:
    world = opened()
    note = world.note()
    at = world.state.notes[note]
    hand = Undoer(world, RESIDENT)
    hand.do(c.NotesMove((c.NewPlace(note, 2_000, 2_000),)))
    squatter = world.note_at(at.x + 10, at.y + 10, by=OTHER)
    hand.undo()
    back = world.state.notes[note]
    assert back.area == at.area and (back.x, back.y) != (at.x, at.y)
    assert not overlap(back, world.state.notes[squatter])


def test_u3_a_note_that_stands_there_already_stays_whoever_covers_it() -> None:
    world = opened()
    note, other = world.note(), world.note()
    at = world.state.notes[note]
    squatter = world.note_at(at.x + 10, at.y + 10, by=OTHER)
    assert overlap(world.state.notes[squatter], at)
    there = (1, at.board, 2, at.area, 5, at.x, 6, at.y)
    # The one that comes is named first, and still it is the one that stays that has the place.
    steps = (
        c.Step(other, (), (*there, 4, at.order + 7)),
        c.Step(note, there, (*there, 4, at.order + 5)),
    )
    assert figure(world, c.NotesRevert(steps)) == 0
    assert world.state.notes[note] == replace(at, order=at.order + 5)
    assert not overlap(world.state.notes[other], world.state.notes[note])


def test_u3_without_its_area_or_board_it_goes_where_a_restored_one_would() -> None:
    world = opened()
    note, other = world.note(area=AREAS[1]), world.note(area=AREAS[2])
    hand = Undoer(world, FACILITATOR)
    hand.do(c.NotePlace(note, AREAS[0]))
    hand.do(c.NotePlace(other, AREAS[0]))
    world.must(c.AreaRemove(AREAS[1]), by=FACILITATOR)
    world.must(c.BoardRemove(BOARDS[1]), by=FACILITATOR)
    before = stands(world.state, other)
    hand.undo()
    assert stands(world.state, other) == before and hand.passed_over == 1
    hand.undo()
    assert world.state.notes[note].area == 0


def test_u3_a_key_that_is_taken_or_that_no_workshop_gives_is_given_anew() -> None:
    world = opened()
    first, second = world.note(), world.note()
    taken = world.state.notes[first].order
    for order in (taken, 0, -5, ORDER_MAX + 1):
        place = list(place_of(world, second))
        place[5] = order
        assert figure(world, c.NotesRevert((c.Step(second, (), tuple(place)),))) == 0
        key = world.state.notes[second].order
        assert key != taken and 0 < key <= ORDER_MAX


def test_u3_nobody_is_taken_out_of_a_group_that_somebody_put_her_in_since() -> None:
    world = opened()
    note = world.note()
    hand = Undoer(world, RESIDENT)
    hand.do(c.NotePlace(note, AREAS[1]))
    cluster = world.new_id()
    world.must(c.ClusterAdd(cluster, "Bens", (note,)), by=OTHER)
    before = stands(world.state, note)
    hand.undo()
    assert stands(world.state, note) == before and hand.passed_over == 1


def test_u4_a_group_that_was_made_goes_and_comes_with_its_places() -> None:
    world = opened()
    ids = [world.note(), world.note(area=AREAS[1]), world.note(by=OTHER)]
    before = [stands(world.state, i) for i in ids]
    hand = Undoer(world, RESIDENT)
    cluster = world.new_id()
    hand.do(c.ClusterAdd(cluster, "Bänkar", tuple(ids)))
    grouped = [stands(world.state, i) for i in ids]
    hand.undo()
    assert [stands(world.state, i) for i in ids] == before
    assert not world.state.clusters
    hand.redo()
    assert [stands(world.state, i) for i in ids] == grouped
    again = world.state.clusters[cluster]
    assert (world.state.text(again.title), again.version) == ("Bänkar", 1)


def test_u4_a_group_with_another_title_by_now_is_not_ended() -> None:
    world = opened()
    ids = [world.note(), world.note()]
    hand = Undoer(world, RESIDENT)
    cluster = world.new_id()
    hand.do(c.ClusterAdd(cluster, "", tuple(ids)))
    steps = tuple(c.Step(i, (3, cluster), (3, 0)) for i in ids)
    seen = (c.Regroup(cluster, 1, 0, ""),)
    world.must(c.ClusterTitle(cluster, 1, "Bens ord"), by=OTHER)
    for groups in ((), seen):
        assert code_of(world.ask(c.NotesRevert(steps, groups), by=RESIDENT)) == Code.STALE_STEP
    assert {note.cluster for note in world.state.notes.values()} == {cluster}
    assert figure(world, c.NotesRevert(steps[:1])) == 0


def test_u4_a_group_whose_id_was_taken_or_that_stands_elsewhere_is_not_entered() -> None:
    world = opened()
    note, far = world.note(), world.note(area=AREAS[2])
    elsewhere = world.cluster(far)
    for cluster, code in (
        (MISSING, Code.STALE_STEP),
        (elsewhere, Code.STALE_STEP),
        (far, Code.ID_TAKEN),
    ):
        step = c.Step(note, (3, 0), (3, cluster))
        groups = () if cluster == MISSING else (c.Regroup(cluster, 1, 0, ""),)
        assert code_of(world.ask(c.NotesRevert((step,), groups), by=RESIDENT)) == code
    placed = c.Step(note, (), (*place_of(world, note), 3, MISSING))
    assert figure(world, c.NotesRevert((placed,))) == 0
    assert world.state.notes[note].cluster == 0
    strange = c.Regroup(MISSING, 0, 0, "")
    refused = world.ask(c.NotesRevert((placed,), (strange,)), by=RESIDENT)
    assert code_of(refused) == Code.BAD_VALUE


def test_u4_a_deletion_taken_back_brings_the_group_that_ended_with_it() -> None:
    world = opened()
    ids = tuple(world.note() for _ in range(2))
    cluster = world.cluster(*ids)
    before = [stands(world.state, i) for i in ids]
    hand = Undoer(world, RESIDENT)
    hand.do(c.NotesDelete(ids))
    assert not world.state.clusters
    hand.undo()
    assert [stands(world.state, i) for i in ids] == before
    assert world.state.text(world.state.clusters[cluster].title) == "en grupp"


def test_u5_what_one_made_goes_unless_somebody_has_built_on_it() -> None:
    world = opened()
    hand = Undoer(world, RESIDENT)
    ids = [world.new_id() for _ in range(4)]
    news = tuple(c.NewNote(i, 3_000 + n * PITCH_X, 0, 0, "ny") for n, i in enumerate(ids))
    hand.do(c.NotesAdd(BOARDS[0], 0, news))
    marks = tuple(c.Unmade(i, 1, 0, 0) for i in ids)
    world.must(c.NoteEdit(ids[0], 1, "mer"), by=RESIDENT)
    world.must(c.ClusterAdd(world.new_id(), "", (ids[1],)), by=OTHER)
    later = world.note(area=AREAS[2], by=OTHER)
    world.must(c.LinkAdd(world.new_id(), later, ids[2]), by=OTHER)
    assert figure(world, c.NotesUnmake(marks)) == 3
    assert set(world.state.notes) == {*ids[:3], later}
    assert set(world.state.trash) == {ids[3]}
    assert code_of(world.ask(c.NotesUnmake(marks), by=RESIDENT)) == Code.STALE_STEP
    assert code_of(world.ask(c.NotesUnmake(marks), by=OTHER)) == Code.NOT_YOURS


def test_u5_a_restoration_says_how_many_cannot_come_back() -> None:
    world = opened()
    ids = tuple(world.note() for _ in range(3))
    world.must(c.NotesDelete(ids), by=RESIDENT)
    world.must(c.NoteRestore(ids[0]), by=FACILITATOR)
    assert figure(world, c.NotesRestore(ids)) == 1


def test_u6_an_area_is_put_back_only_from_where_the_undoer_left_it() -> None:
    world = opened()
    area = world.state.areas[AREAS[0]]
    box = (area.x, area.y, area.w, area.h)
    world.must(c.AreaPlace(area.id, 40, 50, 900, 600, box), by=FACILITATOR)
    late = c.AreaPlace(area.id, *box, given=box)
    assert code_of(world.ask(late, by=FACILITATOR)) == Code.STALE_STEP
    assert world.state.areas[area.id].x == 40
    world.must(c.AreaPlace(area.id, *box, given=(40, 50, 900, 600)), by=FACILITATOR)
    assert world.state.areas[area.id].x == area.x


@pytest.mark.parametrize("order", [c.AreaOrder, c.BoardOrder])
def test_u6_a_row_is_put_back_only_while_the_one_behind_is_the_one_that_was_seen(
    order: type[c.AreaOrder] | type[c.BoardOrder],
) -> None:
    world = opened()
    first, second = AREAS[:2]
    if order is c.BoardOrder:
        first = world.new_id()
        plan = c.AreaPlan(world.new_id(), "yta", "", 0, 0, 300, 300)
        stage = world.state.boards[BOARDS[0]].stage
        world.must(c.BoardAdd(first, stage, "ny", "", (plan,)), by=FACILITATOR)
        second = BOARDS[0]
        world.must(order(first, second), by=FACILITATOR)
    for given in ((0,), (MISSING,), (first,), (second, 0)):
        assert code_of(world.ask(order(first, 0, given), by=FACILITATOR)) == Code.STALE_STEP
    world.must(order(first, 0, (second,)), by=FACILITATOR)


def test_u6_what_somebody_has_written_on_since_is_not_taken_away() -> None:
    world = opened()
    board, one, other = world.new_id(), world.new_id(), world.new_id()
    plans = tuple(c.AreaPlan(i, "yta", "", 0, 0, 300, 300) for i in (other, one))
    world.must(c.BoardAdd(board, "test", "ny", "", plans), by=FACILITATOR)
    world.must(c.AreaEdit(other, 1, "bättre", ""), by=FACILITATOR)
    for late in (c.BoardRemove(board, (1, 1, 1)), c.AreaRemove(other, (1,))):
        assert code_of(world.ask(late, by=FACILITATOR)) == Code.STALE_STEP
    by_id = tuple(world.state.areas[i].version for i in sorted((one, other)))
    world.must(c.AreaRemove(one, (1,)), by=FACILITATOR)
    assert code_of(world.ask(c.BoardRemove(board, (1, *by_id)), by=FACILITATOR)) == Code.STALE_STEP
    world.must(c.BoardRemove(board, (1, 2)), by=FACILITATOR)


def test_u3_n3_no_step_takes_a_note_to_another_board_with_its_cluster() -> None:
    world = opened()
    one, other = world.note(), world.note()
    cluster = world.cluster(one, other)
    area = next(a.id for a in world.state.areas.values() if a.board == BOARDS[1])
    away = (1, BOARDS[1], 2, area, 3, cluster, 4, 99, 5, 24, 6, 88)
    late = c.NotesRevert((c.Step(one, (), away),))
    assert code_of(world.ask(late, by=OTHER)) == Code.STALE_STEP
    note = world.state.notes[one]
    assert (note.board, note.cluster) == (BOARDS[0], cluster)


def test_l9_a_step_weighs_what_it_makes_the_server_look_at() -> None:
    plain = c.NotesRevert((c.Step(1, (), (7, 0)),))
    shared = c.NotesRevert((c.Step(1, (), (7, 0), over=tuple(range(2, 302))),))
    assert (c.weight_of(plain), c.weight_of(shared)) == (1, 301)
