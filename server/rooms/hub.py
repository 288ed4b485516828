"""All rooms of a process: loads them when somebody comes, lets them go when all have left."""

import asyncio
from collections import Counter

import structlog
from msgspec import Struct

from boards.commands import Command, WorkshopCreate
from boards.roles import SYSTEM, Actor
from boards.state import State
from server.bus.base import Subscription
from server.journal.base import Batch, JournalUnavailable
from server.rooms.crashes import HaltedError
from server.rooms.follow import Ear
from server.rooms.loading import newest
from server.rooms.room import Room
from server.rooms.services import Services
from server.tasks import Tasks
from server.wire.close import CloseCode

log = structlog.get_logger(__name__)

IDLE_SECONDS = 60.0
"""How long an empty room stays loaded: a hall's wifi may drop everybody for a moment."""

SWEEP_SECONDS = 10.0

COMPARE_SECONDS = 1.0
"""Between two comparisons of all heads: the longest that a process is behind without noticing."""

DRAIN_SHARE = 0.05
DRAIN_GAP = 0.25
"""At a stop 5 % of the sockets are closed every 250 ms, so that they do not all return at once."""

DRAIN_LAST = 1.0
"""Seconds for the last to take leave: who polls may be between two polls."""

START_SECONDS = 0.8
RETURN_GAP = 0.08
"""What a new process takes to start, beyond the usual wait, and the time between the returns of two
such groups. Who comes before it is up finds the door shut, and waits for longer each time."""

LOADING_AT_ONCE = 4
"""Loads in parallel: enough for a node that takes over, few enough to leave the loop free."""

BURY_AGAIN = 30.0
"""Seconds until a burial that storage refused is tried again; the next start tries too."""


class Answer(Struct, frozen=True):
    """The outcome of a command that this process asked for; `limit`: the answer's figure, or 0."""

    ok: bool
    seq: int
    rejection: str | None
    limit: int = 0


class NoWorkshopError(LookupError):
    """There is no workshop with this id."""


class WorkshopOpenError(Exception):
    """A workshop has to be closed before it is deleted."""


class Hub:
    """Rooms by workshop id. Loading is single-flight; eviction never loses anything."""

    def __init__(self, services: Services, *, idle_seconds: float = IDLE_SECONDS) -> None:
        self._services = services
        self._idle_seconds = idle_seconds
        self._rooms: dict[str, Room] = {}
        self._subscriptions: dict[Room, Subscription] = {}
        self._loading: dict[str, asyncio.Task[Room | None]] = {}
        self._slots = asyncio.Semaphore(LOADING_AT_ONCE)
        self._gone: set[str] = set()
        self._tasks = Tasks("hub")
        self.draining = False

    def start(self) -> None:
        """Begins to look for idle rooms, and for what other processes wrote."""
        self._tasks.start(self._sweep(), "sweep")
        self._tasks.start(self._compare(), "compare")

    async def room(self, workshop: str) -> Room:
        """The live room; raises NoWorkshopError, JournalUnavailable, LogBrokenError."""
        if workshop in self._gone:
            raise NoWorkshopError(workshop)
        room = self._rooms.get(workshop)
        if room is not None and not room.is_broken:
            return room
        task = self._loading.get(workshop)
        if task is None:
            task = self._tasks.start(self._load(workshop), f"load {workshop}")
            self._loading[workshop] = task
            task.add_done_callback(lambda _: self._loading.pop(workshop, None))
        # A caller that gives up must not end the load for the others.
        room = await asyncio.shield(task)
        if room is None:
            raise NoWorkshopError(workshop)
        return room

    async def _load(self, workshop: str) -> Room | None:
        """The room, running; None for an id that leads nowhere, as people mistype addresses."""
        services, ear = self._services, Ear()
        async with self._slots:
            # A9: first the subscription, then the load. What is said meanwhile waits in the ear.
            subscription = await services.bus.subscribe(workshop, ear.hear)
            try:
                core = await newest(services.journal, workshop)
                if core is None:
                    await subscription.end()
                    return None
                names = await services.directory.names(workshop)
            except BaseException as error:
                await subscription.end()
                if isinstance(error, Exception) and not isinstance(error, JournalUnavailable):
                    services.crashes.note(workshop, services.clock.monotonic())
                raise
        if workshop in self._gone:
            await subscription.end()
            return None  # Deleted while it was being read.
        await self._drop(self._rooms.pop(workshop, None))
        room = Room(workshop, core, services, names=names, ear=ear)
        self._subscriptions[room] = subscription
        room.start()
        self._rooms[workshop] = room
        return room

    async def _drop(self, room: Room | None) -> None:
        """Out of memory: what it had acknowledged is on disk."""
        if room is not None:
            subscription = self._subscriptions.pop(room, None)
            if subscription is not None:
                await subscription.end()
            await room.close()

    async def create(self, workshop: str, *, incarnation: int, command: WorkshopCreate) -> Answer:
        """Begins the log of a new workshop with its first command."""
        await self._services.journal.create(workshop, incarnation)
        return await self.submit(workshop, SYSTEM, command)

    async def submit(self, workshop: str, actor: Actor, command: Command) -> Answer:
        """Has a command decided; returns when it is on disk. The role is looked up again then.

        Raises HaltedError, and what `room` raises.
        """
        room = await self.room(workshop)
        outcome = await room.ask(command, member=actor.member)
        return Answer(not outcome.code, outcome.seq, outcome.code or None, outcome.limit)

    async def state(self, workshop: str) -> State:
        """The committed state. Do not change it."""
        return (await self.room(workshop)).state

    async def log(self, workshop: str) -> list[Batch]:
        """All that was committed, with the cells that are left. Raises what `room` raises."""
        incarnation = (await self.room(workshop)).core.incarnation
        return await self._services.journal.read(workshop, incarnation=incarnation, after=0)

    async def delete(self, workshop: str) -> asyncio.Task[None]:
        """Deletes a workshop that is not open; it is gone for everybody when this returns.

        The task takes what is left of it out of the files; what a stop cuts short, the next start
        finishes. Raises NoWorkshopError, WorkshopOpenError, JournalUnavailable.
        """
        record = (await self.state(workshop)).workshop
        if record is not None and record.life == "open":
            raise WorkshopOpenError(workshop)
        if not await self._doomed(workshop):
            raise NoWorkshopError(workshop)
        self._gone.add(workshop)
        room = self._rooms.pop(workshop, None)
        return self._tasks.start(self._bury(workshop, room), f"bury {workshop}")

    async def _doomed(self, workshop: str) -> bool:
        try:
            return await self._services.journal.doom(workshop)
        except JournalUnavailable:
            # It may have happened all the same.
            if await self._services.journal.head(workshop) is not None:
                raise
            return True

    async def _bury(self, workshop: str, room: Room | None) -> None:
        if room is not None:
            try:
                await room.retire(NoWorkshopError(workshop))
            except Exception:
                # Whoever could not be shown out is no reason to keep what was to be erased.
                log.exception("hub.not_retired", workshop=workshop)
            await self._drop(room)
        while True:
            try:
                await self._services.journal.bury(workshop)
                return
            except JournalUnavailable as error:
                log.error("hub.not_buried", workshop=workshop, reason=error.reason)
                await asyncio.sleep(BURY_AGAIN)

    @property
    def halted(self) -> int:
        """How many workshops are halted (rule B13)."""
        return self._services.crashes.halted

    def must_go_on(self, workshop: str) -> None:
        """Before what stands beside the log is changed. Raises HaltedError."""
        if self._services.crashes.is_halted(workshop):
            raise HaltedError(workshop)

    def resume(self, workshop: str) -> bool:
        """Takes a halted workshop up again; whether it was halted."""
        was = self._services.crashes.resume(workshop)
        room = self._rooms.get(workshop)
        if was and room is not None:
            room.resume()
        return was

    def now_ms(self) -> int:
        """The time by which entries are dated, in ms since 1970."""
        return self._services.clock.now_ms()

    async def release(
        self, workshop: str, *, member: int, device: str | None, code: CloseCode = CloseCode.LEFT
    ) -> None:
        """'Not you?' or signed out: the sessions of this member on this device (or all) end."""
        room = self._rooms.get(workshop)
        if room is not None:
            room.dismiss(code, room.fanout.sessions_of(member, device))

    @property
    def rooms(self) -> list[Room]:
        """The rooms that are loaded now."""
        return list(self._rooms.values())

    @property
    def trouble(self) -> str | None:
        """Why some room cannot store, if so."""
        return next((room.trouble for room in self.rooms if room.trouble), None)

    @property
    def catch_ups(self) -> Counter[str]:
        """How often the rooms that are loaded now caught up with others, by cause."""
        return sum((Counter(room.follower.counts) for room in self.rooms), Counter[str]())

    async def _compare(self) -> None:
        while True:
            await asyncio.sleep(COMPARE_SECONDS)
            try:
                await self.compare_heads()
            except Exception:
                # Nobody waits for it: without this nothing here would notice that it is behind.
                log.exception("hub.heads_not_compared")

    async def compare_heads(self) -> None:
        """Whatever the bus lost, restored or deleted shows here (rule A6): one query for all."""
        rooms = [(room, room.state.seq) for room in self.rooms if not room.is_broken]
        if not rooms:
            return
        try:
            heads = await self._services.journal.heads([room.workshop for room, _ in rooms])
        except JournalUnavailable as error:
            log.warning("hub.heads_not_compared", reason=error.reason)
            return
        for room, seq in rooms:
            try:
                room.compare(heads.get(room.workshop), since=seq)
            except Exception:
                # One workshop's fault must not leave those behind it in the dark.
                log.exception("hub.head_not_compared", workshop=room.workshop)

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            await self.let_idle_go()

    async def let_idle_go(self) -> None:
        """Rooms that have been empty for long leave the memory; they come back when asked for."""
        now = self._services.clock.monotonic()
        for workshop, room in list(self._rooms.items()):
            if room.is_idle and now - room.idle_since >= self._idle_seconds:
                try:
                    await self._evict(workshop, room)
                except Exception:
                    # One workshop's fault must not keep all others in memory for ever.
                    log.exception("hub.not_evicted", workshop=workshop)

    async def _evict(self, workshop: str, room: Room) -> None:
        """Out of memory, unless somebody came while its snapshot was being stored."""
        await room.save()
        if room.is_idle and self._rooms.get(workshop) is room:
            del self._rooms[workshop]
            await self._drop(room)

    async def drain(self) -> None:
        """Sends everybody away in small groups, each told when to come back (rule T7)."""
        self.draining = True
        sessions = [(room, s) for room in self.rooms for s in room.fanout.sessions.values()]
        size = max(1, int(len(sessions) * DRAIN_SHARE))
        groups = [sessions[start : start + size] for start in range(0, len(sessions), size)]
        partings: list[asyncio.Task[None]] = []
        for number, group in enumerate(groups):
            left = len(groups) - 1 - number
            later = left * DRAIN_GAP + START_SECONDS + number * RETURN_GAP
            for room, session in group:
                partings += room.dismiss(CloseCode.RESTART, [session], later_ms=round(later * 1000))
            await asyncio.sleep(DRAIN_GAP if left else 0)
        if partings:
            await asyncio.wait(partings, timeout=DRAIN_LAST)

    async def close(self) -> None:
        """Ends all rooms. What was acknowledged is on disk; snapshots make the next start quick."""
        self.draining = True
        await self._tasks.close()
        for room in self.rooms:
            try:
                await room.save()
            except JournalUnavailable as error:
                log.warning("hub.snapshot_not_saved", reason=error.reason)
            await self._drop(room)
        self._rooms.clear()
