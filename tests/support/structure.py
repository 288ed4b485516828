"""What takes back what a facilitator did with areas and boards (U6), in the plainest words."""

from collections.abc import Callable

from boards import commands as c
from boards.records import Area, Board
from boards.state import State

Inverse = Callable[[State], c.Command | None]


def of_area(
    command: c.AreaAdd | c.AreaPlace | c.AreaOrder | c.AreaRemove, before: State, after: State
) -> list[Inverse]:
    """The commands that take it back, each made on the state of its time."""
    match command:
        case c.AreaAdd(id=area):
            return [_away(after, area=area)]
        case c.AreaPlace(id=area):
            return [_place(before.areas[area], given=after.areas[area])]
        case c.AreaOrder(id=area):
            return _reorder(before, after, area=area)
        case c.AreaRemove(id=area):
            return [
                _add_area(before, before.areas[area]),
                _place(before.areas[area], given=None),
                *_reorder(before, None, area=area),
            ]


def of_board(
    command: c.BoardAdd | c.BoardOrder | c.BoardRemove, before: State, after: State
) -> list[Inverse]:
    """The commands that take it back, each made on the state of its time."""
    match command:
        case c.BoardAdd(id=board):
            return [_away(after, board=board)]
        case c.BoardOrder(id=board):
            return _reorder(before, after, board=board)
        case c.BoardRemove(id=board):
            again = _reorder(before, None, board=board)
            return [_add_board(before, before.boards[board]), *again]


def _place(then: Area, *, given: Area | None) -> Inverse:
    def command(state: State) -> c.Command | None:
        area = state.areas.get(then.id)
        if area is None or (given is not None and not _is_still(area, given)):
            return None
        now = (area.x, area.y, area.w, area.h)
        return c.AreaPlace(then.id, then.x, then.y, then.w, then.h, now)

    return command


def _is_still(area: Area, given: Area) -> bool:
    """An area grows with the notes that come (P2), which is nobody's decision about its place."""
    return (area.x, area.y, area.w) == (given.x, given.y, given.w) and area.h >= given.h


def _reorder(before: State, after: State | None, *, area: int = 0, board: int = 0) -> list[Inverse]:
    """`after`: None where it was away, and comes back as the last."""
    one = area or board
    then = _behind(before, area=area, board=board)
    given = _behind(after, area=area, board=board) if after is not None else 0

    def command(state: State) -> c.Command | None:
        is_there = one in (state.areas if area else state.boards)
        if not is_there or _behind(state, area=area, board=board) != given:
            return None
        order = c.AreaOrder if area else c.BoardOrder
        return order(one, then, (given,))

    return [] if given == then else [command]


def _behind(state: State, *, area: int, board: int) -> int:
    """Whom it stands before in its row; 0: it is the last."""
    row: list[Area] | list[Board]
    if area:
        home = state.areas[area].board
        row = [each for each in state.areas.values() if each.board == home]
    else:
        stage = state.boards[board].stage
        row = [each for each in state.boards.values() if each.stage == stage]
    ids = [each.id for each in sorted(row, key=lambda each: (each.order, each.id))]
    return [*ids, 0][ids.index(area or board) + 1]


def _away(left: State, *, area: int = 0, board: int = 0) -> Inverse:
    words = _words(left, area=area, board=board)

    def command(state: State) -> c.Command | None:
        if _words(state, area=area, board=board) != words:
            return None
        parts = tuple(each.version for each in _parts(state, area=area, board=board))
        return c.AreaRemove(area, parts) if area else c.BoardRemove(board, parts)

    return command


def _parts(state: State, *, area: int, board: int) -> list[Area | Board]:
    if area:
        return [state.areas[area]] if area in state.areas else []
    if board not in state.boards:
        return []
    areas = [each for each in state.areas.values() if each.board == board]
    return [state.boards[board], *sorted(areas, key=lambda each: each.id)]


def _words(state: State, *, area: int, board: int) -> list[tuple[object, ...]]:
    return [
        (
            each.id,
            state.text(each.title),
            state.text(each.hint if isinstance(each, Area) else each.prompt),
        )
        for each in _parts(state, area=area, board=board)
    ]


def _add_area(before: State, area: Area) -> Inverse:
    title, hint = before.text(area.title) or "", before.text(area.hint) or ""
    return lambda _: c.AreaAdd(area.id, area.board, title, hint, area.w, area.h)


def _add_board(before: State, board: Board) -> Inverse:
    areas = sorted(
        (each for each in before.areas.values() if each.board == board.id),
        key=lambda each: (each.order, each.id),
    )
    plans = tuple(
        c.AreaPlan(
            each.id,
            before.text(each.title) or "",
            before.text(each.hint) or "",
            each.x,
            each.y,
            each.w,
            each.h,
        )
        for each in areas
    )
    title, prompt = before.text(board.title) or "", before.text(board.prompt) or ""
    return lambda _: c.BoardAdd(board.id, board.stage, title, prompt, plans)
