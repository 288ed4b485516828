"""Rounds of voting: which there can be, and what they are about (RULES.md Q1, Q2)."""

from typing import Any

import msgspec
import pytest

from boards import commands as c
from boards.limits import DOTS_MAX, RANKED_MAX, ROUNDS_MAX, TARGETS_MAX
from boards.rejections import Code, Rejected
from tests.support.votes import (
    a_round,
    notes_to_vote_on,
    seen,
    with_notes,
)
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MISSING,
    RESIDENT,
    SECOND,
    World,
    code_of,
    opened,
)


@pytest.fixture
def world() -> World:
    return notes_to_vote_on()


def opening(world: World, **other: Any) -> c.RoundOpen:  # noqa: ANN401
    command = c.RoundOpen(
        world.new_id(), BOARDS[0], AREAS[0], "notes", "dots", 5, 2, "Vad?", "", ""
    )
    return msgspec.structs.replace(command, **other)


def test_q1_one_round_at_a_time_on_a_board_and_others_on_other_boards(world: World) -> None:
    first = a_round(world)
    assert code_of(world.ask(opening(world), by=SECOND)) == Code.ROUND_RUNNING
    world.note(area=AREAS[2])
    world.must(opening(world, board=BOARDS[1], area=0), by=FACILITATOR)
    world.must(c.RoundClose(first, False), by=FACILITATOR)
    world.must(opening(world), by=SECOND)


def test_q1_a_round_is_closed_and_revealed_once_and_never_goes_back(world: World) -> None:
    round_ = a_round(world)
    assert code_of(world.ask(c.RoundReveal(round_), by=FACILITATOR)) == Code.BAD_VALUE
    world.must(c.RoundClose(round_, False), by=SECOND)
    for reveal in (True, False):
        assert code_of(world.ask(c.RoundClose(round_, reveal), by=FACILITATOR)) == Code.ALREADY
    world.must(c.WorkshopLife("closed"), by=FACILITATOR)
    world.must(c.RoundReveal(round_), by=FACILITATOR)
    assert code_of(world.ask(c.RoundReveal(round_), by=FACILITATOR)) == Code.ALREADY
    for command in (c.RoundClose(MISSING, True), c.RoundReveal(MISSING)):
        assert code_of(world.ask(command, by=FACILITATOR)) == Code.UNKNOWN_TARGET


def test_q1_a_workshop_holds_so_many_rounds(world: World) -> None:
    for _ in range(ROUNDS_MAX):
        world.must(c.RoundClose(a_round(world), True), by=FACILITATOR)
    refused = world.ask(opening(world), by=FACILITATOR)
    assert refused == Rejected(Code.TOO_MANY_ROUNDS, ROUNDS_MAX)


def test_q2_a_round_is_about_what_stood_there_in_the_order_of_the_list(world: World) -> None:
    elsewhere = world.note(area=AREAS[1])
    here = sorted(world.state.in_area[AREAS[0]].values(), key=lambda note: note.order)
    round_ = a_round(world)
    world.must(c.RoundClose(round_, True), by=FACILITATOR)
    board = a_round(world, area=0)
    late = world.note()
    world.must(c.NoteDelete(here[0].id), by=RESIDENT)
    assert seen(world, round_).targets == tuple(note.id for note in here)
    assert seen(world, board).targets == (*(note.id for note in here), elsewhere)
    assert late not in seen(world, board).targets


def test_q2_groups_are_voted_on_like_notes(world: World) -> None:
    group = world.cluster(min(world.state.notes))
    assert seen(world, a_round(world, "yesno", over="clusters")).targets == (group,)


def test_q2_what_others_do_not_see_yet_is_no_target(world: World) -> None:
    hidden = min(world.state.notes)
    world.must(c.NotesHold((hidden,)), by=FACILITATOR)
    assert hidden not in seen(world, a_round(world)).targets


@pytest.mark.parametrize(
    ("other", "refused"),
    [
        ({"area": AREAS[1]}, Rejected(Code.UNKNOWN_TARGET)),
        ({"area": AREAS[2]}, Rejected(Code.UNKNOWN_TARGET)),
        ({"area": MISSING}, Rejected(Code.UNKNOWN_TARGET)),
        ({"board": MISSING}, Rejected(Code.UNKNOWN_TARGET)),
        ({"over": "clusters"}, Rejected(Code.UNKNOWN_TARGET)),
        ({"id": BOARDS[0]}, Rejected(Code.ID_TAKEN)),
        ({"budget": 0, "most": 0}, Rejected(Code.BAD_VALUE)),
        ({"budget": 2, "most": 3}, Rejected(Code.BAD_VALUE)),
        ({"budget": DOTS_MAX + 1}, Rejected(Code.BAD_VALUE)),
        ({"method": "scale"}, Rejected(Code.BAD_VALUE)),
        ({"title": " "}, Rejected(Code.TEXT_EMPTY)),
        ({"first": "x" * 201}, Rejected(Code.TEXT_TOO_LONG, 200)),
    ],
)
def test_q2_q3_a_round_that_makes_no_sense_is_not_opened(
    world: World, other: dict[str, Any], refused: Rejected
) -> None:
    assert world.ask(opening(world, **other), by=FACILITATOR) == refused


def test_q2_only_a_few_are_put_in_order_and_many_are_given_dots() -> None:
    world = opened()
    with_notes(world, RANKED_MAX + 1)
    rank = opening(world, method="rank", budget=0, most=0)
    assert world.ask(rank, by=FACILITATOR) == Rejected(Code.TOO_MANY_AT_ONCE, RANKED_MAX)
    world.must(opening(world), by=FACILITATOR)
    assert TARGETS_MAX > RANKED_MAX
