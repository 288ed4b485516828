"""What people choose in a round, who learns of it, and what is left of it (RULES.md Q3-Q10)."""

from collections.abc import Callable

import msgspec
import pytest

from boards import commands as c
from boards.effects import encode_entries
from boards.records import Method
from boards.rejections import Code, Rejected
from boards.roles import ROLES
from boards.view import Audience, own_view, project_own, project_shared, shared_view
from boards.view.records import BallotView
from boards.votes.erasing import Cast
from boards.votes.sheets import Sheet, from_cell
from boards.votes.tally import from_cell as from_tally
from tests.support.reverting import take_back, undo_person
from tests.support.votes import (
    a_round,
    ballot,
    crowd,
    notes_to_vote_on,
    receipt_of,
    seen,
)
from tests.support.worlds import (
    BOARDS,
    FACILITATOR,
    MEMBERS,
    MISSING,
    OTHER,
    RESIDENT,
    STAFF,
    STRANGER,
    THIRD,
    World,
    code_of,
)


@pytest.fixture
def world() -> World:
    return notes_to_vote_on()


@pytest.mark.parametrize(
    ("method", "choice", "refused"),
    [
        ("dots", (2, 2, 1), None),
        ("dots", (2, 0, 0), None),
        ("dots", (3, 0, 0), Rejected(Code.OVER_BUDGET, 2)),
        ("dots", (2, 2, 2), Rejected(Code.OVER_BUDGET, 5)),
        ("dots", (2, 2), Rejected(Code.BAD_VALUE)),
        ("dots", (2, 2, 0, 0), Rejected(Code.BAD_VALUE)),
        ("dots", (2, 2, -1), Rejected(Code.BAD_VALUE)),
        ("yesno", (1, 2, 3), None),
        ("yesno", (4, 0, 0), Rejected(Code.BAD_VALUE)),
        ("scale", (5, 0, 1), None),
        ("scale", (6, 0, 0), Rejected(Code.BAD_VALUE)),
        ("rank", (2, 3, 1), None),
        ("rank", (0, 1, 2), None),
        ("rank", (1, 1, 2), Rejected(Code.BAD_VALUE)),
        ("rank", (1, 3, 0), Rejected(Code.BAD_VALUE)),
        ("rank", (2, 3, 4), Rejected(Code.BAD_VALUE)),
        ("axes", (25, 1, 0), None),
        ("axes", (26, 0, 0), Rejected(Code.BAD_VALUE)),
    ],
)
def test_q3_what_can_be_chosen_depends_on_the_method(
    world: World, method: Method, choice: tuple[int, ...], refused: Rejected | None
) -> None:
    round_ = a_round(world, method)
    decision = world.ask(ballot(world, round_, *choice), by=RESIDENT)
    assert (decision if refused else None) == refused
    assert len(world.state.ballots) == (0 if refused else 1)


def test_q4_who_may_not_write_now_votes_and_so_do_facilitators(world: World) -> None:
    round_ = a_round(world)
    world.must(c.WorkshopReadOnly(True), by=FACILITATOR)
    world.must(c.BoardMode(BOARDS[0], "vote", "named", False), by=FACILITATOR)
    for member in MEMBERS:
        world.must(ballot(world, round_, 1, 0, 0), by=member)
    assert seen(world, round_).voted == len(MEMBERS)
    assert code_of(world.ask(ballot(world, round_, 1, 0, 0), by=STRANGER)) == Code.REMOVED
    missing = c.BallotCast(world.new_id(), MISSING, (1,), "0" * 20)
    assert code_of(world.ask(missing, by=STAFF)) == Code.UNKNOWN_TARGET
    taken = msgspec.structs.replace(ballot(world, round_, 1, 0, 0), id=round_)
    world.must(taken, by=STAFF)  # Her ballot is there already, and keeps its id.
    assert round_ not in world.state.ballots


def test_q4_whoever_votes_again_changes_her_ballot_on_any_device(world: World) -> None:
    round_ = a_round(world)
    first, second = ballot(world, round_, 1, 1, 0), ballot(world, round_, 0, 0, 2)
    for command in (first, second):
        world.must(command, by=RESIDENT)
    (mine,) = world.state.ballots.values()
    assert mine.id == first.id
    assert from_cell(world.state.text(mine.choice)) == Sheet(second.receipt, (0, 0, 2))
    world.must(ballot(world, round_, 0, 0, 0), by=RESIDENT)
    assert not world.state.ballots
    assert code_of(world.ask(ballot(world, round_, 0, 0, 0), by=RESIDENT)) == Code.ALREADY
    taken = msgspec.structs.replace(first, id=min(world.state.notes))
    assert code_of(world.ask(taken, by=RESIDENT)) == Code.ID_TAKEN


def test_q4_a_vote_after_the_close_is_refused(world: World) -> None:
    round_ = a_round(world)
    world.must(c.RoundClose(round_, False), by=FACILITATOR)
    late = world.ask(ballot(world, round_, 1, 0, 0), by=RESIDENT)
    assert code_of(late) == Code.ROUND_CLOSED
    world.must(c.RoundReveal(round_), by=FACILITATOR)
    again = world.ask(ballot(world, round_, 1, 0, 0), by=RESIDENT)
    assert code_of(again) == Code.ROUND_CLOSED


def test_q4_the_ballot_of_a_removed_member_does_not_count(world: World) -> None:
    round_ = a_round(world)
    for member in (RESIDENT, OTHER, THIRD):
        world.must(ballot(world, round_, 1, 0, 0), by=member)
    for member in (OTHER, THIRD):
        world.must(c.MemberRemove(member), by=FACILITATOR)
    assert seen(world, round_).voted == 3, "else a facilitator learns who has voted"
    world.must(c.MemberReadmit(THIRD), by=FACILITATOR)
    assert seen(world, round_).voted == 3
    world.must(c.RoundClose(round_, True), by=FACILITATOR)
    assert seen(world, round_).voted == len(seen(world, round_).ballots) == 2
    assert not world.state.ballots


def test_q5_before_it_is_revealed_there_is_a_number_and_nothing_else(world: World) -> None:
    round_ = a_round(world)
    mine = ballot(world, round_, 2, 1, 0)
    world.must(mine, by=RESIDENT)
    (ballot_id,) = world.state.ballots
    for member in MEMBERS:
        own = project_own(world.state, ("v", ballot_id), member)
        expected = BallotView(ballot_id, round_, mine.receipt, (2, 1, 0))
        assert own == (expected if member == RESIDENT else None)
    for role in ROLES:
        assert project_shared(world.state, ("v", ballot_id), Audience(role)) is None
    for command in (None, c.RoundClose(round_, False)):
        if command is not None:
            world.must(command, by=FACILITATOR)
            assert own_view(world.state, RESIDENT) == {}
        for role in ROLES:
            data = msgspec.msgpack.encode(list(shared_view(world.state, Audience(role)).values()))
            assert mine.receipt.encode() not in data
        assert (seen(world, round_).voted, seen(world, round_).results) == (1, ())
    world.must(c.RoundReveal(round_), by=FACILITATOR)
    assert seen(world, round_).ballots == ((mine.receipt, (2, 1, 0)),)


def test_q6_closing_leaves_choices_and_nobody_who_made_them(world: World) -> None:
    round_ = a_round(world)
    for member in MEMBERS:
        choice = (1, 1, 0) if member == STAFF else (0, 1, 2)
        world.must(ballot(world, round_, *choice, code=str(member)), by=member)
    world.must(c.RoundClose(round_, False), by=FACILITATOR)
    closing = encode_entries((world.turns[-1].entry,))
    assert receipt_of(round_, str(STAFF)).encode() not in closing
    (tally,) = world.turns[-1].cells
    assert tally.ref == world.state.rounds[round_].tally
    for member in MEMBERS:
        assert str(member).encode() not in tally.content
        assert receipt_of(round_, str(member)).encode() in tally.content


def test_q1_q6_closing_the_workshop_closes_its_rounds(world: World) -> None:
    round_ = a_round(world)
    mine = ballot(world, round_, 0, 1, 2)
    world.must(mine, by=RESIDENT)
    world.must(c.WorkshopLife("closed"), by=FACILITATOR)
    assert not world.state.ballots
    assert (seen(world, round_).life, seen(world, round_).voted) == ("closed", 1)
    assert seen(world, round_).ballots == ()
    world.must(c.RoundReveal(round_), by=FACILITATOR)
    assert seen(world, round_).ballots == ((mine.receipt, mine.choice),)


def test_q6_every_cell_that_was_ever_cast_is_found_and_no_other(world: World) -> None:
    round_ = a_round(world)
    for choice in ((1, 0, 0), (0, 1, 0), (0, 0, 0), (0, 0, 1)):
        world.must(ballot(world, round_, *choice), by=RESIDENT)
        world.note()
    take_back(world, undo_person(world, RESIDENT))
    world.must(c.RoundClose(round_, False), by=FACILITATOR)
    second = a_round(world)
    world.must(ballot(world, second, *(1 for _ in seen(world, second).targets[:5]), 0, 0), by=STAFF)
    cast = Cast(round_)
    cast.follow(
        turn.entry for turn in world.turns if turn.after.seq > world.state.rounds[round_].since
    )
    wanted = {
        cell.ref
        for turn in world.turns
        if isinstance(turn.command, c.BallotCast) and turn.command.round == round_
        for cell in turn.cells
    }
    assert cast.refs == wanted
    assert len(wanted) == 3


def test_q6_only_the_server_says_that_the_cells_are_gone_and_once(world: World) -> None:
    round_ = a_round(world)
    assert code_of(world.ask(c.RoundSwept(round_))) == Code.BAD_VALUE
    world.must(c.RoundClose(round_, False), by=FACILITATOR)
    assert code_of(world.ask(c.RoundSwept(round_), by=FACILITATOR)) == Code.NOT_ALLOWED
    world.must(c.RoundSwept(round_))
    assert world.state.rounds[round_].swept
    assert code_of(world.ask(c.RoundSwept(round_))) == Code.ALREADY
    assert code_of(world.ask(c.RoundSwept(MISSING))) == Code.UNKNOWN_TARGET


Groups = Callable[[World], None]


def test_q8_groups_of_five_are_told_apart_and_add_up_to_all() -> None:
    world, round_ = crowd(staff=5, residents=6)
    view = seen(world, round_)
    assert (view.voted, view.staff_voted, view.residents_voted) == (11, 5, 6)
    assert view.results == ((1, 6, 0, 0, 0, 5), (2, 0, 0, 0, 0, 0))
    assert view.staff == ((1, 0, 0, 0, 0, 5), (2, 0, 0, 0, 0, 0))
    assert view.residents == ((1, 6, 0, 0, 0, 0), (2, 0, 0, 0, 0, 0))


def test_q8_q9_beside_figures_of_groups_a_ballot_is_found_and_none_says_anything() -> None:
    """Else whoever looks for the five ballots that add up to the staff's has found them."""
    world, round_ = crowd(staff=5, residents=6)
    ballots = seen(world, round_).ballots
    assert {choice for _, choice in ballots} == {()}
    assert receipt_of(round_, str(FACILITATOR)) in dict(ballots)
    assert ballots == tuple(sorted(ballots))
    tally = from_tally(world.state.text(world.state.rounds[round_].tally))
    assert [sheet.choice for sheet in tally.sheets] == [()] * 11, "nor in the state"


@pytest.mark.parametrize(("staff", "residents"), [(4, 20), (20, 4), (1, 0)])
def test_q8_where_one_group_is_too_small_neither_is_stored(staff: int, residents: int) -> None:
    world, round_ = crowd(staff=staff, residents=residents)
    view = seen(world, round_)
    assert (view.staff, view.residents, view.staff_voted, view.residents_voted) == ((), (), 0, 0)
    assert view.voted == len(view.ballots) == staff + residents
    content = world.state.text(world.state.rounds[round_].tally) or ""
    assert content.endswith("],[0,[]],[0,[]]]")
    assert "resident" not in content


def test_q9_no_ballot_has_the_receipt_of_another(world: World) -> None:
    round_ = a_round(world)
    first, second = (ballot(world, round_, 1, 0, value, code="SAMMA") for value in (0, 1))
    world.must(first, by=RESIDENT)
    assert code_of(world.ask(second, by=OTHER)) == Code.ID_TAKEN
    world.must(second, by=RESIDENT)
    assert code_of(world.ask(second, by=OTHER)) == Code.ID_TAKEN
    world.must(ballot(world, round_, 0, 1, 0), by=OTHER)
    assert code_of(world.ask(second, by=OTHER)) == Code.ID_TAKEN


def test_q9_with_her_code_each_finds_her_ballot_and_what_it_says(world: World) -> None:
    round_ = a_round(world)
    choices = {RESIDENT: (2, 0, 0), OTHER: (0, 2, 1), STAFF: (1, 1, 1)}
    for member, choice in choices.items():
        world.must(ballot(world, round_, *choice, code=f"CODE{member}"), by=member)
    world.must(c.RoundClose(round_, True), by=FACILITATOR)
    found = dict(seen(world, round_).ballots)
    for member, choice in choices.items():
        assert found[receipt_of(round_, f"CODE{member}")] == choice
    assert [receipt for receipt, _ in seen(world, round_).ballots] == sorted(found)


@pytest.mark.parametrize(
    ("method", "before", "late", "counts"),
    [
        ("dots", (2, 1, 0), (1, 2, 2), (1, 1, 2)),
        ("dots", (2, 1, 0), (2, 0, 1), (2, 0, 1)),
        ("dots", (0, 0, 0), (0, 2, 0), (0, 0, 0)),
        ("yesno", (1, 2, 0), (3, 1, 1), (3, 2, 1)),
        ("scale", (1, 4, 0), (1, 0, 5), (1, 0, 5)),
        ("axes", (1, 0, 0), (2, 25, 3), (2, 0, 3)),
        ("rank", (1, 2, 3), (2, 1, 3), (1, 2, 3)),
        ("rank", (1, 2, 3), (1, 3, 2), (1, 3, 2)),
        ("rank", (1, 2, 3), (0, 1, 2), (0, 2, 1)),
        ("rank", (1, 2, 0), (0, 1, 0), (0, 0, 0)),
        ("rank", (1, 0, 2), (3, 1, 2), (2, 0, 1)),
    ],
)
def test_q10_what_has_gone_can_be_taken_back_from_and_given_no_more(
    world: World,
    method: Method,
    before: tuple[int, ...],
    late: tuple[int, ...],
    counts: tuple[int, ...],
) -> None:
    """The second of three has gone."""
    round_ = a_round(world, method)
    if any(before):
        world.must(ballot(world, round_, *before), by=RESIDENT)
    gone = seen(world, round_).targets[1]
    world.must(c.NotesHold((gone,)), by=FACILITATOR)
    world.must(ballot(world, round_, *late), by=RESIDENT)
    (mine,) = world.state.ballots.values()
    sheet = from_cell(world.state.text(mine.choice))
    assert sheet is not None
    assert sheet.choice == counts
    world.must(c.NotesApprove((gone,)), by=FACILITATOR)
    world.must(ballot(world, round_, *late), by=RESIDENT)
    (mine,) = world.state.ballots.values()
    assert from_cell(world.state.text(mine.choice)) == Sheet(world.turns[-1].command.receipt, late)  # type: ignore[union-attr]
