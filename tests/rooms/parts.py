"""What a room stands between: a journal that remembers and fails on command, and clients."""

import asyncio
import secrets
import zlib
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager

from msgspec.structs import replace

from boards.commands import Command
from boards.digest import digest_view
from boards.effects import Entry
from boards.state import State
from boards.veil import entries_of
from boards.view import VIEW_VERSION, Audience, own_view, shared_view
from server.bus.memory import MemoryBus
from server.demo.twin import Twin
from server.journal.base import Batch, Head, JournalUnavailable, Snapshot, WorkshopExistsError
from server.offload import Offload, at_once
from server.rooms.core import Request, RoomCore
from server.rooms.hub import Hub
from server.rooms.pace import Pace
from server.rooms.room import Room
from server.rooms.services import Services
from server.rooms.session import Session
from server.wire.messages import PROTOCOL, Hello, Mode
from tests.rooms.virtual import VirtualClock
from tests.support.worlds import Turn, client_of

INCARNATION = 77
WORKSHOP = "workshop"

Fault = Callable[[], None]


class MemoryJournal:
    """A journal in a list, for virtual time: compare-and-swap like the real ones.

    `faults` are used up one for each append: "before" and "after" the write it fails, "race" lets
    `rival` write first, "" is none. An independent replay keeps the state at every seq.
    """

    def __init__(self) -> None:
        self.incarnation = INCARNATION
        """Another one after a restore."""
        self.batches: list[Batch] = []
        self.faults: list[str] = []
        self.rival: Callable[[], None] = lambda: None
        self.is_away = False
        self.reads = 0
        self.saves = 0
        """Snapshots that somebody tried to save."""
        self.can_save = True
        self.states: dict[int, State] = {}
        self._oracle = RoomCore(INCARNATION)
        self._exists = False
        self._snapshot: Snapshot | None = None

    @property
    def seq(self) -> int:
        return self.batches[-1].last if self.batches else 0

    @property
    def entries(self) -> list[Entry]:
        found: list[Entry] = []
        for batch in self.batches:
            cells = {cell.ref: cell.content.decode() for cell in batch.cells}
            found += entries_of(batch.body, cells)
        return found

    def write(self, batch: Batch) -> None:
        """Stores a batch, whoever wrote it."""
        self._oracle.catch_up([batch])
        self.batches.append(batch)
        self.states[batch.last] = self._oracle.state

    async def create(self, workshop: str, incarnation: int) -> None:
        if self._exists:
            raise WorkshopExistsError(workshop)
        self._exists = True

    async def head(self, workshop: str) -> Head | None:
        await self._delay()
        if not self._exists:
            return None
        return Head(self.incarnation, self.seq, self.batches[-1].hash if self.batches else b"")

    async def heads(self, workshops: Sequence[str]) -> dict[str, Head]:
        found = {name: await self.head(name) for name in workshops}
        return {name: head for name, head in found.items() if head is not None}

    async def append(self, workshop: str, *, incarnation: int, expected: int, batch: Batch) -> bool:
        await self._delay()
        fault = self.faults.pop(0) if self.faults else ""
        if fault == "before":
            raise JournalUnavailable("disk_full")
        if fault == "race":
            self.rival()
        if not self._exists or expected != self.seq or incarnation != self.incarnation:
            return False
        self.write(batch)
        if fault == "after":
            raise JournalUnavailable("io")
        return True

    async def read(self, workshop: str, *, incarnation: int, after: int) -> list[Batch]:
        await self._delay()
        self.reads += 1
        if incarnation != self.incarnation:
            return []
        return [batch for batch in self.batches if batch.last > after]

    async def snapshot(self, workshop: str, *, incarnation: int) -> Snapshot | None:
        await self._delay()
        return self._snapshot

    async def save_snapshot(self, workshop: str, *, incarnation: int, snapshot: Snapshot) -> None:
        self.saves += 1
        await self._delay()
        if not self.can_save:
            raise JournalUnavailable("disk_full")
        self._snapshot = snapshot

    async def erase(self, workshop: str, refs: Sequence[bytes]) -> int:
        """J9, J10: the cells of ballots; whatever snapshot there was may hold them too."""
        await self._delay()
        gone = set(refs)
        self.batches = [
            replace(batch, cells=tuple(cell for cell in batch.cells if cell.ref not in gone))
            for batch in self.batches
        ]
        self._snapshot = None
        return len(gone)

    async def doom(self, workshop: str) -> bool:
        await self._delay()
        was, self._exists = self._exists, False
        if self.faults and self.faults.pop(0) == "after":
            raise JournalUnavailable("io")
        return was

    async def bury(self, workshop: str) -> None:
        await self._delay()
        self.batches.clear()

    async def _delay(self) -> None:
        """Storage takes its time, so that others get a turn meanwhile."""
        await asyncio.sleep(0.001)
        if self.is_away:
            raise JournalUnavailable("disk_full")


class Names:
    """The cold storage: everybody in the log has a name."""

    def __init__(self, journal: MemoryJournal) -> None:
        self._journal = journal
        self.described: list[str] = []

    async def names(self, workshop: str) -> dict[int, tuple[int, str]]:
        state = self._journal.states.get(self._journal.seq)
        members = state.members.values() if state else ()
        return {member.id: (member.version, f"name of {member.id}") for member in members}

    async def describe(
        self, workshop: str, *, title: str, challenge: str, life: str, lead_no_more: Collection[int]
    ) -> None:
        self.described.append(life)


class Line:
    """A transport whose other end is a twin; `stuck` bytes are in the way when it lags.

    After every message the twin is held against the law of views (V1) and of digests (V6), and
    nothing may be told that is not on disk.
    """

    def __init__(self, journal: MemoryJournal, member: int, twin: Twin | None = None) -> None:
        self.journal = journal
        self.member = member
        self.twin = twin or Twin()
        self.twin.closing = None
        self.stuck = 0
        self.messages: list[bytes] = []
        self.at: list[float] = []
        self.closed: tuple[int, str] | None = None
        self.aborted = False
        self._pongs = len(self.twin.pongs)

    def write(self, payload: bytes) -> None:
        assert self.twin.closing is None, "a message behind the last one"
        known = dict(self.twin.answers)
        self.twin.take(payload)
        self.messages.append(payload)
        self.at.append(asyncio.get_running_loop().time())
        for key, answer in self.twin.answers.items():
            if key not in known:
                assert answer[0] <= max(self.twin.seq, 0), "C2: an answer before its view"
                assert answer[0] <= self.journal.seq, "told before it was on disk"
        if self.twin.ready.is_set():
            self._check_view()

    def _check_view(self) -> None:
        assert self.twin.seq <= self.journal.seq, "shown before it was on disk"
        state = self.journal.states[self.twin.seq]
        role = state.members[self.member].role if self.member else "wall"
        view = shared_view(state, Audience(role))
        assert self.twin.shared == view
        assert self.twin.own == own_view(state, self.member)
        for _t, _now, seq, digest in self.twin.pongs[self._pongs :]:
            assert (seq, digest) == (self.twin.seq, digest_view(view))
        self._pongs = len(self.twin.pongs)

    @property
    def buffered(self) -> int:
        return self.stuck

    @property
    def ends(self) -> list[str]:
        """How the connection ended, if it did."""
        return ["closed"] * (self.closed is not None) + ["aborted"] * self.aborted

    async def close(self, code: int, reason: str) -> None:
        self.closed = (code, reason)

    def abort(self) -> None:
        self.aborted = True


class Bench:
    """One workshop in a hub, on a memory journal, in virtual time."""

    def __init__(self, *, idle_seconds: float = 60.0, offload: Offload = at_once) -> None:
        self.journal = MemoryJournal()
        self.names = Names(self.journal)
        self.pace = Pace()
        self.clock = VirtualClock()
        self.bus = MemoryBus()
        services = Services(
            self.journal,
            self.names,
            self.clock,
            self.pace,
            self.bus,
            lambda: secrets.token_bytes(32),
            offload=offload,
        )
        self.hub = Hub(services, idle_seconds=idle_seconds)
        self._last_n: dict[int, int] = {}

    async def room(self) -> Room:
        return await self.hub.room(WORKSHOP)

    async def replay(self, turns: Sequence[Turn]) -> None:
        """Has the commands of these turns decided again, by the same people."""
        for turn in turns:
            await (await self.room()).ask(turn.command, member=turn.actor.member)

    async def enter(
        self, member: int, *, mode: Mode = "full", twin: Twin | None = None, device: str = ""
    ) -> tuple[Session, Line]:
        """A session of a member; with a twin it says what it holds, as after a lost connection."""
        hello = Hello(PROTOCOL, 0, 0, VIEW_VERSION, mode)
        if twin is not None:
            hello = Hello(PROTOCOL, twin.incarnation, twin.seq, VIEW_VERSION, mode)
        line = Line(self.journal, member, twin)
        room = await self.room()
        session = room.enter(member=member, device=device, hello=hello, transport=line)
        return session, line

    async def enter_wall(
        self, *, mode: Mode = "calm", twin: Twin | None = None
    ) -> tuple[Session, Line]:
        """A screen on a wall; with a twin it says what it holds, or says that it does."""
        line = Line(self.journal, 0, twin)
        incarnation, seq = (twin.incarnation, twin.seq) if twin is not None else (0, 0)
        hello = Hello(PROTOCOL, incarnation, seq, VIEW_VERSION, mode)
        session = (await self.room()).enter_wall(device="wall", hello=hello, transport=line)
        return session, line

    def skip(self, member: int) -> None:
        """Leaves out a number of the member's outbox, as no honest client does."""
        self._last_n[client_of(member)] += 1

    async def do(self, command: Command, *, member: int, session: Session | None = None) -> None:
        """Queues a command of the member's outbox, with the next n."""
        client = client_of(member)
        n = self._last_n[client] = self._last_n.get(client, 0) + 1
        (await self.room()).submit(request(command, member=member, n=n, token=session))


def request(
    command: Command, *, member: int, n: int, client: int = 0, token: Session | None = None
) -> Request:
    """A command as a socket hands it in; `client` 0: the member's own outbox."""
    return Request(
        member=member,
        client=client or client_of(member),
        n=n,
        command=command,
        # Not of its MessagePack: some tests ask for text that no wire can carry.
        fingerprint=zlib.crc32(repr(command).encode()),
        token=token,
    )


@asynccontextmanager
async def bench(
    turns: Sequence[Turn], *, idle_seconds: float = 60.0, offload: Offload = at_once
) -> AsyncIterator[Bench]:
    """A workshop in which these turns happened."""
    made = Bench(idle_seconds=idle_seconds, offload=offload)
    await made.journal.create(WORKSHOP, INCARNATION)
    try:
        await made.replay(turns)
        yield made
    finally:
        await made.hub.close()
