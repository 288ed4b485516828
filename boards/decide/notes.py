"""Commands on notes (RULES.md N1-N9)."""

from msgspec.structs import replace

from boards import commands as c
from boards import places
from boards.decide.clusters import has_room, leave_cluster
from boards.decide.desk import Desk, must_be_on_board
from boards.limits import COLOURS, NOTES_MAX, TEXT_MAX, TRASH_MAX
from boards.records import Area, Note, Trashed
from boards.rejections import Code, Refusal
from boards.text import check_base


def add(desk: Desk, command: c.NoteAdd) -> None:
    """N1: anyone who may write adds notes, up to the limit of the workshop."""
    desk.must_write()
    board = desk.board(command.board)
    desk.must_be_free(command.id)
    if len(desk.state.notes) >= NOTES_MAX:
        raise Refusal(Code.TOO_MANY_NOTES, NOTES_MAX)
    _must_be_colour(command.colour)
    x, y, area_id, order = _place_of_new(desk, command)
    desk.put(
        Note(
            id=command.id,
            board=board.id,
            area=area_id,
            cluster=0,
            order=order,
            x=x,
            y=y,
            colour=command.colour,
            text=desk.text(command.text, limit=TEXT_MAX),
            version=1,
            author=desk.actor.member,
            created=desk.now,
            edited=desk.now,
        )
    )


def _place_of_new(desk: Desk, command: c.NoteAdd) -> tuple[int, int, int, int]:
    """x, y, area and order of a new note."""
    if command.x is not None and command.y is not None:
        must_be_on_board(command.x, command.y)
        area_id, order = _spot(desk, command.board, (command.x, command.y))
        return command.x, command.y, area_id, order
    area = _area_for(desk, command)
    if area is None:
        raise Refusal(Code.UNKNOWN_TARGET)
    x, y = take_free_slot(desk, area)
    return x, y, area.id, places.last_order(notes_of(desk, area.id))


def _area_for(desk: Desk, command: c.NoteAdd) -> Area | None:
    """The named area of that board, or the board's first."""
    if command.area:
        area = desk.area(command.area)
        if area.board != command.board:
            raise Refusal(Code.UNKNOWN_TARGET)
        return area
    on_board = [area for area in desk.state.areas.values() if area.board == command.board]
    return min(on_board, key=lambda area: (area.order, area.id), default=None)


def notes_of(desk: Desk, area_id: int, *, without: int = 0) -> list[Note]:
    """The notes of an area, but for one that is on the move."""
    return [
        note for note in desk.state.notes.values() if note.area == area_id and note.id != without
    ]


def take_free_slot(desk: Desk, area: Area, *, without: int = 0) -> places.Point:
    """A free slot of the area; the area grows when it was full (P1, P2)."""
    slot = places.free_slot(area, notes_of(desk, area.id, without=without))
    desk.patch(area, h=places.height_for(area, slot))
    return places.slot_place(area, slot)


def _spot(desk: Desk, board_id: int, point: places.Point, moving: int = 0) -> tuple[int, int]:
    """Area and order key of a place on a board; renumbers the area when keys ran out (P5, P6)."""
    areas = [area for area in desk.state.areas.values() if area.board == board_id]
    area_id = places.area_at(areas, point)
    others = [
        note
        for note in desk.state.notes.values()
        if note.area == area_id and note.board == board_id and note.id != moving
    ]
    order = places.order_at(others, point)
    if order is not None:
        return area_id, order
    return area_id, _renumber(desk, others, point)


def _renumber(desk: Desk, others: list[Note], point: places.Point) -> int:
    rank = places.reading_rank(*point)
    low = max((n.order for n in others if places.reading_rank(n.x, n.y) <= rank), default=0)
    order = places.ORDER_GAP
    mine = 0
    for note in sorted(others, key=lambda note: (note.order, note.id)):
        if not mine and note.order > low:
            mine, order = order, order + places.ORDER_GAP
        desk.patch(note, order=order)
        order += places.ORDER_GAP
    return mine or order


def edit(desk: Desk, command: c.NoteEdit) -> None:
    """N2: only the author changes the words, on top of the version she saw (X4)."""
    desk.must_write()
    note = desk.note(command.id)
    desk.must_be_author(note, or_facilitator=False)
    check_base(base=command.base, version=note.version)
    desk.patch(
        note,
        text=desk.text(command.text, limit=TEXT_MAX),
        version=note.version + 1,
        edited=desk.now,
    )


def move(desk: Desk, command: c.NoteMove) -> None:
    """N3: anyone who may write moves notes. Leaving the area is leaving its cluster."""
    desk.must_write()
    note = desk.note(command.id)
    must_be_on_board(command.x, command.y)
    point = (command.x, command.y)
    area_id, order = _spot(desk, note.board, point, moving=note.id)
    cluster = note.cluster if area_id == note.area else 0
    if not cluster:
        leave_cluster(desk, note)
    desk.patch(note, x=point[0], y=point[1], area=area_id, order=order, cluster=cluster)


def place(desk: Desk, command: c.NotePlace) -> None:
    """N4: to the end of an area of any board, in a free slot."""
    desk.must_write()
    note = desk.note(command.id)
    area = desk.area(command.area)
    if note.area == area.id:
        raise Refusal(Code.ALREADY)
    leave_cluster(desk, note)
    x, y = take_free_slot(desk, area, without=note.id)
    order = places.last_order(notes_of(desk, area.id, without=note.id))
    desk.patch(note, board=area.board, area=area.id, order=order, x=x, y=y, cluster=0)


def swap(desk: Desk, command: c.NoteSwap) -> None:
    """N4: two notes of one area change places, in the list and on the canvas at once."""
    desk.must_write()
    note, other = desk.note(command.id), desk.note(command.other)
    if note.id == other.id:
        raise Refusal(Code.ALREADY)
    if (note.area, note.board) != (other.area, other.board):
        raise Refusal(Code.UNKNOWN_TARGET)
    desk.patch(note, order=other.order, x=other.x, y=other.y)
    desk.patch(other, order=note.order, x=note.x, y=note.y)


def colour(desk: Desk, command: c.NoteColour) -> None:
    """N5: the author or a facilitator."""
    desk.must_write()
    note = desk.note(command.id)
    desk.must_be_author(note, or_facilitator=True)
    _must_be_colour(command.colour)
    desk.patch(note, colour=command.colour)


def delete(desk: Desk, command: c.NoteDelete) -> None:
    """N6: the author or a facilitator; the note goes to the trash, whose oldest one leaves."""
    desk.must_write()
    note = desk.note(command.id)
    desk.must_be_author(note, or_facilitator=True)
    leave_cluster(desk, note)
    desk.drop(note)
    desk.put(Trashed(note.id, note, desk.actor.member, desk.now))
    trash = desk.state.trash
    if len(trash) >= TRASH_MAX:
        desk.drop(min(trash.values(), key=lambda trashed: (trashed.at, trashed.id)))


def restore(desk: Desk, command: c.NoteRestore) -> None:
    """N7: who deleted it, or a facilitator; back to its place, or into a free slot."""
    desk.must_write()
    trashed = desk.state.trash.get(command.id)
    if trashed is None or not (desk.is_facilitator or trashed.by == desk.actor.member):
        raise Refusal(Code.UNKNOWN_TARGET)
    if len(desk.state.notes) >= NOTES_MAX:
        raise Refusal(Code.TOO_MANY_NOTES, NOTES_MAX)
    note = trashed.note
    x, y = _place_again(desk, note)
    desk.drop(trashed)
    desk.put(
        replace(
            note,
            cluster=_cluster_again(desk, note),
            order=_order_again(desk, note, (x, y)),
            x=x,
            y=y,
        )
    )


def _place_again(desk: Desk, note: Note) -> places.Point:
    """Where it was, unless another note stands there by now (P1)."""
    area = desk.state.areas.get(note.area)
    neighbours = notes_of(desk, note.area)
    if area is None or not any(places.overlap(note, other) for other in neighbours):
        return note.x, note.y
    return take_free_slot(desk, area)


def _cluster_again(desk: Desk, note: Note) -> int:
    """Its old cluster; 0 when that is gone or has become full (L7)."""
    cluster = desk.state.clusters.get(note.cluster)
    # An id is free again once its cluster ended: the new one may stand elsewhere.
    if cluster is None or cluster.board != note.board or not has_room(desk, cluster):
        return 0
    return cluster.id


def _order_again(desk: Desk, note: Note, point: places.Point) -> int:
    """Its old order key, unless another note has it by now (P5)."""
    neighbours = [n for n in notes_of(desk, note.area) if n.board == note.board]
    if all(other.order != note.order for other in neighbours):
        return note.order
    order = places.order_at(neighbours, point)
    return _renumber(desk, neighbours, point) if order is None else order


def _must_be_colour(number: int) -> None:
    if not 0 <= number < COLOURS:
        raise Refusal(Code.BAD_VALUE)
