"""F2: whatever comes, it is a frame of the protocol or a BadFrameError, and costs little."""

import tracemalloc

import msgpack
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boards.limits import FRAME_MAX
from server.wire import codec
from server.wire.messages import ClientFrame
from tests.support.hostile import BOMBS, broken, frames

SECRET = "sjukdomsfall"
HIGH, LOW = b"\xed\xa0\x80", b"\xed\xb0\x80"
"""Halves of a pair of UTF-16, written as if they were characters."""

WHY_MAX = 300
"""Characters of what a client is told: a reason, never a copy of what it sent."""


def must_be_a_frame_or_refused(data: bytes) -> None:
    try:
        frame = codec.decode(data)
    except codec.BadFrameError as error:
        assert 0 < len(error.why) <= WHY_MAX
        assert SECRET not in error.why
        return
    # What was understood is all that was sent: nothing rode along unseen.
    again = msgspec.msgpack.encode(frame)
    assert msgspec.msgpack.decode(again) == msgspec.msgpack.decode(data)
    assert len(data) <= FRAME_MAX


@given(st.binary(max_size=300))
def test_f2_bytes_at_random(data: bytes) -> None:
    must_be_a_frame_or_refused(data)


@given(frames())
def test_f2_frames_with_a_value_that_does_not_belong_there(frame: list[object]) -> None:
    must_be_a_frame_or_refused(msgpack.packb(frame))


@given(broken(frames().map(msgpack.packb)))
def test_f2_frames_cut_off_doubled_or_with_other_bytes_in_them(data: bytes) -> None:
    must_be_a_frame_or_refused(data)


@pytest.mark.parametrize("name", BOMBS)
def test_f2_a_bomb_is_refused_and_takes_no_memory(name: str) -> None:
    """A list of four billion would be 32 GB: nothing is made room for before it is there."""
    tracemalloc.start()
    try:
        with pytest.raises(codec.BadFrameError):
            codec.decode(BOMBS[name])
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 40 * FRAME_MAX


@pytest.mark.parametrize("surrogate", [HIGH, LOW, HIGH + LOW])
def test_f2_a_lone_surrogate_is_no_text(surrogate: bytes) -> None:
    text = bytes((0xA0 | len(surrogate),)) + surrogate
    frame = msgpack.packb(["do", 7, 1, ["note.edit", 5, 1, "?"]]).replace(b"\xa1?", text)
    with pytest.raises(codec.BadFrameError):
        codec.decode(frame)


@pytest.mark.parametrize("odd", [float("nan"), float("inf"), 2**53, -(2**53), 2**64 - 1, 1.0, "1"])
def test_f3_only_whole_numbers_within_2_to_53_are_numbers(odd: object) -> None:
    with pytest.raises(codec.BadFrameError):
        codec.decode(msgpack.packb(["do", 7, 1, ["note.move", 5, odd, 0]]))


@pytest.mark.parametrize("odd", ["0" * 19, "0" * 20 + "\n", "0" * 21, "A" * 20, " " + "0" * 19])
def test_f2_q9_a_receipt_is_twenty_digits_and_nothing_else(odd: str) -> None:
    """With a line end behind it, one receipt would be two, and none of both found in the list."""
    with pytest.raises(codec.BadFrameError):
        codec.decode(msgpack.packb(["do", 7, 1, ["ballot.cast", 5, 6, [1], odd]]))


def test_f2_what_was_wrong_is_told_without_what_was_written() -> None:
    for frame in ([SECRET], ["do", 7, 1, [SECRET]], ["do", SECRET, 1, []], {SECRET: 1}):
        with pytest.raises(codec.BadFrameError) as refused:
            codec.decode(msgpack.packb(frame))
        assert SECRET not in refused.value.why


def test_every_kind_of_frame_is_attacked() -> None:
    assert len(ClientFrame.__args__) >= 5
