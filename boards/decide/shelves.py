"""The areas of one board while a gesture puts several notes into them (RULES.md G3, G4, P4-P6)."""

from collections.abc import Sequence

from boards import places
from boards.decide.desk import Desk
from boards.decide.spots import notes_by_spot
from boards.keys import OrderKeys
from boards.records import Note


class Shelves:
    """Finds areas and order keys; all notes are read once. What it decides is asked of it after."""

    def __init__(self, desk: Desk, board: int, *, without: Sequence[Note] = ()) -> None:
        self._desk = desk
        self._board = board
        self._areas = [area for area in desk.state.areas.values() if area.board == board]
        moving = {note.id for note in without}
        self._here = {
            area: [note for note in notes if note.id not in moving]
            for (on, area), notes in notes_by_spot(desk).items()
            if on == board
        }
        self._keys: dict[int, OrderKeys] = {}
        self._put: dict[int, tuple[int, places.Point]] = {}

    def standing_in(self, area: int) -> list[Note]:
        """The notes of the area before the gesture, but for those on the move."""
        return self._here.get(area, [])

    def put(self, note_id: int, point: places.Point, *, size: int = 0) -> None:
        """A note at a place that somebody pointed at."""
        area = places.area_at(self._areas, point, size=size)
        self._of(area).put(note_id, point)
        self._put[note_id] = (area, point)

    def put_last(self, note_id: int, point: places.Point, *, area: int) -> None:
        """A note at the end of an area."""
        self._of(area).last(note_id, point)
        self._put[note_id] = (area, point)

    def area_of(self, note_id: int) -> int:
        """The area that the note came into, 0 for none."""
        return self._put[note_id][0]

    def point_of(self, note_id: int) -> places.Point:
        """Where the note was put."""
        return self._put[note_id][1]

    def order_of(self, note_id: int) -> int:
        """The note's key, once all have been put (P6 may have numbered it anew)."""
        return self._of(self.area_of(note_id)).orders[note_id]

    def renumber(self) -> None:
        """Patches the others of an area that had no room left between two keys (P6)."""
        for area, keys in self._keys.items():
            if keys.renumbered:
                for note in self.standing_in(area):
                    self._desk.patch(note, order=keys.orders[note.id])

    def _of(self, area: int) -> OrderKeys:
        if area not in self._keys:
            self._keys[area] = OrderKeys(self.standing_in(area))
        return self._keys[area]
