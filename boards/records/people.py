"""Members, and the undoing of what one of them did."""

from typing import ClassVar

from boards.ids import Id, MaybeId
from boards.records.base import NO_TEXT, Base, Kind, Ref
from boards.roles import Role


class Member(Base, frozen=True, array_like=True, gc=False, tag="m"):
    """A person in the workshop. The name is not here: `version` says which name to read.

    approved: a facilitator has let a note of hers through. named: a facilitator chose her name.
    hand: since when it is up, or 0. table: where she sits, 0 for nowhere.
    """

    kind: ClassVar[Kind] = "m"
    texts: ClassVar[tuple[str, ...]] = ("why_muted", "why_named")

    role: Role
    version: int
    joined: int
    removed: bool
    approved: bool = False
    muted: bool = False
    banned: bool = False
    named: bool = False
    why_muted: Ref = NO_TEXT
    why_named: Ref = NO_TEXT
    hand: int = 0
    table: MaybeId = 0


class Reversal(Base, frozen=True, array_like=True, gc=False, tag="u"):
    """What `member` did since `since` was taken back, by facilitator `by`, or is being so.

    parts: how many entries belong to it so far. done: whether it is whole. returned: when it was
    taken back itself, wholly; else 0. returner: by which facilitator. why: what she is told.
    """

    kind: ClassVar[Kind] = "u"
    texts: ClassVar[tuple[str, ...]] = ("why",)

    member: Id
    by: MaybeId
    since: int
    at: int
    parts: int = 1
    done: bool = False
    returned: int = 0
    returner: MaybeId = 0
    why: Ref = NO_TEXT
