"""The timer that everyone sees (RULES.md T3, T4). It refuses nothing: no words are lost."""

from boards import commands as c
from boards.decide.desk import Desk
from boards.limits import MINUTES_MAX
from boards.records import Workshop
from boards.rejections import Code, Refusal

MINUTE = 60_000


def start(desk: Desk, command: c.TimerStart) -> None:
    """T3: from now on, in place of what there was."""
    desk.must_arrange()
    must_be_minutes(command.minutes)
    set_timer(desk, ends=desk.now + command.minutes * MINUTE, length=command.minutes * MINUTE)


def extend(desk: Desk, command: c.TimerExtend) -> None:
    """T3: more of the timer that there is; where the time is up, from now on."""
    desk.must_arrange()
    must_be_minutes(command.minutes)
    workshop = desk.workshop
    if not workshop.timer_length:
        raise Refusal(Code.UNKNOWN_TARGET)
    more = command.minutes * MINUTE
    length = workshop.timer_length + more
    if left_of(workshop, desk.now) + more > MINUTES_MAX * MINUTE:
        raise Refusal(Code.OUT_OF_BOUNDS, MINUTES_MAX)
    if workshop.timer_left:
        set_timer(desk, left=workshop.timer_left + more, length=length)
    else:
        set_timer(desk, ends=max(workshop.timer_ends, desk.now) + more, length=length)


def pause(desk: Desk, command: c.TimerPause) -> None:
    """T3: what is left of it stays, until it goes on."""
    desk.must_arrange()
    workshop = desk.workshop
    if not workshop.timer_length:
        raise Refusal(Code.UNKNOWN_TARGET)
    left = left_of(workshop, desk.now)
    if not left or bool(workshop.timer_left) == command.on:
        raise Refusal(Code.ALREADY)
    if command.on:
        set_timer(desk, left=left, length=workshop.timer_length)
    else:
        set_timer(desk, ends=desk.now + left, length=workshop.timer_length)


def end(desk: Desk, _: c.TimerEnd) -> None:
    """T3: the time is up now."""
    desk.must_arrange()
    workshop = desk.workshop
    if not workshop.timer_length:
        raise Refusal(Code.UNKNOWN_TARGET)
    if not left_of(workshop, desk.now):
        raise Refusal(Code.ALREADY)
    set_timer(desk, ends=desk.now, length=workshop.timer_length)


def left_of(workshop: Workshop, now: int) -> int:
    """The ms until the time is up."""
    return workshop.timer_left or max(0, workshop.timer_ends - now)


def must_be_minutes(minutes: int) -> None:
    """T3: a minute at least, and no more than a day's work."""
    if minutes < 1:
        raise Refusal(Code.BAD_VALUE)
    if minutes > MINUTES_MAX:
        raise Refusal(Code.OUT_OF_BOUNDS, MINUTES_MAX)


def set_timer(desk: Desk, *, ends: int = 0, left: int = 0, length: int = 0) -> None:
    """A running timer has an end, a paused one what is left, none has neither."""
    desk.patch(desk.workshop, timer_ends=ends, timer_left=left, timer_length=length)
