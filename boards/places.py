"""Where a note goes: free slots of an area, and order keys (RULES.md P1-P8).

An area is a grid of slots of one note each, filled row by row. The same algorithm, with the same
vectors, runs in the browser, so that a predicted place is the place that is given.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol

from boards.limits import (
    AREA_HEADER,
    AREA_PADDING,
    NOTE_GAP,
    NOTE_HEIGHT,
    NOTE_WIDTH,
    SPAN_MAX,
)
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

    @property
    def size(self) -> int: ...


class Ground(Protocol):
    """What notes stand in: an area, or a view of one."""

    @property
    def x(self) -> int: ...

    @property
    def y(self) -> int: ...

    @property
    def w(self) -> int: ...

    @property
    def h(self) -> int: ...


Slot = tuple[int, int]
Point = tuple[int, int]


SIZES = SPAN_MAX * SPAN_MAX
"""How many sizes there are: 0 is one slot, `columns - 1 + SPAN_MAX * (rows - 1)` the others."""


def span_of(size: int) -> Slot:
    """Columns and rows that a note of this size covers; of one that is none, a single slot."""
    if not 0 <= size < SIZES:
        return 1, 1
    return size % SPAN_MAX + 1, size // SPAN_MAX + 1


def width_of(size: int) -> int:
    """Board units from left to right (P7)."""
    return span_of(size)[0] * PITCH_X - NOTE_GAP


def height_of(size: int) -> int:
    """Board units from top to bottom (P7)."""
    return span_of(size)[1] * PITCH_Y - NOTE_GAP


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
    """The slots that any of the notes overlaps, also those that a broad note would cover beside
    the area."""
    left, top = slot_place(area, (0, 0))
    last_of_all = columns(area) + SPAN_MAX - 2
    covered: set[Slot] = set()
    for note in notes:
        first_column, last_column = _covered(
            note.x - left, long=width_of(note.size), slot=NOTE_WIDTH, pitch=PITCH_X
        )
        first_row, last_row = _covered(
            note.y - top, long=height_of(note.size), slot=NOTE_HEIGHT, pitch=PITCH_Y
        )
        for column in range(max(0, first_column), min(last_of_all, last_column) + 1):
            covered.update((column, row) for row in range(max(0, first_row), last_row + 1))
    return covered


def _covered(offset: int, *, long: int, slot: int, pitch: int) -> tuple[int, int]:
    """First and last slot along one axis that a box of length `long` at `offset` overlaps."""
    first = (offset - slot) // pitch + 1
    last = -((-offset - long) // pitch) - 1
    return first, last


def overlap(one: Placed, other: Placed) -> bool:
    """Whether two notes cover each other somewhere."""
    left, right = (one, other) if one.x <= other.x else (other, one)
    upper, lower = (one, other) if one.y <= other.y else (other, one)
    return right.x - left.x < width_of(left.size) and lower.y - upper.y < height_of(upper.size)


class Crowd:
    """Notes by the slots' grid, to ask of many notes whether they cover another."""

    def __init__(self, notes: Iterable[Placed]) -> None:
        self._cells: dict[Slot, list[Placed]] = {}
        for note in notes:
            self.add(note)

    def add(self, note: Placed) -> None:
        for cell in self._under(note):
            self._cells.setdefault(cell, []).append(note)

    def covers(self, note: Placed) -> bool:
        """Whether any of them and the note cover each other."""
        near = (other for cell in self._under(note) for other in self._cells.get(cell, ()))
        return any(overlap(note, other) for other in near)

    def _under(self, note: Placed) -> list[Slot]:
        right, bottom = note.x + width_of(note.size) - 1, note.y + height_of(note.size) - 1
        return [
            (column, row)
            for column in range(note.x // PITCH_X, right // PITCH_X + 1)
            for row in range(note.y // PITCH_Y, bottom // PITCH_Y + 1)
        ]


def block(slot: Slot, size: int) -> list[Slot]:
    """The slots that a note of this size covers whose first one is `slot`."""
    across, down = span_of(size)
    column, row = slot
    return [(column + c, row + r) for r in range(down) for c in range(across)]


def free_slot(area: Ground, notes: Iterable[Placed], *, size: int = 0) -> Slot:
    """The first slot, row by row, where a note of `size` overlaps no note of the area (P1)."""
    return free_slots(area, notes, sizes=(size,))[0]


def free_slots(area: Ground, notes: Iterable[Placed], *, sizes: Sequence[int]) -> list[Slot]:
    """A slot for each note, one after the other, for one look at the area's notes (P1)."""
    covered = covered_slots(area, notes)
    width = columns(area)
    start = 0
    taken: list[Slot] = []
    for size in sizes:
        # Whatever is full for one slot stays full: 5,000 notes are seated in one walk.
        while (start % width, start // width) in covered:
            start += 1
        index = start
        while not _fits((index % width, index // width), size, width=width, covered=covered):
            index += 1
        slot = (index % width, index // width)
        covered.update(block(slot, size))
        taken.append(slot)
    return taken


def _fits(slot: Slot, size: int, *, width: int, covered: set[Slot]) -> bool:
    """Free, and within the area; a note broader than the area begins at its edge."""
    if slot[0] and slot[0] + span_of(size)[0] > width:
        return False
    return covered.isdisjoint(block(slot, size)) if size else slot not in covered


def nearest_free_slot(
    area: Ground, notes: Iterable[Placed], anchor: Placed, *, size: int = 0
) -> Slot:
    """The free slot closest to `anchor`: where a note joins a cluster (P3)."""
    return nearest_free_slots(area, notes, anchor, sizes=(size,))[0]


def nearest_free_slots(
    area: Ground, notes: Iterable[Placed], anchor: Placed, *, sizes: Sequence[int]
) -> list[Slot]:
    """The slots that are closest one after the other, for one look at the notes (P3).

    One by one it is all notes each time: 3 s for 200 of 5,000, with the whole server waiting.
    The area has one row below all its notes to offer, and one more once that is used.
    """
    covered = covered_slots(area, notes)
    width = columns(area)
    last = 1 + max((row for _, row in covered), default=0)
    rows = last + sum(span_of(size)[1] for size in sizes)
    every = ((column, row) for row in range(rows) for column in range(width))

    def distance(slot: Slot) -> tuple[int, int, int]:
        x, y = slot_place(area, slot)
        return (abs(x - anchor.x) + abs(y - anchor.y), slot[1], slot[0])

    free = sorted((slot for slot in every if slot not in covered), key=distance)
    taken: list[Slot] = []
    for size in sizes:
        slot = next(
            each
            for each in free
            if each[1] <= last and _fits(each, size, width=width, covered=covered)
        )
        used = set(block(slot, size))
        covered |= used
        # A note of one slot, the usual one, is near the front: taking it out costs little.
        if size:
            free = [each for each in free if each not in used]
        else:
            free.remove(slot)
        last = max(last, max(row for _, row in used) + 1)
        taken.append(slot)
    return taken


def height_for(area: Ground, slot: Slot, *, size: int = 0) -> int:
    """The height that the area needs to hold a note at `slot`, never less than it has (P2)."""
    bottom = slot_place(area, slot)[1] + height_of(size) + AREA_PADDING - area.y
    return max(area.h, bottom)


def area_at(areas: Iterable[Area], point: Point, *, size: int = 0) -> int:
    """The area under the middle of a note at `point`; 0 for none (P4).

    Areas may overlap, as one grows: the first one by (order, id), in whatever order they come.
    """
    x, y = point[0] + width_of(size) // 2, point[1] + height_of(size) // 2
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
