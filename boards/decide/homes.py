"""How notes come back to where they were, out of the trash or by undo (RULES.md N7, U3, U4)."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from boards import places
from boards.decide.desk import Desk
from boards.decide.spots import corner
from boards.keys import OrderKeys
from boards.limits import CLUSTER_NOTES_MAX, ORDER_MAX
from boards.records import Area, Cluster, Note

Shared = Mapping[int, Collection[int]]
"""By note the ids of those that it may cover: its place was shared with them before."""


def at_home(desk: Desk, note: Note) -> Note:
    """The note as it was; of an area that is gone, in the one under it by now (P4, N3)."""
    if not note.area or area_of(desk, note) is not None:
        return note
    return where_it_lies(desk, note)


def where_it_lies(desk: Desk, note: Note) -> Note:
    """The note in the area that is under it by now, whichever it names (P4, N3)."""
    areas = [area for area in desk.state.areas.values() if area.board == note.board]
    here = places.area_at(areas, (note.x, note.y), size=note.size)
    return replace(note, area=here, cluster=0)


def area_of(desk: Desk, note: Note) -> Area | None:
    """The area that the note names, if it is one of its board."""
    area = desk.state.areas.get(note.area)
    # An id is free again once its area was removed: the new one may be of another board.
    return area if area is not None and area.board == note.board else None


class Terms(NamedTuple):
    """What else is asked of those who settle.

    shared: who may cover whom. staying: those that keep their place, whoever covers it. anew: those
    that get a free slot wherever they stood. away: those who are there that all may cover, since
    they leave next. sparing: where keys run out only so many are numbered anew as make room (U8).
    """

    shared: Shared = {}
    staying: Collection[int] = frozenset()
    anew: Collection[int] = frozenset()
    away: Collection[int] = frozenset()
    sparing: bool = False


NO_TERMS = Terms()


def settle(
    desk: Desk, notes: Sequence[Note], *, here: Sequence[Note], terms: Terms = NO_TERMS
) -> list[Note]:
    """The notes of one area, each at its place and key if they are still free, in any order.

    `here`: who stands there already. Patches the area where it must grow, and those whose keys had
    no room between them (P1, P2, P5, P6).
    """
    area = area_of(desk, notes[0])
    keys = OrderKeys(here, sparing=terms.sparing)
    crowd = places.Crowd(note for note in places.near(notes, here) if note.id not in terms.away)
    kept: list[Note] = []
    displaced: list[Note] = []
    # Those that stay first: the others find their places around them.
    for note in sorted(notes, key=lambda note: note.id not in terms.staying):
        covered = crowd.covers(note, but=terms.shared.get(note.id, ()))
        is_fit = area is None or not covered and places.touches(area, note)
        if area is not None and note.id in terms.anew:
            is_fit = False
        if not is_fit and note.id not in terms.staying:
            displaced.append(note)
        else:
            kept.append(note)
            crowd.add(note)
    back = [*kept, *_displaced(desk, area, displaced, there=[*here, *kept])]
    for note in back:
        # An old key that another note has by now would make the order a matter of chance (P5).
        if keys.is_taken(note.order) or not 0 < note.order <= ORDER_MAX:
            keys.put(note.id, (note.x, note.y))
        else:
            keys.keep(note)
    if keys.renumbered:
        for other in here:
            if other.order != keys.orders[other.id]:
                desk.patch(other, order=keys.orders[other.id])
    return [replace(note, order=keys.orders[note.id]) for note in back]


def _displaced(
    desk: Desk, area: Area | None, notes: Sequence[Note], *, there: Sequence[Note]
) -> list[Note]:
    """The notes whose places are covered by now, in free slots of their area (P1, P2)."""
    if area is None or not notes:
        return []
    slots = places.free_slots(area, there, sizes=[note.size for note in notes])
    height = area.h
    seated: list[Note] = []
    for note, slot in zip(notes, slots, strict=True):
        height = max(height, places.height_for(area, slot, size=note.size))
        x, y = corner(area, slot)
        seated.append(replace(note, x=x, y=y))
    desk.patch(area, h=height)
    return seated


class Seats:
    """The room that is left in clusters (L7); `leaving` are about to take another seat."""

    def __init__(self, desk: Desk, *, leaving: Collection[int] = ()) -> None:
        self._clusters = dict(desk.state.clusters)
        self._inside = Counter(
            note.cluster
            for note in desk.state.notes.values()
            if note.cluster and note.id not in leaving
        )

    def begin(self, cluster: Cluster) -> None:
        """One more cluster that there is from now on."""
        self._clusters[cluster.id] = cluster

    def is_empty(self, cluster: int) -> bool:
        """Whether nobody sits in it by now."""
        return not self._inside[cluster]

    def again(self, note: Note) -> int:
        """The note's old cluster; 0 when that is gone or has become full."""
        cluster = self._clusters.get(note.cluster)
        # An id is free again once its cluster ended: the new one may stand elsewhere.
        if cluster is None or cluster.board != note.board:
            return 0
        if self._inside[cluster.id] >= CLUSTER_NOTES_MAX:
            return 0
        self._inside[cluster.id] += 1
        return cluster.id
