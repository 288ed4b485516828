"""How notes go to the trash and come out of it (RULES.md N6, N7, G5, L8)."""

from collections.abc import Sequence

from msgspec.structs import replace

from boards import places
from boards.decide.clusters import end_emptied_clusters
from boards.decide.desk import Desk
from boards.decide.links import bring_links_back, links_of
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
    """Who deleted it, or a facilitator (N7)."""
    return desk.is_facilitator or trashed.by == desk.actor.member


def put_back(desk: Desk, trashed: Sequence[Trashed]) -> None:
    """N7: out of the trash, each to its place, key and cluster if they are still free."""
    for each in trashed:
        desk.drop(each)
    by_spot: dict[tuple[int, int], list[Note]] = {}
    for each in trashed:
        desk.board(each.note.board)
        by_spot.setdefault((each.note.board, each.note.area), []).append(each.note)
    for spot, notes in by_spot.items():
        _put_back_in(desk, spot, notes)
    bring_links_back(desk, trashed)


def _put_back_in(desk: Desk, spot: tuple[int, int], notes: Sequence[Note]) -> None:
    """The trashed notes of one area, which is looked at once."""
    here = [note for note in desk.state.notes.values() if (note.board, note.area) == spot]
    area = desk.state.areas.get(spot[1])
    keys = OrderKeys(here)
    seats = _Seats(desk)
    crowd = places.Crowd(here)
    kept: list[Note] = []
    displaced: list[Note] = []
    for note in notes:
        (displaced if area is not None and crowd.covers(note) else kept).append(note)
        crowd.add(note)
    back = [*kept, *_displaced(desk, area, displaced, there=[*here, *kept])]
    taken = {note.order for note in here}
    for note in back:
        # An old key that another note has by now would make the order a matter of chance (P5).
        if note.order in taken:
            keys.put(note.id, (note.x, note.y))
        else:
            keys.keep(note)
        taken.add(keys.orders[note.id])
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
        x, y = places.slot_place(area, slot)
        seated.append(replace(note, x=x, y=y))
    desk.patch(area, h=height)
    return seated


class _Seats:
    """The room that is left in clusters (L7)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._inside: dict[int, int] = {}

    def again(self, note: Note) -> int:
        """The note's old cluster; 0 when that is gone or has become full."""
        cluster = self._desk.state.clusters.get(note.cluster)
        # An id is free again once its cluster ended: the new one may stand elsewhere.
        if cluster is None or cluster.board != note.board:
            return 0
        inside = self._inside.get(cluster.id)
        if inside is None:
            notes = self._desk.state.notes.values()
            inside = sum(1 for other in notes if other.cluster == cluster.id)
        if inside >= CLUSTER_NOTES_MAX:
            return 0
        self._inside[cluster.id] = inside + 1
        return cluster.id
