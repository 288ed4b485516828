"""Commands on members (RULES.md M1-M5)."""

from boards import commands as c
from boards.decide.desk import Desk
from boards.limits import MEMBERS_MAX
from boards.records import Member
from boards.rejections import Code, Refusal


def join(desk: Desk, command: c.MemberJoin) -> None:
    """M1: the server lets people in; staff and residents only while the workshop is open."""
    desk.must_be_system()
    workshop = desk.workshop
    if command.role != "facilitator" and workshop.life != "open":
        raise Refusal(Code.CLOSED if workshop.life == "closed" else Code.NOT_OPEN)
    desk.must_be_free(command.id)
    if len(desk.state.members) >= MEMBERS_MAX:
        raise Refusal(Code.TOO_MANY_MEMBERS, MEMBERS_MAX)
    desk.put(Member(command.id, command.role, 1, desk.now, removed=False))


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
    desk.patch(member, role=command.role)


def _make_staff(desk: Desk, command: c.MemberRole) -> None:
    """M3: the server saw a resident come by the staff link. It only ever gives, never takes."""
    member = desk.member(command.id)
    if member.removed:
        raise Refusal(Code.REMOVED)
    if member.role != "resident":
        raise Refusal(Code.ALREADY)
    desk.patch(member, role="staff")


def remove(desk: Desk, command: c.MemberRemove) -> None:
    """M4: a facilitator removes a member; what she wrote stays."""
    desk.must_facilitate()
    member = desk.member(command.id)
    if member.removed:
        raise Refusal(Code.ALREADY)
    if member.role == "facilitator":
        _must_leave_one(desk, member)
    desk.patch(member, removed=True)


def readmit(desk: Desk, command: c.MemberReadmit) -> None:
    """M5: a facilitator lets her in again."""
    desk.must_facilitate()
    member = desk.member(command.id)
    if not member.removed:
        raise Refusal(Code.ALREADY)
    desk.patch(member, removed=False)


def _must_leave_one(desk: Desk, leaving: Member) -> None:
    others = (
        member
        for member in desk.state.members.values()
        if member.role == "facilitator" and not member.removed and member.id != leaving.id
    )
    if not any(others):
        raise Refusal(Code.LAST_FACILITATOR)
