"""Agenda, timer, calls, spotlight, announcements and hands (RULES.md T)."""

import msgspec
import pytest

from boards import commands as c
from boards.decide import Accepted
from boards.limits import MESSAGE_MAX, MINUTES_MAX, STEPS_MAX
from boards.rejections import Code
from boards.view import Audience, shared_view
from boards.view.records import StepView, WorkshopView
from tests.support.recipes import furnished
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MISSING,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    World,
    code_of,
    opened,
)

MINUTE = 60_000


@pytest.fixture
def world() -> World:
    return furnished()


def step(world: World, *, board: int = 0, mode: str = "open", minutes: int = 0) -> int:
    """One more step of the agenda."""
    new = world.new_id()
    stage = world.state.boards[board].stage if board else "define"
    command = c.StepAdd(new, stage, board, mode, minutes, f"steg {new}")  # type: ignore[arg-type]
    world.must(command, by=FACILITATOR)
    return new


def agenda(world: World) -> list[int]:
    return [each.id for each in sorted(world.state.steps.values(), key=lambda each: each.order)]


def refused(world: World, command: c.Command, *, by: int = FACILITATOR) -> Code | None:
    return code_of(world.ask(command, by=by))


def workshop(world: World, role: str = "resident") -> WorkshopView:
    view = shared_view(world.state, Audience(role))  # type: ignore[arg-type]
    return next(each for each in view.values() if isinstance(each, WorkshopView))


def steps_seen(world: World, role: str = "resident") -> set[int]:
    view = shared_view(world.state, Audience(role))  # type: ignore[arg-type]
    return {each.id for each in view.values() if isinstance(each, StepView)}


def test_t1_steps_are_added_last_edited_ordered_and_removed(world: World) -> None:
    one, two, three = (step(world) for _ in "123")
    world.must(c.StepOrder(three, one), by=SECOND)
    world.must(c.StepOrder(one, 0), by=SECOND)
    assert agenda(world) == [three, two, one]
    world.must(c.StepEdit(two, 1, "ideate", BOARDS[1], "vote", 7, "rösta"), by=FACILITATOR)
    edited = world.state.steps[two]
    assert (edited.board, edited.mode, edited.minutes) == (BOARDS[1], "vote", 7)
    assert world.state.text(edited.text) == "rösta"
    world.must(c.StepRemove(three), by=FACILITATOR)
    assert agenda(world) == [two, one]


def test_t1_x4_two_who_change_one_step_do_not_overwrite_each_other(world: World) -> None:
    one = step(world)
    world.must(c.StepEdit(one, 1, "test", 0, "open", 0, "först"), by=FACILITATOR)
    assert refused(world, c.StepEdit(one, 1, "test", 0, "open", 0, "sen")) is Code.STALE_TEXT


def test_t1_a_step_names_a_board_of_its_stage_and_has_an_instruction(world: World) -> None:
    new = world.new_id()
    wrong = c.StepAdd(new, "test", BOARDS[0], "open", 0, "x")
    assert refused(world, wrong) is Code.BAD_VALUE
    missing = c.StepAdd(new, "test", MISSING, "open", 0, "x")
    assert refused(world, missing) is Code.UNKNOWN_TARGET
    assert refused(world, c.StepAdd(new, "test", 0, "open", 0, " ")) is Code.TEXT_EMPTY
    assert refused(world, c.StepAdd(new, "test", 0, "open", -1, "x")) is Code.BAD_VALUE


def test_t1_an_agenda_has_so_many_steps_and_no_more(world: World) -> None:
    for _ in range(STEPS_MAX):
        step(world)
    more = c.StepAdd(world.new_id(), "test", 0, "open", 0, "x")
    assert refused(world, more) is Code.TOO_MANY_STEPS


def test_t1_the_step_that_everyone_is_at_is_not_taken_away(world: World) -> None:
    one, two = step(world), step(world)
    world.must(c.AgendaRun(0, one), by=FACILITATOR)
    assert refused(world, c.StepRemove(one)) is Code.IN_USE
    world.must(c.AgendaRun(one, two), by=FACILITATOR)
    world.must(c.StepRemove(one), by=FACILITATOR)


def test_t2_a_step_takes_everyone_to_stage_board_mode_and_timer_in_one_entry(world: World) -> None:
    one = step(world, board=BOARDS[1], mode="private", minutes=8)
    world.must(c.WorkshopSpotlight(AREAS[0]), by=FACILITATOR)
    entries = len(world.turns)
    world.must(c.AgendaRun(0, one), by=FACILITATOR)
    assert len(world.turns) == entries + 1
    seen = workshop(world)
    assert (seen.step, seen.stage, seen.spotlight) == (one, "ideate", 0)
    assert (seen.timer_ends, seen.timer_length) == (world.now + 8 * MINUTE, 8 * MINUTE)
    assert world.state.boards[BOARDS[1]].mode == "private"
    assert world.state.boards[BOARDS[0]].mode == "open"


def test_t2_h9_a_step_says_who_learns_who_writes_from_then_on_and_notes_keep_what_held() -> None:
    world = opened()
    before = world.note(by=RESIDENT)
    hidden, named = world.new_id(), world.new_id()
    steps: tuple[c.Command, ...] = (
        c.StepAdd(hidden, "empathize", BOARDS[0], "open", 0, "utan namn", "hidden"),
        c.StepAdd(named, "empathize", BOARDS[0], "open", 0, "med namn", "alias"),
        c.StepEdit(named, 1, "empathize", BOARDS[0], "open", 0, "med namn", "named"),
    )
    for each in steps:
        world.must(each, by=FACILITATOR)
    assert world.state.boards[BOARDS[0]].authors == "named"
    world.must(c.AgendaRun(0, hidden), by=FACILITATOR)
    unnamed = world.note(by=RESIDENT)
    world.must(c.AgendaRun(hidden, named), by=FACILITATOR)
    after = world.note(by=RESIDENT)
    seen = shared_view(world.state, Audience("facilitator"))
    authors = [
        msgspec.structs.asdict(seen["n", note])["author"] for note in (before, unnamed, after)
    ]
    assert authors == [RESIDENT, 0, RESIDENT]


def test_t2_a_step_without_minutes_ends_the_timer_of_the_one_before(world: World) -> None:
    one, two = step(world, minutes=5), step(world)
    world.must(c.AgendaRun(0, one), by=FACILITATOR)
    world.must(c.AgendaRun(one, two), by=FACILITATOR)
    seen = workshop(world)
    assert (seen.timer_ends, seen.timer_left, seen.timer_length) == (0, 0, 0)


def test_t2_of_two_who_press_next_at_once_one_is_refused_and_nothing_is_skipped(
    world: World,
) -> None:
    one, two, three = step(world), step(world), step(world)
    world.must(c.AgendaRun(0, one), by=FACILITATOR)
    world.must(c.AgendaRun(one, two), by=FACILITATOR)
    assert refused(world, c.AgendaRun(one, two), by=SECOND) is Code.STALE_STEP
    assert refused(world, c.AgendaRun(one, three), by=SECOND) is Code.STALE_STEP
    assert workshop(world).step == two
    assert refused(world, c.AgendaRun(two, two), by=SECOND) is Code.ALREADY
    assert refused(world, c.AgendaRun(two, MISSING), by=SECOND) is Code.UNKNOWN_TARGET


def test_t2_the_agenda_ends_and_leaves_the_rest_as_it_is(world: World) -> None:
    one = step(world, minutes=5)
    world.must(c.AgendaRun(0, one), by=FACILITATOR)
    before = workshop(world)
    world.must(c.AgendaRun(one, 0), by=FACILITATOR)
    after = workshop(world)
    assert after.step == 0
    assert (after.stage, after.timer_ends) == (before.stage, before.timer_ends)


def test_t2_a_step_whose_board_was_removed_is_about_its_stage(world: World) -> None:
    board, area = world.new_id(), world.new_id()
    plan = c.AreaPlan(area, "yta", "", 0, 0, 300, 300)
    world.must(c.BoardAdd(board, "test", "tavla", "", (plan,)), by=FACILITATOR)
    one = step(world, board=board, mode="vote")
    world.must(c.BoardRemove(board), by=FACILITATOR)
    world.must(c.AgendaRun(0, one), by=FACILITATOR)
    assert workshop(world).stage == "test"


def test_t3_a_timer_is_started_paused_resumed_extended_and_ended(world: World) -> None:
    world.must(c.TimerStart(10), by=FACILITATOR)
    ends = workshop(world).timer_ends
    assert ends == world.now + 10 * MINUTE
    world.now += 4 * MINUTE
    world.must(c.TimerPause(True), by=SECOND)
    assert (workshop(world).timer_ends, workshop(world).timer_left) == (0, ends - world.now)
    left = workshop(world).timer_left
    world.now += 60 * MINUTE
    world.must(c.TimerExtend(2), by=FACILITATOR)
    world.must(c.TimerPause(False), by=FACILITATOR)
    assert workshop(world).timer_ends == world.now + left + 2 * MINUTE
    world.must(c.TimerEnd(), by=FACILITATOR)
    assert workshop(world).timer_ends == world.now
    world.now += 3 * MINUTE
    world.must(c.TimerExtend(1), by=FACILITATOR)
    assert workshop(world).timer_ends == world.now + MINUTE


def test_t3_what_a_timer_is_already_and_what_is_not_there(world: World) -> None:
    for without in (c.TimerExtend(1), c.TimerPause(True), c.TimerEnd()):
        assert refused(world, without) is Code.UNKNOWN_TARGET
    assert refused(world, c.TimerStart(0)) is Code.BAD_VALUE
    assert refused(world, c.TimerStart(MINUTES_MAX + 1)) is Code.OUT_OF_BOUNDS
    world.must(c.TimerStart(MINUTES_MAX), by=FACILITATOR)
    assert refused(world, c.TimerExtend(1)) is Code.OUT_OF_BOUNDS
    assert refused(world, c.TimerPause(False)) is Code.ALREADY
    world.now += MINUTES_MAX * MINUTE
    for over in (c.TimerEnd(), c.TimerPause(True)):
        assert refused(world, over) is Code.ALREADY


def test_t4_at_zero_everyone_writes_on(world: World) -> None:
    world.must(c.TimerStart(1), by=FACILITATOR)
    world.now += 2 * MINUTE
    note = world.note(by=RESIDENT)
    world.must(c.NoteEdit(note, 1, "mer"), by=RESIDENT)
    world.must(c.NoteType(note, 2, ("x",)), by=RESIDENT)


def test_t5_everyone_sees_where_all_are_and_the_rest_when_it_is_shown(world: World) -> None:
    one, two = step(world), step(world)
    assert steps_seen(world) == set()
    assert steps_seen(world, "facilitator") == {one, two}
    world.must(c.AgendaRun(0, one), by=FACILITATOR)
    assert steps_seen(world) == steps_seen(world, "staff") == {one}
    world.must(c.AgendaShow(True), by=FACILITATOR)
    assert steps_seen(world) == {one, two}
    world.must(c.AgendaShow(False), by=FACILITATOR)
    world.must(c.AgendaRun(one, two), by=FACILITATOR)
    assert steps_seen(world) == {two}


def test_t6_everyone_is_called_to_what_everyone_sees_and_again_is_a_new_call(world: World) -> None:
    note, cluster = min(world.state.notes), min(world.state.clusters)
    for target in (BOARDS[0], AREAS[1], cluster, note, note):
        before = workshop(world).summoned
        world.must(c.WorkshopSummon(target), by=FACILITATOR)
        assert workshop(world).summon == target
        assert workshop(world).summoned > before


@pytest.mark.parametrize("kind", [c.WorkshopSummon, c.WorkshopSpotlight])
def test_t6_t7_a5_a_hidden_note_answers_like_a_missing_one(world: World, kind: type) -> None:
    hidden = world.note(by=RESIDENT)
    world.must(c.NotesHide((hidden,), "rude", ""), by=FACILITATOR)
    world.must(c.BoardMode(BOARDS[0], "private", "named", False), by=FACILITATOR)
    private = world.note(by=RESIDENT)
    gone = world.note(by=RESIDENT, area=AREAS[2])
    world.must(c.NoteDelete(gone), by=RESIDENT)
    for target in (hidden, private, gone, RESIDENT, MISSING):
        assert refused(world, kind(target)) is Code.UNKNOWN_TARGET


def test_t7_the_light_is_on_one_thing_and_is_put_out(world: World) -> None:
    world.must(c.WorkshopSpotlight(AREAS[0]), by=FACILITATOR)
    assert refused(world, c.WorkshopSpotlight(AREAS[0])) is Code.ALREADY
    assert refused(world, c.WorkshopSpotlight(BOARDS[0])) is Code.UNKNOWN_TARGET
    world.must(c.WorkshopSpotlight(min(world.state.clusters)), by=FACILITATOR)
    world.must(c.WorkshopSpotlight(0), by=SECOND)
    assert workshop(world).spotlight == 0


def test_t7_the_light_is_out_while_not_everyone_sees_what_it_is_on(world: World) -> None:
    note = world.note(by=RESIDENT)
    world.must(c.WorkshopSpotlight(note), by=FACILITATOR)
    assert workshop(world).spotlight == note
    world.must(c.NotesHold((note,)), by=FACILITATOR)
    assert workshop(world).spotlight == workshop(world, "facilitator").spotlight == 0
    world.must(c.NotesApprove((note,)), by=FACILITATOR)
    assert workshop(world).spotlight == note


def test_t8_everyone_is_told_something_until_it_is_taken_away(world: World) -> None:
    assert refused(world, c.WorkshopAnnounce(" ")) is Code.ALREADY
    world.must(c.WorkshopAnnounce("Kaffe i foajén"), by=FACILITATOR)
    first = workshop(world)
    assert first.notice == "Kaffe i foajén"
    world.must(c.WorkshopAnnounce("Kaffe i foajén"), by=SECOND)
    assert workshop(world).noticed > first.noticed
    world.must(c.WorkshopAnnounce(""), by=SECOND)
    assert workshop(world).notice == ""
    assert refused(world, c.WorkshopAnnounce("x" * (MESSAGE_MAX + 1))) is Code.TEXT_TOO_LONG


def test_t9_hands_go_up_in_order_also_while_writing_is_paused(world: World) -> None:
    world.must(c.WorkshopReadOnly(True), by=FACILITATOR)
    for member in (OTHER, RESIDENT, STAFF):
        world.now += 1
        world.must(c.MemberHand(member, True), by=member)
    assert refused(world, c.MemberHand(OTHER, True), by=OTHER) is Code.ALREADY
    members = world.state.members
    up = sorted((each for each in members.values() if each.hand), key=lambda each: each.hand)
    assert [each.id for each in up] == [OTHER, RESIDENT, STAFF]


def test_t9_one_lowers_ones_own_hand_and_a_facilitator_anyones(world: World) -> None:
    world.must(c.MemberHand(OTHER, True), by=OTHER)
    world.must(c.MemberHand(STAFF, True), by=STAFF)
    assert refused(world, c.MemberHand(OTHER, False), by=RESIDENT) is Code.NOT_ALLOWED
    assert refused(world, c.MemberHand(RESIDENT, True)) is Code.NOT_ALLOWED
    world.must(c.MemberHand(OTHER, False), by=OTHER)
    assert isinstance(world.ask(c.MemberHand(STAFF, False), by=SECOND), Accepted)
    assert not any(each.hand for each in world.state.members.values())
