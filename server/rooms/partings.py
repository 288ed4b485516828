"""How sessions end: told why and closed, closed without a word, or dropped (rules T5, T7)."""

import asyncio
from collections.abc import Iterable

import structlog

from server.clock import Clock
from server.rooms.fanout import Fanout
from server.rooms.flush import Flusher
from server.rooms.session import Session
from server.rooms.transport import part
from server.tasks import Tasks
from server.wire.close import RETRY_MS, CloseCode, reason
from server.wire.messages import Closing

log = structlog.get_logger(__name__)


class Partings:
    """Ends sessions of one room; the tasks that say good-bye belong to the room."""

    def __init__(
        self, workshop: str, fanout: Fanout, flusher: Flusher, *, clock: Clock, tasks: Tasks
    ) -> None:
        self._workshop = workshop
        self._fanout = fanout
        self._flusher = flusher
        self._clock = clock
        self._tasks = tasks

    def dismiss(
        self, code: CloseCode, sessions: Iterable[Session], *, why: str = "", later_ms: int = 0
    ) -> list[asyncio.Task[None]]:
        """Tells these sessions why, and closes them. They get what is known to be stored (C2).

        `later_ms`: how much longer than usual to stay away.
        """
        retry = RETRY_MS.get(code, 0) + later_ms
        self._flusher.show()
        partings = []
        for session in sessions:
            if session.closing:
                continue
            session.add_own(Closing(code, reason(code, why), retry))
            now = self._clock.monotonic()
            self._fanout.write(session, now=now, now_ms=self._clock.now_ms())
            partings.append(self._part(session, code))
        self._flusher.soon()
        return partings

    def close_all(self, code: CloseCode) -> None:
        """Not a word: what failed may be what would write it. The close code says it too."""
        for session in list(self._fanout.sessions.values()):
            self._part(session, code)

    def drop(self, session: Session) -> None:
        """The client does not read: no good-bye would reach it."""
        log.warning("room.slow_reader", workshop=self._workshop, session=session.id)
        session.closing = True
        self._fanout.leave(session)
        session.transport.abort()

    def _part(self, session: Session, code: CloseCode) -> asyncio.Task[None]:
        session.closing = True
        session.drained.set()
        self._fanout.leave(session)
        return self._tasks.start(part(session.transport, code, code.name), "closing")
