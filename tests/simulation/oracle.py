"""What is true: every history that the store ever held, replayed apart from all rooms."""

from typing import TYPE_CHECKING

from boards import commands as c
from boards import typed
from boards.cells import Cell
from boards.decide import Accepted
from boards.deltas import apply, normalise, transform
from boards.digest import EMPTY_CHAIN, chain
from boards.effects import Entry, Patch, Type, decode_entries
from boards.evolve import evolve
from boards.roles import Role
from boards.state import State, cell_texts, empty, fork
from boards.veil import entries_of, whose_cells
from boards.view import Audience, own_view, shared_view
from boards.view.records import View
from server.journal.base import Batch
from tests.simulation.store import FIRST_INCARNATION
from tests.support import authority
from tests.support.authority import note_of, whose
from tests.support.worlds import Turn, actor_of

if TYPE_CHECKING:
    from tests.simulation.world import World


class History:
    """One incarnation of the log: its states by seq, its entries, who was decided where."""

    def __init__(self) -> None:
        self.states: dict[int, State] = {0: empty()}
        self.within: dict[int, State] = {}
        """Inside a batch, where no room can stand."""
        self.hashes: dict[int, bytes] = {0: EMPTY_CHAIN}
        self.entries: list[Entry] = []
        self.last_n: dict[int, int] = {}
        self.head = 0

    def until(self, seq: int) -> "History":
        """The history that begins as this one did, up to `seq`."""
        other = History()
        other.states = {at: state for at, state in self.states.items() if at <= seq}
        other.within = {at: state for at, state in self.within.items() if at <= seq}
        other.hashes = {at: value for at, value in self.hashes.items() if at <= seq}
        other.entries = self.entries[:seq]
        for entry in other.entries:
            if entry.client:
                other.last_n[entry.client] = entry.n
        other.head = seq
        return other

    def has_removed(self, member: int) -> bool:
        """Whether the member was ever sent out, if only for a moment."""
        return any(
            isinstance(effect, Patch) and effect.id == member and effect.set.get("removed") is True
            for entry in self.entries
            for effect in entry.effects
        )

    @property
    def has_forgotten(self) -> bool:
        """Whether hidden authors were forgotten, and all outboxes with them (H10)."""
        return any(entry.command == "authors.forget" for entry in self.entries)


class Oracle:
    """Follows the store, commit by commit, and holds each one against the laws of logs."""

    def __init__(self, world: "World", batches: list[Batch]) -> None:
        self.histories: dict[int, History] = {FIRST_INCARNATION: History()}
        self.incarnation = FIRST_INCARNATION
        self._world = world
        self._views: dict[tuple[int, int, Role], View] = {}
        self._who: set[bytes] = set()
        self.words: dict[bytes, str] = {}
        """What each text of a note said when it was written, by the reference of its cell."""
        for batch in batches:
            self.committed(batch, old=True)

    @property
    def history(self) -> History:
        return self.histories[self.incarnation]

    @property
    def state(self) -> State:
        """The state at the head."""
        return self.history.states[self.history.head]

    def state_at(self, incarnation: int, seq: int) -> State | None:
        """None when no room could ever stand there."""
        history = self.histories.get(incarnation)
        return history.states.get(seq) if history else None

    def entry(self, incarnation: int, seq: int) -> Entry | None:
        history = self.histories.get(incarnation)
        if history is None or not 0 < seq <= len(history.entries):
            return None
        return history.entries[seq - 1]

    # -- what happens to the store -----------------------------------------------------------

    def committed(self, batch: Batch, *, old: bool = False) -> None:
        """A batch is on disk. Checks I1 (once), I2 (one place), I3 and I8."""
        history = self.history
        if batch.first != history.head + 1:
            self._world.violate("I3", f"batch {batch.first} behind entry {history.head}")
            return
        if chain(history.hashes[history.head], batch.body) != batch.hash:
            self._world.violate("I3", f"the hash of batch {batch.first} does not hold")
        state = fork(history.states[history.head])
        texts = cell_texts(Cell(cell.ref, cell.salt, cell.content) for cell in batch.cells)
        if batch.cells:
            self._who.update(whose_cells(decode_entries(batch.body)))
        for entry in entries_of(batch.body, texts):
            before = state
            if not old:
                self._check(entry, state, history)
                state = fork(state)
            if entry.client:
                history.last_n[entry.client] = entry.n
            if entry.command == "authors.forget" and not entry.outcome:
                history.last_n.clear()  # C4: outboxes are forgotten with hidden authors.
            evolve(state, entry, texts)
            self._note_words(entry, state)
            self._remember(entry, before, state)
            history.entries.append(entry)
            if not old and state.seq < batch.last:
                history.within[state.seq] = state
        history.head = batch.last
        history.states[batch.last] = state
        history.hashes[batch.last] = batch.hash

    def restored(self, incarnation: int, seq: int) -> None:
        """The store went back to `seq`, as another history."""
        self.histories[incarnation] = self.history.until(seq)
        self.incarnation = incarnation

    def needed(self) -> set[bytes]:
        """The cells that some text, or what somebody may still type on, is made of; and those that
        say who did it, where authors are hidden: they go by the system's own rule (H10)."""
        under = {
            effect.ref: effect.was
            for entry in self.history.entries
            for effect in entry.effects
            if isinstance(effect, Type)
        }
        state = self.state
        alive = set(state.texts) | self._who
        for window in state.typed.values():
            alive |= {window.base, *(slot.ref for slot in window.slots)}
        for ref in tuple(alive):
            while (ref := under.get(ref, b"")) and ref not in alive:
                alive.add(ref)
        return alive

    def role_of(self, incarnation: int, seq: int, member: int) -> Role:
        """The role in which she saw what stood at `seq`. Who is sent out was in the one that she
        had until then, whatever she was made later in the same commit."""
        history = self.histories[incarnation]
        for at in range(seq, 0, -1):
            state = history.states.get(at) or history.within.get(at)
            record = state.members.get(member) if state else None
            if record is not None and not record.removed:
                return record.role
        return history.states[seq].members[member].role

    # -- what may be seen --------------------------------------------------------------------

    def shared(self, incarnation: int, seq: int, role: Role) -> View | None:
        """The shared view that an audience has there."""
        key = (incarnation, seq, role)
        view = self._views.get(key)
        if view is None:
            state = self.state_at(incarnation, seq)
            if state is None:
                return None
            view = self._views[key] = shared_view(state, Audience(role))
        return view

    def own(self, incarnation: int, seq: int, member: int) -> View | None:
        """What the member sees beyond it."""
        state = self.state_at(incarnation, seq)
        return own_view(state, member) if state else None

    def _note_words(self, entry: Entry, state: State) -> None:
        for effect in entry.effects:
            note = state.notes.get(
                effect.id if isinstance(effect, Patch | Type) else effect.record.id
            )
            text = state.text(note.text) if note else None
            if note is not None and text is not None:
                self.words.setdefault(note.text, text)

    def _remember(self, entry: Entry, before: State, after: State) -> None:
        """What was done, so that people can take it back."""
        command = self._world.asked.get((entry.client, entry.n))
        if command is not None and not entry.outcome:
            if isinstance(command, c.NoteType):
                self._typed(command, before, after)
            actor = actor_of(before, entry.actor)
            accepted = Accepted(entry.effects, ())
            self._world.turns.append(Turn(before, command, actor, accepted, entry, after))

    def _typed(self, command: c.NoteType, before: State, after: State) -> None:
        """I9: the words stand where the order of the log puts them, and none is lost."""
        note = before.notes[command.id]
        text = before.text(note.text)
        missed = typed.last(before.typed.get(note.id), note.version - command.base)
        if text is None or missed is None:
            return
        delta = normalise(command.delta)
        for other in missed:
            delta = transform(delta, other, a_first=False)
        typed_in = note_of(after, note.id)  # Words that were changed may have to wait (H6).
        if typed_in is None or after.text(typed_in.text) != apply(text, delta):
            self._world.violate("I9", f"note {note.id}: {command.delta} over {missed}")

    # -- laws of the log ---------------------------------------------------------------------

    def _check(self, entry: Entry, before: State, history: History) -> None:
        world = self._world
        if entry.time < before.time:
            world.violate("I3", f"time runs backwards at entry {before.seq + 1}")
        if entry.outcome == "internal":
            world.violate("B13", f"{entry.command} broke decide")
        if entry.client:
            if entry.n != history.last_n.get(entry.client, 0) + 1:
                world.violate("I1", f"({entry.client}, {entry.n}) is decided twice or early")
            command = world.asked.get((entry.client, entry.n))
            if command is None or c.name_of(command) != entry.command:
                world.violate("I1", f"{entry.command} was never asked so")
            elif not entry.outcome:
                self._may(entry, command, before)
                if (entry.client, entry.n) in world.taken_back:
                    world.met["undo"] += 1
                    world.laws.taken_back(entry, command, before)
        self._note(entry)

    def _may(self, entry: Entry, command: c.Command, before: State) -> None:
        """I8: the table written by hand allows it."""
        member, workshop = before.members.get(entry.actor), before.workshop
        if member is None or member.removed or workshop is None:
            self._world.violate("I8", f"{entry.command} of one who is not inside")
            return
        situation = workshop.life + (", paused" if workshop.read_only else "")
        case = whose(before, command, member.id)
        if not authority.may(entry.command, case, role=member.role, situation=situation):
            self._world.violate("I8", f"{entry.command} ({case}) by {member.role}, {situation}")

    def _note(self, entry: Entry) -> None:
        """Which changes in flight this one is."""
        note = self._world.faults.note
        self._world.met["rejection"] += bool(entry.outcome)
        for effect in entry.effects:
            if isinstance(effect, Patch) and effect.kind == "m":
                if "role" in effect.set:
                    note("role changed")
                if effect.set.get("removed"):
                    note("member removed")
            elif isinstance(effect, Patch) and effect.kind == "w" and _stops_writing(effect):
                note("writing paused or stopped")


def _stops_writing(effect: Patch) -> bool:
    return bool(effect.set.get("read_only")) or effect.set.get("life") == "closed"
