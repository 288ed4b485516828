"""Reads a log and follows what one person touched in it, with what others did to the same."""

from collections.abc import Iterable, Mapping, Sequence

from boards import typed
from boards.deltas import Delta
from boards.effects import Entry, Patch, Type
from boards.evolve import evolve
from boards.records import Ref
from boards.revert.acts import Acts
from boards.revert.nameless import Key, is_nobodys, joined_by, keys_of, nameless
from boards.revert.tracks import (
    GROUPS,
    ON_BOARD,
    ClusterTrack,
    LinkTrack,
    NoteTrack,
    Seen,
    Step,
    is_shown,
    see,
    sharing,
)
from boards.revert.whose import REINSTATE, REVERT, Whose, act_of, is_content, taken_back
from boards.state import State, empty


class Tracker:
    """All that she touched, as the whole log leaves it. `state`: where the log leads.

    What an undoing did is followed on all notes: that says nothing of who wrote them.
    """

    def __init__(self, entries: Sequence[Entry], texts: Mapping[Ref, str], *, whose: Whose) -> None:
        self.state: State = empty()
        self.notes: dict[int, NoteTrack] = {}
        self.clusters: dict[int, ClusterTrack] = {}
        self.links: dict[int, LinkTrack] = {}
        self.acts = Acts()
        self._texts = texts
        self._taken_back = taken_back(entries)
        outside = nameless(entries) if whose.member else frozenset[Key]()
        hers = [
            not entry.outcome
            and whose(entry)
            and (act_of(entry) != 0 or not is_nobodys(entry, outside))
            for entry in entries
        ]
        touched = _touched(entry for entry, mine in zip(entries, hers, strict=True) if mine)
        self._known = touched - outside
        for entry, mine in zip(entries, hers, strict=True):
            self._read(entry, hers=mine)
        for note, track in self.notes.items():
            if track.is_secret:
                self.acts.forget(note)

    def _read(self, entry: Entry, *, hers: bool) -> None:
        found = (key for effect in entry.effects for key in keys_of(effect))
        keys = dict.fromkeys(key for key in found if key in self._known)
        if not keys:
            self._join(entry, hers=hers)
            evolve(self.state, entry, self._texts)
            return
        before = {note: see(self.state, note) for kind, note in keys if kind == "n"}
        for note, seen in before.items():
            self._begin(note, seen, entry, hers=hers)
        evolve(self.state, entry, self._texts)
        step = Step(hers, self._builds(entry), None)
        acts = hers and not act_of(entry)
        for kind, record in keys:
            if kind == "c":
                self._cluster(record, hers=hers, acts=acts)
            elif kind == "l":
                self._link(record, hers=hers, acts=acts)
            if hers and not acts:
                self._return(record, entry)
        for note, seen in before.items():
            after = see(self.state, note)
            delta = self._delta(entry, note)
            track = self.notes[note]
            track.follow(seen, after, step._replace(delta=delta))
            if is_shown(seen, after):
                self.acts.show(note, made=track.is_made)
            elif acts:
                self.acts.note(note, seen, after)
        self._join(entry, hers=hers)
        self._shift(entry)

    def _builds(self, entry: Entry) -> bool:
        """Not what moderates, nor an undoing that was taken back: nothing of that is left."""
        act = act_of(entry)
        return is_content(entry.command) or (act != 0 and act not in self._taken_back)

    def _begin(self, note_id: int, seen: Seen, entry: Entry, *, hers: bool) -> None:
        """The track, before the entry; and what shared the place that she takes the note from."""
        track = self.notes.get(note_id)
        if track is None:
            track = self.notes[note_id] = NoteTrack()
            track.begin(seen)
        if not hers or seen.note is None or seen.where != ON_BOARD:
            return
        spread = (track.where, track.values["place"], track.values["size"])
        is_hers = any(history.is_hers for history in spread)
        if not is_hers and _moves(entry, note_id):
            track.over |= sharing(self.state, seen.note)

    def _return(self, record: int, entry: Entry) -> None:
        """An undoing of her, or the way back from one."""
        if entry.command == REVERT:
            self.acts.undo(record)
        else:
            self.acts.redo(record)

    def _cluster(self, cluster_id: int, *, hers: bool, acts: bool) -> None:
        record = self.state.clusters.get(cluster_id)
        title = self.state.text(record.title) if record is not None else None
        track = self.clusters.get(cluster_id)
        if track is None:
            track = self.clusters[cluster_id] = ClusterTrack(None, None)
        was = track.record if track.there.value else None
        track.follow(record, title, hers=hers)
        if acts and was != record:
            self.acts.add("grouped", cluster_id)

    def _link(self, link_id: int, *, hers: bool, acts: bool) -> None:
        record = self.state.links.get(link_id)
        track = self.links.setdefault(link_id, LinkTrack(None))
        if acts and (record is not None) != track.there.value:
            self.acts.add("linked", link_id)
        track.follow(record, hers=hers)

    def _join(self, entry: Entry, *, hers: bool) -> None:
        """Others have put a note into one of her groups; an undoing is nobody's building."""
        if hers or entry.command in (REVERT, REINSTATE):
            return
        for effect in entry.effects:
            cluster = joined_by(effect)
            if cluster and ("c", cluster) in self._known:
                track = self.clusters.get(cluster)
                if track is not None:
                    track.is_touched = True

    def _shift(self, entry: Entry) -> None:
        for effect in entry.effects:
            if isinstance(effect, Patch) and effect.kind == "a" and effect.set.keys() & {"x", "y"}:
                by = tuple(effect.set.get(n, 0) - effect.was.get(n, 0) for n in ("x", "y"))
                for track in self.notes.values():
                    track.shift(effect.id, (by[0], by[1]))

    def _delta(self, entry: Entry, note: int) -> Delta | None:
        typing = [e for e in entry.effects if isinstance(e, Type) and e.id == note]
        return typed.from_cell(self._texts.get(typing[0].ref)) if len(typing) == 1 else None


_GROUND = frozenset((*GROUPS["place"], *GROUPS["size"]))


def _moves(entry: Entry, note: int) -> bool:
    """Whether the entry takes the note from the ground that it covers."""
    return any(
        (isinstance(effect, Patch) and effect.id == note and effect.set.keys() & _GROUND)
        or (not isinstance(effect, Patch | Type) and effect.record.id == note)
        for effect in entry.effects
    )


def _touched(entries: Iterable[Entry]) -> set[Key]:
    return {key for entry in entries for effect in entry.effects for key in keys_of(effect)}
