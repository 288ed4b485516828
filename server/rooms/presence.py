"""Who is here and where they point: never stored, latest wins (PROTOCOL.md P1-P3)."""

from server.wire.messages import Cursors, Here

HERE_GAP = 0.25
"""Seconds between two `here` frames: people come and go in bursts."""


def cursor_gap(people: int) -> float:
    """Seconds between two `cursors` frames (P3): 20 a second for 30 people, 3 for 200."""
    return 1.0 / min(20.0, max(2.0, 600.0 / max(1, people)))


class Presence:
    """Counts each member's sessions and keeps the latest cursor of each session."""

    def __init__(self) -> None:
        self._sessions: dict[int, set[int]] = {}
        self._cursors: dict[int, tuple[int, int, int, int, int]] = {}
        self._moved: dict[int, tuple[int, int, int, int, int]] = {}
        self._came: set[int] = set()
        self._went: set[int] = set()

    @property
    def here(self) -> set[int]:
        """Members with at least one session."""
        return set(self._sessions)

    @property
    def people(self) -> int:
        """How many members are here."""
        return len(self._sessions)

    def enter(self, session: int, member: int) -> None:
        """A session of a member began."""
        sessions = self._sessions.setdefault(member, set())
        if not sessions:
            self._came.add(member)
            self._went.discard(member)
        sessions.add(session)

    def leave(self, session: int, member: int) -> None:
        """A session ended; the member is gone with her last one."""
        sessions = self._sessions.get(member)
        if sessions is None or session not in sessions:
            return
        sessions.discard(session)
        if self._cursors.pop(session, None) is not None:
            self._moved[session] = (session, member, 0, 0, 0)
        if not sessions:
            del self._sessions[member]
            self._came.discard(member)
            self._went.add(member)

    def point(self, session: int, member: int, place: tuple[int, int, int]) -> None:
        """The session's pointer is at (board, x, y); board 0 takes it away."""
        if session not in self._sessions.get(member, ()):
            return  # It has left, and nobody would ever take its cursor away.
        cursor = (session, member, *place)
        if self._cursors.get(session) == cursor:
            return
        if place[0]:
            self._cursors[session] = cursor
        elif self._cursors.pop(session, None) is None:
            return
        self._moved[session] = cursor

    def forget(self, board: int) -> None:
        """Nobody points anywhere on this board any more."""
        for session, cursor in list(self._cursors.items()):
            if cursor[2] == board:
                del self._cursors[session]
                self._moved[session] = (session, cursor[1], 0, 0, 0)

    @property
    def has_changes(self) -> bool:
        """Whether `changes` has something to tell."""
        return bool(self._came or self._went)

    @property
    def has_moves(self) -> bool:
        """Whether `moves` has something to tell."""
        return bool(self._moved)

    @property
    def has_news(self) -> bool:
        """Whether `changes` or `moves` has something to tell."""
        return self.has_changes or self.has_moves

    def whole(self) -> Here:
        """Everybody who is here."""
        return Here(True, tuple(sorted(self._sessions)), ())

    def changes(self) -> Here | None:
        """Who came and went since the last call."""
        if not (self._came or self._went):
            return None
        frame = Here(False, tuple(sorted(self._came)), tuple(sorted(self._went)))
        self._came, self._went = set(), set()
        return frame

    def moves(self) -> Cursors | None:
        """Where pointers went since the last call, the latest of each session."""
        if not self._moved:
            return None
        frame = Cursors(tuple(self._moved.values()))
        self._moved = {}
        return frame

    def all_cursors(self) -> Cursors:
        """Every pointer there is: for one who just came."""
        return Cursors(tuple(self._cursors.values()))
