"""What facilitators ask of the workshop as a whole, and how the server begins one."""

from boards.commands.base import Base
from boards.commands.boards import BoardPlan
from boards.ids import Id, Integer
from boards.records import Language, Life, Stage


class WorkshopLife(Base, frozen=True, array_like=True, tag="workshop.life"):
    """Open, close, reopen."""

    to: Life


class WorkshopStage(Base, frozen=True, array_like=True, tag="workshop.stage"):
    """The stage that everyone is at now."""

    stage: Stage


class WorkshopReadOnly(Base, frozen=True, array_like=True, tag="workshop.readonly"):
    """Pause or resume everyone's writing except the facilitators'."""

    on: bool


class WorkshopEdit(Base, frozen=True, array_like=True, tag="workshop.edit"):
    """Another title, challenge or text on consequences for children, on top of version `base`."""

    base: Integer
    title: str
    challenge: str
    children: str


class WorkshopCreate(Base, frozen=True, array_like=True, tag="workshop.create"):
    """The first command of every log. The server draws the ids."""

    id: Id
    title: str
    challenge: str
    language: Language
    children: str
    boards: tuple[BoardPlan, ...]


class AuthorsForget(Base, frozen=True, array_like=True, tag="authors.forget"):
    """Nobody is the author of a hidden author's note any more: the workshop is closed (H10)."""


class AuthorsSwept(Base, frozen=True, array_like=True, tag="authors.swept"):
    """The server has erased from storage who did what, up to the entry `seq`."""

    seq: Integer
