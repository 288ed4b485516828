"""What the server asks for when a facilitator undoes one person (RULES.md U7-U9).

The plan comes from the log (`boards.revert`), which no client has: so these are the server's own
commands, and no client can forge one. Nothing of them is logged but what they change.
"""

from typing import Any

from boards.commands.base import Base
from boards.commands.undo import Regroup
from boards.deltas import Delta
from boards.ids import Id, Integer, MaybeId
from boards.records import Kept, Link, Note, Trashed


class End(Base, frozen=True, array_like=True):
    """A note that she made ends, if it is still so and has no other links than these. `held`: it
    waits for a facilitator."""

    note: Note
    links: tuple[Id, ...]
    held: bool = False


class Change(Base, frozen=True, array_like=True):
    """Fields of a note go back. Each value of its own (`revert.GROUPS`) goes only if it is still
    `given`. over: the notes that its place was shared with."""

    id: Id
    given: dict[str, Any]
    set: dict[str, Any]
    over: frozenset[int] = frozenset()


class Back(Base, frozen=True, array_like=True):
    """A note that she deleted comes back as `note`: out of the trash, if `by` put it there `at`
    that time, or from the log (by 0, at 0). text: what stands in it; None: what is there, if it
    was not erased. kept: it comes back out of the others' sight, as this. unlinked: links that lie
    in the trash with it, and are hers."""

    note: Note
    by: MaybeId
    at: int
    text: str | None
    over: frozenset[int] = frozenset()
    kept: Kept | None = None
    unlinked: tuple[Id, ...] = ()


class Bury(Base, frozen=True, array_like=True):
    """A note that she took out of the trash goes back there as it was, if it is still so.

    text: where she changed it, what stood there before.
    """

    note: Note
    trashed: Trashed
    links: tuple[Id, ...]
    text: str | None


class Lay(Base, frozen=True, array_like=True):
    """A deleted note that left the trash because of her lies there again; or as it lay there
    before she took it out and put it back (`by` her, `at` that time)."""

    trashed: Trashed
    text: str | None
    by: MaybeId
    at: int


class Words(Base, frozen=True, array_like=True):
    """What she wrote in a note goes out of it: by a delta of version `base`, or, where `text` is
    given, by the whole text from before her, if the note is still at that version."""

    id: Id
    base: Integer
    delta: Delta
    text: str | None


class Title(Base, frozen=True, array_like=True):
    """A cluster is called again what it was, if it is still at this version."""

    id: Id
    version: Integer
    title: str


class Part(Base, frozen=True, array_like=True):
    """A plan, or as much of it as is decided in one go. `ended`: groups that end with their notes,
    at this version; `begun`: those that begin again. `away`: notes that later parts move.
    `votes`: her ballots in rounds that are open, which are no steps: nobody is told of them."""

    ends: tuple[End, ...] = ()
    forgotten: tuple[Trashed, ...] = ()
    unlinked: tuple[Link, ...] = ()
    backs: tuple[Back, ...] = ()
    changes: tuple[Change, ...] = ()
    ended: tuple[Regroup, ...] = ()
    begun: tuple[Regroup, ...] = ()
    buried: tuple[Bury, ...] = ()
    laid: tuple[Lay, ...] = ()
    words: tuple[Words, ...] = ()
    titles: tuple[Title, ...] = ()
    linked: tuple[Link, ...] = ()
    away: frozenset[int] = frozenset()
    votes: tuple[Id, ...] = ()


class MemberRevert(Base, frozen=True, array_like=True, tag="member.revert"):
    """On the word of facilitator `by`, what `member` did since that time is taken back.

    act: one for all parts. reason: for her, and for the list of acts (O1). Figure: how many steps
    were passed over.
    """

    by: Id
    member: Id
    act: Id
    since: Integer
    part: Part
    last: bool
    reason: str = ""


class MemberReinstate(Base, frozen=True, array_like=True, tag="member.reinstate"):
    """On the word of facilitator `by`, an undoing of one person is taken back itself."""

    by: Id
    act: Id
    part: Part
    last: bool
