"""Laws of undoing one person who may have voted: her vote goes and comes back with all else, and
nobody is told whether there was one (RULES.md U7, Q4, Q5)."""

from collections.abc import Hashable, Sequence
from typing import Literal, NamedTuple, get_args

from hypothesis import given
from hypothesis import strategies as st

from boards import commands as c
from boards.records import Ballot
from boards.rejections import Code
from boards.state import State
from boards.view import Audience, own_view, shared_view
from boards.view.records import Key, ReversalView, ViewRecord
from boards.votes.sheets import from_cell
from tests.support.reverting import take_back, undo_person
from tests.support.votes import receipt_of, seen
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MEMBERS,
    OTHER,
    RESIDENT,
    World,
    code_of,
    opened,
)


class Vote(NamedTuple):
    """What one of them chooses in one of the two rounds; 0 takes it back."""

    who: int
    round: int
    choice: int


Since = Literal["nothing", "votes anew", "takes that back", "closed", "removed"]
VOTES = st.lists(
    st.builds(Vote, st.sampled_from(MEMBERS), st.integers(0, 1), st.integers(0, 3)), max_size=10
)


def polling(*, wrote: bool) -> tuple[World, tuple[int, int]]:
    """Two boards with a round each; she has written notes, or only others have."""
    world = opened()
    for area in (AREAS[0], AREAS[2]):
        world.note(by=OTHER, area=area)
        if wrote:
            world.note(by=RESIDENT, area=area)
    rounds = (world.new_id(), world.new_id())
    for round_, board in zip(rounds, BOARDS, strict=True):
        command = c.RoundOpen(round_, board, 0, "notes", "yesno", 0, 0, "Ska vi?", "", "")
        world.must(command, by=FACILITATOR)
    return world, rounds


def vote(world: World, rounds: Sequence[int], wish: Vote) -> None:
    """She does, if that makes sense now."""
    round_ = rounds[wish.round]
    rest = len(world.state.rounds[round_].targets) - 1
    ballot, world.now = world.new_id(), world.now + 1
    receipt = receipt_of(round_, str(ballot))
    world.ask(c.BallotCast(ballot, round_, (wish.choice, *(0,) * rest), receipt), by=wish.who)


def by_her(state: State) -> dict[int, Ballot]:
    """By round her ballots, those too that were taken out."""
    return {each.round: each for each in state.ballots.values() if each.by == RESIDENT}


def chosen(state: State) -> dict[int, tuple[int, ...]]:
    """By ballot what counts at the end."""
    sheets = {b.id: from_cell(state.text(b.choice)) for b in state.ballots.values() if not b.out}
    return {ballot: sheet.choice for ballot, sheet in sheets.items() if sheet is not None}


@given(VOTES, st.booleans(), st.sampled_from(get_args(Since)))
def test_u7_q4_her_votes_go_with_the_act_and_come_back_where_nobody_did_anything_since(
    votes: list[Vote], wrote: bool, since: Since
) -> None:
    world, rounds = polling(wrote=wrote)
    for wish in votes:
        vote(world, rounds, wish)
    before, hers, own = dict(world.state.ballots), by_her(world.state), own_votes(world)
    numbers = [seen(world, each).voted for each in rounds]
    undo_person(world, RESIDENT, since=world.now + 1)
    assert world.state.ballots == before, "what she voted before that time stays"
    act = undo_person(world, RESIDENT, reason="så gör vi inte")
    assert act, "an act, whether she had voted or not"
    assert {each.out for each in by_her(world.state).values()} <= {act}
    assert own_votes(world) == {}
    assert told(world)[act] == (False, "så gör vi inte")
    others = {id_: each for id_, each in before.items() if each.by != RESIDENT}
    assert {b.id: b for b in world.state.ballots.values() if b.by != RESIDENT} == others
    assert [seen(world, each).voted for each in rounds] == numbers
    nothing = Vote(RESIDENT, 0, 0)
    vote(world, rounds, nothing)
    assert code_of(world.turns[-1].decision) == Code.ALREADY, "she has none to take back"
    _do(world, rounds, since)
    assert take_back(world, act) is None
    assert told(world).get(act) == (None if since == "removed" else (True, "så gör vi inte"))
    first = by_her(world.state).get(rounds[0])
    if since == "closed":
        counted = [each for each in others.values() if each.round == rounds[0]]
        assert world.state.rounds[rounds[0]].voted == len(counted), "what was counted stays"
    elif since == "votes anew":
        assert first is not None
        assert chosen(world.state)[first.id][0] == 3
        assert not first.out
    elif since == "takes that back":
        assert first is None
    else:
        assert world.state.ballots == before
        assert own_votes(world) == ({} if since == "removed" else own)
    assert by_her(world.state).get(rounds[1]) == hers.get(rounds[1])


def _do(world: World, rounds: Sequence[int], since: Since) -> None:
    if since in ("votes anew", "takes that back"):
        vote(world, rounds, Vote(RESIDENT, 0, 3))
    if since == "takes that back":
        vote(world, rounds, Vote(RESIDENT, 0, 0))
    if since == "closed":
        world.must(c.RoundClose(rounds[0], False), by=FACILITATOR)
    if since == "removed":
        world.must(c.MemberRemove(RESIDENT), by=FACILITATOR)


def told(world: World) -> dict[int, tuple[bool, str | None]]:
    """What she is told of each act: whether all is back, and why it was. Nobody else is."""
    acts = {}
    for member in MEMBERS:
        for view in own_view(world.state, member).values():
            if isinstance(view, ReversalView):
                assert (member, view.member, view.by) == (RESIDENT, RESIDENT, 0)
                acts[view.id] = (view.returned > 0, view.why)
    return acts


def own_votes(world: World) -> dict[Hashable, object]:
    """What she sees of her own."""
    view = own_view(world.state, RESIDENT)
    return {key: record for key, record in view.items() if key[0] == "v"}


@given(VOTES, st.booleans(), st.booleans())
def test_u7_q5_nothing_of_an_undoing_tells_whether_she_had_voted(
    votes: list[Vote], wrote: bool, back: bool
) -> None:
    """Two worlds, in one of which she votes: what is answered and what others see change alike."""
    found = []
    for is_silent in (False, True):
        world, rounds = polling(wrote=wrote)
        for wish in votes:
            if is_silent and wish.who == RESIDENT:
                world.new_id()
                continue
            vote(world, rounds, wish)
        world.now, start = world.now + 100 - world.now % 100, world.turns[-1].after
        began, act = len(world.turns), undo_person(world, RESIDENT)
        told = [changes(start, world.state)]
        if back:
            take_back(world, act)
            told.append(changes(start, world.state))
        answers = [(code_of(t.decision), getattr(t.decision, "figure", 0)) for t in world.turns]
        found.append((told, answers[began:]))
    assert found[0] == found[1]


def changes(before: State, after: State) -> list[dict[Key, ViewRecord | None]]:
    """What others' screens tell of it."""
    found = []
    for role in ("facilitator", "resident"):
        old, new = shared_view(before, Audience(role)), shared_view(after, Audience(role))
        found.append({key: new.get(key) for key in old | new if old.get(key) != new.get(key)})
    return found
