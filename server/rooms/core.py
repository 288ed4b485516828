"""The room without I/O: takes requests, decides them as one batch, adopts what was committed.

No clock, socket or storage here, so that tests can drive it step by step. The order of calls is
`draft` -> (the journal commits `draft.batch`) -> `adopt`, or `draft` again after `catch_up`.
"""

import traceback
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec
import structlog

from boards import digest
from boards.cells import Cell
from boards.commands import Command, name_of
from boards.decide import Accepted, Moment, decide
from boards.effects import LOG_FORMAT, Effect, Entry, encode_entries
from boards.evolve import evolve, replay
from boards.records import NO_TEXT
from boards.rejections import Code, Rejected
from boards.roles import SYSTEM, Actor
from boards.state import (
    SNAPSHOT_FORMAT,
    Cursor,
    State,
    cell_texts,
    empty,
    fork,
    restore,
    save,
)
from boards.veil import entries_of, veiled
from boards.view import Key, touched
from server.journal.base import Batch, Head, Snapshot
from server.journal.base import Cell as StoredCell

log = structlog.get_logger(__name__)


class LogBrokenError(Exception):
    """The chain of hashes does not hold, or a row was written by a newer release."""


class Request(msgspec.Struct, frozen=True):
    """A command on its way. client and n are 0 for the server's own, `member` 0 likewise."""

    member: int
    client: int
    n: int
    command: Command
    fingerprint: int
    token: Any = None
    """Whatever the shell needs to deliver the answer."""


class Outcome(msgspec.Struct, frozen=True):
    """The answer to a request: `code` "" for accepted, logged at `seq`."""

    request: Request
    seq: int
    code: str
    limit: int = 0


class GapError(Exception):
    """A client skipped a number (PROTOCOL.md C4)."""

    def __init__(self, request: Request) -> None:
        super().__init__(request.client)
        self.request = request


class _SpoiltError(Exception):
    """The request at this position broke `evolve`, and the fork with it."""

    def __init__(self, position: int) -> None:
        super().__init__(position)
        self.position = position


class Draft(msgspec.Struct):
    """Decided, not committed. `batch` is None when there is nothing to write (resends only)."""

    state: State
    batch: Batch | None
    outcomes: list[Outcome]
    gaps: list[Request]
    touched: set[Key]
    effects: list[Effect]


class RoomCore:
    """The committed state of one workshop, and the hash of its log."""

    def __init__(self, incarnation: int) -> None:
        self.incarnation = incarnation
        self.state: State = empty()
        self.hash: bytes = digest.EMPTY_CHAIN

    # -- loading -----------------------------------------------------------------------------

    def load(self, snapshot: Snapshot | None, batches: Sequence[Batch]) -> None:
        """Becomes the state that the log says. A snapshot of another format is not used."""
        if snapshot is not None and snapshot.format == SNAPSHOT_FORMAT:
            self.state = restore(snapshot.body)
            self.hash = snapshot.hash
        self.catch_up(batches)

    def catch_up(self, batches: Iterable[Batch]) -> tuple[set[Key], list[Effect]]:
        """Adopts rows that were committed elsewhere; returns the touched records and effects."""
        keys: set[Key] = set()
        effects: list[Effect] = []
        for batch in batches:
            if batch.last <= self.state.seq:
                continue
            self._check(batch)
            texts = cell_texts(Cell(cell.ref, cell.salt, cell.content) for cell in batch.cells)
            entries = entries_of(batch.body, texts)
            state = fork(self.state)
            for entry in entries:
                keys |= touched(state, entry.effects)
                effects += entry.effects
            replay(state, entries, texts)
            self.state, self.hash = state, batch.hash
        return keys, effects

    def must_reach(self, head: Head) -> None:
        """The log is whole: a row missing at its end breaks no chain, only the head tells."""
        ends_early = self.state.seq < head.seq
        if ends_early or (head.seq and self.state.seq == head.seq and self.hash != head.hash):
            raise LogBrokenError(f"the log does not lead to its head, entry {head.seq}")

    def _check(self, batch: Batch) -> None:
        if batch.format > LOG_FORMAT:
            raise LogBrokenError(f"log format {batch.format}, this release reads {LOG_FORMAT}")
        if batch.first != self.state.seq + 1:
            raise LogBrokenError(f"entry {self.state.seq + 1} is missing")
        if digest.chain(self.hash, batch.body) != batch.hash:
            raise LogBrokenError(f"the hash of entries {batch.first}-{batch.last} does not hold")

    def snapshot(self) -> Snapshot:
        """The state as the journal caches it."""
        return Snapshot(self.state.seq, SNAPSHOT_FORMAT, save(self.state), self.hash)

    # -- deciding ----------------------------------------------------------------------------

    def draft(
        self, requests: Iterable[Request], *, now: int, new_seed: Callable[[], bytes]
    ) -> Draft:
        """Decides requests in order on a fork of the state; nothing is changed yet.

        What breaks `evolve` is refused like what breaks `decide` (rule B13). The fork is spoilt by
        then, so all are decided again; it was in no log yet, and never will be.
        """
        asked, poison = list(requests), set[int]()
        while True:
            try:
                return self._draft(asked, poison, now=now, new_seed=new_seed)
            except _SpoiltError as spoilt:
                poison.add(spoilt.position)

    def _draft(
        self,
        requests: Sequence[Request],
        poison: set[int],
        *,
        now: int,
        new_seed: Callable[[], bytes],
    ) -> Draft:
        """Those at the positions in `poison` are refused unseen. Raises _SpoiltError."""
        draft = Draft(fork(self.state), None, [], [], set(), [])
        entries: list[Entry] = []
        cells: list[Cell] = []
        time = max(now, self.state.time)
        for position, request in enumerate(requests):
            known = self._known(draft.state, request)
            if isinstance(known, Outcome):
                draft.outcomes.append(known)
                continue
            if known == "gap":
                draft.gaps.append(request)
                continue
            at = Moment(time, new_seed())
            if position in poison:
                decision: Accepted | Rejected = Rejected(Code.INTERNAL)
            else:
                decision = _safely_decide(draft.state, request, at)
            try:
                _follow(draft, request, decision, at, entries=entries, cells=cells)
            except Exception as error:
                _log_failure("room.evolve_failed", draft.state, request, error)
                if position in poison:
                    raise  # Not even an entry without effects: the room cannot go on.
                raise _SpoiltError(position) from None
        if entries:
            body = encode_entries(tuple(entries))
            stored = tuple(StoredCell(cell.ref, cell.salt, cell.content) for cell in cells)
            draft.batch = Batch(
                first=self.state.seq + 1,
                last=self.state.seq + len(entries),
                format=LOG_FORMAT,
                body=body,
                hash=digest.chain(self.hash, body),
                cells=stored,
            )
        return draft

    def _known(self, state: State, request: Request) -> Outcome | str | None:
        """What is known of (client, n): an answer, "gap", or None for a new command."""
        if not request.client:
            return None
        cursor = state.clients.get(request.client)
        if cursor is None:
            if request.n == 1:
                return None
            return Outcome(request, state.seq, str(Code.CLIENT_FORGOTTEN))
        if cursor.member != request.member:
            return Outcome(request, state.seq, str(Code.CLIENT_TAKEN))
        if request.n > cursor.last:
            return None if request.n == cursor.last + 1 else "gap"
        return _recorded(cursor, request, seq=state.seq)

    def adopt(self, draft: Draft) -> None:
        """The draft's batch is on disk: its state is the state."""
        self.state = draft.state
        if draft.batch is not None:
            self.hash = draft.batch.hash


def _follow(
    draft: Draft,
    request: Request,
    decision: Accepted | Rejected,
    at: Moment,
    *,
    entries: list[Entry],
    cells: list[Cell],
) -> None:
    """Adds the decided request to the draft: entry, new state, answer."""
    state = draft.state
    if isinstance(decision, Rejected) and not request.client:
        # The server's own refused commands (a join into a closed workshop) leave no trace:
        # there is no client that could send them again.
        draft.outcomes.append(_refused(request, decision, seq=state.seq))
        return
    effects = decision.effects if isinstance(decision, Accepted) else ()
    entry = Entry(
        client=request.client,
        n=request.n,
        actor=request.member,
        time=at.now,
        command=name_of(request.command),
        outcome=str(decision.code) if isinstance(decision, Rejected) else "",
        fingerprint=request.fingerprint,
        effects=effects,
        limit=decision.limit if isinstance(decision, Rejected) else decision.figure,
        reason=decision.reason if isinstance(decision, Accepted) else NO_TEXT,
    )
    draft.touched |= touched(state, effects)
    draft.effects += effects
    new_cells = decision.cells if isinstance(decision, Accepted) else ()
    evolve(state, entry, cell_texts(new_cells))
    stored, who = veiled(entry, state, seed=at.seed)
    entries.append(stored)
    cells.extend(new_cells if who is None else (*new_cells, who))
    if isinstance(decision, Rejected):
        draft.outcomes.append(_refused(request, decision, seq=state.seq))
    else:
        draft.outcomes.append(Outcome(request, state.seq, "", decision.figure))


def _recorded(cursor: Cursor, request: Request, *, seq: int) -> Outcome:
    for outcome in cursor.outcomes:
        if outcome.n == request.n and outcome.fingerprint == request.fingerprint:
            return Outcome(request, outcome.seq, outcome.code, outcome.limit)
    return Outcome(request, seq, str(Code.N_REUSED))


def _refused(request: Request, rejected: Rejected, *, seq: int) -> Outcome:
    return Outcome(request, seq, str(rejected.code), rejected.limit)


def _safely_decide(state: State, request: Request, at: Moment) -> Accepted | Rejected:
    """A command that breaks `decide` is refused, logged, and costs nobody else (rule B13)."""
    actor = _actor(state, request.member)
    try:
        return decide(state, request.command, actor, at)
    except Exception as error:
        _log_failure("room.decide_failed", state, request, error)
        return Rejected(Code.INTERNAL)


def _log_failure(event: str, state: State, request: Request, error: Exception) -> None:
    """What it was about and where it failed; an exception's own words may hold what was written."""
    log.error(
        event,
        command=name_of(request.command),
        member=request.member,
        n=request.n,
        seq=state.seq,
        error=type(error).__name__,
        trace="".join(traceback.format_tb(error.__traceback__)),
    )


def _actor(state: State, member: int) -> Actor:
    """The role comes from the state at this very entry: never from the connection (A1)."""
    if not member:
        return SYSTEM
    record = state.members.get(member)
    return Actor(member, record.role if record else "resident")
