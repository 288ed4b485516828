"""Held and hidden notes and authors (RULES.md H5-H12), in examples that a person would tell."""

from typing import get_args

import msgspec
import pytest

from boards import commands as c
from boards.audit import acts_of
from boards.decide import Accepted
from boards.erasure import refs_of_note
from boards.limits import TRASH_MAX
from boards.records import Hold, Mode
from boards.rejections import Code
from boards.view import Audience, own_view, shared_view
from boards.view.records import KeptView
from tests.support.seen import FACILITATORS, RESIDENTS, kept_seen, notes_seen, own_note
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MEMBERS,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    code_of,
    opened,
)


def test_h6_h7_a_held_note_is_the_facilitators_to_see_and_approve() -> None:
    world = opened()
    world.must(c.WorkshopHold("first"), by=FACILITATOR)
    note = world.note(by=RESIDENT, text="min första")
    assert note not in notes_seen(world, RESIDENTS)
    kept = kept_seen(world, FACILITATORS)[note]
    assert (kept.text, kept.why, kept.author) == ("min första", "held", RESIDENT)
    mine = own_note(world, note, RESIDENT)
    assert mine is not None
    assert mine.kept == "held"
    world.must(c.NotesApprove((note,)), by=SECOND)
    assert note in notes_seen(world, RESIDENTS)
    assert world.note(by=RESIDENT) in notes_seen(world, RESIDENTS), "the next one need not wait"


def test_h7_what_was_taken_away_comes_back_with_its_group_and_links() -> None:
    world = opened()
    one, two = world.note(by=RESIDENT), world.note(by=OTHER)
    later = world.note(by=OTHER, area=AREAS[2])
    cluster = world.cluster(one, two)
    world.must(c.LinkAdd(link := world.new_id(), one, later), by=OTHER)
    before = world.state.notes[one]
    world.must(c.NotesHold((one,)), by=FACILITATOR)
    assert link not in world.state.links
    world.must(c.NotesApprove((one,)), by=FACILITATOR)
    assert world.state.notes[one] == before
    assert world.state.notes[one].cluster == cluster
    assert link in world.state.links


@pytest.mark.parametrize("mode", ["read", "vote"])
def test_h5_h8_l8_k3_what_is_nobodys_doing_on_a_frozen_board_is_not_refused(mode: Mode) -> None:
    world = opened()
    hidden, linked = world.note(by=RESIDENT), world.note(by=OTHER)
    old = [world.note(by=OTHER) for _ in range(TRASH_MAX)]
    mine = world.note(by=RESIDENT, area=AREAS[2])
    link = world.new_id()
    world.must(c.LinkAdd(link, mine, linked), by=RESIDENT)
    world.must(c.NotesDelete(tuple(old)), by=FACILITATOR)
    world.must(c.NotesHide((hidden,), "rude", "varför?"), by=FACILITATOR)
    world.must(c.BoardMode(BOARDS[0], mode, "named", False), by=FACILITATOR)
    assert code_of(world.ask(c.LinkDrop(link), by=RESIDENT)) == Code.READ_ONLY
    world.must(c.NoteAnswer(hidden, "därför"), by=RESIDENT)
    world.must(c.NoteDelete(mine), by=RESIDENT)
    assert len(world.state.trash) == TRASH_MAX
    world.must(c.NoteRestore(mine), by=RESIDENT)
    assert link in world.state.links


def test_h8_a_hidden_note_tells_its_author_the_rule_and_hears_her_once() -> None:
    world = opened()
    note = world.note(by=RESIDENT, text="ett namn på en granne")
    world.must(c.NotesHide((note,), "personal", "Skriv hellre utan namn."), by=FACILITATOR)
    assert note not in notes_seen(world, RESIDENTS)
    mine = own_view(world.state, RESIDENT)["k", note]
    assert isinstance(mine, KeptView)
    assert (mine.rule, mine.message, mine.by) == ("personal", "Skriv hellre utan namn.", 0)
    assert all(("k", note) not in own_view(world.state, m) for m in MEMBERS if m != RESIDENT)
    world.must(c.NoteAnswer(note, "Förlåt, ta bort namnet."), by=RESIDENT)
    assert kept_seen(world, FACILITATORS)[note].reply == "Förlåt, ta bort namnet."
    again = c.NoteAnswer(note, "och en sak till")
    assert code_of(world.ask(again, by=RESIDENT)) == Code.ALREADY
    assert code_of(world.ask(again, by=OTHER)) == Code.UNKNOWN_TARGET


def test_h9_under_an_alias_only_facilitators_learn_who_wrote() -> None:
    world = opened()
    world.must(c.BoardMode(BOARDS[0], "open", "alias", False), by=FACILITATOR)
    one, two, other = world.note(by=RESIDENT), world.note(by=RESIDENT), world.note(by=OTHER)
    seen = {
        note: msgspec.structs.asdict(shared_view(world.state, RESIDENTS)["n", note])
        for note in (one, two, other)
    }
    assert {view["author"] for view in seen.values()} == {0}
    assert seen[one]["alias"] == seen[two]["alias"] != seen[other]["alias"]
    led = msgspec.structs.asdict(shared_view(world.state, FACILITATORS)["n", one])
    assert led["author"] == RESIDENT
    mine = own_note(world, one, RESIDENT)
    assert mine is not None
    assert mine.author == RESIDENT
    assert own_note(world, one, OTHER) is None
    assert code_of(world.ask(c.NoteEdit(one, 1, "x"), by=RESIDENT)) is None
    assert code_of(world.ask(c.NoteEdit(two, 1, "x"), by=OTHER)) == Code.NOT_YOURS


def test_h9_who_threw_away_all_she_had_there_keeps_her_number() -> None:
    """It may come back, and would stand there as somebody else's."""
    world = opened()
    world.must(c.BoardMode(BOARDS[0], "open", "alias", False), by=FACILITATOR)
    first = world.note(by=RESIDENT)
    world.must(c.NoteDelete(first), by=RESIDENT)
    second = world.note(by=RESIDENT)
    world.must(c.NoteRestore(first), by=RESIDENT)
    assert world.state.notes[first].alias == world.state.notes[second].alias > 0


def test_h9_a_number_in_the_trash_is_given_to_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boards.decide.notes.ALIASES", 3)
    world = opened()
    world.must(c.BoardMode(BOARDS[0], "open", "alias", False), by=FACILITATOR)
    authors = (RESIDENT, OTHER, STAFF)
    notes = []
    for author in authors:
        notes.append(world.note(by=author))
        world.must(c.NoteDelete(notes[-1]), by=author)
    world.must(c.NotesRestore(tuple(notes)), by=FACILITATOR)
    assert {world.state.notes[note].alias for note in notes} == {1, 2, 3}


def test_h6_suspect_words_wait_on_every_road_to_the_board() -> None:
    """Written, edited, or revealed; a facilitator's never."""
    world = opened()
    slur = "alla bögjävlar ska ut"
    written = world.note(by=RESIDENT, text=slur)
    assert kept_seen(world, FACILITATORS)[written].why == "held"
    edited = world.note(by=OTHER)
    world.must(c.NoteEdit(edited, 1, slur), by=OTHER)
    assert kept_seen(world, FACILITATORS)[edited].why == "held"
    world.must(c.BoardMode(BOARDS[0], "private", "named", False), by=FACILITATOR)
    private, mended = world.note(by=RESIDENT, text=slur), world.note(by=OTHER, text=slur)
    world.must(c.NoteEdit(mended, 1, "jag är arg"), by=OTHER)
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    assert kept_seen(world, FACILITATORS)[private].why == "held"
    assert mended in notes_seen(world, RESIDENTS)
    world.must(c.BoardMode(BOARDS[0], "open", "named", False), by=FACILITATOR)
    led = world.note(by=FACILITATOR, text=slur)
    assert led in notes_seen(world, RESIDENTS)
    world.must(c.NoteTogether(mended, True), by=OTHER)
    group = world.cluster(led)
    there = shared_view(world.state, RESIDENTS)
    fresh, step = world.new_id(), (mended, (), (3, world.new_id()))
    for command in (
        c.NoteEdit(mended, 2, slur),
        c.NoteType(mended, 2, (0, slur, -9)),
        c.ClusterTitle(group, 1, slur),
        c.ClusterAdd(fresh, slur, (led,)),
        c.NotesRevert((c.Step(*step),), (c.Regroup(step[2][1], 1, AREAS[0], slur),)),
    ):
        assert code_of(world.ask(command, by=RESIDENT)) == Code.WORDS_WAIT
    assert shared_view(world.state, RESIDENTS) == there
    world.must(c.ClusterTitle(group, 1, "arga röster"), by=RESIDENT)
    world.must(c.NoteEdit(mended, 2, slur), by=OTHER)
    assert mended in kept_seen(world, FACILITATORS)


def told_of_one_by(author: int, *, mode: Mode, hold: Hold, text: str) -> list[object]:
    """All that facilitators are told while one note that nobody wrote goes through their hands."""
    world, told = opened(), list[object]()

    def look(command: c.Command, *, by: int) -> None:
        decision = world.ask(command, by=by)
        view = shared_view(world.state, FACILITATORS)
        shown = {key: view[key] for key in view if key[0] in "nkt"}
        told.append((code_of(decision), shown))

    world.must(c.BoardMode(BOARDS[0], mode, "hidden", False), by=SECOND)
    note = world.note(by=author, text="en bänk")
    if hold != "none":
        world.must(c.WorkshopHold(hold), by=SECOND)
    look(c.NoteEdit(note, 1, text), by=author)
    for member in (RESIDENT, STAFF):
        world.must(c.MemberRemove(member), by=SECOND)
    look(c.NotesReveal(BOARDS[0], 0, 0), by=SECOND)
    look(c.NotesHold((note,)), by=FACILITATOR)
    look(c.NotesApprove((note,)), by=FACILITATOR)
    look(c.NoteDelete(note), by=FACILITATOR)
    world.must(c.BoardMode(BOARDS[0], "open", "named", None), by=SECOND)
    world.must(c.MemberReadmit(RESIDENT), by=SECOND)
    look(c.NoteRestore(note), by=SECOND)
    look(c.NoteAdd(9_999, BOARDS[0], AREAS[1], None, None, 0, "en till"), by=RESIDENT)
    acts = list(acts_of((turn.entry for turn in world.turns), first=1))
    return [*told, [(act.actor, act.act, act.targets) for act in acts]]


@pytest.mark.parametrize("text", ["två bänkar", "alla bögjävlar ska ut"])
@pytest.mark.parametrize("hold", get_args(Hold))
@pytest.mark.parametrize("mode", ["open", "private"])
def test_h6_h9_nothing_that_becomes_of_a_note_tells_who_hid_behind_nobody(
    mode: Mode, hold: Hold, text: str
) -> None:
    """Whoever is removed or given a role, wherever the dial stands, and whoever threw it away."""
    told = [
        told_of_one_by(author, mode=mode, hold=hold, text=text)
        for author in (RESIDENT, OTHER, STAFF, FACILITATOR)
    ]
    assert all(each == told[0] for each in told)


def test_h9_a_hidden_author_is_told_to_nobody_but_herself() -> None:
    world = opened()
    world.must(c.BoardMode(BOARDS[0], "open", "hidden", False), by=FACILITATOR)
    note, led = world.note(by=RESIDENT), world.note(by=FACILITATOR)
    for role in ("resident", "staff", "facilitator"):
        for each in (note, led):
            seen = msgspec.structs.asdict(shared_view(world.state, Audience(role))["n", each])
            assert (seen["author"], seen["alias"]) == (0, -1)
    for each, author in ((note, RESIDENT), (led, FACILITATOR)):
        mine = own_note(world, each, author)
        assert mine is not None
        assert mine.author == author
    world.must(c.NoteDelete(note), by=RESIDENT)
    binned = msgspec.structs.asdict(shared_view(world.state, FACILITATORS)["t", note])
    assert (binned["author"], binned["by"]) == (0, 0)


def test_y6_all_cells_of_a_note_are_named_also_those_it_had_while_it_was_kept() -> None:
    world = opened()
    world.must(c.BoardMode(BOARDS[0], "private", "named", False), by=FACILITATOR)
    note = world.note(by=RESIDENT, text="skrivet i skymundan")
    world.must(c.NoteEdit(note, 1, "ändrat i skymundan"), by=RESIDENT)
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    world.must(c.NotesHide((note,), "rude", "till författaren"), by=FACILITATOR)
    world.must(c.NoteAnswer(note, "svar från författaren"), by=RESIDENT)
    cells = {cell.ref for turn in world.turns[-5:] for cell in turn.cells}
    assert len(cells) == 4
    assert refs_of_note((turn.entry for turn in world.turns), note) == cells


def test_h4_h9_the_place_of_a_shown_note_does_not_tell_who_wrote_the_one_beside_it() -> None:
    places = []
    for second in (RESIDENT, OTHER):
        world = opened()
        world.must(c.BoardMode(BOARDS[0], "open", "hidden", False), by=FACILITATOR)
        world.must(c.WorkshopHold("all"), by=FACILITATOR)
        held = [world.note(by=RESIDENT), world.note(by=second)]
        for note in reversed(held):
            world.must(c.NotesApprove((note,)), by=FACILITATOR)
        notes = (world.state.notes[note] for note in held)
        places.append([(note.x, note.y, note.order) for note in notes])
    assert places[0] == places[1]


@pytest.mark.parametrize("away", ["hold", "hide"])
def test_h7_h8_the_answer_says_how_many_were_not_there_any_more(away: str) -> None:
    world = opened()
    notes = (world.note(by=RESIDENT), world.note(by=OTHER))
    world.must(c.NoteDelete(notes[0]), by=RESIDENT)
    ids = (*notes, notes[1])
    command = c.NotesHold(ids) if away == "hold" else c.NotesHide(ids, "rude", "")
    decision = world.ask(command, by=FACILITATOR)
    assert isinstance(decision, Accepted)
    assert decision.figure == 1
