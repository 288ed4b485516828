"""What facilitators ask of notes that not everybody may see, and authors answer (RULES.md H)."""

from typing import Annotated

import msgspec

from boards.commands.base import Base
from boards.ids import Id, MaybeId
from boards.records import Authors, Hold, Mode, Rule

Count = Annotated[int, msgspec.Meta(ge=0, le=2**31)]


class BoardMode(Base, frozen=True, array_like=True, tag="board.mode"):
    """What the board is for from now on, how its authors are named, whether hidden notes count.

    Null leaves it as it is: two who lead and change one each undo nothing of each other's.
    """

    id: Id
    mode: Mode | None
    authors: Authors | None
    counts: bool | None


class NotesReveal(Base, frozen=True, array_like=True, tag="notes.reveal"):
    """Show private notes of a board to everybody, mixed: of one area or of all (0), so many or all
    (0). Figure: how many were shown."""

    board: Id
    area: MaybeId
    count: Count


class WorkshopHold(Base, frozen=True, array_like=True, tag="workshop.hold"):
    """Which new notes wait until a facilitator has seen them."""

    hold: Hold


class NotesApprove(Base, frozen=True, array_like=True, tag="notes.approve"):
    """Show notes that were held or hidden. Figure: how many were not there any more."""

    ids: tuple[Id, ...]


class NotesHold(Base, frozen=True, array_like=True, tag="notes.hold"):
    """Take notes from the others' sight until it is clear what to do with them. Figure: how many
    were not there any more."""

    ids: tuple[Id, ...]


class NotesHide(Base, frozen=True, array_like=True, tag="notes.hide"):
    """Take notes away that broke a rule, with a message to their authors, which may be empty. The
    figure: as of NotesHold."""

    ids: tuple[Id, ...]
    rule: Rule
    message: str


class NoteAnswer(Base, frozen=True, array_like=True, tag="note.answer"):
    """The author's one answer to the facilitators about a note that was hidden."""

    id: Id
    text: str
