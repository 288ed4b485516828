"""How notes go to the trash and come out of it (RULES.md N6, N7, G5, L8)."""

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from boards import places
from boards.decide.clusters import end_emptied_clusters
from boards.decide.desk import Desk
from boards.decide.links import bring_links_back, links_of
from boards.decide.spots import Spot, corner, notes_by_spot
from boards.keys import OrderKeys
from boards.limits import CLUSTER_NOTES_MAX, TRASH_MAX
from boards.records import Area, Note, Trashed


def bury(desk: Desk, notes: Sequence[Note]) -> None:
    """The notes go to the trash with their links; the oldest ones there make room."""
    end_emptied_clusters(desk, notes)
    links = links_of(desk, notes)
    for each in links.values():
        for link in each:
            desk.drop(link)
    for note in notes:
        desk.drop(note)
        desk.put(Trashed(note.id, note, desk.actor.member, desk.now, tuple(links[note.id])))
    oldest = sorted(desk.state.trash.values(), key=lambda trashed: (trashed.at, trashed.id))
    for trashed in oldest[: max(0, len(oldest) + len(notes) - TRASH_MAX)]:
        desk.drop(trashed)


def may_restore(desk: Desk, trashed: Trashed) -> bool:
    """Who deleted it, or a facilitator (N7), as long as its board is there (B4)."""
    if trashed.note.board not in desk.state.boards:
        return False
    return desk.is_facilitator or trashed.by == desk.actor.member


def put_back(desk: Desk, trashed: Sequence[Trashed]) -> None:
    """N7: out of the trash, each to its place, key and cluster if they are still free."""
    for each in trashed:
        desk.drop(each)
    homes: dict[Spot, list[Note]] = {}
    for note in (_at_home(desk, each.note) for each in trashed):
        homes.setdefault((note.board, note.area), []).append(note)
    there, seats = notes_by_spot(desk), _Seats(desk)
    for home, notes in homes.items():
        _put_back_in(desk, notes, here=there.get(home, []), seats=seats)
    bring_links_back(desk, trashed)


def _at_home(desk: Desk, note: Note) -> Note:
    """The note as it was; of an area that is gone, in the one under it by now (P4, N3)."""
    if not note.area or _area_of(desk, note) is not None:
        return note
    areas = [area for area in desk.state.areas.values() if area.board == note.board]
    here = places.area_at(areas, (note.x, note.y), size=note.size)
    return replace(note, area=here, cluster=0)


def _area_of(desk: Desk, note: Note) -> Area | None:
    area = desk.state.areas.get(note.area)
    # An id is free again once its area was removed: the new one may be of another board.
    return area if area is not None and area.board == note.board else None


def _put_back_in(
    desk: Desk, notes: Sequence[Note], *, here: Sequence[Note], seats: "_Seats"
) -> None:
    """The trashed notes of one area, which is looked at once."""
    area = _area_of(desk, notes[0])
    keys = OrderKeys(here)
    crowd = places.Crowd(here)
    kept: list[Note] = []
    displaced: list[Note] = []
    for note in notes:
        if area is not None and (crowd.covers(note) or not places.touches(area, note)):
            displaced.append(note)
        else:
            kept.append(note)
            crowd.add(note)
    back = [*kept, *_displaced(desk, area, displaced, there=[*here, *kept])]
    for note in back:
        # An old key that another note has by now would make the order a matter of chance (P5).
        if keys.is_taken(note.order):
            keys.put(note.id, (note.x, note.y))
        else:
            keys.keep(note)
    if keys.renumbered:
        for other in here:
            desk.patch(other, order=keys.orders[other.id])
    for note in back:
        desk.put(replace(note, order=keys.orders[note.id], cluster=seats.again(note)))


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


class _Seats:
    """The room that is left in clusters (L7)."""

    def __init__(self, desk: Desk) -> None:
        self._clusters = desk.state.clusters
        self._inside = Counter(note.cluster for note in desk.state.notes.values() if note.cluster)

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
