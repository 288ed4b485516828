"""Sessions over requests (PROTOCOL.md Q): what goes in, and what is answered."""

import msgspec
import pytest

from boards.view import VIEW_VERSION
from boards.view.records import NoteView
from server.access.tokens import new_token
from server.http.poll import BODY_MAX
from server.wire.messages import PROTOCOL, Do, Hello, Ping
from tests.rooms.parts import WORKSHOP
from tests.rooms.test_broken import add
from tests.server.phones import HELLO, UNKNOWN, Hall, Phone, Play, Told, now
from tests.support.worlds import FIRST_NEW


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
