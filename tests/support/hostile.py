"""What somebody who means harm may send: values at every edge, all commands, broken bytes.

Commands are made from the types of their fields, so a new command is attacked without a word here.
"""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

import msgpack
import msgspec
from hypothesis import strategies as st
from msgspec import inspect

from boards.commands import ClientCommand
from boards.limits import BATCH_MAX, COORDINATE_MAX, FRAME_MAX, TEXT_MAX, TITLE_MAX
from server.wire.messages import ClientFrame

LARGEST = 2**53 - 1

COMMANDS: tuple[type[msgspec.Struct], ...] = get_args(ClientCommand)

NUMBERS = (
    0,
    1,
    -1,
    2,
    5,
    6,
    COORDINATE_MAX,
    COORDINATE_MAX + 1,
    -COORDINATE_MAX,
    LARGEST,
    -LARGEST,
)

TEXTS = (
    "",
    " ",
    "a",
    "\x00",
    "\u202eevil\u2066",
    "\u200b" * 50,
    "e" + "\u0301" * 300,
    "😀" * (TEXT_MAX // 2),
    "x" * TITLE_MAX,
    "x" * TEXT_MAX,
    "x" * (TEXT_MAX + 1),
    "å" * (FRAME_MAX // 4),
    "x" * (FRAME_MAX - 100),
    "<script>alert(1)</script>",
    "\r\n\t\u2028",
)

ODD_VALUES: tuple[object, ...] = (
    None,
    True,
    1.5,
    float("nan"),
    float("inf"),
    -float("inf"),
    2**53,
    2**63,
    2**64 - 1,
    -(2**63),
    b"",
    b"\xff" * 20,
    "",
    [],
    [[]],
    {},
    {"a": 1},
    {1: {2: 3}},
    msgpack.ExtType(5, b"x"),
    msgpack.Timestamp(1, 1),
    "x" * 300,
)
"""What has no business in a field."""


Known = Mapping[str, Sequence[int]]
"""Numbers that would do for a field of this name; those under "" for any other."""


def numbers(known: Sequence[int]) -> st.SearchStrategy[int]:
    """Mostly what would do, so that much is accepted; else the edges of all that is a number."""
    return st.integers(0, 9).flatmap(
        lambda roll: (
            st.sampled_from(known)
            if roll < 7
            else st.sampled_from(NUMBERS)
            if roll < 9
            else st.integers(-LARGEST, LARGEST)
        )
    )


def texts() -> st.SearchStrategy[str]:
    """Also what the rules of texts refuse; lone surrogates cannot be written as UTF-8 at all."""
    return st.one_of(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.sampled_from(TEXTS)
    )


def commands(known: Known) -> st.SearchStrategy[list[Any]]:
    """A command of any class as it is written to the wire."""
    return st.sampled_from(COMMANDS).flatmap(lambda cls: _struct(cls, known))


def _struct(cls: type[msgspec.Struct], known: Known) -> st.SearchStrategy[list[Any]]:
    info = inspect.type_info(cls)
    assert isinstance(info, inspect.StructType)
    fields = [
        _value(field.type, {**known, "": known.get(field.name, known[""])}) for field in info.fields
    ]
    tag = cls.__struct_config__.tag
    head: list[Any] = [] if tag is None else [tag]
    return st.tuples(*fields).map(lambda values: head + list(values))


def _value(kind: inspect.Type, known: Known) -> st.SearchStrategy[Any]:
    if isinstance(kind, inspect.Metadata):
        return _value(kind.type, known)
    if isinstance(kind, inspect.IntType):
        return numbers(known[""])
    if isinstance(kind, inspect.StrType):
        return texts()
    if isinstance(kind, inspect.BoolType):
        return st.booleans()
    if isinstance(kind, inspect.NoneType):
        return st.none()
    if isinstance(kind, inspect.LiteralType):
        return st.sampled_from(list(kind.values))
    return _compound(kind, known)


def _compound(kind: inspect.Type, known: Known) -> st.SearchStrategy[Any]:
    if isinstance(kind, inspect.StructType):
        return _struct(kind.cls, known)
    if isinstance(kind, inspect.UnionType):
        return st.one_of([_value(part, known) for part in kind.types])
    if isinstance(kind, inspect.VarTupleType | inspect.ListType):
        return _several(_value(kind.item_type, known))
    if isinstance(kind, inspect.TupleType):
        return st.tuples(*(_value(part, known) for part in kind.item_types)).map(list)
    assert isinstance(kind, inspect.AnyType), f"no attack on {kind!r} yet"
    return st.one_of(numbers(known[""]), texts(), st.booleans(), st.none(), st.just([]))


def _several(item: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """A few; the same again and again; just as many as a gesture may have, and one more."""
    repeated = st.tuples(item, st.sampled_from((2, BATCH_MAX, BATCH_MAX + 1))).map(
        lambda pair: [pair[0]] * pair[1]
    )
    return st.one_of(st.lists(item, max_size=4), repeated)


# -- bytes ---------------------------------------------------------------------------------------

BOMBS: dict[str, bytes] = {
    "arrays in arrays": b"\x91" * FRAME_MAX,
    "maps in maps": b"\x81\xa1a" * (FRAME_MAX // 3),
    "an array of 4 billion": b"\xdd\xff\xff\xff\xff",
    "a map of 4 billion": b"\xdf\xff\xff\xff\xff",
    "a text of 4 GB": b"\xdb\xff\xff\xff\xff",
    "bytes of 4 GB": b"\xc6\xff\xff\xff\xff",
    "an extension of 4 GB": b"\xc9\xff\xff\xff\xff\x01",
    "4 billion notes": b"\x94\xa2do\x01\x01\x94\xa9notes.add\x01\x00\xdd\xff\xff\xff\xff",
    "a quarter of a million empty arrays": b"\xdd\x00\x03\xff\x00" + b"\x90" * 0x3FF00,
    "a quarter of a million nothings": b"\xdd\x00\x03\xff\x00" + b"\xc0" * 0x3FF00,
    "keys that are the same": b"\xdf\x00\x01\x00\x00" + b"\xa1a\x01" * 0x10000,
    "nothing at all": b"",
    "a type that does not exist": b"\xc1",
}


def frames() -> st.SearchStrategy[list[Any]]:
    """Frames of a client with a value in some place that does not belong there."""
    whole = st.one_of([_struct(cls, {"": (1, 2)}) for cls in get_args(ClientFrame)])
    return st.tuples(whole, st.sampled_from(ODD_VALUES), st.integers(0, 30)).map(
        lambda given: _with_odd(given[0], given[1], given[2])
    )


def _with_odd(frame: list[Any], odd: object, place: int) -> list[Any]:
    """`odd` at some depth of the frame, in the place of what stood there, or behind it all."""
    copy = list(frame)
    at = place % (len(copy) + 1)
    if at == len(copy):
        copy.append(odd)
    elif isinstance(copy[at], list) and copy[at] and place % 3:
        copy[at] = _with_odd(copy[at], odd, place // 3)
    else:
        copy[at] = odd
    return copy


def broken(whole: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    """The bytes of frames, cut off, doubled, or with other bytes in the middle."""
    where = st.integers(0, 2**16)
    return st.tuples(whole, st.integers(0, 3), where, st.binary(min_size=1, max_size=4)).map(
        lambda given: _broken(*given)
    )


def _broken(data: bytes, how: int, where: int, other: bytes) -> bytes:
    at = where % max(1, len(data))
    if how == 0:
        return data[:at]
    if how == 1:
        return data + data
    if how == 2:
        return data + other
    return data[:at] + other + data[at + len(other) :]
