"""Where a note goes: free slots of an area, and order keys (RULES.md P1-P6).

An area is a grid of slots of one note each, filled row by row. The same algorithm, with the same
vectors, runs in the browser, so that a predicted place is the place that is given.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol

from boards.limits import AREA_HEADER, AREA_PADDING, NOTE_GAP, NOTE_HEIGHT, NOTE_WIDTH
from boards.records import Area, Note

PITCH_X = NOTE_WIDTH + NOTE_GAP
PITCH_Y = NOTE_HEIGHT + NOTE_GAP

ORDER_GAP = 2**20
"""Room between two order keys: 20 insertions at one spot before the area is renumbered."""


class Placed(Protocol):
    """What stands somewhere: a note, or a view of one."""

    @property
    def x(self) -> int: ...

    @property
    def y(self) -> int: ...


class Ground(Placed, Protocol):
    """What notes stand in: an area, or a view of one."""

    @property
    def w(self) -> int: ...

    @property
    def h(self) -> int: ...


Slot = tuple[int, int]
Point = tuple[int, int]


def columns(area: Ground) -> int:
    """How many notes stand side by side in the area, at least one."""
    return max(1, (area.w - 2 * AREA_PADDING + NOTE_GAP) // PITCH_X)


def slot_place(area: Ground, slot: Slot) -> Point:
    """The upper left corner, in board units, of slot (column, row)."""
    return (
        area.x + AREA_PADDING + slot[0] * PITCH_X,
        area.y + AREA_HEADER + slot[1] * PITCH_Y,
    )


def covered_slots(area: Ground, notes: Iterable[Placed]) -> set[Slot]:
    """The slots that any of the notes overlaps."""
    left, top = slot_place(area, (0, 0))
    width = columns(area)
    covered: set[Slot] = set()
    for note in notes:
        first_column, last_column = _span(note.x - left, NOTE_WIDTH, PITCH_X)
        first_row, last_row = _span(note.y - top, NOTE_HEIGHT, PITCH_Y)
        for column in range(max(0, first_column), min(width - 1, last_column) + 1):
            covered.update((column, row) for row in range(max(0, first_row), last_row + 1))
    return covered


def _span(offset: int, size: int, pitch: int) -> tuple[int, int]:
    """First and last slot along one axis whose note-sized box overlaps one at `offset`."""
    first = (offset - size) // pitch + 1
    last = -((-offset - size) // pitch) - 1
    return first, last


def overlap(one: Placed, other: Placed) -> bool:
    """Whether two notes cover each other somewhere."""
    return abs(one.x - other.x) < NOTE_WIDTH and abs(one.y - other.y) < NOTE_HEIGHT


def free_slot(area: Ground, notes: Iterable[Placed]) -> Slot:
    """The first slot, row by row, that no note of the area overlaps (P1)."""
    covered = covered_slots(area, notes)
    width = columns(area)
    index = 0
    while (index % width, index // width) in covered:
        index += 1
    return index % width, index // width


def nearest_free_slot(area: Ground, notes: Iterable[Placed], anchor: Placed) -> Slot:
    """The free slot closest to `anchor`: where a note joins a cluster (P3)."""
    return nearest_free_slots(area, notes, anchor, count=1)[0]


def nearest_free_slots(
    area: Ground, notes: Iterable[Placed], anchor: Placed, *, count: int
) -> list[Slot]:
    """The `count` slots that are closest one after the other, for one look at the notes (P3).

    One by one it is `count` times all notes: 3 s for 200 of 5,000, with the whole server waiting.
    The area has one row below all its notes to offer, and one more once that is used.
    """
    covered = covered_slots(area, notes)
    last = 1 + max((row for _, row in covered), default=0)
    every = ((column, row) for row in range(last + count) for column in range(columns(area)))

    def distance(slot: Slot) -> tuple[int, int, int]:
        x, y = slot_place(area, slot)
        return (abs(x - anchor.x) + abs(y - anchor.y), slot[1], slot[0])

    free = sorted((slot for slot in every if slot not in covered), key=distance)
    taken: list[Slot] = []
    for _ in range(count):
        slot = free.pop(next(at for at, each in enumerate(free) if each[1] <= last))
        last = max(last, slot[1] + 1)
        taken.append(slot)
    return taken


def height_for(area: Ground, slot: Slot) -> int:
    """The height that the area needs to hold `slot`, never less than it has (P2)."""
    bottom = slot_place(area, slot)[1] + NOTE_HEIGHT + AREA_PADDING - area.y
    return max(area.h, bottom)


def area_at(areas: Iterable[Area], point: Point) -> int:
    """The area under the middle of a note at `point`; 0 for none (P4).

    Areas may overlap, as one grows: the first one by (order, id), in whatever order they come.
    """
    x, y = point[0] + NOTE_WIDTH // 2, point[1] + NOTE_HEIGHT // 2
    under = (
        (area.order, area.id)
        for area in areas
        if area.x <= x < area.x + area.w and area.y <= y < area.y + area.h
    )
    return min(under, default=(0, 0))[1]


def reading_rank(x: int, y: int) -> tuple[int, int]:
    """Sorts places as one reads: by rows of half a note's height, then from left to right."""
    return (y // (NOTE_HEIGHT // 2), x)


def order_at(notes: Sequence[Note], point: Point) -> int | None:
    """The order key of a note put at `point` among the area's other notes (P5).

    It goes behind the last of those that one reads before it. None: no room between two keys.
    """
    rank = reading_rank(*point)
    before = [note.order for note in notes if reading_rank(note.x, note.y) <= rank]
    low = max(before, default=0)
    above = [note.order for note in notes if note.order > low]
    if not above:
        return low + ORDER_GAP
    high = min(above)
    return (low + high) // 2 if high - low > 1 else None


def last_order(notes: Iterable[Note]) -> int:
    """The order key behind all the notes (P5)."""
    return max((note.order for note in notes), default=0) + ORDER_GAP
