"""What people do at their tabs, and what befalls the machines."""

import asyncio
from random import Random
from typing import TYPE_CHECKING

from boards import commands as c
from server.journal.base import JournalUnavailable
from server.rooms.core import LogBrokenError
from server.rooms.hub import NoWorkshopError
from server.wire.messages import Mode
from tests.simulation.client import Row, Tab, can_travel
from tests.simulation.faults import Fault
from tests.simulation.later import OFTEN, asked_later
from tests.support.recipes import Dice, command_of, token_of, verbs
from tests.support.undo import inverses_of
from tests.support.worlds import Turn
from tests.support.worlds import World as Workshop

if TYPE_CHECKING:
    from tests.simulation.world import World

_VERBS = {facilitates: verbs(facilitates=facilitates) for facilitates in (True, False)}
THINK = 0.55
"""Seconds between two commands of one person, on average."""


class Sight(Workshop):
    """The workshop as one tab sees it, for the recipes."""

    def __init__(self, world: "World", tab: Tab) -> None:
        super().__init__()
        seen = world.oracle.state_at(tab.twin.incarnation, tab.twin.seq)
        self.state = seen if seen is not None else world.oracle.state
        self.turns = world.turns  # type: ignore[assignment]
        self._world = world

    def new_id(self) -> int:
        return self._world.new_id()


class Asked:
    """A command that somebody made, as the recipes want to see it."""

    decision = None
    """Not yet; what is accepted is remembered again, as a `Turn`."""

    def __init__(self, command: c.Command) -> None:
        self.command = command


class Person:
    """A member with a device, and mostly one tab."""

    def __init__(self, world: "World", member: int) -> None:
        self.member = member
        self.disk: list[Row] = []
        self.tabs: list[Tab] = []
        self._taken_back: set[int] = set()  # Her turns, by identity.
        self._world = world

    def open(self) -> Tab:
        """One more tab."""
        modes: tuple[Mode, Mode] = ("full", "calm")
        mode = self._world.random.choice(modes)
        tab = self._world.make_tab(self._world, self.member, self.disk, mode=mode)
        self.tabs.append(tab)
        tab.open()
        return tab

    @property
    def tab(self) -> Tab | None:
        """The one that she looks at."""
        alive = [tab for tab in self.tabs if tab.stopped is None]
        return alive[-1] if alive else None

    async def live(self) -> None:
        """Writes, whether she is connected or not, until everybody together wrote enough."""
        world = self._world
        while world.to_write > 0:
            await world.sleep(world.random.expovariate(1 / THINK))
            tab = self.tab
            if tab is None:
                # Stopped for good, so she loads the page again.
                tab = self.open()
            if not tab.twin.ready.is_set():
                continue
            world.to_write -= 1
            if world.random.random() < 0.1 and self._takes_back(tab):
                continue
            command = self._command(tab)
            if command is not None:
                world.turns.append(Asked(command))
                tab.do(command)

    def _takes_back(self, tab: Tab) -> bool:
        """The last of her steps that keys take back and that is left, as she sees it now (U1)."""
        world, state = self._world, Sight(self._world, tab).state
        for turn in reversed(world.turns[-60:]):
            if not isinstance(turn, Turn) or turn.actor.member != self.member:
                continue
            entry = world.oracle.entry(tab.twin.incarnation, turn.after.seq)
            # Not seen yet, or of a history that is no more.
            is_there = turn.after.seq <= state.seq and entry is turn.entry
            if not is_there or id(turn) in self._taken_back:
                continue
            self._taken_back.add(id(turn))
            for command in (commands := [inverse(state) for inverse in inverses_of(turn)]):
                if isinstance(command, c.NotesRevert | c.NotesUnmake | c.NotesRestore):
                    world.turns.append(Asked(command))
                    row = tab.do(command)
                    # The second one finds what the first has made, or somebody else instead of it.
                    if len(commands) == 1:
                        world.taken_back.add((row.client, row.n))
            if any(commands):
                return True
        return False

    def _command(self, tab: Tab) -> c.ClientCommand | None:
        world = self._world
        random = world.random
        sight = Sight(world, tab)
        member = sight.state.members.get(self.member)
        facilitates = member is not None and member.role == "facilitator"
        workshop = sight.state.workshop
        if facilitates and workshop is not None and random.random() < 0.5:
            if workshop.life != "open":
                return c.WorkshopLife("open")
            if workshop.read_only:
                return c.WorkshopReadOnly(False)
        if world.later is not None and world.later.random() < OFTEN:
            return asked_later(sight, world.later, facilitates=facilitates)
        if random.random() < 0.15 and (written := self._together(sight, random)) is not None:
            return written
        as_if = facilitates or random.random() < 0.05
        command = command_of(random.choice(_VERBS[as_if]), sight, Dice(random.randrange(2**40)))
        command = self._mine(command, sight, random)
        return command if can_travel(command) else None  # type: ignore[arg-type, return-value]

    def _together(self, sight: Sight, random: Random) -> c.ClientCommand | None:
        """Everybody types at the beginning of one note, on whatever version she saw."""
        state = sight.state
        shared = sorted(note.id for note in state.notes.values() if note.together)
        if not shared:
            own = sorted(n.id for n in state.notes.values() if n.author == self.member)
            return c.NoteTogether(own[0], True) if own else None
        note = state.notes[shared[0]]
        window = state.typed.get(note.id)
        behind = random.randrange(0, min(3, len(window.slots) if window else 0) + 1)
        words = token_of(len(self._world.turns))
        return c.NoteType(note.id, note.version - behind, (words,))

    def _mine(self, command: c.Command, sight: Sight, random: Random) -> c.Command:
        """Mostly her own notes, where others' would be refused."""
        if isinstance(command, c.NoteEdit | c.NoteColour | c.NoteDelete) and random.random() < 0.8:
            own = sorted(n.id for n in sight.state.notes.values() if n.author == self.member)
            if own:
                note = sight.state.notes[random.choice(own)]
                if isinstance(command, c.NoteEdit):
                    return c.NoteEdit(note.id, note.version, command.text)
                return type(command)(note.id, *_rest(command))
        return command


def _rest(command: c.NoteColour | c.NoteDelete) -> tuple[int, ...]:
    return (command.colour,) if isinstance(command, c.NoteColour) else ()


class Office:
    """What only the server asks for: newcomers, changed names. It tries again until it is told."""

    def __init__(self, world: "World") -> None:
        self._world = world

    async def work(self) -> None:
        world = self._world
        for _ in range(2):
            await world.sleep(world.uniform(1.0, 6.0))
            member = world.new_id()
            if await self.ask(c.MemberJoin(member, "resident")):
                world.met["newcomer"] += 1
                person = Person(world, member)
                world.people.append(person)
                person.open()
                world.start(person.live(), f"newcomer {member}")

    async def ask(self, command: c.Command) -> bool:
        """Whether it was accepted; what happened when a process died nobody knows."""
        world = self._world
        process = world.random.choice(world.nodes).process
        if not process.is_alive:
            return False
        asked: asyncio.Future[bool] = world.loop.create_future()

        def tell(was_accepted: bool) -> None:
            if not asked.done():
                asked.set_result(was_accepted)

        async def submit() -> None:
            try:
                room = await process.hub.room("workshop")
                outcome = await room.ask(command)
                tell(outcome.code == "")
            except (JournalUnavailable, LogBrokenError, NoWorkshopError):
                tell(False)

        process.start(submit())
        world.loop.call_later(8.0, tell, False)
        return await asked


class Chaos:
    """Out of the blue."""

    def __init__(self, world: "World") -> None:
        self._world = world
        self._restores = 0

    async def rage(self) -> None:
        """Until faults are off."""
        world = self._world
        while world.faults.on:
            await world.sleep(world.random.expovariate(1 / 0.6))
            fault = world.faults.next()
            if fault is not None and await self._happens(fault):
                world.log("chaos", fault)
                world.faults.note(fault)

    async def _happens(self, fault: Fault) -> bool:
        world = self._world
        node = world.random.choice(world.nodes)
        match fault:
            case "crash":
                alive = node.process.is_alive
                node.crash()
                return alive
            case "graceful restart":
                return self._restart(node.name)
            case "eviction":
                return await self._evict(node.name)
            case "restore of an older store":
                return self._restore()
            case "erasure":
                return self._erase()
            case "clock jump":
                node.clock.skew_ms += world.random.randrange(-4_000, 4_000)
                return True
            case "stalled storage":
                world.store.stalled_until = world.loop.time() + world.uniform(0.5, 3.0)
                return True
            case "tab duplicated" | "tab closed" | "mode changed":
                return self._tab(fault)
            case _:
                return self._line(fault)

    def _restart(self, name: str) -> bool:
        world = self._world
        node = next(node for node in world.nodes if node.name == name)
        process = node.process
        if not process.is_alive or process.hub.draining:
            return False

        async def stop() -> None:
            await process.stop()
            world.loop.call_later(0.2, node.boot, context=world.context)

        process.start(stop())
        return True

    async def _evict(self, name: str) -> bool:
        """Everybody leaves the node; what is idle is let go."""
        world = self._world
        process = next(node.process for node in world.nodes if node.name == name)
        room = process.room
        if not process.is_alive or room is None:
            return False
        for line in process.lines:
            line.cut()
        room.idle_since = -1_000.0
        await world.sleep(0.06)
        if process.room is room and room.is_idle:
            room.idle_since = -1_000.0
            process.start(process.hub.let_idle_go())
            return True
        return False

    def _restore(self) -> bool:
        world = self._world
        store = world.store
        cut = world.random.randrange(1, 5)
        keep = len(store.batches) - cut
        if self._restores >= 2 or keep <= world.first_batches:
            return False
        self._restores += 1
        store.restore(keep)
        world.oracle.restored(store.incarnation, store.seq)
        return True

    def _erase(self) -> bool:
        """Words that were replaced or thrown away for good leave the store."""
        world = self._world
        alive = world.oracle.needed()
        dead = {
            cell.ref
            for batch in world.store.batches
            for cell in batch.cells
            if cell.ref not in alive and cell.ref not in world.store.erased
        }
        if dead:
            world.store.erase(dead)
        return bool(dead)

    def _tab(self, fault: Fault) -> bool:
        world = self._world
        person = world.random.choice(world.people)
        tab = person.tab
        if tab is None:
            return False
        if fault == "tab duplicated":
            if len([each for each in person.tabs if each.stopped is None]) > 2:
                return False
            person.open()
        elif fault == "tab closed":
            tab.close()
            if person.tab is None:
                person.open()
        else:
            tab.switch()
        return True

    def _line(self, fault: Fault) -> bool:
        world = self._world
        lines = [
            tab.line
            for tab in world.open_tabs()
            if tab.line is not None and tab.welcomed and not (tab.line.is_cut or tab.line.silent)
        ]
        if not lines:
            return False
        line = world.random.choice(lines)
        if fault == "connection cut":
            line.cut()
        elif fault == "half-open socket":
            line.go_silent()
        else:
            line.frozen_until = world.loop.time() + world.uniform(1.0, 12.0)
        return True
