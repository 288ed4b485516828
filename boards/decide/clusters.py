"""Commands on clusters (RULES.md C1-C4). Anyone who may write may group anyone's notes."""

from collections.abc import Sequence

from boards import commands as c
from boards import places
from boards.decide.desk import Desk
from boards.decide.spots import corner
from boards.limits import CLUSTER_NOTES_MAX, TITLE_MAX
from boards.records import Cluster, Note
from boards.rejections import Code, Refusal
from boards.text import check_base


def add(desk: Desk, command: c.ClusterAdd) -> None:
    """C1: a new cluster of one or more notes of one board, in the area of the first."""
    desk.must_write()
    desk.must_be_free(command.id)
    ids = list(dict.fromkeys(command.notes))
    if not ids:
        raise Refusal(Code.UNKNOWN_TARGET)
    if len(ids) > CLUSTER_NOTES_MAX:
        raise Refusal(Code.TOO_MANY_IN_CLUSTER, CLUSTER_NOTES_MAX)
    notes = [desk.note(note_id) for note_id in ids]
    first = notes[0]
    if any(note.board != first.board for note in notes):
        raise Refusal(Code.UNKNOWN_TARGET)
    title = desk.text(command.title, limit=TITLE_MAX, may_be_empty=True)
    desk.put(Cluster(command.id, first.board, first.area, title, 1, desk.now))
    end_emptied_clusters(desk, notes)
    _seat(desk, notes, command.id, anchor=first)


def group(desk: Desk, command: c.NoteGroup) -> None:
    """C2: into a cluster of the same board, next to its notes; or out of its own."""
    desk.must_write()
    note = desk.note(command.id)
    if note.cluster == command.cluster:
        raise Refusal(Code.ALREADY)
    if not command.cluster:
        leave_cluster(desk, note)
        desk.patch(note, cluster=0)
        return
    cluster = desk.cluster(command.cluster)
    if cluster.board != note.board:
        raise Refusal(Code.UNKNOWN_TARGET)
    inside = _notes_of(desk, cluster.id)
    if len(inside) >= CLUSTER_NOTES_MAX:
        raise Refusal(Code.TOO_MANY_IN_CLUSTER, CLUSTER_NOTES_MAX)
    leave_cluster(desk, note)
    anchor = max(inside, key=lambda other: (other.order, other.id), default=note)
    _seat(desk, [note], cluster.id, anchor=anchor)


def retitle(desk: Desk, command: c.ClusterTitle) -> None:
    """C3: a new title on top of the version that was seen (X4)."""
    desk.must_write()
    cluster = desk.cluster(command.id)
    check_base(base=command.base, version=cluster.version)
    title = desk.text(command.title, limit=TITLE_MAX, may_be_empty=True)
    desk.patch(cluster, title=title, version=cluster.version + 1)


def dissolve(desk: Desk, command: c.ClusterDissolve) -> None:
    """C4: the group ends, its notes stay where they are."""
    desk.must_write()
    cluster = desk.cluster(command.id)
    for note in _notes_of(desk, cluster.id):
        desk.patch(note, cluster=0)
    desk.drop(cluster)


def leave_cluster(desk: Desk, note: Note) -> None:
    """The note is about to leave its cluster; the last one out ends it (C4)."""
    if note.cluster:
        end_emptied_clusters(desk, [note])


def end_emptied_clusters(desk: Desk, leaving: Sequence[Note]) -> None:
    """These notes are about to leave their clusters; one without notes ends (C4)."""
    gone = {note.id for note in leaving}
    # One look at all notes, not one for each cluster: 200 of them may be left at once.
    kept = {note.cluster for note in desk.state.notes.values() if note.id not in gone}
    for cluster_id in dict.fromkeys(note.cluster for note in leaving if note.cluster):
        cluster = desk.state.clusters.get(cluster_id)
        if cluster and cluster_id not in kept:
            desk.drop(cluster)


def _notes_of(desk: Desk, cluster_id: int) -> list[Note]:
    return [note for note in desk.state.notes.values() if note.cluster == cluster_id]


def _seat(desk: Desk, notes: list[Note], cluster_id: int, *, anchor: Note) -> None:
    """Puts the notes into the cluster, each in the free slot nearest to `anchor` (P3)."""
    area = desk.state.areas.get(anchor.area)
    if area is None:
        for note in notes:
            desk.patch(note, cluster=cluster_id)
        return
    moving = {note.id for note in notes}
    there = [note for note in desk.state.notes.values() if note.area == area.id]
    seated = [note for note in there if note.id not in moving or note.id == anchor.id]
    others = [note for note in notes if note.id != anchor.id]
    sizes = [note.size for note in others]
    slots = places.nearest_free_slots(area, seated, anchor, sizes=sizes)
    last = places.last_order(there)
    height = area.h
    if len(others) < len(notes):
        desk.patch(anchor, cluster=cluster_id)
    for note, slot in zip(others, slots, strict=True):
        height = max(height, places.height_for(area, slot, size=note.size))
        x, y = corner(area, slot)
        order = note.order
        if note.area != area.id:
            order, last = last, last + places.ORDER_GAP
        desk.patch(note, cluster=cluster_id, area=area.id, x=x, y=y, order=order)
    desk.patch(area, h=height)
