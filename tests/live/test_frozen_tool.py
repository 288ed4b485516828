"""`python -m tests.load frozen`: it runs, and would see a promise that is broken."""

from pathlib import Path

import msgspec
import pytest

from server.demo.statements import read_statements
from server.serve import KEEPALIVE_SECONDS, PONG_SECONDS
from tests.load.freezing.flood import measure_flood
from tests.load.freezing.measure import measure
from tests.load.freezing.plan import (
    ABORT_SECONDS,
    GROWTH_MB,
    MOVED_MS,
    Crowd,
    Flood,
    FrozenPlan,
    figures,
)
from tests.load.freezing.unread import has_connection
from tests.load.options import STATEMENTS

PLAN = FrozenPlan(people=6, changes=5, cursors=5, seconds=1, megabytes=5, statements=STATEMENTS)

TABLE = """\
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1
   1: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 2 1
   2: 0100007F:1F90 0100007F:C351 04 00000000:00000000 00:00000000 00000000     0        0 0 1
"""


def test_a_connection_is_there_until_the_server_has_let_go_of_it() -> None:
    assert has_connection(8080, 50_000, table=TABLE)
    assert not has_connection(8080, 50_001, table=TABLE), "it only lingers in the kernel"
    assert not has_connection(50_000, 8080, table=TABLE)


def test_each_broken_promise_is_told() -> None:
    crowd, flood = Crowd(10, 12, 10, 20, 0), Flood(6, 1, 1, 90, 94, 94, 20, 0)
    assert figures(6, crowd, flood, quiet_aborted_after=29).broken(PLAN) == []
    assert len(figures(6, crowd, flood, quiet_aborted_after=31).broken(PLAN)) == 1
    for worse in (
        (msgspec.structs.replace(crowd, during=11 + MOVED_MS), flood),
        (msgspec.structs.replace(crowd, aborted_after=ABORT_SECONDS + 1), flood),
        (msgspec.structs.replace(crowd, disconnected=1), flood),
        (crowd, msgspec.structs.replace(flood, peak=91 + GROWTH_MB)),
        (crowd, msgspec.structs.replace(flood, offered=4)),
        (crowd, msgspec.structs.replace(flood, disconnected=1)),
    ):
        assert len(figures(6, *worse, quiet_aborted_after=29).broken(PLAN)) == 1


def test_t2_who_answers_no_ping_is_found_in_time_also_where_no_buffer_fills() -> None:
    assert KEEPALIVE_SECONDS + PONG_SECONDS + 1 < ABORT_SECONDS


def test_t1_a_short_flood_over_a_reader_that_does_not_read_cuts_nobody_else_off(
    tmp_path: Path,
) -> None:
    """With few bytes, and not until the server has had enough of the reader."""
    statements = read_statements(STATEMENTS)
    found = measure_flood(5, tmp_path / "flood", statements, until_aborted=False)
    assert found.offered >= 5
    assert (found.readers, found.disconnected) == (1, 0)
    assert min(found.before, found.peak, found.after) > 0


@pytest.mark.long
def test_t1_t2_300_mb_are_offered_to_a_reader_that_does_not_read() -> None:
    found = measure(msgspec.structs.replace(PLAN, people=50, seconds=5, megabytes=300))
    assert found.offered_mb >= 300
    assert found.rss_peak_mb - found.rss_before_mb <= GROWTH_MB
    assert found.aborted_after_s <= ABORT_SECONDS
    assert found.disconnected_others == 0
