"""Where a note goes: free slots of an area, and order keys (RULES.md P1-P8).

An area is a grid of slots of one note each, filled row by row. The same algorithm, with the same
vectors, runs in the browser, so that a predicted place is the place that is given.
"""

from collections.abc import Collection, Iterable, Sequence
from heapq import heapify, heappop, heapreplace
from typing import Protocol, TypeVar

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


class Named(Placed, Protocol):
    """What stands somewhere and can be told from others."""

    @property
    def id(self) -> int: ...


T = TypeVar("T", bound=Named)


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


_EXTENTS = tuple(
    (across * PITCH_X - NOTE_GAP, down * PITCH_Y - NOTE_GAP)
    for across, down in map(span_of, range(SIZES))
)
"""Looked up: a reveal of 1,000 notes asks 20,000 times."""


def width_of(size: int) -> int:
    """Board units from left to right (P7)."""
    return _EXTENTS[size if 0 <= size < SIZES else 0][0]


def height_of(size: int) -> int:
    """Board units from top to bottom (P7)."""
    return _EXTENTS[size if 0 <= size < SIZES else 0][1]


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
    wide_of_all = columns(area)
    last_of_all = wide_of_all + SPAN_MAX - 2
    right = wide_of_all * PITCH_X
    covered: set[Slot] = set()
    for note in notes:
        x, y, size = note.x - left, note.y - top, note.size
        # Nearly all stand in a slot, and 5,000 of them are a decision.
        if not size and 0 <= x < right and y >= 0 and x % PITCH_X <= NOTE_GAP >= y % PITCH_Y:
            covered.add((x // PITCH_X, y // PITCH_Y))
            continue
        wide, high = _EXTENTS[size] if 0 <= size < SIZES else _EXTENTS[0]
        first_column = max(0, (x - NOTE_WIDTH) // PITCH_X + 1)
        last_column = min(last_of_all, (x + wide - 1) // PITCH_X)
        first_row = max(0, (y - NOTE_HEIGHT) // PITCH_Y + 1)
        last_row = (y + high - 1) // PITCH_Y
        for column in range(first_column, last_column + 1):
            covered.update((column, row) for row in range(first_row, last_row + 1))
    return covered


def overlap(one: Placed, other: Placed) -> bool:
    """Whether two notes cover each other somewhere."""
    left, right = (one, other) if one.x <= other.x else (other, one)
    upper, lower = (one, other) if one.y <= other.y else (other, one)
    return right.x - left.x < width_of(left.size) and lower.y - upper.y < height_of(upper.size)


def touches(area: Ground, note: Placed) -> bool:
    """Whether any of the note lies in the area."""
    beside = note.x >= area.x + area.w or note.x + width_of(note.size) <= area.x
    return not beside and area.y < note.y + height_of(note.size) and note.y < area.y + area.h


class Crowd:
    """Notes by the slots' grid, to ask of many notes whether they cover another."""

    def __init__(self, notes: Iterable[Named]) -> None:
        self._corners: dict[Slot, list[Named]] = {}
        for note in notes:
            self.add(note)

    def add(self, note: Named) -> None:
        corner = (note.x // PITCH_X, note.y // PITCH_Y)
        self._corners.setdefault(corner, []).append(note)

    def covers(self, note: Placed, *, but: Collection[int] = ()) -> bool:
        """Whether any of them and the note cover each other; those with the ids `but` may."""
        across, down = span_of(note.size)
        return any(
            other.id not in but and overlap(note, other)
            for column in _reach(note.x // PITCH_X, across)
            for row in _reach(note.y // PITCH_Y, down)
            for other in self._corners.get((column, row), ())
        )


def near(notes: Iterable[Placed], others: Iterable[T]) -> list[T]:
    """Those of the others that may cover one of the notes, by the slots' grid, for one look."""
    corners = {
        (column, row)
        for note in notes
        for column in _reach(note.x // PITCH_X, span_of(note.size)[0])
        for row in _reach(note.y // PITCH_Y, span_of(note.size)[1])
    }
    rows = {row for _, row in corners}
    return [
        other
        for other in others
        if other.y // PITCH_Y in rows and (other.x // PITCH_X, other.y // PITCH_Y) in corners
    ]


def _reach(corner: int, span: int) -> range:
    """Where, one way, the corners are of what may cover a note with this corner."""
    return range(corner - SPAN_MAX, corner + span + 1)


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
    # What is full for one size stays full for it: 5,000 notes are seated in one walk.
    starts = dict.fromkeys(sizes, 0)
    taken: list[Slot] = []
    for size in sizes:
        index = starts[size]
        while (slot := (index % width, index // width)) in covered or not _fits(
            slot, size, width=width, covered=covered
        ):
            index += 1
        starts[size] = index
        covered.update(block(slot, size))
        taken.append(slot)
    return taken


def _fits(slot: Slot, size: int, *, width: int, covered: set[Slot]) -> bool:
    """Free, and within the area; a note broader than the area begins at its edge."""
    if slot in covered or (slot[0] and slot[0] + span_of(size)[0] > width):
        return False
    return not size or covered.isdisjoint(block(slot, size))


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
    # What does not fit one size never will: each size goes through the slots once.
    outward = {size: _Outward(area, anchor) for size in dict.fromkeys(sizes)}
    taken: list[Slot] = []
    for size in sizes:
        slots = outward[size]
        slots.open(last + 1)
        while not _fits(slots.nearest, size, width=width, covered=covered):
            slots.skip()
        slot = slots.nearest
        used = block(slot, size)
        covered.update(used)
        last = max(last, used[-1][1] + 1)
        taken.append(slot)
    return taken


class _Outward:
    """The slots of an area, the nearest to a place first, of two the first in reading order.

    An area may have half a million slots; only those are made that are asked for.
    """

    def __init__(self, area: Ground, anchor: Placed) -> None:
        left, self._top = slot_place(area, (0, 0))
        self._y = anchor.y
        self._across = sorted(
            (abs(left + column * PITCH_X - anchor.x), column) for column in range(columns(area))
        )
        self._rows = 0
        self._heap: list[tuple[int, int, int, int, int]] = []
        """Of each row its nearest slot: distance, row, column, rank in the row, row's distance."""

    @property
    def nearest(self) -> Slot:
        return self._heap[0][2], self._heap[0][1]

    def skip(self) -> None:
        """Goes on to the next slot."""
        _, row, _, rank, away = self._heap[0]
        if rank + 1 == len(self._across):
            heappop(self._heap)
            return
        beside, column = self._across[rank + 1]
        heapreplace(self._heap, (away + beside, row, column, rank + 1, away))

    def open(self, rows: int) -> None:
        """The area has so many rows from now on."""
        if rows <= self._rows:
            return
        beside, column = self._across[0]
        for row in range(self._rows, rows):
            away = abs(self._top + row * PITCH_Y - self._y)
            self._heap.append((away + beside, row, column, 0, away))
        heapify(self._heap)
        self._rows = rows


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


_READING_ROW = NOTE_HEIGHT // 2


def reading_rank(x: int, y: int) -> tuple[int, int]:
    """Sorts places as one reads: by rows of half a note's height, then from left to right."""
    return (y // _READING_ROW, x)


def order_at(notes: Collection[Note], point: Point, *, board: int, but: int = 0) -> int | None:
    """The order key of a note put at `point` among the other notes of its area on that board (P5).

    It goes behind the last of those that one reads before it. but: the note itself, where it stands
    among them. None: no room between two keys.
    """
    (row, x), low = reading_rank(*point), 0
    # All notes of an area are asked for each that is moved: the key first, which leaves few to ask
    # more of, and no call for each.
    for note in notes:
        if note.order > low:
            its = note.y // _READING_ROW
            is_before = its < row or (its == row and note.x <= x)
            if is_before and note.id != but and note.board == board:
                low = note.order
    above = [n.order for n in notes if n.order > low and n.id != but and n.board == board]
    if not above:
        return low + ORDER_GAP
    high = min(above)
    return (low + high) // 2 if high - low > 1 else None


def last_order(notes: Iterable[Note]) -> int:
    """The order key behind all the notes (P5)."""
    return max((note.order for note in notes), default=0) + ORDER_GAP
