"""The way to the disk: nothing told before it is stored, nothing twice, everything in the end."""

import asyncio

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boards import commands as c
from boards.commands import Command
from server.journal.base import JournalUnavailable
from server.rooms.core import Request, RoomCore
from server.wire.close import CloseCode
from tests.rooms.parts import INCARNATION, WORKSHOP, Bench, MemoryJournal, bench
from tests.rooms.virtual import run
from tests.support.worlds import AREAS, BOARDS, OTHER, RESIDENT, THIRD, opened

TURNS = opened().turns


def add(note: int) -> c.NoteAdd:
    return c.NoteAdd(note, BOARDS[0], AREAS[0], None, None, 0, "en lapp")


def other_process(journal: MemoryJournal, command: Command, *, member: int) -> None:
    """Somebody else writes to the same log."""
    core = RoomCore(INCARNATION)
    core.load(None, journal.batches)
    asked = Request(member, member + 99, 1, command, 0)
    draft = core.draft([asked], now=0, new_seed=lambda: bytes(32))
    assert draft.batch is not None
    journal.write(draft.batch)


def trouble_of(bench: Bench) -> str | None:
    return bench.hub.trouble


def once_each(bench: Bench) -> None:
    """No (client, n) is in the log twice."""
    keys = [(entry.client, entry.n) for entry in bench.journal.entries if entry.client]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    "faults",
    [
        ["before"],
        ["before", "before", "before"],
        ["after"],
        ["race"],
        ["before", "after"],
        ["after", "before"],
        ["race", "after"],
    ],
    ids="-".join,
)
def test_b7_every_command_is_stored_once_and_answered_in_the_end(faults: list[str]) -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            session, line = await made.enter(RESIDENT)
            _, watcher = await made.enter(OTHER)
            made.journal.rival = lambda: other_process(made.journal, add(900), member=THIRD)
            made.journal.faults = faults.copy()
            for note, pause in ((1, 0.0), (2, 10.0), (3, 10.0)):
                await made.do(add(note), member=RESIDENT, session=session)
                await asyncio.sleep(pause)
            assert made.journal.faults == []
            assert {note: code for (_, note), (_, code, _) in line.twin.answers.items()} == {
                1: "",
                2: "",
                3: "",
            }
            for seen in (line.twin, watcher.twin):
                assert {("n", 1), ("n", 2), ("n", 3)} <= seen.shared.keys()
                assert (("n", 900) in seen.shared) == ("race" in faults)
                assert seen.seq == made.journal.seq
            once_each(made)
            assert trouble_of(made) is None

    run(story())


@pytest.mark.parametrize("fault", ["before", "after"])
def test_b7_what_the_server_itself_asked_for_gets_the_answer_of_its_one_decision(
    fault: str,
) -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            made.journal.faults = [fault]
            outcome = await (await made.room()).ask(c.MemberJoin(555, "resident"))
            assert (outcome.code, outcome.seq) == ("", made.journal.seq)
            assert 555 in made.journal.states[made.journal.seq].members

    run(story())


def test_nothing_is_told_while_the_disk_is_full_and_reading_goes_on() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            session, line = await made.enter(RESIDENT)
            await asyncio.sleep(1)
            made.journal.is_away = True
            await made.do(add(1), member=RESIDENT, session=session)
            await asyncio.sleep(30)
            assert line.twin.answers == {}
            assert trouble_of(made) == "disk_full"
            session.pings.append(5)
            (await made.room()).touch(session)
            await asyncio.sleep(1)
            assert [pong[0] for pong in line.twin.pongs] == [5]
            made.journal.is_away = False
            await asyncio.sleep(3)
            assert [answer[1] for answer in line.twin.answers.values()] == [""]
            assert trouble_of(made) is None
            once_each(made)

    run(story())


def test_trouble_ends_also_when_all_that_waited_turns_out_to_be_stored() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            made.journal.faults = ["after"]
            session, line = await made.enter(RESIDENT)
            await made.do(add(1), member=RESIDENT, session=session)
            await asyncio.sleep(5)
            assert len(line.twin.answers) == 1
            assert trouble_of(made) is None

    run(story())


def test_b14_a_log_that_breaks_ends_the_room_and_everyone_is_told() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            session, line = await made.enter(RESIDENT)
            room, journal = await made.room(), made.journal
            sound = journal.batches.copy()

            def break_it() -> None:
                other_process(journal, add(900), member=THIRD)
                journal.batches[-1] = msgspec.structs.replace(journal.batches[-1], hash=b"?")

            journal.rival, journal.faults = break_it, ["race"]
            await made.do(add(1), member=RESIDENT, session=session)
            with pytest.raises(JournalUnavailable):
                await room.ask(c.MemberJoin(555, "resident"))
            assert room.is_broken
            await asyncio.sleep(1)
            assert line.closed == (CloseCode.STORAGE, "STORAGE")
            assert line.twin.answers == {}
            # Once the log is whole again the workshop is back: the broken room is not asked.
            journal.batches = sound
            assert await made.room() is not room
            _, back = await made.enter(RESIDENT)
            assert back.twin.seq == sound[-1].last

    run(story())


@given(
    faults=st.lists(st.sampled_from(["", "before", "after", "race"]), max_size=12),
    pauses=st.lists(st.sampled_from([0.0, 0.001, 0.05, 3.0]), min_size=6, max_size=6),
)
def test_b7_whatever_fails_and_whenever(faults: list[str], pauses: list[float]) -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            rivals = iter(range(900, 999))

            def rival() -> None:
                note = next(rivals)
                other_process(made.journal, add(note), member=note)

            made.journal.rival, made.journal.faults = rival, faults.copy()
            lines = [(member, *await made.enter(member)) for member in (RESIDENT, OTHER)]
            for number, pause in enumerate(pauses):
                for member, session, _ in lines:
                    await made.do(add(10 * number + member % 10), member=member, session=session)
                await asyncio.sleep(pause)
            made.journal.faults = []
            await asyncio.sleep(30)
            once_each(made)
            for _, _, line in lines:
                assert sorted(n for _, n in line.twin.answers) == [1, 2, 3, 4, 5, 6]
                assert line.twin.seq == made.journal.seq
            room = await made.hub.room(WORKSHOP)
            assert room.state.seq == made.journal.seq

    run(story())


def test_gestures_on_many_notes_are_decided_few_at_a_time_and_others_get_their_turn_between() -> (
    None
):
    """Ten of 200 notes in one go would keep all rooms of the process waiting for them."""

    async def story() -> None:
        async with bench(TURNS) as made:
            room = await made.room()
            before = len(made.journal.batches)
            news = [
                tuple(c.NewNote(k * 1_000 + n, None, None, 0, "ny") for n in range(1, 201))
                for k in range(1, 11)
            ]
            asked: list[Command] = [c.NotesAdd(BOARDS[0], AREAS[0], each) for each in news]
            single: list[Command] = [add(number) for number in range(20_000, 20_100)]
            await asyncio.gather(*(room.ask(each, member=RESIDENT) for each in asked + single))
            batches = made.journal.batches[before:]
            assert [batch.last - batch.first + 1 for batch in batches] == [2, 2, 2, 2, 102]
            assert len(room.state.notes) == 2_100

    run(story())
