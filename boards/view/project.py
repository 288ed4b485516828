"""Projection: the only way out of the state (RULES.md S1-S6).

Two layers. The *shared* one is the same for a whole audience, so it is encoded once; the *own* one
is what one member sees beyond it. What no function below hands out is not sent: an unknown kind,
like a role that is not named, sees nothing.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from boards.records import Area, Board, Cluster, Flag, Kind, Link, Member, Note, Trashed, Workshop
from boards.roles import Role
from boards.state import State
from boards.view.records import (
    AreaView,
    BoardView,
    ClusterView,
    FlagView,
    Key,
    LinkView,
    MemberView,
    NoteView,
    TrashedView,
    View,
    ViewRecord,
    WorkshopView,
)


class Audience(msgspec.Struct, frozen=True):
    """Viewers who see the same shared bytes."""

    role: Role


OWN_KINDS: tuple[Kind, ...] = ("t", "f")
"""What a member may see beyond her audience."""


def shared_view(state: State, audience: Audience) -> View:
    """All that the audience sees."""
    return _collect(state, lambda key: project_shared(state, key, audience))


def own_view(state: State, member: int) -> View:
    """All that this member sees beyond her audience."""
    view: View = {}
    for kind in OWN_KINDS:
        for record_id in state.tables[kind]:
            projected = project_own(state, (kind, record_id), member)
            if projected is not None:
                view[kind, record_id] = projected
    return view


def project_shared(state: State, key: Key, audience: Audience) -> ViewRecord | None:
    """One record as the audience sees it; None for 'not at all'."""
    kind, record_id = key
    record = state.tables[kind].get(record_id)
    if record is None:
        return None
    return _SHARED[kind](state, record, audience)


def project_own(state: State, key: Key, member: int) -> ViewRecord | None:
    """One record as this member sees it beyond her audience; None for 'no more than they do'.

    S4: who deleted a note may restore it, so she sees it in her own trash. A facilitator has the
    whole trash in the shared layer; a removed member has nothing. Z4: her own flags likewise.
    """
    kind, record_id = key
    who = state.members.get(member)
    if kind not in OWN_KINDS or who is None or who.removed or who.role == "facilitator":
        return None
    if kind == "f":
        flag = state.flags.get(record_id)
        mine = flag is not None and flag.by == member
        return _flag_view(state, flag, reason="") if flag is not None and mine else None
    trashed = state.trash.get(record_id)
    if trashed is None or trashed.by != member:
        return None
    return _trashed_view(state, trashed, Audience(who.role))


def _collect(state: State, project: Callable[[Key], ViewRecord | None]) -> View:
    view: View = {}
    for kind, table in state.tables.items():
        for record_id in table:
            projected = project((kind, record_id))
            if projected is not None:
                view[kind, record_id] = projected
    return view


def _workshop(state: State, record: Workshop, audience: Audience) -> ViewRecord:
    """Z2: the word list is the facilitators'."""
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
    )


def _board(state: State, record: Board, _audience: Audience) -> ViewRecord:
    return BoardView(
        id=record.id,
        stage=record.stage,
        order=record.order,
        title=state.text(record.title),
        prompt=state.text(record.prompt),
        version=record.version,
    )


def _area(state: State, record: Area, _audience: Audience) -> ViewRecord:
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
    )


def _note(state: State, record: Note, audience: Audience) -> ViewRecord:
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
        author=_author(state, record.author, audience),
        created=record.created,
        edited=record.edited,
        size=record.size,
        together=record.together,
    )


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


def _member(_state: State, record: Member, audience: Audience) -> ViewRecord | None:
    """S3: who was removed is seen by facilitators only."""
    if record.removed and audience.role != "facilitator":
        return None
    return MemberView(
        id=record.id,
        role=record.role,
        version=record.version,
        joined=record.joined,
        removed=record.removed,
    )


def _trashed(state: State, record: Trashed, audience: Audience) -> ViewRecord | None:
    """S4: the whole trash is the facilitators'."""
    return _trashed_view(state, record, audience) if audience.role == "facilitator" else None


def _trashed_view(state: State, record: Trashed, audience: Audience) -> TrashedView:
    return TrashedView(
        id=record.id,
        board=record.note.board,
        text=state.text(record.note.text),
        colour=record.note.colour,
        author=_author(state, record.note.author, audience),
        by=record.by,
        at=record.at,
    )


def _link(state: State, record: Link, audience: Audience) -> LinkView:
    return LinkView(
        id=record.id,
        note=record.note,
        source=record.source,
        author=_author(state, record.author, audience),
        created=record.created,
    )


def _flag(state: State, record: Flag, audience: Audience) -> ViewRecord | None:
    """Z4: facilitators read what was said, not who said it."""
    if audience.role != "facilitator":
        return None
    return _flag_view(state, record, reason=state.text(record.reason))


def _flag_view(state: State, record: Flag, *, reason: str | None) -> FlagView:
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
}
