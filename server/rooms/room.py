"""A room: one live workshop in this process, with one task that owns its state (rule A3).

Sessions hand in requests; the task takes whatever is queued as one batch, has it committed, and
only then are answers and frames sent. Frames leave by a timer that never waits for anybody.
"""

import asyncio
from collections.abc import Coroutine, Iterable

import structlog

from boards.commands import Command
from boards.effects import Effect
from boards.state import State
from boards.view import Key, hides_pointers
from server.bus.base import news_of
from server.journal.base import Head, JournalUnavailable
from server.rooms.commit import Committer, in_one_go
from server.rooms.consequences import Consequences
from server.rooms.core import Draft, Outcome, Request, RoomCore
from server.rooms.crashes import HaltedError
from server.rooms.entry import Entry
from server.rooms.fanout import Fanout, NameTable
from server.rooms.flush import Flusher
from server.rooms.follow import Ear, Follower, HistoryChangedError
from server.rooms.partings import Partings
from server.rooms.saving import Saver
from server.rooms.services import Services
from server.rooms.session import Session
from server.rooms.sweeping import Sweeper
from server.rooms.transport import Transport
from server.tasks import Tasks
from server.wire.close import CloseCode
from server.wire.messages import Answer, Hello

log = structlog.get_logger(__name__)


class Room:
    """One live workshop. Created by the hub, which loads its core first."""

    def __init__(
        self, workshop: str, core: RoomCore, services: Services, *, names: NameTable, ear: Ear
    ) -> None:
        self.workshop = workshop
        self.core = core
        self.fanout = Fanout(core.state, names)
        self.is_broken = False
        """The room's task failed or was ended: the hub must load the workshop anew."""
        self.is_halted = services.crashes.is_halted(workshop)
        """Its rooms failed too often: it can be looked at, and nothing is decided (rule B13)."""
        self._crashes = services.crashes
        self._journal = services.journal
        self._bus = services.bus
        self._clock = services.clock
        self._tasks = Tasks(f"room {workshop}")
        self._flusher = Flusher(self.fanout, self._clock, services.pace, self)
        self._entry = Entry(core, self.fanout, self._flusher, clock=self._clock)
        self._partings = Partings(
            workshop, self.fanout, self._flusher, clock=self._clock, tasks=self._tasks
        )
        self._consequences = Consequences(
            workshop, self.fanout, self._flusher, services.directory, tasks=self._tasks
        )
        self._ear = ear
        self.follower = Follower(
            workshop, core, services.journal, ear=ear, caught_up=self._caught_up
        )
        self._committer = Committer(workshop, core, self.follower, services)
        self._inbox: list[Request] = []
        self._taken: list[Request] = []
        self._commit_took = 0.0
        """Seconds from the last batch to its commit, as a guess for the next one."""
        self._wake = asyncio.Event()
        ear.wake = self._wake.set
        self._saver = Saver(workshop, core, services.journal)
        self._sweeper = Sweeper(workshop, core, services.journal, ask=self.ask, tasks=self._tasks)
        self.idle_since = self._clock.monotonic()

    def start(self) -> None:
        """Begins to take requests."""
        self._actor = self._tasks.start(self._guarded(self._work()), "actor")
        self._tasks.start(self._guarded(self._consequences.follow_names()), "names")
        self._sweeper.look(self.core.state)

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

        That is a later entry, or a seat that nobody here has heard of (0 is a screen's, which has
        none): she must neither go back in time nor be told to stop for a state that is over. Raises
        what `Follower.refresh` does.
        """
        record = self.core.state.members.get(member)
        ahead = hello.incarnation == self.core.incarnation and hello.seq > self.core.state.seq
        is_stranger = member != 0 and (record is None or record.removed)
        if not (ahead or is_stranger):
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
        return self._entry.member(
            member=member,
            device=device,
            hello=hello,
            transport=transport,
            is_halted=self.is_halted,
        )

    def enter_wall(self, *, device: str, hello: Hello, transport: Transport) -> Session:
        """Lets a screen on a wall in (O1); raises Refused."""
        return self._entry.wall(
            device=device, hello=hello, transport=transport, is_halted=self.is_halted
        )

    def leave(self, session: Session) -> None:
        """A connection ended."""
        self.fanout.leave(session)
        self.idle_since = self._clock.monotonic()
        self._flusher.presence_soon()

    def point(self, session: Session, place: tuple[int, int, int]) -> None:
        """The session's pointer moved: (board, x, y)."""
        presence = self.fanout.presence
        state, shown = self.core.state, self.fanout.shown
        # Her page may not know yet that the board was turned, nor the others that it is open.
        is_hidden = hides_pointers(state, place[0])
        if is_hidden or (shown is not state and hides_pointers(shown, place[0])):
            place = (0, 0, 0)
        # Where a pointer waits already, so does the timer of the frame that brings both.
        has_timer = presence.has_moves
        presence.point(session.id, session.member, place)
        if presence.has_moves and not has_timer:
            self._flusher.presence_soon()

    def touch(self, session: Session) -> None:
        """The session got a frame of its own: have it sent."""
        if session.id in self.fanout.sessions:
            self._flusher.soon()

    def dismiss(
        self, code: CloseCode, sessions: Iterable[Session], *, why: str = "", later_ms: int = 0
    ) -> list[asyncio.Task[None]]:
        """Tells these sessions why, and closes them; see `Partings`."""
        return self._partings.dismiss(code, sessions, why=why, later_ms=later_ms)

    def drop_slow(self, session: Session) -> None:
        """Ends a session that does not read."""
        self._partings.drop(session)

    # -- requests ----------------------------------------------------------------------------

    def submit(self, request: Request) -> None:
        """Queues a command. Never waits; the session's own limit keeps the queue short.

        A room that is halted or has ended takes none: without an answer it stays in the outbox, and
        is sent again.
        """
        if isinstance(request.token, Session) and request.token.is_wall:
            # Member 0 is also how this process itself asks: nothing of a wall may get this far.
            raise PermissionError("a wall only looks")
        if self.is_halted or self.is_broken:
            return
        self._inbox.append(request)
        self._flusher.hurry()
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
        is_asked = self._inbox or self._taken or self.follower.has_work
        return not (self.fanout.sessions or is_asked or self._sweeper.is_busy)

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
                if self._saver.is_due():
                    # Beside the batches: nobody's note waits for a cache.
                    self._tasks.start(self._guarded(self.save()), "save")

    async def _take_some(self) -> None:
        await self._gather()
        count = in_one_go(self._inbox)
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
        wait = self._flusher.wait_behind(self._clock.monotonic()) - self._commit_took
        if wait > 0:
            self._flusher.rest()
            await asyncio.sleep(wait)
            self._flusher.hurry()

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
        self._partings.close_all(CloseCode.STORAGE)

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
            self.fanout.answer(
                token, Answer(request.client, request.n, outcome.seq, outcome.code, outcome.limit)
            )
        elif isinstance(token, asyncio.Future) and not token.done():
            token.set_result(outcome)

    def _follow(self, effects: list[Effect]) -> None:
        self._consequences.follow(effects, self.core.state, away=self._away)
        if not (self.is_halted or self.is_broken):
            self._sweeper.look(self.core.state)

    def _away(self, member: int, *, removed: bool) -> None:
        self.dismiss(CloseCode.TRY_LATER, self.fanout.walls_of(member))  # O4: its door asks anew.
        if removed:
            self.dismiss(CloseCode.REMOVED, self.fanout.sessions_of(member))

    async def save(self) -> None:
        """Caches the state, so that the next load is quick."""
        await self._saver.save()

    async def close(self) -> None:
        """Ends the room's tasks; what was acknowledged is on disk already."""
        # From here on nobody would decide what is asked.
        self.is_broken = True
        self._refuse_waiting(JournalUnavailable("closed"))
        self._flusher.stop()
        await self._tasks.close()
