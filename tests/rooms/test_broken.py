"""A room that breaks: nobody is kept waiting or connected, and the next one starts from the log."""

import asyncio
from collections.abc import Callable

import pytest
from structlog.testing import capture_logs

from boards import commands as c
from boards.state import State
from boards.view import Audience, Key, project_shared
from boards.view.records import ViewRecord
from server.journal.base import JournalUnavailable
from server.rooms import feed, saving
from server.rooms.room import Room
from server.wire.close import CloseCode
from tests.rooms.parts import Bench, Line, bench
from tests.rooms.virtual import run
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, OTHER, RESIDENT, opened

TURNS = opened().turns


def add(note: int) -> c.NoteAdd:
    return c.NoteAdd(note, BOARDS[0], AREAS[0], None, None, 0, "en lapp")


def boom(*_: object, **__: object) -> bool:
    raise KeyError("a projection")


def no_show(room: Room) -> None:
    room.fanout.show_some = boom  # type: ignore[method-assign]


def no_write(room: Room) -> None:
    room.fanout.write = boom  # type: ignore[method-assign,assignment]


async def must_be_over(made: Bench, room: Room, lines: list[Line]) -> None:
    """All were told by the code, and the workshop is back for them with what is on disk."""
    assert room.is_broken
    assert room.fanout.sessions == {}
    assert {line.closed for line in lines} == {(CloseCode.STORAGE, "STORAGE")}
    assert await made.room() is not room
    for member in (RESIDENT, OTHER):
        _, back = await made.enter(member)
        assert back.twin.seq == made.journal.seq


@pytest.mark.parametrize("break_it", [no_show, no_write])
def test_b14_a_failure_in_a_flush_ends_the_room_instead_of_making_it_mute(
    break_it: Callable[[Room], None],
) -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            lines = [(await made.enter(member))[1] for member in (RESIDENT, OTHER)]
            await asyncio.sleep(1)
            room = await made.room()
            break_it(room)
            with capture_logs() as logs:
                await made.do(add(1), member=RESIDENT)
                await asyncio.sleep(1)
            assert [entry["event"] for entry in logs] == ["room.failed"]
            await must_be_over(made, room, lines)
            assert 1 in (await made.room()).state.notes, "it was on disk before anybody was told"

    run(story())


def test_b14_a_failure_in_the_projection_of_a_batch_ends_the_room_for_all_who_wait() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            lines = [(await made.enter(member))[1] for member in (RESIDENT, OTHER)]
            await asyncio.sleep(1)
            room = await made.room()
            no_show(room)

            async def join() -> None:
                await asyncio.sleep(0.0005)  # The commit takes twice as long: it has to wait.
                with pytest.raises(JournalUnavailable):
                    await room.ask(c.MemberJoin(555, "resident"))

            # A role changes the audience, so that the actor itself has to show.
            promote = room.ask(c.MemberRole(RESIDENT, "staff"), member=FACILITATOR)
            outcome, _ = await asyncio.gather(promote, join())
            assert (outcome.code, outcome.seq) == ("", made.journal.seq)
            await asyncio.sleep(1)
            await must_be_over(made, room, lines)

    run(story())


def test_b14_a_room_that_has_ended_takes_nothing_and_says_so() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            room = await made.room()
            room.fail()
            with pytest.raises(JournalUnavailable):
                await room.ask(c.MemberJoin(555, "resident"))

    run(story())


def test_b14_a_room_that_is_closed_leaves_nobody_waiting_and_takes_nothing_more() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            room = await made.room()

            async def close() -> None:
                await asyncio.sleep(0.0005)  # The commit takes twice as long.
                await room.close()

            waiting = asyncio.wait_for(room.ask(c.MemberJoin(555, "resident")), 1)
            found, _ = await asyncio.gather(waiting, close(), return_exceptions=True)
            assert isinstance(found, JournalUnavailable)
            with pytest.raises(JournalUnavailable):
                await asyncio.wait_for(room.ask(c.MemberJoin(556, "resident")), 1)

    run(story())


def test_b14_a_hello_that_breaks_the_projection_ends_the_room() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            _, line = await made.enter(RESIDENT)
            room = await made.room()
            no_show(room)
            with pytest.raises(KeyError):
                await made.enter(OTHER)
            await asyncio.sleep(1)
            await must_be_over(made, room, [line])

    run(story())


class Gullible(Line):
    """Takes whatever it is told: that the view is wrong must be seen without it."""

    def write(self, payload: bytes) -> None:
        self.messages.append(payload)


def test_b14_a_projection_that_fails_once_while_somebody_enters_ends_the_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Else what it was about, and its answer, would be lost, and the room go on."""
    failures = [KeyError("a projection")]

    def project(state: State, key: Key, audience: Audience) -> ViewRecord | None:
        if key == ("n", 2) and failures:
            raise failures.pop()
        return project_shared(state, key, audience)

    async def story() -> None:
        async with bench(TURNS) as made:
            session, _ = await made.enter(RESIDENT)
            session.transport = line = Gullible(made.journal, RESIDENT)
            await asyncio.sleep(1)
            room = await made.room()
            monkeypatch.setattr(feed, "project_shared", project)
            # As where a commit takes longer than the gap: it waits for no flush.
            monkeypatch.setattr(room._flusher, "wait_behind", lambda _: 0.0)
            for note in (1, 2):
                await made.do(add(note), member=RESIDENT, session=session)
                for _ in range(100):
                    if note not in room.state.notes:
                        await asyncio.sleep(0.0002)
            # The second one is committed, within the gap after the flush of the first.
            assert (2 in room.state.notes, 2 in room.fanout.shown.notes) == (True, False)
            with pytest.raises(KeyError):
                await made.enter(OTHER)
            assert not room.is_broken
            await asyncio.sleep(1)
            await must_be_over(made, room, [line])

    run(story())


class Deaf(Line):
    """Its good-bye never ends, as with a client that does not take the last bytes."""

    async def close(self, code: int, reason: str) -> None:
        await asyncio.Event().wait()


def test_b14_nobody_stays_connected_to_a_room_that_was_replaced() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            session, _ = await made.enter(RESIDENT)
            session.transport = deaf = Deaf(made.journal, RESIDENT)
            room = await made.room()
            no_show(room)
            await made.do(add(1), member=RESIDENT)
            await asyncio.sleep(1)
            assert (room.is_broken, deaf.aborted) == (True, False)
            assert await made.room() is not room
            assert deaf.aborted

    run(story())


def test_a_snapshot_that_cannot_be_saved_is_not_tried_again_with_every_batch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(saving, "SNAPSHOT_EVERY", 10)

    async def story() -> None:
        async with bench(TURNS) as made:
            await asyncio.sleep(1)
            journal = made.journal
            journal.can_save, before, begun = False, journal.saves, journal.seq
            for note in range(1, 31):
                await made.do(add(note), member=RESIDENT)
                await asyncio.sleep(0.1)
            assert journal.seq == begun + 30
            assert journal.saves - before == 3
            journal.can_save = True
            await (await made.room()).save()
            assert journal._snapshot is not None
            assert journal._snapshot.seq == journal.seq

    run(story())
