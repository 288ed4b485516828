"""The notes, clusters and links that one person changed, followed through the log (RULES.md U8)."""

from typing import NamedTuple

from msgspec.structs import replace

from boards.deltas import Delta
from boards.places import overlap
from boards.records import Cluster, Kept, Link, Note, Trashed
from boards.revert.history import History
from boards.revert.writing import Writing
from boards.state import State

GROUPS: dict[str, tuple[str, ...]] = {
    "place": ("board", "area", "x", "y"),
    "order": ("order",),
    "cluster": ("cluster",),
    "size": ("size",),
    "colour": ("colour",),
    "together": ("together",),
}
"""What of a note is one value: changed, kept and taken back as a whole. The order key goes back
with the place only: others are numbered anew by what one does (P6)."""

WORKED_ON = ("place", "size", "colour", "together")
"""What a person has changed of a note only if it was that note that she was at."""

Value = tuple[int, ...]
Where = tuple[str | int, ...]
"""Nowhere is (), on a board ("n",), whoever may see it there; in the trash ("t", by, at)."""

NOWHERE: Where = ()
ON_BOARD: Where = ("n",)


def value_of(note: Note, group: str) -> Value:
    """What the note is now, as far as this group goes."""
    return tuple(getattr(note, name) for name in GROUPS[group])


def _ground(note: Note) -> tuple[Value, Value]:
    """What it covers."""
    return value_of(note, "place"), value_of(note, "size")


class Seen(NamedTuple):
    """One note at one moment, wherever it is."""

    where: Where
    note: Note | None
    trashed: Trashed | None
    kept: Kept | None
    text: str | None

    @property
    def is_secret(self) -> bool:
        """Whether nobody knows of it but its author (H2)."""
        keeper = self.kept or self.trashed
        return keeper is not None and keeper.why == "private"


def see(state: State, note_id: int) -> Seen:
    """How the note stands in this state."""
    note = state.notes.get(note_id)
    if note is not None:
        return Seen(ON_BOARD, note, None, None, state.text(note.text))
    kept = state.kept.get(note_id)
    if kept is not None:
        return Seen(ON_BOARD, kept.note, None, kept, state.text(kept.note.text))
    trashed = state.trash.get(note_id)
    if trashed is not None:
        where = ("t", trashed.by, trashed.at)
        return Seen(where, trashed.note, trashed, None, state.text(trashed.note.text))
    return Seen(NOWHERE, None, None, None, None)


def is_shown(before: Seen, after: Seen) -> bool:
    """Whether others learn by that of what only its author saw (H4)."""
    return before.is_secret and after.note is not None and not after.is_secret


class Step(NamedTuple):
    """How an entry changes a note. builds: whether whoever did it was at this very note."""

    hers: bool
    builds: bool
    delta: Delta | None


class NoteTrack:
    """One note: where it is, its values, its words, and who came after her."""

    def __init__(self) -> None:
        self.where: History[Where] = History(NOWHERE)
        self.values: dict[str, History[Value]] = {}
        self.words = Writing(None)
        self.note: Note | None = None
        self.text: str | None = None
        self.kept: Kept | None = None
        """How it was kept from the others when it was last on a board; None: it was not."""
        self.is_secret = False
        """Whether nobody else knows of it, or knew of it when it went away for good."""
        self.trashed: dict[Where, Trashed] = {}
        self.order = 0
        """Its key when she first took it from the place where it goes back to."""
        self.over: frozenset[int] = frozenset()
        """The notes that shared its place before she moved or deleted it, once or again."""
        self.is_touched = False
        """Whether anybody else worked on it since it is there."""

    def begin(self, seen: Seen) -> None:
        """The note as it is before she first touches it."""
        self.where = History(seen.where)
        self._take(seen)

    def _take(self, seen: Seen) -> None:
        self.note, self.text = seen.note, seen.text
        self.words = Writing(seen.text)
        self.is_touched = False
        if seen.note is not None:
            self.values = {group: History(value_of(seen.note, group)) for group in GROUPS}
        if seen.trashed is not None:
            self.trashed[seen.where] = seen.trashed

    def follow(self, before: Seen, after: Seen, step: Step) -> None:
        """One entry has changed it."""
        self.kept = after.kept if after.where == ON_BOARD else before.kept or self.kept
        if is_shown(before, after):
            self._show(after)
            return
        if after.note is None:
            self.is_secret |= before.is_secret
            self.where.write(after.where, hers=step.hers)
            return
        self.is_secret = after.is_secret
        if before.note is None and not self._is_the_same(after.note):
            self._take(after)
        self.is_touched |= not step.hers and self._is_built_on(before, after, step)
        if (
            not step.hers
            and before.note is not None
            and _ground(before.note) != _ground(after.note)
        ):
            self.over = frozenset()
        self.where.write(after.where, hers=step.hers)
        if step.hers and before.where != after.where and not self.is_made:
            self.is_touched = False
        place, order = self.values["place"], self.values["order"]
        if step.hers and before.note is not None and not (place.is_hers or order.is_hers):
            self.order = before.note.order
        for group, history in self.values.items():
            history.write(value_of(after.note, group), hers=step.hers)
        if self.note is None or after.note.text != self.note.text:
            self.words.write(after.text, step.delta, hers=step.hers)
        self.note, self.text = after.note, after.text
        if after.trashed is not None:
            self.trashed[after.where] = after.trashed

    def _show(self, seen: Seen) -> None:
        """H1: what she did to it unseen is no change of hers, only that she wrote it; else words
        that she thought better of would come back for all to read."""
        if not self.is_made:
            self.where = History(seen.where)
        self.is_secret, self.over, self.order = False, frozenset(), 0
        self._take(seen)

    def _is_the_same(self, note: Note) -> bool:
        """An id is free again once its note is gone for good (A6)."""
        old = self.note
        return old is not None and (old.created, old.author) == (note.created, note.author)

    @staticmethod
    def _is_built_on(before: Seen, after: Seen, step: Step) -> bool:
        old, new = before.note, after.note
        if not step.builds or old is None or new is None:
            return False
        if before.where != after.where:
            return after.where == ON_BOARD
        if old.text != new.text or (new.cluster and new.cluster != old.cluster):
            return True
        return any(value_of(old, group) != value_of(new, group) for group in WORKED_ON)

    def shift(self, area: int, by: tuple[int, int]) -> None:
        """Its area was put elsewhere, and what stood in it came along (P8)."""

        def moved(value: Value) -> Value:
            board, home, x, y = value
            return (board, home, x + by[0], y + by[1]) if home == area else value

        if self.values:
            self.values["place"].map(moved)

    @property
    def is_made(self) -> bool:
        """Whether there is nothing of it without her."""
        return self.where.is_hers and self.where.before == NOWHERE

    @property
    def is_overwritten(self) -> bool:
        """Whether others have changed what she had changed."""
        return any(self.values[group].is_lost for group in WORKED_ON if self.values)

    def hers(self) -> dict[str, Value]:
        """Her values that nobody changed since, by group, as they were before her; a place with
        its key."""
        found = {group: each.before for group, each in self.values.items() if each.is_hers}
        if "place" in found:
            found["order"] = (self.order,)
        elif "order" in found:
            found["place"] = self.values["place"].value
        return found

    def old(self) -> Note:
        """The note as it was before her, whatever she did to it before it went away."""
        assert self.note is not None, "a note that is tracked was there"
        fields = {
            name: value
            for group, values in self.hers().items()
            for name, value in zip(GROUPS[group], values, strict=True)
        }
        return replace(self.note, **fields)


class ClusterTrack:
    """One group: whether it is there, its title, and whether others came into it."""

    def __init__(self, record: Cluster | None, title: str | None) -> None:
        self.there: History[bool] = History(record is not None)
        self.title: History[str | None] = History(title)
        self.record = record
        self.is_touched = False

    def follow(self, record: Cluster | None, title: str | None, *, hers: bool) -> None:
        """It is, or is no more."""
        if hers and record is not None and not self.there.value:
            self.is_touched = False
        self.there.write(record is not None, hers=hers)
        if record is not None:
            self.is_touched |= not hers and self.record is not None and title != self.title.value
            self.title.write(title, hers=hers)
            self.record = record

    @property
    def is_made(self) -> bool:
        """Whether it is there, and was not without her."""
        return self.there.value and self.there.is_hers

    @property
    def is_kept(self) -> bool:
        """Hers, and others have joined it or given it a name."""
        return self.is_made and self.is_touched


class LinkTrack:
    """One link: whether it is there."""

    def __init__(self, record: Link | None) -> None:
        self.there: History[bool] = History(record is not None)
        self.record = record

    def follow(self, record: Link | None, *, hers: bool) -> None:
        """It is, or is no more."""
        self.there.write(record is not None, hers=hers)
        self.record = record or self.record


def sharing(state: State, note: Note) -> frozenset[int]:
    """The notes that stand in the same place."""
    here = state.in_area.get(note.area, {}).values()
    return frozenset(
        other.id
        for other in here
        if other.id != note.id and other.board == note.board and overlap(other, note)
    )
