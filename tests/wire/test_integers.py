"""Integers of clients (PROTOCOL.md F2): what a browser cannot hold exactly is no frame."""

from collections.abc import Iterator

import msgpack
import msgspec
import pytest
from msgspec import inspect

from boards.commands import ClientCommand
from boards.ids import MAX_ID
from boards.rejections import Code, Rejected
from server.wire.codec import BadFrameError, decode
from server.wire.messages import PROTOCOL, ClientFrame, Do, Hello
from tests.support.worlds import RESIDENT, code_of, opened
from tests.vectors.frames import CLIENT_FRAMES
from tests.vectors.scenes import Json, plain

BEYOND = (MAX_ID + 1, -MAX_ID - 1, 2**60, 2**63, 2**64 - 1, -(2**63))


def integers(kind: inspect.Type, path: str = "") -> Iterator[tuple[str, inspect.IntType]]:
    """Every integer of a type, wherever it stands, with where that is."""
    if isinstance(kind, inspect.IntType):
        yield path, kind
    elif isinstance(kind, inspect.UnionType):
        for part in kind.types:
            yield from integers(part, path)
    elif isinstance(kind, inspect.VarTupleType):
        yield from integers(kind.item_type, path)
    elif isinstance(kind, inspect.StructType):
        for field in kind.fields:
            yield from integers(field.type, f"{path}/{kind.cls.__name__}.{field.name}")


@pytest.mark.parametrize("of", [ClientFrame, ClientCommand], ids=["frames", "commands"])
def test_f2_every_integer_that_is_decoded_has_bounds(of: object) -> None:
    found = dict(integers(inspect.type_info(of)))
    assert len(found) > 20
    for path, kind in found.items():
        assert kind.ge is not None and kind.le is not None, path
        assert -MAX_ID <= kind.ge <= kind.le <= MAX_ID, path


def spoilt(frame: Json, wrong: int) -> Iterator[Json]:
    """The frame with each of its integers in turn replaced, in nested arrays too."""
    for index, value in enumerate(frame):
        if isinstance(value, list):
            for inner in spoilt(value, wrong):
                yield [*frame[:index], inner, *frame[index + 1 :]]
        elif isinstance(value, int) and not isinstance(value, bool):
            yield [*frame[:index], wrong, *frame[index + 1 :]]


@pytest.mark.parametrize("wrong", BEYOND)
def test_f2_an_integer_that_a_browser_cannot_hold_is_no_frame(wrong: int) -> None:
    tried = 0
    for frame in CLIENT_FRAMES:
        for spoiled in spoilt(plain(frame), wrong):
            with pytest.raises(BadFrameError):
                decode(msgpack.packb(spoiled))
            tried += 1
    assert tried > 100


@pytest.mark.parametrize("far", [MAX_ID, -MAX_ID])
def test_f2_l6_what_it_can_hold_is_read_and_the_rules_answer(far: int) -> None:
    hello = decode(msgpack.packb(["hello", far, 0, 0, far, "full"]))
    assert hello == Hello(far, 0, 0, far, "full") != Hello(PROTOCOL, 0, 0, 1, "full")
    world = opened()
    note = world.note()
    for command, code in (
        (["note.move", note, far, 0], Code.OUT_OF_BOUNDS),
        (["note.move", note, 0, far], Code.OUT_OF_BOUNDS),
        (["note.colour", note, far], Code.BAD_VALUE),
        (["note.edit", note, far, "x", ""], Code.STALE_TEXT),
    ):
        frame = decode(msgpack.packb(["do", 1, 1, command]))
        assert isinstance(frame, Do)
        decision = world.ask(frame.command, by=RESIDENT)
        assert isinstance(decision, Rejected)
        assert code_of(decision) == code
        assert msgspec.msgpack.encode(frame.command) == msgpack.packb(command)
