"""A server of the cluster: real hub and rooms in a process that may die at any moment."""

import asyncio
import contextvars
from collections.abc import Collection, Coroutine
from typing import TYPE_CHECKING, Any

from boards.state import SNAPSHOT_FORMAT
from server.journal.base import JournalUnavailable
from server.rooms.admission import Refused
from server.rooms.core import LogBrokenError, Request
from server.rooms.follow import HistoryChangedError
from server.rooms.hub import Hub, NoWorkshopError
from server.rooms.pace import Pace
from server.rooms.room import Room
from server.rooms.services import Services
from server.tasks import Tasks
from server.wire import codec
from server.wire.close import CloseCode
from server.wire.messages import Closing, Do, Hello, Ping, Pointer, SetMode
from tests.simulation.loop import LIFE, SkewedClock
from tests.simulation.network import BusPort, Line
from tests.simulation.store import WORKSHOP, ProcessJournal

if TYPE_CHECKING:
    from tests.simulation.world import World

IDLE_SECONDS = 1.0


class Node:
    """A machine: one process after the other."""

    def __init__(self, world: "World", name: str, *, release: int) -> None:
        self.name = name
        self.release = release
        self.clock = SkewedClock(world.loop)
        self._world = world
        self.process = Process(world, self)

    def crash(self) -> None:
        """Power off, and on again after a while."""
        process = self.process
        if not process.is_alive:
            return
        process.die()
        self._world.loop.call_later(
            self._world.uniform(0.1, 2.0), self.boot, context=self._world.context
        )

    def boot(self) -> None:
        """A new process, which knows nothing."""
        if not self.process.is_alive:
            self.process = Process(self._world, self)


class Process:
    """One process: all of its memory is gone when it dies."""

    def __init__(self, world: "World", node: Node) -> None:
        self.node = node
        self.release = node.release
        self.is_alive = True
        self.tasks: list[asyncio.Task[Any]] = []
        self.lines: list[Line] = []
        self.snapshot_format = SNAPSHOT_FORMAT + 100 * (node.release - 1)
        self.bus = BusPort(world, self)
        self.journal = ProcessJournal(world, self)
        self._world = world
        self._own = Tasks(node.name)
        self.context = contextvars.copy_context()
        self.context.run(LIFE.set, self)
        self.hub: Hub = self.context.run(self._boot)
        self.door = Door(self)

    def _boot(self) -> Hub:
        world = self._world
        services = Services(
            journal=self.journal,
            directory=SimDirectory(world),
            clock=self.node.clock,
            pace=Pace(),
            bus=self.bus,
            new_seed=world.new_seed,
        )
        hub = Hub(services, idle_seconds=IDLE_SECONDS)
        hub.start()
        return hub

    def start(self, work: Coroutine[Any, Any, Any]) -> None:
        """Something that this process does, until it dies."""
        self.context.run(self._own.start, work, "work")

    def crash(self) -> None:
        """The machine goes down with it."""
        self.node.crash()

    def die(self) -> None:
        """SIGKILL: nothing it still does reaches anybody."""
        self._world.log("dies", self.node.name)
        self.is_alive = False
        for task in self.tasks:
            task.cancel()
        for room in self.hub.rooms:
            room._flusher.stop()
        for line in self.lines:
            line.cut()

    async def stop(self) -> None:
        """SIGTERM: everybody is sent away, then it ends."""
        await self.hub.drain()
        await self.hub.close()
        self.is_alive = False
        for line in self.lines:
            line.cut()

    @property
    def room(self) -> Room | None:
        """The workshop's room, if it is loaded and sound."""
        rooms = [room for room in self.hub.rooms if not room.is_broken]
        return rooms[0] if rooms else None


class Door:
    """What `server.http.socket` does with the frames of a connection, without the web."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._tasks = Tasks("door")

    def take(self, line: Line, data: bytes) -> None:
        """A frame came in."""
        if not self._process.is_alive:
            return
        frame = codec.decode(data)
        if isinstance(frame, Hello):
            self._tasks.start(self._greet(line, frame), "greet")
            return
        session = line.session
        if session is None or session.closing:
            return
        room = line.room
        if room is None:
            return
        if isinstance(frame, Do):
            session.outstanding += 1
            fingerprint = codec.fingerprint(frame.command)
            room.submit(
                Request(session.member, frame.client, frame.n, frame.command, fingerprint, session)
            )
        elif isinstance(frame, Pointer):
            room.point(session, (frame.board, frame.x, frame.y))
        elif isinstance(frame, Ping):
            session.pings.append(frame.t)
            room.touch(session)
        elif isinstance(frame, SetMode):
            session.mode = frame.mode
            session.needs_here = True
            room.touch(session)

    async def _greet(self, line: Line, hello: Hello) -> None:
        hub, member = self._process.hub, line.tab.member
        try:
            if hub.draining:
                await self._refuse(line, CloseCode.RESTART)
                return
            room = await hub.room(WORKSHOP)
            if await room.be_ready_for(member, hello):
                room = await hub.room(WORKSHOP)
            if line.is_cut:
                return
            line.session = room.enter(
                member=member, device=line.tab.device, hello=hello, transport=line
            )
            line.room = room
        except Refused as refused:
            await self._refuse(line, refused.code)
        except NoWorkshopError:
            await self._refuse(line, CloseCode.NO_WORKSHOP)
        except (JournalUnavailable, LogBrokenError, HistoryChangedError):
            await self._refuse(line, CloseCode.STORAGE)

    async def _refuse(self, line: Line, code: CloseCode) -> None:
        line.write(codec.encode(Closing(code, code.name, 0)))
        await line.close(code, code.name)

    def gone(self, line: Line) -> None:
        """The connection ended."""
        if self._process.is_alive and line.session is not None and line.room is not None:
            line.room.leave(line.session)


class SimDirectory:
    """The cold storage: everybody in the log has a name."""

    def __init__(self, world: "World") -> None:
        self._world = world

    async def names(self, workshop: str) -> dict[int, tuple[int, str]]:
        await self._world.pause(0.001, 0.005)
        members = self._world.oracle.state.members.values()
        return {member.id: (member.version, f"name of {member.id}") for member in members}

    async def describe(
        self, workshop: str, *, title: str, challenge: str, life: str, lead_no_more: Collection[int]
    ) -> None:
        await self._world.pause(0.001, 0.005)
