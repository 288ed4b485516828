"""What a journal promises, whatever stores it: opaque bytes in, the same bytes out.

The journal knows nothing of boards. A batch is one row: the room encodes the entries and
computes the hash chain. The numbered promises [J1]..[J13] are proved by the contract suite for
every implementation:

J1  compare-and-swap: `append` writes only when incarnation and head are those expected
J2  gapless: batches join end to end, `read` gives them in order
J3  one batch is written whole with its cells, or not at all
J4  an acknowledged batch survives SIGKILL of the process
J5  no `append` returns before its COMMIT (and so its fsync) has returned
J6  batches of many workshops share one commit
J7  a job that fails does not harm its neighbours in the same commit
J8  a cancelled caller does not cancel its write
J9  a snapshot is only a cache, and never outlives an erasure
J10 erased cells are gone from every file of the database
J11 storage failure is `JournalUnavailable` with a reason; the journal works again afterwards
J12 one process per data directory
J13 a doomed workshop is gone for everybody at once and for good; all that belongs to it leaves
    every file, in slices, also when the process dies between them
"""

from collections.abc import Sequence
from typing import Literal, Protocol

from msgspec import Struct

READER = 2
"""Newest kind of log that this program reads (`workshops.min_reader`, rule B14):
an older program in the same cluster fails the compare-and-swap instead of misreading."""

DOOMED = 2**31 - 1
"""`min_reader` of a workshop that is being deleted: no program reads or writes it any more."""

Reason = Literal["disk_full", "io", "readonly", "locked", "corrupt", "overloaded", "closed"]


class Cell(Struct, frozen=True):
    """Erasable content beside the log; the entry holds only `ref` = H(salt, content)."""

    ref: bytes
    salt: bytes
    content: bytes


class Batch(Struct, frozen=True):
    """Entries `first`..`last` (inclusive, from 1) of one workshop as one row.

    `body` is opaque and in log format `format`; `hash` is the chain's hash after `last`.
    """

    first: int
    last: int
    format: int
    body: bytes
    hash: bytes
    cells: tuple[Cell, ...] = ()


class Head(Struct, frozen=True):
    """Where a workshop's history stands; a new one has seq 0 and an empty hash."""

    incarnation: int
    seq: int
    hash: bytes


class Snapshot(Struct, frozen=True):
    """The state at `seq`, so that loading need not replay; may vanish at any time."""

    seq: int
    format: int
    body: bytes
    hash: bytes


class JournalUnavailable(Exception):  # noqa: N818 (a state, told to people as such)
    """Storage failed, and whether the write happened may be unknown: read the head again.

    `reason` is a word for people and metrics, never a path or content.
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


class WorkshopExistsError(Exception):
    """`create` was asked for an id that is taken."""


class Journal(Protocol):
    """The log of all workshops. Every method may raise `JournalUnavailable`."""

    async def create(self, workshop: str, incarnation: int) -> None:
        """Begin a history at seq 0. Raises `WorkshopExistsError`."""

    async def head(self, workshop: str) -> Head | None:
        """The last committed entry's place, None for an unknown workshop."""

    async def heads(self, workshops: Sequence[str]) -> dict[str, Head]:
        """Heads of those that exist, in one query (anti-entropy, rule A6)."""

    async def append(self, workshop: str, *, incarnation: int, expected: int, batch: Batch) -> bool:
        """Commit one batch after `expected`; False = lost the race, nothing was written.

        Raises ValueError when the batch does not begin at `expected` + 1.
        """

    async def read(self, workshop: str, *, incarnation: int, after: int) -> list[Batch]:
        """Batches holding entries later than `after`, in order, with the cells not yet erased.

        When `after` lies inside a batch, that whole batch comes first.
        """

    async def snapshot(self, workshop: str, *, incarnation: int) -> Snapshot | None:
        """The cached state of this incarnation, if there is one."""

    async def save_snapshot(self, workshop: str, *, incarnation: int, snapshot: Snapshot) -> None:
        """Cache a state; ignored when older than the cached one or than the last erasure."""

    async def erase(self, workshop: str, refs: Sequence[bytes]) -> int:
        """Destroy cells and the snapshot that may repeat them; gives how many cells there were.

        Call it after the entry that says so is committed: snapshots from before that head are
        refused from then on. Returns when the bytes are gone from the files, not only from the
        tables.
        """

    async def doom(self, workshop: str) -> bool:
        """Delete a workshop for everybody: no head, no append, no list, no code leads to it.

        Returns after the commit; False for an unknown one. What it held is still in the files
        until `bury`, or the next start, has taken it out.
        """

    async def bury(self, workshop: str) -> None:
        """Take everything of a doomed workshop out of every file; returns when it is gone."""
