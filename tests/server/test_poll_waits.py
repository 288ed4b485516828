"""Sessions over requests (PROTOCOL.md Q): what is waited for, for how long, and how they end."""

import asyncio

import pytest
from structlog.testing import capture_logs

from boards.commands import NoteDelete
from server.http.answers import PATIENCE
from server.http.conversation import FRAMES_BURST, FRAMES_PER_SECOND
from server.http.poll import FRAMES_SECONDS
from server.http.polls import DEVICE_POLLS, INBOX_MESSAGES
from server.rooms.polling import ABANDONED_SECONDS, WAIT_SECONDS
from server.rooms.session import BUFFER_MAX
from server.tasks import Tasks
from server.wire.messages import Do, Ping
from tests.rooms.test_broken import add
from tests.server.phones import (
    UNKNOWN,
    Hall,
    Phone,
    Play,
    Told,
    now,
)
from tests.support.worlds import FIRST_NEW, OTHER


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
