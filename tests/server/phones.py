"""Phones that poll, before a workshop in virtual time; for tests of PROTOCOL.md Q."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple, cast

import msgpack
import msgspec
from starlette.types import ASGIApp, Message

from boards.view import VIEW_VERSION
from server.access.access import DEVICE_COOKIE, Access
from server.access.tokens import new_token
from server.demo.twin import Twin
from server.http.context import Context
from server.http.pages import Pages
from server.http.poll import LivePoll
from server.http.readiness import Readiness
from server.http.routes import application
from server.settings import read_settings
from server.wire.messages import PROTOCOL, ClientFrame, Hello
from tests.rooms.parts import WORKSHOP, Bench, bench
from tests.support.worlds import OTHER, RESIDENT, opened

HOST = "samskapa.test"
KIND = "application/msgpack"
HELLO = msgspec.msgpack.encode(Hello(PROTOCOL, 0, 0, VIEW_VERSION, "full"))
UNKNOWN = [1012, "RESTART", 0]


class Seats:
    """Which member a device is, without storage."""

    def __init__(self, seats: dict[str, int]) -> None:
        self.seats = seats

    async def member(self, _workshop: str, cookies: dict[str, str]) -> int | None:
        return self.seats.get(cookies.get(DEVICE_COOKIE, ""))


class Told(NamedTuple):
    """An answer: the status, and what the MessagePack or JSON says."""

    status: int
    body: Any


class Phone:
    """A device, which polls as it likes."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self.app = app
        self.token = token
        self.id = ""
        self.after = 0
        self.sent = 0
        self.twin = Twin()
        self.end: list[Any] | None = None

    async def post(
        self,
        what: str,
        body: object,
        *,
        workshop: str = WORKSHOP,
        origin: str = f"http://{HOST}",
        kind: str = KIND,
        method: str = "POST",
        gone: asyncio.Event | None = None,
        pause: float = 0.0,
    ) -> Told:
        """One request; `gone`: the client hangs up; `pause`: seconds to take each piece."""
        content = body if isinstance(body, bytes) else msgpack.packb(body)
        inbox = [{"type": "http.request", "body": content, "more_body": False}]
        sent: list[Message] = []

        async def receive() -> Message:
            if inbox:
                return inbox.pop()
            await (gone or asyncio.Event()).wait()
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            await asyncio.sleep(pause)
            sent.append(message)

        headers = {
            "host": HOST,
            "origin": origin,
            "content-type": kind,
            "cookie": f"{DEVICE_COOKIE}={self.token}",
        }
        scope = {
            "type": "http",
            "method": method,
            "path": f"/poll/w/{workshop}/{what}",
            "query_string": b"",
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        }
        await self.app(scope, receive, send)
        answered = b"".join(message.get("body", b"") for message in sent)
        is_packed = sent and (b"content-type", KIND.encode()) in sent[0]["headers"]
        decode = msgpack.unpackb if is_packed else msgspec.json.decode
        return Told(sent[0]["status"] if sent else 0, decode(answered) if answered else None)

    async def open(self) -> None:
        """Opens a session that is let in, and takes its view."""
        self.id, end = (await self.post("open", HELLO)).body
        assert end is None
        await self.until(self.twin.ready.is_set)

    async def poll(self) -> list[bytes]:
        """Asks once, and takes what it is told."""
        messages, self.end = (await self.post("events", [self.id, self.after])).body
        self.after += len(messages)
        for message in messages:
            self.twin.take(message)
        return cast(list[bytes], messages)

    async def until(self, condition: Callable[[], object]) -> None:
        """Polls until it was told something."""
        while not condition():
            assert self.end is None, self.end
            await self.poll()

    async def over(self) -> list[Any]:
        """Polls until the session is over; why it is."""
        while self.end is None:
            await self.poll()
        return self.end

    async def send(self, *frames: ClientFrame | bytes, first: int | None = None) -> Told:
        messages = [f if isinstance(f, bytes) else msgspec.msgpack.encode(f) for f in frames]
        told = await self.post("frames", [self.id, self.sent if first is None else first, messages])
        self.sent = told.body[0]
        return told


class Hall(NamedTuple):
    """A workshop, its server, and people with phones."""

    made: Bench
    live: LivePoll
    app: ASGIApp
    anna: Phone
    ben: Phone

    @property
    def sessions(self) -> int:
        return sum(len(room.fanout.sessions) for room in self.made.hub.rooms)


@asynccontextmanager
async def hall(folder: Path) -> AsyncIterator[Hall]:
    async with bench(opened().turns) as made:
        live = LivePoll(made.hub, made.clock)
        app = application(public_url=f"http://{HOST}", pages=Pages(folder), extra=live.routes())
        tokens = [new_token(), new_token()]
        seats = cast(Access, Seats(dict(zip(tokens, (RESIDENT, OTHER), strict=True))))
        settings = read_settings({"DATA": str(folder / "data")})
        ready = cast(Readiness, None)
        app.state.context = Context(settings, f"http://{HOST}", seats, made.hub, ready)
        try:
            yield Hall(made, live, app, *(Phone(app, token) for token in tokens))
        finally:
            await live.stop()


Story = Callable[[Hall], Coroutine[Any, Any, None]]


Play = Callable[[Story], None]


def now() -> float:
    return asyncio.get_running_loop().time()
