"""What facilitators ask about people and the door, and what only the server says of members.

`reason`: why a facilitator does it, at most `MESSAGE_MAX` code points, or empty (RULES.md O1).
"""

from typing import Annotated

import msgspec

from boards.commands.base import Base
from boards.ids import Id, Integer
from boards.limits import DOOR_MINUTES_MAX, MEMBERS_MAX
from boards.records import Door, Way
from boards.roles import Role

Minutes = Annotated[int, msgspec.Meta(ge=0, le=DOOR_MINUTES_MAX)]


class MemberRole(Base, frozen=True, array_like=True, tag="member.role"):
    """Make a member facilitator, staff or resident."""

    id: Id
    role: Role
    reason: str = ""


class MemberMute(Base, frozen=True, array_like=True, tag="member.mute"):
    """She may read and vote but not write, or may write again."""

    id: Id
    on: bool
    reason: str


class MemberRemove(Base, frozen=True, array_like=True, tag="member.remove"):
    """Out with a member; what was written stays."""

    id: Id
    reason: str = ""


class MemberBan(Base, frozen=True, array_like=True, tag="member.ban"):
    """Out with a member, and nobody comes in again on a device that she used here."""

    id: Id
    reason: str


class MemberReadmit(Base, frozen=True, array_like=True, tag="member.readmit"):
    """Let a removed member in again; a ban ends with it."""

    id: Id
    reason: str = ""


class WorkshopDoor(Base, frozen=True, array_like=True, tag="workshop.door"):
    """Who comes in from now on: all, who is let in, nobody new.

    minutes: for so long those who come by the code need not ask.
    """

    to: Door
    minutes: Minutes
    reason: str


class DoorAnswer(Base, frozen=True, array_like=True, tag="door.answer"):
    """Facilitator `by` let in so many of those who waited at the door, or did not.

    The server tells it, once what it says stands beside the log. number: rises from one answer of a
    workshop to the next, so that none is told twice.
    """

    by: Id
    number: Id
    let_in: bool
    count: Annotated[int, msgspec.Meta(ge=1, le=MEMBERS_MAX)]
    reason: str


class AccessChange(Base, frozen=True, array_like=True, tag="access.change"):
    """The facilitator asks for a new way in, or for the end of one; nothing that lets anybody in.

    The server asks it in her name, before it makes or ends what stands beside the log.
    """

    to: Way


class MemberJoin(Base, frozen=True, array_like=True, tag="member.join"):
    """A person came in by code, by staff link or as the owner; the name stands elsewhere.

    asked: a facilitator has let her in.
    """

    id: Id
    role: Role
    asked: bool = False


class MemberTouch(Base, frozen=True, array_like=True, tag="member.touch"):
    """The member's name changed: everyone reads it again."""

    id: Id
    version: Integer


class MemberRename(Base, frozen=True, array_like=True, tag="member.rename"):
    """A facilitator gave the member another name, which stands elsewhere and stays hers.

    The server asks it in the facilitator's name: a client could not say that the name is there.
    """

    id: Id
    version: Integer
    reason: str
