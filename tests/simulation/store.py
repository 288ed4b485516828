"""The database of a simulated cluster, and one process's way to it."""

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from boards.state import SNAPSHOT_FORMAT
from server.journal.base import Batch, Head, JournalUnavailable, Snapshot

if TYPE_CHECKING:
    from tests.simulation.node import Process
    from tests.simulation.world import World

WORKSHOP = "workshop"
FIRST_INCARNATION = 1_000


class Store:
    """One workshop in a database: what is committed here is committed. Nothing waits."""

    def __init__(self, batches: Sequence[Batch]) -> None:
        self.incarnation = FIRST_INCARNATION
        self.batches = list(batches)
        self.snapshot: Snapshot | None = None
        self.erased: set[bytes] = set()
        self.erased_at = 0
        self.stalled_until = 0.0

    @property
    def seq(self) -> int:
        return self.batches[-1].last if self.batches else 0

    @property
    def head(self) -> Head:
        return Head(self.incarnation, self.seq, self.batches[-1].hash if self.batches else b"")

    def is_free(self, incarnation: int, expected: int) -> bool:
        """The compare of the swap (A2)."""
        return (incarnation, expected) == (self.incarnation, self.seq)

    def append(self, incarnation: int, expected: int, batch: Batch) -> bool:
        """The swap."""
        if not self.is_free(incarnation, expected):
            return False
        self.batches.append(batch)
        return True

    def read(self, incarnation: int, after: int) -> list[Batch]:
        """What the journal promises, without the cells that are erased."""
        if incarnation != self.incarnation:
            return []
        return [self._left(batch) for batch in self.batches if batch.last > after]

    def _left(self, batch: Batch) -> Batch:
        if not self.erased or not batch.cells:
            return batch
        cells = tuple(cell for cell in batch.cells if cell.ref not in self.erased)
        return msgspec.structs.replace(batch, cells=cells)

    def save(self, incarnation: int, snapshot: Snapshot) -> None:
        """J9: never from before an erasure, never an older one."""
        least = max(self.erased_at, self.snapshot.seq if self.snapshot else 0)
        if incarnation == self.incarnation and least <= snapshot.seq <= self.seq:
            self.snapshot = snapshot

    def erase(self, refs: set[bytes]) -> None:
        """These cells are gone, and the snapshot that may repeat them."""
        self.erased |= refs
        self.snapshot = None
        self.erased_at = self.seq

    def restore(self, keep: int) -> None:
        """An older copy takes the place of this one, as another history (A10)."""
        self.incarnation += 1
        self.batches = self.batches[:keep]
        if self.snapshot is not None and self.snapshot.seq > self.seq:
            self.snapshot = None
        # The copy is from before the erasures.
        self.erased = set()
        self.erased_at = 0


class ProcessJournal:
    """`server.journal.base.Journal` as one process reaches it: late, failing, and cut by a crash.

    What is on its way happens even if the process that sent it is dead by then (B7).
    """

    def __init__(self, world: "World", process: "Process") -> None:
        self._world = world
        self._process = process

    async def create(self, workshop: str, incarnation: int) -> None:
        raise NotImplementedError("the workshop is there")

    async def head(self, workshop: str) -> Head | None:
        head: Head = await self._ask(lambda store: store.head)
        return head

    async def heads(self, workshops: Sequence[str]) -> dict[str, Head]:
        head: Head = await self._ask(lambda store: store.head)
        return dict.fromkeys(workshops, head)

    async def append(self, workshop: str, *, incarnation: int, expected: int, batch: Batch) -> bool:
        def swap(store: Store) -> bool:
            won = store.append(incarnation, expected, batch)
            if won:
                self._world.oracle.committed(batch)
            else:
                self._world.met["swap lost"] += 1
            return won

        return bool(await self._ask(swap, writes=True))

    async def read(self, workshop: str, *, incarnation: int, after: int) -> list[Batch]:
        batches: list[Batch] = await self._ask(lambda store: store.read(incarnation, after))
        return batches

    async def snapshot(self, workshop: str, *, incarnation: int) -> Snapshot | None:
        found: Snapshot | None = await self._ask(
            lambda store: store.snapshot if store.incarnation == incarnation else None
        )
        if found is None:
            return None
        is_ours = found.format == self._process.snapshot_format
        return msgspec.structs.replace(found, format=SNAPSHOT_FORMAT if is_ours else -1)

    async def save_snapshot(self, workshop: str, *, incarnation: int, snapshot: Snapshot) -> None:
        known = msgspec.structs.replace(snapshot, format=self._process.snapshot_format)
        await self._ask(lambda store: store.save(incarnation, known))

    async def erase(self, workshop: str, refs: Sequence[bytes]) -> int:
        await self._ask(lambda store: store.erase(set(refs)), writes=True)
        return len(refs)

    async def doom(self, workshop: str) -> bool:
        raise NotImplementedError("the workshop stays")

    async def bury(self, workshop: str) -> None:
        raise NotImplementedError("the workshop stays")

    def _ask(self, work: Callable[[Store], Any], *, writes: bool = False) -> asyncio.Future[Any]:
        """A round trip: the effect at one moment, the result at a later one."""
        world, loop = self._world, self._world.loop
        answer: asyncio.Future[Any] = loop.create_future()
        there, back = world.uniform(0.001, 0.008), world.uniform(0.0005, 0.004)
        if world.faults.strikes("slow storage"):
            there *= 40
        at = max(loop.time(), world.store.stalled_until) + there
        loop.call_at(at, self._happen, work, answer, back, writes, context=world.context)
        return answer

    def _happen(
        self,
        work: Callable[[Store], Any],
        answer: asyncio.Future[Any],
        back: float,
        writes: bool,
    ) -> None:
        world, faults = self._world, self._world.faults
        error: Exception | None = None
        result: Any = None
        if writes and faults.strikes("crash before a commit"):
            self._process.crash()
            return
        if (
            writes
            and faults.strikes("commit failed before its effect")
            or not writes
            and faults.strikes("read failed")
        ):
            error = JournalUnavailable("io")
        else:
            result = work(world.store)
            if writes and faults.strikes("crash after a commit"):
                self._process.crash()
                return
            if writes and faults.strikes("commit failed after its effect"):
                error = JournalUnavailable("io")
        if self._process.is_alive:
            world.loop.call_later(
                back, _resolve, answer, result, error, context=self._process.context
            )


def _resolve(answer: asyncio.Future[Any], result: Any, error: Exception | None) -> None:  # noqa: ANN401
    if answer.done():
        return
    if error is None:
        answer.set_result(result)
    else:
        answer.set_exception(error)
