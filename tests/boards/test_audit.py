"""The list of acts of moderation, read from a log (RULES.md O1)."""

import msgspec

from boards import commands as c
from boards.audit import Act, acts_of
from boards.decide import Accepted, Moment, decide
from boards.effects import Entry
from boards.erasure import refs_about
from boards.records import Ref
from tests.support.asking import COMMANDS, MEMBERS, scene
from tests.support.authority import CASES, SERVER_CASES, Case
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
    actor_of,
    opened,
    texts_of,
)

ACTS = {
    ("flags.dismiss", "another's"),
    ("workshop.words", "its list"),
    ("round.open", "any"),
    ("round.close", "an open one"),
    ("round.reveal", "a closed one"),
    ("board.mode", "any"),
    ("workshop.hold", "turned"),
    ("notes.reveal", "others', private"),
    ("notes.approve", "held"),
    ("notes.hold", "another's"),
    ("notes.hide", "another's"),
    ("note.delete", "another's"),
    ("notes.delete", "own and another's"),
    ("notes.unmake", "another's"),
    ("note.restore", "deleted by another"),
    ("notes.restore", "deleted by another"),
    ("workshop.life", "to open"),
    ("workshop.life", "to closed"),
    ("workshop.readonly", "switched"),
    ("workshop.door", "turned"),
    ("access.change", "a new code, by the server's request"),
    ("door.answer", "a facilitator's"),
    ("door.answer", "one's who leads no more"),
    ("member.role", "a resident's, to staff"),
    ("member.role", "a resident's, to facilitator"),
    ("member.remove", "another"),
    ("member.readmit", "who was removed"),
    ("member.mute", "another"),
    ("member.ban", "another"),
    ("member.rename", "another, by the server's own request"),
    ("member.revert", "a facilitator's"),
    ("member.reinstate", "a facilitator's"),
}
"""What turns what people may do, or whether what they wrote is seen: cases of `authority`."""

NO_ACTS = {
    # The place is laid out; nobody's words are gone by it (B4).
    *("workshop.edit", "board.add", "board.edit", "board.order", "board.remove"),
    *("area.add", "area.edit", "area.place", "area.order", "area.remove"),
    # The pace. Where a step turns its board it is an act, like `board.mode`.
    *("step.add", "step.edit", "step.order", "step.remove", "agenda.run", "agenda.show"),
    *("timer.start", "timer.extend", "timer.pause", "timer.end", "workshop.stage"),
    *("workshop.summon", "workshop.spotlight", "workshop.announce", "member.hand"),
    # Who sits where, what a table is helped with, and where its notes go.
    *("tables.open", "tables.harvest", "tables.resume", "table.sit", "table.help", "note.add"),
    # How notes look, and who types in one: whose they are, and what they say, stays.
    *("note.colour", "notes.colour", "notes.revert", "note.together"),
    # Notes of a file come and go as the facilitator's own.
    *("notes.import", "notes.withdraw"),
}
"""What only a facilitator may do, too, and is no moderation."""


def is_for_facilitators(case: Case) -> bool:
    """Nobody else may in any situation, or the server does it on the word of one who led."""
    if case in SERVER_CASES:
        return case.whose.startswith(("a facilitator's", "one's who leads"))
    others = {answer for role in ("staff", "resident") for answer in case.answers[role].split()}
    return "ok" in case.answers["facilitator"].split() and "ok" not in others


def listed(case: Case, role: str, situation: str) -> list[str] | None:
    """The acts that it comes to; None where it is refused."""
    here = scene(situation, lonely="last facilitator" in case.whose)
    member = MEMBERS.get(role, 0)
    state = here.world.state
    command = COMMANDS[case.command, case.whose](here, member)
    moment = Moment(here.world.now, bytes(32))
    decision = decide(state, command, actor_of(state, member), moment)
    if not isinstance(decision, Accepted):
        return None
    entry = Entry(0, 0, member, moment.now, case.command, "", 0, decision.effects)
    return [act.act for act in acts_of((entry,), first=1)]


def test_o1_whatever_only_facilitators_may_do_is_listed_or_named_as_no_moderation() -> None:
    hers = [case for case in (*CASES, *SERVER_CASES) if is_for_facilitators(case)]
    arranging = {case.command for case in hers if (case.command, case.whose) not in ACTS}
    assert {(case.command, case.whose) for case in hers} >= ACTS
    assert arranging == NO_ACTS
    for case in (*CASES, *SERVER_CASES):
        is_act = (case.command, case.whose) in ACTS
        for role in case.answers:
            # Who comes by the link for staff is made staff by nobody (M3).
            by_link = role == "server" and case in CASES
            for situation in ("open", "closed"):
                expected = [case.command] if is_act and not by_link else []
                assert listed(case, role, situation) in (None, expected), (case, role)


def acts(world: World) -> list[Act]:
    """Since the workshop was opened."""
    opening, *found = acts_of((turn.entry for turn in world.turns), first=1)
    assert (opening.act, opening.detail) == ("workshop.life", "open")
    return found


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
    world.must(c.MemberRole(STAFF, "staff", "skäl fem"), by=FACILITATOR)
    world.must(c.DoorAnswer(STAFF, 9, True, 3, ""))
    for way in ("code", "code", "wall-end"):
        world.must(c.AccessChange(way), by=SECOND)
    assert [act.count for act in acts(world)] == [0] * 6 + [10, 0, 40, 1, 0, 3, 0, 0, 0]
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
        (FACILITATOR, "member.role", (STAFF,), "staff", "skäl fem"),
        (STAFF, "door.answer", (), "in", ""),
        (SECOND, "access.change", (), "code", ""),
        (SECOND, "access.change", (), "code", ""),
        (SECOND, "access.change", (), "wall-end", ""),
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
    world.must(c.NotesRestore((third,), ()), by=SECOND)
    step = world.new_id()
    plan = c.StepAdd(step, "empathize", BOARDS[0], "private", 0, "x", "alias")
    world.must(plan, by=SECOND)
    world.must(c.AgendaRun(0, step), by=SECOND)
    world.must(c.AgendaRun(step, 0), by=SECOND)
    for life in ("closed", "open"):
        world.must(msgspec.convert(["workshop.life", life], c.WorkshopLife), by=SECOND)
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
        (SECOND, "notes.restore", (third,), "", ""),
        (SECOND, "agenda.run", (BOARDS[0],), "private alias", ""),
        (SECOND, "workshop.life", (), "closed", ""),
        (SECOND, "workshop.life", (), "again", ""),
    ]
    assert {act.kind for act in acts(world)} == {"n", "f", "w", "b", "r"}


def test_o1_u7_an_undoing_of_all_that_somebody_did_says_how_far_back_it_went() -> None:
    world = opened()
    note = world.note(by=OTHER)
    for colour, since in enumerate((0, world.now - 600_400, world.now)):
        part = c.Part(changes=(c.Change(note, {"colour": colour}, {"colour": colour + 1}),))
        act = world.new_id()
        world.must(c.MemberRevert(FACILITATOR, OTHER, act, since, part, True, f"skäl {colour}"))
    assert [(act.detail, act.count, world.state.text(act.reason)) for act in acts(world)] == [
        ("all", 0, "skäl 0"),
        ("lately", 10, "skäl 1"),
        ("lately", 1, "skäl 2"),
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
    [act] = acts(world)
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
        c.MemberRole(RESIDENT, "staff", "fem"),
        c.MemberRemove(RESIDENT, "fyra"),
    ):
        world.must(command, by=FACILITATOR)
        refs |= {cell.ref for cell in world.turns[-1].cells}
    world.must(c.MemberMute(OTHER, True, "en annan"), by=FACILITATOR)
    world.must(c.WorkshopDoor("shut", 0, "dörren"), by=FACILITATOR)
    assert len(refs) == 5
    assert refs_about([turn.entry for turn in world.turns], RESIDENT) == refs
