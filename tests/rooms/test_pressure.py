"""Readers that do not read, and crowds that come back: what a room keeps and makes for them."""

import asyncio

import pytest

from boards import commands as c
from boards.limits import TEXT_MAX
from server.rooms import copy
from server.rooms.fanout import Fanout
from server.rooms.ring import BYTES_KEPT
from server.rooms.session import BUFFER_MAX, Session
from tests.rooms.parts import Bench, Line, bench
from tests.rooms.virtual import run
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    OTHER,
    RESIDENT,
    STRANGER,
    THIRD,
    opened,
)

TURNS = opened().turns
NOTES = tuple(range(1, 26))
LONG = "\N{EVERGREEN TREE}" * TEXT_MAX
ROUNDS = 30
CANARY = "kanariefågel"
FEW = 32 * 1024
"""Bytes: answers and the like, which cost some tens each."""


def add(note: int, text: str = "en lapp") -> c.NoteAdd:
    return c.NoteAdd(note, BOARDS[0], AREAS[0], None, None, 0, text)


async def write_much(made: Bench) -> int:
    """25 long notes go to the trash and come back, 30 times; returns the bytes of the texts."""
    for _ in range(ROUNDS):
        await made.do(c.NotesDelete(NOTES), member=RESIDENT)
        await asyncio.sleep(0.1)
        await made.do(c.NotesRestore(NOTES), member=RESIDENT)
        await asyncio.sleep(0.1)
    return ROUNDS * len(NOTES) * len(LONG.encode())


async def with_long_notes(made: Bench) -> None:
    notes = tuple(c.NewNote(each, None, None, 0, LONG) for each in NOTES)
    await made.do(c.NotesAdd(BOARDS[0], AREAS[0], notes), member=RESIDENT)
    await asyncio.sleep(1)


def kept_for(session: Session) -> int:
    """Bytes that wait for this session alone."""
    return sum(map(len, session.own)) + 8 * len(session.pings)


def kept_in_rings(fanout: Fanout) -> int:
    """Bytes that are kept for whoever reads late, in all audiences."""
    rings = [feed.ring for feed in fanout._feeds.values()]
    return max(len(ring.since(ring.start) or b"") for ring in rings) * len(rings)


async def stuck(made: Bench, member: int) -> tuple[Session, Line]:
    session, line = await made.enter(member)
    await asyncio.sleep(1)
    line.stuck = BUFFER_MAX
    line.messages.clear()
    return session, line


def test_t1_what_is_offered_to_a_reader_that_does_not_read_is_not_kept_for_it() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            await with_long_notes(made)
            session, line = await stuck(made, FACILITATOR)
            _, beside = await made.enter(FACILITATOR)
            offered = await write_much(made)
            assert sum(map(len, beside.messages)) > offered, "the other one gets it all"
            assert line.messages == []
            assert kept_for(session) < FEW
            fanout = (await made.room()).fanout
            assert kept_in_rings(fanout) <= len(fanout._feeds) * BYTES_KEPT < offered

    run(story())


def test_t1_what_concerns_her_alone_is_not_kept_either_and_comes_whole_when_she_reads() -> None:
    """Her own trash, emptied and filled from another tab: by hand of one member, with no limit."""

    async def story() -> None:
        async with bench(TURNS) as made:
            await with_long_notes(made)
            session, line = await stuck(made, RESIDENT)
            await write_much(made)
            await made.do(c.NoteDelete(NOTES[0]), member=RESIDENT)
            await asyncio.sleep(1)
            assert kept_for(session) < FEW
            assert line.messages == []
            line.stuck = 0
            await asyncio.sleep(1)
            # The line holds every message against the view of its seq (V1).
            assert line.twin.seq == made.journal.seq
            assert {key for key in line.twin.own if key[0] == "t"} == {("t", NOTES[0])}

    run(story())


def test_t12_a_snapshot_while_others_write_on_encodes_only_what_has_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    encoded: list[bytes] = []
    encode = copy._encode

    def counted(value: object) -> bytes:
        encoded.append(encode(value))
        return encoded[-1]

    monkeypatch.setattr(copy, "_encode", counted)

    async def story() -> None:
        async with bench(TURNS) as made:
            _, first = await made.enter(OTHER)
            assert len(encoded) == len(first.twin.shared), "the first one pays for all"
            encoded.clear()
            for note in range(1, 9):
                await made.do(add(note), member=THIRD)
                await asyncio.sleep(0.1)
                # The line holds it against the view of now, in one message (V1).
                _, back = await made.enter(RESIDENT)
                assert back.twin.seq == made.journal.seq
            assert 8 <= len(encoded) < 2 * 8, "each note, and now and then an area that grows"
            assert len(first.twin.shared) > 2

    run(story())


def test_s4_a_snapshot_holds_nothing_that_was_deleted_before() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            await made.do(add(1, CANARY), member=OTHER)
            await asyncio.sleep(0.1)
            _, there = await made.enter(RESIDENT)
            await made.do(c.NoteDelete(1), member=OTHER)
            await asyncio.sleep(0.1)
            await (await made.room()).ask(c.MemberJoin(STRANGER, "resident"))
            _, late = await made.enter(STRANGER)
            assert CANARY.encode() in b"".join(there.messages)
            assert CANARY.encode() not in b"".join(late.messages)

    run(story())
