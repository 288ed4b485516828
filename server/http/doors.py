"""The two doors of a workshop's live session: a member's, and that of a screen on a wall.

They differ in who the cookies are asked for, never in what a frame says (PROTOCOL.md H4, O1): a
browser that is signed in and shows the wall beside it is a member at one and a screen at the other.
"""

from typing import Protocol

from starlette.requests import HTTPConnection

from server.http.context import device_key, device_of, identify, shows_wall
from server.wire.close import CloseCode


class Door(Protocol):
    """Where a session asks to be let in."""

    path: str
    """Behind `/ws` and `/poll`."""
    is_wall: bool
    stranger: CloseCode
    """What somebody is told who is not known here."""

    async def identify(self, connection: HTTPConnection) -> tuple[int | None, str]:
        """Which member the cookies are, 0 for a screen, None for nobody; and the device's key."""


class MemberDoor:
    """By seat or account."""

    path = "/w/{workshop}"
    is_wall = False
    stranger = CloseCode.NO_SEAT

    async def identify(self, connection: HTTPConnection) -> tuple[int | None, str]:
        return await identify(connection, str(connection.path_params["workshop"]))


class WallDoor:
    """By the wall's link, which made this device a screen."""

    path = "/w/{workshop}/wall"
    is_wall = True
    stranger = CloseCode.WALL_ENDED

    async def identify(self, connection: HTTPConnection) -> tuple[int | None, str]:
        is_screen = await shows_wall(connection, str(connection.path_params["workshop"]))
        return (0 if is_screen else None), f"wall {device_key(device_of(connection) or '')}"


MEMBERS, WALLS = MemberDoor(), WallDoor()
DOORS: tuple[Door, ...] = (MEMBERS, WALLS)
