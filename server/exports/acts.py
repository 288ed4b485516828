"""The acts of moderation of a workshop, with their reasons, from its log (RULES.md O1)."""

from collections.abc import Mapping, Sequence

import msgspec

from boards.audit import Act, acts_of
from boards.records import Kind, Member
from boards.roles import Role
from boards.veil import entries_of
from server.exports.times import iso
from server.journal.base import Batch


class Told(msgspec.Struct, frozen=True):
    """An act; `reason` is null when it was erased, "" when none was given."""

    seq: int
    time: int
    actor: int
    act: str
    kind: Kind
    targets: tuple[int, ...]
    detail: str
    reason: str | None
    count: int = 0


class ActOut(msgspec.Struct, frozen=True):
    """An act as it leaves the workshop: without a name or an id of anybody.

    about: what it was done to. person: the role that somebody has by now whom it was about.
    count: how many notes, people at the door, minutes of a free door or of an undoing, or 1.
    """

    time: str
    act: str
    about: str
    person: Role | None
    count: int
    detail: str
    reason: str | None


_ABOUT: Mapping[Kind, str] = {
    "m": "person",
    "n": "notes",
    "f": "report",
    "b": "board",
    "r": "vote",
    "w": "workshop",
}


def told(batches: Sequence[Batch]) -> list[Told]:
    """All acts of a log, in their order. Takes tens of ms for a long one."""
    found: list[Told] = []
    for batch in batches:
        cells = {cell.ref: cell.content.decode() for cell in batch.cells}
        acts = list(acts_of(entries_of(batch.body, cells), first=batch.first))
        if acts:
            found += [_with_reason(act, cells) for act in acts]
    return found


def _with_reason(act: Act, cells: Mapping[bytes, str]) -> Told:
    reason = cells.get(act.reason) if act.reason else ""
    return Told(
        act.seq,
        act.time,
        act.actor,
        act.act,
        act.kind,
        act.targets,
        act.detail,
        reason,
        act.count,
    )


def without_people(acts: Sequence[Told], members: Mapping[int, Member]) -> tuple[ActOut, ...]:
    """The acts for a document that leaves the house."""
    return tuple(_out(act, members) for act in acts)


def _out(act: Told, members: Mapping[int, Member]) -> ActOut:
    person = members.get(act.targets[0]) if act.kind == "m" else None
    return ActOut(
        time=iso(act.time),
        act=act.act,
        about=_ABOUT.get(act.kind, "workshop"),
        person=person.role if person else None,
        count=act.count or len(act.targets) or 1,
        detail=act.detail,
        reason=act.reason,
    )
