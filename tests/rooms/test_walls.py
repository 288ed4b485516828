"""Screens on walls in a room: they look, are nobody, and ask for nothing (PROTOCOL.md O)."""

import asyncio

import pytest

from boards import commands as c
from server.demo.twin import Twin, frames_of
from server.rooms.admission import HELLO_BURST, WALLS_AT_ONCE, Refused
from server.wire.close import CloseCode
from tests.rooms.parts import Line, bench, request
from tests.rooms.virtual import run
from tests.support.worlds import BOARDS, FACILITATOR, OTHER, RESIDENT, World, opened

QUIET = 5.0
"""Seconds in which whatever waits is sent."""


CANARY = "kanariefågel"


def add(world: World, text: str) -> c.NoteAdd:
    return c.NoteAdd(world.new_id(), BOARDS[0], 0, None, None, 0, text)


def told(line: Line) -> list[object]:
    """All frames but the welcome, which says who one is."""
    frames = [frame for message in line.messages for frame in frames_of(message)]
    return [frame for frame in frames if frame[0] != "welcome"]


def test_o1_a_wall_is_told_what_a_resident_is_told_and_counts_as_nobody() -> None:
    async def story() -> None:
        world = opened()
        async with bench(world.turns) as made:
            _, resident = await made.enter(RESIDENT, mode="calm")
            session, wall = await made.enter_wall(mode="full")
            hers, other = await made.enter_wall()
            hers.people = frozenset({OTHER})
            assert (session.member, session.audience.role, session.mode) == (0, "wall", "calm")
            note = add(world, "En bänk")
            await made.do(note, member=OTHER)
            await asyncio.sleep(QUIET)
            assert ("n", note.id) in wall.twin.shared
            await made.do(c.NoteDelete(note.id), member=OTHER)
            await made.do(c.MemberRemove(OTHER), member=FACILITATOR)
            await asyncio.sleep(QUIET)
            # The wall came when the resident was here already, so `here` came to both whole.
            assert told(wall) == told(resident)
            # O4: what was hers comes again, and its door looks; the hall's stays.
            assert told(other)[-1] == ["closing", CloseCode.TRY_LATER, "TRY_LATER", 2_000]
            assert (wall.twin.member, wall.twin.here) == (0, {RESIDENT})
            room = await made.room()
            assert room.fanout.presence.here == {RESIDENT}
            room.leave(session)
            await asyncio.sleep(QUIET)
            assert resident.twin.here == {RESIDENT}

    run(story())


def test_o1_s7_a_new_screen_is_not_sent_what_was_hidden_before_it_came() -> None:
    async def story() -> None:
        world = opened()
        async with bench(world.turns) as made:
            session, old = await made.enter_wall()
            note = add(world, CANARY)
            # The ring reaches back to here, and whoever has the link can say so in its hello.
            claimed = Twin()
            claimed.seq, claimed.incarnation = old.twin.seq, old.twin.incarnation
            await made.do(note, member=OTHER)
            await asyncio.sleep(QUIET)
            await made.do(c.NotesHold((note.id,)), member=FACILITATOR)
            await asyncio.sleep(QUIET)
            _, new = await made.enter_wall(twin=claimed)
            await asyncio.sleep(QUIET)
            assert CANARY.encode() in b"".join(old.messages)
            assert not new.twin.resumed
            assert CANARY.encode() not in b"".join(new.messages)
            # Whatever it held it gets the whole view, and goes on with all others.
            assert new.twin.shared == old.twin.shared
            (await made.room()).leave(session)
            _, back = await made.enter_wall(twin=old.twin)
            await made.do(add(world, "En bänk"), member=OTHER)
            await asyncio.sleep(QUIET)
            assert back.twin.shared == new.twin.shared
            assert back.twin.seq == made.journal.seq

    run(story())


def test_o2_nothing_that_a_wall_asks_for_is_taken_for_the_servers_own_word() -> None:
    async def story() -> None:
        world = opened()
        async with bench(world.turns) as made:
            session, _ = await made.enter_wall()
            room, seq = await made.room(), made.journal.seq
            asked = request(c.WorkshopLife("closed"), member=0, n=1, client=7, token=session)
            with pytest.raises(PermissionError):
                room.submit(asked)
            room.point(session, (1, 2, 3))
            await asyncio.sleep(QUIET)
            assert made.journal.seq == seq
            assert not room.fanout.presence.has_news

    run(story())


def test_o3_there_is_an_end_to_walls_and_people_find_their_place_all_the_same() -> None:
    async def story() -> None:
        async with bench(opened().turns) as made:
            for _ in range(WALLS_AT_ONCE):
                await made.enter_wall()
            with pytest.raises(Refused) as refused:
                await made.enter_wall()
            assert refused.value.code == CloseCode.TRY_LATER
            await made.enter(RESIDENT)

    run(story())


def test_o3_h5_walls_share_one_allowance_of_hellos() -> None:
    async def story() -> None:
        async with bench(opened().turns) as made:
            room = await made.room()
            for _ in range(int(HELLO_BURST)):
                room.leave((await made.enter_wall())[0])
            with pytest.raises(Refused):
                await made.enter_wall()
            await made.enter(RESIDENT)

    run(story())
