"""Commands on members (RULES.md M1-M9, O1)."""

from boards import commands as c
from boards.decide.desk import Desk
from boards.limits import MEMBERS_MAX
from boards.records import NO_TEXT, Member
from boards.rejections import Code, Refusal


def join(desk: Desk, command: c.MemberJoin) -> None:
    """M1: the server lets people in; staff and residents only while the workshop is open."""
    desk.must_be_system()
    workshop = desk.workshop
    if command.role != "facilitator" and workshop.life != "open":
        raise Refusal(Code.CLOSED if workshop.life == "closed" else Code.NOT_OPEN)
    if command.role != "facilitator":
        _must_pass_the_door(desk, command)
    desk.must_be_free(command.id)
    if len(desk.state.members) >= MEMBERS_MAX:
        raise Refusal(Code.TOO_MANY_MEMBERS, MEMBERS_MAX)
    desk.put(Member(command.id, command.role, 1, desk.now, removed=False))


def _must_pass_the_door(desk: Desk, command: c.MemberJoin) -> None:
    """M8: the staff link is for a few, so it never spares the asking; the code may for a while."""
    workshop = desk.workshop
    if command.asked:
        return  # She was told so, whatever became of the door before her page knew.
    if workshop.door == "shut":
        raise Refusal(Code.DOOR_SHUT)
    is_free = command.role == "resident" and desk.now < workshop.free_until
    if workshop.door == "ask" and not is_free:
        raise Refusal(Code.MUST_ASK)


def touch(desk: Desk, command: c.MemberTouch) -> None:
    """M2: the name table holds version `version` of the member's name."""
    desk.must_be_system()
    member = desk.member(command.id)
    if command.version <= member.version:
        raise Refusal(Code.ALREADY)
    desk.patch(member, version=command.version)


def role(desk: Desk, command: c.MemberRole) -> None:
    """M3: a facilitator gives roles; one facilitator always stays."""
    if desk.actor.role == "system" and command.role == "staff":
        _make_staff(desk, command)
        return
    desk.must_facilitate()
    member = desk.member(command.id)
    if member.role == command.role:
        raise Refusal(Code.ALREADY)
    if member.role == "facilitator":
        _must_leave_one(desk, member)
    desk.why(command.reason)
    if command.role == "facilitator":
        # She could write anyway, and no facilitator mutes another (M6).
        desk.patch(member, role=command.role, muted=False, why_muted=NO_TEXT)
    else:
        desk.patch(member, role=command.role)


def _make_staff(desk: Desk, command: c.MemberRole) -> None:
    """M3: the server saw a resident come by the staff link. It only ever gives, never takes."""
    member = desk.member(command.id)
    if member.removed:
        raise Refusal(Code.REMOVED)
    if member.role != "resident":
        raise Refusal(Code.ALREADY)
    desk.patch(member, role="staff")


def mute(desk: Desk, command: c.MemberMute) -> None:
    """M6: she reads and votes, and writes nothing; or writes again."""
    desk.must_facilitate()
    member = desk.member(command.id)
    if member.role == "facilitator":
        raise Refusal(Code.BAD_VALUE)
    if member.muted == command.on:
        raise Refusal(Code.ALREADY)
    reason = desk.why(command.reason)
    desk.patch(member, muted=command.on, why_muted=reason if command.on else NO_TEXT)


def rename(desk: Desk, command: c.MemberRename) -> None:
    """M9: the name table holds version `version` of a name that a facilitator chose."""
    desk.must_facilitate()
    member = desk.member(command.id)
    if command.version <= member.version:
        raise Refusal(Code.ALREADY)
    reason = desk.why(command.reason)
    desk.patch(member, version=command.version, named=True, why_named=reason)


def remove(desk: Desk, command: c.MemberRemove) -> None:
    """M4: a facilitator removes a member; what she wrote stays."""
    desk.must_facilitate()
    member = desk.member(command.id)
    if member.removed:
        raise Refusal(Code.ALREADY)
    _send_out(desk, member, reason=command.reason, banned=False)


def ban(desk: Desk, command: c.MemberBan) -> None:
    """M7: out, also when she was removed before, and out on every device that was hers here."""
    desk.must_facilitate()
    member = desk.member(command.id)
    if member.banned:
        raise Refusal(Code.ALREADY)
    _send_out(desk, member, reason=command.reason, banned=True)


def _send_out(desk: Desk, member: Member, *, reason: str, banned: bool) -> None:
    if member.role == "facilitator" and not member.removed:
        _must_leave_one(desk, member)
    desk.why(reason)
    desk.patch(member, removed=True, banned=banned)


def readmit(desk: Desk, command: c.MemberReadmit) -> None:
    """M5, M7: a facilitator lets her in again, and on her devices."""
    desk.must_facilitate()
    member = desk.member(command.id)
    if not member.removed:
        raise Refusal(Code.ALREADY)
    desk.why(command.reason)
    desk.patch(member, removed=False, banned=False)


def _must_leave_one(desk: Desk, leaving: Member) -> None:
    others = (
        member
        for member in desk.state.members.values()
        if member.role == "facilitator" and not member.removed and member.id != leaving.id
    )
    if not any(others):
        raise Refusal(Code.LAST_FACILITATOR)
