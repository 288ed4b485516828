"""Commands on several notes: one gesture is one command and one entry (RULES.md G1-G6).

Each area is looked at once, however many notes come into it, and nothing is half done.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import repeat
from typing import TypeVar

from boards import commands as c
from boards import places
from boards.decide.clusters import end_emptied_clusters
from boards.decide.desk import Desk, must_be_on_board
from boards.decide.flags import end_flags
from boards.decide.notes import must_be_as_told, must_be_colour, must_have_room, put_new
from boards.decide.shelves import Shelves
from boards.decide.spots import area_for, corner
from boards.decide.trash import bury, may_restore, put_back
from boards.limits import BATCH_MAX
from boards.records import Area, Note
from boards.rejections import Code, Refusal

T = TypeVar("T")


def add(desk: Desk, command: c.NotesAdd) -> None:
    """G3: what was pasted, each where it was put or in a free slot."""
    desk.must_write()
    must_be_a_gesture(command.notes)
    must_be_as_told(desk.board(command.board), command)
    _put_new(desk, command, author=desk.actor.member)


def bring_in(desk: Desk, command: c.NotesImport) -> None:
    """G6: an import, by the server for the facilitator who chose the file."""
    desk.must_be_system()
    member = desk.member(command.by)
    if member.removed or member.role != "facilitator":
        raise Refusal(Code.NOT_ALLOWED)
    desk.must_not_be_closed()
    _put_new(desk, command, author=member.id)


def withdraw(desk: Desk, command: c.NotesWithdraw) -> None:
    """G6: an import taken back; what people have built on since stays."""
    desk.must_be_system()
    desk.must_not_be_closed()
    linked = {end for link in desk.state.links.values() for end in (link.note, link.source)}
    gone = [
        note
        for note in _there(desk.state.notes.get(note_id) for note_id in command.ids)
        if (note.author, note.version, note.cluster) == (command.by, 1, 0) and note.id not in linked
    ]
    for note in _some(gone):
        desk.drop(note)
    end_flags(desk, {note.id for note in gone})


def _put_new(desk: Desk, command: c.NotesAdd | c.NotesImport, *, author: int) -> None:
    board = desk.board(command.board)
    news = _some(command.notes)
    must_have_room(desk, len(news))
    ids = {new.id for new in news}
    if len(ids) < len(news) or any(desk.state.is_taken(note_id) for note_id in ids):
        raise Refusal(Code.ID_TAKEN)
    shelves = Shelves(desk, board.id)
    places_of = {new.id: (new.x, new.y) for new in news if new.x is not None and new.y is not None}
    for note_id, (x, y) in places_of.items():
        must_be_on_board(x, y)
        shelves.put(note_id, (x, y))
    there = [_Dot(x, y) for x, y in places_of.values()]
    for area, loose in _by_area(desk, command, placed=places_of):
        seat(desk, shelves, area, [(note_id, 0) for note_id in loose], there=there)
    for new in news:
        must_be_colour(new.colour)
        place = (
            shelves.point_of(new.id),
            shelves.area_of(new.id),
            shelves.order_of(new.id),
        )
        put_new(desk, new, place=place, board=board.id, author=author)
    shelves.renumber()


def _by_area(
    desk: Desk, command: c.NotesAdd | c.NotesImport, *, placed: Collection[int]
) -> list[tuple[Area, list[int]]]:
    """The notes without a place by the area that each asks for, in their order."""
    areas = command.areas if isinstance(command, c.NotesImport) else ()
    if areas and len(areas) != len(command.notes):
        raise Refusal(Code.BAD_VALUE)
    wanted: dict[int, list[int]] = {}
    for new, area in zip(command.notes, areas or repeat(command.area), strict=False):
        if new.id not in placed:
            wanted.setdefault(area, []).append(new.id)
    found: dict[int, tuple[Area, list[int]]] = {}
    for area, loose in wanted.items():
        # "None" and the name of the board's first area mean the same one.
        record = area_for(desk, board=command.board, area=area)
        found.setdefault(record.id, (record, []))[1].extend(loose)
    return list(found.values())


class _Dot:
    """A note that is only coming, as far as slots go."""

    size = 0

    def __init__(self, x: int, y: int) -> None:
        self.x = x
        self.y = y


def move(desk: Desk, command: c.NotesMove) -> None:
    """G4: as if they were moved one after the other; who leaves her area leaves her cluster."""
    desk.must_write()
    must_be_a_gesture(command.moves)
    to = {place.id: (place.x, place.y) for place in command.moves}
    notes = _some(_there(desk.state.notes.get(note_id) for note_id in to))
    for x, y in to.values():
        must_be_on_board(x, y)
    shelves = {
        board: Shelves(desk, board, without=notes)
        for board in dict.fromkeys(note.board for note in notes)
    }
    for note in notes:
        shelves[note.board].put(note.id, to[note.id], size=note.size)
    leaving = [note for note in notes if shelves[note.board].area_of(note.id) != note.area]
    end_emptied_clusters(desk, leaving)
    gone = {note.id for note in leaving}
    for note in notes:
        shelf = shelves[note.board]
        x, y = to[note.id]
        desk.patch(
            note,
            x=x,
            y=y,
            area=shelf.area_of(note.id),
            order=shelf.order_of(note.id),
            cluster=0 if note.id in gone else note.cluster,
        )
    for shelf in shelves.values():
        shelf.renumber()


def place(desk: Desk, command: c.NotesPlace) -> None:
    """G4: to the end of an area of any board, in free slots, in the order that was given."""
    desk.must_write()
    must_be_a_gesture(command.ids)
    area = desk.area(command.area)
    notes = _some(_there(desk.state.notes.get(note_id) for note_id in command.ids))
    moving = [note for note in notes if note.area != area.id]
    if not moving:
        raise Refusal(Code.ALREADY)
    end_emptied_clusters(desk, moving)
    shelves = Shelves(desk, area.board, without=moving)
    seat(desk, shelves, area, [(note.id, note.size) for note in moving], there=())
    for note in moving:
        x, y = shelves.point_of(note.id)
        order = shelves.order_of(note.id)
        desk.patch(note, board=area.board, area=area.id, order=order, x=x, y=y, cluster=0)


def seat(
    desk: Desk,
    shelves: Shelves,
    area: Area,
    notes: Sequence[tuple[int, int]],
    *,
    there: Sequence[places.Placed],
) -> None:
    """Free slots of the area for (id, size) each; it grows where it was full (P1, P2)."""
    sizes = [size for _, size in notes]
    slots = places.free_slots(area, [*shelves.standing_in(area.id), *there], sizes=sizes)
    height = area.h
    for (note_id, size), slot in zip(notes, slots, strict=True):
        height = max(height, places.height_for(area, slot, size=size))
        shelves.put_last(note_id, corner(area, slot), area=area.id)
    desk.patch(area, h=height)


def colour(desk: Desk, command: c.NotesColour) -> None:
    """G2: the author of all of them, or a facilitator."""
    notes = _own(desk, command.ids)
    must_be_colour(command.colour)
    for note in notes:
        desk.patch(note, colour=command.colour)


def delete(desk: Desk, command: c.NotesDelete) -> None:
    """G2, G5: to the trash together."""
    bury(desk, _own(desk, command.ids))


def _own(desk: Desk, ids: Sequence[int]) -> list[Note]:
    """The notes that are there; each must be the actor's, or she a facilitator (G2)."""
    desk.must_write()
    must_be_a_gesture(ids)
    notes = _some(_there(desk.state.notes.get(note_id) for note_id in ids))
    for note in notes:
        desk.must_be_author(note, or_facilitator=True)
    return notes


def restore(desk: Desk, command: c.NotesRestore) -> None:
    """G5: those that are still in the trash, each as if it were restored alone."""
    desk.must_write()
    must_be_a_gesture(command.ids)
    trashed = _some(
        each
        for each in _there(desk.state.trash.get(note_id) for note_id in command.ids)
        if may_restore(desk, each)
    )
    must_have_room(desk, len(trashed))
    put_back(desk, trashed, over=frozenset(command.over))
    desk.figure = len(set(command.ids)) - len(trashed)


def must_be_a_gesture(things: Sequence[object]) -> None:
    """No more than one gesture may have (L7)."""
    if len(things) > BATCH_MAX:
        raise Refusal(Code.TOO_MANY_AT_ONCE, BATCH_MAX)


def _there(found: Iterable[T | None]) -> list[T]:
    """Those that there are, each once (G1)."""
    return list(dict.fromkeys(each for each in found if each is not None))


def _some(things: Iterable[T]) -> list[T]:
    """All of them; with none left there is no target (G1)."""
    found = list(things)
    if not found:
        raise Refusal(Code.UNKNOWN_TARGET)
    return found
