"""Flags in a real room: with and without them, everybody else is sent the same bytes (Z4)."""

import asyncio

import pytest

from boards import commands as c
from boards.limits import TITLE_MAX
from tests.rooms.parts import bench
from tests.rooms.virtual import run
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    THIRD,
    opened,
)

TURNS = opened().turns
LEADING = (FACILITATOR, SECOND)
WATCHING = (STAFF, RESIDENT, THIRD)
CANARY = "kanariefågel"
NOTE = 1


def add(note: int) -> c.NoteAdd:
    return c.NoteAdd(note, BOARDS[0], AREAS[0], None, None, 0, "en lapp")


ACCEPTED: tuple[c.ClientCommand, ...] = (
    c.NoteFlag(2, NOTE, "rude", CANARY),
    c.NoteFlag(3, 10, "personal", ""),
)
REFUSED: tuple[c.ClientCommand, ...] = (
    c.NoteFlag(2, NOTE, "rude", CANARY * TITLE_MAX),
    c.NoteFlag(3, 99, "personal", ""),
)
"""As many entries in the log, and no flag in the end."""


async def watched(
    flags: tuple[c.ClientCommand, ...], settling: c.ClientCommand
) -> tuple[dict[int, bytes], dict[int, bytes]]:
    """What each of those who did not flag is sent, and what facilitators are."""
    async with bench(TURNS) as made:
        lines = {member: (await made.enter(member))[1] for member in (*WATCHING, *LEADING)}
        for note in (NOTE, 10):
            await made.do(add(note), member=RESIDENT)
        for flag in flags:
            await made.do(flag, member=OTHER)
        await asyncio.sleep(1)
        await made.do(settling, member=FACILITATOR)
        await made.do(c.NoteMove(NOTE, 900, 900), member=STAFF)
        await asyncio.sleep(1)
        lines |= {-member: (await made.enter(member))[1] for member in (*WATCHING, *LEADING)}
        await asyncio.sleep(1)
        sent = {member: b"".join(line.messages) for member, line in lines.items()}
        leading = {member: sent.pop(member) for member in list(sent) if abs(member) in LEADING}
        return sent, leading


def test_z4_residents_and_staff_are_sent_the_same_bytes_with_and_without_flags() -> None:
    settling = c.FlagsDismiss(NOTE, CANARY)
    with_flags, told = run(watched(ACCEPTED, settling))
    without, _ = run(watched(REFUSED, settling))
    assert with_flags == without
    assert set(with_flags) == {*WATCHING, *(-member for member in WATCHING)}
    assert not any(CANARY.encode() in data for data in with_flags.values())
    assert all(CANARY.encode() in data for data in told.values())


@pytest.mark.parametrize("member", LEADING)
def test_z4_a_facilitator_is_not_told_whose_flag_it_is(member: int) -> None:
    """Whoever of two members flags: the bytes that facilitators are sent are the same."""

    async def told(who: int) -> bytes:
        async with bench(TURNS) as made:
            _, line = await made.enter(member)
            await made.do(add(NOTE), member=RESIDENT)
            await made.do(ACCEPTED[0], member=who)
            await asyncio.sleep(1)
            return b"".join(line.messages)

    assert run(told(OTHER)) == run(told(THIRD))
