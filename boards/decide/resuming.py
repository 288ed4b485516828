"""A harvest taken back: tables as they were, where nobody built on what came (RULES.md J9)."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from boards import commands as c
from boards.decide import tables
from boards.decide.desk import Desk
from boards.limits import AREAS_MAX, BOARDS_MAX
from boards.records import Board, Brought, BroughtGroup, Kept, Left, Note, Table, Trashed
from boards.rejections import Code, Refusal


class _Ended(NamedTuple):
    table: Table
    left: Left


def resume(desk: Desk, command: c.TablesResume) -> None:
    """J9: all tables of the last harvest of this board."""
    desk.must_arrange()
    source = desk.board(command.source)
    ended = [
        _Ended(table, table.left)
        for table in desk.state.seatings.values()
        if table.source == source.id and table.left is not None
    ]
    tables.must_be_those((each.table for each in ended), command.tables)
    if tables.running(desk.state, source.id):
        raise Refusal(Code.ALREADY)
    _must_be_no_vote(desk, source)
    _must_have_room(desk, ended)
    going = _Going(desk, source)
    groups = [(each.table, group) for each in ended for group in each.left.groups]
    back = [(table, group) for table, group in groups if going.has_back(group)]
    if not ended or (groups and not back):
        raise Refusal(Code.STALE_STEP)
    # First: a text of what it keeps goes on being the text of what comes back.
    for each in ended:
        desk.drop(each.table)
        _set_again(desk, each)
    for table, group in back:
        going.bring_back(table, group)
    for each in ended:
        _bring_back_few(desk, each, source=source)
    came = sum(len(group.notes) for _, group in groups)
    desk.figure = came - sum(len(going.notes_of(group)) for _, group in back)


def _must_be_no_vote(desk: Desk, source: Board) -> None:
    """What is voted on would leave the board under the voters' hands."""
    rounds = desk.state.rounds.values()
    if any(each.board == source.id and each.life == "open" for each in rounds):
        raise Refusal(Code.ROUND_RUNNING)


def _must_have_room(desk: Desk, ended: list[_Ended]) -> None:
    """L4, A6."""
    state = desk.state
    ids = [record.id for _, left in ended for record in (left.board, *left.areas)]
    if any(state.has(each) for each in ids):
        raise Refusal(Code.ID_TAKEN)
    if len(state.boards) + len(ended) > BOARDS_MAX:
        raise Refusal(Code.TOO_MANY_BOARDS, BOARDS_MAX)
    if len(state.areas) + len(ids) - len(ended) > AREAS_MAX:
        raise Refusal(Code.TOO_MANY_AREAS, AREAS_MAX)


def _set_again(desk: Desk, ended: _Ended) -> None:
    table, left = ended
    desk.put(replace(table, ended=0, left=None))
    desk.put(left.board)
    for area in left.areas:
        desk.put(area)
    for member_id in left.sat:
        member = desk.state.members.get(member_id)
        if member is not None and not member.removed and not member.table:
            desk.patch(member, table=table.id)


class _Going:
    """Which groups go back to their tables, and with which notes."""

    def __init__(self, desk: Desk, source: Board) -> None:
        self._desk = desk
        self._source = source
        self._inside: dict[int, list[Note]] = {}
        for note in desk.state.notes.values():
            if note.cluster:
                self._inside.setdefault(note.cluster, []).append(note)

    def notes_of(self, group: BroughtGroup) -> list[Note]:
        """What is in it by now."""
        return self._inside.get(group.id, [])

    def has_back(self, group: BroughtGroup) -> bool:
        """Nobody has named it, or put, moved or sized a note in it; taken out of it is no harm."""
        cluster = self._desk.state.clusters.get(group.id)
        if cluster is None or cluster.version != group.version:
            return False
        came = {each.id: each for each in group.notes}
        return all(self._stands(note, came) for note in self.notes_of(group))

    def _stands(self, note: Note, came: Mapping[int, Brought]) -> bool:
        brought = came.get(note.id)
        return brought is not None and _is_as_brought(self._desk, note, brought, self._source)

    def bring_back(self, table: Table, group: BroughtGroup) -> None:
        came = {each.id: each for each in group.notes}
        cluster = self._desk.state.clusters[group.id]
        own = group.own
        for note in self.notes_of(group):
            went = _at_table(note, came[note.id], table)
            self._desk.patch(
                note,
                **{name: getattr(went, name) for name in _PLACE},
                cluster=0 if own is None else own.id,
            )
        if own is None:
            self._desk.drop(cluster)
            return
        title = own.title if group.retitled else cluster.title
        version = cluster.version + 1
        self._desk.patch(cluster, board=own.board, area=own.area, title=title, version=version)


_PLACE = ("board", "area", "order", "x", "y", "alias", "origin")


def _is_as_brought(desk: Desk, note: Note, brought: Brought, source: Board) -> bool:
    """It stands where the harvest put it, also where the area has been moved since (P8)."""
    area = desk.state.areas.get(note.area)
    if area is None or note.board != source.id:
        return False
    now = (note.area, note.x - area.x, note.y - area.y, note.size)
    return now == (brought.now_area, brought.now_x, brought.now_y, brought.size)


def _at_table(note: Note, brought: Brought, table: Table) -> Note:
    return replace(
        note,
        board=table.board,
        area=brought.area,
        order=brought.order,
        x=brought.x,
        y=brought.y,
        alias=brought.alias,
        origin=brought.origin,
    )


def _bring_back_few(desk: Desk, ended: _Ended, *, source: Board) -> None:
    """What not everybody sees, if it is still that, and where it was put."""
    table, left = ended
    for record, brought in _few(desk, left):
        if _is_as_brought(desk, record.note, brought, source):
            desk.drop(record)
            desk.put(replace(record, note=_at_table(record.note, brought, table)))


def _few(desk: Desk, left: Left) -> Iterator[tuple[Kept | Trashed, Brought]]:
    for brought in left.few:
        record = desk.state.kept.get(brought.id) or desk.state.trash.get(brought.id)
        if record is not None:
            yield record, brought
