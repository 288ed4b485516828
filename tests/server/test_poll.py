"""Sessions over requests (PROTOCOL.md Q), from the request to the room, in virtual time."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple, cast

import msgpack
import msgspec
import pytest
from starlette.types import ASGIApp, Message
from structlog.testing import capture_logs

from boards.commands import NoteDelete
from boards.view import VIEW_VERSION
from boards.view.records import NoteView
from server.access.access import DEVICE_COOKIE, Access
from server.access.tokens import new_token
from server.demo.twin import Twin
from server.http.answers import PATIENCE
from server.http.context import Context
from server.http.conversation import FRAMES_BURST, FRAMES_PER_SECOND
from server.http.pages import Pages
from server.http.poll import BODY_MAX, FRAMES_SECONDS, LivePoll
from server.http.polls import DEVICE_POLLS, INBOX_MESSAGES
from server.http.readiness import Readiness
from server.http.routes import application
from server.rooms.polling import ABANDONED_SECONDS, WAIT_SECONDS
from server.rooms.session import BUFFER_MAX
from server.settings import read_settings
from server.tasks import Tasks
from server.wire.messages import PROTOCOL, ClientFrame, Do, Hello, Ping
from tests.rooms.parts import WORKSHOP, Bench, bench
from tests.rooms.test_broken import add
from tests.rooms.virtual import run
from tests.support.worlds import FIRST_NEW, OTHER, RESIDENT, opened

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


@pytest.fixture
def play(dist: Path) -> Callable[[Story], None]:
    """Runs a story in virtual time."""

    def start(story: Story) -> None:
        async def whole() -> None:
            async with hall(dist) as made:
                await story(made)

        run(whole())

    return start


Play = Callable[[Story], None]


def now() -> float:
    return asyncio.get_running_loop().time()


def test_q3_q5_what_one_writes_by_requests_another_is_told_by_requests(play: Play) -> None:
    async def story(hall: Hall) -> None:
        for phone in (hall.anna, hall.ben):
            await phone.open()
        note = add(FIRST_NEW + 99)
        assert (await hall.anna.send(Do(77, 1, note), Ping(5))).body == [2, None]
        await hall.ben.until(lambda: hall.ben.twin.get(NoteView, note.id))
        await hall.anna.until(lambda: hall.anna.twin.answers)
        assert hall.anna.twin.answers[(77, 1)][1] == ""
        assert [pong[0] for pong in hall.anna.twin.pongs] == [5]

    play(story)


def test_q5_frames_that_are_posted_again_are_taken_once_and_a_gap_ends_the_session(
    play: Play,
) -> None:
    async def story(hall: Hall) -> None:
        anna = hall.anna
        await anna.open()
        for pings in ([1, 2], [1, 2], [1, 2, 3]):
            told = await anna.send(*map(Ping, pings), first=0)
            assert told.body == [max(pings), None]
        await anna.until(lambda: len(anna.twin.pongs) == 3)
        assert [pong[0] for pong in anna.twin.pongs] == [1, 2, 3]
        assert (await anna.send(Ping(9), first=4)).body[0] == 3
        assert await anna.over() == [4400, "BAD_FRAME", 0]
        assert anna.twin.closing == (4400, "BAD_FRAME: the frames skip a number", 0)
        assert (await anna.send(Ping(4))).body == [3, [4400, "BAD_FRAME", 0]]
        assert hall.sessions == 0

    play(story)


def test_q3_who_says_that_she_has_what_was_never_sent_is_told_so(play: Play) -> None:
    async def story(hall: Hall) -> None:
        await hall.anna.open()
        hall.anna.after += 1
        assert await hall.anna.over() == [4400, "BAD_FRAME", 0]
        assert hall.anna.twin.closing == (4400, "BAD_FRAME: messages that were not sent", 0)

    play(story)


@pytest.mark.parametrize("bad", [b"", b"\xc1", HELLO, b"\x91" * 300_000])
def test_f2_a_bad_frame_in_a_request_ends_the_session_as_in_a_socket(
    play: Play, bad: bytes
) -> None:
    async def story(hall: Hall) -> None:
        await hall.anna.open()
        await hall.anna.send(bad)
        assert (await hall.anna.over())[0] == 4400
        assert hall.sessions == 0

    play(story)


def test_q1_q8_an_id_is_nothing_without_the_cookies_and_the_workshop_of_its_session(
    play: Play,
) -> None:
    async def story(hall: Hall) -> None:
        await hall.anna.open()
        hall.ben.id, ids = hall.anna.id, (hall.anna.id[:-1], "", "å", "0" * 32)
        assert len(hall.anna.id) == 32 and int(hall.anna.id, 16) >= 0
        asked = [(hall.ben, hall.anna.id, WORKSHOP), (hall.anna, hall.anna.id, "another")]
        asked += [(hall.anna, id, WORKSHOP) for id in ids]
        for phone, id, workshop in asked:
            events = await phone.post("events", [id, 0], workshop=workshop)
            assert events == Told(200, [[], UNKNOWN])
            frames = await phone.post("frames", [id, 0, [b"\xc1"]], workshop=workshop)
            assert frames == Told(200, [0, UNKNOWN])
            assert (await phone.post("close", [id], workshop=workshop)).status == 204
        assert now() < 1, "nothing waits for who is unknown"
        assert (await hall.anna.send(Ping(1))).body == [1, None]

    play(story)


def test_q1_what_a_socket_would_be_refused_for_is_an_end_without_an_id(play: Play) -> None:
    async def story(hall: Hall) -> None:
        stranger = Phone(hall.app, new_token())
        assert (await stranger.post("open", HELLO)).body == ["", [4401, "NO_SEAT", 0]]
        old = msgspec.msgpack.encode(Hello(PROTOCOL - 1, 0, 0, VIEW_VERSION, "full"))
        assert (await hall.anna.post("open", old)).body == ["", [4426, "CLIENT_TOO_OLD", 0]]
        ping = msgspec.msgpack.encode(Ping(1))
        wrong = ["", [4400, "BAD_FRAME: hello comes first", 0]]
        assert (await hall.anna.post("open", ping)).body == wrong
        hall.made.hub.draining = True
        assert (await hall.anna.post("open", HELLO)).body == ["", [1012, "RESTART", 1_000]]
        assert (len(hall.live.polls), hall.sessions) == (0, 0)

    play(story)


def test_q10_what_is_no_request_of_this_protocol_gets_a_status_and_changes_nothing(
    play: Play,
) -> None:
    async def story(hall: Hall) -> None:
        anna = hall.anna
        await anna.open()
        body = [anna.id, 0, [msgspec.msgpack.encode(Ping(1))]]
        for what, content in (("open", HELLO), ("events", body[:2]), ("frames", body)):
            foreign = await anna.post(what, content, origin="http://evil.example")
            assert (foreign.status, foreign.body["error"]["code"]) == (403, "foreign_origin")
            assert (await anna.post(what, content, kind="text/plain")).status == 415
            assert (await anna.post(what, bytes(BODY_MAX + 1))).status == 413
            assert (await anna.post(what, content, method="PUT")).status == 405
        nonsense: list[object] = [
            b"",
            b"\xc1",
            b"\x91" * 5_000,
            {},
            [anna.id],
            [anna.id, "1"],
            [7, 0],
        ]
        for wrong in nonsense:
            assert (await anna.post("events", wrong)).status == 400
        nonsense += [body[:2], [*body, 1], [anna.id, 0, ["text"]], [anna.id, -1, []]]
        for wrong in nonsense:
            assert (await anna.post("frames", wrong)).status == 400
        assert (await anna.send(Ping(1))).body == [1, None]

    play(story)


def test_q3_a_request_that_waits_on_purpose_is_waited_for(play: Play) -> None:
    async def story(hall: Hall) -> None:
        assert WAIT_SECONDS > PATIENCE
        await hall.anna.open()
        await hall.anna.poll()
        begun = now()
        assert (await hall.anna.poll(), hall.anna.end) == ([], None)
        assert now() - begun == pytest.approx(WAIT_SECONDS)

    play(story)


def test_q7_who_stops_asking_is_not_here_any_more_and_starts_over(play: Play) -> None:
    async def story(hall: Hall) -> None:
        anna = hall.anna
        await anna.open()
        begun = now()
        await asyncio.sleep(ABANDONED_SECONDS - 1)
        assert hall.sessions == 1
        await asyncio.sleep(2)
        assert (hall.sessions, len(hall.live.polls)) == (0, 0)
        assert (await anna.over(), now() - begun) == (UNKNOWN, ABANDONED_SECONDS + 1)

    play(story)


def test_t5_a_poll_whose_client_hangs_up_ends_at_once_and_loses_nothing(play: Play) -> None:
    async def story(hall: Hall) -> None:
        anna, tasks, gone = hall.anna, Tasks("test"), asyncio.Event()
        await anna.open()
        await anna.poll()
        asked = anna.post("events", [anna.id, anna.after], gone=gone)
        waiting = tasks.start(asked, "poll")
        await asyncio.sleep(5)
        gone.set()
        assert await waiting == Told(0, None)
        begun = now()
        await anna.send(Ping(8))
        await anna.until(lambda: anna.twin.pongs)
        gone.clear()
        waiting = tasks.start(anna.post("events", [anna.id, anna.after], gone=gone), "poll")
        await asyncio.sleep(1)
        gone.set()
        await asyncio.sleep(ABANDONED_SECONDS + 1)
        assert hall.sessions == 0
        assert now() - begun == pytest.approx(ABANDONED_SECONDS + 2, abs=0.5)

    play(story)


def test_q7_a_slow_phone_that_takes_a_long_answer_bit_by_bit_is_there(play: Play) -> None:
    async def story(hall: Hall) -> None:
        anna = hall.anna
        await anna.open()
        (poll,) = hall.live.polls._polls.values()
        message = bytes(500_000)
        poll.line.transport.write(message)
        told = await anna.post("events", [anna.id, anna.after], pause=ABANDONED_SECONDS / 2)
        assert now() > 3 * ABANDONED_SECONDS
        assert told.body[0][-1] == message
        assert hall.sessions == 1

    play(story)


def test_k4_who_takes_nothing_holds_no_more_than_a_socket_would(play: Play) -> None:
    async def story(hall: Hall) -> None:
        anna = hall.anna
        await anna.open()
        (poll,) = hall.live.polls._polls.values()
        poll.line.transport.write(bytes(BUFFER_MAX))
        begun = now()
        while hall.sessions:
            # It asks, as something in between would that swallows the answers.
            await anna.post("events", [anna.id, anna.after])
            await hall.made.do(add(FIRST_NEW + 99), member=OTHER)
            await asyncio.sleep(1)
            assert poll.line.transport.buffered < 2 * BUFFER_MAX
        assert 19 < now() - begun < 30
        assert await anna.over() == UNKNOWN

    play(story)


def test_q6_frames_above_the_rate_are_taken_as_fast_as_a_socket_would_be_read(play: Play) -> None:
    async def story(hall: Hall) -> None:
        anna, begun = hall.anna, now()
        await anna.open()
        some = int(FRAMES_BURST) + INBOX_MESSAGES + 60
        assert (await anna.send(*map(Ping, range(some)))).body == [some, None]
        assert now() - begun == pytest.approx(60 / FRAMES_PER_SECOND, abs=0.5)
        many = 10 * int(FRAMES_PER_SECOND)
        taken, _ = (await anna.send(*map(Ping, range(many)))).body
        assert some < taken < some + many
        assert await anna.over() == [1013, "TRY_LATER", 2_000]
        assert anna.twin.closing == (1013, "TRY_LATER", 2_000)

    play(story)


def test_t3_frames_that_wait_for_storage_are_answered_with_what_was_taken(play: Play) -> None:
    async def story(hall: Hall) -> None:
        anna = hall.anna
        await anna.open()
        hall.made.journal.is_away = True
        begun, delete = now(), NoteDelete(1)
        most = [Do(77, n, delete) for n in range(1, 2 * INBOX_MESSAGES + 3)]
        told = await anna.send(*most[:120])
        assert told.body == [120, None]
        told = await anna.send(*most[120:])
        assert told.body[1] is None
        assert told.body[0] < len(most)
        assert now() - begun == pytest.approx(FRAMES_SECONDS, abs=0.5)
        while now() < begun + 60:
            await anna.poll()
        assert hall.sessions == 1, "a stalled database disconnects nobody"
        hall.made.journal.is_away = False
        while anna.sent < len(most):
            await anna.send(*most[anna.sent :])
        await anna.until(lambda: len(anna.twin.answers) == len(most))

    play(story)


def test_q9_a_fifth_session_of_a_device_replaces_the_one_that_was_silent_longest(
    play: Play,
) -> None:
    async def story(hall: Hall) -> None:
        tabs = [Phone(hall.app, hall.anna.token) for _ in range(DEVICE_POLLS + 1)]
        for tab in tabs[:-1]:
            await tab.open()
            await asyncio.sleep(1)
        await tabs[0].send(Ping(1))
        await hall.ben.open()
        await tabs[-1].open()
        assert await tabs[1].over() == [1013, "TRY_LATER", 2_000]
        for tab in (tabs[0], *tabs[2:], hall.ben):
            assert (await tab.send(Ping(2))).body[1] is None
        assert hall.sessions == DEVICE_POLLS + 1
        for _ in range(3):
            await tabs[1].open()
            await asyncio.sleep(2)
            assert len(hall.live.polls) <= DEVICE_POLLS + 2

    play(story)


def test_close_leaves_the_room_at_once(play: Play) -> None:
    async def story(hall: Hall) -> None:
        anna, tasks = hall.anna, Tasks("test")
        await anna.open()
        waiting = tasks.start(anna.over(), "poll")
        await asyncio.sleep(1)
        assert (await anna.post("close", [anna.id])).status == 204
        await asyncio.sleep(0.01)
        assert hall.sessions == 0
        assert await waiting == UNKNOWN

    play(story)


def test_t7_a_stop_says_good_bye_to_polls_that_wait_and_none_holds_it_up(play: Play) -> None:
    async def story(hall: Hall) -> None:
        tasks = Tasks("test")
        waiting = []
        for phone in (hall.anna, hall.ben):
            await phone.open()
            waiting.append(tasks.start(phone.over(), "poll"))
        await asyncio.sleep(1)
        begun = now()
        await hall.made.hub.drain()
        for task in waiting:
            assert await task == [1012, "RESTART", 1_000]
        assert now() - begun < 1
        assert hall.anna.twin.closing is not None
        assert hall.anna.twin.closing[:2] == (1012, "RESTART")

    play(story)


def test_t7_a_server_that_ends_at_once_answers_who_waits(play: Play) -> None:
    async def story(hall: Hall) -> None:
        tasks = Tasks("test")
        await hall.anna.open()
        waiting = tasks.start(hall.anna.over(), "poll")
        await asyncio.sleep(1)
        await hall.live.stop()
        assert await waiting == UNKNOWN
        assert (hall.sessions, len(hall.live.polls)) == (0, 0)

    play(story)


def test_nothing_of_a_session_stands_in_the_log(play: Play) -> None:
    async def story(hall: Hall) -> None:
        with capture_logs() as logs:
            await hall.anna.open()
            await hall.anna.send(b"kanarie")
            await hall.anna.over()
        assert [entry["event"] for entry in logs] == ["session.ended"]
        assert hall.anna.id not in repr(logs) and "kanarie" not in repr(logs)

    play(story)
