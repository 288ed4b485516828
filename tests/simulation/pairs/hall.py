"""One world of a pair while it goes on: who is connected, and what each watcher has heard."""

import asyncio
from collections.abc import Sequence
from random import Random

import msgspec

from boards import commands as c
from boards.revert import ByMember, OfAct, Plan, Whose, plan, slices
from boards.roles import SYSTEM
from boards.state import State
from server.demo.twin import Twin
from server.exports.document import document_of
from server.exports.table import table_of
from server.exports.votes_table import votes_table_of
from server.http.reverting import preview
from server.rooms.hub import Hub
from server.rooms.services import Services
from server.rooms.session import Session
from tests.rooms.parts import INCARNATION, WORKSHOP, Bench, Line
from tests.simulation.pairs.script import WALL, Otherwise, Script, Step
from tests.support.worlds import BOARDS, FACILITATOR, MEMBERS, opened

FIRST_ACT = 2**50


class Heard(msgspec.Struct):
    """What one watcher was sent in one world: by connection, each message with its moment."""

    messages: list[tuple[int, int, bytes]]

    def __bytes__(self) -> bytes:
        return b"".join(payload for _, _, payload in self.messages)


class SeededBench(Bench):
    """A workshop whose salts and lots are the same in both worlds."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        random = Random(seed)
        services = Services(
            self.journal,
            self.names,
            self.clock,
            self.pace,
            self.bus,
            lambda: random.randbytes(32),
        )
        self.hub = Hub(services, idle_seconds=60.0)


class Hall:
    """One world while it goes on: who is connected, and what each watcher has heard."""

    def __init__(self, seed: int, other: Otherwise, watchers: Sequence[int]) -> None:
        self.bench = SeededBench(seed)
        self.other = other
        self.heard = {watcher: Heard([]) for watcher in watchers}
        self._lines: dict[int, list[tuple[Session, Line]]] = {}
        self._act = 0

    async def live(self, script: Script) -> None:
        """All steps, one after the other."""
        bench = self.bench
        await bench.journal.create(WORKSHOP, INCARNATION)
        try:
            await bench.replay(opened().turns)
            for step in script.steps:
                await asyncio.sleep(step.after / 1000)
                await self._take(step)
            await asyncio.sleep(2)
        finally:
            await bench.hub.close()
        self._keep_all()

    async def _take(self, step: Step) -> None:
        match step.act:
            case "come":
                await self._come(step.who, None)
            case "back":
                await self._back(step.who)
            case "point":
                room, (session, _) = await self.bench.room(), self._lines[step.who][-1]
                place = (BOARDS[0], self.other.choice(900), self.other.choice(500))
                room.point(session, place)
            case "ping":
                await self._ping(step.who)
            case "export":
                self._export(step.who)
            case "look" | "undo" | "redo":
                await self._lead(step)
            case _ if step.make is not None:
                who = self.other.who(step)
                lines = self._lines.get(who)
                asker = lines[-1][0] if lines else None
                await self.bench.do(step.make(self.other), member=who, session=asker)

    async def _come(self, who: int, twin: Twin | None) -> None:
        if who == WALL:
            pair = await self.bench.enter_wall()
        else:
            mode = "full" if len(self._lines.get(who, ())) % 2 == 0 else "calm"
            pair = await self.bench.enter(who, mode=mode, twin=twin)  # type: ignore[arg-type]
        self._lines.setdefault(who, []).append(pair)

    async def _back(self, who: int) -> None:
        """A lost connection: the tail since what she holds, or a snapshot."""
        room = await self.bench.room()
        session, line = self._lines[who][-1]
        room.leave(session)
        await asyncio.sleep(0.5)
        await self._come(who, line.twin)

    async def _ping(self, who: int) -> None:
        room, (session, _) = await self.bench.room(), self._lines[who][-1]
        session.pings.append(7)
        room.touch(session)

    def _export(self, who: int) -> None:
        """What anybody may be handed of the workshop as it is now."""
        state = self.bench.journal.states[self.bench.journal.seq]
        for payload in exports_of(state):
            self.heard[who].messages.append((-1, 0, payload))

    async def _lead(self, step: Step) -> None:
        """What a facilitator does about what somebody did."""
        if step.act == "undo":
            await self._undo(step.who)
        elif step.act == "redo":
            await self._redo()
        else:
            for member in MEMBERS:
                self._look(self._planned(ByMember(member)))

    async def _undo(self, member: int) -> None:
        """As the server does on a facilitator's word; she is told what it looks at and answers."""
        made = self._planned(ByMember(member))
        self._act, parts = FIRST_ACT + self.bench.journal.seq, slices(made.part)
        self._look(made)
        for part in parts:
            last = part is parts[-1]
            await self._asked(c.MemberRevert(FACILITATOR, member, self._act, 0, part, last=last))

    def _look(self, made: Plan) -> None:
        """She is told what the server tells, and in how many parts it would be done."""
        state = self.bench.journal.states[self.bench.journal.seq]
        told = msgspec.json.encode(preview(made, state)).decode()
        self._tell(f"{told} {len(slices(made.part))}")

    async def _redo(self) -> None:
        parts = slices(self._planned(OfAct(self._act)).part)
        self._tell(str(len(parts)))
        for part in parts:
            await self._asked(c.MemberReinstate(FACILITATOR, self._act, part, part is parts[-1]))

    def _planned(self, whose: Whose) -> Plan:
        journal = self.bench.journal
        cells = [cell for batch in journal.batches for cell in batch.cells]
        texts = {cell.ref: cell.content.decode() for cell in cells}
        return plan(journal.entries, texts, whose)

    async def _asked(self, command: c.Command) -> None:
        answer = await self.bench.hub.submit(WORKSHOP, SYSTEM, command)
        self._tell(f"{answer.rejection} {answer.limit}")

    def _tell(self, words: str) -> None:
        self.heard[FACILITATOR].messages.append((-1, 0, words.encode()))

    def _keep_all(self) -> None:
        for watcher, heard in self.heard.items():
            for number, (_, line) in enumerate(self._lines[watcher]):
                moments = (int(at * 1000) for at in line.at)
                heard.messages += [
                    (number, at, payload)
                    for at, payload in zip(moments, line.messages, strict=True)
                ]


def exports_of(state: State) -> list[bytes]:
    """The document and the tables, without the moment at which they were made."""
    document = document_of(state, now=0)
    return [
        msgspec.json.encode(document),
        table_of(document).encode(),
        votes_table_of(document).encode(),
    ]
