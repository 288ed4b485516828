"""Where a note stands: what the commands that put notes somewhere share (RULES.md P1-P6)."""

from boards import places
from boards.decide.desk import Desk, must_be_on_board
from boards.records import Area, Note
from boards.rejections import Code, Refusal

Spot = tuple[int, int]
"""A board, and an area of it or 0."""


def notes_of(desk: Desk, area_id: int, *, without: int = 0) -> list[Note]:
    """The notes of an area, but for one that is on the move."""
    there = desk.state.in_area.get(area_id, {})
    return [note for note in there.values() if note.id != without]


def notes_by_spot(desk: Desk) -> dict[Spot, list[Note]]:
    """All notes by board and area: one look, however many areas a gesture touches."""
    found: dict[Spot, list[Note]] = {}
    for note in desk.state.notes.values():
        found.setdefault((note.board, note.area), []).append(note)
    return found


def corner(area: Area, slot: places.Slot) -> places.Point:
    """Where a note stands that is given this slot; areas grow, boards end (L6)."""
    x, y = places.slot_place(area, slot)
    must_be_on_board(x, y)
    return x, y


def take_free_slot(desk: Desk, area: Area, *, without: int = 0, size: int = 0) -> places.Point:
    """A free slot of the area; the area grows when it was full (P1, P2)."""
    slot = places.free_slot(area, notes_of(desk, area.id, without=without), size=size)
    desk.patch(area, h=places.height_for(area, slot, size=size))
    return corner(area, slot)


def area_for(desk: Desk, *, board: int, area: int) -> Area:
    """The named area of that board, or the board's first."""
    if area:
        found = desk.area(area)
        if found.board != board:
            raise Refusal(Code.UNKNOWN_TARGET)
        return found
    on_board = [each for each in desk.state.areas.values() if each.board == board]
    if not on_board:
        raise Refusal(Code.UNKNOWN_TARGET)
    return min(on_board, key=lambda each: (each.order, each.id))


def spot(
    desk: Desk, board_id: int, point: places.Point, *, size: int = 0, moving: int = 0
) -> tuple[int, int]:
    """Area and order key of a place on a board; renumbers the area when keys ran out (P5, P6)."""
    areas = [area for area in desk.state.areas.values() if area.board == board_id]
    area_id = places.area_at(areas, point, size=size)
    # Outside all areas stand the notes of other boards too.
    there = desk.state.in_area.get(area_id, {}).values()
    order = places.order_at(there, point, board=board_id, but=moving)
    if order is not None:
        return area_id, order
    others = [note for note in there if note.board == board_id and note.id != moving]
    return area_id, renumber(desk, others, point)


def renumber(desk: Desk, others: list[Note], point: places.Point) -> int:
    """The key of a note put at `point` once all others of its area are numbered anew (P6)."""
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
