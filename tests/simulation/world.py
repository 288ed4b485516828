"""One seed: a cluster, its people, its faults, and whether every law held."""

import asyncio
import contextvars
import hashlib
from collections import Counter, deque
from collections.abc import Coroutine, Iterator, MutableMapping
from functools import cache, partial
from random import Random
from typing import Any, Protocol

import msgspec
import structlog

from boards import commands as c
from boards.ids import MAX_ID
from server.journal.base import Batch, JournalUnavailable
from server.rooms.core import Request, RoomCore
from server.tasks import Tasks
from server.wire.messages import Mode
from tests.simulation import knobs
from tests.simulation.client import Row, Tab
from tests.simulation.faults import Faults
from tests.simulation.later import Undoing, chance_of
from tests.simulation.laws import Laws
from tests.simulation.loop import SimLoop
from tests.simulation.network import SimBus
from tests.simulation.node import Node
from tests.simulation.oracle import Oracle
from tests.simulation.people import Asked, Chaos, Office, Person
from tests.simulation.store import FIRST_INCARNATION, Store
from tests.support.recipes import furnished
from tests.support.worlds import MEMBERS, Turn

REST = 15.0
"""Seconds within which everything must be at rest once faults are off (I11)."""

LAST_WORDS = 2.0
"""Seconds in which nobody writes and faults go on."""

TAIL = 60

_FINE = ("room.not_stored", "room.not_swept", "room.slow_reader")
"""What a server may log as an error when storage fails."""


class Plan(msgspec.Struct, frozen=True):
    """How large a world is."""

    nodes: int = 3
    people: int = 6
    commands: int = 200
    faults: bool = True


class MakeTab(Protocol):
    """A page load of a member, whose device has these rows."""

    def __call__(self, world: "World", member: int, disk: list[Row], *, mode: Mode) -> Tab: ...


class Result(msgspec.Struct):
    """What came of one seed."""

    seed: int
    violations: list[tuple[str, str]]
    happened: Counter[str]
    met: Counter[str]
    trace: str
    tail: list[str]
    seconds: float


class World:
    """Everything of one seed. Chance comes from one generator, time from one loop."""

    def __init__(self, seed: int, plan: Plan, loop: SimLoop, make_tab: MakeTab = Tab) -> None:
        self.random = Random(seed)
        self.later = chance_of(seed)
        self.asking = 0
        """How many commands of the server itself are under way."""
        self.plan = plan
        self.make_tab = make_tab
        self.loop = loop
        self.context = contextvars.copy_context()
        self.happened: Counter[str] = Counter()
        self.met: Counter[str] = Counter()
        self.violations: list[tuple[str, str]] = []
        self.tail: deque[str] = deque(maxlen=TAIL)
        self.asked: dict[tuple[int, int], c.ClientCommand] = {}
        self.taken_back: set[tuple[int, int]] = set()
        """The commands by which their person takes back a step of her own."""
        self.turns: list[Asked | Turn] = []
        self.to_write = plan.commands
        self.over = asyncio.Event()
        self._hash = hashlib.sha256()
        self._tabs = 0
        self._tasks = Tasks("world")
        self.faults = Faults(self.random, self.happened)
        if not plan.faults:
            self.faults.none()
        batches = _beginning()
        self.first_batches = len(batches)
        self.store = Store(batches)
        self.oracle = Oracle(self, batches)
        self.laws = Laws(self, self.oracle)
        self.bus = SimBus(self)
        mixed = plan.faults and self.random.random() < 0.4
        self.nodes: list[Node] = []
        for number in range(plan.nodes):
            is_newer = mixed and number == plan.nodes - 1
            self.nodes.append(Node(self, f"node {number}", release=2 if is_newer else 1))
        if mixed:
            self.faults.note("another release")
        self.people = [Person(self, member) for member in MEMBERS[: plan.people]]

    # -- the run -----------------------------------------------------------------------------

    async def run(self) -> None:
        """People write while things go wrong; then nothing does, and all must come to rest."""
        for person in self.people:
            person.open()
        work = [self.start(person.live(), "person") for person in self.people]
        if self.plan.faults:
            self.start(Chaos(self).rage(), "chaos")
            office = Office(self)
            self.start(office.work(), "office")
            if self.later is not None:
                self.start(Undoing(self, self.later, office.ask).work(), "undoing")
        end = self.start(self.over.wait(), "end")
        await asyncio.wait([end, self.start(_all(work), "all")], return_when="FIRST_COMPLETED")
        # What is said last may be lost too, with nothing behind it that would show the gap.
        await asyncio.sleep(LAST_WORDS)
        if not self.violations:
            await self._come_to_rest()
        await self._tasks.close()
        for node in self.nodes:
            self.met["caught up: bus"] += node.process.hub.catch_ups["bus"]
            if node.process.is_alive:
                node.process.die()
        await asyncio.sleep(0)

    async def _come_to_rest(self) -> None:
        self.faults.on = False
        self.log("faults are off")
        self.store.stalled_until = 0.0
        for node in self.nodes:
            node.boot()
        for tab in self.open_tabs():
            if tab.line is not None:
                tab.line.heal()
        for person in self.people:
            if person.tab is None:
                person.open()
        end = self.loop.time() + REST
        while self.loop.time() < end and not self.violations:
            await asyncio.sleep(0.5)
            if self.laws.is_at_rest():
                break
        await asyncio.sleep(1.5)
        if not self.violations:
            self.laws.rest()

    # -- chance and time ---------------------------------------------------------------------

    def uniform(self, least: float, most: float) -> float:
        """Seconds."""
        return least + (most - least) * self.random.random()

    async def pause(self, least: float, most: float) -> None:
        """Something takes its time."""
        await asyncio.sleep(self.uniform(least, most))

    async def sleep(self, seconds: float) -> None:
        """Virtual seconds."""
        await asyncio.sleep(seconds)

    def new_id(self) -> int:
        """An id as clients draw them."""
        return self.random.randrange(2**32, MAX_ID)

    def new_seed(self) -> bytes:
        """32 bytes for salts."""
        return self.random.randbytes(32)

    def count_tab(self) -> int:
        """The number of the next tab."""
        self._tabs += 1
        return self._tabs

    def start(self, work: Coroutine[Any, Any, Any], name: str) -> asyncio.Task[Any]:
        """A task of the world itself."""
        return self._tasks.start(work, name)

    # -- what there is -----------------------------------------------------------------------

    def open_tabs(self) -> Iterator[Tab]:
        """The tabs that were not stopped."""
        for person in self.people:
            for tab in person.tabs:
                if tab.stopped is None:
                    yield tab

    def ended(self, tab: Tab, code: int) -> None:
        """A tab was told to stop. Only one who was removed may be (C4, H1)."""
        self.log(tab, "is told to stop", code)
        histories = self.oracle.histories.values()
        now = self.oracle.state.members.get(tab.member)
        was_removed = any(history.has_removed(tab.member) for history in histories)
        fine = {4403: was_removed, 4401: now is None and len(histories) > 1}
        if not fine.get(code):
            self.violate("C4", f"{tab} of {tab.member} is told to stop with {code}")

    # -- the record --------------------------------------------------------------------------

    def log(self, *what: object) -> None:
        """Into the trace."""
        line = f"{self.loop.time():8.3f} {' '.join(map(str, what))}"
        self._hash.update(line.encode(errors="replace"))
        self.tail.append(line)

    def heard(self, tab: Tab, payload: bytes, frames: list[list[Any]]) -> None:
        """A message arrived."""
        self._hash.update(payload)
        names = [_brief(frame) for frame in frames]
        self.tail.append(f"{self.loop.time():8.3f} {tab} hears {' '.join(names)}")

    def violate(self, law: str, how: str) -> None:
        """A law was broken: the seed ends."""
        self.violations.append((law, how))
        self.log("VIOLATION", law, how)
        self.over.set()

    @property
    def trace(self) -> str:
        """The hash of all that happened."""
        return self._hash.hexdigest()

    def server_says(self, _logger: object, method: str, event: MutableMapping[str, Any]) -> str:
        """A processor of structlog: a line of a server's log."""
        name = str(event.pop("event"))
        error = event.pop("exc_info", None)
        self.log("log:", name, " ".join(f"{key}={value}" for key, value in event.items()))
        if name == "room.caught_up":
            self.met[f"caught up: {event['cause']}"] += 1
        elif method in ("error", "exception") and not _is_fine(name, error):
            self.violate("B13", f"{name} {event} {error!r}")
        raise structlog.DropEvent


def run(seed: int, plan: Plan | None = None, make_tab: MakeTab = Tab) -> Result:
    """One seed, from beginning to end."""
    config = structlog.get_config()
    with asyncio.Runner(loop_factory=SimLoop) as runner, knobs.turned():
        loop = runner.get_loop()
        assert isinstance(loop, SimLoop)

        async def whole() -> World:
            world = World(seed, plan or Plan(), loop, make_tab)
            structlog.configure(processors=[world.server_says])
            loop.set_exception_handler(lambda _, context: world.violate("B13", f"{context}"))
            await world.run()
            return world

        try:
            world = runner.run(whole())
        finally:
            structlog.configure(**config)
    return Result(
        seed=seed,
        violations=world.violations,
        happened=world.happened,
        met=world.met,
        trace=world.trace,
        tail=list(world.tail),
        seconds=loop.time(),
    )


def _is_fine(name: str, error: object) -> bool:
    """A load that failed is told to whoever asked for it."""
    failed = name == "task.failed" and isinstance(error, JournalUnavailable)
    return failed or name in _FINE


async def _all(tasks: list[asyncio.Task[Any]]) -> None:
    await asyncio.gather(*tasks)


def _brief(frame: list[Any]) -> str:
    name = str(frame[0])
    if name == "patch":
        return f"patch {frame[1]}-{frame[2]}"
    if name in ("answer", "welcome", "closing"):
        return f"{frame}"
    return name


@cache
def _beginning() -> list[Batch]:
    """The log that every world begins with: an open workshop with some notes."""
    core = RoomCore(FIRST_INCARNATION)
    batches = []
    for number, turn in enumerate(furnished().turns):
        request = Request(turn.actor.member, 0, 0, turn.command, 0)
        salts = partial(bytes, [number] * 32)
        draft = core.draft([request], now=turn.entry.time, new_seed=salts)
        assert draft.batch is not None
        core.adopt(draft)
        batches.append(draft.batch)
    return batches
