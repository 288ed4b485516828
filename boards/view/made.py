"""A record as it reads for whoever sees it, once it is decided what of it she may know.

Both layers make them here (`project`, `own`): who wrote, who took away and why stand in the
arguments, so that neither is told by oversight.
"""

from typing import Literal

from boards.records import Flag, Kept, Member, Note, Reversal, Trashed, Why
from boards.state import State
from boards.view.records import (
    FlagView,
    KeptView,
    MemberView,
    NoteView,
    ReversalView,
    TrashedView,
)


def note_view(state: State, record: Note, *, author: int, why: Why | Literal[""]) -> NoteView:
    return NoteView(
        id=record.id,
        board=record.board,
        area=record.area,
        cluster=record.cluster,
        order=record.order,
        x=record.x,
        y=record.y,
        colour=record.colour,
        text=state.text(record.text),
        version=record.version,
        author=author,
        created=record.created,
        edited=record.edited,
        size=record.size,
        together=record.together,
        alias=record.alias,
        kept=why,
        origin=record.origin,
    )


def member_view(state: State, record: Member, *, whole: bool) -> MemberView:
    return MemberView(
        id=record.id,
        role=record.role,
        version=record.version,
        joined=record.joined,
        removed=record.removed,
        muted=whole and record.muted,
        banned=whole and record.banned,
        named=whole and record.named,
        why_muted=state.text(record.why_muted) if whole else "",
        why_named=state.text(record.why_named) if whole else "",
        hand=record.hand,
        table=record.table,
    )


def trashed_view(state: State, record: Trashed, *, author: int, by: int) -> TrashedView:
    return TrashedView(
        id=record.id,
        board=record.note.board,
        text=state.text(record.note.text),
        colour=record.note.colour,
        author=author,
        by=by,
        at=record.at,
    )


def reversal_view(state: State, record: Reversal, *, by: int) -> ReversalView:
    return ReversalView(
        id=record.id,
        member=record.member,
        by=by,
        at=record.at,
        done=record.done,
        returned=record.returned,
        since=record.since,
        why=state.text(record.why),
    )


def flag_view(state: State, record: Flag, *, reason: str | None) -> FlagView:
    return FlagView(
        id=record.id,
        note=record.note,
        rule=record.rule,
        words=state.text(record.words),
        at=record.at - record.at % _MINUTE,
        settled=record.settled - record.settled % _MINUTE,
        reason=reason,
    )


_MINUTE = 60_000
"""Times of flags are no finer: who typed or looked where in that second says who it was."""


def kept_view(state: State, record: Kept, *, author: int, by: int) -> KeptView:
    return KeptView(
        id=record.id,
        board=record.note.board,
        area=record.note.area,
        text=state.text(record.note.text),
        colour=record.note.colour,
        author=author,
        created=record.note.created,
        why=record.why,
        rule=record.rule,
        message=state.text(record.message),
        reply=state.text(record.reply),
        by=by,
        at=record.at,
    )
