"""When a room's frames leave: at once after a quiet time, then gathered (one flush a room)."""

import asyncio
from collections.abc import Callable
from typing import Protocol

import msgspec

from boards.state import State
from server.clock import Clock
from server.rooms.fanout import Fanout
from server.rooms.pace import QUIET_GAP, Pace
from server.rooms.presence import HERE_GAP, cursor_gap
from server.rooms.session import DRAINED_LEAST, SLOW_SECONDS, Session
from server.wire import codec

_RETRY_SLOW = 0.25

NUMBERS_GAP = 0.5
"""Seconds that the number of an entry may wait, and how many notes or ballots there are, when
nothing else is to be told: while all write privately, each of 200 would be sent 85 empty patches a
second, and when others write (H2)."""

SLICE = 0.002
"""Seconds of a flush after which other rooms get a turn: 1,000 notes that are revealed to 200
people take 20 ms to be made into frames, and 60 ms to be sent, all 27 MB."""

BREATH = 0.001
"""Seconds of that turn, where nobody waits in another room."""

PATIENCE = 0.006
"""Seconds of that turn at most, where somebody does: her command goes through several callbacks
until it is answered, and would meet a slice in front of each."""

_EARLY = 0.001
"""Seconds that a timer may ring too early (uvloop's go by whole ms): what is due by then is due."""


class Source(Protocol):
    """The room, as the flusher sees it."""

    @property
    def state(self) -> State:
        """The committed state."""

    def drop_slow(self, session: Session) -> None:
        """Ends a session that does not read."""

    def fail(self) -> None:
        """In an exception: what was committed cannot be shown, so the room must end."""


class _Flush(msgspec.Struct):
    """One on its way: to whom it has not been written yet, and what of presence goes along.

    A reveal is a big one, and other rooms' people work on meanwhile: it is done in slices.
    """

    left: list[Session] | None = None
    """None while the feeds are still on their way to what is to be sent."""
    here: bytes = b""
    cursors: bytes = b""
    waits: list[float] = msgspec.field(default_factory=list)
    """Seconds after which some are to be tried again."""
    is_news: bool = False
    """Whether it brings the feeds to another entry."""
    spent: float = 0.0
    until: float = 0.0
    """When the next slice begins, whoever waits in other rooms."""


class Flusher:
    """One timer for all that a room sends. Flushing is synchronous and waits for nobody."""

    def __init__(self, fanout: Fanout, clock: Clock, pace: Pace, source: Source) -> None:
        self._fanout = fanout
        self._clock = clock
        self._pace = pace
        self._source = source
        self._timer: asyncio.TimerHandle | None = None
        self._timer_at = 0.0
        self._flushed_at = 0.0
        self._shown_at = 0.0
        self._here_at = 0.0
        self._cursors_at = 0.0
        self._is_stopped = False
        self._flush: _Flush | None = None
        self._is_asked_again = False
        """Its timer rang while a flush was on its way."""

    def soon(self) -> None:
        """Something is new: flush as soon as the pace allows."""
        now = self._clock.monotonic()
        wait = self.wait(now)
        if wait > 0:
            self._pace.rest(self)
        self._at(now + wait, now)

    def hurry(self) -> None:
        """Somebody waits for what this room does next: long flushes of others pause."""
        if not self._is_stopped:
            self._pace.hurry(self)

    def rest(self) -> None:
        """What this room does next is put off on purpose."""
        self._pace.rest(self)

    def wait(self, now: float) -> float:
        """Seconds until the pace allows a flush of what is new.

        What nobody but its author is told can be gathered for longer: her page shows it already,
        and 200 people who write privately or vote would make a commit every 4 ms for nobody. That
        counts from what was shown last: flushes of pointers, or for one who is told something
        late, make nobody else wait, who could tell from it that there was one (H9, I6).
        """
        quiet = self._shown_at + QUIET_GAP - now if self._fanout.is_quiet else 0.0
        return max(quiet, self._paced(now))

    def wait_behind(self, now: float) -> float:
        """The same for what is not even decided: it leaves behind what is to be shown already."""
        if not self._is_news or self._timer is None:
            return self.wait(now)
        gap = QUIET_GAP if self._fanout.is_quiet else self._pace.gap(now)
        return max(now, self._timer_at) + gap - now

    def _paced(self, now: float) -> float:
        return max(0.0, self._flushed_at + self._pace.gap(now) - now)

    def presence_soon(self) -> None:
        """Somebody came, went or pointed: flush when the next frame of that kind is due."""
        if self._fanout.presence.has_news:
            now = self._clock.monotonic()
            # Not as what is told to one: pointers go to everybody, 20 times a second where few are.
            self._at(now + max(self._presence_wait(now), self._paced(now)), now)

    def show(self) -> None:
        """Brings the feeds to the committed state now, without sending."""
        if self._is_news:
            self._shown_at = self._clock.monotonic()
        self._fanout.show(self._source.state)

    @property
    def _is_news(self) -> bool:
        return self._source.state.seq != self._fanout.shown.seq

    def stop(self) -> None:
        """No more flushes, whoever asks for one."""
        self._is_stopped = True
        self._pace.rest(self)
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _at(self, when: float, now: float) -> None:
        if self._is_stopped:
            return
        if self._timer is not None:
            if self._timer_at <= when:
                return
            self._timer.cancel()
        self._timer_at = when
        self._timer = asyncio.get_running_loop().call_later(max(0.0, when - now), self._ring)

    def _ring(self) -> None:
        self._timer = None
        if self._flush is not None:
            self._is_asked_again = True
        else:
            self._step(self._begin)

    def _step(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Exception:
            # Nobody waits for a timer: without this the room would go mute and stay so.
            self._flush = None
            self._source.fail()

    def _begin(self) -> None:
        self.hurry()
        self._flush = _Flush(is_news=self._is_news)
        self._fanout.begin_to_show(self._source.state)
        self._go_on()

    def _go_on(self) -> None:
        """Does as much of it as a slice of time allows, then it is the turn of other rooms."""
        flush = self._flush
        if flush is None or self._is_stopped:
            return
        begun = self._clock.monotonic()
        is_over = self._show_some(flush, begun) and self._write_some(flush, begun)
        now = self._clock.monotonic()
        flush.spent += now - begun
        if is_over:
            self._end(flush, now)
        else:
            # Two long ones would wait for each other.
            self._pace.rest(self)
            flush.until = now + PATIENCE
            self._breathe()

    def _breathe(self) -> None:
        asyncio.get_running_loop().call_later(BREATH, self._step, self._after_breath)

    def _after_breath(self) -> None:
        flush = self._flush
        if flush is None or self._is_stopped:
            return
        if self._pace.others_hurry(self) and self._clock.monotonic() < flush.until:
            self._breathe()
        else:
            self._go_on()

    def _show_some(self, flush: _Flush, begun: float) -> bool:
        """Whether the feeds are where they should be."""
        if flush.left is None:
            while self._fanout.show_some():
                if self._is_enough(begun):
                    return False
            flush.left = self._everyone()[::-1]
            flush.here, flush.cursors = self._presence(begun)
        return True

    def _write_some(self, flush: _Flush, begun: float) -> bool:
        """Whether everybody has been written to."""
        while flush.left:
            session = flush.left.pop()
            if session.id in self._fanout.sessions:
                wait = self._write(session, flush.here, flush.cursors, begun)
                if wait is not None:
                    flush.waits.append(wait)
            if self._is_enough(begun):
                break
        return not flush.left

    def _is_enough(self, begun: float) -> bool:
        return self._clock.monotonic() - begun >= SLICE

    def _end(self, flush: _Flush, now: float) -> None:
        self._flush = None
        self._pace.rest(self)
        self._flushed_at = now
        if flush.is_news:
            self._shown_at = now
        self._pace.spent(flush.spent, now)
        if self._fanout.presence.has_news:
            flush.waits.append(self._presence_wait(now))
        if self._is_asked_again:
            self._is_asked_again = False
            flush.waits.append(self.wait(now))
        if flush.waits:
            self._at(now + max(min(flush.waits), self._pace.gap(now)), now)

    def _everyone(self) -> list[Session]:
        return list(self._fanout.sessions.values())

    def _presence(self, now: float) -> tuple[bytes, bytes]:
        """Encoded `here` and `cursors` frames, empty when there is nothing new or not yet time."""
        presence = self._fanout.presence
        here = cursors = b""
        late = now + _EARLY
        if late - self._here_at >= HERE_GAP and (changes := presence.changes()) is not None:
            here, self._here_at = codec.encode(changes), now
        gap = cursor_gap(presence.people)
        if late - self._cursors_at >= gap and (moves := presence.moves()) is not None:
            cursors, self._cursors_at = codec.encode(moves), now
        return here, cursors

    def _presence_wait(self, now: float) -> float:
        """Seconds until the next `here` or `cursors` is due, whichever has something to tell."""
        presence, due = self._fanout.presence, []
        if presence.has_changes:
            due.append(self._here_at + HERE_GAP)
        if presence.has_moves:
            due.append(self._cursors_at + cursor_gap(presence.people))
        return max(0.0, min(due) - now)

    def _write(self, session: Session, here: bytes, cursors: bytes, now: float) -> float | None:
        """Writes to one session, or returns the seconds after which to try again."""
        fresh = self._fanout.has_news_for(session) or here
        if not (fresh or (cursors and session.mode == "full")):
            if not self._fanout.is_behind(session):
                return None
            if (wait := self._numbers_wait(session, now)) > 0:
                return wait
        if not session.has_room:
            # A cursor taken away meanwhile would stay as a ghost, so cursors count as well.
            missed = bool(here) or (bool(cursors) and session.mode == "full")
            session.needs_here = session.needs_here or missed
            return self._pass_over(session, now)
        session.slow_since = None
        wait = session.due(now)
        if wait > 0:
            session.needs_here = session.needs_here or bool(here)
            return wait
        self._fanout.write(
            session, here=here, cursors=cursors, now=now, now_ms=self._clock.now_ms()
        )
        return None

    def _numbers_wait(self, session: Session, now: float) -> float:
        """Seconds until she is told the number: at the same moments for everybody.

        If they went by when each was told something last, they would be others where another wrote
        what nobody sees, and with them the moments of what everybody is told (H9, I6).
        """
        session.behind_since = session.behind_since or now
        return (session.behind_since // NUMBERS_GAP + 1) * NUMBERS_GAP - now

    def _pass_over(self, session: Session, now: float) -> float | None:
        left = session.transport.buffered
        if session.slow_since is None or left <= session.slow_from - DRAINED_LEAST:
            # She reads, however slowly. Nothing is added while she is passed over, so that comes to
            # an end; then she is written to again, and may be passed over again, for as long as she
            # stays: what she costs is bounded by the buffer, not by a time (T1).
            session.slow_since, session.slow_from = now, left
        elif now - session.slow_since > SLOW_SECONDS:
            self._source.drop_slow(session)
            return None
        return _RETRY_SLOW
