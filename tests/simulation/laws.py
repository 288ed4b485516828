"""The laws, by the numbers of the design: on every message, and once all must be at rest.

I1 what was acknowledged is in the log, once. I2 one decision, one answer. I3 no holes, nobody goes
back. I4 one state. I5 a client holds exactly its view. I6 no word to who may not see it. I8 only
what a role may. I11 everything ends. I12 nothing piles up. I13 presence is never stored.
"""

import re
from typing import TYPE_CHECKING, Any

from boards import commands as c
from boards.cells import Cell
from boards.digest import digest_view
from boards.effects import Entry
from boards.evolve import replay
from boards.records import Round
from boards.state import State, cell_texts, empty, restore, save
from boards.veil import entries_of
from boards.view.records import View
from tests.simulation.oracle import Oracle
from tests.simulation.undo import as_left, taken_back

if TYPE_CHECKING:
    from tests.simulation.client import Pending, Tab
    from tests.simulation.node import Process
    from tests.simulation.world import World

TOKEN = re.compile(rb"token(\d{6})end")
_NO_DECISION = ("client_taken", "client_forgotten", "n_reused")

Answer = tuple[int, str, int]
"""seq, code, figure."""


class Laws:
    """Remembers what was told, and holds it against the oracle."""

    def __init__(self, world: "World", oracle: Oracle) -> None:
        self._world = world
        self._oracle = oracle
        self._told: dict[tuple[int, int, int], Answer] = {}
        self._tokens: dict[tuple[int, int, str], set[bytes]] = {}
        self._highest: dict[tuple[str, int], int] = {}

    # -- every message -----------------------------------------------------------------------

    def message(self, tab: "Tab", frames: list[list[Any]], *, before: int, head: int) -> None:
        """A client has applied one message that was sent when the store's head was `head`."""
        if not tab.synced:
            return
        twin, violate = tab.twin, self._world.violate
        incarnation, seq = twin.incarnation, twin.seq
        state = self._oracle.state_at(incarnation, seq)
        if state is None:
            violate("I5", f"{tab}: a view at {seq} of {incarnation}, where no state ever stood")
            return
        if incarnation == self._oracle.incarnation and seq > head:
            violate("I1", f"{tab}: shown entry {seq}, on disk were {head}")
        self._never_back(f"{tab}", incarnation, seq)
        tab.role = self._oracle.role_of(incarnation, seq, tab.member)
        self._view(tab, incarnation, seq)
        for frame in frames:
            if frame[0] == "answer":
                self._answer(tab, incarnation, frame)
            elif frame[0] == "pong" and frame[3] == seq:
                self._digest(tab, frame[4])
        if any(frame[0] == "patch" for frame in frames) and any(not e.seq for e in tab.pending):
            self._world.met["rebase"] += 1
        if before and seq > before:
            self._world.met["patch"] += 1

    def secrets(self, tab: "Tab", payload: bytes, *, before: int) -> None:
        """I6, canaries: every token in these bytes is one that the client sees or saw meanwhile."""
        found = set(TOKEN.findall(payload))
        if not found or not tab.synced:
            return
        incarnation, seq = tab.twin.incarnation, tab.twin.seq
        allowed = set(self._visible(tab, incarnation, seq))
        history = self._oracle.histories[incarnation]
        for at in range(max(1, before), seq):
            if found <= allowed:
                return
            if at in history.states:
                allowed |= self._visible(tab, incarnation, at)
            elif at in history.within:
                allowed |= _typed(tab, history.within[at])
        if not found <= allowed:
            self._world.violate("I6", f"{tab}: {sorted(found - allowed)} up to {seq}")

    def _visible(self, tab: "Tab", incarnation: int, seq: int) -> set[bytes]:
        state = self._oracle.state_at(incarnation, seq)
        if state is None or tab.member not in state.members:
            return set()
        key = (incarnation, seq, self._oracle.role_of(incarnation, seq, tab.member))
        if key not in self._tokens:
            self._tokens[key] = _tokens(self._oracle.shared(*key) or {})
        own = self._oracle.own(incarnation, seq, tab.member)
        return self._tokens[key] | _tokens(own) if own else self._tokens[key]

    def settled(self, tab: "Tab", entry: "Pending") -> None:
        """I5: a command leaves the outbox when its effect is in the store, and not before."""
        if entry.seq > tab.twin.seq:
            self._world.violate("I5", f"{tab}: {entry.row.command} blinked")

    def taken_back(self, entry: Entry, command: c.Command, before: State) -> None:
        """I10: of what somebody takes back only that changes which is as she left it once. By its
        value: what others have made the same again is as she left it."""
        entries, words = self._oracle.history.entries, self._oracle.words
        for note, kind in taken_back(entry, command):
            fields = tuple(getattr(before.notes[note], name) for name in kind)
            now = _by_value(fields, words)
            left = {
                _by_value(each, words)
                for each in as_left(entries, entry.actor, note=note, kind=kind)
            }
            if now not in left:
                self._world.violate("I10", f"{command}: {kind} is {now}, she left {left}")

    def _digest(self, tab: "Tab", digest: int) -> None:
        if digest != digest_view(tab.twin.shared):
            self._world.violate("V6", f"{tab}: the digest at {tab.twin.seq} is another one")

    def _never_back(self, who: str, incarnation: int, seq: int) -> None:
        highest = self._highest.get((who, incarnation), 0)
        if seq < highest:
            self._world.violate("I3", f"{who} went back from {highest} to {seq}")
        self._highest[who, incarnation] = max(highest, seq)

    def _view(self, tab: "Tab", incarnation: int, seq: int) -> None:
        shared = self._oracle.shared(incarnation, seq, tab.role) or {}
        if tab.twin.shared != shared and not self._differs_by_erasure(tab.twin.shared, shared):
            self._world.violate("I5", f"{tab}: {_difference(tab.twin.shared, shared)} at {seq}")
        own = self._oracle.own(incarnation, seq, tab.member) or {}
        if tab.twin.own != own and not self._differs_by_erasure(tab.twin.own, own):
            self._world.violate("I5", f"{tab}: own {_difference(tab.twin.own, own)} at {seq}")

    def _differs_by_erasure(self, seen: View, true: View) -> bool:
        """E2: who caught up after an erasure sees nothing where others saw the words."""
        if not self._world.store.erased or seen.keys() != true.keys():
            return False
        return all(_same_but_erased(seen[key], true[key]) for key in true)

    def _answer(self, tab: "Tab", incarnation: int, frame: list[Any]) -> None:
        _, client, n, seq, code, figure = frame
        violate = self._world.violate
        if code in _NO_DECISION:
            if code == "client_forgotten" and self._oracle.histories[incarnation].has_forgotten:
                return
            violate("I2", f"{tab}: ({client}, {n}) was told {code}")
            return
        if seq > tab.twin.seq:
            violate("C2", f"{tab}: an answer of {seq} before its view, at {tab.twin.seq}")
        told = self._told.setdefault((incarnation, client, n), (seq, code, figure))
        if told != (seq, code, figure):
            violate("I2", f"({client}, {n}) was told {told} and {seq, code, figure}")
        entry = self._oracle.entry(incarnation, seq)
        if entry is None or (entry.client, entry.n) != (client, n):
            violate("I1", f"{tab}: ({client}, {n}) was told {seq}, which is not its entry")
        elif (entry.outcome, entry.limit) != (code, figure):
            violate("I2", f"{tab}: ({client}, {n}) was told {code!r}, logged is {entry.outcome!r}")

    def room(self, process: "Process") -> None:
        """What a room stands at, looked at now and then."""
        room = process.room
        if room is not None:
            who = f"process {id(process)}"
            self._never_back(who, room.core.incarnation, room.state.seq)

    # -- at rest -----------------------------------------------------------------------------

    def is_at_rest(self) -> bool:
        """Whether every tab and every room has all there is."""
        world = self._world
        head = world.store.head
        if world.asking or self._unswept():
            return False
        for tab in world.open_tabs():
            here = (tab.twin.incarnation, tab.twin.seq)
            if not (tab.welcomed and tab.synced) or tab.pending or here != head_of(head):
                return False
        return all(
            (room.core.incarnation, room.state.seq) == (head.incarnation, head.seq)
            for node in world.nodes
            if (room := node.process.room) is not None
        )

    def rest(self) -> None:
        """Faults are off and time has passed: I1, I3, I4, I11, I12, I13."""
        world, violate = self._world, self._world.violate
        head = world.store.head
        for tab in world.open_tabs():
            if not tab.synced or (tab.twin.incarnation, tab.twin.seq) != head_of(head):
                violate("I11", f"{tab} stands at {tab.twin.seq}, the head is {head.seq}")
            if tab.pending:
                row = tab.pending[0].row
                violate("I11", f"{tab}: {row.command} has no answer ({len(tab.pending)} wait)")
        for round_ in self._unswept():
            violate("I11", f"the choices of round {round_.id} are not erased")
        self._one_state()
        self._acknowledged()
        for node in world.nodes:
            self._bounds(node.process)

    def _unswept(self) -> list[Round]:
        """Closed rounds whose choices somebody still has to erase (Q6)."""
        rounds = self._oracle.state.rounds.values()
        return [each for each in rounds if each.life != "open" and not each.swept]

    def _one_state(self) -> None:
        world, violate = self._world, self._world.violate
        true = save(self._oracle.state)
        again = empty()
        for batch in world.store.read(world.store.incarnation, 0):
            texts = cell_texts(Cell(each.ref, each.salt, each.content) for each in batch.cells)
            replay(again, entries_of(batch.body, texts), texts)
        if save(again) != true:
            violate("I4", "the log replayed from its beginning is another state")
        snapshot = world.store.snapshot
        if snapshot is not None:
            cached = restore(snapshot.body)
            for batch in world.store.read(world.store.incarnation, snapshot.seq):
                texts = cell_texts(Cell(each.ref, each.salt, each.content) for each in batch.cells)
                replay(cached, entries_of(batch.body, texts), texts)
            if save(cached) != true:
                violate("I4", "snapshot and tail are another state than the log")
        for node in world.nodes:
            room = node.process.room
            if room is not None and save(room.state) != true:
                violate("I4", f"{node.name} has another state, at {room.state.seq}")

    def _acknowledged(self) -> None:
        """I1, at the end: each answer of this history still stands in it."""
        now = self._oracle.incarnation
        for (incarnation, client, n), (seq, code, _) in self._told.items():
            if incarnation != now:
                continue
            entry = self._oracle.entry(now, seq)
            if entry is None or (entry.client, entry.n, entry.outcome) != (client, n, code):
                self._world.violate("I1", f"({client}, {n}), acknowledged at {seq}, is lost")

    def _bounds(self, process: "Process") -> None:
        violate = self._world.violate
        if not process.is_alive:
            return
        rooms = process.hub.rooms
        if len(process.bus.listeners) != len(rooms):
            violate("I12", f"{len(process.bus.listeners)} subscriptions of {len(rooms)} rooms")
        for room in rooms:
            here = {session.member for session in room.fanout.sessions.values()}
            for session in room.fanout.sessions.values():
                if session.outstanding:
                    violate("I12", f"{session.outstanding} commands are never answered")
            for line in process.lines:
                tab, entered = line.tab, line.session
                if entered is None or entered.id not in room.fanout.sessions:
                    continue
                # What is still on its way to a line that was frozen is no ghost.
                has_all = not (line.is_cut or line.buffered or entered.needs_here)
                if tab.line is line and has_all and tab.twin.here != here:
                    violate("I13", f"{tab} sees {tab.twin.here}, here are {here}")


def _by_value(fields: tuple[Any, ...], words: dict[bytes, str]) -> tuple[Any, ...]:
    """The same words in two cells have two references."""
    return tuple(words.get(each, each) if isinstance(each, bytes) else each for each in fields)


def head_of(head: Any) -> tuple[int, int]:  # noqa: ANN401
    """Incarnation and seq."""
    return head.incarnation, head.seq


def _tokens(view: View) -> set[bytes]:
    """The tokens in the texts of a view."""
    found: set[bytes] = set()
    for record in view.values():
        for name in ("text", "title", "challenge", "prompt", "hint", "children", "notice"):
            value = getattr(record, name, None)
            if value:
                found.update(TOKEN.findall(value.encode()))
    return found


def _same_but_erased(seen: Any, true: Any) -> bool:  # noqa: ANN401
    for name in true.__struct_fields__:
        one, other = getattr(seen, name), getattr(true, name)
        if one != other and one is not None:
            return False
    return True


def _difference(seen: View, true: View) -> str:
    """The first record that is not what it should be."""
    for key in sorted(seen.keys() | true.keys()):
        if seen.get(key) != true.get(key):
            return f"sees {seen.get(key)}, there is {true.get(key)}"
    return "nothing"


def _typed(tab: "Tab", state: State) -> set[bytes]:
    """What stood, for a moment within one commit, in the notes that she sees: deltas travel one by
    one, also where the last of them takes the words of the first away again (C10)."""
    notes = (state.notes.get(note) for kind, note in tab.twin.shared if kind == "n")
    words = (state.text(note.text) or "" for note in notes if note is not None)
    return {token for text in words for token in TOKEN.findall(text.encode())}
