"""Projection: the only way out of the state (RULES.md S1-S6).

Two layers. The *shared* one is the same for a whole audience, so it is encoded once; the *own* one
is what one member sees beyond it. What no function below hands out is not sent: an unknown kind,
like a role that is not named, sees nothing.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from boards.records import (
    NOBODY,
    Area,
    Ballot,
    Board,
    Cluster,
    Flag,
    Kept,
    Kind,
    Link,
    Member,
    Note,
    Reversal,
    Round,
    Step,
    Table,
    Trashed,
    Workshop,
)
from boards.roles import ViewerRole
from boards.state import State
from boards.unseen import shut_out_of, waiting_in
from boards.view.made import (
    flag_view,
    kept_view,
    member_view,
    note_view,
    reversal_view,
    trashed_view,
)
from boards.view.records import (
    AreaView,
    BoardView,
    ClusterView,
    Key,
    LinkView,
    StepView,
    TableView,
    View,
    ViewRecord,
    WorkshopView,
)
from boards.view.rounds import round_view
from boards.view.seen import SEEN


class Audience(msgspec.Struct, frozen=True):
    """Viewers who see the same shared bytes."""

    role: ViewerRole


def shared_view(state: State, audience: Audience) -> View:
    """All that the audience sees."""
    return _collect(state, lambda key: project_shared(state, key, audience))


def hides_pointers(state: State, board: int) -> bool:
    """P4 of the protocol: where a pointer is would tell who writes where, or who wrote what."""
    record = state.boards.get(board)
    return record is not None and (record.mode == "private" or record.authors != "named")


def project_shared(state: State, key: Key, audience: Audience) -> ViewRecord | None:
    """One record as the audience sees it; None for 'not at all'."""
    kind, record_id = key
    if kind not in SEEN.get(audience.role, ()):
        return None
    record = state.tables[kind].get(record_id)
    return None if record is None else _SHARED[kind](state, record, audience)


def _collect(state: State, project: Callable[[Key], ViewRecord | None]) -> View:
    view: View = {}
    for kind, table in state.tables.items():
        for record_id in table:
            projected = project((kind, record_id))
            if projected is not None:
                view[kind, record_id] = projected
    return view


def _workshop(state: State, record: Workshop, audience: Audience) -> ViewRecord:
    """Z2, H10: the word list is the facilitators', and so is what they are told before closing."""
    leads = audience.role == "facilitator"
    return WorkshopView(
        id=record.id,
        title=state.text(record.title),
        challenge=state.text(record.challenge),
        language=record.language,
        children=state.text(record.children),
        life=record.life,
        stage=record.stage,
        read_only=record.read_only,
        created=record.created,
        version=record.version,
        words=state.text(record.words) if leads else "",
        words_version=record.words_version if leads else 0,
        hold=record.hold,
        door=record.door,
        free_until=record.free_until,
        step=record.step,
        agenda=record.agenda,
        timer_ends=record.timer_ends,
        timer_left=record.timer_left,
        timer_length=record.timer_length,
        summon=_if_there(state, record.summon),
        summoned=record.summoned,
        spotlight=_if_there(state, record.spotlight),
        notice=state.text(record.notice),
        noticed=record.noticed,
        promised=leads and record.veil == "worn",
    )


def _if_there(state: State, target: int) -> int:
    """T7: what everyone was shown or called to, as long as everyone sees it."""
    places = (state.boards, state.areas, state.clusters, state.notes)
    return target if any(target in table for table in places) else 0


def _board(state: State, record: Board, audience: Audience) -> ViewRecord:
    leads = audience.role == "facilitator"
    return BoardView(
        id=record.id,
        stage=record.stage,
        order=record.order,
        title=state.text(record.title),
        prompt=state.text(record.prompt),
        version=record.version,
        mode=record.mode,
        authors=record.authors,
        counts=record.counts,
        table=record.table,
        waiting=_waiting(state, record, 0, audience),
        gone=len(shut_out_of(state, record.id)) if leads else 0,
    )


def _area(state: State, record: Area, audience: Audience) -> ViewRecord:
    return AreaView(
        id=record.id,
        board=record.board,
        order=record.order,
        title=state.text(record.title),
        hint=state.text(record.hint),
        x=record.x,
        y=record.y,
        w=record.w,
        h=record.h,
        version=record.version,
        waiting=_waiting(state, state.boards.get(record.board), record.id, audience),
        origin=record.origin,
    )


def _waiting(state: State, board: Board | None, area: int, audience: Audience) -> int:
    """H2: how many there are, for facilitators, and for all where the board says so."""
    if board is None or not (audience.role == "facilitator" or board.counts):
        return 0
    return waiting_in(state, board.id, area)


def _note(state: State, record: Note, audience: Audience) -> ViewRecord:
    author = author_of(state, record, audience)
    return note_view(state, record, author=author, why="")


def author_of(state: State, note: Note, audience: Audience) -> int:
    """H9: where authors are not named facilitators learn them, unless nobody does."""
    told = audience.role == "facilitator" if note.alias > 0 else note.alias == 0
    return _author(state, note.author, audience) if told else 0


def _author(state: State, author: int, audience: Audience) -> int:
    """S3: a removed member is named to facilitators only."""
    if audience.role == "facilitator":
        return author
    member = state.members.get(author)
    return 0 if member is None or member.removed else author


def _cluster(state: State, record: Cluster, _audience: Audience) -> ViewRecord:
    return ClusterView(
        id=record.id,
        board=record.board,
        area=record.area,
        title=state.text(record.title),
        version=record.version,
        created=record.created,
    )


def _member(state: State, record: Member, audience: Audience) -> ViewRecord | None:
    """S3: who was removed is seen by facilitators only, and so is what they did about anyone."""
    leads = audience.role == "facilitator"
    if record.removed and not leads:
        return None
    return member_view(state, record, whole=leads)


def _trashed(state: State, record: Trashed, audience: Audience) -> ViewRecord | None:
    """S4: the trash is the facilitators', but for what only its author saw (H2)."""
    if audience.role != "facilitator" or record.why == "private":
        return None
    author = author_of(state, record.note, audience)
    return trashed_view(state, record, author=author, by=_by(record.note, record.by))


def _link(state: State, record: Link, audience: Audience) -> LinkView:
    return LinkView(
        id=record.id,
        note=record.note,
        source=record.source,
        author=_author(state, record.author, audience),
        created=record.created,
    )


def _reversal(state: State, record: Reversal, audience: Audience) -> ViewRecord | None:
    """U7: any facilitator may take it back."""
    return reversal_view(state, record, by=record.by) if audience.role == "facilitator" else None


def _flag(state: State, record: Flag, audience: Audience) -> ViewRecord | None:
    """Z4: facilitators read what was said, not who said it."""
    if audience.role != "facilitator":
        return None
    return flag_view(state, record, reason=state.text(record.reason))


def _kept(state: State, record: Kept, audience: Audience) -> ViewRecord | None:
    """H7: what waits or was hidden is the facilitators'; what is private is not."""
    if audience.role != "facilitator" or record.why == "private":
        return None
    author = author_of(state, record.note, audience)
    return kept_view(state, record, author=author, by=_by(record.note, record.by))


def _by(note: Note, by: int) -> int:
    """H9: who threw away her own would tell that it is hers, and so would 0 for her own only."""
    return 0 if note.alias == NOBODY else by


def _step(state: State, record: Step, audience: Audience) -> ViewRecord | None:
    """T5: the facilitators' agenda; everyone sees where they are, and the rest if it is shown."""
    workshop = state.workshop
    shown = workshop is not None and (workshop.agenda or workshop.step == record.id)
    if not shown and audience.role != "facilitator":
        return None
    return StepView(
        id=record.id,
        order=record.order,
        stage=record.stage,
        board=record.board,
        mode=record.mode,
        minutes=record.minutes,
        text=state.text(record.text),
        version=record.version,
        authors=record.authors,
    )


def _table(state: State, record: Table, _audience: Audience) -> ViewRecord:
    return TableView(
        id=record.id,
        title=state.text(record.title),
        source=record.source,
        board=record.board,
        help=record.help,
        ended=record.ended,
    )


def _round(state: State, record: Round, _audience: Audience) -> ViewRecord:
    return round_view(state, record)


def _ballot(_state: State, _record: Ballot, _audience: Audience) -> None:
    """Q5: nobody's but the voter's own (`own.py`)."""


_SHARED: dict[Kind, Callable[[State, Any, Audience], ViewRecord | None]] = {
    "w": _workshop,
    "b": _board,
    "a": _area,
    "n": _note,
    "c": _cluster,
    "m": _member,
    "t": _trashed,
    "l": _link,
    "f": _flag,
    "k": _kept,
    "s": _step,
    "u": _reversal,
    "g": _table,
    "r": _round,
    "v": _ballot,
}
