"""What everyone is called to, shown and told, and raised hands (RULES.md T6-T9)."""

from boards import commands as c
from boards.decide.desk import Desk
from boards.limits import MESSAGE_MAX
from boards.rejections import Code, Refusal


def summon(desk: Desk, command: c.WorkshopSummon) -> None:
    """T6: everyone is called to something that everyone sees; again is a new call."""
    desk.must_arrange()
    if command.target not in desk.state.boards:
        _must_be_seen(desk, command.target)
    desk.patch(
        desk.workshop, summon=command.target, summoned=max(desk.now, desk.workshop.summoned + 1)
    )


def spotlight(desk: Desk, command: c.WorkshopSpotlight) -> None:
    """T7: what everyone is to look at; no light leaves its place."""
    desk.must_arrange()
    if command.target:
        _must_be_seen(desk, command.target)
    if desk.workshop.spotlight == command.target:
        raise Refusal(Code.ALREADY)
    desk.patch(desk.workshop, spotlight=command.target)


def announce(desk: Desk, command: c.WorkshopAnnounce) -> None:
    """T8: told to everyone, in place of what was told before."""
    desk.must_arrange()
    workshop = desk.workshop
    notice = desk.text(command.text, limit=MESSAGE_MAX, may_be_empty=True)
    if not notice and not workshop.notice:
        raise Refusal(Code.ALREADY)
    desk.patch(workshop, notice=notice, noticed=max(desk.now, workshop.noticed + 1))


def hand(desk: Desk, command: c.MemberHand) -> None:
    """T9: one's own at any time until it is closed, also who may not write now."""
    desk.must_be_inside()
    desk.must_not_be_closed()
    if command.id != desk.actor.member and (command.on or not desk.is_facilitator):
        raise Refusal(Code.NOT_ALLOWED)
    member = desk.member(command.id)
    if bool(member.hand) == command.on:
        raise Refusal(Code.ALREADY)
    desk.patch(member, hand=max(1, desk.now) if command.on else 0)


def _must_be_seen(desk: Desk, target: int) -> None:
    """A note that not everybody sees answers like one that is not there (A5)."""
    state = desk.state
    if not any(target in table for table in (state.areas, state.clusters, state.notes)):
        raise Refusal(Code.UNKNOWN_TARGET)
