"""The list of acts of moderation, read from a log (RULES.md O1)."""

from boards import commands as c
from boards.audit import Act, acts_of
from boards.erasure import refs_about
from boards.records import Ref
from tests.support.votes import a_round, ballot
from tests.support.worlds import (
    BOARDS,
    FACILITATOR,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    WORKSHOP,
    World,
    opened,
    texts_of,
)


def acts(world: World) -> list[Act]:
    return list(acts_of((turn.entry for turn in world.turns), first=1))


def told(world: World) -> list[tuple[int, str, tuple[int, ...], str, str]]:
    """Who, what, whom, to what, why."""
    texts = texts_of(world.turns)
    return [
        (a.actor, a.act, a.targets, a.detail, texts[a.reason] if a.reason else "")
        for a in acts(world)
    ]


def test_o1_what_was_done_about_people_is_listed_with_who_and_why() -> None:
    world = opened()
    world.must(c.MemberMute(RESIDENT, True, "skäl ett"), by=FACILITATOR)
    world.must(c.MemberRename(OTHER, 2, "skäl två"), by=SECOND)
    world.must(c.MemberRole(STAFF, "facilitator"), by=FACILITATOR)
    world.must(c.MemberBan(RESIDENT, "skäl tre"), by=FACILITATOR)
    world.must(c.MemberReadmit(RESIDENT, ""), by=STAFF)
    world.must(c.WorkshopDoor("shut", 0, "skäl fyra"), by=SECOND)
    world.must(c.WorkshopDoor("ask", 10, ""), by=SECOND)
    world.must(c.WorkshopDoor("ask", 0, ""), by=SECOND)
    world.must(c.DoorAnswer(SECOND, 7, False, 40, "Ett skript."))
    world.must(c.DoorAnswer(SECOND, 8, False, 1, ""))
    # She leads no more when the log is told of it.
    world.must(c.MemberRole(STAFF, "staff"), by=FACILITATOR)
    world.must(c.DoorAnswer(STAFF, 9, True, 3, ""))
    assert [act.count for act in acts(world)] == [0] * 6 + [10, 0, 40, 1, 0, 3]
    assert told(world) == [
        (FACILITATOR, "member.mute", (RESIDENT,), "on", "skäl ett"),
        (SECOND, "member.rename", (OTHER,), "", "skäl två"),
        (FACILITATOR, "member.role", (STAFF,), "facilitator", ""),
        (FACILITATOR, "member.ban", (RESIDENT,), "", "skäl tre"),
        (STAFF, "member.readmit", (RESIDENT,), "", ""),
        (SECOND, "workshop.door", (), "shut", "skäl fyra"),
        (SECOND, "workshop.door", (), "free", ""),
        (SECOND, "workshop.door", (), "ask", ""),
        (SECOND, "door.answer", (), "out", "Ett skript."),
        (SECOND, "door.answer", (), "out", ""),
        (FACILITATOR, "member.role", (STAFF,), "staff", ""),
        (STAFF, "door.answer", (), "in", ""),
    ]


def test_o1_what_was_done_about_notes_and_votes_is_listed_with_rule_and_message() -> None:
    world = opened()
    first, second, third = (world.note(by=OTHER) for _ in range(3))
    world.must(c.NotesHold((first, second)), by=FACILITATOR)
    world.must(c.NotesHide((first,), "rude", "Vänligare, tack."), by=FACILITATOR)
    world.must(c.NotesApprove((second,)), by=SECOND)
    world.must(c.NoteDelete(third), by=FACILITATOR)
    world.must(c.NoteFlag(world.new_id(), second, "spam", ""), by=RESIDENT)
    flag = next(iter(world.state.flags))
    world.must(c.FlagsDismiss(second, "Inget fel."), by=SECOND)
    world.must(c.WorkshopHold("all"), by=SECOND)
    world.must(c.BoardMode(BOARDS[0], "read", "named", False), by=SECOND)
    world.must(c.BoardMode(BOARDS[1], "vote", "alias", None), by=SECOND)
    world.must(c.BoardMode(BOARDS[1], None, "hidden", None), by=SECOND)
    world.must(c.BoardMode(BOARDS[1], None, None, True), by=SECOND)
    world.must(c.WorkshopReadOnly(True), by=SECOND)
    votes = [a_round(world, "rank")]
    world.must(c.RoundClose(votes[0], False), by=SECOND)
    world.must(c.RoundReveal(votes[0]), by=SECOND)
    votes.append(a_round(world))
    world.must(ballot(world, votes[1], 1), by=STAFF)
    world.must(c.RoundClose(votes[1], True), by=SECOND)
    assert told(world) == [
        (FACILITATOR, "notes.hold", (first, second), "", ""),
        (FACILITATOR, "notes.hide", (first,), "rude", "Vänligare, tack."),
        (SECOND, "notes.approve", (second,), "", ""),
        (FACILITATOR, "note.delete", (third,), "", ""),
        (SECOND, "flags.dismiss", (flag,), "", "Inget fel."),
        (SECOND, "workshop.hold", (), "all", ""),
        (SECOND, "board.mode", (BOARDS[0],), "read", ""),
        (SECOND, "board.mode", (BOARDS[1],), "vote alias", ""),
        (SECOND, "board.mode", (BOARDS[1],), "hidden", ""),
        (SECOND, "board.mode", (BOARDS[1],), "", ""),
        (SECOND, "workshop.readonly", (), "on", ""),
        (FACILITATOR, "round.open", (votes[0],), "rank", ""),
        (SECOND, "round.close", (votes[0],), "", ""),
        (SECOND, "round.reveal", (votes[0],), "shown", ""),
        (FACILITATOR, "round.open", (votes[1],), "dots", ""),
        (SECOND, "round.close", (votes[1],), "shown", ""),
    ]
    assert {act.kind for act in acts(world)} == {"n", "f", "w", "b", "r"}


def test_o1_u7_an_undoing_of_all_that_somebody_did_says_how_far_back_it_went() -> None:
    world = opened()
    note = world.note(by=OTHER)
    for colour, since in enumerate((0, world.now - 600_400, world.now)):
        part = c.Part(changes=(c.Change(note, {"colour": colour}, {"colour": colour + 1}),))
        act = world.new_id()
        world.must(c.MemberRevert(FACILITATOR, OTHER, act, since, part, last=True))
    assert [(act.detail, act.count) for act in acts(world)] == [
        ("all", 0),
        ("lately", 10),
        ("lately", 1),
    ]


def test_o1_refusals_ones_own_notes_and_what_the_server_does_are_no_acts() -> None:
    world = opened()
    own = world.note(by=FACILITATOR)
    world.must(c.NoteDelete(own), by=FACILITATOR)
    world.must(c.NoteDelete(world.note(by=RESIDENT)), by=RESIDENT)
    world.ask(c.MemberMute(OTHER, True, "nej"), by=RESIDENT)
    world.ask(c.MemberMute(SECOND, True, "nej"), by=FACILITATOR)
    world.must(c.MemberRole(OTHER, "staff"))
    world.must(c.MemberTouch(OTHER, 2))
    assert told(world) == []


def test_o1_each_act_says_which_entry_it_is_and_when() -> None:
    world = opened()
    world.now += 5_000
    world.must(c.MemberMute(RESIDENT, True, ""), by=FACILITATOR)
    entries = [turn.entry for turn in world.turns]
    [act] = acts_of(entries, first=1)
    assert (act.seq, act.time, act.kind) == (len(entries), world.now, "m")
    [later] = acts_of(entries[-1:], first=len(entries))
    assert later == act
    assert WORKSHOP not in act.targets


def test_o1_e2_all_that_says_why_about_a_member_is_erased_with_her() -> None:
    world = opened()
    refs: set[Ref] = set()
    for command in (
        c.MemberMute(RESIDENT, True, "ett"),
        c.MemberMute(RESIDENT, False, "två"),
        c.MemberRename(RESIDENT, 2, "tre"),
        c.MemberRemove(RESIDENT, "fyra"),
    ):
        world.must(command, by=FACILITATOR)
        refs |= {cell.ref for cell in world.turns[-1].cells}
    world.must(c.MemberMute(OTHER, True, "en annan"), by=FACILITATOR)
    world.must(c.WorkshopDoor("shut", 0, "dörren"), by=FACILITATOR)
    assert len(refs) == 4
    assert refs_about([turn.entry for turn in world.turns], RESIDENT) == refs
