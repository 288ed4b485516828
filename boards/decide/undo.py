"""Taking back and doing again: notes as they were, where nobody has changed them (RULES.md U1-U5).

A client keeps the steps of one person in one page; that they are undo is nothing to `decide`. Each
step says what it must find, so that no one's later work is undone.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from boards import commands as c
from boards.decide.batches import must_be_a_gesture
from boards.decide.desk import Desk, must_be_on_board
from boards.decide.homes import Seats, Terms, at_home, settle
from boards.decide.notes import must_be_colour
from boards.decide.spots import Spot
from boards.decide.trash import bury
from boards.limits import ORDER_MAX, TITLE_MAX
from boards.places import SIZES
from boards.records import Cluster, Note
from boards.rejections import Code, Refusal

FIELDS = {
    1: "board",
    2: "area",
    3: "cluster",
    4: "order",
    5: "x",
    6: "y",
    7: "colour",
    13: "size",
}
"""What can be taken back of a note, by its index in the note's view. Words: `note.edit`."""

_PLACE = frozenset({"board", "area", "order", "x", "y"})
_STANDS = ("board", "area", "x", "y", "size")

Fields = dict[str, int]


class Wish(NamedTuple):
    """A note that is as its step expects it, what changes of it, and what it becomes."""

    before: Note
    fields: Fields
    after: Note

    @property
    def is_placed(self) -> bool:
        """Whether a free place is to be looked for."""
        return "x" in self.fields or "size" in self.fields

    @property
    def stays(self) -> bool:
        """Whether it stands where it is to stand, and at most its order changes."""
        return all(getattr(self.before, name) == getattr(self.after, name) for name in _STANDS)


def revert(desk: Desk, command: c.NotesRevert) -> None:
    """U1: each note as it was, if it still is as the undoer left it."""
    desk.must_write()
    must_be_a_gesture(command.steps)
    must_be_a_gesture(command.groups)
    if len({step.id for step in command.steps}) < len(command.steps):
        raise Refusal(Code.BAD_VALUE)
    found = [wish for step in command.steps if (wish := _wish_of(desk, step)) is not None]
    found = without_ends(desk, found, command.groups)
    shared = {step.id: frozenset(step.over) for step in command.steps if step.over}
    terms = Terms(shared=shared)
    seated = placed(desk, [wish for wish in found if wish.is_placed], terms)
    found = [wish._replace(after=seated.get(wish.before.id, wish.after)) for wish in found]
    done = grouped(desk, found, command.groups)
    if not done:
        raise Refusal(Code.STALE_STEP)
    for wish in done:
        changes = {name: getattr(wish.after, name) for name in FIELDS.values()}
        desk.patch(wish.before, **changes)
    desk.figure = len(command.steps) - len(done)


def _wish_of(desk: Desk, step: c.Step) -> Wish | None:
    """What the step wants; None where it is passed over. U2: the rights are those of now."""
    given, fields = _fields(step.given), _fields(step.set)
    _must_make_sense(fields)
    note = desk.state.notes.get(step.id)
    if note is None:
        return None
    if "colour" in fields:
        desk.must_be_author(note, or_facilitator=True)
    if any(getattr(note, name) != value for name, value in given.items()):
        return None
    after = replace(note, **fields)
    if "x" not in fields:
        return Wish(note, fields, after)
    if after.board not in desk.state.boards:
        return None
    after = at_home(desk, after)
    is_elsewhere = (after.board, after.area) != (note.board, note.area)
    stays = "cluster" not in fields or after.cluster == note.cluster
    if is_elsewhere and note.cluster and stays:
        return None  # somebody has grouped it since, and it would leave that group (N3)
    return Wish(note, fields, after)


def _fields(pairs: Sequence[int]) -> Fields:
    """[index, value, ...] by name."""
    indexes, values = pairs[::2], pairs[1::2]
    if len(indexes) != len(values) or len(set(indexes)) < len(indexes):
        raise Refusal(Code.BAD_VALUE)
    if any(index not in FIELDS for index in indexes):
        raise Refusal(Code.BAD_VALUE)
    return {FIELDS[index]: value for index, value in zip(indexes, values, strict=True)}


def _must_make_sense(fields: Fields) -> None:
    """Something at all, a place as a whole (U3), and values that a command could have given."""
    place = _PLACE & fields.keys()
    if not fields or (place and place != _PLACE):
        raise Refusal(Code.BAD_VALUE)
    if min(fields.get(name, 0) for name in ("board", "area", "cluster")) < 0:
        raise Refusal(Code.BAD_VALUE)
    if place:
        must_be_on_board(fields["x"], fields["y"])
    must_be_colour(fields.get("colour", 0))
    if not 0 <= fields.get("size", 0) < SIZES:
        raise Refusal(Code.BAD_VALUE)


def placed(desk: Desk, wishes: Sequence[Wish], terms: Terms) -> dict[int, Note]:
    """U3: each at its old place, or in a free slot of the area where that is taken."""
    terms = terms._replace(staying={wish.before.id for wish in wishes if wish.stays})
    moving = {wish.before.id for wish in wishes}
    homes: dict[Spot, list[Note]] = {}
    for wish in wishes:
        homes.setdefault((wish.after.board, wish.after.area), []).append(wish.after)
    seated: dict[int, Note] = {}
    for home, notes in homes.items():
        here = [note for note in _standing(desk, home) if note.id not in moving]
        seated.update((note.id, note) for note in settle(desk, notes, here=here, terms=terms))
    return seated


def _standing(desk: Desk, home: Spot) -> list[Note]:
    """Outside all areas stand the notes of other boards too."""
    board, area = home
    there = desk.state.in_area.get(area, {})
    return [note for note in there.values() if note.board == board]


def without_ends(desk: Desk, wishes: Sequence[Wish], groups: Sequence[c.Regroup]) -> list[Wish]:
    """U4: the last notes of a cluster leave it only where the undoer says that it ends, and at
    which version: its title may be somebody else's by now."""
    leaving = {w.before.id for w in wishes if w.after.cluster != w.before.cluster}
    if not leaving:
        return list(wishes)
    kept = {note.cluster for note in desk.state.notes.values() if note.id not in leaving}
    kept.update(wish.after.cluster for wish in wishes)
    may_end = {(group.id, group.version) for group in groups}

    def is_to_stay(wish: Wish) -> bool:
        cluster = desk.state.clusters.get(wish.before.cluster)
        if cluster is None or cluster.id in kept:
            return False
        return (cluster.id, cluster.version) not in may_end

    return [wish for wish in wishes if not is_to_stay(wish)]


def grouped(desk: Desk, wishes: Sequence[Wish], groups: Sequence[c.Regroup]) -> list[Wish]:
    """U4: each in its old cluster, which begins again if it ended; those that come to nothing
    are left out."""
    moving = [wish for wish in wishes if wish.after.cluster != wish.before.cluster]
    if not moving:
        return list(wishes)
    seats = Seats(desk, leaving={wish.before.id for wish in moving})
    ended = {group.id: group for group in groups}
    done: list[Wish] = []
    for wish in wishes:
        if wish.after.cluster == wish.before.cluster:
            done.append(wish)
            continue
        group = ended.pop(wish.after.cluster, None)
        if group is not None and group.id not in desk.state.clusters:
            seats.begin(_begin_again(desk, group, wish.after))
        cluster = seats.again(wish.after)
        after = replace(wish.after, cluster=cluster)
        if cluster or not wish.after.cluster or wish.fields.keys() != {"cluster"}:
            done.append(wish._replace(after=after))
        else:
            seats.again(wish.before)
    for cluster_id in dict.fromkeys(wish.before.cluster for wish in moving):
        cluster_record = desk.state.clusters.get(cluster_id)
        if cluster_record is not None and seats.is_empty(cluster_id):
            desk.drop(cluster_record)
    return done


def _begin_again(desk: Desk, group: c.Regroup, first: Note) -> Cluster:
    desk.must_be_free(group.id)
    if not 1 <= group.version <= ORDER_MAX:
        raise Refusal(Code.BAD_VALUE)
    title = desk.text(group.title, limit=TITLE_MAX, may_be_empty=True)
    area = desk.state.areas.get(group.area)
    here = first.area if area is None or area.board != first.board else area.id
    home = here if group.area else 0
    cluster = Cluster(group.id, first.board, home, title, group.version, desk.now)
    desk.put(cluster)
    return cluster


def unmake(desk: Desk, command: c.NotesUnmake) -> None:
    """U5: to the trash with what nobody has built on since the undoer looked."""
    desk.must_write()
    must_be_a_gesture(command.notes)
    links = Counter(end for link in desk.state.links.values() for end in (link.note, link.source))
    gone: dict[int, Note] = {}
    for mark in command.notes:
        note = desk.state.notes.get(mark.id)
        if note is None:
            continue
        desk.must_be_author(note, or_facilitator=True)
        now = (note.version, note.cluster, links[note.id])
        if now == (mark.version, mark.cluster, mark.links):
            gone[note.id] = note
    if not gone:
        raise Refusal(Code.STALE_STEP)
    bury(desk, list(gone.values()))
    desk.figure = len(command.notes) - len(gone)
