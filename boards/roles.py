"""Who may act in a workshop, and as what."""

from typing import Literal

import msgspec

from boards.ids import MaybeId

Role = Literal["facilitator", "staff", "resident"]
"""Roles of members. Staff differ from residents in results and reports, not in rights."""

ROLES: tuple[Role, ...] = ("facilitator", "staff", "resident")

ViewerRole = Literal["facilitator", "staff", "resident", "wall"]
"""As what somebody looks. A wall is a screen that everybody in the hall reads: it is no member."""

VIEWER_ROLES: tuple[ViewerRole, ...] = (*ROLES, "wall")


class Actor(msgspec.Struct, frozen=True, array_like=True):
    """Who asks for a command. `role` is "system" for the server itself (member 0)."""

    member: MaybeId
    role: Literal["facilitator", "staff", "resident", "system"]


SYSTEM = Actor(0, "system")
