"""A room: one live workshop in this process, with one task that owns its state (rule A3).

Sessions hand in requests; the task takes whatever is queued as one batch, has it committed, and
only then are answers and frames sent. Frames leave by a timer that never waits for anybody.
"""

import asyncio
from collections.abc import Coroutine, Iterable, Sequence
from itertools import accumulate, takewhile

import structlog

from boards.commands import Command, weight_of
from boards.effects import Effect
from boards.state import State
from boards.view import VIEW_VERSION, Audience, Key
from server.bus.base import news_of
from server.journal.base import Head, JournalUnavailable
from server.rooms.admission import Admission
from server.rooms.commit import Committer
from server.rooms.consequences import Consequences
from server.rooms.core import Draft, Outcome, Request, RoomCore
from server.rooms.crashes import HaltedError
from server.rooms.fanout import Fanout, NameTable
from server.rooms.flush import Flusher
from server.rooms.follow import Ear, Follower, HistoryChangedError
from server.rooms.services import Services
from server.rooms.session import Session
from server.rooms.transport import Transport, part
from server.tasks import Tasks
from server.wire.close import RETRY_MS, CloseCode, reason
from server.wire.messages import PROTOCOL, Answer, Closing, Halted, Hello, Welcome

log = structlog.get_logger(__name__)

BATCH_MAX = 500
"""Records named by the commands that are decided in one go: 500 commands on one note each take
about 10 ms, as long as the process may be away, two gestures on 200 notes each mostly less."""

SNAPSHOT_EVERY = 2_000
"""Entries between two cached states: a load replays at most as many (about 40 ms), and a busy
workshop writes its whole state (half a megabyte) every few seconds, not several times a second."""


class Room:
    """One live workshop. Created by the hub, which loads its core first."""

    def __init__(
        self, workshop: str, core: RoomCore, services: Services, *, names: NameTable, ear: Ear
    ) -> None:
        self.workshop = workshop
        self.core = core
        self.fanout = Fanout(core.state, names)
        self.is_broken = False
        """The room's task failed: the hub must load the workshop anew."""
        self.is_halted = services.crashes.is_halted(workshop)
        """Its rooms failed too often: it can be looked at, and nothing is decided (rule B13)."""
        self._crashes = services.crashes
        self._journal = services.journal
        self._bus = services.bus
        self._clock = services.clock
        self._tasks = Tasks(f"room {workshop}")
        self._admission = Admission(self.fanout)
        self._flusher = Flusher(self.fanout, self._clock, services.pace, self)
        self._consequences = Consequences(
            workshop, self.fanout, self._flusher, services.directory, tasks=self._tasks
        )
        self._ear = ear
        self.follower = Follower(
            workshop, core, services.journal, ear=ear, caught_up=self._caught_up
        )
        self._committer = Committer(
            workshop,
            core,
            services.journal,
            self.follower,
            clock=services.clock,
            new_seed=services.new_seed,
        )
        self._inbox: list[Request] = []
        self._taken: list[Request] = []
        self._commit_took = 0.0
        """Seconds from the last batch to its commit, as a guess for the next one."""
        self._wake = asyncio.Event()
        ear.wake = self._wake.set
        self._next_session = 1
        self._saved_at = core.state.seq
        self._save_at = core.state.seq + SNAPSHOT_EVERY
        self.idle_since = self._clock.monotonic()

    def start(self) -> None:
        """Begins to take requests."""
        self._actor = self._tasks.start(self._guarded(self._work()), "actor")
        self._tasks.start(self._guarded(self._consequences.follow_names()), "names")

    @property
    def state(self) -> State:
        """The committed state; never changed, only replaced."""
        return self.core.state

    @property
    def trouble(self) -> str | None:
        """Why the journal cannot be written right now; None when all is well."""
        return self._committer.trouble

    # -- sessions ----------------------------------------------------------------------------

    async def be_ready_for(self, member: int, hello: Hello) -> bool:
        """Before `enter`: catches up when she knows more than this process; whether it had to.

        That is a later entry, or a seat that nobody here has heard of: she must neither go back
        in time nor be told to stop for a state that is over. Raises what `Follower.refresh` does.
        """
        record = self.core.state.members.get(member)
        ahead = hello.incarnation == self.core.incarnation and hello.seq > self.core.state.seq
        if not (ahead or record is None or record.removed):
            return False
        await self.follower.refresh()
        return True

    def compare(self, head: Head | None, *, since: int) -> None:
        """The journal's head, asked for when this room stood at `since` (rule A6)."""
        core = self.core
        if head is None or head.incarnation != core.incarnation or head.seq > core.state.seq:
            self._ear.ask("heads")
        elif head.seq < since:
            # An entry that was acknowledged is gone, and its number will be given again (B9).
            log.error("room.log_went_back", workshop=self.workshop, seq=since, head=head.seq)
            self._end(JournalUnavailable("corrupt"))

    def enter(self, *, member: int, device: str, hello: Hello, transport: Transport) -> Session:
        """Lets a member's connection in; raises Refused."""
        now = self._clock.monotonic()
        record = self._admission.admit(self.core.state, member=member, device=device, now=now)
        session = Session(
            id=self._next_session,
            member=member,
            device=device,
            audience=Audience(record.role),
            mode=hello.mode,
            transport=transport,
            rate=self._admission.rate_of(member, now),
        )
        self._next_session += 1
        self._flusher.show()
        welcome = Welcome(
            protocol=PROTOCOL,
            incarnation=self.core.incarnation,
            seq=self.fanout.shown.seq,
            view=VIEW_VERSION,
            member=member,
            role=record.role,
            resumed=False,
            now=self._clock.now_ms(),
        )
        self.fanout.enter(session, hello, welcome)
        if self.is_halted:
            session.add_own(Halted(on=True))
        self._flusher.soon()
        return session

    def leave(self, session: Session) -> None:
        """A connection ended."""
        self.fanout.leave(session)
        self.idle_since = self._clock.monotonic()
        self._flusher.presence_soon()

    def point(self, session: Session, place: tuple[int, int, int]) -> None:
        """The session's pointer moved: (board, x, y)."""
        presence = self.fanout.presence
        # Where a pointer waits already, so does the timer of the frame that brings both.
        has_timer = presence.has_moves
        presence.point(session.id, session.member, place)
        if not has_timer:
            self._flusher.presence_soon()

    def touch(self, session: Session) -> None:
        """The session got a frame of its own: have it sent."""
        if session.id in self.fanout.sessions:
            self._flusher.soon()

    def dismiss(
        self,
        code: CloseCode,
        sessions: Iterable[Session],
        *,
        why: str = "",
        later_ms: int = 0,
    ) -> list[asyncio.Task[None]]:
        """Tells these sessions why, and closes them. They get what is known to be stored (C2).

        `later_ms`: how much longer than usual to stay away. The tasks that say good-bye belong to
        the room.
        """
        retry = RETRY_MS.get(code, 0) + later_ms
        self._flusher.show()
        partings = []
        for session in sessions:
            if session.closing:
                continue
            session.add_own(Closing(code, reason(code, why), retry))
            now = self._clock.monotonic()
            self.fanout.write(session, now=now, now_ms=self._clock.now_ms())
            partings.append(self._part(session, code))
        self._flusher.soon()
        return partings

    def _part(self, session: Session, code: CloseCode) -> asyncio.Task[None]:
        session.closing = True
        session.drained.set()
        self.fanout.leave(session)
        return self._tasks.start(part(session.transport, code, code.name), "closing")

    def sessions_of(self, member: int, device: str | None = None) -> list[Session]:
        """The sessions of a member, on one device or on all."""
        return self.fanout.sessions_of(member, device)

    def drop_slow(self, session: Session) -> None:
        """The client does not read: no good-bye would reach it."""
        log.warning("room.slow_reader", workshop=self.workshop, session=session.id)
        session.closing = True
        self.fanout.leave(session)
        session.transport.abort()

    # -- requests ----------------------------------------------------------------------------

    def submit(self, request: Request) -> None:
        """Queues a command. Never waits; the session's own limit keeps the queue short.

        A room that is halted or has ended takes none: without an answer it stays in the outbox, and
        is sent again.
        """
        if self.is_halted or self.is_broken:
            return
        self._inbox.append(request)
        self._wake.set()

    async def ask(self, command: Command, *, member: int = 0) -> Outcome:
        """A command from this process; returns when it is decided and on disk.

        Raises HaltedError, JournalUnavailable.
        """
        if self.is_halted:
            raise HaltedError(self.workshop)
        if self.is_broken:
            raise JournalUnavailable("closed")
        reply: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self.submit(Request(member, 0, 0, command, 0, reply))
        return await reply

    @property
    def is_idle(self) -> bool:
        """Nobody here and nothing waiting."""
        return not (self.fanout.sessions or self._inbox or self._taken or self.follower.has_work)

    async def _guarded(self, work: Coroutine[None, None, None]) -> None:
        try:
            await work
        except HistoryChangedError:
            # A copy was restored, or the workshop deleted: an act of whoever runs the server.
            log.warning("room.history_changed", workshop=self.workshop, seq=self.core.state.seq)
            self._end(JournalUnavailable("closed"))
        except Exception:
            self.fail()

    async def _work(self) -> None:
        """The actor, until the room breaks."""
        while not self.is_broken:
            await self._wake.wait()
            self._wake.clear()
            while self._inbox or self.follower.has_work:
                if self.follower.has_work:
                    await self.follower.keep_up()
                if self._inbox:
                    await self._take_some()
                self._save_sometimes()

    async def _take_some(self) -> None:
        await self._gather()
        count = _in_one_go(self._inbox)
        self._taken, self._inbox = self._inbox[:count], self._inbox[count:]
        begun = self._clock.monotonic()
        draft = await self._committer.commit(self._taken)
        self._commit_took = self._clock.monotonic() - begun
        self._deliver(draft)
        self._taken = []

    async def _gather(self) -> None:
        """Waits while what is committed could not be shown yet anyway: the pace of the flushes.

        After a quiet time nothing waits; a busy room commits once for each flush, and no later
        than that its frames can still leave with the next one.
        """
        wait = self._flusher.wait(self._clock.monotonic()) - self._commit_took
        if wait > 0:
            await asyncio.sleep(wait)

    def fail(self) -> None:
        """In an exception that nobody expected: the room ends, a new one loads what is on disk."""
        if not self.is_broken:
            log.exception("room.failed", workshop=self.workshop, seq=self.core.state.seq)
            self._crashes.note(self.workshop, self._clock.monotonic())
            self._end(JournalUnavailable("corrupt"))

    def _end(self, error: Exception) -> None:
        """The room ends, everybody is sent to come back, and a new one loads what is on disk."""
        if self.is_broken:
            return
        self.is_broken = True
        self._refuse_waiting(error)
        self._wake.set()
        self._flusher.stop()
        for session in list(self.fanout.sessions.values()):
            # Not a word: what failed may be what would write it. The close code says it too.
            self._part(session, CloseCode.STORAGE)

    def resume(self) -> None:
        """What had halted it is mended: everybody comes back, with what waited meanwhile."""
        self.is_halted = False
        self.dismiss(CloseCode.RESTART, list(self.fanout.sessions.values()))

    def _refuse_waiting(self, error: Exception) -> None:
        """Nobody is left waiting for an answer that will not come."""
        self.follower.give_up(error)
        for request in (*self._taken, *self._inbox):
            if isinstance(request.token, asyncio.Future) and not request.token.done():
                request.token.set_exception(error)
        self._taken, self._inbox = [], []

    async def retire(self, error: Exception) -> None:
        """The workshop was deleted: nothing more is written, everybody is told and shown out.

        What this process itself still waits for ends in `error`.
        """
        try:
            self._actor.cancel()
            self._refuse_waiting(error)
            sessions = list(self.fanout.sessions.values())
            await asyncio.gather(*self.dismiss(CloseCode.NO_WORKSHOP, sessions))
        finally:
            await self.close()

    def _caught_up(self, keys: set[Key], effects: list[Effect]) -> None:
        self.fanout.changed(keys)
        self._follow(effects)
        self._flusher.soon()

    def _deliver(self, draft: Draft) -> None:
        """The batch is on disk: now, and not before, it is told."""
        if draft.batch is not None:
            self._bus.publish(self.workshop, news_of(self.core.incarnation, draft.batch))
        self.fanout.changed(draft.touched)
        for outcome in draft.outcomes:
            self._answer(outcome)
        for request in draft.gaps:
            if isinstance(request.token, Session):
                self.dismiss(CloseCode.BAD_FRAME, [request.token], why="n skips a number")
        self._follow(draft.effects)
        self._flusher.soon()

    def _answer(self, outcome: Outcome) -> None:
        token = outcome.request.token
        if isinstance(token, Session):
            token.outstanding -= 1
            token.drained.set()
            request = outcome.request
            token.add_own(
                Answer(request.client, request.n, outcome.seq, outcome.code, outcome.limit)
            )
        elif isinstance(token, asyncio.Future) and not token.done():
            token.set_result(outcome)

    def _follow(self, effects: list[Effect]) -> None:
        self._consequences.follow(effects, self.core.state, send_away=self._send_away)

    def _send_away(self, member: int) -> None:
        self.dismiss(CloseCode.REMOVED, self.sessions_of(member))

    # -- snapshots and the end ---------------------------------------------------------------

    def _save_sometimes(self) -> None:
        if self.core.state.seq >= self._save_at:
            # Also when it fails: on a full disk every batch would pay for a snapshot in vain.
            self._save_at = self.core.state.seq + SNAPSHOT_EVERY
            # Beside the batches: nobody's note waits for a cache.
            self._tasks.start(self._guarded(self.save()), "save")

    async def save(self) -> None:
        """Caches the state, so that the next load is quick. Losing it costs time only."""
        if self.core.state.seq == self._saved_at:
            return
        snapshot = self.core.snapshot()
        try:
            await self._journal.save_snapshot(
                self.workshop, incarnation=self.core.incarnation, snapshot=snapshot
            )
            self._saved_at = snapshot.seq
        except JournalUnavailable as error:
            log.warning("room.snapshot_not_saved", workshop=self.workshop, reason=error.reason)

    async def close(self) -> None:
        """Ends the room's tasks; what was acknowledged is on disk already."""
        self.follower.give_up(JournalUnavailable("closed"))
        self._flusher.stop()
        await self._tasks.close()


def _in_one_go(requests: Sequence[Request]) -> int:
    """How many of them are decided before other rooms get their turn."""
    weights = accumulate(weight_of(request.command) for request in requests)
    return sum(1 for _ in takewhile(lambda weight: weight <= BATCH_MAX, weights)) or 1
