"""What was written at the tables of a board comes to it (RULES.md J6-J8).

One entry, however large: 1,200 notes of 10 tables take 8 to 12 ms, beside the event loop.
"""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import count

from msgspec.structs import replace

from boards import commands as c
from boards.decide import tables
from boards.decide.batches import seat
from boards.decide.desk import Desk
from boards.decide.notes import notes_wherever
from boards.decide.shelves import Shelves
from boards.ids import MAX_ID
from boards.limits import ALIASES, CLUSTER_NOTES_MAX, COORDINATE_MAX, TITLE_MAX
from boards.places import slot_place
from boards.records import (
    NO_TEXT,
    Area,
    Board,
    Brought,
    BroughtGroup,
    Cluster,
    Left,
    Note,
    Ref,
    Table,
)
from boards.rejections import Code, Refusal

Group = tuple[int, list[Note]]
"""Notes that come as one cluster; its id, if the table made it itself."""


def harvest(desk: Desk, command: c.TablesHarvest) -> None:
    """J6: all tables of the board end, and nothing that was written at them is lost."""
    desk.must_arrange()
    source = desk.board(command.source)
    ending = tables.running(desk.state, source.id)
    if not ending:
        raise Refusal(Code.ALREADY)
    tables.must_be_those(ending, command.tables)
    way = _Way(desk, source, ending)
    shelves = Shelves(desk, source.id)
    way.bring_notes(shelves)
    way.bring_what_few_see()
    shelves.renumber()
    for table in ending:
        left = way.left_of(table)
        for area in left.areas:
            desk.drop(area)
        desk.drop(left.board)
        tables.end(desk, table, left=left)
    tables.forget_left(desk, source.id)


class _Way:
    """From the areas of the tables to those of the board that they are copies of."""

    def __init__(self, desk: Desk, source: Board, ending: Sequence[Table]) -> None:
        self._desk = desk
        self._source = source
        self._tables = ending
        self._table_of = {table.board: table for table in ending}
        self._areas = {area.id: area for area in tables.areas_in_order(desk.state, source.id)}
        self._first = next(iter(self._areas.values()))
        self._ids = _new_ids(desk)
        self._aliases = self._drawn()
        self._groups_of: dict[int, list[BroughtGroup]] = {table.id: [] for table in ending}
        self._few_of: dict[int, list[Brought]] = {table.id: [] for table in ending}

    def left_of(self, table: Table) -> Left:
        """J9: what it takes to set the table again, once all has been brought."""
        state = self._desk.state
        return Left(
            board=state.boards[table.board],
            areas=tuple(tables.areas_in_order(state, table.board)),
            groups=tuple(self._groups_of[table.id]),
            few=tuple(self._few_of[table.id]),
            sat=tuple(member.id for member in state.members.values() if member.table == table.id),
        )

    def bring_notes(self, shelves: Shelves) -> None:
        """J6, J7: in free slots, cluster by cluster."""
        by_home: dict[int, list[tuple[Table, Group]]] = {area: [] for area in self._areas}
        for table in self._tables:
            for home, groups in self._groups(table).items():
                by_home[home].extend((table, group) for group in groups)
        for home, groups_here in by_home.items():
            moving = [note for _, (_, notes) in groups_here for note in notes]
            area = self._areas[home]
            seat(self._desk, shelves, area, [(note.id, note.size) for note in moving], there=())
            for table, group in groups_here:
                made = self._cluster(table, group, area=home)
                for note in group[1]:
                    x, y = shelves.point_of(note.id)
                    self._desk.patch(
                        note,
                        board=self._source.id,
                        area=home,
                        cluster=made.id,
                        order=shelves.order_of(note.id),
                        x=x,
                        y=y,
                        alias=self._alias(note),
                        origin=table.id,
                    )
                brought = (_brought(note, area, shelves.point_of(note.id)) for note in group[1])
                self._groups_of[table.id].append(replace(made, notes=tuple(brought)))
            self._desk.figure += len(moving)

    def _groups(self, table: Table) -> dict[int, list[Group]]:
        """By area of the source: the table's own clusters, then all else in clusters of theirs."""
        found: dict[int, dict[int, list[Note]]] = {}
        notes = [note for note in self._desk.state.notes.values() if note.board == table.board]
        for note in sorted(notes, key=lambda note: (note.area, note.order, note.id)):
            # A cluster made outside all areas may have notes in several: it stays together.
            cluster = self._desk.state.clusters.get(note.cluster)
            at = note.area if cluster is None else cluster.area
            of_area = found.setdefault(self._home(at).id, {})
            of_area.setdefault(note.cluster, []).append(note)
        return {home: [*_parts(of_area)] for home, of_area in found.items()}

    def _cluster(self, table: Table, group: Group, *, area: int) -> BroughtGroup:
        """J7: the cluster on the source, with the table's title."""
        own, _ = group
        name = self._desk.state.text(table.title) or ""
        if not own:
            new = Cluster(
                next(self._ids), self._source.id, area, self._title(name), 1, self._desk.now
            )
            self._desk.put(new)
            return BroughtGroup(new.id, new.version, ())
        cluster = self._desk.state.clusters[own]
        words = self._desk.state.text(cluster.title) or ""
        both = f"{name}: {words}" if name and words else name or words
        is_named = len(both) <= TITLE_MAX
        title = self._title(both) if is_named else cluster.title
        version = cluster.version + 1
        self._desk.patch(cluster, board=self._source.id, area=area, title=title, version=version)
        # A cell is one record's: the title that stays is the cluster's.
        was = cluster if is_named else replace(cluster, title=NO_TEXT)
        return BroughtGroup(own, version, (), own=was, retitled=is_named)

    def _title(self, words: str) -> Ref:
        return self._desk.text(words, limit=TITLE_MAX, may_be_empty=True)

    def bring_what_few_see(self) -> None:
        """J8: kept notes and what lies in the trash come along as what they are."""
        for kept in self._desk.state.kept.values():
            if kept.note.board in self._table_of:
                self._desk.drop(kept)
                self._desk.put(replace(kept, note=self._bring(kept.note)))
        for trashed in self._desk.state.trash.values():
            if trashed.note.board in self._table_of:
                self._desk.drop(trashed)
                self._desk.put(replace(trashed, note=self._bring(trashed.note)))

    def _bring(self, note: Note) -> Note:
        moved = self._moved(note)
        few = self._few_of[self._table_of[note.board].id]
        few.append(_brought(note, self._areas[moved.area], (moved.x, moved.y)))
        return moved

    def _moved(self, note: Note) -> Note:
        """At the same place of its area: where it may stand is looked for when it is shown."""
        home = self._home(note.area)
        copy = self._desk.state.areas.get(note.area)
        x, y = slot_place(home, (0, 0))
        if copy is not None:
            x, y = note.x - copy.x + home.x, note.y - copy.y + home.y
        return replace(
            note,
            board=self._source.id,
            area=home.id,
            x=max(-COORDINATE_MAX, min(x, COORDINATE_MAX)),
            y=max(-COORDINATE_MAX, min(y, COORDINATE_MAX)),
            alias=self._alias(note),
            origin=self._table_of[note.board].id,
        )

    def _home(self, area: int) -> Area:
        """The area that this one is a copy of; the first one for those outside, or without."""
        copy = self._desk.state.areas.get(area)
        origin = copy.origin if copy is not None else 0
        return self._areas.get(origin, self._first)

    def _alias(self, note: Note) -> int:
        return self._aliases[note.author] if note.alias > 0 else note.alias

    def _drawn(self) -> dict[int, int]:
        """H9: the author's alias on the source, or a new one that nobody has there."""
        coming: dict[int, None] = {}
        known: dict[int, int] = {}
        for note in notes_wherever(self._desk.state):
            if note.alias > 0 and note.board == self._source.id:
                known[note.author] = note.alias
            elif note.alias > 0 and note.board in self._table_of:
                coming[note.author] = None
        if not coming:
            return known
        free = set(range(1, ALIASES + 1)) - set(known.values())
        new = iter(sorted(free, key=self._desk.lot))
        return known | {author: next(new) for author in coming if author not in known}


def _brought(note: Note, home: Area, put: tuple[int, int]) -> Brought:
    return Brought(
        id=note.id,
        area=note.area,
        order=note.order,
        x=note.x,
        y=note.y,
        alias=note.alias,
        origin=note.origin,
        size=note.size,
        now_area=home.id,
        now_x=put[0] - home.x,
        now_y=put[1] - home.y,
    )


def _parts(by_cluster: dict[int, list[Note]]) -> Iterator[Group]:
    """What is in no cluster comes last, in as many as it takes (L7)."""
    for own in sorted(by_cluster, key=lambda own: (not own, own)):
        notes = by_cluster[own]
        if own:
            yield own, notes
            continue
        for start in range(0, len(notes), CLUSTER_NOTES_MAX):
            yield 0, notes[start : start + CLUSTER_NOTES_MAX]


def _new_ids(desk: Desk) -> Iterator[int]:
    """Ids that no record has, drawn like a client's (A6)."""
    for number in count():
        drawn = hashlib.sha256(b"id" + desk.lot(number)).digest()
        new = int.from_bytes(drawn[:8], "big") % MAX_ID + 1
        if not desk.state.is_taken(new):
            yield new
