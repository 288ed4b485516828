"""What people ask of several notes at once: one gesture, one command, one entry."""

from boards.commands.base import Base
from boards.ids import Id, Integer, MaybeId
from boards.records import Authors, Mode


class NewNote(Base, frozen=True, array_like=True):
    """A note to make; without x and y (null) it gets a free slot."""

    id: Id
    x: Integer | None
    y: Integer | None
    colour: Integer
    text: str


class NewPlace(Base, frozen=True, array_like=True):
    """Where the upper left corner of a note goes."""

    id: Id
    x: Integer
    y: Integer


class NotesAdd(Base, frozen=True, array_like=True, tag="notes.add"):
    """Several new notes on one board, as pasted; those without a place stand in `area`.

    mode, authors: as in NoteAdd.
    """

    board: Id
    area: MaybeId
    notes: tuple[NewNote, ...]
    mode: Mode = "open"
    authors: Authors = "named"


class NotesMove(Base, frozen=True, array_like=True, tag="notes.move"):
    """A selection that was dragged or aligned."""

    moves: tuple[NewPlace, ...]


class NotesPlace(Base, frozen=True, array_like=True, tag="notes.place"):
    """Several notes to the end of an area, in their order."""

    ids: tuple[Id, ...]
    area: Id


class NotesColour(Base, frozen=True, array_like=True, tag="notes.colour"):
    """One colour for several notes."""

    ids: tuple[Id, ...]
    colour: Integer


class NotesDelete(Base, frozen=True, array_like=True, tag="notes.delete"):
    """Away with several notes; they can be restored."""

    ids: tuple[Id, ...]


class NotesRestore(Base, frozen=True, array_like=True, tag="notes.restore"):
    """Take back the deletion of several notes. The answer's figure: how many cannot come back.

    `over`: the notes that they may cover, since they did before.
    """

    ids: tuple[Id, ...]
    over: tuple[Id, ...] = ()


class NotesImport(Base, frozen=True, array_like=True, tag="notes.import"):
    """Notes from a file that member `by` chose, in one entry.

    All go to `area`, or, where `areas` is given, each to its own: one for each note.
    """

    by: Id
    board: Id
    area: MaybeId
    notes: tuple[NewNote, ...]
    areas: tuple[MaybeId, ...] = ()


class NotesWithdraw(Base, frozen=True, array_like=True, tag="notes.withdraw"):
    """Takes an import of member `by` back: those of the notes that nobody has built on."""

    by: Id
    ids: tuple[Id, ...]
