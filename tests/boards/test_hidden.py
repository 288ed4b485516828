"""Hidden notes (RULES.md H): what becomes of them, in examples that a person would tell."""

from itertools import product
from typing import get_args

import msgspec
import pytest

from boards import commands as c
from boards.audit import acts_of
from boards.erasure import refs_of_note
from boards.limits import TRASH_MAX
from boards.places import overlap
from boards.records import Authors, Hold, Mode
from boards.rejections import Code
from boards.view import Audience, own_view, shared_view
from boards.view.records import KeptView, NoteView
from tests.support.texts import statements
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MEMBERS,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    World,
    code_of,
    opened,
)

RESIDENTS = Audience("resident")
FACILITATORS = Audience("facilitator")


@pytest.fixture
def world() -> World:
    """An open workshop whose first board is of private writing."""
    world = opened()
    world.must(c.BoardMode(BOARDS[0], "private", "named", False), by=FACILITATOR)
    return world


def notes_seen(world: World, audience: Audience) -> set[int]:
    return {key[1] for key in shared_view(world.state, audience) if key[0] == "n"}


def kept_seen(world: World, audience: Audience) -> dict[int, KeptView]:
    view = shared_view(world.state, audience)
    return {key[1]: kept for key, kept in view.items() if isinstance(kept, KeptView)}


def own_note(world: World, note: int, member: int) -> NoteView | None:
    found = own_view(world.state, member).get(("n", note))
    assert found is None or isinstance(found, NoteView)
    return found


def test_h1_what_is_written_on_a_private_board_is_its_authors_alone(world: World) -> None:
    note = world.note(by=RESIDENT, text="bara jag")
    assert all(note not in notes_seen(world, Audience(role)) for role in ("resident", "staff"))
    assert note not in notes_seen(world, FACILITATORS)
    assert {m for m in MEMBERS if own_note(world, note, m)} == {RESIDENT}
    mine = own_note(world, note, RESIDENT)
    assert mine is not None
    assert (mine.text, mine.kept, mine.author) == ("bara jag", "private", RESIDENT)


def test_h1_a_facilitators_note_is_private_too(world: World) -> None:
    note = world.note(by=FACILITATOR)
    assert note not in notes_seen(world, FACILITATORS)
    assert own_note(world, note, FACILITATOR) is not None
    assert own_note(world, note, SECOND) is None


@pytest.mark.parametrize("counts", [False, True])
def test_h2_how_many_there_are_is_told_where_the_board_says_so(world: World, counts: bool) -> None:
    for _ in "123":
        world.note(by=RESIDENT)
    if counts:
        world.must(c.BoardMode(BOARDS[0], "private", "named", True), by=FACILITATOR)
    told = {
        role: msgspec.structs.asdict(shared_view(world.state, Audience(role))["a", AREAS[0]])
        for role in ("resident", "facilitator")
    }
    assert told["facilitator"]["waiting"] == 3
    assert told["resident"]["waiting"] == (3 if counts else 0)


def test_h3_private_notes_take_no_place_from_others(world: World) -> None:
    """Two who write unseen get the same first slot, and so does the note that all see."""
    one, two = world.note(by=RESIDENT), world.note(by=OTHER)
    height = world.state.areas[AREAS[0]].h
    places = {(world.state.kept[n].note.x, world.state.kept[n].note.y) for n in (one, two)}
    assert len(places) == 1
    for _ in range(9):
        world.note(by=RESIDENT)
    assert world.state.areas[AREAS[0]].h == height
    mine = [kept.note for kept in world.state.kept.values() if kept.note.author == RESIDENT]
    assert len({(note.x, note.y) for note in mine}) == len(mine) == 10


def test_h4_what_is_revealed_stands_free_in_an_order_that_says_nothing(world: World) -> None:
    authors = [RESIDENT, OTHER, STAFF, FACILITATOR]
    texts = statements()[:24]
    written = [world.note(by=authors[index % 4], text=text) for index, text in enumerate(texts)]
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    assert notes_seen(world, RESIDENTS) == set(written)
    assert not world.state.kept
    notes = [world.state.notes[note] for note in written]
    assert not any(overlap(a, b) for a in notes for b in notes if a.id < b.id)
    read = [note.id for note in sorted(notes, key=lambda note: note.order)]
    assert read != written
    assert read != written[::-1]
    assert len({note.order for note in notes}) == len(notes)


def test_h4_a_place_that_its_author_chose_is_kept_where_it_is_free(world: World) -> None:
    note = world.note_at(250, 300, by=RESIDENT)
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    assert (world.state.notes[note].x, world.state.notes[note].y) == (250, 300)


def test_h4_area_by_area_and_one_by_one(world: World) -> None:
    first = {world.note(by=RESIDENT, area=AREAS[0]), world.note(by=OTHER, area=AREAS[0])}
    second = world.note(by=RESIDENT, area=AREAS[1])
    world.must(c.NotesReveal(BOARDS[0], AREAS[1], 0), by=FACILITATOR)
    assert notes_seen(world, RESIDENTS) == {second}
    world.must(c.NotesReveal(BOARDS[0], AREAS[0], 1), by=FACILITATOR)
    shown = notes_seen(world, RESIDENTS) - {second}
    assert len(shown) == 1
    assert shown < first
    world.must(c.NotesReveal(BOARDS[0], 0, 1), by=FACILITATOR)
    assert notes_seen(world, RESIDENTS) == {*first, second}
    assert code_of(world.ask(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)) == Code.ALREADY


def test_h4_what_somebody_wrote_who_was_removed_stays_unseen(world: World) -> None:
    note = world.note(by=RESIDENT)
    other = world.note(by=OTHER)
    world.must(c.MemberRemove(RESIDENT), by=FACILITATOR)
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    assert notes_seen(world, FACILITATORS) == {other}
    assert note in world.state.kept


def test_h4_what_must_wait_waits_also_when_it_is_revealed(world: World) -> None:
    note = world.note(by=RESIDENT)
    trusted = world.note(by=FACILITATOR)
    world.must(c.WorkshopHold("all"), by=FACILITATOR)
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    assert notes_seen(world, FACILITATORS) == {trusted}
    assert kept_seen(world, FACILITATORS)[note].why == "held"


def test_h5_turning_the_mode_shows_nothing_of_what_was_private(world: World) -> None:
    note = world.note(by=RESIDENT)
    world.must(c.BoardMode(BOARDS[0], "open", "named", False), by=FACILITATOR)
    assert note not in notes_seen(world, FACILITATORS)
    shown = world.note(by=RESIDENT)
    assert notes_seen(world, RESIDENTS) == {shown}
    same = c.BoardMode(BOARDS[0], "open", "named", False)
    assert code_of(world.ask(same, by=FACILITATOR)) == Code.ALREADY


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


def test_h4_what_is_revealed_is_of_that_moment(world: World) -> None:
    for author in (RESIDENT, OTHER, STAFF):
        world.note(by=author)
        world.now += 60_000
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    times = {(note.created, note.edited) for note in world.state.notes.values()}
    assert len(times) == 1
    assert times <= {(turn.entry.time, turn.entry.time) for turn in world.turns[-1:]}


@pytest.mark.parametrize("many", [False, True])
def test_h12_no_note_is_seen_more_widely_than_its_writer_was_told(many: bool) -> None:
    """Whatever the board became meanwhile: refused, so that her words stay with her."""
    told = list(product(get_args(Mode), get_args(Authors)))
    for (mode, authors), (was, hid) in product(told, told):
        world = opened()
        turned = c.BoardMode(BOARDS[0], mode, authors, counts=False)
        if (mode, authors) != ("open", "named"):
            world.must(turned, by=FACILITATOR)
        note, area = world.new_id(), AREAS[0]
        one = c.NoteAdd(note, BOARDS[0], area, None, None, 0, "x", was, hid)
        several = c.NotesAdd(BOARDS[0], area, (c.NewNote(note, None, None, 0, "x"),), was, hid)
        answer = code_of(world.ask(several if many else one, by=FACILITATOR))
        names = ["named", "alias", "hidden"]
        is_less = names.index(authors) < names.index(hid)
        is_less |= was == "private" and mode != "private"
        assert answer == (Code.MORE_SEEN if is_less else None), (mode, authors, was, hid)


def test_h5_two_who_turn_a_board_undo_nothing_of_each_others(world: World) -> None:
    world.must(c.BoardMode(BOARDS[0], None, "hidden", None), by=FACILITATOR)
    world.must(c.BoardMode(BOARDS[0], "open", None, None), by=SECOND)
    world.must(c.BoardMode(BOARDS[0], None, None, counts=True), by=FACILITATOR)
    board = world.state.boards[BOARDS[0]]
    assert (board.mode, board.authors, board.counts) == ("open", "hidden", True)
    same = world.ask(c.BoardMode(BOARDS[0], "open", None, None), by=SECOND)
    assert code_of(same) == Code.ALREADY


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
