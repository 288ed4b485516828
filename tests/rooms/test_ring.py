"""The ring of frames: what it keeps, and who can go on from where (A12)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.rooms.ring import BYTES_KEPT, FRAMES_KEPT, NOWHERE, Frame, Ring


def filled(count: int, *, size: int = 4, base: int = 10) -> Ring:
    """Frames to seq base + 1, base + 2 ..., each its own number in bytes."""
    ring = Ring(base)
    for seq in range(base + 1, base + 1 + count):
        ring.add(Frame(seq, seq.to_bytes(4, "big") * (size // 4)))
    return ring


def test_an_empty_ring_resumes_who_stands_where_it_begins() -> None:
    ring = Ring(10)
    assert ring.index_after(10) == ring.end == 0
    assert ring.since(0) == b""
    assert ring.index_after(9) is None
    assert ring.index_after(11) is None


@pytest.mark.parametrize("more", [0, 1, 7])
def test_b15_the_ring_reaches_from_its_base_to_its_newest_frame_and_no_further(more: int) -> None:
    ring = filled(FRAMES_KEPT + more)
    newest, oldest = 10 + FRAMES_KEPT + more, 10 + more
    assert ring.base == oldest
    assert ring.index_after(oldest - 1) is None
    assert ring.index_after(oldest) == ring.start == more
    assert ring.index_after(oldest + 1) == more + 1
    assert ring.index_after(newest) == ring.end
    assert ring.index_after(newest + 1) is None


def test_bytes_are_limited_as_well_but_the_newest_frame_stays() -> None:
    ring = filled(5, size=BYTES_KEPT // 2)
    assert ring.end - ring.start == 2
    ring.add(Frame(99, bytes(BYTES_KEPT + 4)))
    assert ring.end - ring.start == 1
    assert ring.since(ring.start) == bytes(BYTES_KEPT + 4)


def test_who_fell_off_or_never_was_there_gets_nothing() -> None:
    ring = filled(FRAMES_KEPT + 3)
    assert ring.since(2) is None
    assert ring.since(ring.end + 1) is None
    assert ring.since(NOWHERE) is None


def test_frames_that_leave_the_view_where_it_was_are_sent_again_to_who_resumes() -> None:
    ring = filled(3)
    ring.add(Frame(13, b"name"))
    ring.add(Frame(14, b"next"))
    index = ring.index_after(13)
    assert index is not None
    assert ring.since(index) == b"namenext"


@given(st.lists(st.booleans(), max_size=60))
def test_a_reader_of_any_speed_reads_every_frame_once_and_in_order(reads: list[bool]) -> None:
    ring, read, written, index = Ring(0), b"", b"", 0
    for number, is_read in enumerate(reads, 1):
        ring.add(Frame(number, bytes([number])))
        written += bytes([number])
        if is_read:
            read += ring.since(index) or b""
            index = ring.end
    assert read + (ring.since(index) or b"") == written
