"""The law of views for live sessions: whatever happens to them, they hold what they may see.

`Line` compares after every single message (V1, V6); here are the lives that sessions lead.
"""

import asyncio
from collections import Counter
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.demo.twin import Twin
from server.rooms import feed, flush, ring
from server.rooms.admission import Refused
from server.rooms.session import BUFFER_MAX, Session
from server.wire.messages import Mode
from tests.rooms.parts import Bench, Line, bench
from tests.rooms.virtual import run
from tests.support.recipes import workshops
from tests.support.worlds import MEMBERS, Turn, World, client_of

KINDS = (
    "enter",
    "leave",
    "back",
    "leave",
    "back",
    "stuck",
    "free",
    "ping",
    "mode",
    "wait",
    "wait",
)
PAUSES = (0.0, 0.002, 0.03, 0.3, 2.0)
MODES: tuple[Mode, ...] = ("full", "calm")

# Kind and dice in one number: quick to generate and to shrink.
events = st.lists(st.integers(0, 2**20), min_size=80, max_size=120)


class Hall:
    """Sessions that come and go while commands are decided."""

    def __init__(self, made: Bench) -> None:
        self.bench = made
        self.there: list[tuple[Session, Line]] = []
        self.left: list[Line] = []
        self.seen: Counter[str] = Counter()

    async def event(self, kind: str, dice: int) -> None:
        if kind == "wait":
            await asyncio.sleep(PAUSES[dice % len(PAUSES)])
        elif kind == "enter":
            await self.enter(MEMBERS[dice % len(MEMBERS)], MODES[dice // 8 % 2], None)
        elif kind == "back" and self.left:
            line = self.left.pop(dice % len(self.left))
            await self.enter(line.member, MODES[dice // 8 % 2], line.twin)
        elif self.there and kind not in ("wait", "back"):
            await self.happen(kind, *self.there[dice % len(self.there)], dice)

    async def enter(self, member: int, mode: Mode, twin: Twin | None) -> None:
        before = twin.seq if twin else 0
        try:
            session, line = await self.bench.enter(member, mode=mode, twin=twin)
        except Refused:
            self.seen["refused"] += 1
            return
        self.there.append((session, line))
        if twin is not None and line.twin.resumed:
            self.seen["resumed"] += 1
            self.seen["caught up"] += line.twin.seq > before
        elif twin is not None:
            self.seen["replaced"] += 1

    async def happen(self, kind: str, session: Session, line: Line, dice: int) -> None:
        room = await self.bench.room()
        if kind == "leave":
            room.leave(session)
            self.there.remove((session, line))
            self.left.append(line)
        elif kind == "ping":
            session.pings.append(dice)
            room.touch(session)
        elif kind == "mode":
            session.mode = MODES[dice % 2]
            room.touch(session)
        else:
            line.stuck = BUFFER_MAX if kind == "stuck" else 0

    async def command(self, turn: Turn) -> None:
        member = turn.actor.member
        if not member:
            await (await self.bench.room()).ask(turn.command)
            return
        sessions = [session for session, line in self.there if line.member == member]
        session = sessions[0] if sessions else None
        await self.bench.do(turn.command, member=member, session=session)

    async def settle(self) -> None:
        """Nobody lags any more: everybody gets to the newest entry."""
        for _, line in self.there:
            line.stuck = 0
        await asyncio.sleep(5)
        gone = [line for _, line in self.there if line.closed or line.aborted]
        self.seen["removed"] += sum(1 for line in gone if line.closed)
        self.seen["dropped"] += sum(1 for line in gone if line.aborted)
        for _, line in self.there:
            if line not in gone:
                assert line.twin.seq == self.bench.journal.seq
        self.answers_are_those_of_the_log()

    def answers_are_those_of_the_log(self) -> None:
        log = {
            (entry.client, entry.n): (seq, entry.outcome)
            for seq, entry in enumerate(self.bench.journal.entries, 1)
            if entry.client
        }
        for line in (*self.left, *(line for _, line in self.there)):
            for key, (seq, code, _limit) in line.twin.answers.items():
                assert (seq, code) == log[key]
                assert key[0] == client_of(line.member), "an answer that was for somebody else"
                self.seen["answers"] += 1


async def live(world: World, script: list[int]) -> Counter[str]:
    start = 8
    async with bench(world.turns[:start]) as made:
        hall = Hall(made)
        for member in MEMBERS[:3]:
            await hall.enter(member, "full", None)
        steps = iter(script)
        for turn in world.turns[start:]:
            await hall.command(turn)
            for step in islice(steps, 2):
                await hall.event(KINDS[step % len(KINDS)], step // len(KINDS))
        await hall.settle()
        return hall.seen


@given(world=workshops(least=40, most=80), script=events, in_slices=st.booleans())
def test_v1_v5_v6_every_session_holds_its_view_after_every_message(
    world: World, script: list[int], in_slices: bool
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        if in_slices:
            # Others come, go and write while records are shown and written, as in a reveal.
            patch.setattr(feed, "PIECE", 10)
            patch.setattr(flush, "SLICE", 0.0)
        # So short that sessions fall off it within one example.
        patch.setattr(ring, "FRAMES_KEPT", 4)
        patch.setattr("server.rooms.saving.SNAPSHOT_EVERY", 20)
        run(live(world, script))


def test_the_lives_that_the_law_is_held_against_are_eventful(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ring, "FRAMES_KEPT", 4)
    seen: Counter[str] = Counter()

    # Enough that each befalls somebody, however many other things there are to ask for.
    @settings(max_examples=60)
    @given(world=workshops(least=40, most=80), script=events)
    def count(world: World, script: list[int]) -> None:
        seen.update(run(live(world, script)))

    count()
    wanted = {"resumed", "caught up", "replaced", "refused", "removed", "answers"}
    assert wanted <= {name for name, times in seen.items() if times}, seen
