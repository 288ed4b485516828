"""Who may enter a room, how often, and how much she may ask for there (PROTOCOL.md H1, C7)."""

from boards.limits import MEMBERS_AT_ONCE
from boards.records import Member
from boards.state import State
from server.rooms.fanout import Fanout
from server.rooms.rates import Rate
from server.wire.close import CloseCode

WALLS_AT_ONCE = 20
"""Screens of one workshop: more than halls have, and no crowd beside the people."""

DEVICE_SESSIONS = 20
"""Sessions of one device in one workshop: a shared tablet with forgotten tabs, not a flood."""

HELLO_BURST = 30.0
HELLOS_PER_SECOND = 0.5
"""Each hello may cost a snapshot of 400 kB. A client in bad wifi comes back every 2 s on average
(K2), which this refills."""


class Refused(Exception):  # noqa: N818 - not an error: an answer to a hello
    """A session may not enter; `code` says whether to come back."""

    def __init__(self, code: CloseCode) -> None:
        super().__init__(code.name)
        self.code = code


class Admission:
    """The door of one room. Keeps its rates by member, so reconnecting gains nothing."""

    def __init__(self, fanout: Fanout) -> None:
        self._fanout = fanout
        self._hellos: dict[int, Rate] = {}
        """By member; 0: all screens on walls together."""
        self._commands: dict[int, Rate] = {}

    def admit(self, state: State, *, member: int, device: str, now: float) -> Member:
        """The member's record, for a session that may begin `now` (s); raises Refused."""
        record = state.members.get(member)
        if record is None:
            raise Refused(CloseCode.NO_SEAT)
        if record.removed:
            raise Refused(CloseCode.REMOVED)
        here = self._fanout.presence.here
        if member not in here and len(here) >= MEMBERS_AT_ONCE:
            raise Refused(CloseCode.TRY_LATER)
        same = sum(1 for other in self._fanout.sessions.values() if other.device == device)
        if device and same >= DEVICE_SESSIONS:
            raise Refused(CloseCode.TRY_LATER)
        if not self._may_say_hello(member, now):
            raise Refused(CloseCode.TRY_LATER)
        return record

    def admit_wall(self, now: float) -> None:
        """A screen on a wall may begin `now`; raises Refused. All of them share one allowance.

        It is nobody of L5: people find their place whatever hangs on the walls.
        """
        if len(self._fanout.walls) >= WALLS_AT_ONCE or not self._may_say_hello(0, now):
            raise Refused(CloseCode.TRY_LATER)

    def _may_say_hello(self, member: int, now: float) -> bool:
        hellos = self._hellos.get(member)
        if hellos is None:
            hellos = Rate(now, burst=HELLO_BURST, per_second=HELLOS_PER_SECOND)
            self._hellos[member] = hellos
        return hellos.allows(now)

    def rate_of(self, member: int, now: float) -> Rate:
        """Her allowance of commands, the same on all her connections (C7)."""
        rate = self._commands.setdefault(member, Rate(now))
        rate.forgive()
        return rate
