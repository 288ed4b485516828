"""Boards and their areas."""

from typing import ClassVar

from boards.ids import Id, MaybeId
from boards.records.base import Authors, Base, Kind, Mode, Ref, Stage


class Board(Base, frozen=True, array_like=True, gc=False, tag="b"):
    """One canvas of a stage; `order` sorts boards within the workshop.

    counts: whether everybody is told how many notes of an area are not revealed yet.
    table: the one whose board it is, 0 for none.
    """

    kind: ClassVar[Kind] = "b"
    texts: ClassVar[tuple[str, ...]] = ("title", "prompt")

    stage: Stage
    order: int
    title: Ref
    prompt: Ref
    version: int = 1
    mode: Mode = "open"
    authors: Authors = "named"
    counts: bool = False
    table: MaybeId = 0


class Area(Base, frozen=True, array_like=True, gc=False, tag="a"):
    """A titled rectangle of a board, in board units.

    origin: on a table's board, the area of the source that it is a copy of; else 0.
    """

    kind: ClassVar[Kind] = "a"
    texts: ClassVar[tuple[str, ...]] = ("title", "hint")

    board: Id
    order: int
    title: Ref
    hint: Ref
    x: int
    y: int
    w: int
    h: int
    version: int = 1
    origin: MaybeId = 0
