"""Undoing one person in a full workshop: how long each part holds the event loop (RULES.md U7).

No server runs: the parts are drafted by the room's core as it does them, on a log that one person
and the others made of 5,000 notes. What is measured of a part is fork, decision, effects, veil and
encoding; the plan is made in a thread and counts apart. Each part is drafted three times. Of the
processor's time the least counts, so that what else the machine does is left out, and looking for
garbage, which comes when it comes; `wall` is the worst of all as the clock on the wall had it.
"""

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Sequence

import msgspec

from boards import commands as c
from boards.cells import Cell
from boards.effects import Entry
from boards.revert import ByMember, OfAct, Whose, plan, slices
from boards.state import cell_texts
from boards.veil import entries_of
from server.journal.base import Batch
from server.rooms.core import Draft, Request, RoomCore
from tests.load.shapes import FACILITATOR, VANDAL, Scene, scenes

GOAL_MS = 5.0
"""What the product promises of the worst part."""

TIMES = 3


class UndoFigures(msgspec.Struct, frozen=True):
    """One shape, one way. Times in ms."""

    shape: str
    way: str
    parts: int
    passed: int
    median: float
    worst: float
    wall: float
    plan: float


def measure(notes: int, *, only: Sequence[str] = ()) -> Iterator[UndoFigures]:
    """Undone and taken back, for each shape of what somebody did."""
    for name, scene in scenes().items():
        if only and name not in only:
            continue
        room = Recorded()
        scene(Scene(room.must, notes))
        act = 1
        yield _timed(name, "undone", room, ByMember(VANDAL), _reverting(act))
        yield _timed(name, "taken back", room, OfAct(act), _reinstating(act))


def broken(found: Sequence[UndoFigures]) -> list[str]:
    """The promises that do not hold."""
    return [
        f"{each.shape} {each.way}: a part took {each.worst:.1f} ms"
        for each in found
        if each.worst > GOAL_MS
    ]


class Recorded:
    """The core of one room, and its log."""

    def __init__(self) -> None:
        self.core = RoomCore(1)
        self.log: list[Batch] = []
        self.now = 1_790_000_000_000

    def draft(self, command: c.Command, *, by: int = 0) -> Draft:
        """As the room would do it; nothing is changed yet."""
        seeds = iter(range(1_000))
        seed = len(self.log).to_bytes(16, "big")
        return self.core.draft(
            [Request(by, 0, 0, command, 0)],
            now=self.now,
            new_seed=lambda: seed + next(seeds).to_bytes(16, "big"),
        )

    def adopt(self, draft: Draft) -> None:
        """It is on disk."""
        self.core.adopt(draft)
        self.now += 1
        if draft.batch is not None:
            self.log.append(draft.batch)

    def must(self, command: c.Command, *, by: int = 0) -> None:
        """Something that the shape needs done."""
        draft = self.draft(command, by=by)
        if draft.outcomes[0].code:
            raise AssertionError((c.name_of(command), draft.outcomes[0].code))
        self.adopt(draft)

    def read(self) -> tuple[list[Entry], dict[bytes, str]]:
        """The log as storage gives it."""
        texts = cell_texts(
            Cell(cell.ref, cell.salt, cell.content) for row in self.log for cell in row.cells
        )
        return [entry for row in self.log for entry in entries_of(row.body, texts)], texts


def _reverting(act: int) -> Callable[[c.Part, bool], c.Command]:
    return lambda part, last: c.MemberRevert(FACILITATOR, VANDAL, act, 0, part, last=last)


def _reinstating(act: int) -> Callable[[c.Part, bool], c.Command]:
    return lambda part, last: c.MemberReinstate(FACILITATOR, act, part, last=last)


def _timed(
    shape: str,
    way: str,
    room: Recorded,
    whose: Whose,
    command_of: Callable[[c.Part, bool], c.Command],
) -> UndoFigures:
    began = time.perf_counter()
    parts = slices(plan(*room.read(), whose).part)
    planned = time.perf_counter() - began
    gc.collect()
    quickest, wall, passed = list[float](), 0.0, 0
    for at, part in enumerate(parts, start=1):
        command = command_of(part, at == len(parts))
        taken = []
        for _ in range(TIMES):
            began, worked = time.perf_counter(), time.thread_time()
            draft = room.draft(command)
            taken.append(1_000 * (time.thread_time() - worked))
            wall = max(wall, 1_000 * (time.perf_counter() - began))
        quickest.append(min(taken))
        passed += draft.outcomes[0].limit
        if draft.outcomes[0].code:
            raise AssertionError((shape, way, draft.outcomes[0].code))
        room.adopt(draft)
    return UndoFigures(
        shape=shape,
        way=way,
        parts=len(parts),
        passed=passed,
        median=statistics.median(quickest),
        worst=max(quickest),
        wall=wall,
        plan=1_000 * planned,
    )
