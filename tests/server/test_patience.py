"""How long a request may take: silence ends it, a body that goes on arriving does not."""

import asyncio

import msgspec
import pytest
from starlette.types import Message, Receive, Scope, Send

from server.http.answers import PATIENCE, UPLOAD, Unexpected
from tests.rooms.virtual import run

SCOPE = {"type": "http", "method": "POST", "path": "/", "headers": []}


async def read_all(_scope: Scope, receive: Receive, send: Send) -> None:
    """A handler that wants the whole body."""
    while (await receive()).get("more_body"):
        pass
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def status_of(*, pause: float, pieces: int) -> tuple[int, float]:
    """The answer to a body in pieces with `pause` seconds before each, and after how long."""
    sent: list[Message] = []
    left = pieces

    async def receive() -> Message:
        nonlocal left
        await asyncio.sleep(pause)
        left -= 1
        return {"type": "http.request", "body": b"x", "more_body": left > 0}

    async def send(message: Message) -> None:
        sent.append(message)

    loop = asyncio.get_running_loop()
    begun = loop.time()
    await Unexpected(read_all)(SCOPE, receive, send)
    if sent[0]["status"] != 200:
        error = msgspec.json.decode(sent[1]["body"])["error"]
        assert error["code"] == "storage_unavailable"
    return int(sent[0]["status"]), loop.time() - begun


def test_a_body_that_goes_on_arriving_is_waited_for() -> None:
    status, took = run(status_of(pause=PATIENCE - 1, pieces=6))
    assert status == 200
    assert took == pytest.approx(6 * (PATIENCE - 1))


def test_a_body_that_falls_silent_is_not() -> None:
    status, took = run(status_of(pause=PATIENCE + 1, pieces=2))
    assert status == 503
    assert took == pytest.approx(PATIENCE)


def test_nobody_holds_a_request_open_for_ever_by_dripping() -> None:
    status, took = run(status_of(pause=1, pieces=10_000))
    assert status == 503
    assert UPLOAD <= took <= UPLOAD + PATIENCE
