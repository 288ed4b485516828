"""The records of a workshop: immutable, the same in the log, in snapshots and in memory.

Free text never stands in a record: it stands in a cell, and the record holds the cell's reference
(`Ref`, see cells.py), so that text can be erased while the chain of hashes still verifies.
Fields are only ever appended, with a default, so that old rows stay readable for ever.
"""

from typing import ClassVar, Literal

import msgspec

from boards.ids import Id, MaybeId
from boards.roles import Role

Ref = bytes
"""SHA-256 of (salt, content) of a cell, 32 bytes; empty for "no text was ever given"."""

NO_TEXT: Ref = b""

Kind = Literal["w", "b", "a", "n", "c", "m", "t", "l", "f"]
"""Workshop, board, area, note, cluster, member, trashed note, link, flag."""

KINDS: tuple[Kind, ...] = ("w", "b", "a", "n", "c", "m", "t", "l", "f")

Stage = Literal["empathize", "define", "ideate", "prototype", "test"]
STAGES: tuple[Stage, ...] = ("empathize", "define", "ideate", "prototype", "test")

Life = Literal["draft", "open", "closed"]
"""Draft -> open -> closed, and closed -> open again (RULES.md W2)."""

Language = Literal["sv", "en"]

Rule = Literal["rude", "personal", "off_topic", "spam", "other"]
"""The rule of the workshop that a note is said to break; "other" is told in words."""


class Base(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What all records share: an id, unique over all kinds of one workshop."""

    kind: ClassVar[Kind]
    texts: ClassVar[tuple[str, ...]] = ()

    id: Id


class Workshop(Base, frozen=True, array_like=True, gc=False, tag="w"):
    """The one record that says what the workshop is and where it stands.

    `version` counts its texts, here and in boards and areas. `words`: the lines that facilitators
    changed of the word list, and `words_version` counts them (RULES.md Z2).
    """

    kind: ClassVar[Kind] = "w"
    texts: ClassVar[tuple[str, ...]] = ("title", "challenge", "children", "words")

    title: Ref
    challenge: Ref
    language: Language
    children: Ref
    life: Life
    stage: Stage
    read_only: bool
    created: int
    version: int = 1
    words: Ref = NO_TEXT
    words_version: int = 0


class Board(Base, frozen=True, array_like=True, gc=False, tag="b"):
    """One canvas of a stage; `order` sorts boards within the workshop."""

    kind: ClassVar[Kind] = "b"
    texts: ClassVar[tuple[str, ...]] = ("title", "prompt")

    stage: Stage
    order: int
    title: Ref
    prompt: Ref
    version: int = 1


class Area(Base, frozen=True, array_like=True, gc=False, tag="a"):
    """A titled rectangle of a board, in board units."""

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


class Note(Base, frozen=True, array_like=True, gc=False, tag="n"):
    """A sticky note. `version` counts its texts; `order` sorts it in its area's list.

    `area` and `cluster` are 0 for none. `size`: see `places.span_of`. `together`: not only the
    author writes in it. Times are ms since 1970 on the database clock.
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


class Cluster(Base, frozen=True, array_like=True, gc=False, tag="c"):
    """A named group of notes of one area; it ends when its last note leaves."""

    kind: ClassVar[Kind] = "c"
    texts: ClassVar[tuple[str, ...]] = ("title",)

    board: Id
    area: MaybeId
    title: Ref
    version: int
    created: int


class Member(Base, frozen=True, array_like=True, gc=False, tag="m"):
    """A person in the workshop. The name is not here: `version` says which name to read."""

    kind: ClassVar[Kind] = "m"

    role: Role
    version: int
    joined: int
    removed: bool


class Link(Base, frozen=True, array_like=True, gc=False, tag="l"):
    """`note` is built on `source`, a note of an earlier stage when the link was made."""

    kind: ClassVar[Kind] = "l"

    note: Id
    source: Id
    author: MaybeId
    created: int


class Trashed(Base, frozen=True, array_like=True, gc=False, tag="t"):
    """A deleted note that can be restored, with its links, who deleted it and when."""

    kind: ClassVar[Kind] = "t"

    note: Note
    by: MaybeId
    at: int
    links: tuple[Link, ...] = ()


class Flag(Base, frozen=True, array_like=True, gc=False, tag="f"):
    """A member says that a note breaks a rule; she tells more in `words`.

    settled: when a facilitator let the note stand, for `reason`; 0 while nobody did.
    """

    kind: ClassVar[Kind] = "f"
    texts: ClassVar[tuple[str, ...]] = ("words", "reason")

    note: Id
    by: MaybeId
    rule: Rule
    words: Ref
    at: int
    settled: int = 0
    reason: Ref = NO_TEXT


Record = Workshop | Board | Area | Note | Cluster | Member | Trashed | Link | Flag


def refs(record: Record) -> list[Ref]:
    """The cells that a record points to."""
    if isinstance(record, Trashed):
        return refs(record.note)
    return [getattr(record, name) for name in record.texts]
