"""The golden vectors, read by an implementation that shares no code with the one that made them."""

import json
import zlib
from typing import Any, get_args

import msgpack
import pytest

from boards.view.records import VIEW_CLASSES
from server.wire.codec import decode
from server.wire.messages import ClientFrame, ServerFrame
from tests.vectors.__main__ import FOLDER, VECTORS, render
from tests.vectors.frames import CLIENT_FRAMES, COMMANDS, SERVER_FRAMES
from tests.vectors.scenes import Json

FIELDS = {kind: view.__struct_fields__ for kind, view in VIEW_CLASSES.items()}


def load(name: str) -> Json:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="ascii"))


def unpack(data: bytes) -> Json:
    """MessagePack by the other library, strict about what the protocol never uses."""
    return msgpack.unpackb(data, strict_map_key=True, raw=False, use_list=True)


def digest(records: list[list[Any]]) -> int:
    total = 0
    for record in records:
        total ^= zlib.crc32(msgpack.packb(record, use_bin_type=True))
    return total


@pytest.mark.parametrize("name", VECTORS)
def test_the_files_are_what_the_code_makes(name: str) -> None:
    assert (FOLDER / f"{name}.json").read_text(encoding="ascii") == render(name), (
        "run `python -m tests.vectors`"
    )


def test_f1_every_kind_of_frame_and_command_has_a_vector() -> None:
    assert {type(frame) for frame in CLIENT_FRAMES} == set(get_args(ClientFrame))
    assert {type(frame) for frame in SERVER_FRAMES} == set(get_args(ServerFrame))
    asked = {frame.command for frame in CLIENT_FRAMES if hasattr(frame, "command")}
    assert asked >= set(COMMANDS)


@pytest.mark.parametrize("side", ["client", "server"])
def test_f1_the_other_library_reads_every_frame(side: str) -> None:
    for vector in load("wire")[side]:
        data = bytes.fromhex(vector["hex"])
        assert unpack(data) == vector["frame"]
        assert msgpack.packb(vector["frame"], use_bin_type=True) == data, "the shortest form"


def test_f1_the_server_reads_what_the_client_writes() -> None:
    for vector, frame in zip(load("wire")["client"], CLIENT_FRAMES, strict=True):
        assert decode(bytes.fromhex(vector["hex"])) == frame


def test_v6_the_digest_is_that_of_the_other_library() -> None:
    for case in load("digest")["cases"]:
        assert digest(case["records"]) == case["digest"]
        assert [digest([record]) for record in case["records"]] == case["each"]


def test_v1_the_changes_add_up_to_the_view() -> None:
    """Applied by twenty lines that know nothing but V3."""
    for run in load("evolve")["runs"]:
        shared, own = _table(run["shared"]), _table(run["own"])
        for message in run["messages"]:
            _apply(shared, message["patch"][3])
            _apply(own, message["own"][2] if message["own"] else [])
            assert digest(list(shared.values())) == message["digest"]
        assert run["messages"]
        assert [record for _, record in sorted({**shared, **own}.items())] == run["view"]


def test_every_command_is_predicted_accepted_and_refused() -> None:
    """The vectors have teeth: each command that clients know is in them with both outcomes."""
    seen: set[tuple[str, bool]] = set()
    vectors = load("predict")
    for chain in vectors["chains"]:
        for command, code in zip(chain["commands"], chain["codes"], strict=True):
            seen.add((command[0], code == ""))
    for run in vectors["runs"]:
        asks = (step["ask"] for step in run["steps"] if step["ask"])
        seen.update((ask["command"][0], ask["code"] == "") for ask in asks)
    names = {str(type(command).__struct_config__.tag) for command in COMMANDS}
    assert seen >= {(name, accepted) for name in names for accepted in (True, False)}


def _table(records: list[list[Any]]) -> dict[tuple[str, int], list[Any]]:
    return {(record[0], record[1]): list(record) for record in records}


def _apply(table: dict[tuple[str, int], list[Any]], changes: list[list[Any]]) -> None:
    for tag, kind, *rest in changes:
        if tag == 1:
            (fields,) = rest
            assert len(fields) == len(FIELDS[kind])
            table[kind, fields[0]] = [kind, *fields]
        elif tag == 2:
            record_id, pairs = rest
            for index, value in zip(pairs[::2], pairs[1::2], strict=True):
                table[kind, record_id][1 + index] = value
        elif tag == 4:
            record_id, index, since, deltas, pairs = rest
            fields = table[kind, record_id]
            assert fields[1 + FIELDS[kind].index("version")] == since
            for delta in deltas:
                fields[1 + index] = _typed(fields[1 + index], delta)
            _apply(table, [[2, kind, record_id, pairs]])
        else:
            del table[kind, rest[0]]


def _typed(text: str, delta: list[Any]) -> str:
    result, rest = "", text
    for part in delta:
        if isinstance(part, str):
            result += part
        else:
            result, rest = result + rest[: max(0, part)], rest[abs(part) :]
    return result + rest
