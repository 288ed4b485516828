"""Tables: who works where, and who may write there (RULES.md J1-J5). Harvest: see harvest.py."""

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from boards import commands as c
from boards.decide.desk import Desk
from boards.decide.modes import boards_of, goes_along, may_anywhere
from boards.limits import AREAS_MAX, BOARDS_MAX, TITLE_MAX
from boards.records import Area, Board, Left, Table
from boards.rejections import Code, Refusal
from boards.state import State


def open_tables(desk: Desk, command: c.TablesOpen) -> None:
    """J1: each table has a board of its own, with the source's areas and no notes."""
    desk.must_arrange()
    source = desk.board(command.source)
    areas = areas_in_order(desk.state, source.id)
    if source.table or not command.tables:
        raise Refusal(Code.BAD_VALUE)
    if running(desk.state, source.id):
        raise Refusal(Code.ALREADY)
    if any(len(plan.areas) != len(areas) for plan in command.tables):
        raise Refusal(Code.BAD_VALUE)
    _must_have_room(desk, command, areas=len(areas))
    order = max(board.order for board in desk.state.boards.values()) + 1
    for place, plan in enumerate(command.tables):
        _set_one(desk, plan, source=source, areas=areas, order=order + place)
    _seat(desk, command)


def _must_have_room(desk: Desk, command: c.TablesOpen, *, areas: int) -> None:
    """L4, A6."""
    if len(desk.state.boards) + len(command.tables) > BOARDS_MAX:
        raise Refusal(Code.TOO_MANY_BOARDS, BOARDS_MAX)
    if len(desk.state.areas) + areas * len(command.tables) > AREAS_MAX:
        raise Refusal(Code.TOO_MANY_AREAS, AREAS_MAX)
    ids = [each for plan in command.tables for each in (plan.id, plan.board, *plan.areas)]
    if len(set(ids)) < len(ids) or any(desk.state.is_taken(each) for each in ids):
        raise Refusal(Code.ID_TAKEN)


def _set_one(
    desk: Desk, plan: c.TablePlan, *, source: Board, areas: list[Area], order: int
) -> None:
    title = desk.text(plan.title, limit=TITLE_MAX)
    desk.put(Table(plan.id, title=title, source=source.id, board=plan.board))
    desk.put(
        Board(
            id=plan.board,
            stage=source.stage,
            order=order,
            title=desk.text(plan.title, limit=TITLE_MAX),
            prompt=_copied(desk, source.prompt),
            # A table that may not write would be no use.
            mode="private" if source.mode == "private" else "open",
            authors=source.authors,
            counts=source.counts,
            table=plan.id,
        )
    )
    for area_id, area in zip(plan.areas, areas, strict=True):
        desk.put(
            Area(
                id=area_id,
                board=plan.board,
                order=area.order,
                title=_copied(desk, area.title),
                hint=_copied(desk, area.hint),
                x=area.x,
                y=area.y,
                w=area.w,
                h=area.h,
                origin=area.id,
            )
        )


def _copied(desk: Desk, ref: bytes) -> bytes:
    """The same words in a cell of their own; of erased ones none."""
    return desk.cell(desk.state.text(ref) or "")


def _seat(desk: Desk, command: c.TablesOpen) -> None:
    """Who left meanwhile is passed over."""
    new = {plan.id for plan in command.tables}
    for member_id, table in {seat.member: seat.table for seat in command.seats}.items():
        if table not in new:
            raise Refusal(Code.UNKNOWN_TARGET)
        member = desk.state.members.get(member_id)
        if member is not None and not member.removed:
            desk.patch(member, table=table)


def sit(desk: Desk, command: c.TableSit) -> None:
    """J2: oneself, or by a facilitator anybody."""
    desk.must_be_inside()
    if command.member != desk.actor.member:
        desk.must_facilitate()
    desk.must_not_be_closed()
    member = desk.member(command.member)
    if member.removed:
        raise Refusal(Code.UNKNOWN_TARGET)
    if command.table:
        must_run(desk, command.table)
    if member.table == command.table:
        raise Refusal(Code.ALREADY)
    desk.patch(member, table=command.table)


def ask_for_help(desk: Desk, command: c.TableHelp) -> None:
    """J4: by who sits there; a facilitator says that it is done."""
    desk.must_be_inside()
    desk.must_not_be_closed()
    table = must_run(desk, command.id)
    if not desk.is_facilitator and desk.member(desk.actor.member).table != table.id:
        raise Refusal(Code.NOT_YOUR_TABLE)
    if bool(table.help) == command.on:
        raise Refusal(Code.ALREADY)
    desk.patch(table, help=desk.now if command.on else 0)


def must_sit_there(desk: Desk, command: c.Command) -> None:
    """J3: what stands on a table's board is changed by who sits there, and by facilitators.

    Whatever a command comes to is looked at, so that no new one can forget it.
    """
    if may_anywhere(desk, command):
        return
    table_of = {board.id: board.table for board in desk.state.boards.values() if board.table}
    if not table_of:
        return
    mine = desk.member(desk.actor.member).table
    for effect in desk.effects:
        if goes_along(effect, command):
            continue
        if any(table_of.get(board, mine) != mine for board in boards_of(desk.state, effect)):
            raise Refusal(Code.NOT_YOUR_TABLE)


def must_run(desk: Desk, table_id: int) -> Table:
    """A table that has not ended."""
    table = desk.state.seatings.get(table_id)
    if table is None or table.ended:
        raise Refusal(Code.UNKNOWN_TARGET)
    return table


def running(state: State, source: int) -> list[Table]:
    """The tables of a board, in the order of their boards."""
    found = [each for each in state.seatings.values() if each.source == source and not each.ended]
    return sorted(found, key=lambda each: (state.boards[each.board].order, each.id))


def must_be_those(found: Iterable[Table], expected: Collection[int]) -> None:
    """J6, J9: others may have set and harvested tables since this was thought of."""
    if expected and {table.id for table in found} != set(expected):
        raise Refusal(Code.STALE_STEP)


def areas_in_order(state: State, board: int) -> list[Area]:
    """The areas of a board as the list shows them."""
    found = (area for area in state.areas.values() if area.board == board)
    return sorted(found, key=lambda area: (area.order, area.id))


def end(desk: Desk, table: Table, *, left: Left | None = None) -> None:
    """J5: nobody sits there any more. left: what is kept of it (J9)."""
    if left is None:
        desk.patch(table, help=0, ended=desk.now)
    else:
        desk.drop(table)
        desk.put(replace(table, help=0, ended=desk.now, left=left))
    for member in desk.state.members.values():
        if member.table == table.id:
            desk.patch(member, table=0)


def forget_left(desk: Desk, source: int) -> None:
    """J9: of the harvests before there is no way back."""
    for table in desk.state.seatings.values():
        if table.source == source and table.left is not None:
            desk.drop(table)
            desk.put(replace(table, left=None))
