"""What a room sends about any workshop, decoded by the other MessagePack implementation."""

import msgpack
from hypothesis import given
from hypothesis import strategies as st

from boards.view import Audience, own_view, shared_view
from server.wire.codec import encode
from server.wire.messages import OwnPatch, OwnSnapshot, Patch, ServerFrame, Snapshot
from tests.support.recipes import workshops
from tests.support.worlds import World
from tests.vectors.scenes import (
    VIEWERS,
    Json,
    Viewer,
    own_changes,
    plain,
    records_of,
    shared_changes,
)


def frames_of(world: World, viewer: Viewer) -> list[ServerFrame]:
    """A snapshot, and what came after the first half of the log."""
    turns = world.turns[len(world.turns) // 2 :]
    state = world.state
    shared = records_of(shared_view(state, Audience(viewer.role)))
    own = records_of(own_view(state, viewer.member))
    since = turns[0].before.seq
    return [
        Snapshot(state.seq, False, tuple(tuple(record) for record in shared)),
        OwnSnapshot(state.seq, tuple(tuple(record) for record in own)),
        Patch(since, state.seq, tuple(shared_changes(turns, viewer))),
        OwnPatch(state.seq, tuple(own_changes(turns, viewer))),
    ]


def message_of(frames: list[ServerFrame]) -> bytes:
    return b"".join(encode(frame) for frame in frames)


def unpacked(data: bytes) -> list[Json]:
    unpacker = msgpack.Unpacker(raw=False, strict_map_key=True)
    unpacker.feed(data)
    return list(unpacker)


@given(workshops(), st.sampled_from(VIEWERS))
def test_f1_frames_back_to_back_are_read_alike_by_both_libraries(
    world: World, viewer: Viewer
) -> None:
    frames = frames_of(world, viewer)
    message = b"".join(map(encode, frames))
    assert unpacked(message) == [plain(frame) for frame in frames]


@given(workshops(), st.sampled_from(VIEWERS))
def test_f3_only_texts_truths_nulls_and_integers_that_a_browser_holds(
    world: World, viewer: Viewer
) -> None:
    waiting = unpacked(b"".join(map(encode, frames_of(world, viewer))))
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, int):
            assert abs(value) < 2**53
        else:
            assert value is None or isinstance(value, str)
