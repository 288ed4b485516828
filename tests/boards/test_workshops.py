"""Commands on the workshop and its members (RULES.md W2-W5, M1-M5), and the templates."""

from itertools import count

import msgspec
import pytest

from boards import commands as c
from boards.limits import AREAS_MAX, TEXT_MAX, TITLE_MAX
from boards.methods.stages import STAGE_BOARDS
from boards.methods.templates import lay_out
from boards.places import area_at, columns
from boards.records import STAGES, Language
from boards.rejections import Code
from boards.roles import ROLES
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    World,
    code_of,
    founded,
    opened,
    plan,
)

LANGUAGES: tuple[Language, ...] = ("sv", "en")


def test_w2_m1_the_way_of_a_workshop_is_draft_open_closed_open() -> None:
    world = founded()
    world.must(c.MemberJoin(FACILITATOR, "facilitator"))
    ways = [("closed", "bad_value"), ("draft", "already"), ("open", None), ("draft", "bad_value")]
    ways += [("open", "already"), ("closed", None), ("draft", "bad_value"), ("open", None)]
    for to, expected in ways:
        command = msgspec.convert(["workshop.life", to], c.WorkshopLife)
        assert code_of(world.ask(command, by=FACILITATOR)) == expected


def test_w3_facilitators_go_on_writing_while_the_others_pause() -> None:
    world = opened()
    note = world.note()
    world.must(c.WorkshopReadOnly(True), by=FACILITATOR)
    for member in (RESIDENT, STAFF):
        assert code_of(world.ask(c.NoteMove(note, 0, 0), by=member)) == Code.READ_ONLY
    world.must(c.NoteMove(note, 0, 0), by=SECOND)
    assert code_of(world.ask(c.WorkshopReadOnly(True), by=SECOND)) == Code.ALREADY
    world.must(c.WorkshopReadOnly(False), by=SECOND)
    world.must(c.NoteMove(note, 9, 9), by=RESIDENT)


def test_w4_a_workshop_begins_as_a_draft_at_the_first_stage_as_planned() -> None:
    state = founded().state
    workshop = state.workshop
    assert workshop is not None
    assert (workshop.life, workshop.stage, workshop.read_only) == ("draft", STAGES[0], False)
    assert state.text(workshop.challenge) == plan().challenge
    assert [board.order for board in state.boards.values()] == [0, 1]
    assert {area.board for area in state.areas.values()} == set(BOARDS)
    assert [state.areas[area].order for area in AREAS] == [0, 1, 0, 1]


def test_w4_nothing_is_decided_before_the_workshop_is_there() -> None:
    world = World()
    assert code_of(world.ask(c.MemberJoin(FACILITATOR, "facilitator"))) == Code.UNKNOWN_TARGET
    assert code_of(world.ask(plan(), by=FACILITATOR)) == Code.NOT_ALLOWED


def test_w5_the_stage_is_any_of_the_five_but_the_one_it_is() -> None:
    world = opened()
    for stage in (*STAGES[1:], STAGES[0]):
        world.must(c.WorkshopStage(stage), by=FACILITATOR)
        assert world.state.workshop is not None
        assert world.state.workshop.stage == stage
        assert code_of(world.ask(c.WorkshopStage(stage), by=SECOND)) == Code.ALREADY


def test_m2_a_name_has_a_version_that_only_rises() -> None:
    world = opened()
    for version, expected in ((1, "already"), (0, "already"), (2, None), (2, "already"), (7, None)):
        assert code_of(world.ask(c.MemberTouch(RESIDENT, version))) == expected
    assert world.state.members[RESIDENT].version == 7


def test_m3_roles_are_given_and_count_at_once() -> None:
    world = opened()
    for role in (*ROLES[1:], "facilitator"):
        world.must(msgspec.convert(["member.role", RESIDENT, role], c.MemberRole), by=FACILITATOR)
    world.must(c.MemberRole(FACILITATOR, "staff"), by=RESIDENT)
    assert code_of(world.ask(c.MemberRemove(OTHER), by=FACILITATOR)) == Code.NOT_ALLOWED
    assert code_of(world.ask(c.MemberRole(RESIDENT, "facilitator"), by=SECOND)) == Code.ALREADY


def test_m3_m4_the_last_facilitator_stays_one() -> None:
    world = opened()
    world.must(c.MemberRemove(SECOND), by=FACILITATOR)
    for command in (c.MemberRole(FACILITATOR, "staff"), c.MemberRemove(FACILITATOR)):
        assert code_of(world.ask(command, by=FACILITATOR)) == Code.LAST_FACILITATOR
    world.must(c.MemberRole(OTHER, "facilitator"), by=FACILITATOR)
    world.must(c.MemberRemove(FACILITATOR), by=FACILITATOR)


def test_m4_m5_what_a_removed_member_wrote_stays_and_so_does_her_role() -> None:
    world = opened()
    note = world.note(by=STAFF)
    world.must(c.MemberRemove(STAFF), by=FACILITATOR)
    assert world.state.notes[note].author == STAFF
    assert code_of(world.ask(c.NoteEdit(note, 1, "x"), by=STAFF)) == Code.REMOVED
    assert code_of(world.ask(c.MemberRemove(STAFF), by=FACILITATOR)) == Code.ALREADY
    world.must(c.MemberReadmit(STAFF), by=FACILITATOR)
    assert world.state.members[STAFF].role == "staff"
    world.must(c.NoteEdit(note, 1, "x"), by=STAFF)


@pytest.mark.parametrize("language", LANGUAGES)
def test_w4_the_templates_make_a_workshop_that_the_rules_accept(language: Language) -> None:
    numbers = count(1)
    boards = lay_out(STAGE_BOARDS, language=language, new_id=lambda: next(numbers))
    world = World()
    world.must(msgspec.structs.replace(plan(), boards=boards, language=language))
    assert [board.stage for board in boards] == list(STAGES)
    assert len(world.state.areas) <= AREAS_MAX
    texts = [text for board in boards for text in (board.title, board.prompt)]
    texts += [text for board in boards for area in board.areas for text in (area.title, area.hint)]
    assert len(set(texts)) == len(texts), "a text stands twice"
    assert all(0 < len(text) <= min(TITLE_MAX, TEXT_MAX) for text in texts)


def test_w4_p4_the_areas_of_a_board_do_not_overlap_and_begin_with_three_columns() -> None:
    numbers = count(1)
    world = World()
    boards = lay_out(STAGE_BOARDS, language="sv", new_id=lambda: next(numbers))
    world.must(msgspec.structs.replace(plan(), boards=boards))
    for board in boards:
        areas = [area for area in world.state.areas.values() if area.board == board.id]
        assert [columns(area) for area in areas] == [3] * len(areas)
        for area in areas:
            for corner in ((area.x, area.y), (area.x + area.w - 1, area.y + area.h - 1)):
                middle = corner[0] - 104, corner[1] - 88
                assert area_at(areas[::-1], middle) == area_at(areas, middle) == area.id
