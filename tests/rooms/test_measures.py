"""Presence, rates and the pace of sending: small laws, on a clock given by hand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boards import commands as c
from server.rooms.pace import BUSY_GAP, IDLE_GAP, Pace
from server.rooms.presence import Presence, cursor_gap
from server.rooms.rates import BURST, PER_SECOND, WORST_WAIT, Rate, tokens_of

SESSION = st.integers(1, 6)
STEPS = st.lists(
    st.tuples(st.sampled_from(["enter", "leave", "point", "away", "tell"]), SESSION), max_size=60
)


def member_of(session: int) -> int:
    """Two sessions each."""
    return 100 + session // 2


class Told:
    """Somebody who was told all changes, and nothing else."""

    def __init__(self) -> None:
        self.here: set[int] = set()
        self.cursors: dict[int, int] = {}

    def hear(self, presence: Presence) -> None:
        if (here := presence.changes()) is not None:
            self.here = (self.here | set(here.came)) - set(here.went)
        if (moves := presence.moves()) is not None:
            for session, _member, board, x, _y in moves.cursors:
                self.cursors.pop(session, None)
                if board:
                    self.cursors[session] = x
        assert not presence.has_news


@given(STEPS)
def test_p1_who_was_told_all_changes_knows_who_is_here(steps: list[tuple[str, int]]) -> None:
    presence, sessions, told = Presence(), set[int](), Told()
    for x, (kind, session) in enumerate(steps):
        member = member_of(session)
        if kind == "enter":
            presence.enter(session, member)
            sessions.add(session)
        elif kind == "leave":
            presence.leave(session, member)
            sessions.discard(session)
        elif kind == "tell":
            told.hear(presence)
        else:
            # Also of sessions that have left: their last words may still be on the way.
            presence.point(session, member, (9 if kind == "point" else 0, x, 0))
    told.hear(presence)
    assert told.here == presence.here == {member_of(session) for session in sessions}
    assert presence.whole().came == tuple(sorted(told.here))
    assert {row[0]: row[3] for row in presence.all_cursors().cursors} == told.cursors
    assert told.cursors.keys() <= sessions


def test_p2_only_the_latest_place_of_a_session_is_told() -> None:
    presence = Presence()
    presence.enter(1, 100)
    for x in range(5):
        presence.point(1, 100, (9, x, 0))
    moves = presence.moves()
    assert moves is not None
    assert moves.cursors == ((1, 100, 9, 4, 0),)
    presence.point(1, 100, (9, 4, 0))
    assert not presence.has_moves, "it did not move"


@pytest.mark.parametrize(("people", "rate"), [(0, 20), (1, 20), (30, 20), (60, 10), (1000, 2)])
def test_p3_the_rate_of_cursors_falls_with_the_number_of_people(people: int, rate: float) -> None:
    assert cursor_gap(people) == pytest.approx(1 / rate)


@given(st.lists(st.floats(0, 2), min_size=1, max_size=300))
def test_c7_in_any_time_no_more_than_the_burst_and_the_rate_get_through(gaps: list[float]) -> None:
    rate, now, begun = Rate(0.0), 0.0, list[float]()
    for gap in gaps:
        now += gap / 10
        now += rate.take(now)
        begun.append(now)
    for first in range(0, len(begun), 7):
        for last in range(first, len(begun), 13):
            allowed = BURST + PER_SECOND * (begun[last] - begun[first]) + 1
            assert last - first + 1 <= allowed + 1e-6


def test_c7_a_quick_person_never_waits_and_a_full_outbox_only_after_the_burst() -> None:
    rate = Rate(0.0)
    assert all(rate.take(second / 10) == 0 for second in range(1000))
    rate = Rate(0.0)
    waits = [rate.take(0.0) for _ in range(int(BURST) + 2)]
    assert waits[: int(BURST)] == [0.0] * int(BURST)
    assert waits[int(BURST) :] == pytest.approx([1 / PER_SECOND, 2 / PER_SECOND])


def test_c7_a_gesture_on_many_notes_counts_as_several_commands() -> None:
    ids = tuple(range(1, 201))
    counted = [tokens_of(c.NotesDelete(ids[:many])) for many in (0, 1, 25, 26, 200)]
    assert counted == [1, 1, 1, 2, 8]
    assert tokens_of(c.NoteDelete(1)) == 1
    rate = Rate(0.0)
    waits = [rate.take(0.0, tokens=8) for _ in range(16)]
    assert waits == [0.0] * 15 + [pytest.approx(8 / PER_SECOND)]


def test_c7_c10_typing_in_two_notes_for_minutes_never_waits() -> None:
    """A delta each 300 ms from each of two tabs, both of one member; long ones count more."""
    rate = Rate(0.0)
    short = tokens_of(c.NoteType(1, 1, (1_000, "ord", -3)))
    assert short == 1
    assert all(rate.take(tick * 0.3, tokens=short) == 0.0 for tick in range(1_200) for _ in "ab")
    assert tokens_of(c.NoteType(1, 1, ("x", 1) * 50)) == 4


def test_c7_who_never_stops_has_overdone_it_after_the_worst_wait() -> None:
    rate, now, taken = Rate(0.0), 0.0, 0
    while not rate.is_overdone:
        now += rate.take(now)
        taken += 1
    assert now == pytest.approx(WORST_WAIT, abs=0.2)
    assert taken == pytest.approx(BURST + WORST_WAIT * PER_SECOND, abs=3)


def test_c7_who_rests_begins_anew() -> None:
    rate, now = Rate(0.0), 0.0
    for _ in range(20):
        for _ in range(int(BURST) // 2 + 20):
            now += rate.take(now)
        assert not rate.is_overdone
        now += BURST / PER_SECOND
    assert rate.take(now) == 0.0


def test_an_idle_process_sends_at_once_and_a_busy_one_gathers() -> None:
    pace = Pace()
    assert pace.gap(5.0) == IDLE_GAP
    for step in range(100):
        pace.spent(0.009, 10 + step / 100)
    assert pace.gap(11.0) > (IDLE_GAP + BUSY_GAP) / 2
    assert pace.gap(12.5) == IDLE_GAP


@given(st.lists(st.tuples(st.floats(0, 0.05), st.floats(0, 0.2)), max_size=80))
def test_the_gap_stays_within_its_bounds_and_falls_while_nothing_is_sent(
    flushes: list[tuple[float, float]],
) -> None:
    pace, now = Pace(), 100.0
    for spent, pause in flushes:
        now += pause
        pace.spent(spent, now)
        assert IDLE_GAP <= pace.gap(now) <= BUSY_GAP + 1e-9
    gaps = [pace.gap(now + step / 20) for step in range(30)]
    assert all(later <= earlier + 1e-9 for earlier, later in pairwise(gaps))
    assert gaps[-1] == IDLE_GAP
