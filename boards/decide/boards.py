"""Commands on boards and areas, all of them the facilitators' (RULES.md B1-B5, P8, U6)."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from boards import commands as c
from boards.decide import tables
from boards.decide.desk import Desk, must_be_on_board
from boards.decide.trash import bury_unseen
from boards.limits import (
    AREA_GAP,
    AREA_HEADER,
    AREA_PADDING,
    AREA_SIDE_MAX,
    AREAS_MAX,
    BOARDS_MAX,
    NOTE_HEIGHT,
    NOTE_WIDTH,
    TEXT_MAX,
    TITLE_MAX,
)
from boards.places import height_of, width_of
from boards.records import Area, Board, Kept, Note
from boards.rejections import Code, Refusal
from boards.text import check_base
from boards.unseen import shut_out_of

WIDTH_MIN = NOTE_WIDTH + 2 * AREA_PADDING
HEIGHT_MIN = AREA_HEADER + NOTE_HEIGHT + AREA_PADDING
"""An area holds at least one note (P8)."""


def add(desk: Desk, command: c.BoardAdd) -> None:
    """B2: one more board with at least one area, the last one of its stage."""
    desk.must_arrange()
    desk.must_be_free(command.id)
    if len(desk.state.boards) >= BOARDS_MAX:
        raise Refusal(Code.TOO_MANY_BOARDS, BOARDS_MAX)
    if len(desk.state.areas) + len(command.areas) > AREAS_MAX:
        raise Refusal(Code.TOO_MANY_AREAS, AREAS_MAX)
    ids = {command.id, *(area.id for area in command.areas)}
    if len(ids) <= len(command.areas) or any(desk.state.is_taken(each) for each in ids):
        raise Refusal(Code.ID_TAKEN)
    if not command.areas:
        raise Refusal(Code.LAST_AREA)
    for area in command.areas:
        _must_be_a_rectangle(area)
    last = max((board.order for board in desk.state.boards.values()), default=-1)
    plan = c.BoardPlan(command.id, command.stage, command.title, command.prompt, command.areas)
    create(desk, plan, order=last + 1)


def create(desk: Desk, plan: c.BoardPlan, *, order: int) -> None:
    """Puts a board and its areas (W4, B2)."""
    title = desk.text(plan.title, limit=TITLE_MAX)
    prompt = desk.text(plan.prompt, limit=TEXT_MAX, may_be_empty=True)
    desk.put(Board(plan.id, plan.stage, order, title, prompt))
    for place, area in enumerate(plan.areas):
        desk.put(
            Area(
                id=area.id,
                board=plan.id,
                order=place,
                title=desk.text(area.title, limit=TITLE_MAX),
                hint=desk.text(area.hint, limit=TITLE_MAX, may_be_empty=True),
                x=area.x,
                y=area.y,
                w=area.w,
                h=area.h,
            )
        )


def edit(desk: Desk, command: c.BoardEdit) -> None:
    """B1: title and prompt, on top of the version that was seen."""
    desk.must_arrange()
    board = desk.board(command.id)
    check_base(base=command.base, version=board.version)
    desk.patch(
        board,
        title=desk.text(command.title, limit=TITLE_MAX),
        prompt=desk.text(command.prompt, limit=TEXT_MAX, may_be_empty=True),
        version=board.version + 1,
    )


def order(desk: Desk, command: c.BoardOrder) -> None:
    """B3: before another board of its stage, or last."""
    desk.must_arrange()
    board = desk.board(command.id)
    row = [other for other in desk.state.boards.values() if other.stage == board.stage]
    _put_before(desk, row, board, command)


def remove(desk: Desk, command: c.BoardRemove) -> None:
    """B4: only an empty one, and never the last."""
    desk.must_arrange()
    board = desk.board(command.id)
    if len(desk.state.boards) == 1:
        raise Refusal(Code.LAST_BOARD)
    left = shut_out_of(desk.state, board.id)
    has_notes = any(note.board == board.id for note in _all_notes(desk, but=left))
    if has_notes or tables.running(desk.state, board.id):
        raise Refusal(Code.NOT_EMPTY)
    areas = sorted(_areas_of(desk, board.id), key=lambda area: area.id)
    _must_be_as_given(command.given, (board.version, *(area.version for area in areas)))
    bury_unseen(desk, left)
    for area in areas:
        desk.drop(area)
    desk.drop(board)
    if board.table:
        tables.end(desk, desk.state.seatings[board.table])


def add_area(desk: Desk, command: c.AreaAdd) -> None:
    """B5: to the right of the others, the last in the list."""
    desk.must_arrange()
    board = desk.board(command.board)
    desk.must_be_free(command.id)
    if len(desk.state.areas) >= AREAS_MAX:
        raise Refusal(Code.TOO_MANY_AREAS, AREAS_MAX)
    areas = _areas_of(desk, board.id)
    x = max((area.x + area.w + AREA_GAP for area in areas), default=0)
    y = min((area.y for area in areas), default=0)
    plan = c.AreaPlan(command.id, command.title, command.hint, x, y, command.w, command.h)
    _must_be_a_rectangle(plan)
    desk.put(
        Area(
            id=command.id,
            board=board.id,
            order=max((area.order for area in areas), default=-1) + 1,
            title=desk.text(command.title, limit=TITLE_MAX),
            hint=desk.text(command.hint, limit=TITLE_MAX, may_be_empty=True),
            x=x,
            y=y,
            w=command.w,
            h=command.h,
        )
    )


def edit_area(desk: Desk, command: c.AreaEdit) -> None:
    """B1: title and hint, on top of the version that was seen."""
    desk.must_arrange()
    area = desk.area(command.id)
    check_base(base=command.base, version=area.version)
    desk.patch(
        area,
        title=desk.text(command.title, limit=TITLE_MAX),
        hint=desk.text(command.hint, limit=TITLE_MAX, may_be_empty=True),
        version=area.version + 1,
    )


def place_area(desk: Desk, command: c.AreaPlace) -> None:
    """P8: its notes come along, and it stays large enough for them."""
    desk.must_arrange()
    area = desk.area(command.id)
    _must_be_a_rectangle(command)
    _must_be_as_given(command.given, (area.x, area.y, area.w, area.h))
    dx, dy = command.x - area.x, command.y - area.y
    inside = [note for note in desk.state.notes.values() if note.area == area.id]
    for note in inside:
        must_be_on_board(note.x + dx, note.y + dy)
        desk.patch(note, x=note.x + dx, y=note.y + dy)
    for kept in desk.state.kept_in.get(area.id, {}).values():
        note = replace(kept.note, x=kept.note.x + dx, y=kept.note.y + dy)
        desk.drop(kept)
        desk.put(replace(kept, note=note))
    w, h = _extent(area, inside)
    desk.patch(area, x=command.x, y=command.y, w=max(command.w, w), h=max(command.h, h))


def _extent(area: Area, notes: Sequence[Note]) -> tuple[int, int]:
    """The width and height that the area needs for the notes in it."""
    right = max((note.x + width_of(note.size) for note in notes), default=area.x)
    bottom = max((note.y + height_of(note.size) for note in notes), default=area.y)
    # Notes may hang over the edge by less than a half: what it has is enough for those.
    return min(area.w, right + AREA_PADDING - area.x), min(area.h, bottom + AREA_PADDING - area.y)


def order_area(desk: Desk, command: c.AreaOrder) -> None:
    """B3: before another area of its board, or last."""
    desk.must_arrange()
    area = desk.area(command.id)
    _put_before(desk, _areas_of(desk, area.board), area, command)


def remove_area(desk: Desk, command: c.AreaRemove) -> None:
    """B4: only an empty one, and never the last of its board."""
    desk.must_arrange()
    area = desk.area(command.id)
    if len(_areas_of(desk, area.board)) == 1:
        raise Refusal(Code.LAST_AREA)
    left = [kept for kept in shut_out_of(desk.state, area.board) if kept.note.area == area.id]
    if any(note.area == area.id for note in _all_notes(desk, but=left)):
        raise Refusal(Code.NOT_EMPTY)
    _must_be_as_given(command.given, (area.version,))
    for kept in left:
        desk.drop(kept)
        desk.put(replace(kept, note=replace(kept.note, area=0)))
    desk.drop(area)


def _all_notes(desk: Desk, *, but: Sequence[Kept]) -> Iterator[Note]:
    """Also those that not everybody sees. B4: `but` those that nobody can clear away."""
    yield from desk.state.notes.values()
    left = {kept.id for kept in but}
    yield from (kept.note for kept in desk.state.kept.values() if kept.id not in left)


def _areas_of(desk: Desk, board: int) -> list[Area]:
    return [area for area in desk.state.areas.values() if area.board == board]


def _put_before(
    desk: Desk,
    row: Sequence[Board | Area],
    moved: Board | Area,
    command: c.BoardOrder | c.AreaOrder,
) -> None:
    """The places of the row stay the same; who stands on which changes (B3)."""
    old = sorted(row, key=lambda each: (each.order, each.id))
    others = [each for each in old if each.id != moved.id]
    ids = [each.id for each in others]
    if command.before and command.before not in ids:
        raise Refusal(Code.UNKNOWN_TARGET)
    behind = old[old.index(moved) + 1 :]
    _must_be_as_given(command.given, (behind[0].id if behind else 0,))
    at = ids.index(command.before) if command.before else len(ids)
    new = [*others[:at], moved, *others[at:]]
    if new == old:
        raise Refusal(Code.ALREADY)
    for each, place in zip(new, _places_of(old), strict=True):
        desk.patch(each, order=place)


def _must_be_as_given(given: Sequence[int], now: Sequence[int]) -> None:
    """U6: a command of undo says what it must find."""
    if given and tuple(given) != tuple(now):
        raise Refusal(Code.STALE_STEP)


def _places_of(row: Sequence[Board | Area]) -> list[int]:
    """The orders of the row, made different from each other where they were not."""
    places: list[int] = []
    for each in row:
        places.append(max(each.order, places[-1] + 1) if places else each.order)
    return places


def _must_be_a_rectangle(area: c.AreaPlan | c.AreaPlace) -> None:
    must_be_on_board(area.x, area.y)
    if area.w < WIDTH_MIN or area.h < HEIGHT_MIN:
        raise Refusal(Code.BAD_VALUE)
    if area.w > AREA_SIDE_MAX or area.h > AREA_SIDE_MAX:
        raise Refusal(Code.OUT_OF_BOUNDS, AREA_SIDE_MAX)
