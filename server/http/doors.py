"""The two doors of a workshop's live session: a member's, and that of a screen on a wall.

They differ in who the cookies are asked for, never in what a frame says (PROTOCOL.md H4, O1): a
browser that is signed in and shows the wall beside it is a member at one and a screen at the other.
"""

from typing import Protocol

from msgspec import Struct
from starlette.requests import HTTPConnection

from server.http.context import device_key, device_of, identify, who_watches
from server.wire.close import CloseCode


class Caller(Struct, frozen=True):
    """Which member the cookies are, 0 for a screen, None for nobody; and the device's key.

    people: of a screen, all who are or were on that device: it is asked again when one goes.
    """

    member: int | None
    device: str
    people: frozenset[int] = frozenset()


class Door(Protocol):
    """Where a session asks to be let in."""

    path: str
    """Behind `/ws` and `/poll`."""
    is_wall: bool
    stranger: CloseCode
    """What somebody is told who is not known here."""

    async def identify(self, connection: HTTPConnection) -> Caller:
        """Who the cookies are here."""


class MemberDoor:
    """By seat or account."""

    path = "/w/{workshop}"
    is_wall = False
    stranger = CloseCode.NO_SEAT

    async def identify(self, connection: HTTPConnection) -> Caller:
        return Caller(*await identify(connection, str(connection.path_params["workshop"])))


class WallDoor:
    """By the wall's link, which made this device a screen."""

    path = "/w/{workshop}/wall"
    is_wall = True
    stranger = CloseCode.WALL_ENDED

    async def identify(self, connection: HTTPConnection) -> Caller:
        people = await who_watches(connection, str(connection.path_params["workshop"]))
        device = f"wall {device_key(device_of(connection) or '')}"
        return Caller(None, device) if people is None else Caller(0, device, people)


MEMBERS, WALLS = MemberDoor(), WallDoor()
DOORS: tuple[Door, ...] = (MEMBERS, WALLS)
