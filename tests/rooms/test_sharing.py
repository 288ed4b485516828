"""Several processes share a workshop: one log, one decision for each command, nobody goes back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from boards import commands as c
from boards.rejections import Code
from boards.state import save
from boards.view import VIEW_VERSION
from server.bus.base import News, news_of
from server.journal.base import Batch, JournalUnavailable
from server.rooms.follow import HistoryChangedError
from server.rooms.hub import COMPARE_SECONDS, Hub
from server.rooms.room import Room
from server.tasks import Tasks
from server.wire.close import CloseCode
from server.wire.messages import PROTOCOL, Hello
from tests.rooms.parts import INCARNATION, WORKSHOP, Bench, Line, bench, request
from tests.rooms.virtual import run
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, OTHER, RESIDENT, THIRD, opened

TURNS = opened().turns
FRESH = Hello(PROTOCOL, 0, 0, 0, "full")


def add(note: int) -> c.NoteAdd:
    return c.NoteAdd(note, BOARDS[0], AREAS[0], None, None, 0, "en lapp")


@asynccontextmanager
async def shared(*, deaf: bool = False) -> AsyncIterator[tuple[Bench, Room, Room]]:
    """A workshop in two hubs on one journal; `deaf`: the bus carries nothing."""
    async with bench(TURNS) as made:
        if deaf:
            made.bus.publish = lambda workshop, news: None  # type: ignore[method-assign]
        other = Hub(made.hub._services)
        try:
            yield made, await made.room(), await other.room(WORKSHOP)
        finally:
            await other.close()


def causes(room: Room) -> set[str]:
    return set(room.follower.counts)


def line(made: Bench, room: Room, member: int, hello: Hello = FRESH) -> Line:
    made_line = Line(made.journal, member)
    room.enter(member=member, device="", hello=hello, transport=made_line)
    return made_line


def test_a3_what_another_process_wrote_is_shown_here_at_once() -> None:
    async def story() -> None:
        async with shared() as (made, here, there):
            watcher = line(made, there, OTHER)
            await here.ask(add(1), member=RESIDENT)
            await asyncio.sleep(0.1)
            assert ("n", 1) in watcher.twin.shared
            assert causes(there) == {"bus"}
            assert save(here.state) == save(there.state)

    run(story())


def test_a6_what_the_bus_lost_is_found_by_comparing_heads() -> None:
    async def story() -> None:
        async with shared(deaf=True) as (made, here, there):
            watcher = line(made, there, OTHER)
            await here.ask(add(1), member=RESIDENT)
            await asyncio.sleep(10)
            assert ("n", 1) not in watcher.twin.shared
            there.compare(await made.journal.head(WORKSHOP), since=there.state.seq)
            await asyncio.sleep(0.1)
            assert ("n", 1) in watcher.twin.shared
            assert causes(there) == {"heads"}

    run(story())


def test_a6_every_hub_compares_all_heads_once_a_second() -> None:
    async def story() -> None:
        async with shared(deaf=True) as (made, here, there):
            made.hub.start()
            await there.ask(add(1), member=RESIDENT)
            await asyncio.sleep(COMPARE_SECONDS + 0.1)
            assert here.state.seq == there.state.seq
            assert made.hub.catch_ups == {"heads": 1}

    run(story())


def test_a6_a_workshop_that_cannot_be_compared_does_not_leave_out_those_behind_it() -> None:
    async def story() -> None:
        async with shared(deaf=True) as (made, here, there):
            behind = await made.hub.room("behind it")

            def fail(head: object, *, since: int) -> None:
                raise KeyError("a comparison")

            here.compare = fail  # type: ignore[method-assign]
            await there.ask(add(1), member=RESIDENT)
            await made.hub.compare_heads()
            await asyncio.sleep(0.1)
            assert behind.state.seq == there.state.seq

    run(story())


def test_a6_a_fault_in_one_comparison_does_not_end_all_later_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def story() -> None:
        async with shared(deaf=True) as (made, here, there):
            made.hub.start()
            with monkeypatch.context() as fault:
                fault.setattr(Room, "compare", None)
                await asyncio.sleep(COMPARE_SECONDS + 0.1)
            await there.ask(add(1), member=RESIDENT)
            await asyncio.sleep(COMPARE_SECONDS + 0.1)
            assert here.state.seq == there.state.seq

    run(story())


def test_a2_of_two_who_write_at_once_one_decides_again() -> None:
    async def story() -> None:
        async with shared(deaf=True) as (made, here, there):
            outcomes = await asyncio.gather(
                *(room.ask(add(5), member=RESIDENT) for room in (here, there))
            )
            assert sorted(outcome.code for outcome in outcomes) == ["", Code.ID_TAKEN]
            assert made.journal.seq == len(TURNS) + 1, "the server's refused ones leave no trace"
            assert save(here.state) == save(there.state)
            assert causes(here) | causes(there) == {"race"}

    run(story())


def test_b7_the_servers_own_command_is_not_refused_by_a_process_that_is_behind() -> None:
    """Its refusals are in no log, so no swap says whether they are true."""

    async def story() -> None:
        async with shared(deaf=True) as (_, here, there):
            await here.ask(c.MemberJoin(555, "resident"))
            outcome = await there.ask(c.MemberRole(555, "staff"), member=FACILITATOR)
            assert outcome.code == ""
            twice = await there.ask(c.MemberJoin(555, "resident"))
            assert twice.code != "", "what is true is still said"

    run(story())


def test_b7_the_servers_own_command_is_decided_once_also_when_others_wrote_behind_it() -> None:
    async def story() -> None:
        async with shared(deaf=True) as (made, here, there):
            made.journal.faults, tasks = ["after"], Tasks("story")
            joining = tasks.start(here.ask(c.MemberJoin(555, "resident")), "join")
            await asyncio.sleep(0.05)
            await there.ask(add(1), member=RESIDENT)
            assert (await joining).code == ""
            await asyncio.sleep(0.1)
            assert save(here.state) == save(there.state)

    run(story())


@pytest.mark.parametrize("n", [2, 3])
def test_c4_a_process_that_is_behind_does_not_take_the_next_number_for_a_gap(n: int) -> None:
    async def story() -> None:
        async with shared(deaf=True) as (made, here, there):
            for earlier in range(1, n):
                here.submit(request(add(earlier), member=RESIDENT, n=earlier))
            await asyncio.sleep(0.1)
            seat = Line(made.journal, RESIDENT)
            session = there.enter(member=RESIDENT, device="", hello=FRESH, transport=seat)
            there.submit(request(add(n), member=RESIDENT, n=n, token=session))
            await asyncio.sleep(0.1)
            assert [code for _, code, _ in seat.twin.answers.values()] == [""]
            there.submit(request(add(n + 5), member=RESIDENT, n=n + 5, token=session))
            await asyncio.sleep(0.1)
            assert seat.closed == (CloseCode.BAD_FRAME, "BAD_FRAME")

    run(story())


def test_i3_who_saw_a_later_entry_elsewhere_does_not_go_back() -> None:
    async def story() -> None:
        async with shared(deaf=True) as (made, here, there):
            await here.ask(add(1), member=RESIDENT)
            hello = Hello(PROTOCOL, INCARNATION, here.state.seq, VIEW_VERSION, "full")
            assert await there.be_ready_for(OTHER, hello)
            assert there.state.seq == here.state.seq
            assert not await there.be_ready_for(OTHER, hello)

    run(story())


def test_h1_who_was_let_in_elsewhere_has_a_seat_here() -> None:
    async def story() -> None:
        async with shared(deaf=True) as (made, here, there):
            await here.ask(c.MemberJoin(555, "resident"))
            assert await there.be_ready_for(555, FRESH)
            there.enter(member=555, device="", hello=FRESH, transport=Line(made.journal, 555))
            await here.ask(c.MemberRemove(THIRD), member=FACILITATOR)
            await there.follower.refresh()
            await here.ask(c.MemberReadmit(THIRD), member=FACILITATOR)
            assert await there.be_ready_for(THIRD, FRESH)
            there.enter(member=THIRD, device="", hello=FRESH, transport=Line(made.journal, THIRD))

    run(story())


def test_i12_who_waits_for_a_room_to_catch_up_is_told_when_it_ends_meanwhile() -> None:
    async def story() -> None:
        async with shared(deaf=True) as (made, _, there):
            reading = asyncio.Event()

            async def never(*_: object, **__: object) -> list[Batch]:
                reading.set()
                await asyncio.Event().wait()
                return []

            made.journal.read = never  # type: ignore[method-assign]
            tasks = Tasks("waiting")
            waiting = tasks.start(there.be_ready_for(555, FRESH), "waiting")
            await reading.wait()
            await there.retire(JournalUnavailable("closed"))
            with pytest.raises((HistoryChangedError, JournalUnavailable)):
                async with asyncio.timeout(60):
                    await waiting
            await tasks.close()

    run(story())


@pytest.mark.parametrize("busy", [False, True], ids=["idle", "writing"])
def test_a10_a_room_whose_log_was_restored_ends_and_is_loaded_anew(busy: bool) -> None:
    async def story() -> None:
        async with shared(deaf=True) as (made, here, _):
            watcher = line(made, here, OTHER)
            made.journal.incarnation += 1
            if busy:
                with pytest.raises(JournalUnavailable):
                    await here.ask(add(1), member=RESIDENT)
            else:
                here.compare(await made.journal.head(WORKSHOP), since=here.state.seq)
                await asyncio.sleep(0.1)
            assert here.is_broken
            await asyncio.sleep(0.1)
            assert watcher.closed == (CloseCode.STORAGE, "STORAGE")
            again = await made.room()
            assert again.core.incarnation == INCARNATION + 1
            assert (await again.ask(add(1), member=RESIDENT)).code == ""

    run(story())


def test_b9_a_log_that_went_back_without_saying_so_is_an_alarm() -> None:
    async def story() -> None:
        async with shared(deaf=True) as (made, here, _):
            head = await made.journal.head(WORKSHOP)
            assert head is not None
            await here.ask(add(1), member=RESIDENT)
            here.compare(head, since=head.seq)
            assert not here.is_broken, "that head was read before the entry was written"
            here.compare(head, since=here.state.seq)
            assert here.is_broken

    run(story())


@pytest.mark.parametrize("lie", ["other bytes", "other hash", "other history", "gap"])
def test_the_bus_is_a_hint_and_the_journal_the_truth(lie: str) -> None:
    async def story() -> None:
        async with shared(deaf=True) as (made, here, there):
            await here.ask(add(1), member=RESIDENT)
            await here.ask(add(2), member=RESIDENT)
            first, second = made.journal.batches[-2:]
            news = news_of(INCARNATION, first)
            assert news.batch is not None
            body = second.body if lie == "other bytes" else first.body
            hash_ = bytes(32) if lie == "other hash" else first.hash
            told = Batch(first.first, first.last, first.format, body, hash_)
            there._ear.hear(
                news_of(INCARNATION, second)
                if lie == "gap"
                else News(INCARNATION + (lie == "other history"), first.last, told)
            )
            await asyncio.sleep(0.1)
            assert not there.is_broken
            assert save(there.state) == save(here.state)
            assert causes(there) == {"gap"}

    run(story())
