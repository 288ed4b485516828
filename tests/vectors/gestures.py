"""Vectors of chains, continued: gestures on several notes, sizes, links, boards and areas."""

from collections.abc import Callable

from msgspec.structs import replace

from boards import commands as c
from boards.places import PITCH_X, PITCH_Y
from boards.records import Note
from tests.support.texts import ODD_TEXTS, statements
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, MISSING, OTHER, RESIDENT, STAFF, World

Make = Callable[[World], list[c.Command]]

_AREAS = tuple(enumerate(AREAS))


def _of(world: World, author: int) -> list[int]:
    return [note.id for note in world.state.notes.values() if note.author == author]


def _all(world: World) -> list[int]:
    return list(world.state.notes)


def _new(world: World, text: str, *, at: tuple[int, int] | None = None) -> c.NewNote:
    x, y = at or (None, None)
    return c.NewNote(world.new_id(), x, y, 2, text)


def _paste(world: World) -> list[c.Command]:
    """Some with a place, most without: those get what is left (G3)."""
    texts = (*statements()[:9], *ODD_TEXTS[:3])
    placed = _new(world, "här", at=(24 + PITCH_X, 88))
    news = [_new(world, text) for text in texts]
    twice = _new(world, "två gånger")
    return [
        c.NotesAdd(BOARDS[0], AREAS[1], (*news, placed)),
        c.NotesAdd(BOARDS[0], 0, tuple(_new(world, "till") for _ in range(3))),
        c.NotesAdd(BOARDS[0], AREAS[2], (_new(world, "fel tavla"),)),
        c.NotesAdd(BOARDS[0], 0, (twice, twice)),
        c.NotesAdd(BOARDS[0], 0, ()),
        c.NotesAdd(BOARDS[0], 0, tuple(_new(world, "för många") for _ in range(201))),
        c.NotesAdd(BOARDS[0], 0, (_new(world, "bra"), _new(world, " "))),
        c.NotesAdd(BOARDS[0], 0, (news[0],)),
    ]


def _drag(world: World) -> list[c.Command]:
    """Over the edge of an area, in another order than one reads, past a note that is gone (G4)."""
    ids = _all(world)
    shifted = tuple(
        c.NewPlace(i, world.state.notes[i].x + 2 * PITCH_X, world.state.notes[i].y - 40)
        for i in reversed(ids)
    )
    row = tuple(c.NewPlace(i, 3_000 + 40 * n, 5_000) for n, i in enumerate((*ids, MISSING)))
    far = c.NewPlace(ids[0], 2_000_000, 0)
    return [
        c.NotesMove(shifted),
        c.NotesMove(row),
        c.NotesMove((c.NewPlace(MISSING, 0, 0),)),
        c.NotesMove((far,)),
        c.NotesPlace((*ids, MISSING, ids[0]), AREAS[3]),
        c.NotesPlace(tuple(ids), AREAS[3]),
        c.NotesPlace(tuple(ids[:2]), MISSING),
    ]


def _delete_and_restore(world: World) -> list[c.Command]:
    """A whole group and more; one place and one key are taken meanwhile (G5)."""
    ids = _all(world)
    area = world.state.notes[ids[0]].area
    board = world.state.areas[area].board
    taken = c.NoteAdd(world.new_id(), board, area, None, None, 1, "nu står jag här")
    return [
        c.NotesDelete((*ids[:3], MISSING)),
        taken,
        c.NotesRestore((ids[2], ids[0], MISSING, ids[1])),
        c.NotesRestore(tuple(ids)),
        c.NotesColour(tuple(ids), 4),
        c.NotesColour(tuple(ids), 6),
    ]


def _restore_elsewhere(world: World) -> list[c.Command]:
    """An area was moved away, one removed, and a whole board (N7, P4, B4)."""
    ids = _all(world)
    moved = world.state.areas[AREAS[0]]
    notes = [c.NoteAdd(world.new_id(), BOARDS[n // 2], a, None, None, 0, "dit") for n, a in _AREAS]
    late = notes[2]
    return [
        *notes,
        c.NotesDelete((*ids, *(note.id for note in notes))),
        c.AreaPlace(AREAS[0], 9_000, 0, moved.w, moved.h),
        c.AreaRemove(AREAS[1]),
        c.BoardRemove(BOARDS[1]),
        c.NoteRestore(late.id),
        c.NotesRestore((late.id, *ids, notes[1].id)),
        c.AreaPlace(AREAS[0], 0, 999_700, moved.w, moved.h),
        c.NoteAdd(world.new_id(), BOARDS[0], AREAS[0], None, None, 0, "bortom"),
        c.AreaPlace(AREAS[0], 9_000, 0, moved.w, moved.h),
        c.NoteAdd(world.new_id(), BOARDS[0], AREAS[0], None, None, 0, "sist"),
    ]


def _not_mine(world: World) -> list[c.Command]:
    mine, other = _of(world, RESIDENT), _of(world, OTHER)
    return [
        c.NotesColour((*mine, *other), 3),
        c.NotesDelete((*mine, *other)),
        c.NotesColour(tuple(mine), 3),
        c.NotesDelete(tuple(mine)),
        c.NotesRestore((*other, *mine)),
        c.NotesRestore(tuple(mine)),
        c.WorkshopEdit(1, "mitt", "", ""),
        c.BoardEdit(BOARDS[0], 1, "mitt", ""),
        c.AreaPlace(AREAS[0], 0, 0, 300, 300),
    ]


def _sizes(world: World) -> list[c.Command]:
    """Stays where it is, or takes the nearest place; then groups and slots mind it (P7)."""
    first, second, third = _all(world)[:3]
    cluster = world.new_id()
    return [
        *(c.NoteSize(first, size) for size in (1, 4, 8, 9, -1, 0)),
        c.NoteSize(second, 8),
        c.NoteAdd(world.new_id(), BOARDS[0], AREAS[0], None, None, 0, "plats?"),
        c.NoteSize(third, 3),
        c.NoteSwap(second, third),
        c.NoteSwap(first, second),
        c.NotePlace(third, AREAS[1]),
        c.NoteMove(second, 24 + PITCH_X, 88 + PITCH_Y),
        c.ClusterAdd(cluster, "stora", (first, second, third)),
        c.NoteDelete(second),
        c.NoteAdd(world.new_id(), BOARDS[0], AREAS[0], None, None, 0, "under tiden"),
        c.NoteRestore(second),
    ]


def _undo(world: World) -> list[c.Command]:
    """Places that are free, shared, taken and gone; groups that end and begin; what is stale."""
    ids = _all(world)
    notes = [world.state.notes[i] for i in ids]
    grouped, alone, far = notes[0], notes[2], notes[4]
    cluster = grouped.cluster
    left = tuple(c.Step(n.id, (3, cluster), (3, 0)) for n in notes[:2])
    back = tuple(c.Step(n.id, (3, 0), (3, cluster)) for n in notes[:2])
    home = world.state.clusters[cluster].area
    seen, late = c.Regroup(cluster, 1, 0, "igen"), c.Regroup(cluster, 2, home, "igen")

    def placed(note: Note, *more: int, area: int | None = None) -> tuple[int, ...]:
        at = note.area if area is None else area
        return (1, note.board, 2, at, 4, note.order, 5, note.x, 6, note.y, *more)

    # Onto `far`, without leave to cover it: it stands there already, and only its order changes.
    reordered = replace(alone, order=alone.order + 5)
    return [
        c.NotesMove((c.NewPlace(alone.id, 4_000, 4_000),)),
        c.NotesMove((c.NewPlace(far.id, alone.x + 20, alone.y + 20),)),
        c.NotesRevert((c.Step(alone.id, (5, 4_000), placed(alone)),)),
        c.NotesRevert((c.Step(alone.id, (), placed(alone), (far.id,)),)),
        c.NotesRevert((c.Step(alone.id, (), placed(reordered)),)),
        c.NotesRevert((c.Step(alone.id, (5, 4_000), placed(alone)),)),
        c.NotesRevert((c.Step(far.id, (), placed(far, 7, 3, 13, 4)), c.Step(MISSING, (), (13, 1)))),
        c.NotesRevert(left),
        c.NotesRevert(left, (late,)),
        c.NotesRevert(left, (seen,)),
        c.NotesRevert(back),
        c.NotesRevert(back, (late,)),
        c.NotesRevert((c.Step(grouped.id, (), placed(grouped, area=AREAS[1])),)),
        c.NotesRevert((c.Step(grouped.id, (), placed(grouped, 3, 0, area=AREAS[1])),)),
        c.NotesRevert((c.Step(grouped.id, (), placed(grouped, 3, cluster, area=MISSING)),)),
        c.NotesRevert((c.Step(grouped.id, (), (7, 9)),)),
        c.NotesRevert((c.Step(grouped.id, (), (5, 9)),)),
        c.NotesUnmake((c.Unmade(alone.id, 1, 0, 0), c.Unmade(far.id, 2, 0, 0))),
        c.NotesUnmake((c.Unmade(far.id, 2, 0, 0),)),
        c.NotesRestore((alone.id,), (far.id,)),
    ]


def _links(world: World) -> list[c.Command]:
    early, other = _all(world)[:2]
    later = c.NoteAdd(world.new_id(), BOARDS[1], 0, None, None, 0, "en idé")
    link, second = world.new_id(), world.new_id()
    return [
        later,
        c.LinkAdd(link, early, later.id),
        c.LinkAdd(second, later.id, early),
        c.LinkAdd(second, later.id, other),
        c.LinkAdd(world.new_id(), early, other),
        c.LinkAdd(world.new_id(), early, MISSING),
        c.LinkAdd(link, other, later.id),
        c.LinkDrop(link),
        c.LinkDrop(link),
        c.NoteDelete(other),
    ]


def _boards(world: World) -> list[c.Command]:
    area = c.AreaPlan(world.new_id(), "Ny yta", "", 0, 0, 720, 720)
    first, second = world.new_id(), world.new_id()
    return [
        c.BoardAdd(first, "ideate", "Ny tavla", "Vad mer?", (area,)),
        c.BoardAdd(second, "ideate", "Tom", "", ()),
        c.BoardAdd(second, "ideate", "Två", "", (area,)),
        c.BoardEdit(first, 1, "Ny tavla igen", ""),
        c.BoardEdit(first, 1, "för sent", ""),
        c.BoardOrder(first, BOARDS[1]),
        c.BoardOrder(first, BOARDS[1]),
        c.BoardOrder(first, BOARDS[0]),
        c.BoardRemove(BOARDS[0]),
        c.BoardRemove(BOARDS[1]),
        c.BoardRemove(first),
        c.WorkshopEdit(1, "Torget, igen", "Hur?", ""),
        c.WorkshopEdit(1, "för sent", "", ""),
    ]


def _areas(world: World) -> list[c.Command]:
    new = world.new_id()
    old = world.state.areas[AREAS[0]]
    return [
        c.AreaAdd(new, BOARDS[0], "Till höger", "?", 480, 480),
        c.AreaAdd(world.new_id(), BOARDS[0], "för liten", "", 100, 480),
        c.AreaAdd(world.new_id(), BOARDS[0], "för stor", "", 30_000, 480),
        c.AreaEdit(new, 1, "Rätt", ""),
        c.AreaEdit(new, 1, "för sent", ""),
        c.AreaPlace(AREAS[0], old.x - 500, old.y + 77, old.w, old.h),
        c.AreaPlace(AREAS[0], 0, 0, 400, 400, (old.x, old.y, old.w, old.h)),
        c.AreaPlace(AREAS[0], old.x, old.y, 256, 300, (old.x - 500, old.y + 77, old.w, old.h)),
        c.NoteAdd(world.new_id(), BOARDS[0], AREAS[0], None, None, 0, "smalt"),
        c.AreaPlace(new, 999_000, 0, 3_000, 480),
        c.AreaOrder(new, AREAS[0]),
        c.AreaOrder(new, AREAS[0]),
        c.AreaOrder(AREAS[1], MISSING),
        c.AreaOrder(new, 0, (AREAS[1],)),
        c.AreaOrder(new, 0, (AREAS[0],)),
        c.AreaRemove(AREAS[0]),
        c.AreaRemove(new, (1,)),
        c.AreaRemove(new),
        c.AreaRemove(AREAS[2]),
        c.AreaRemove(AREAS[3]),
    ]


GESTURES: tuple[tuple[str, int, Make], ...] = (
    ("paste many", RESIDENT, _paste),
    ("drag a selection, put it elsewhere", STAFF, _drag),
    ("delete many and restore them", FACILITATOR, _delete_and_restore),
    ("restore where areas and boards are gone", FACILITATOR, _restore_elsewhere),
    ("what a resident may not do to many", RESIDENT, _not_mine),
    ("sizes", FACILITATOR, _sizes),
    ("undo", FACILITATOR, _undo),
    ("links", FACILITATOR, _links),
    ("boards", FACILITATOR, _boards),
    ("areas", FACILITATOR, _areas),
)
