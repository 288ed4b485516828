"""Laws of voting: budget, secrecy, receipts, what has gone (RULES.md Q3-Q10)."""

from collections import Counter
from typing import get_args

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from boards import commands as c
from boards.records import Ballot, Method, Round
from boards.roles import ROLES
from boards.state import State, fork
from boards.view import Audience, own_view, project_shared, shared_view
from boards.view.records import RoundView
from boards.votes.figures import count
from boards.votes.sheets import Sheet, as_cell, from_cell
from tests.support.recipes import workshops
from tests.support.stores import encoded
from tests.support.votes import a_round, seen, with_notes
from tests.support.votes import ballot as a_ballot
from tests.support.worlds import FACILITATOR, RESIDENT, Turn, World, opened


def sheets_of(state: State) -> list[tuple[Round, Ballot, Sheet]]:
    found = []
    for ballot in state.ballots.values():
        sheet = from_cell(state.text(ballot.choice))
        assert sheet is not None
        found.append((state.rounds[ballot.round], ballot, sheet))
    return found


@given(workshops(least=25, most=70))
def test_q3_q4_nobody_ever_has_more_than_her_share(world: World) -> None:
    """I7: whatever was sent, by however many devices."""
    for turn in world.turns:
        voters = Counter((ballot.round, ballot.by) for ballot in turn.after.ballots.values())
        assert max(voters.values(), default=0) <= 1
        for round_, _, sheet in sheets_of(turn.after):
            assert round_.life == "open"
            assert len(sheet.choice) == len(round_.targets)
            if round_.method == "dots":
                assert sum(sheet.choice) <= round_.budget
                assert max(sheet.choice) <= round_.most
            if round_.method == "rank":
                given_places = sorted(filter(None, sheet.choice))
                assert given_places == [*range(1, len(given_places) + 1)]


def otherwise(state: State) -> State:
    """The same workshop, in which everybody chose and drew a receipt otherwise, unseen as yet."""
    other = fork(state)
    for ballot in state.ballots.values():
        other.texts[ballot.choice] = as_cell(Sheet("f" * 20, (4, 4, 4)))
    for round_ in state.rounds.values():
        if round_.life == "closed":
            other.texts[round_.tally] = '[[["ffffffffffffffffffff",[4,4,4]]],[0,[]],[0,[]]]'
    return other


@given(workshops(least=25, most=70))
def test_q5_what_was_chosen_is_in_no_byte_that_anyone_else_gets(world: World) -> None:
    """Paired: two worlds that differ in what was chosen and in nothing else."""
    for turn in (world.turns[-1], *[t for t in world.turns if isinstance(t.command, c.BallotCast)]):
        state, other = turn.after, otherwise(turn.after)
        for role in ROLES:
            audience = Audience(role)
            assert encoded(shared_view(state, audience)) == encoded(shared_view(other, audience))
        voters = {ballot.by for ballot in state.ballots.values()}
        for member in set(state.members) - voters:
            assert own_view(state, member) == own_view(other, member)


def tallied(turn: Turn) -> dict[int, list[Sheet]]:
    """Independently: of each round that closed, the last word of each who was inside."""
    before, after = turn.before, turn.after
    return {
        round_id: [
            sheet
            for round_, ballot, sheet in sheets_of(before)
            if round_.id == round_id and not before.members[ballot.by].removed
        ]
        for round_id, was in before.rounds.items()
        if was.life == "open" and after.rounds[round_id].life != "open"
    }


@given(workshops(least=25, most=70))
def test_q6_q7_q9_every_ballot_counts_as_it_was_cast_and_none_is_left_nor_in_the_log(
    world: World,
) -> None:
    closed: dict[int, list[Sheet]] = {}
    cast = {
        cell.ref
        for turn in world.turns
        if isinstance(turn.command, c.BallotCast)
        for cell in turn.cells
    }
    for turn in world.turns:
        if isinstance(turn.command, c.BallotCast):
            must_say_nothing(turn)
        closed |= tallied(turn)
        assert closed.keys().isdisjoint(b.round for b in turn.after.ballots.values())
        life = turn.after.workshop and turn.after.workshop.life
        assert life != "closed" or not turn.after.ballots, "nobody may open it again"
    assert not cast & {round_.tally for round_ in world.state.rounds.values()}
    held = {ballot.choice for ballot in world.state.ballots.values()}
    assert set(world.state.texts) & cast == held
    for round_id, votes in closed.items():
        view = project_shared(world.state, ("r", round_id), Audience("resident"))
        assert isinstance(view, RoundView)
        assert view.voted == len(votes)
        if view.life != "revealed":
            assert (view.ballots, view.results) == ((), ())
            continue
        told = () if view.staff_voted else None
        expected = Counter((v.receipt, v.choice if told is None else told) for v in votes)
        assert Counter(view.ballots) == expected
        assert view.ballots == tuple(sorted(view.ballots))
        figures = count(view.method, len(view.targets), [vote.choice for vote in votes])
        assert tuple(row[1:] for row in view.results) == figures


def must_say_nothing(turn: Turn) -> None:
    """Q6: no byte of what the log says of a vote holds a choice or a receipt."""
    assert isinstance(turn.command, c.BallotCast)
    data = msgspec.msgpack.encode(turn.entry.effects)
    assert turn.command.receipt.encode() not in data
    for cell in turn.cells:
        assert cell.content not in data


def choices(method: Method, count: int) -> st.SearchStrategy[tuple[int, ...]]:
    """What may be voted on so many, and says something."""
    if method == "rank":
        orders = st.permutations(range(count)).flatmap(
            lambda order: st.integers(1, count).map(lambda most: order[:most])
        )
        return orders.map(
            lambda order: tuple(order.index(at) + 1 if at in order else 0 for at in range(count))
        )
    highest = {"dots": 2, "yesno": 3, "scale": 5, "axes": 25}[method]
    values = st.tuples(*[st.integers(0, highest)] * count).filter(any)
    return values.filter(lambda choice: method != "dots" or sum(choice) <= 5)


@st.composite
def late_votes(draw: st.DrawFn) -> tuple[Method, tuple[int, ...] | None, tuple[int, ...], set[int]]:
    """What she voted, or nothing; what she votes afterwards, and what had gone by then."""
    method = draw(st.sampled_from(get_args(Method)))
    before = draw(st.none() | choices(method, 4))
    gone = draw(st.sets(st.integers(0, 3), min_size=1))
    return method, before, draw(choices(method, 4)), gone


@given(late_votes(), st.sampled_from(["held", "hidden", "deleted"]))
def test_q10_what_has_gone_gets_nothing_that_it_had_not_and_no_vote_is_lost_by_it(
    vote: tuple[Method, tuple[int, ...] | None, tuple[int, ...], set[int]], how: str
) -> None:
    method, before, late, gone = vote
    world = opened()
    with_notes(world, 4)
    round_ = a_round(world, method)
    targets = seen(world, round_).targets
    if before is not None:
        world.must(a_ballot(world, round_, *before), by=RESIDENT)
    for at in gone:
        away: c.Command = c.NoteDelete(targets[at])
        if how != "deleted":
            ids = (targets[at],)
            away = c.NotesHold(ids) if how == "held" else c.NotesHide(ids, "other", "")
        world.must(away, by=FACILITATOR)
    world.must(a_ballot(world, round_, *late), by=RESIDENT)
    assert seen(world, round_).voted == 1, "whatever it says, or others learn something of it"
    ((_, _, sheet),) = sheets_of(world.state)
    had = before or (0, 0, 0, 0)
    if method == "rank":
        must_not_be_nearer(had, late, sheet.choice, gone)
        return
    for at, (was, asked, has) in enumerate(zip(had, late, sheet.choice, strict=True)):
        if at not in gone:
            assert has == asked
        elif method == "dots":
            assert has == min(was, asked)
        else:
            assert has == (0 if asked == 0 else was)


def must_not_be_nearer(
    had: tuple[int, ...], late: tuple[int, ...], has: tuple[int, ...], gone: set[int]
) -> None:
    """Q10 of an order: nothing that is there is left out or passes another one that is."""
    order = [at for at in sorted(range(4), key=late.__getitem__) if late[at]]
    now = [at for at in sorted(range(4), key=has.__getitem__) if has[at]]
    assert sorted(filter(None, has)) == [*range(1, len(now) + 1)]
    assert [at for at in now if at not in gone] == [at for at in order if at not in gone]
    assert all(0 < had[at] <= has[at] for at in gone & {*now})
    if all(0 < had[at] <= late[at] for at in gone & {*order}):
        assert has == late
    for at in gone & {*order} - {*now}:
        assert not 0 < had[at] <= len(now) + 1, "there is a place for it"
