"""How long to gather changes before they are sent: short when idle, longer when busy.

Measured (limits of the building blocks): a gap of 4 ms costs nearly a relay when many small rooms
are busy, 33 ms carries twice the people; so all rooms of a process share one pace.
"""

IDLE_GAP = 0.004
BUSY_GAP = 0.033
QUIET_GAP = 0.066
"""Where nobody but its author is told. 33 ms took a tenth more of the server's time."""
_WINDOW = 1.0


class Pace:
    """The share of the last second that went into sending, as a gap between flushes."""

    def __init__(self) -> None:
        self._load = 0.0
        self._at = 0.0
        self.asked = 0
        """How often somebody began to wait, in any room."""
        self._hurrying: set[object] = set()

    def hurry(self, room: object) -> None:
        """Somebody there waits for what can be done at once."""
        self.asked += 1
        self._hurrying.add(room)

    def rest(self, room: object) -> None:
        """Nobody there waits any more, or what they wait for is gathered on purpose."""
        self._hurrying.discard(room)

    def others_hurry(self, room: object) -> bool:
        """Whether somebody waits in another room than this one."""
        return bool(self._hurrying - {room})

    def spent(self, seconds: float, now: float) -> None:
        """A flush took so long; older ones fade within a second."""
        self._fade(now)
        self._load = min(1.0, self._load + seconds / _WINDOW)

    def gap(self, now: float) -> float:
        """Seconds to leave between two flushes of a room: the idle gap up to 20 % load."""
        self._fade(now)
        busy = min(1.0, max(0.0, (self._load - 0.2) / 0.5))
        return IDLE_GAP + (BUSY_GAP - IDLE_GAP) * busy

    def _fade(self, now: float) -> None:
        elapsed = max(0.0, now - self._at)
        self._load *= max(0.0, 1.0 - elapsed / _WINDOW)
        self._at = now
