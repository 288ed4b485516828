"""Notes, what groups them, what links them, and what was deleted."""

from typing import ClassVar, Literal

from boards.ids import Id, MaybeId
from boards.records.base import Base, Kind, Ref, Why


class Note(Base, frozen=True, array_like=True, gc=False, tag="n"):
    """A sticky note. `version` counts its texts; `order` sorts it in its area's list.

    `area` and `cluster` are 0 for none. `size`: see `places.span_of`. `together`: not only the
    author writes in it. `alias`: the number that stands for the author, 0 where she is named,
    `NOBODY` where nobody is told. `origin`: the table that it was harvested from, 0 for none.
    Times are ms since 1970 on the database clock.
    """

    kind: ClassVar[Kind] = "n"
    texts: ClassVar[tuple[str, ...]] = ("text",)

    board: Id
    area: MaybeId
    cluster: MaybeId
    order: int
    x: int
    y: int
    colour: int
    text: Ref
    version: int
    author: MaybeId
    created: int
    edited: int
    size: int = 0
    together: bool = False
    alias: int = 0
    origin: MaybeId = 0


class Cluster(Base, frozen=True, array_like=True, gc=False, tag="c"):
    """A named group of notes of one area; it ends when its last note leaves."""

    kind: ClassVar[Kind] = "c"
    texts: ClassVar[tuple[str, ...]] = ("title",)

    board: Id
    area: MaybeId
    title: Ref
    version: int
    created: int


class Link(Base, frozen=True, array_like=True, gc=False, tag="l"):
    """`note` is built on `source`, a note of an earlier stage when the link was made."""

    kind: ClassVar[Kind] = "l"

    note: Id
    source: Id
    author: MaybeId
    created: int


class Trashed(Base, frozen=True, array_like=True, gc=False, tag="t"):
    """A deleted note that can be restored, with its links, who deleted it and when.

    why: of a kept note, why it was kept; it comes back as that. Else empty.
    """

    kind: ClassVar[Kind] = "t"

    note: Note
    by: MaybeId
    at: int
    links: tuple[Link, ...] = ()
    why: Why | Literal[""] = ""
