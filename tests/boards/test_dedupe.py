"""The same command twice (RULES.md D1-D3): what the state remembers of each client."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boards.effects import Entry
from boards.evolve import evolve
from boards.limits import CLIENT_IDLE_MS, CLIENTS_KEPT, OUTCOMES_KEPT
from boards.rejections import Rejected
from boards.state import Cursor, Outcome, State, empty, restore, save
from tests.support.recipes import workshops
from tests.support.worlds import World, client_of

NOW = 1_790_000_000_000


def hear(state: State, client: int, n: int, *, at: int = NOW, member: int = 7) -> None:
    evolve(state, Entry(client, n, member, at, "note.add", "", n % 1000, ()), {})


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


def test_d3_l9_a_member_keeps_the_outboxes_heard_last_and_nobody_elses_go() -> None:
    state = empty()
    hear(state, 9_000, 1, member=8)
    for client in range(1, CLIENTS_KEPT + 1):
        hear(state, client, 1, at=NOW + client)
    hear(state, 1, 2, at=NOW + 500)
    assert len(state.clients) == CLIENTS_KEPT + 1
    hear(state, 200, 1, at=NOW + 501)
    hear(state, 201, 1, at=NOW + 502)
    assert set(state.clients) == {9_000, 1, *range(4, CLIENTS_KEPT + 1), 200, 201}


def test_d3_the_new_outbox_stays_also_when_all_came_within_one_millisecond() -> None:
    state = empty()
    for client in range(500, 500 + CLIENTS_KEPT):
        hear(state, client, 1)
    hear(state, 3, 1)
    assert set(state.clients) == {3, *range(501, 500 + CLIENTS_KEPT)}
    hear(state, 3, 2, at=NOW - 1_000)
    hear(state, 2, 1, at=NOW - 1_000)
    assert {2} < set(state.clients)
    assert len(state.clients) == CLIENTS_KEPT


HEARD = st.tuples(st.integers(1, 2), st.integers(1, 200), st.integers(0, 40))


@given(st.lists(HEARD, min_size=100, max_size=200))
def test_d3_v2_no_log_fills_the_memory_and_a_snapshot_forgets_the_same(
    heard: list[tuple[int, int, int]],
) -> None:
    live, cached = empty(), empty()
    for number, (member, client, time) in enumerate(heard, start=1):
        cached = restore(save(cached))
        for state in (live, cached):
            hear(state, 1_000 * member + client, number, at=NOW + time, member=member)
        assert 1_000 * member + client in live.clients
    owners = [cursor.member for cursor in live.clients.values()]
    assert all(owners.count(member) <= CLIENTS_KEPT for member in set(owners))
    assert save(live) == save(cached)
