"""Muting, banning, the door, and names that facilitators give (RULES.md M6-O1)."""

import msgspec
import pytest

from boards import commands as c
from boards.limits import DOOR_MINUTES_MAX, MESSAGE_MAX
from boards.records import NO_TEXT
from boards.rejections import Code
from boards.roles import Role
from boards.view import Audience, own_view, shared_view
from boards.view.records import MemberView
from tests.support.worlds import (
    FACILITATOR,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    World,
    code_of,
    opened,
)


def seen(world: World, member: int, *, of: int) -> MemberView:
    """The record of a member as another one sees it."""
    role = world.state.members[member].role
    view = shared_view(world.state, Audience(role)) | own_view(world.state, member)
    record = view["m", of]
    assert isinstance(record, MemberView)
    return record


def test_m6_a_muted_member_reads_and_flags_and_writes_again_when_it_is_ended() -> None:
    world = opened()
    note, own = world.note(by=OTHER), world.note(by=RESIDENT)
    world.must(c.MemberMute(RESIDENT, True, "Samma lapp fem gånger."), by=FACILITATOR)
    for command in (c.NoteEdit(own, 1, "x"), c.NoteMove(note, 5, 5), c.NoteDelete(own)):
        assert code_of(world.ask(command, by=RESIDENT)) == Code.MUTED
    world.must(c.NoteFlag(world.new_id(), note, "rude", ""), by=RESIDENT)
    assert code_of(world.ask(c.MemberMute(RESIDENT, True, ""), by=SECOND)) == Code.ALREADY
    world.must(c.MemberMute(RESIDENT, False, ""), by=SECOND)
    world.must(c.NoteEdit(own, 1, "x"), by=RESIDENT)
    assert code_of(world.ask(c.MemberMute(RESIDENT, False, ""), by=SECOND)) == Code.ALREADY


def test_m6_she_and_the_facilitators_see_it_and_why_and_nobody_else_does() -> None:
    world = opened()
    before = {who: seen(world, who, of=RESIDENT) for who in (OTHER, STAFF)}
    world.must(c.MemberMute(RESIDENT, True, "Samma lapp fem gånger."), by=FACILITATOR)
    for who in (RESIDENT, FACILITATOR, SECOND):
        record = seen(world, who, of=RESIDENT)
        assert (record.muted, record.why_muted) == (True, "Samma lapp fem gånger.")
    assert {who: seen(world, who, of=RESIDENT) for who in before} == before
    world.must(c.MemberMute(RESIDENT, False, "Det är bra nu."), by=FACILITATOR)
    assert own_view(world.state, RESIDENT) == {}
    assert seen(world, FACILITATOR, of=RESIDENT).why_muted == ""


def test_m6_no_facilitator_is_muted_and_who_becomes_one_is_not_any_more() -> None:
    world = opened()
    assert code_of(world.ask(c.MemberMute(SECOND, True, ""), by=FACILITATOR)) == Code.BAD_VALUE
    world.must(c.MemberMute(RESIDENT, True, "x"), by=FACILITATOR)
    world.must(c.MemberRole(RESIDENT, "facilitator"), by=FACILITATOR)
    member = world.state.members[RESIDENT]
    assert (member.muted, member.why_muted) == (False, NO_TEXT)
    world.must(c.MemberRole(RESIDENT, "resident"), by=FACILITATOR)
    world.note(by=RESIDENT)


def test_m7_a_banned_member_is_out_until_she_is_let_in_again() -> None:
    world = opened()
    world.must(c.MemberRemove(OTHER), by=FACILITATOR)
    world.must(c.MemberBan(OTHER, "Kom tillbaka som en annan."), by=FACILITATOR)
    assert code_of(world.ask(c.MemberBan(OTHER, ""), by=FACILITATOR)) == Code.ALREADY
    assert code_of(world.ask(c.MemberRemove(OTHER), by=FACILITATOR)) == Code.ALREADY
    member = world.state.members[OTHER]
    assert (member.removed, member.banned) == (True, True)
    world.must(c.MemberReadmit(OTHER), by=SECOND)
    member = world.state.members[OTHER]
    assert (member.removed, member.banned) == (False, False)


def test_m7_the_last_facilitator_is_not_banned() -> None:
    world = opened()
    world.must(c.MemberBan(SECOND, ""), by=FACILITATOR)
    refused = world.ask(c.MemberBan(FACILITATOR, ""), by=FACILITATOR)
    assert code_of(refused) == Code.LAST_FACILITATOR


def joins(world: World, role: Role, *, asked: bool = False) -> Code | None:
    return code_of(world.ask(c.MemberJoin(world.new_id(), role, asked)))


def test_m8_a_shut_door_keeps_out_who_is_new_and_nobody_else() -> None:
    world = opened()
    world.must(c.WorkshopDoor("shut", 0, "Vi är alla här."), by=FACILITATOR)
    for role in ("staff", "resident"):
        assert joins(world, role) == Code.DOOR_SHUT
        assert joins(world, role, asked=True) is None, "she was let in before it was shut"
    assert joins(world, "facilitator") is None
    world.note(by=RESIDENT)
    world.must(c.WorkshopDoor("open", 0, ""), by=SECOND)
    assert joins(world, "resident") is None


def test_m8_where_the_door_asks_only_who_was_let_in_comes_in() -> None:
    world = opened()
    world.must(c.WorkshopDoor("ask", 0, ""), by=FACILITATOR)
    for role in ("staff", "resident"):
        assert joins(world, role) == Code.MUST_ASK
        assert joins(world, role, asked=True) is None
    assert joins(world, "facilitator") is None


def test_m8_for_so_many_minutes_those_who_come_by_the_code_need_not_ask() -> None:
    world = opened()
    world.must(c.WorkshopDoor("ask", 10, ""), by=FACILITATOR)
    assert joins(world, "resident") is None
    assert joins(world, "staff") == Code.MUST_ASK
    world.now += 10 * 60_000 - 1
    assert joins(world, "resident") is None
    world.now += 1
    assert joins(world, "resident") == Code.MUST_ASK
    assert code_of(world.ask(c.WorkshopDoor("ask", 0, ""), by=FACILITATOR)) == Code.ALREADY
    world.must(c.WorkshopDoor("ask", 10, ""), by=FACILITATOR)
    world.must(c.WorkshopDoor("ask", 0, ""), by=FACILITATOR)
    assert joins(world, "resident") == Code.MUST_ASK


def test_m8_life_comes_before_the_door_and_only_asking_has_minutes() -> None:
    world = opened()
    world.must(c.WorkshopDoor("shut", 0, ""), by=FACILITATOR)
    for to in ("open", "shut"):
        refused = world.ask(c.WorkshopDoor(to, 1, ""), by=FACILITATOR)
        assert code_of(refused) == Code.BAD_VALUE
    for minutes in (-1, DOOR_MINUTES_MAX + 1):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(["workshop.door", "ask", minutes, ""], c.WorkshopDoor)
    world.must(c.WorkshopLife("closed"), by=FACILITATOR)
    assert joins(world, "resident") == Code.CLOSED


def test_m8_what_was_answered_at_the_door_is_told_once_and_names_nobody() -> None:
    world = opened()
    first = c.DoorAnswer(FACILITATOR, 4, True, 3, "")
    world.must(first)
    world.must(c.DoorAnswer(SECOND, 5, False, 2, "Okända."))
    for again in (first, c.DoorAnswer(FACILITATOR, 5, True, 9, "")):
        assert code_of(world.ask(again)) == Code.ALREADY
    workshop = world.state.workshop
    assert workshop is not None
    assert (workshop.let_in, workshop.turned, workshop.answered) == (3, 2, 5)
    views = [shared_view(turn.after, Audience("facilitator")) for turn in world.turns[-5:]]
    assert views == views[:1] * 5, "no screen is sent anything of it"


def test_m9_a_facilitator_gives_another_name_and_its_owner_reads_why() -> None:
    world = opened()
    world.must(c.MemberRename(RESIDENT, 3, "Namnet kränkte en granne."), by=FACILITATOR)
    member = world.state.members[RESIDENT]
    assert (member.version, member.named) == (3, True)
    for who in (RESIDENT, SECOND):
        assert seen(world, who, of=RESIDENT).why_named == "Namnet kränkte en granne."
    hers = seen(world, OTHER, of=RESIDENT)
    assert (hers.version, hers.named, hers.why_named) == (3, False, "")
    for version in (2, 3):
        refused = world.ask(c.MemberRename(RESIDENT, version, ""), by=FACILITATOR)
        assert code_of(refused) == Code.ALREADY


def test_m10_a_way_in_is_asked_for_twice_and_no_screen_is_sent_anything_of_it() -> None:
    world = opened()
    for way in ("code", "code", "wall-end"):
        world.must(c.AccessChange(way), by=FACILITATOR)
    views = [shared_view(turn.after, Audience("facilitator")) for turn in world.turns[-4:]]
    assert views == views[:1] * 4


ACTS: tuple[c.Command, ...] = (
    c.MemberMute(RESIDENT, True, "därför"),
    c.MemberRemove(RESIDENT, "därför"),
    c.MemberBan(RESIDENT, "därför"),
    c.MemberRename(RESIDENT, 2, "därför"),
    c.WorkshopDoor("shut", 0, "därför"),
    c.DoorAnswer(FACILITATOR, 1, False, 2, "därför"),
)


def asker(command: c.Command) -> int:
    """Of some acts the server tells whose they are."""
    return 0 if isinstance(command, c.DoorAnswer) else FACILITATOR


@pytest.mark.parametrize("command", ACTS, ids=c.name_of)
def test_o1_the_entry_names_the_cell_of_its_reason(command: c.Command) -> None:
    world = opened()
    world.must(command, by=asker(command))
    turn = world.turns[-1]
    [cell] = turn.cells
    assert (cell.content.decode(), cell.ref) == ("därför", turn.entry.reason)
    world = opened()
    world.must(msgspec.structs.replace(command, reason=""), by=asker(command))
    assert (world.turns[-1].cells, world.turns[-1].entry.reason) == ((), NO_TEXT)


@pytest.mark.parametrize("command", ACTS, ids=c.name_of)
def test_o1_a_reason_has_at_most_500_code_points(command: c.Command) -> None:
    long = msgspec.structs.replace(command, reason="å" * (MESSAGE_MAX + 1))
    world = opened()
    assert code_of(world.ask(long, by=asker(command))) == Code.TEXT_TOO_LONG
    world.must(msgspec.structs.replace(command, reason="å" * MESSAGE_MAX), by=asker(command))
