"""Chains where not everybody may write, is named or is seen (RULES.md H1-H3, H5, H9, H12, J3)."""

from boards import commands as c
from boards.records import Authors, Mode
from tests.support.tables import set_tables
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    OTHER,
    RESIDENT,
    STAFF,
    World,
)
from tests.vectors.gestures import Make


def _new(
    world: World, board: int = BOARDS[0], *, mode: Mode = "open", authors: Authors = "named"
) -> c.NoteAdd:
    return c.NoteAdd(world.new_id(), board, 0, None, None, 1, "bänkar", mode, authors)


def _news(
    world: World, board: int = BOARDS[0], *, mode: Mode = "open", authors: Authors = "named"
) -> c.NotesAdd:
    notes = tuple(c.NewNote(world.new_id(), None, None, 2, text) for text in ("träd", "skugga"))
    return c.NotesAdd(board, 0, notes, mode, authors)


def _turn(world: World, board: int, mode: Mode, authors: Authors = "named") -> None:
    world.must(c.BoardMode(board, mode, authors, False), by=FACILITATOR)


def _ids(world: World, author: int) -> list[int]:
    return [note.id for note in world.state.notes.values() if note.author == author]


def _on_frozen(world: World, mode: Mode) -> list[c.Command]:
    mine, other = _ids(world, RESIDENT)[0], _ids(world, OTHER)[0]
    far = world.note(by=RESIDENT, area=AREAS[2])
    link = world.new_id()
    world.must(c.LinkAdd(link, mine, far), by=RESIDENT)
    _turn(world, BOARDS[0], mode)
    return [
        _new(world),
        _news(world),
        c.NoteEdit(mine, 1, "andra ord"),
        c.NoteMove(other, 2_000, 2_000),
        c.NoteColour(mine, 3),
        c.NoteDelete(mine),
        c.NotePlace(mine, AREAS[2]),
        c.NotePlace(far, AREAS[0]),
        c.ClusterAdd(world.new_id(), "ihop", (mine, other)),
        c.ClusterTitle(next(iter(world.state.clusters)), 1, "heter"),
        c.LinkAdd(world.new_id(), far, other),
        c.LinkDrop(link),
        c.NoteFlag(world.new_id(), other, "rude", ""),
        _new(world, BOARDS[1]),
        c.NoteDelete(far),
    ]


def _at_another_table(world: World) -> list[c.Command]:
    """She sits at the first; somebody else's note stands on the second."""
    command, (own, other) = set_tables(world, BOARDS[0], count=2, seats={RESIDENT: 0, OTHER: 1})
    world.must(command, by=FACILITATOR)
    theirs = world.note(by=OTHER, area=other.areas[0])
    mine = _ids(world, RESIDENT)[0]
    return [
        _new(world, other.board),
        _news(world, other.board),
        _new(world, own.board),
        c.NoteMove(theirs, 500, 500),
        c.NotePlace(mine, other.areas[0]),
        c.NotePlace(mine, own.areas[0]),
        c.NotePlace(theirs, AREAS[0]),
        c.NotesMove((c.NewPlace(theirs, 40, 40), c.NewPlace(mine, 40, 40))),
        c.LinkAdd(world.new_id(), theirs, mine),
        c.NoteDelete(mine),
    ]


def _who_helps_may_write_anywhere(world: World) -> list[c.Command]:
    command, (own, other) = set_tables(world, BOARDS[0], count=2, seats={FACILITATOR: 0})
    world.must(command, by=FACILITATOR)
    _turn(world, BOARDS[0], "vote")
    return [_new(world), _new(world, own.board), _new(world, other.board)]


def _among_numbers(world: World) -> list[c.Command]:
    _turn(world, BOARDS[0], "open", "alias")
    world.note(by=RESIDENT)
    return [
        _new(world),
        _new(world, authors="alias"),
        _new(world, authors="hidden"),
        _new(world, mode="private", authors="alias"),
        _news(world, authors="alias"),
        _news(world, authors="hidden"),
        _new(world, BOARDS[1], authors="alias"),
        _new(world, BOARDS[1]),
    ]


def _as_nobody(world: World) -> list[c.Command]:
    _turn(world, BOARDS[0], "open", "hidden")
    one = _new(world, authors="hidden")
    return [
        one,
        _news(world, authors="alias"),
        c.NoteEdit(one.id, 1, "andra ord"),
        c.NoteDelete(one.id),
        c.NoteRestore(one.id),
    ]


def _unseen(world: World) -> list[c.Command]:
    """What everybody sees stays as it is, wherever the own notes go."""
    world.must(c.BoardMode(BOARDS[0], "private", "named", False), by=FACILITATOR)
    shown = _ids(world, OTHER)[0]
    one, far = _new(world, mode="private"), world.note(by=RESIDENT, area=AREAS[2])
    at = world.state.notes[shown]
    return [
        one,
        _news(world, mode="private"),
        c.NoteMove(one.id, at.x, at.y),
        c.NotePlace(one.id, AREAS[1]),
        c.NotesPlace((one.id,), AREAS[0]),
        c.NotesPlace((one.id, far), AREAS[1]),
        c.NotesPlace((one.id,), AREAS[2]),
        c.NoteSize(one.id, 1),
        c.NoteEdit(one.id, 1, "andra ord", "private"),
        c.NoteTogether(one.id, True),
        c.ClusterAdd(world.new_id(), "ihop", (one.id, shown)),
        c.NoteMove(shown, at.x + 10, at.y),
        c.NotesDelete((one.id,)),
        c.NotesRestore((one.id,)),
    ]


def _begun_when_fewer_saw_it(world: World) -> list[c.Command]:
    """What her page was told of her own notes, when there is no more of that."""
    world.must(c.NotesHold((_ids(world, RESIDENT)[0],)), by=FACILITATOR)
    held, shown = world.state.kept, _ids(world, RESIDENT)[-1]
    waits = next(iter(held))
    return [
        *(c.NoteEdit(shown, 1, "halv tanke", told) for told in ("private", "held", "hidden")),
        c.NoteEdit(shown, 1, "hel tanke"),
        c.NoteEdit(waits, 1, "halv tanke", "private"),
        c.NoteEdit(waits, 1, "hel tanke", "held"),
        c.NoteEdit(waits, 2, "annan tanke"),
    ]


def _what_is_pointed_at_goes(world: World) -> list[c.Command]:
    cluster = next(iter(world.state.clusters))
    note = _ids(world, OTHER)[0]
    world.must(c.WorkshopSpotlight(cluster), by=FACILITATOR)
    world.must(c.WorkshopSummon(note), by=FACILITATOR)
    return [c.ClusterDissolve(cluster), c.NotesHide((note,), "rude", "")]


GROUNDS: tuple[tuple[str, int, Make], ...] = (
    ("a board for reading", RESIDENT, lambda w: _on_frozen(w, "read")),
    ("a board for voting", STAFF, lambda w: _on_frozen(w, "vote")),
    ("boards of tables", RESIDENT, _at_another_table),
    ("a facilitator writes anywhere", FACILITATOR, _who_helps_may_write_anywhere),
    ("where numbers stand for authors", RESIDENT, _among_numbers),
    ("where nobody is named", RESIDENT, _as_nobody),
    ("where nobody else sees it", RESIDENT, _unseen),
    ("where fewer saw it", RESIDENT, _begun_when_fewer_saw_it),
    ("what was pointed at goes", FACILITATOR, _what_is_pointed_at_goes),
)
