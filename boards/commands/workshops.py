"""What facilitators ask of the workshop and its members, and what only the server asks."""

from boards.commands.base import Base
from boards.commands.boards import BoardPlan
from boards.ids import Id, Integer
from boards.records import Language, Life, Stage
from boards.roles import Role


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
