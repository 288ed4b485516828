"""The same command twice (RULES.md D1-D3): what the state remembers of each client."""

import pytest
from hypothesis import given

from boards.effects import Entry
from boards.evolve import evolve
from boards.limits import CLIENT_IDLE_MS, OUTCOMES_KEPT
from boards.rejections import Rejected
from boards.state import Cursor, Outcome, State, empty
from tests.support.recipes import workshops
from tests.support.worlds import World, client_of

NOW = 1_790_000_000_000


def hear(state: State, client: int, n: int, *, at: int = NOW) -> None:
    evolve(state, Entry(client, n, 7, at, "note.add", "", n % 1000, ()), {})


@given(workshops())
def test_d1_every_answer_can_be_given_again(world: World) -> None:
    told: dict[int, list[Outcome]] = {}
    for turn in world.turns:
        code = str(turn.decision.code) if isinstance(turn.decision, Rejected) else ""
        entry = turn.entry
        if entry.client:
            outcome = Outcome(entry.n, turn.after.seq, code, entry.fingerprint)
            told.setdefault(entry.actor, []).append(outcome)
        assert set(turn.after.clients) <= {client_of(member) for member in told}
    for member, outcomes in told.items():
        cursor = world.state.clients.get(client_of(member))
        if cursor is not None:
            kept = cursor.outcomes
            assert (cursor.member, cursor.last) == (member, outcomes[-1].n)
            assert kept == tuple(outcomes[-len(kept) :])
            assert kept


def test_d1_what_the_server_asks_for_itself_is_nobodys() -> None:
    state = empty()
    hear(state, 0, 0)
    assert state.clients == {}
    assert state.seq == 1


@pytest.mark.parametrize("many", [1, OUTCOMES_KEPT, OUTCOMES_KEPT + 1, 3 * OUTCOMES_KEPT])
def test_d2_the_last_answers_are_kept_oldest_first(many: int) -> None:
    state = empty()
    for n in range(1, many + 1):
        hear(state, 5, n)
    kept = [outcome.n for outcome in state.clients[5].outcomes]
    assert kept == list(range(max(0, many - OUTCOMES_KEPT) + 1, many + 1))
    assert state.clients[5].last == many


@pytest.mark.parametrize(
    ("silence", "forgotten"), [(CLIENT_IDLE_MS, False), (CLIENT_IDLE_MS + 1, True)]
)
def test_d3_a_client_is_forgotten_after_thirty_days_when_another_appears(
    silence: int, forgotten: bool
) -> None:
    state = empty()
    hear(state, 5, 1)
    hear(state, 6, 1, at=NOW + 10)
    hear(state, 6, 2, at=NOW + silence)
    assert set(state.clients) == {5, 6}
    hear(state, 7, 1, at=NOW + silence)
    assert set(state.clients) == ({6, 7} if forgotten else {5, 6, 7})
    assert isinstance(state.clients[7], Cursor)
