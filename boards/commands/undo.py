"""What taking back and doing again ask for that no other command asks (RULES.md U1-U5)."""

from boards.commands.base import Base
from boards.ids import Id, Integer, MaybeId


class Step(Base, frozen=True, array_like=True):
    """One note: what it must be now, what it becomes, and which notes its place was shared with.

    `given` and `set` are [field index, value, ...], by the fields of a note's view: 1 board,
    2 area, 3 cluster, 4 order, 5 x, 6 y, 7 colour, 13 size. `set` has the place (board, area,
    order, x, y) as a whole or not at all.
    """

    id: Id
    given: tuple[Integer, ...]
    set: tuple[Integer, ...]
    over: tuple[Id, ...] = ()


class Regroup(Base, frozen=True, array_like=True):
    """A cluster that begins again with its notes, or ends with them at this version."""

    id: Id
    version: Integer
    area: MaybeId
    title: str


class NotesRevert(Base, frozen=True, array_like=True, tag="notes.revert"):
    """Notes as they were. The answer's figure: how many steps were passed over."""

    steps: tuple[Step, ...]
    groups: tuple[Regroup, ...] = ()


class Unmade(Base, frozen=True, array_like=True):
    """A note to take away, if it still has this version, this cluster and so many links."""

    id: Id
    version: Integer
    cluster: MaybeId
    links: Integer


class NotesUnmake(Base, frozen=True, array_like=True, tag="notes.unmake"):
    """To the trash with notes that nobody has built on. Figure: how many were passed over."""

    notes: tuple[Unmade, ...]
