"""`python -m tests.load room`: it runs, and would see a change that did not arrive."""

from pathlib import Path

import pytest

from boards.commands import NoteEdit, NoteMove
from server.demo.twin import Twin
from tests.load import probes
from tests.load.ending import RoomMode, miscounted
from tests.load.options import STATEMENTS
from tests.load.plans import Deed, receipt_of, sign_of
from tests.load.probes import Shown, Told
from tests.load.room import RoomPlan, measure
from tests.load.wireframes import Pings, Reader, masked


def deed(at: float, command: NoteMove | NoteEdit) -> Deed:
    return Deed(at, 0, b"", sign_of(command))


def test_a_probe_that_never_saw_a_change_counts_it_as_missing() -> None:
    """One that was overtaken by a newer change of the same thing in one frame is not missing."""
    deeds = [
        deed(0.0, NoteMove(5, 10, 0)),
        deed(0.1, NoteMove(5, 20, 0)),
        deed(0.2, NoteMove(6, 10, 0)),
        deed(0.3, NoteEdit(5, 1, "a")),
    ]
    told = Told({("x", 5, 20): 100.15, ("version", 5, 2): 100.4}, Twin())
    found = probes.times([told], deeds, begin=100.0, after=0.0)
    assert found.missing == 1
    assert [round(each) for each in found.latencies] == [50, 100]


def test_a_ballot_that_is_not_in_the_result_as_it_was_last_is_lost() -> None:
    choices = {7: (2, 0, 1), 8: (0, 0, 3)}
    receipts = tuple(map(receipt_of, choices))
    assert miscounted(choices, Shown(2, 1.0, receipts, (2, 0, 4))) == 0
    assert miscounted(choices, Shown(2, 1.0, receipts, (2, 1, 3))) == 2
    assert miscounted(choices, Shown(1, 1.0, receipts[:1], (2, 0, 4))) == 1
    assert miscounted(choices, Shown(3, 1.0, (*receipts, receipts[0]), (2, 0, 4))) == 1
    assert miscounted(choices, Shown(0, 0.0)) == 2 + 3


def test_frames_come_out_of_a_stream_cut_anywhere() -> None:
    payloads = [b"", b"a" * 125, b"b" * 126, b"c" * 70_000]
    heads = [b"\x82\x00", b"\x82\x7d", b"\x82\x7e\x00\x7e", b"\x82\x7f" + (70_000).to_bytes(8)]
    stream = b"".join(head + body for head, body in zip(heads, payloads, strict=True))
    for size in (1, 7, 1000, len(stream)):
        reader = Reader()
        pieces = [stream[at : at + size] for at in range(0, len(stream), size)]
        assert [got for piece in pieces for got in reader.feed(piece)] == [(2, p) for p in payloads]
    assert len(masked(b"a" * 125)) == 6 + 125


def test_pings_are_found_between_messages_of_all_lengths_cut_anywhere() -> None:
    stream = b"\x82\x7e\x00\x7e" + b"\x89" * 126 + b"\x89\x04abcd\x82\x01\x89\x89\x00"
    stream += b"\x82\x7f" + (70_000).to_bytes(8) + b"\x89" * 70_000 + b"\x89\x02ef"
    for size in (1, 7, 1000, len(stream)):
        pings = Pings(stream[:1])
        pieces = [stream[at : at + size] for at in range(1, len(stream), size)]
        assert [got for piece in pieces for got in pings.feed(piece)] == [b"abcd", b"", b"ef"]


@pytest.mark.parametrize("mode", ["private", "vote"])
def test_a_short_run_in_secret_shows_each_her_own_and_in_the_end_everything_to_all(
    mode: RoomMode,
) -> None:
    plan = RoomPlan(people=6, changes=5, cursors=10, seconds=1, statements=STATEMENTS, mode=mode)
    figures = measure(plan)
    assert figures.lost == 0
    told = figures.cursors_delivered_per_s > 0
    assert told == (mode == "vote"), "nobody is told where others point on a private board"
    assert figures.revealed >= 6
    assert figures.reveal_ms > 0
    assert min(figures.others_p99_before_ms, figures.others_p99_reveal_ms) > 0


def test_a_short_run_gives_all_figures_and_loses_nothing(tmp_path: Path) -> None:
    """As one types it, with few people; no figure matters here but what was lost."""
    figures = measure(RoomPlan(people=6, changes=5, cursors=10, seconds=1, statements=STATEMENTS))
    assert figures.lost == 0
    assert figures.offered_per_s > 0
    assert figures.accepted_per_s == figures.offered_per_s
    assert figures.deliveries_per_s == 6 * figures.accepted_per_s
    assert min(figures.cursors_delivered_per_s, figures.doc_p50_ms, figures.cursor_p99_ms) > 0
    assert min(figures.server_cpu_pct, figures.bytes_per_s_client, figures.rss_mb) > 0
