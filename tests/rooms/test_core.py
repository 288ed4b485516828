"""The room without I/O: what is known of an outbox, and what happens to a batch."""

from collections.abc import Iterable, Mapping

import msgspec
import pytest
from structlog.testing import capture_logs

from boards import commands as c
from boards.decide import core as deciding
from boards.decide import notes
from boards.decide.desk import Desk
from boards.effects import LOG_FORMAT, Entry, decode_entries
from boards.evolve import evolve
from boards.limits import OUTCOMES_KEPT, TEXT_MAX
from boards.records import Ref
from boards.rejections import Code
from boards.state import State, save
from server.journal.base import Batch, Snapshot
from server.rooms import core as core_module
from server.rooms.core import Draft, LogBrokenError, Outcome, Request, RoomCore
from tests.rooms.parts import INCARNATION, request
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, OTHER, RESIDENT, START, opened


class Log:
    """A core with the rows that were committed."""

    def __init__(self) -> None:
        self.core = RoomCore(INCARNATION)
        self.rows: list[Batch] = []
        for turn in opened().turns:
            self.commit([Request(turn.actor.member, 0, 0, turn.command, 0)])

    def draft(self, requests: Iterable[Request]) -> Draft:
        return self.core.draft(requests, now=START, new_seed=lambda: bytes(32))

    def commit(self, requests: Iterable[Request]) -> list[Outcome]:
        draft = self.draft(requests)
        self.core.adopt(draft)
        if draft.batch is not None:
            self.rows.append(draft.batch)
        return draft.outcomes


@pytest.fixture
def log() -> Log:
    return Log()


def add(note: int, text: str = "en lapp") -> c.NoteAdd:
    return c.NoteAdd(note, BOARDS[0], AREAS[0], None, None, 0, text)


def told(outcomes: Iterable[Outcome]) -> list[tuple[int, str, int]]:
    return [(outcome.seq, outcome.code, outcome.limit) for outcome in outcomes]


def test_c2_the_figure_of_an_accepted_command_is_logged_and_told_again(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def counting(desk: Desk, command: c.NoteAdd) -> None:
        notes.add(desk, command)
        desk.figure = 7

    monkeypatch.setitem(deciding._DECIDERS, c.NoteAdd, counting)
    first = request(add(1), member=RESIDENT, n=1)
    outcomes = log.commit([first])
    assert told(outcomes) == [(log.core.state.seq, "", 7)]
    assert decode_entries(log.rows[-1].body)[-1].limit == 7
    assert told(log.draft([first]).outcomes) == told(outcomes)


def test_c3_a_resend_gets_the_recorded_answer_and_nothing_happens_twice(log: Log) -> None:
    first = request(add(1), member=RESIDENT, n=1)
    outcomes = log.commit([first])
    rows, notes = len(log.rows), dict(log.core.state.notes)
    again = log.draft([first, first])
    assert told(again.outcomes) == told(outcomes) * 2
    assert again.batch is None
    assert (len(log.rows), log.core.state.notes) == (rows, notes)


def test_c3_a_refusal_is_recorded_and_told_again(log: Log) -> None:
    long = request(add(1, "å" * (TEXT_MAX + 1)), member=RESIDENT, n=1)
    before = log.core.state.seq
    (outcome,) = log.commit([long])
    assert (outcome.seq, outcome.code, outcome.limit) == (before + 1, "text_too_long", TEXT_MAX)
    log.commit([request(add(2), member=RESIDENT, n=2)])
    (again,) = log.draft([long]).outcomes
    assert told([again]) == [(before + 1, "text_too_long", TEXT_MAX)]


def test_c3_a_resend_in_the_same_batch_is_answered_once_decided(log: Log) -> None:
    first = request(add(1), member=RESIDENT, n=1)
    outcomes = log.commit([first, first])
    assert told(outcomes)[0] == told(outcomes)[1]
    assert len(decode_entries(log.rows[-1].body)) == 1


def test_c3_answers_are_kept_as_far_back_as_two_windows(log: Log) -> None:
    asked = [request(add(n), member=RESIDENT, n=n) for n in range(1, OUTCOMES_KEPT + 2)]
    outcomes = log.commit(asked)
    assert told(log.draft(asked[1:]).outcomes) == told(outcomes[1:])
    assert log.draft(asked[:1]).outcomes[0].code == Code.N_REUSED


def test_c8_the_same_n_with_another_command_is_no_resend(log: Log) -> None:
    log.commit([request(add(1), member=RESIDENT, n=1)])
    draft = log.draft([request(add(1, "andra ord"), member=RESIDENT, n=1)])
    assert [outcome.code for outcome in draft.outcomes] == [Code.N_REUSED]
    assert draft.batch is None


def test_c5_an_outbox_belongs_to_who_used_it_first(log: Log) -> None:
    log.commit([request(add(1), member=RESIDENT, n=1, client=5)])
    for n in (1, 2):
        draft = log.draft([request(add(2), member=OTHER, n=n, client=5)])
        assert [outcome.code for outcome in draft.outcomes] == [Code.CLIENT_TAKEN]
        assert draft.batch is None


def test_c4_an_outbox_that_nobody_knows_starts_at_one(log: Log) -> None:
    draft = log.draft([request(add(1), member=RESIDENT, n=7)])
    assert [outcome.code for outcome in draft.outcomes] == [Code.CLIENT_FORGOTTEN]
    assert draft.batch is None


def test_c4_a_skipped_number_is_a_gap_and_neighbours_are_decided(log: Log) -> None:
    log.commit([request(add(1), member=RESIDENT, n=1)])
    skipping = request(add(3), member=RESIDENT, n=3)
    draft = log.draft([skipping, request(add(4), member=OTHER, n=1)])
    assert draft.gaps == [skipping]
    assert [outcome.code for outcome in draft.outcomes] == [""]
    assert 3 not in draft.state.notes
    assert 4 in draft.state.notes


def test_b13_a_command_that_breaks_decide_costs_nobody_else(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_desk: object, _command: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(deciding._DECIDERS, c.NoteColour, broken)
    poison = request(c.NoteColour(1, 2), member=RESIDENT, n=2)
    asked = [
        request(add(1), member=RESIDENT, n=1),
        poison,
        request(add(2), member=RESIDENT, n=3),
    ]
    outcomes = log.commit(asked)
    assert [outcome.code for outcome in outcomes] == ["", Code.INTERNAL, ""]
    assert {1, 2} <= log.core.state.notes.keys()
    assert told(log.draft([poison]).outcomes) == told(outcomes[1:2])


def test_b13_what_broke_is_logged_with_its_context_and_never_with_what_was_written(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_desk: object, command: c.NoteAdd) -> None:
        raise ValueError(f"cannot place {command.text!r}")

    monkeypatch.setitem(deciding._DECIDERS, c.NoteAdd, broken)
    secret = c.NoteAdd(1, BOARDS[0], AREAS[0], None, None, 0, "ett sjukdomsfall")
    with capture_logs() as logs:
        log.commit([request(secret, member=RESIDENT, n=1)])
    (entry,) = logs
    assert entry["event"] == "room.decide_failed"
    told_of = (entry["command"], entry["member"], entry["n"], entry["error"])
    assert told_of == ("note.add", RESIDENT, 1, "ValueError")
    assert "in broken" in entry["trace"]
    assert "sjukdomsfall" not in repr(entry)


def test_b13_a_command_whose_effects_break_evolve_is_refused_and_in_no_log(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PoisonError(Exception):
        pass

    def evolving(state: State, entry: Entry, texts: Mapping[Ref, str]) -> None:
        evolve(state, entry, texts)
        if entry.command == "note.colour" and entry.effects:
            raise PoisonError

    monkeypatch.setattr(core_module, "evolve", evolving)
    log.commit([request(add(1), member=RESIDENT, n=1)])
    asked = [
        request(add(2), member=RESIDENT, n=2),
        request(c.NoteColour(1, 3), member=RESIDENT, n=3),
        request(c.NoteColour(2, 4), member=RESIDENT, n=4),
        request(add(3), member=OTHER, n=1),
    ]
    with capture_logs() as logs:
        outcomes = log.commit(asked)
    assert [outcome.code for outcome in outcomes] == ["", Code.INTERNAL, Code.INTERNAL, ""]
    assert {entry["event"] for entry in logs} == {"room.evolve_failed"}
    assert log.core.state.notes[1].colour == 0
    assert log.core.state.notes.keys() >= {1, 2, 3}
    assert told(log.draft([asked[1]]).outcomes) == told(outcomes[1:2])


def test_refused_commands_of_the_server_leave_no_trace(log: Log) -> None:
    draft = log.draft([Request(0, 0, 0, c.MemberJoin(RESIDENT, "resident"), 0)])
    assert [outcome.code for outcome in draft.outcomes] == [Code.ID_TAKEN]
    assert draft.batch is None


def test_a1_the_role_is_that_of_the_moment_of_the_command(log: Log) -> None:
    asked = [
        request(c.MemberRole(RESIDENT, "facilitator"), member=FACILITATOR, n=1),
        request(c.WorkshopReadOnly(on=True), member=RESIDENT, n=1),
        request(add(1), member=OTHER, n=1),
    ]
    assert [outcome.code for outcome in log.commit(asked)] == ["", "", Code.READ_ONLY]


def test_a_draft_changes_nothing_until_it_is_adopted(log: Log) -> None:
    before = save(log.core.state)
    draft = log.draft([request(add(1), member=RESIDENT, n=1)])
    assert save(log.core.state) == before
    log.core.adopt(draft)
    assert 1 in log.core.state.notes


def test_the_log_gives_the_same_state_with_a_snapshot_and_without(log: Log) -> None:
    log.commit([request(add(1), member=RESIDENT, n=1)])
    snapshot, rows = log.core.snapshot(), len(log.rows)
    log.commit([request(add(2), member=RESIDENT, n=2)])
    whole, resumed = RoomCore(INCARNATION), RoomCore(INCARNATION)
    whole.load(None, log.rows)
    resumed.load(snapshot, log.rows[rows:])
    assert save(whole.state) == save(resumed.state) == save(log.core.state)
    assert whole.hash == resumed.hash == log.core.hash


def test_a_snapshot_of_another_format_is_not_used(log: Log) -> None:
    other = Snapshot(3, 999, b"whatever", b"")
    core = RoomCore(INCARNATION)
    core.load(other, log.rows)
    assert save(core.state) == save(log.core.state)


@pytest.mark.parametrize("harm", ["missing", "changed", "newer"])
def test_b14_a_log_that_does_not_hold_is_not_followed(log: Log, harm: str) -> None:
    rows = log.rows.copy()
    if harm == "missing":
        del rows[2]
    elif harm == "changed":
        rows[2] = msgspec.structs.replace(rows[2], body=rows[1].body)
    else:
        rows[2] = msgspec.structs.replace(rows[2], format=LOG_FORMAT + 1)
    core = RoomCore(INCARNATION)
    with pytest.raises(LogBrokenError):
        core.catch_up(rows)
    assert core.state.seq == rows[1].last
