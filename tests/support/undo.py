"""A person who undoes: what the browser's stack does (RULES.md U1-U6), in the plainest words.

Each turn of hers gives the commands that take it back; what takes *those* back is redo. Guards on
words are by value and pinned by the version that is there when the time comes.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import msgspec

from boards import commands as c
from boards.decide import Accepted
from boards.decide.undo import FIELDS
from boards.places import overlap
from boards.records import Cluster, Link, Note
from boards.state import State, fork
from tests.support import structure
from tests.support.worlds import Turn, World

Inverse = Callable[[State], c.Command | None]
"""The command that takes something back on the state as it is by then; None: nothing to do."""

_INDEX = {name: index for index, name in FIELDS.items()}
_PLACE = ("board", "area", "order", "x", "y")
_GUARDED = ("board", "area", "x", "y")
"""An order key alone says nothing: others' insertions number an area anew (P6)."""
_TOGETHER = ((_PLACE, _GUARDED), *(((name,), (name,)) for name in ("cluster", "colour", "size")))


class Undoer:
    """One member in one page."""

    def __init__(self, world: World, member: int) -> None:
        self.world = world
        self.member = member
        self.done: list[list[Inverse]] = []
        self.undone: list[list[Inverse]] = []
        self.passed_over = 0

    def do(self, command: c.Command) -> bool:
        """Something new: it clears what could be done again. False where it was refused."""
        inverses = self._ask(command)
        if inverses is None:
            return False
        self.undone.clear()
        if inverses:
            self.done.append(inverses)
        return True

    def undo(self) -> bool:
        """Takes the last step back; False with nothing left."""
        return self._turn(self.done, self.undone)

    def redo(self) -> bool:
        """Does again what was undone last."""
        return self._turn(self.undone, self.done)

    def _turn(self, source: list[list[Inverse]], target: list[list[Inverse]]) -> bool:
        if not source:
            return False
        back: list[Inverse] = []
        for inverse in source.pop():
            command = inverse(self.world.state)
            inverses = self._ask(command) if command is not None else None
            if inverses is None:
                self.passed_over += 1
            else:
                back = [*inverses, *back]
        if back:
            target.append(back)
        return True

    def _ask(self, command: c.Command) -> list[Inverse] | None:
        decision = self.world.ask(command, by=self.member)
        if not isinstance(decision, Accepted):
            return None
        self.passed_over += decision.figure
        return inverses_of(self.world.turns[-1])


def inverses_of(turn: Turn) -> list[Inverse]:
    """What takes the turn back, in this order; empty where keys do not."""
    member = turn.actor.member
    seen = turn_as_seen(turn)
    return [_as_seen_by(member, inverse) for inverse in _inverses_of(seen)]


def turn_as_seen(turn: Turn) -> Turn:
    """The turn with the states that the actor's page shows her."""
    member = turn.actor.member
    before, after = as_seen(turn.before, member), as_seen(turn.after, member)
    return msgspec.structs.replace(turn, before=before, after=after)


def as_seen(state: State, member: int) -> State:
    """The state with the member's own private and held notes among the others, as she sees it."""
    own = [k for k in state.kept.values() if k.note.author == member and k.why != "hidden"]
    if not own:
        return state
    seen = fork(state)
    for kept in own:
        seen.moved(seen.tables["k"].pop(kept.id), None)
        seen.put(kept.note)
    return seen


def _as_seen_by(member: int, inverse: Inverse) -> Inverse:
    return lambda state: inverse(as_seen(state, member))


def _inverses_of(turn: Turn) -> list[Inverse]:
    before, after = turn.before, turn.after
    match turn.command:
        case c.NoteAdd() | c.NotesAdd() | c.NoteRestore() | c.NotesRestore():
            return [_unmake(after, [i for i in after.notes if i not in before.notes])]
        case c.NoteDelete() | c.NotesDelete() | c.NotesUnmake():
            return _restore(before, after)
        case c.NoteEdit(id=note_id):
            old, new = before.notes[note_id], after.notes.get(note_id)
            if new is None:
                return []  # Open for all, and held: not hers to look at any more (H6).
            return [_reword(note_id, now=after.text(new.text), then=before.text(old.text))]
        case c.ClusterTitle(id=cluster_id):
            was, now = before.clusters[cluster_id], after.clusters[cluster_id]
            return [_retitle(cluster_id, now=after.text(now.title), then=before.text(was.title))]
        case c.LinkAdd(id=link_id):
            return [lambda state: c.LinkDrop(link_id) if link_id in state.links else None]
        case c.LinkDrop(id=link_id):
            return [_relink(before.links[link_id])]
        case c.AreaAdd() | c.AreaPlace() | c.AreaOrder() | c.AreaRemove():
            return structure.of_area(turn.command, before, after)
        case c.BoardAdd() | c.BoardOrder() | c.BoardRemove():
            return structure.of_board(turn.command, before, after)
        case _:
            return _revert(turn)


def _unmake(after: State, ids: Iterable[int]) -> Inverse:
    left = {i: _left(after, after.notes[i]) for i in ids}

    def command(state: State) -> c.Command | None:
        marks = [
            c.Unmade(note.id, note.version, note.cluster, _links(state, note.id))
            for note in (state.notes.get(note_id) for note_id in left)
            if note is not None and _left(state, note) == left[note.id]
        ]
        return c.NotesUnmake(tuple(marks)) if marks else None

    return command


def _left(state: State, note: Note) -> tuple[str | None, int, int]:
    """How the note was left: what others may have built on."""
    return state.text(note.text), note.cluster, _links(state, note.id)


def _links(state: State, note_id: int) -> int:
    return sum(note_id in (link.note, link.source) for link in state.links.values())


def _restore(before: State, after: State) -> list[Inverse]:
    """Out of the trash; then into the clusters that ended with them."""
    ids = [i for i in before.notes if i not in after.notes]
    lonely = [before.notes[i] for i in ids if before.notes[i].cluster not in after.clusters]
    lonely = [note for note in lonely if note.cluster]
    steps = [c.Step(n.id, (_INDEX["cluster"], 0), (_INDEX["cluster"], n.cluster)) for n in lonely]
    over = tuple(other for i in ids for other in _covered(before, before.notes[i]))
    back: list[Inverse] = [lambda _: c.NotesRestore(tuple(ids), over)]
    if steps:
        groups = _groups(before, {note.cluster for note in lonely})
        back.append(lambda _: c.NotesRevert(tuple(steps), groups))
    return back


def _groups(state: State, ids: Iterable[int]) -> tuple[c.Regroup, ...]:
    clusters = [state.clusters[i] for i in sorted(ids) if i in state.clusters]
    return tuple(
        c.Regroup(one.id, one.version, one.area, state.text(one.title) or "") for one in clusters
    )


def _reword(note_id: int, *, now: str | None, then: str | None) -> Inverse:
    def command(state: State) -> c.Command | None:
        note = state.notes.get(note_id)
        if note is None or state.text(note.text) != now or then is None:
            return None
        return c.NoteEdit(note_id, note.version, then)

    return command


def _retitle(cluster_id: int, *, now: str | None, then: str | None) -> Inverse:
    def command(state: State) -> c.Command | None:
        cluster: Cluster | None = state.clusters.get(cluster_id)
        if cluster is None or state.text(cluster.title) != now or then is None:
            return None
        return c.ClusterTitle(cluster_id, cluster.version, then)

    return command


def _relink(link: Link) -> Inverse:
    return lambda _: c.LinkAdd(link.id, link.note, link.source)


class Change(NamedTuple):
    """One note before and after."""

    old: Note
    new: Note

    def of(self, *names: str) -> bool:
        return any(getattr(self.old, name) != getattr(self.new, name) for name in names)


def _revert(turn: Turn) -> list[Inverse]:
    """The fields of the notes that the turn was about."""
    named = named_by(turn)
    changes = [
        Change(old, new)
        for i, old in turn.before.notes.items()
        if i in named and (new := turn.after.notes.get(i)) is not None and new != old
    ]
    steps = [step for change in changes if (step := _step(turn.before, change)) is not None]
    if not steps:
        return []
    ended = {change.old.cluster for change in changes} - set(turn.after.clusters)
    begun = {change.new.cluster for change in changes} - set(turn.before.clusters)

    def command(state: State) -> c.Command:
        # What ended begins again as it was; what began ends at the version that it has by then.
        groups = (*_groups(turn.before, ended), *_groups(state, begun))
        return c.NotesRevert(tuple(steps), groups)

    return [command]


def named_by(turn: Turn) -> set[int]:
    """The notes whose fields a command sets; of others only the keys change (P6)."""
    match turn.command:
        case c.NoteSwap(id=one, other=other):
            return {one, other}
        case c.NotesMove(moves=moves):
            return {move.id for move in moves}
        case c.NotesRevert(steps=steps):
            return {step.id for step in steps}
        case c.NotesPlace(ids=ids) | c.NotesColour(ids=ids):
            return set(ids)
        case c.ClusterAdd(notes=notes):
            return set(notes)
        case c.ClusterDissolve(id=cluster):
            return {note.id for note in turn.before.notes.values() if note.cluster == cluster}
        case c.NoteMove() | c.NotePlace() | c.NoteColour() | c.NoteSize() | c.NoteGroup():
            return {turn.command.id}
        case _:
            return set()


def _pairs(note: Note, names: Iterable[str]) -> list[int]:
    return [part for name in names for part in (_INDEX[name], getattr(note, name))]


def _step(before: State, change: Change) -> c.Step | None:
    given: list[int] = []
    wanted: list[int] = []
    for names, guarded in _TOGETHER:
        if change.of(*names):
            given += _pairs(change.new, guarded)
            wanted += _pairs(change.old, names)
    over = _covered(before, change.old)
    return c.Step(change.old.id, tuple(given), tuple(wanted), over) if wanted else None


def _covered(state: State, note: Note) -> tuple[int, ...]:
    """The notes that it shares its place with."""
    return tuple(
        other.id
        for other in state.notes.values()
        if other.id != note.id
        and (other.board, other.area) == (note.board, note.area)
        and overlap(other, note)
    )
