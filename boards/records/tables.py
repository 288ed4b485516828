"""Tables (breakout), and what a harvest leaves behind of one."""

from typing import ClassVar

import msgspec

from boards.ids import Id, MaybeId
from boards.records.base import Base, Kind, Ref
from boards.records.boards import Area, Board
from boards.records.notes import Cluster


class Brought(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A note that a harvest brought, as it stood at its table; behind it where it was put: `now_x`
    and `now_y` from the corner of its area there."""

    id: Id
    area: MaybeId
    order: int
    x: int
    y: int
    alias: int
    origin: MaybeId
    size: int
    now_area: MaybeId
    now_x: int
    now_y: int


class BroughtGroup(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A cluster that a harvest made of notes, with the version that it was given.

    own: as it was where the table had made it; its title only where the harvest gave it another.
    """

    id: Id
    version: int
    notes: tuple[Brought, ...]
    own: Cluster | None = None
    retitled: bool = False


class Left(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a table was when it was harvested: enough to set it again (RULES.md J9).

    few: what not everybody sees. sat: who sat there.
    """

    board: Board
    areas: tuple[Area, ...]
    groups: tuple[BroughtGroup, ...]
    few: tuple[Brought, ...]
    sat: tuple[Id, ...]


class Table(Base, frozen=True, array_like=True, gc=False, tag="g"):
    """Some people on a board of their own for a while; what they write goes back to `source`.

    help: when they asked for a facilitator, 0 while they do not; ended: when it did, 0 until then.
    left: of the last harvest of the source, until it is taken back.
    """

    kind: ClassVar[Kind] = "g"
    texts: ClassVar[tuple[str, ...]] = ("title",)

    title: Ref
    source: Id
    board: Id
    help: int = 0
    ended: int = 0
    left: Left | None = None
