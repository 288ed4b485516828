"""What is not of the protocol ends its own connection with a code that says so, and no other."""

import msgpack
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin

from boards.view import VIEW_VERSION
from server.http.conversation import HELLO_SECONDS
from server.wire.messages import PROTOCOL, Hello
from tests.live.people import ROADS, Workshop, connected

NOTE = ["note.add", 5, 6, 0, None, None, 0, "text"]


def do(command: object, *, n: object = 1) -> bytes:
    return bytes(msgpack.packb(["do", 7, n, command]))


BAD: dict[str, bytes | str] = {
    "empty": b"",
    "no MessagePack": b"\xc1",
    "truncated": do(NOTE)[:-3],
    "two in one": do(NOTE) + do(NOTE, n=2),
    "text": "hello",
    "unknown frame": msgpack.packb(["become-facilitator", 1]),
    "a map": msgpack.packb({"do": 1}),
    "nothing inside": msgpack.packb([]),
    "missing field": msgpack.packb(["do", 7, 1]),
    "extra field": msgpack.packb(["ping", 1, 2]),
    "mistyped field": msgpack.packb(["ping", "1"]),
    "float": msgpack.packb(["at", 1, 2.5, 3]),
    "beyond 2^53": msgpack.packb(["ping", 2**53]),
    "n of 0": do(NOTE, n=0),
    "second hello": msgpack.packb(["hello", PROTOCOL, 0, 0, VIEW_VERSION, "full"]),
    "answers itself": msgpack.packb(["answer", 7, 1, 99, "", 0]),
    "unknown command": do(["note.steal", 5]),
    "joins somebody": do(["member.join", 5, "facilitator"]),
    "touches a name": do(["member.touch", 5, 2]),
    "creates a workshop": do(["workshop.create", 5, "t", "", "sv", "", []]),
    "a role that is none": do(["member.role", 5, "system"]),
    "says who acts": do([*NOTE, 12345]),
    "1 MB": do([*NOTE[:-1], "å" * 500_000]),
    "a bomb": b"\x91" * 200_000,
    "claims 4 GB": b"\xdd\xff\xff\xff\xff",
    "lone surrogate": do([*NOTE[:-1], "?"]).replace(b"\xa1?", b"\xa3\xed\xa0\x80"),
}


async def test_f2_each_ends_its_connection_with_bad_frame_and_changes_nothing(
    workshop: Workshop,
) -> None:
    anna, ben = await workshop.resident("Anna A."), await workshop.resident("Ben B.")
    async with connected(ben, workshop.id) as watcher:
        before = watcher.twin.seq
        for name, message in BAD.items():
            async with connected(anna, workshop.id) as live:
                await live.socket.send(message)
                assert await live.over() == 4400, name
        await watcher.must(watcher.note())
        assert watcher.twin.seq == before + 1
        assert len(watcher.notes) == 1


@pytest.mark.parametrize("first", ["do", "text", "1 MB"])
async def test_h1_hello_comes_first(workshop: Workshop, first: str) -> None:
    anna = await workshop.resident("Anna A.")
    messages: dict[str, bytes | str] = {"do": do(NOTE), "text": "hello", "1 MB": BAD["1 MB"]}
    async with connected(anna, workshop.id, hello=False) as live:
        await live.socket.send(messages[first])
        assert await live.over() == 4400


async def test_h1_who_says_nothing_is_sent_away(workshop: Workshop) -> None:
    anna = await workshop.resident("Anna A.")
    async with connected(anna, workshop.id, hello=False) as live:
        assert await live.over(seconds=HELLO_SECONDS + 5) == 4308


@pytest.mark.parametrize(
    ("protocol", "code", "retry"), [(0, 4426, 0), (PROTOCOL + 1, 4327, 15_000)], ids=["old", "new"]
)
async def test_h2_other_protocols_are_told_apart(
    workshop: Workshop, protocol: int, code: int, retry: int
) -> None:
    anna = await workshop.resident("Anna A.")
    async with connected(anna, workshop.id, hello=False) as live:
        await live.send(Hello(protocol, 0, 0, VIEW_VERSION, "full"))
        assert await live.over() == code
        assert live.twin.closing is not None
        assert live.twin.closing[2] == retry


@pytest.mark.parametrize("road", ROADS)
async def test_k2_without_a_seat_and_without_a_workshop(workshop: Workshop) -> None:
    stranger, anna = workshop.stranger(), await workshop.resident("Anna A.")
    for browser, where, code in (
        (stranger, workshop.id, 4401),
        (stranger, "424242", 4404),
        (anna, "424242", 4404),
        (anna, "x" * 2000, 4404),
    ):
        async with connected(browser, where, hello=False) as live:
            await live.greet()
            assert await live.over() == code


@pytest.mark.parametrize("origin", ["http://evil.example", "null", None])
async def test_a_foreign_or_missing_origin_is_refused_before_anything_is_accepted(
    workshop: Workshop, origin: str | None
) -> None:
    anna = await workshop.resident("Anna A.")
    url = f"ws://127.0.0.1:{anna.server.port}/ws/w/{workshop.id}"
    headers = {"Cookie": anna.cookie}
    given = Origin(origin) if origin is not None else None
    with pytest.raises(InvalidStatus) as refused:
        async with connect(url, origin=given, additional_headers=headers):
            pass
    assert refused.value.response.status_code == 403
    form = {"alias": "Någon annan"}
    answer = await anna.request("POST", f"/api/w/{workshop.id}/alias", json=form, origin=origin)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "foreign_origin")
    assert (await anna.get(f"/api/w/{workshop.id}/me"))["alias"] == "Anna A."
