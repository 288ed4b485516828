"""The order keys of one area while several notes are put into it (RULES.md P5, P6, G4).

`places.order_at` looks at every note of the area for each note that comes: a second for 200 notes
into 5,000, with the whole server waiting. This looks at them once.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from boards.limits import COORDINATE_MAX, NOTE_HEIGHT
from boards.places import ORDER_GAP, Point
from boards.records import Note

_HALF = NOTE_HEIGHT // 2
_ROW = 4 * COORDINATE_MAX
_ROOM = 2**10
"""Room between two keys that a part of an area is numbered anew for, at least (U8)."""


def _rank(x: int, y: int) -> int:
    """`places.reading_rank` as one number: half the time to sort 5,000."""
    return y // _HALF * _ROW + x


class OrderKeys:
    """Gives each note that is put somewhere its key, and remembers who was numbered anew."""

    def __init__(self, notes: Iterable[Note], *, sparing: bool = False) -> None:
        """`sparing`: where keys run out only so many are numbered anew as make room (U8)."""
        self._there = list(notes)
        self._sparing = sparing
        self.orders: dict[int, int] = {note.id: note.order for note in self._there}
        """Key by note, as they are by now."""
        self.renumbered = False
        """Whether the keys of notes that nobody put anywhere have changed (P6)."""
        self._came: dict[int, Point] = {}
        """Where those are that came since."""
        self._taken = set(self.orders.values())
        self._last = max(self._taken, default=0)
        self._furthest: int | None = None
        # The two orders are sorted out for the first note that is put into them; most come last.
        self._ranked: list[int] = []
        self._ranks: list[int] = []
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
        rank = _rank(*point)
        if not self._ranked and rank >= self._end():
            return self.last(note_id, point)
        self._read()
        at = bisect_right(self._ranks, rank)
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
        self._came[note_id] = point
        if self._furthest is not None:
            self._furthest = max(self._furthest, _rank(*point))
        self._taken.add(order)
        self._last = max(self._last, order)
        if self._ranked:
            self._insert(note_id, order, _rank(*point))

    def _insert(self, note_id: int, order: int, rank: int) -> None:
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
        """Keys anew in the same order, with room behind so many; gives the key there (P6)."""
        low, high, start, gap = self._stretch(before) if self._sparing else self._all()
        mine = start + gap * (before - low)
        end = start + gap * (high - low + 1)
        fresh = [*range(start, mine, gap), *range(mine + gap, end, gap)]
        old = self._keys[low:high]
        self._taken.difference_update(old)
        self._taken.update(fresh)
        self._keys[low:high] = fresh
        self.orders.update(zip(self._listed[low:high], fresh, strict=True))
        self._last = self._keys[-1]
        # Whose key is the highest up to where is the same as before.
        anew = dict(zip(old, fresh, strict=True))
        first, end = bisect_left(self._highest, old[0]), bisect_right(self._highest, old[-1])
        self._highest[first:end] = [anew[key] for key in self._highest[first:end]]
        self.renumbered = True
        return mine

    def _all(self) -> tuple[int, int, int, int]:
        return 0, len(self._keys), ORDER_GAP, ORDER_GAP

    def _stretch(self, before: int) -> tuple[int, int, int, int]:
        """The notes around a place, by rank, that have room for one more: from and up to which,
        the first of their keys, and the gap between those."""
        count = len(self._keys)
        width = 1
        while True:
            low, high = max(0, before - width), min(count, before + width)
            under = self._keys[low - 1] if low else 0
            above = self._keys[high] if high < count else under + ORDER_GAP * (high - low + 2)
            gap = (above - under) // (high - low + 2)
            if gap >= _ROOM or high - low == count:
                return low, high, under + gap, gap
            width *= 2

    def _end(self) -> int:
        """The rank of the last one as one reads."""
        if self._furthest is None:
            came = (_rank(x, y) for x, y in self._came.values())
            there = (note.y // _HALF * _ROW + note.x for note in self._there)
            self._furthest = max((*there, *came), default=-_ROW * _ROW)
        return self._furthest

    def _read(self) -> None:
        if len(self._ranked) == len(self.orders):
            return
        ids = [note.id for note in self._there] + list(self._came)
        ranks = [note.y // _HALF * _ROW + note.x for note in self._there]
        ranks += [_rank(x, y) for x, y in self._came.values()]
        places = sorted(range(len(ids)), key=ranks.__getitem__)
        self._ranks = [ranks[place] for place in places]
        self._ranked = [ids[place] for place in places]
        self._listed = sorted(self.orders, key=self.orders.__getitem__)
        self._keys = [self.orders[note_id] for note_id in self._listed]
        self._highest = list(accumulate(map(self.orders.__getitem__, self._ranked), max))
