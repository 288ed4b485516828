"""What somebody may have done to a full workshop, so that all of it has to be undone."""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from boards import commands as c
from boards.limits import BATCH_MAX
from boards.places import PITCH_X, PITCH_Y

WORKSHOP = 2**45
BOARDS = (WORKSHOP + 1, WORKSHOP + 2)
AREAS = (WORKSHOP + 3, WORKSHOP + 4, WORKSHOP + 5)
"""Two on the first board, one on the second."""
FACILITATOR, VANDAL, OTHER = (WORKSHOP + 10 + i for i in range(3))
"""She is a facilitator too: who else could change and delete so much?"""

COLUMNS = 60
WORDS = "Bänkarna vid torget är för få, och det är långt till nästa. " * 4

T = TypeVar("T")

Shape = Callable[["Scene"], None]


class Asks(Protocol):
    """Has a command done."""

    def __call__(self, command: c.Command, *, by: int = 0) -> None: ...


class Scene:
    """An open workshop of that many notes at most, and hands to work in it."""

    def __init__(self, must: Asks, notes: int) -> None:
        self.must = must
        self.half = notes // 2
        self._last = WORKSHOP + 1_000
        width, height = COLUMNS * PITCH_X + 64, 100 * PITCH_Y
        areas = [
            c.AreaPlan(a, "Yta", "", n * (width + 400), 0, width, height)
            for n, a in enumerate(AREAS)
        ]
        must(
            c.WorkshopCreate(
                id=WORKSHOP,
                title="Torget",
                challenge="Hur blir torget en plats för alla?",
                language="sv",
                children="Barn går över torget till skolan.",
                boards=(
                    c.BoardPlan(BOARDS[0], "empathize", "Intervjuer", "", tuple(areas[:2])),
                    c.BoardPlan(BOARDS[1], "ideate", "Idéer", "", tuple(areas[2:])),
                ),
            )
        )
        for member in (FACILITATOR, VANDAL, OTHER):
            must(c.MemberJoin(member, "facilitator"))
        must(c.WorkshopLife("open"), by=FACILITATOR)

    def new_ids(self, count: int) -> tuple[int, ...]:
        """Ids that nothing has had."""
        self._last += count
        return tuple(range(self._last - count, self._last))

    def add(self, count: int, area: int, *, by: int) -> tuple[int, ...]:
        """So many notes in free slots of the area."""
        board = BOARDS[0] if area in AREAS[:2] else BOARDS[1]
        ids = self.new_ids(count)
        for some in batches(ids):
            new = tuple(c.NewNote(note, None, None, 0, WORDS) for note in some)
            self.must(c.NotesAdd(board, area, new), by=by)
        return ids

    def add_below(self, count: int, *, by: int) -> None:
        """So many notes in the first area, below as many that stood there."""
        places = spots(count, rows=count // COLUMNS)
        for some in batches(list(zip(self.new_ids(count), places, strict=True))):
            new = tuple(c.NewNote(note, x, y, 0, WORDS) for note, (x, y) in some)
            self.must(c.NotesAdd(BOARDS[0], AREAS[0], new), by=by)

    def place(self, ids: Sequence[int], area: int, *, by: int) -> None:
        """The notes go to another area."""
        for some in batches(ids):
            self.must(c.NotesPlace(some, area), by=by)

    def move(self, ids: Sequence[int], *, rows: int, by: int) -> None:
        """The notes, of the first area and in its slots, so many rows further down."""
        for some in batches(list(zip(ids, spots(len(ids), rows=rows), strict=True))):
            moves = tuple(c.NewPlace(note, x, y) for note, (x, y) in some)
            self.must(c.NotesMove(moves), by=by)


def spots(count: int, *, rows: int) -> list[tuple[int, int]]:
    """Slots of the first area, so many rows down."""
    return [
        (24 + n % COLUMNS * PITCH_X, 88 + (n // COLUMNS + rows) * PITCH_Y) for n in range(count)
    ]


def batches(of: Sequence[T]) -> Iterator[tuple[T, ...]]:
    """As much as one gesture may have."""
    for start in range(0, len(of), BATCH_MAX):
        yield tuple(of[start : start + BATCH_MAX])


def _made(scene: Scene) -> None:
    scene.add(scene.half, AREAS[0], by=OTHER)
    scene.add(scene.half, AREAS[0], by=VANDAL)


def _moved(scene: Scene) -> None:
    ids = scene.add(2 * scene.half, AREAS[0], by=OTHER)
    scene.place(ids[: scene.half], AREAS[1], by=VANDAL)


def _moved_within(scene: Scene) -> None:
    """In one area of all notes, as many rows down as are there."""
    ids = scene.add(2 * scene.half, AREAS[0], by=OTHER)
    scene.move(ids[: scene.half], rows=math.ceil(2 * scene.half / COLUMNS), by=VANDAL)


def _moved_and_taken(scene: Scene) -> None:
    """Others have taken the places that she emptied, and the keys."""
    ids = scene.add(scene.half, AREAS[0], by=OTHER)
    scene.place(ids, AREAS[1], by=VANDAL)
    scene.add(scene.half, AREAS[0], by=OTHER)


def _moved_and_numbered(scene: Scene) -> None:
    """Others' notes have the keys, and stand behind the old places: no key has room (P6)."""
    ids = scene.add(scene.half, AREAS[0], by=OTHER)
    scene.place(ids, AREAS[1], by=VANDAL)
    scene.add_below(scene.half, by=OTHER)


def _edited(scene: Scene) -> None:
    """Half of them anew, in the other half she typed."""
    ids = scene.add(2 * scene.half, AREAS[0], by=OTHER)
    for note in ids[: scene.half]:
        scene.must(c.NoteTogether(note, True), by=OTHER)
    for number, note in enumerate(ids[: scene.half]):
        if number % 2:
            scene.must(c.NoteEdit(note, 1, WORDS[::-1]), by=VANDAL)
        else:
            scene.must(c.NoteType(note, 1, ("Nej! ",)), by=VANDAL)


def _coloured(scene: Scene) -> None:
    ids = scene.add(2 * scene.half, AREAS[0], by=OTHER)
    for some in batches(ids[: scene.half]):
        scene.must(c.NotesColour(some, 3), by=VANDAL)


def _deleted(scene: Scene) -> None:
    ids = scene.add(2 * scene.half, AREAS[0], by=OTHER)
    for some in batches(ids[: scene.half]):
        scene.must(c.NotesDelete(some), by=VANDAL)


def _deleted_and_taken(scene: Scene) -> None:
    ids = scene.add(scene.half, AREAS[0], by=OTHER)
    for some in batches(ids):
        scene.must(c.NotesDelete(some), by=VANDAL)
    scene.add(scene.half, AREAS[0], by=OTHER)


def _grouped(scene: Scene) -> None:
    """Groups of ten, which moves the notes too."""
    ids = scene.add(2 * scene.half, AREAS[0], by=OTHER)
    mine = ids[: scene.half]
    for start in range(0, len(mine), 10):
        (cluster,) = scene.new_ids(1)
        scene.must(c.ClusterAdd(cluster, "Grupp", tuple(mine[start : start + 10][::-1])), by=VANDAL)


def _linked(scene: Scene) -> None:
    """Two links for each note of the other stage."""
    sources = scene.add(scene.half, AREAS[0], by=OTHER)
    notes = scene.add(scene.half, AREAS[2], by=OTHER)
    for at, note in enumerate(notes):
        for source in (sources[at], sources[at - 1]):
            (link,) = scene.new_ids(1)
            scene.must(c.LinkAdd(link, note, source), by=VANDAL)


def _all_of_it(scene: Scene) -> None:
    """Moved, coloured, typed in, grouped and linked, then half of it deleted."""
    ids = scene.add(2 * scene.half, AREAS[0], by=OTHER)
    mine = ids[: scene.half]
    for some in batches(mine):
        scene.must(c.NotesColour(some, 2), by=VANDAL)
    scene.place(mine, AREAS[2], by=VANDAL)
    for at, note in enumerate(mine):
        (link,) = scene.new_ids(1)
        scene.must(c.LinkAdd(link, note, ids[scene.half + at]), by=VANDAL)
    for some in batches(mine):
        (cluster,) = scene.new_ids(1)
        scene.must(c.ClusterAdd(cluster, "", some), by=VANDAL)
    for some in batches(mine[::2]):
        scene.must(c.NotesDelete(some), by=VANDAL)


def scenes() -> dict[str, Shape]:
    """By name."""
    return {
        "made": _made,
        "moved": _moved,
        "moved within": _moved_within,
        "moved, taken": _moved_and_taken,
        "moved, no keys": _moved_and_numbered,
        "edited": _edited,
        "coloured": _coloured,
        "deleted": _deleted,
        "deleted, taken": _deleted_and_taken,
        "grouped": _grouped,
        "linked": _linked,
        "all of it": _all_of_it,
    }
