"""The order keys of one area while several notes are put into it (RULES.md P5, P6, G4).

`places.order_at` looks at every note of the area for each note that comes: a second for 200 notes
into 5,000, with the whole server waiting. This looks at them once.
"""

from bisect import bisect_right, insort
from collections.abc import Iterable

from boards.places import ORDER_GAP, Point, reading_rank
from boards.records import Note

Rank = tuple[int, int]


class OrderKeys:
    """Gives each note that is put somewhere its key, and remembers who was numbered anew."""

    def __init__(self, notes: Iterable[Note]) -> None:
        notes = list(notes)
        self.orders: dict[int, int] = {note.id: note.order for note in notes}
        """Key by note, as they are by now."""
        self._ranked = sorted((reading_rank(note.x, note.y), note.id) for note in notes)
        self._highest: list[int] = []
        self._sorted: list[tuple[int, int]] = []
        self._sort()

    def put(self, note_id: int, point: Point) -> int:
        """The key of a note at `point`: behind the last of those that one reads before it (P5)."""
        at = bisect_right(self._ranked, (reading_rank(*point), 2**53))
        low = self._highest[at - 1] if at else 0
        next_one = bisect_right(self._sorted, (low, 2**53))
        if next_one == len(self._sorted):
            order = low + ORDER_GAP
        else:
            high = self._sorted[next_one][0]
            order = (low + high) // 2 if high - low > 1 else self._renumber(low)
        self._insert(note_id, order, reading_rank(*point), at)
        return order

    def keep(self, note: Note) -> None:
        """A note that comes with a key of its own, which no other has."""
        rank = reading_rank(note.x, note.y)
        self._insert(note.id, note.order, rank, bisect_right(self._ranked, (rank, 2**53)))

    def last(self, note_id: int, point: Point) -> int:
        """The key behind all others, for a note without a place of its own (P5)."""
        order = (self._sorted[-1][0] if self._sorted else 0) + ORDER_GAP
        rank = reading_rank(*point)
        self._insert(note_id, order, rank, bisect_right(self._ranked, (rank, 2**53)))
        return order

    def _insert(self, note_id: int, order: int, rank: Rank, at: int) -> None:
        self.orders[note_id] = order
        self._ranked.insert(at, (rank, note_id))
        insort(self._sorted, (order, note_id))
        self._highest.insert(at, max(order, self._highest[at - 1] if at else 0))
        # Behind it only those change that had seen nothing higher; mostly none.
        for index in range(at + 1, len(self._highest)):
            if self._highest[index] >= order:
                break
            self._highest[index] = order

    def _renumber(self, low: int) -> int:
        """All keys anew in the same order, with room behind `low`; gives the key there (P6)."""
        order = ORDER_GAP
        mine = 0
        for was, note_id in self._sorted:
            if not mine and was > low:
                mine, order = order, order + ORDER_GAP
            self.orders[note_id] = order
            order += ORDER_GAP
        self._sort()
        return mine or order

    def _sort(self) -> None:
        self._sorted = sorted((order, note_id) for note_id, order in self.orders.items())
        self._highest = []
        highest = 0
        for _, note_id in self._ranked:
            highest = max(highest, self.orders[note_id])
            self._highest.append(highest)
