"""Browsers, seats and live connections: what people have, speaking to a real server."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy
from http.cookies import SimpleCookie
from typing import Any, Literal, Protocol

import httpx
import msgpack
import msgspec
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin

from boards.commands import ClientCommand, NoteAdd, WorkshopLife
from boards.records import Life
from boards.view import VIEW_VERSION
from boards.view.records import AreaView, BoardView, NoteView
from server.access.tokens import new_id
from server.demo.twin import Twin
from server.tasks import Tasks
from server.wire.messages import PROTOCOL, ClientFrame, Do, Hello, Mode, ServerFrame
from tests.support.polling import PollSocket
from tests.support.server import LiveServer

Road = Literal["socket", "poll"]
ROADS: tuple[Road, ...] = ("socket", "poll")
"""A test that is parametrized by "road" runs over both."""

WINDOW = 32
"""Commands without an answer at a time (C6)."""

PASSWORD = "correct horse battery"


class Browser:
    """Cookies of its own, and the right Origin unless told otherwise."""

    def __init__(
        self, server: LiveServer, http: httpx.AsyncClient, *, road: Road = "socket"
    ) -> None:
        self.server = server
        self.road = road
        self.cookies: dict[str, str] = {}
        self._http = http

    async def request(
        self, method: str, path: str, *, json: object = None, origin: str | None = ""
    ) -> httpx.Response:
        headers = {"Accept-Language": "en"}
        if self.cookies:
            headers["Cookie"] = self.cookie
        if origin is not None:
            headers["Origin"] = origin or self.server.origin
        answer = await self._http.request(
            method, self.server.origin + path, json=json, headers=headers
        )
        for header in answer.headers.get_list("set-cookie"):
            for name, morsel in SimpleCookie(header).items():
                self.cookies[name] = morsel.value
                self.server.secrets.add(morsel.value)
        return answer

    @property
    def cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def polling(self, workshop: str) -> PollSocket:
        """A session of this browser over requests, not yet opened."""
        headers = {"Origin": self.server.origin}
        if self.cookies:
            headers["Cookie"] = self.cookie
        return PollSocket(self._http, f"{self.server.origin}/poll/w/{workshop}", headers)

    async def post(self, path: str, **form: str) -> dict[str, Any]:
        """A form that is accepted."""
        return _accepted(await self.request("POST", path, json=form))

    async def get(self, path: str) -> dict[str, Any]:
        return _accepted(await self.request("GET", path))

    async def error(self, path: str, **form: str) -> str:
        """The code with which a form is refused."""
        answer = await self.request("POST", path, json=form)
        assert answer.status_code >= 400, answer.text
        return str(answer.json()["error"]["code"])

    async def join(self, code: str, alias: str) -> None:
        self.server.secrets.update((code, alias))
        await self.post("/api/join", code=code, alias=alias)


def _accepted(answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code in (200, 201), answer.text
    told: dict[str, Any] = answer.json()
    return told


@asynccontextmanager
async def internet() -> AsyncIterator[httpx.AsyncClient]:
    """Connections for all browsers of a test; cookies are each browser's own."""
    jar = CookieJar(policy=DefaultCookiePolicy(allowed_domains=[]))
    async with httpx.AsyncClient(cookies=jar, timeout=30, verify=False) as http:
        yield http


class Outbox:
    """Commands of one client, each with its number for ever, until they are answered (C1)."""

    def __init__(self) -> None:
        self.client = new_id()
        self.asked: list[ClientCommand] = []
        self.sent = 0
        """How many of the connection's commands are on their way."""
        self.answers: dict[int, tuple[int, str, int]] = {}

    def add(self, command: ClientCommand) -> int:
        self.asked.append(command)
        return len(self.asked)

    @property
    def waiting(self) -> list[int]:
        return [n for n in range(1, len(self.asked) + 1) if n not in self.answers]


class Socket(Protocol):
    """What a connection is to us, whichever road it takes."""

    @property
    def close_code(self) -> int | None: ...

    async def send(self, message: bytes | str) -> None: ...

    async def close(self) -> None: ...

    def __aiter__(self) -> AsyncIterator[Any]: ...


class Live:
    """One connection: its twin, and every message held against both MessagePack libraries."""

    def __init__(self, socket: Socket, *, twin: Twin | None, outbox: Outbox | None) -> None:
        self.socket = socket
        self.twin = twin or Twin()
        self.outbox = outbox or Outbox()
        self.messages: list[bytes] = []
        self.is_over = False
        self._sent: set[int] = set()
        self._news = asyncio.Event()

    @property
    def code(self) -> int | None:
        return self.socket.close_code

    async def read(self) -> None:
        """Takes messages until the connection ends."""
        try:
            async for message in self.socket:
                assert isinstance(message, bytes)
                must_be_frames(message)
                self.messages.append(message)
                self.twin.take(message)
                for (client, n), answer in self.twin.answers.items():
                    if client == self.outbox.client:
                        known = self.outbox.answers.setdefault(n, answer)
                        assert known == answer, "C3: two answers to one command"
                self._news.set()
        except ConnectionClosed:
            pass
        finally:
            self.is_over = True
            self._news.set()

    async def until(self, condition: Callable[[], object], *, seconds: float = 15) -> None:
        """Waits for something to be true of what this connection was told."""
        async with asyncio.timeout(seconds):
            while not condition():
                assert not self.is_over, f"closed with {self.code} {self.twin.closing}"
                self._news.clear()
                await self._news.wait()

    async def answered(self, n: int) -> tuple[int, str, int]:
        """The answer to number n of the outbox: (seq, code, limit)."""
        await self.until(lambda: n in self.outbox.answers)
        return self.outbox.answers[n]

    async def advance(self) -> None:
        """Sends what the window takes and waits for one more answer than there were before."""
        known = len(self.outbox.answers)
        await self.flush()
        await self.until(lambda: len(self.outbox.answers) > known)

    async def sees(self, note_id: int, text: str) -> None:
        """Waits until a note is there, with this text."""
        await self.until(lambda: self.notes.get(note_id) == text)

    async def knows(self, name: str) -> None:
        """Waits until somebody is called so."""
        await self.until(lambda: name in self.twin.names.values())

    async def over(self, *, seconds: float = 15) -> int:
        """The close code, which must be that of the `closing` frame before it."""
        async with asyncio.timeout(seconds):
            while not self.is_over:
                self._news.clear()
                await self._news.wait()
        assert self.twin.closing is not None, f"closed with {self.code}, not a word before"
        assert self.code == self.twin.closing[0]
        return self.twin.closing[0]

    async def send(self, frame: ClientFrame) -> None:
        await self.socket.send(msgspec.msgpack.encode(frame))

    async def greet(self, *, mode: Mode = "full") -> None:
        """Says hello with what the twin holds."""
        twin = self.twin
        await self.send(Hello(PROTOCOL, twin.incarnation, twin.seq, VIEW_VERSION, mode))

    async def hello(self) -> None:
        """Says hello and waits for the view."""
        await self.greet()
        await self.until(lambda: self.messages and self.twin.ready.is_set())

    async def flush(self) -> None:
        """Sends what waits in the outbox and was not sent here, within the window."""
        for n in self.outbox.waiting:
            if n in self._sent:
                continue
            if len(self._sent - self.outbox.answers.keys()) >= WINDOW:
                return
            self._sent.add(n)
            await self.send(Do(self.outbox.client, n, self.outbox.asked[n - 1]))

    async def do(self, command: ClientCommand) -> tuple[int, str, int]:
        """Asks and waits for the answer: (seq, code, limit)."""
        n = self.outbox.add(command)
        await self.flush()
        return await self.answered(n)

    async def must(self, command: ClientCommand) -> None:
        """Something a test needs done."""
        _, code, _ = await self.do(command)
        assert code == "", (command, code)

    def note(self, text: str = "", *, note_id: int = 0) -> NoteAdd:
        """A new note in the first area of the first board."""
        board = min(self.twin.of(BoardView), key=lambda board: board.order)
        area = min(
            (a for a in self.twin.of(AreaView) if a.board == board.id), key=lambda a: a.order
        )
        return NoteAdd(note_id or new_id(), board.id, area.id, None, None, 0, text or "en lapp")

    @property
    def notes(self) -> dict[int, str | None]:
        return {note.id: note.text for note in self.twin.of(NoteView)}


def must_be_frames(message: bytes) -> None:
    """F1, from outside: `msgpack` reads it, writes the same bytes, and each frame has its type."""
    frames = list(_unpacked(message))
    assert frames
    assert b"".join(msgpack.packb(frame) for frame in frames) == message
    for frame in frames:
        typed = msgspec.convert(frame, ServerFrame)
        assert msgspec.msgpack.encode(typed) == msgpack.packb(frame)


def _unpacked(message: bytes) -> Iterator[list[Any]]:
    unpacker = msgpack.Unpacker(raw=False, strict_map_key=True, max_buffer_size=0)
    unpacker.feed(message)
    return iter(unpacker)


@asynccontextmanager
async def connected(
    browser: Browser,
    workshop: str,
    *,
    twin: Twin | None = None,
    outbox: Outbox | None = None,
    hello: bool = True,
) -> AsyncIterator[Live]:
    """A session with this browser's cookies, on its road; it has said hello unless told not to."""
    tasks = Tasks("live")
    async with _socket(browser, workshop) as socket:
        live = Live(socket, twin=twin, outbox=outbox)
        reading = tasks.start(live.read(), "read")
        try:
            if hello:
                await live.hello()
            yield live
        finally:
            await socket.close()
            await reading


@asynccontextmanager
async def _socket(browser: Browser, workshop: str) -> AsyncIterator[Socket]:
    server = browser.server
    headers = {"Cookie": browser.cookie} if browser.cookies else {}
    if browser.road == "poll":
        yield browser.polling(workshop)
        return
    async with connect(
        f"ws://127.0.0.1:{server.port}/ws/w/{workshop}",
        origin=Origin(server.origin),
        additional_headers=headers,
        compression=None,
        max_size=None,
        close_timeout=2,
    ) as socket:
        yield socket


class Workshop:
    """An open workshop of a server, and ways into it."""

    def __init__(self, lead: Browser, http: httpx.AsyncClient, workshop: str) -> None:
        self.lead = lead
        self.id = workshop
        self._http = http

    async def code(self) -> str:
        code = str((await self.lead.get(f"/api/workshops/{self.id}"))["code"])
        self.lead.server.secrets.add(code)
        return code

    def stranger(self) -> Browser:
        return Browser(self.lead.server, self._http, road=self.lead.road)

    async def resident(self, alias: str) -> Browser:
        browser = self.stranger()
        await browser.join(await self.code(), alias)
        return browser

    async def life(self, to: Life) -> None:
        """To another life, as the facilitator does it."""
        async with connected(self.lead, self.id) as live:
            await live.must(WorkshopLife(to))


async def account(server: LiveServer, http: httpx.AsyncClient) -> Browser:
    """The browser of who set the server up with the link of the terminal."""
    lead = Browser(server, http)
    server.secrets.add(PASSWORD)
    await lead.post(
        "/api/setup",
        token=server.setup_token,
        email="astrid@example.org",
        name="Astrid",
        password=PASSWORD,
    )
    return lead


_FORM = {"title": "Torget", "challenge": "Ett torg för alla?", "language": "sv"}


async def open_workshop(lead: Browser, http: httpx.AsyncClient, **form: str) -> Workshop:
    """A new workshop, opened; `form`: what is filled in otherwise."""
    told = await lead.post("/api/workshops", **{**_FORM, **form})
    workshop = Workshop(lead, http, str(told["id"]))
    await workshop.life("open")
    return workshop
