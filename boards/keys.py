"""The order keys of one area while several notes are put into it (RULES.md P5, P6, G4).

`places.order_at` looks at every note of the area for each note that comes: a second for 200 notes
into 5,000, with the whole server waiting. This looks at them once.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from boards.places import ORDER_GAP, Point, reading_rank
from boards.records import Note

Rank = tuple[int, int]


class OrderKeys:
    """Gives each note that is put somewhere its key, and remembers who was numbered anew."""

    def __init__(self, notes: Iterable[Note]) -> None:
        there = list(notes)
        self.orders: dict[int, int] = {note.id: note.order for note in there}
        """Key by note, as they are by now."""
        self.renumbered = False
        """Whether the keys of notes that nobody put anywhere have changed (P6)."""
        self._points: dict[int, Point] = {note.id: (note.x, note.y) for note in there}
        self._taken = set(self.orders.values())
        self._last = max(self._taken, default=0)
        # The two orders are sorted out for the first note that is put into them; most come last.
        self._ranked: list[int] = []
        self._ranks: list[Rank] = []
        self._highest: list[int] = []
        """Notes as one reads them, their ranks, and the highest key up to each."""
        self._listed: list[int] = []
        self._keys: list[int] = []
        """Notes by key, and their keys."""

    def is_taken(self, order: int) -> bool:
        """Whether a note has this key by now."""
        return order in self._taken

    def put(self, note_id: int, point: Point) -> int:
        """The key of a note at `point`: behind the last of those that one reads before it (P5)."""
        self._read()
        at = bisect_right(self._ranks, reading_rank(*point))
        low = self._highest[at - 1] if at else 0
        behind = bisect_right(self._keys, low)
        if behind == len(self._keys):
            order = low + ORDER_GAP
        else:
            high = self._keys[behind]
            order = (low + high) // 2 if high - low > 1 else self._renumber(behind)
        self._add(note_id, order, point)
        return order

    def keep(self, note: Note) -> None:
        """A note that comes with a key of its own, which no other has."""
        self._add(note.id, note.order, (note.x, note.y))

    def last(self, note_id: int, point: Point) -> int:
        """The key behind all others, for a note without a place of its own (P5)."""
        order = self._last + ORDER_GAP
        self._add(note_id, order, point)
        return order

    def _add(self, note_id: int, order: int, point: Point) -> None:
        self.orders[note_id] = order
        self._points[note_id] = point
        self._taken.add(order)
        self._last = max(self._last, order)
        if self._ranked:
            self._insert(note_id, order, reading_rank(*point))

    def _insert(self, note_id: int, order: int, rank: Rank) -> None:
        behind = bisect_right(self._keys, order)
        self._keys.insert(behind, order)
        self._listed.insert(behind, note_id)
        at = bisect_right(self._ranks, rank)
        self._ranks.insert(at, rank)
        self._ranked.insert(at, note_id)
        self._highest.insert(at, max(order, self._highest[at - 1] if at else 0))
        # Behind it only those change that had seen nothing higher; mostly none.
        end = bisect_left(self._highest, order, at + 1)
        self._highest[at + 1 : end] = [order] * (end - at - 1)

    def _renumber(self, before: int) -> int:
        """All keys anew in the same order, with room behind so many; gives the key there (P6)."""
        mine = ORDER_GAP * (before + 1)
        end = ORDER_GAP * (len(self._keys) + 2)
        self._keys = [*range(ORDER_GAP, mine, ORDER_GAP), *range(mine + ORDER_GAP, end, ORDER_GAP)]
        self.orders = dict(zip(self._listed, self._keys, strict=True))
        self._taken = set(self._keys)
        self._last = self._keys[-1]
        self._see()
        self.renumbered = True
        return mine

    def _read(self) -> None:
        if len(self._ranked) == len(self.orders):
            return
        ranked = sorted((reading_rank(*point), note_id) for note_id, point in self._points.items())
        self._ranks = [rank for rank, _ in ranked]
        self._ranked = [note_id for _, note_id in ranked]
        self._listed = sorted(self.orders, key=self.orders.__getitem__)
        self._keys = [self.orders[note_id] for note_id in self._listed]
        self._see()

    def _see(self) -> None:
        self._highest = list(accumulate(map(self.orders.__getitem__, self._ranked), max))
