"""The plan that undoes one person: pure, from a log alone (RULES.md U7-U10).

`plan` reads the log twice: who touched what, and what became of it. What it says holds for the end
of the log that it read; each step says what it must find, so that it can be decided later.
"""

from collections.abc import Iterator, Mapping, Sequence, Set

import msgspec
from msgspec.structs import replace

from boards import commands as c
from boards.effects import Entry, Patch, Put
from boards.records import Cluster, Kept, Link, Note, Ref, Trashed
from boards.revert.acts import Acts
from boards.revert.slices import steps_of
from boards.revert.tracker import Tracker
from boards.revert.tracks import (
    GROUPS,
    NOWHERE,
    ON_BOARD,
    ClusterTrack,
    NoteTrack,
    Value,
    Where,
)
from boards.revert.whose import Whose
from boards.state import State


class Plan(msgspec.Struct, frozen=True):
    """All steps as one part; what she did; and the records of hers that stay as they are.

    seq: the end of the log that was read.
    """

    part: c.Part
    acts: Acts
    kept: tuple[int, ...]
    seq: int


def plan(entries: Sequence[Entry], texts: Mapping[Ref, str], whose: Whose) -> Plan:
    """How what somebody did is taken back, others' later work kept.

    entries: the whole log. texts: the cells that still exist, deltas too.
    """
    planner = _Planner(Tracker(entries, texts, whose=whose))
    state = planner.tracker.state
    part = replace(_if_seen(planner.part()), votes=_votes(entries, state, whose))
    return Plan(part, planner.tracker.acts, planner.kept(), state.seq)


def _if_seen(part: c.Part) -> c.Part:
    """Nothing, where only keys would go back: a list that reads the same is no change (P6)."""
    rest = replace(part, changes=tuple(change for change in part.changes if is_seen(change)))
    return part if steps_of(rest) else c.Part()


def is_seen(change: c.Change) -> bool:
    """Whether it is of more than the key of a note in its list."""
    return any(change.given[name] != value for name, value in change.set.items() if name != "order")


def _votes(entries: Sequence[Entry], state: State, whose: Whose) -> tuple[int, ...]:
    """Her ballots in open rounds, as far as she voted since then."""
    cast = {
        effect.record.id if isinstance(effect, Put) else effect.id
        for entry in entries
        if whose.votes(entry)
        for effect in entry.effects
        if isinstance(effect, Put | Patch)
    }
    return tuple(sorted(cast & state.ballots.keys()))


class _Planner:
    def __init__(self, tracker: Tracker) -> None:
        self.tracker = tracker
        self._state = tracker.state
        self._links: dict[int, list[Link]] = {}
        for link in self._state.links.values():
            for end in (link.note, link.source):
                self._links.setdefault(end, []).append(link)
        self._notes = sorted(
            (note, track) for note, track in tracker.notes.items() if not track.is_secret
        )
        self._over = _mutual({note: track.over for note, track in self._notes})
        self._stays = {note for note, track in self._notes if track.is_made and self._built(track)}

    def _built(self, track: NoteTrack) -> bool:
        """U9: others edited, moved, coloured, grouped or linked it. Who made a link on a nameless
        note is told to nobody (U10), so that it is others' whoever did."""
        assert track.note is not None, "what was made is a note"
        return track.is_touched or any(
            not self._is_hers(link) for link in self._links.get(track.note.id, ())
        )

    def _is_hers(self, link: Link) -> bool:
        track = self.tracker.links.get(link.id)
        return track is not None and track.there.is_hers

    def _keeps_group(self, cluster: int) -> bool:
        track = self.tracker.clusters.get(cluster)
        return track is not None and track.is_kept

    def part(self) -> c.Part:
        """All steps."""
        changes, backs = tuple(self._changes()), tuple(self._backs())
        ends, buried = tuple(self._ends()), tuple(self._buried())
        wanted = {change.set.get("cluster", 0) for change in changes}
        wanted |= {back.note.cluster for back in backs}
        going = {end.note.id for end in ends} | {each.note.id for each in buried}
        return c.Part(
            ends=ends,
            forgotten=tuple(
                self._state.trash[note]
                for note, track in self._notes
                if track.is_made and note in self._state.trash and note not in self._stays
            ),
            unlinked=tuple(link for link in self._state.links.values() if self._is_hers(link)),
            backs=backs,
            changes=changes,
            ended=tuple(self._ended(changes)),
            begun=tuple(self._begun(wanted, going=going)),
            buried=buried,
            laid=tuple(self._laid()),
            words=tuple(self._words()),
            titles=tuple(self._titles()),
            linked=tuple(
                track.record
                for _, track in sorted(self.tracker.links.items())
                if track.record is not None
                if not track.there.value and track.there.is_hers
            ),
        )

    def _ends(self) -> Iterator[c.End]:
        """What she made, also what a facilitator holds; hidden ones are dealt with already."""
        for note, track in self._notes:
            if not track.is_made or note in self._stays or track.note is None:
                continue
            if note in self._state.notes:
                yield c.End(track.note, self._links_of(note))
            elif note in self._state.kept and self._state.kept[note].why == "held":
                yield c.End(track.note, (), held=True)

    def _links_of(self, note: int) -> tuple[int, ...]:
        return tuple(sorted(link.id for link in self._links.get(note, ())))

    # -- notes ---------------------------------------------------------------------------------

    def _changes(self) -> Iterator[c.Change]:
        for _, track in self._notes:
            if not self._is_open(track) or track.where.is_hers or track.note is None:
                continue
            hers = self._to_change(track.note, track.hers())
            if hers:
                yield self._change(track.note, hers)

    @staticmethod
    def _is_open(track: NoteTrack) -> bool:
        """Whether the note stands on a board for all to see."""
        return track.where.value == ON_BOARD and track.kept is None

    def _to_change(self, note: Note, hers: dict[str, Value]) -> dict[str, Value]:
        """Without what keeps the note in a group of hers that others built on, and so in the
        area of that."""
        if "cluster" not in hers or not self._keeps_group(note.cluster):
            return hers
        is_here = hers.get("place", ())[:2] == (note.board, note.area)
        gone = {"cluster"} if is_here else {"cluster", "place", "order"}
        return {group: value for group, value in hers.items() if group not in gone}

    def _change(self, note: Note, hers: Mapping[str, Value]) -> c.Change:
        given, wanted = dict[str, int](), dict[str, int]()
        for group, values in hers.items():
            for name, value in zip(GROUPS[group], values, strict=True):
                given[name], wanted[name] = getattr(note, name), value
        return c.Change(note.id, given, wanted, self._over[note.id])

    def _backs(self) -> Iterator[c.Back]:
        """Notes that she deleted, or whose trashed ones she pushed out (N6)."""
        for _, track in self._notes:
            if not track.where.is_hers or track.where.before != ON_BOARD or track.note is None:
                continue
            note, where = track.old(), track.where.value
            by, at = _trashing(where)
            is_edited = track.words.is_hers
            text = track.words.clean if is_edited else None if where else track.text
            if is_edited:
                note = replace(note, version=note.version + 1)
            over, kept = self._over[note.id], self._keeper(track, note)
            yield c.Back(note, by, at, text, over, kept, self._unlinked(track))

    def _unlinked(self, track: NoteTrack) -> tuple[int, ...]:
        """Links in the trash with the note that there would not be without her."""
        old = track.trashed.get(track.where.value)
        return tuple(
            link.id
            for link in (old.links if old is not None else ())
            if (found := self.tracker.links.get(link.id)) and not found.there.is_hers
        )

    def _keeper(self, track: NoteTrack, note: Note) -> Kept | None:
        """How a note that comes back is to be kept from the others, if it was before."""
        if track.kept is not None:
            return replace(track.kept, note=note)
        return None

    def _buried(self) -> Iterator[c.Bury]:
        """Notes that she took out of the trash, where others had put them."""
        for note_id, track in self._notes:
            old = self._trashed_before(track)
            if old is None or not self._is_open(track) or track.note is None:
                continue
            if not self._built(track):
                text = track.words.clean if track.words.is_hers else None
                yield c.Bury(track.note, old, self._links_of(note_id), text)

    def _laid(self) -> Iterator[c.Lay]:
        for _, track in self._notes:
            old = self._trashed_before(track)
            where = track.where.value
            if old is None or where == ON_BOARD:
                continue
            text = track.text if where == NOWHERE else None
            text = track.words.clean if track.words.is_hers else text
            yield c.Lay(old, text, *_trashing(where))

    @staticmethod
    def _trashed_before(track: NoteTrack) -> Trashed | None:
        if not track.where.is_hers:
            return None
        return track.trashed.get(track.where.before)

    def _words(self) -> Iterator[c.Words]:
        for note_id, track in self._notes:
            if not self._is_open(track) or track.where.is_hers or track.note is None:
                continue
            words = track.words
            if not words.is_hers or words.clean is None:
                continue
            delta = words.delta
            text = words.clean if delta is None else None
            yield c.Words(note_id, track.note.version, delta or (), text)

    # -- groups --------------------------------------------------------------------------------

    def _ended(self, changes: Sequence[c.Change]) -> Iterator[c.Regroup]:
        """Hers that end when their notes leave (U4)."""
        left = {change.given.get("cluster", 0) for change in changes}
        for cluster_id, track in sorted(self.tracker.clusters.items()):
            if cluster_id in left and track.is_made and not track.is_kept:
                assert track.record is not None, "what was made is a group"
                yield c.Regroup(cluster_id, track.record.version, track.record.area, "")

    def _begun(self, wanted: Set[int], *, going: Set[int]) -> Iterator[c.Regroup]:
        """Those that ended with her, and those whose last notes go before others come into them.

        wanted: the groups that notes come into. going: the notes that leave the boards.
        """
        held = {note.cluster for note in self._state.notes.values() if note.id not in going}
        for cluster_id in sorted(wanted - held):
            track = self.tracker.clusters.get(cluster_id)
            record = self._state.clusters.get(cluster_id)
            if record is None and track is not None and track.there.is_hers:
                record = track.record
            if record is not None:
                yield c.Regroup(cluster_id, record.version, record.area, self._title(record, track))

    def _title(self, record: Cluster, track: ClusterTrack | None) -> str:
        """What a group is called without her; one that is hers keeps its name (U9)."""
        if track is None:
            return self._state.text(record.title) or ""
        title = track.title
        before = title.before if title.is_hers else title.value
        return (title.value if before is None else before) or ""

    def _titles(self) -> Iterator[c.Title]:
        for cluster_id, track in sorted(self.tracker.clusters.items()):
            if not track.there.value or track.there.is_hers or track.record is None:
                continue
            if track.title.is_hers and track.title.before is not None:
                yield c.Title(cluster_id, track.record.version, track.title.before)

    # -- what stays ----------------------------------------------------------------------------

    def kept(self) -> tuple[int, ...]:
        """Notes and groups of hers that stay as they are, wholly or in part."""
        lost = {
            note
            for note, track in self._notes
            if track.where.value == ON_BOARD and not track.is_made
            if track.words.is_lost or track.is_overwritten
        }
        groups = {cluster for cluster, track in self.tracker.clusters.items() if track.is_kept}
        return tuple(sorted(self._stays | lost | groups))


def _mutual(over: Mapping[int, frozenset[int]]) -> dict[int, frozenset[int]]:
    """Who shared a place with whom, told of both: she may have moved the one after the other."""
    found = {note: set(others) for note, others in over.items()}
    for note, others in over.items():
        for other in others & over.keys():
            found[other].add(note)
    return {note: frozenset(others) for note, others in found.items()}


def _trashing(where: Where) -> tuple[int, int]:
    """Who put the note into the trash, and when; (0, 0) for one that is not there."""
    return (int(where[1]), int(where[2])) if len(where) == 3 else (0, 0)
