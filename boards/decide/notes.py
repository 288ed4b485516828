"""Commands on one note (RULES.md N1-N9, P7)."""

from collections.abc import Iterator

from msgspec.structs import replace

from boards import commands as c
from boards import places
from boards.decide.clusters import leave_cluster
from boards.decide.desk import Desk, must_be_on_board
from boards.decide.spots import area_for, corner, notes_of, renumber, spot, take_free_slot
from boards.decide.trash import bury, may_restore, put_back
from boards.limits import ALIASES, COLOURS, NOTES_MAX, TEXT_MAX
from boards.records import NOBODY, Authors, Board, Note
from boards.rejections import Code, Refusal
from boards.state import State

Place = tuple[places.Point, int, int]
"""Where a note stands: its corner, its area and its order key."""


def add(desk: Desk, command: c.NoteAdd) -> None:
    """N1: anyone who may write adds notes, up to the limit of the workshop."""
    desk.must_write()
    board = desk.board(command.board)
    must_be_as_told(board, command)
    desk.must_be_free(command.id)
    must_have_room(desk, 1)
    must_be_colour(command.colour)
    place = _place_of_new(desk, command)
    put_new(desk, command, place=place, board=board.id, author=desk.actor.member)


def put_new(
    desk: Desk, new: c.NoteAdd | c.NewNote, *, place: Place, board: int, author: int
) -> None:
    """The note begins: written by `author`, now (N1)."""
    (x, y), area, order = place
    desk.put(
        Note(
            id=new.id,
            board=board,
            area=area,
            cluster=0,
            order=order,
            x=x,
            y=y,
            colour=new.colour,
            text=desk.text(new.text, limit=TEXT_MAX),
            version=1,
            author=author,
            created=desk.now,
            edited=desk.now,
            alias=alias_of(desk, board=board, author=author),
        )
    )


_SECRECY: tuple[Authors, ...] = ("named", "alias", "hidden")


def must_be_as_told(board: Board, command: c.NoteAdd | c.NotesAdd) -> None:
    """H12. To keep the note as it was told instead would let anyone write unseen, or as nobody,
    wherever she says that she was told so."""
    is_seen = command.mode == "private" != board.mode
    if is_seen or _SECRECY.index(command.authors) > _SECRECY.index(board.authors):
        raise Refusal(Code.MORE_SEEN)


def _place_of_new(desk: Desk, command: c.NoteAdd) -> Place:
    if command.x is not None and command.y is not None:
        must_be_on_board(command.x, command.y)
        point = (command.x, command.y)
        return point, *spot(desk, command.board, point)
    area = area_for(desk, board=command.board, area=command.area)
    point = take_free_slot(desk, area)
    return point, area.id, places.last_order(notes_of(desk, area.id))


def move(desk: Desk, command: c.NoteMove) -> None:
    """N3: anyone who may write moves notes. Leaving the area is leaving its cluster."""
    desk.must_write()
    note = desk.note(command.id)
    must_be_on_board(command.x, command.y)
    point = (command.x, command.y)
    area_id, order = spot(desk, note.board, point, size=note.size, moving=note.id)
    cluster = note.cluster if area_id == note.area else 0
    if not cluster:
        leave_cluster(desk, note)
    desk.patch(note, x=point[0], y=point[1], area=area_id, order=order, cluster=cluster)


def place(desk: Desk, command: c.NotePlace) -> None:
    """N4: to the end of an area of any board, in a free slot."""
    desk.must_write()
    note = desk.note(command.id)
    area = desk.area(command.area)
    if note.area == area.id:
        raise Refusal(Code.ALREADY)
    leave_cluster(desk, note)
    x, y = take_free_slot(desk, area, without=note.id, size=note.size)
    order = places.last_order(notes_of(desk, area.id, without=note.id))
    desk.patch(note, board=area.board, area=area.id, order=order, x=x, y=y, cluster=0)


def swap(desk: Desk, command: c.NoteSwap) -> None:
    """N4: two notes of one area change places, in the list and on the canvas at once."""
    desk.must_write()
    note, other = desk.note(command.id), desk.note(command.other)
    if note.id == other.id:
        raise Refusal(Code.ALREADY)
    if (note.area, note.board) != (other.area, other.board):
        raise Refusal(Code.UNKNOWN_TARGET)
    swapped = [
        replace(note, order=other.order, x=other.x, y=other.y),
        replace(other, order=note.order, x=note.x, y=note.y),
    ]
    if note.size != other.size:
        swapped = _apart(desk, swapped)
    for old, new in zip((note, other), swapped, strict=True):
        desk.patch(old, order=new.order, x=new.x, y=new.y)


def _apart(desk: Desk, swapped: list[Note]) -> list[Note]:
    """One that would cover another note takes the nearest place where it does not (P1, P7)."""
    area = desk.state.areas.get(swapped[0].area)
    if area is None:
        return swapped
    moving, height = {note.id for note in swapped}, area.h
    there = [note for note in notes_of(desk, area.id) if note.id not in moving]
    placed: list[Note] = []
    for note in swapped:
        beside = [*there, *placed]
        if any(places.overlap(note, other) for other in beside):
            slot = places.nearest_free_slot(area, beside, note, size=note.size)
            height = max(height, places.height_for(area, slot, size=note.size))
            x, y = corner(area, slot)
            note = replace(note, x=x, y=y)
        placed.append(note)
    desk.patch(area, h=height)
    return placed


def colour(desk: Desk, command: c.NoteColour) -> None:
    """N5: the author or a facilitator."""
    desk.must_write()
    note = desk.note(command.id)
    desk.must_be_author(note, or_facilitator=True)
    must_be_colour(command.colour)
    desk.patch(note, colour=command.colour)


def resize(desk: Desk, command: c.NoteSize) -> None:
    """P7: stays where it is, unless it would cover another note of its area then."""
    desk.must_write()
    note = desk.note(command.id)
    if not 0 <= command.size < places.SIZES:
        raise Refusal(Code.BAD_VALUE)
    sized = replace(note, size=command.size)
    area = desk.state.areas.get(note.area)
    others = [n for n in notes_of(desk, note.area, without=note.id) if n.board == note.board]
    if area is None or not any(places.overlap(sized, other) for other in others):
        desk.patch(note, size=command.size)
        return
    slot = places.nearest_free_slot(area, others, note, size=command.size)
    desk.patch(area, h=places.height_for(area, slot, size=command.size))
    x, y = corner(area, slot)
    order = places.order_at(others, (x, y), board=note.board)
    order = renumber(desk, others, (x, y)) if order is None else order
    desk.patch(note, size=command.size, x=x, y=y, order=order)


def delete(desk: Desk, command: c.NoteDelete) -> None:
    """N6: the author or a facilitator; the note goes to the trash, whose oldest one leaves."""
    desk.must_write()
    note = desk.note(command.id)
    desk.must_be_author(note, or_facilitator=True)
    bury(desk, [note])


def restore(desk: Desk, command: c.NoteRestore) -> None:
    """N7: who deleted it, or a facilitator; back to its place, or into a free slot."""
    desk.must_write()
    trashed = desk.state.trash.get(command.id)
    if trashed is None or not may_restore(desk, trashed):
        raise Refusal(Code.UNKNOWN_TARGET)
    must_have_room(desk, 1)
    put_back(desk, [trashed])


def must_have_room(desk: Desk, count: int) -> None:
    """L3, with those that not everybody sees."""
    if count > desk.room:
        raise Refusal(Code.TOO_MANY_NOTES, NOTES_MAX)


def alias_of(desk: Desk, *, board: int, author: int) -> int:
    """H9: the number that stands for the author on this board; 0 where authors are named."""
    authors = desk.board(board).authors
    if authors != "alias":
        return NOBODY if authors == "hidden" else 0
    others: set[int] = set()
    for note in notes_wherever(desk.state):
        if note.board != board or note.alias <= 0:
            continue
        if note.author == author:
            return note.alias
        others.add(note.alias)
    free = [number for number in range(1, ALIASES + 1) if number not in others]
    return free[int.from_bytes(desk.lot(author)[:8], "big") % len(free)]


def notes_wherever(state: State) -> Iterator[Note]:
    """Those that not everybody sees, and those in the trash, which may come back, among them."""
    yield from state.notes.values()
    yield from (kept.note for kept in state.kept.values())
    yield from (trashed.note for trashed in state.trash.values())


def must_be_colour(number: int) -> None:
    """One of the numbered ones (N5)."""
    if not 0 <= number < COLOURS:
        raise Refusal(Code.BAD_VALUE)
