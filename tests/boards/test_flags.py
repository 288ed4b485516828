"""Flags and the word list of a workshop (RULES.md Z2-Z7)."""

import pytest

from boards import commands as c
from boards.decide.kept import is_listed
from boards.erasure import refs_of_note
from boards.limits import FLAGS_EACH, FLAGS_MAX, FLAGS_WAITING, TEXT_MAX, TITLE_MAX, TRASH_MAX
from boards.records import Flag
from boards.rejections import Code, Rejected
from boards.state import forget
from boards.view import Audience, own_view, project_own, project_shared, shared_view
from boards.view.records import FlagView, WorkshopView
from boards.words import is_suspect, words_of
from tests.support.worlds import (
    FACILITATOR,
    MEMBERS,
    MISSING,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    STRANGER,
    THIRD,
    WORKSHOP,
    World,
    code_of,
    opened,
)

FACILITATORS, RESIDENTS = Audience("facilitator"), Audience("resident")


def flagged(world: World, note: int, *, by: int, words: str = "") -> int:
    flag = world.new_id()
    world.must(c.NoteFlag(flag, note, "rude", words), by=by)
    return flag


def shown(world: World, flag: int) -> FlagView:
    view = project_shared(world.state, ("f", flag), FACILITATORS)
    assert isinstance(view, FlagView)
    return view


def test_z3_a_note_is_flagged_once_by_each_and_never_by_its_author() -> None:
    world = opened()
    note = world.note(by=RESIDENT)
    for member in (FACILITATOR, STAFF, OTHER):
        flagged(world, note, by=member)
        again = c.NoteFlag(world.new_id(), note, "spam", "igen")
        assert code_of(world.ask(again, by=member)) == Code.ALREADY
    own = c.NoteFlag(world.new_id(), note, "rude", "")
    assert code_of(world.ask(own, by=RESIDENT)) == Code.BAD_VALUE
    gone = c.NoteFlag(world.new_id(), MISSING, "rude", "")
    assert code_of(world.ask(gone, by=OTHER)) == Code.UNKNOWN_TARGET
    taken = c.NoteFlag(note, note, "rude", "")
    assert code_of(world.ask(taken, by=THIRD)) == Code.ID_TAKEN


def test_z3_who_may_not_write_now_may_still_say_that_something_hurts() -> None:
    world = opened()
    note = world.note(by=RESIDENT)
    world.must(c.WorkshopReadOnly(True), by=FACILITATOR)
    flagged(world, note, by=OTHER)
    world.must(c.MemberRemove(THIRD), by=FACILITATOR)
    for member in (THIRD, STRANGER):
        out = c.NoteFlag(world.new_id(), note, "rude", "")
        assert code_of(world.ask(out, by=member)) == Code.REMOVED
    world.must(c.WorkshopLife("closed"), by=FACILITATOR)
    late = c.NoteFlag(world.new_id(), note, "rude", "")
    assert code_of(world.ask(late, by=STAFF)) == Code.CLOSED


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("", None),
        ("x" * TITLE_MAX, None),
        ("x" * (TITLE_MAX + 1), Code.TEXT_TOO_LONG),
        ("\x00", Code.TEXT_INVALID),
    ],
)
def test_z3_the_words_of_a_flag_are_a_line_or_nothing(words: str, code: Code | None) -> None:
    world = opened()
    flag = c.NoteFlag(world.new_id(), world.note(by=RESIDENT), "personal", words)
    assert code_of(world.ask(flag, by=OTHER)) == code


def test_z4_facilitators_read_what_was_said_and_not_by_whom() -> None:
    world = opened()
    note = world.note(by=RESIDENT)
    flag = flagged(world, note, by=OTHER, words="det handlar om min granne")
    view = shown(world, flag)
    assert (view.note, view.rule, view.words) == (note, "rude", "det handlar om min granne")
    assert view.at % 60_000 == 0
    assert 0 <= world.now - view.at < 60_000
    assert OTHER not in [getattr(view, name) for name in view.__struct_fields__]


def test_z4_others_see_nothing_of_it_and_the_one_who_flagged_sees_her_own() -> None:
    world = opened()
    before = {member: own_view(world.state, member) for member in MEMBERS}
    note = world.note(by=RESIDENT)
    shared = shared_view(world.state, RESIDENTS)
    flag = flagged(world, note, by=OTHER, words="nog nu")
    assert shared_view(world.state, RESIDENTS) == shared
    for member in MEMBERS:
        if member != OTHER:
            assert own_view(world.state, member) == before[member]
    mine = project_own(world.state, ("f", flag), OTHER)
    assert isinstance(mine, FlagView)
    assert (mine.words, mine.settled) == ("nog nu", 0)
    world.must(c.FlagsDismiss(note, "skarpt men tillåtet"), by=FACILITATOR)
    mine = project_own(world.state, ("f", flag), OTHER)
    assert isinstance(mine, FlagView)
    assert mine.settled > 0
    assert mine.reason == ""


def test_z4_ten_flags_of_ten_people_move_and_hide_nothing() -> None:
    world = opened()
    note = world.note(by=RESIDENT)
    before = world.state.notes[note]
    for _ in range(10):
        guest = world.new_id()
        world.must(c.MemberJoin(guest, "resident"))
        flagged(world, note, by=guest)
    assert world.state.notes[note] == before
    assert len(world.state.flags) == 10


def test_z5_a_facilitator_settles_all_flags_of_a_note_with_a_reason() -> None:
    world = opened()
    note, untouched = world.note(by=RESIDENT), world.note(by=RESIDENT)
    flags = [flagged(world, note, by=member) for member in (STAFF, OTHER)]
    other = flagged(world, untouched, by=OTHER)
    before = world.state.notes[note]
    assert code_of(world.ask(c.FlagsDismiss(note, " "), by=FACILITATOR)) == Code.TEXT_EMPTY
    world.must(c.FlagsDismiss(note, "skarpt men tillåtet"), by=FACILITATOR)
    assert world.state.notes[note] == before
    for flag in flags:
        assert shown(world, flag).reason == "skarpt men tillåtet"
        assert shown(world, flag).settled
    assert not shown(world, other).settled
    again = c.FlagsDismiss(note, "igen")
    assert code_of(world.ask(again, by=SECOND)) == Code.ALREADY
    once = c.NoteFlag(world.new_id(), note, "rude", "")
    assert code_of(world.ask(once, by=OTHER)) == Code.ALREADY


def test_z5_who_had_not_flagged_yet_may_after_others_were_settled() -> None:
    world = opened()
    note = world.note(by=RESIDENT)
    flagged(world, note, by=OTHER)
    world.must(c.FlagsDismiss(note, "tillåtet"), by=FACILITATOR)
    late = flagged(world, note, by=THIRD)
    world.must(c.FlagsDismiss(note, "fortfarande tillåtet"), by=SECOND)
    assert shown(world, late).reason == "fortfarande tillåtet"


def test_z5_nothing_to_settle_is_no_target() -> None:
    world = opened()
    note = world.note(by=RESIDENT)
    for target in (note, MISSING):
        asked = c.FlagsDismiss(target, "x")
        assert code_of(world.ask(asked, by=FACILITATOR)) == Code.UNKNOWN_TARGET


def test_z6_flags_stay_with_a_trashed_note_and_end_with_it_for_good() -> None:
    world = opened()
    note = world.note(by=RESIDENT)
    flag = flagged(world, note, by=OTHER)
    world.must(c.NoteDelete(note), by=RESIDENT)
    assert flag in world.state.flags
    world.must(c.NoteRestore(note), by=RESIDENT)
    assert flag in world.state.flags
    world.must(c.NoteDelete(note), by=RESIDENT)
    world.now += 1
    for _ in range(TRASH_MAX):
        world.must(c.NoteDelete(world.note(by=RESIDENT)), by=RESIDENT)
    assert note not in world.state.trash
    assert world.state.flags == {}


def test_z6_an_import_that_is_taken_back_takes_its_flags_along() -> None:
    world = opened()
    note = world.note(by=FACILITATOR)
    flagged(world, note, by=OTHER)
    world.must(c.NotesWithdraw(FACILITATOR, (note,)))
    assert world.state.flags == {}


def test_z6_an_erasure_of_a_note_takes_along_what_was_said_against_it() -> None:
    world = opened()
    note, other = world.note(by=RESIDENT), world.note(by=RESIDENT)
    flag = flagged(world, note, by=OTHER, words="han skrev mitt telefonnummer")
    flagged(world, other, by=OTHER, words="något annat")
    said = world.state.flags[flag].words
    cells = refs_of_note((turn.entry for turn in world.turns), note)
    assert said in cells
    forget(world.state, cells)
    assert shown(world, flag).words is None
    assert {each.words for each in world.state.flags.values()} - {said} <= set(world.state.texts)


def test_z7_a_member_has_so_many_flags_and_a_workshop_so_many() -> None:
    world = opened()
    notes = [world.note(by=RESIDENT) for _ in range(FLAGS_EACH + 1)]
    for note in notes[:-1]:
        flagged(world, note, by=OTHER)
        world.must(c.FlagsDismiss(note, "tillåtet"), by=FACILITATOR)
    more = c.NoteFlag(world.new_id(), notes[-1], "rude", "")
    assert world.ask(more, by=OTHER) == Rejected(Code.TOO_MANY_FLAGS, FLAGS_EACH)
    flagged(world, notes[-1], by=THIRD)
    for number in range(FLAGS_WAITING - 1):
        world.state.put(Flag(2**30 + number, notes[0], STRANGER, "rude", b"", 0))
    full = c.NoteFlag(world.new_id(), notes[0], "rude", "")
    assert world.ask(full, by=STAFF) == Rejected(Code.TOO_MANY_FLAGS, FLAGS_WAITING)
    world.must(c.FlagsDismiss(notes[-1], "tillåtet"), by=FACILITATOR)
    flagged(world, notes[0], by=STAFF)
    for number in range(FLAGS_MAX - FLAGS_EACH - FLAGS_WAITING - 1):
        world.state.put(Flag(2**31 + number, notes[0], STRANGER, "rude", b"", 0, settled=1))
    world.must(c.FlagsDismiss(notes[0], "tillåtet"), by=FACILITATOR)
    assert world.ask(full, by=SECOND) == Rejected(Code.TOO_MANY_FLAGS, FLAGS_MAX)


@pytest.mark.parametrize("ending", ["hide", "delete", "reveal"])
def test_z7_flags_of_what_is_hidden_or_deleted_wait_for_nobody_until_it_is_shown(
    ending: str,
) -> None:
    world = opened()
    flawed, other = world.note(by=RESIDENT), world.note(by=RESIDENT)
    for number in range(FLAGS_WAITING):
        world.state.put(Flag(2**30 + number, flawed, STRANGER, "rude", b"", 0))
    more = c.NoteFlag(world.new_id(), other, "rude", "")
    assert world.ask(more, by=OTHER) == Rejected(Code.TOO_MANY_FLAGS, FLAGS_WAITING)
    if ending == "delete":
        world.must(c.NoteDelete(flawed), by=FACILITATOR)
    else:
        world.must(c.NotesHide((flawed,), "rude", ""), by=FACILITATOR)
    if ending == "reveal":
        world.must(c.NotesApprove((flawed,)), by=FACILITATOR)
        assert world.ask(more, by=OTHER) == Rejected(Code.TOO_MANY_FLAGS, FLAGS_WAITING)
    else:
        world.must(more, by=OTHER)


def list_of(world: World, audience: Audience) -> tuple[str | None, int]:
    view = project_shared(world.state, ("w", WORKSHOP), audience)
    assert isinstance(view, WorkshopView)
    return view.words, view.words_version


def test_z2_the_list_of_a_workshop_is_the_facilitators_and_knows_its_version() -> None:
    world = opened()
    before = shared_view(world.state, RESIDENTS)
    world.must(c.WorkshopWords(0, "gråsork\n-blatte"), by=FACILITATOR)
    assert list_of(world, FACILITATORS) == ("gråsork\n-blatte", 1)
    assert shared_view(world.state, RESIDENTS) == before
    stale = world.ask(c.WorkshopWords(0, "annat"), by=SECOND)
    assert stale == Rejected(Code.STALE_TEXT, 1)
    record = world.state.workshop
    assert record is not None
    words = words_of(world.state.text(record.words))
    assert is_suspect("gråsork", words)
    assert not is_suspect("blatte", words)
    # What is too long to be accepted is not read to its end: a frame holds 256 KiB.
    assert is_listed(world.state, "a" + "\r\n" * (TEXT_MAX - 8) + "gråsork")
    assert not is_listed(world.state, "a " * TEXT_MAX + "gråsork")
    world.must(c.WorkshopWords(1, ""), by=SECOND)
    assert list_of(world, FACILITATORS) == ("", 2)


def test_z2_a_list_is_no_longer_than_a_note() -> None:
    world = opened()
    long = c.WorkshopWords(0, "x" * (TEXT_MAX + 1))
    assert world.ask(long, by=FACILITATOR) == Rejected(Code.TEXT_TOO_LONG, TEXT_MAX)
