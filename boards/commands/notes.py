"""What people ask of notes, clusters and links."""

from typing import Literal

from boards.commands.base import Base
from boards.ids import Id, Integer, MaybeId
from boards.records import Authors, Mode, Why


class NoteAdd(Base, frozen=True, array_like=True, tag="note.add"):
    """A new note. Without x and y (null) it gets a free slot in `area`, or in the board's first.

    mode, authors: what its writer was told the board is when she sent it.
    """

    id: Id
    board: Id
    area: MaybeId
    x: Integer | None
    y: Integer | None
    colour: Integer
    text: str
    mode: Mode = "open"
    authors: Authors = "named"


class NoteEdit(Base, frozen=True, array_like=True, tag="note.edit"):
    """A new text for a note, written on top of text version `base`.

    kept: from whom the note was kept, as its writer was told when she began to write.
    """

    id: Id
    base: Integer
    text: str
    kept: Why | Literal[""] = ""


class NoteType(Base, frozen=True, array_like=True, tag="note.type"):
    """What was typed, as a delta of text version `base`. Its answer tells the version it made."""

    id: Id
    base: Integer
    delta: tuple[Integer | str, ...]


class NoteTogether(Base, frozen=True, array_like=True, tag="note.together"):
    """Open one's own note for everybody who may write, or end that."""

    id: Id
    on: bool


class NoteMove(Base, frozen=True, array_like=True, tag="note.move"):
    """Put the note's upper left corner at (x, y) of its board."""

    id: Id
    x: Integer
    y: Integer


class NotePlace(Base, frozen=True, array_like=True, tag="note.place"):
    """Put the note last in `area`, which may be on another board, in a free slot."""

    id: Id
    area: Id


class NoteSwap(Base, frozen=True, array_like=True, tag="note.swap"):
    """Two notes of one area change places: 'up' and 'down' of the list."""

    id: Id
    other: Id


class NoteColour(Base, frozen=True, array_like=True, tag="note.colour"):
    """Another colour."""

    id: Id
    colour: Integer


class NoteDelete(Base, frozen=True, array_like=True, tag="note.delete"):
    """Away with the note; it can be restored."""

    id: Id


class NoteRestore(Base, frozen=True, array_like=True, tag="note.restore"):
    """Take back a deletion: same id, text, place and cluster if they still exist."""

    id: Id


class NoteGroup(Base, frozen=True, array_like=True, tag="note.group"):
    """Put the note in a cluster, or out of its own (0)."""

    id: Id
    cluster: MaybeId


class ClusterAdd(Base, frozen=True, array_like=True, tag="cluster.add"):
    """A new cluster of notes of one board; it stands in the area of the first."""

    id: Id
    title: str
    notes: tuple[Id, ...]


class ClusterTitle(Base, frozen=True, array_like=True, tag="cluster.title"):
    """Another title, on top of title version `base`."""

    id: Id
    base: Integer
    title: str


class ClusterDissolve(Base, frozen=True, array_like=True, tag="cluster.dissolve"):
    """The group ends; its notes stay."""

    id: Id


class NoteSize(Base, frozen=True, array_like=True, tag="note.size"):
    """Another size: (columns - 1) + 3 * (rows - 1) for 1 to 3 slots each way."""

    id: Id
    size: Integer


class LinkAdd(Base, frozen=True, array_like=True, tag="link.add"):
    """`note` is built on `source`; they stand on boards of different stages."""

    id: Id
    note: Id
    source: Id


class LinkDrop(Base, frozen=True, array_like=True, tag="link.drop"):
    """Away with a link."""

    id: Id
