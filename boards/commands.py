"""What can be asked for. Each command is decided by one function in `boards.decide`.

Clients pick the ids of what they create. `ClientCommand` is all that a client can say;
the rest of `Command` is the server's own (`SYSTEM`).
"""

import msgspec

from boards.ids import Id, Integer, MaybeId
from boards.records import Language, Life, Stage
from boards.roles import Role


class Base(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """An array on the wire: [name, field, ...] in the order given here."""


class NoteAdd(Base, frozen=True, array_like=True, tag="note.add"):
    """A new note. Without x and y (null) it gets a free slot in `area`, or in the board's first."""

    id: Id
    board: Id
    area: MaybeId
    x: Integer | None
    y: Integer | None
    colour: Integer
    text: str


class NoteEdit(Base, frozen=True, array_like=True, tag="note.edit"):
    """A new text for a note, written on top of text version `base`."""

    id: Id
    base: Integer
    text: str


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


class WorkshopLife(Base, frozen=True, array_like=True, tag="workshop.life"):
    """Open, close, reopen."""

    to: Life


class WorkshopStage(Base, frozen=True, array_like=True, tag="workshop.stage"):
    """The stage that everyone is at now."""

    stage: Stage


class WorkshopReadOnly(Base, frozen=True, array_like=True, tag="workshop.readonly"):
    """Pause or resume everyone's writing except the facilitators'."""

    on: bool


class MemberRole(Base, frozen=True, array_like=True, tag="member.role"):
    """Make a member facilitator, staff or resident."""

    id: Id
    role: Role


class MemberRemove(Base, frozen=True, array_like=True, tag="member.remove"):
    """Out with a member; what was written stays."""

    id: Id


class MemberReadmit(Base, frozen=True, array_like=True, tag="member.readmit"):
    """Let a removed member in again."""

    id: Id


ClientCommand = (
    NoteAdd
    | NoteEdit
    | NoteMove
    | NotePlace
    | NoteSwap
    | NoteColour
    | NoteDelete
    | NoteRestore
    | NoteGroup
    | ClusterAdd
    | ClusterTitle
    | ClusterDissolve
    | WorkshopLife
    | WorkshopStage
    | WorkshopReadOnly
    | MemberRole
    | MemberRemove
    | MemberReadmit
)


class AreaPlan(Base, frozen=True, array_like=True):
    """An area to make with a new workshop; coordinates in board units."""

    id: Id
    title: str
    hint: str
    x: Integer
    y: Integer
    w: Integer
    h: Integer


class BoardPlan(Base, frozen=True, array_like=True):
    """A board to make with a new workshop."""

    id: Id
    stage: Stage
    title: str
    prompt: str
    areas: tuple[AreaPlan, ...]


class WorkshopCreate(Base, frozen=True, array_like=True, tag="workshop.create"):
    """The first command of every log. The server draws the ids."""

    id: Id
    title: str
    challenge: str
    language: Language
    children: str
    boards: tuple[BoardPlan, ...]


class MemberJoin(Base, frozen=True, array_like=True, tag="member.join"):
    """A person came in by code, by staff link or as the owner; the name stands elsewhere."""

    id: Id
    role: Role


class MemberTouch(Base, frozen=True, array_like=True, tag="member.touch"):
    """The member's name changed: everyone reads it again."""

    id: Id
    version: Integer


SystemCommand = WorkshopCreate | MemberJoin | MemberTouch
Command = ClientCommand | SystemCommand


def name_of(command: Command) -> str:
    """The command's name, as it stands in the log and on the wire."""
    return str(command.__struct_config__.tag)
