"""Hidden notes in a real room: no byte reaches anybody else (RULES.md H, PROTOCOL.md P4)."""

import asyncio
from itertools import pairwise

import pytest

from boards import commands as c
from boards.view.records import AreaView, BoardView
from server.rooms.flush import NUMBERS_GAP
from server.rooms.pace import QUIET_GAP
from server.wire.messages import Mode
from tests.rooms.parts import Line, bench
from tests.rooms.virtual import run
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    opened,
)

TURNS = opened().turns
CANARY = "kanariefågel"
PRIVATE = c.BoardMode(BOARDS[0], "private", "named", False)
EVERYBODY = (FACILITATOR, SECOND, STAFF, RESIDENT, OTHER)


def add(note: int, text: str = CANARY) -> c.NoteAdd:
    return c.NoteAdd(note, BOARDS[0], AREAS[0], None, None, 0, text)


def add_outside(note: int) -> c.NoteAdd:
    """In none of the areas."""
    return c.NoteAdd(note, BOARDS[0], 0, 5_000, 5_000, 0, CANARY)


def is_private(line: Line) -> bool:
    """Whether this page knows that the board is."""
    board = line.twin.shared["b", BOARDS[0]]
    return isinstance(board, BoardView) and board.mode == "private"


def heard(lines: dict[int, Line]) -> set[int]:
    """Who has ever got the canary's bytes."""
    return {m for m, line in lines.items() if CANARY.encode() in b"".join(line.messages)}


@pytest.mark.parametrize("author", [RESIDENT, FACILITATOR])
def test_h1_h2_a_private_note_reaches_its_authors_devices_and_nobody_elses(author: int) -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            lines = {member: (await made.enter(member))[1] for member in EVERYBODY}
            await made.do(PRIVATE, member=FACILITATOR)
            await made.do(add(1), member=author)
            await made.do(c.NoteEdit(1, 1, CANARY + " igen"), member=author)
            await made.do(c.NoteDelete(1), member=author)
            await made.do(c.NoteRestore(1), member=author)
            await asyncio.sleep(1)
            late = {member: (await made.enter(member))[1] for member in EVERYBODY}
            await asyncio.sleep(1)
            assert heard(lines) == heard(late) == {author}
            assert ("n", 1) in late[author].twin.own
            await made.do(c.NotesReveal(BOARDS[0], 0, 0), member=SECOND)
            await asyncio.sleep(1)
            assert heard(lines) == set(EVERYBODY)
            for line in (*lines.values(), *late.values()):
                assert ("n", 1) in line.twin.shared
                assert ("n", 1) not in line.twin.own

    run(story())


@pytest.mark.parametrize("outside", [False, True])
def test_h2_how_many_wait_is_told_at_most_twice_a_second(outside: bool) -> None:
    """And who writes has her answers within a gap of the flushes: others' commands cost no more."""

    async def story() -> None:
        async with bench(TURNS) as made:
            _, lead = await made.enter(FACILITATOR)
            session, author = await made.enter(RESIDENT)
            await made.do(PRIVATE, member=FACILITATOR)
            await asyncio.sleep(1)
            told, answered = len(lead.at), len(author.at)
            for note in range(1, 61):
                new = add_outside(note) if outside else add(note)
                await made.do(new, member=RESIDENT, session=session)
                await asyncio.sleep(0.025)
            await asyncio.sleep(1)
            times = lead.at[told:]
            assert len(times) <= 5
            assert min(after - before for before, after in pairwise(times)) >= NUMBERS_GAP - 1e-6
            area = lead.twin.get(AreaView, AREAS[0])
            board = lead.twin.get(BoardView, BOARDS[0])
            assert area is not None
            assert board is not None
            assert (area.waiting, board.waiting) == ((0, 60) if outside else (60, 0))
            waited = [after - before for before, after in pairwise(author.at[answered:])]
            assert max(waited[:20]) <= QUIET_GAP + 0.025
            # With those that tell how many there are.
            assert len(waited) <= 60 * 0.025 / QUIET_GAP + 5

    run(story())


def moments_told(mode: Mode | None, *, apart: float) -> list[float]:
    """When a facilitator hears of two visible notes, between which somebody in this mode writes
    unseen; None: nobody does."""

    async def story() -> list[float]:
        async with bench(TURNS) as made:
            _, lead = await made.enter(FACILITATOR)
            visible, _ = await made.enter(OTHER)
            hidden, _ = await made.enter(RESIDENT, mode=mode or "full")
            await made.do(PRIVATE, member=FACILITATOR)
            await asyncio.sleep(1)
            begin, told = asyncio.get_running_loop().time(), len(lead.at)
            await made.do(on_the_second(1), member=OTHER, session=visible)
            await asyncio.sleep(0.1)
            if mode:
                await made.do(add(2), member=RESIDENT, session=hidden)
            await asyncio.sleep(apart)
            await made.do(on_the_second(3), member=OTHER, session=visible)
            await asyncio.sleep(0.4)
            return [round(at - begin, 4) for at in lead.at[told:]]

    return run(story())


def on_the_second(note: int) -> c.NoteAdd:
    return c.NoteAdd(note, BOARDS[1], AREAS[2], None, None, 0, "synlig")


@pytest.mark.parametrize("apart", [0.005, 0.02, 0.05, 0.1, 0.155, 0.2, 0.245, 0.26])
def test_h9_no_moment_tells_on_what_sort_of_device_somebody_wrote_unseen(apart: float) -> None:
    """A calm one is answered later, by a flush that is for her alone."""
    assert moments_told("full", apart=apart) == moments_told("calm", apart=apart)


@pytest.mark.parametrize("apart", [0.001, 0.01, 0.03, 0.06, 0.155])
def test_what_all_see_waits_for_what_was_written_unseen_no_longer_than_one_gap(
    apart: float,
) -> None:
    alone, later = (moments_told(mode, apart=apart)[1] for mode in (None, "full"))
    assert later - alone <= QUIET_GAP + 0.002


def test_h6_h8_a_held_and_a_hidden_note_reach_facilitators_and_the_author() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            lines = {member: (await made.enter(member))[1] for member in EVERYBODY}
            await made.do(c.WorkshopHold("all"), member=FACILITATOR)
            await made.do(add(1), member=RESIDENT)
            await asyncio.sleep(1)
            knowing = {FACILITATOR, SECOND, RESIDENT}
            assert heard(lines) == knowing
            await made.do(c.NotesHide((1,), "rude", ""), member=FACILITATOR)
            await made.do(c.NoteAnswer(1, f"{CANARY} svarar"), member=RESIDENT)
            await asyncio.sleep(1)
            late = {member: (await made.enter(member))[1] for member in EVERYBODY}
            assert heard(lines) == heard(late) == knowing

    run(story())


def test_p4_nobody_is_told_where_anybody_points_on_a_private_board() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            lines = {member: await made.enter(member) for member in (RESIDENT, OTHER)}
            room, session = await made.room(), lines[RESIDENT][0]
            room.point(session, (BOARDS[0], 70, 80))
            await asyncio.sleep(1)
            assert lines[OTHER][1].twin.cursors
            await made.do(PRIVATE, member=FACILITATOR)
            await asyncio.sleep(1)
            assert not lines[OTHER][1].twin.cursors
            room.point(session, (BOARDS[0], 71, 80))
            await asyncio.sleep(1)
            assert not lines[OTHER][1].twin.cursors
            room.point(session, (BOARDS[1], 71, 80))
            await asyncio.sleep(1)
            assert lines[OTHER][1].twin.cursors

    run(story())


def test_p4_nor_of_who_still_moves_when_the_board_is_turned() -> None:
    """Her page does not know it yet; afterwards she does not move any more."""

    async def story() -> None:
        async with bench(TURNS) as made:
            facilitator, line = await made.enter(FACILITATOR)
            resident, own = await made.enter(RESIDENT)
            await asyncio.sleep(1)
            room = await made.room()
            for note in (1, 2):
                await made.do(add(note), member=RESIDENT)
            await made.do(PRIVATE, member=FACILITATOR, session=facilitator)
            moves = 0
            while not is_private(own):
                moves += 1
                room.point(resident, (BOARDS[0], moves, 7))
                await asyncio.sleep(0.001)
            await asyncio.sleep(2)
            assert moves > 1
            _, late = await made.enter(OTHER)
            await asyncio.sleep(1)
            assert line.twin.cursors == late.twin.cursors == {}

    run(story())
