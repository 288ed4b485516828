"""Typing in one note (RULES.md Y1-Y6): two at once, and no word is lost."""

import pytest
from msgspec.structs import replace

from boards import commands as c
from boards import typed
from boards.decide import Accepted
from boards.deltas import Delta
from boards.effects import Type
from boards.erasure import built_on, refs_of_note
from boards.evolve import replay
from boards.limits import DELTA_PARTS_MAX, TEXT_MAX, TYPED_KEPT, TYPED_NOTE_WEIGHT, TYPED_WEIGHT
from boards.rejections import Code, Rejected
from boards.state import cell_texts, empty, forget, restore, save
from boards.view import Audience, diff, project_shared, typing_between
from boards.view.diff import Changed, Typed
from tests.support.texts import ODD_TEXTS, statements
from tests.support.worlds import FACILITATOR, OTHER, RESIDENT, STAFF, World, code_of, opened

RESIDENTS = Audience("resident")


def shared_note(world: World, text: str = "en lapp") -> int:
    """A note of RESIDENT that everybody may write in."""
    note = world.note(text=text)
    world.must(c.NoteTogether(note, True), by=RESIDENT)
    return note


def text_of(world: World, note: int) -> str | None:
    return world.state.text(world.state.notes[note].text)


def type_in(world: World, note: int, base: int, *parts: int | str, by: int = RESIDENT) -> int:
    """Typed, and accepted; the version that the answer tells."""
    decision = world.ask(c.NoteType(note, base, parts), by=by)
    assert isinstance(decision, Accepted), decision
    return decision.figure


def test_y1_what_is_typed_makes_the_next_version_and_its_answer_tells_which() -> None:
    world = opened()
    note = world.note(text="Cykelbanor längs ån")
    before = world.state.notes[note]
    world.now += 300
    assert type_in(world, note, 1, 11, "hela ", 8, "!") == 2
    after = world.state.notes[note]
    assert text_of(world, note) == "Cykelbanor hela längs ån!"
    assert (after.version, after.edited) == (2, world.now)
    [effect] = world.turns[-1].entry.effects
    assert isinstance(effect, Type)
    assert (effect.was, effect.was_edited) == (before.text, before.edited)


@pytest.mark.parametrize("text", [*statements()[:6], *ODD_TEXTS[:4]])
def test_y1_places_are_counted_in_code_points(text: str) -> None:
    world = opened()
    kept = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    note = world.note(text=text)
    half = len(kept) // 2
    type_in(world, note, 1, half, "👩‍👩‍👧", -1)
    assert text_of(world, note) == kept[:half] + "👩‍👩‍👧" + kept[half + 1 :]


def test_n2_y2_others_write_in_a_note_only_while_its_author_lets_them() -> None:
    world = opened()
    note = world.note()
    for command in (c.NoteType(note, 1, ("x",)), c.NoteEdit(note, 1, "x")):
        assert code_of(world.ask(command, by=OTHER)) is Code.NOT_YOURS
        assert code_of(world.ask(command, by=FACILITATOR)) is Code.NOT_YOURS
    assert code_of(world.ask(c.NoteTogether(note, False), by=RESIDENT)) is Code.ALREADY
    assert code_of(world.ask(c.NoteTogether(note, True), by=FACILITATOR)) is Code.NOT_YOURS
    world.must(c.NoteTogether(note, True), by=RESIDENT)
    assert code_of(world.ask(c.NoteTogether(note, True), by=RESIDENT)) is Code.ALREADY
    assert type_in(world, note, 1, "x", by=OTHER) == 2
    world.must(c.NoteEdit(note, 2, "allas"), by=STAFF)
    assert code_of(world.ask(c.NoteTogether(note, False), by=OTHER)) is Code.NOT_YOURS
    world.must(c.NoteTogether(note, False), by=FACILITATOR)
    assert code_of(world.ask(c.NoteType(note, 3, ("x",)), by=OTHER)) is Code.NOT_YOURS
    assert world.state.notes[note].author == RESIDENT


def test_y2_a_note_that_was_open_for_all_is_so_again_when_it_is_restored() -> None:
    world = opened()
    note = shared_note(world)
    world.must(c.NoteDelete(note), by=RESIDENT)
    world.must(c.NoteRestore(note), by=RESIDENT)
    assert type_in(world, note, 1, "x", by=OTHER) == 2


def test_y3_two_who_type_at_once_keep_every_word() -> None:
    world = opened()
    note = shared_note(world, "torget")
    assert type_in(world, note, 1, "Vi vill ha ", by=RESIDENT) == 2
    assert type_in(world, note, 1, 6, " med träd", by=OTHER) == 3
    assert type_in(world, note, 1, -1, "T", by=STAFF) == 4
    assert text_of(world, note) == "Vi vill ha Torget med träd"


def test_y3_at_one_place_the_words_of_whoever_came_first_stand_left() -> None:
    world = opened()
    note = shared_note(world, "ab")
    for number, member in enumerate((OTHER, RESIDENT, STAFF)):
        type_in(world, note, 1, 1, f"<{number}>", by=member)
    assert text_of(world, note) == "a<0><1><2>b"


def test_y3_the_log_holds_the_delta_as_it_was_moved() -> None:
    world = opened()
    note = shared_note(world, "ab")
    type_in(world, note, 1, "😀😀", by=OTHER)
    type_in(world, note, 1, 2, "!")
    [cell] = world.turns[-1].cells
    assert typed.from_cell(cell.content.decode()) == (4, "!")
    [effect] = world.turns[-1].entry.effects
    assert isinstance(effect, Type) and effect.ref == cell.ref


def test_y3_words_typed_into_what_another_deletes_stay() -> None:
    world = opened()
    note = shared_note(world, "röd bil här")
    type_in(world, note, 1, 4, -4, by=OTHER)
    type_in(world, note, 1, 5, "X")
    assert text_of(world, note) == "röd Xhär"


REFUSED: list[tuple[Delta, Rejected]] = [
    ((8,), Rejected(Code.BAD_VALUE)),
    ((3, "x", -5), Rejected(Code.BAD_VALUE)),
    ((-(2**53 - 1),), Rejected(Code.BAD_VALUE)),
    (("x",) * (DELTA_PARTS_MAX + 1), Rejected(Code.BAD_VALUE, DELTA_PARTS_MAX)),
    ((), Rejected(Code.ALREADY)),
    ((3, 0, ""), Rejected(Code.ALREADY)),
    ((-7,), Rejected(Code.TEXT_EMPTY)),
    ((" \n", -7, "\t"), Rejected(Code.TEXT_EMPTY)),
    (("a" * (TEXT_MAX - 6),), Rejected(Code.TEXT_TOO_LONG, TEXT_MAX)),
    (("noll\x00",), Rejected(Code.TEXT_INVALID)),
    (("rad\r\n",), Rejected(Code.TEXT_INVALID)),
    (("halv \ud83d",), Rejected(Code.TEXT_INVALID)),
]


@pytest.mark.parametrize(("parts", "refusal"), REFUSED)
def test_y4_what_makes_no_text_is_refused_as_a_whole(parts: Delta, refusal: Rejected) -> None:
    world = opened()
    note = world.note(text="en lapp")
    assert world.ask(c.NoteType(note, 1, parts), by=RESIDENT) == refusal
    assert text_of(world, note) == "en lapp"


def test_y4_a_text_may_be_as_long_as_one_and_blanks_around_it_stay() -> None:
    world = opened()
    note = world.note(text="en lapp")
    type_in(world, note, 1, 7, " " + "a" * (TEXT_MAX - 9) + "\n")
    assert len(text_of(world, note) or "") == TEXT_MAX
    refusal = world.ask(c.NoteType(note, 2, ("x",)), by=RESIDENT)
    assert refusal == Rejected(Code.TEXT_TOO_LONG, TEXT_MAX)
    assert type_in(world, note, 2, -8, " ") == 3
    assert (text_of(world, note) or "").startswith(" a")


def test_y4_a_full_text_refuses_the_second_of_two_who_typed_at_once() -> None:
    world = opened()
    note = shared_note(world, "å" * (TEXT_MAX - 3))
    type_in(world, note, 1, "abc", by=OTHER)
    refusal = world.ask(c.NoteType(note, 1, ("x",)), by=RESIDENT)
    assert refusal == Rejected(Code.TEXT_TOO_LONG, TEXT_MAX)


def test_y5_what_was_typed_on_a_version_out_of_reach_is_stale() -> None:
    world = opened()
    note = shared_note(world, "a")
    for version in range(1, TYPED_KEPT + 1):
        type_in(world, note, version, "b")
    assert type_in(world, note, 1, "1", by=OTHER) == TYPED_KEPT + 2
    stale = Rejected(Code.STALE_TEXT, TYPED_KEPT + 2)
    assert world.ask(c.NoteType(note, 1, ("x",)), by=OTHER) == stale
    assert world.ask(c.NoteType(note, TYPED_KEPT + 3, ("x",)), by=OTHER) == stale
    assert world.ask(c.NoteType(note, -5, ("x",)), by=OTHER) == stale
    assert len(world.state.typed[note].slots) == TYPED_KEPT


@pytest.mark.parametrize("how", ["whole text", "deleted and restored"])
def test_y5_a_whole_new_text_and_the_trash_end_what_is_remembered(how: str) -> None:
    world = opened()
    note = shared_note(world, "a")
    type_in(world, note, 1, "b")
    if how == "whole text":
        world.must(c.NoteEdit(note, 2, "ny"), by=RESIDENT)
    else:
        world.must(c.NoteDelete(note), by=RESIDENT)
        world.must(c.NoteRestore(note), by=RESIDENT)
    assert note not in world.state.typed
    version = world.state.notes[note].version
    refusal = world.ask(c.NoteType(note, version - 1, ("x",)), by=OTHER)
    assert refusal == Rejected(Code.STALE_TEXT, version)
    assert type_in(world, note, version, "x", by=OTHER) == version + 1


def test_y5_a_colour_or_a_move_ends_nothing() -> None:
    world = opened()
    note = shared_note(world, "a")
    type_in(world, note, 1, "b")
    world.must(c.NoteColour(note, 3), by=RESIDENT)
    world.must(c.NoteMove(note, 30, 90), by=OTHER)
    assert type_in(world, note, 1, 1, "c", by=OTHER) == 3
    assert text_of(world, note) == "bac"


def test_y5_pasted_words_weigh_more_and_all_notes_together_have_a_bound() -> None:
    world = opened()
    note = shared_note(world, "a")
    for version in range(1, 60, 2):
        type_in(world, note, version, "p" * 1_900)
        type_in(world, note, version + 1, -1_900)
    assert 20 < len(world.state.typed[note].slots) < 60
    assert world.state.typed[note].weight <= TYPED_NOTE_WEIGHT
    notes = {n: world.state.notes[note] for n in range(2_000)}
    windows: dict[int, typed.Window] = {}
    for number in notes:
        notes[number] = replace(world.state.notes[note], edited=number)
        slot = typed.Slot(b"r", ("x",), 1)
        windows[number] = typed.grown(None, slot, on=b"b")
        typed.make_room(windows, notes)
    assert sum(window.weight for window in windows.values()) <= TYPED_WEIGHT
    assert list(windows) == list(range(2_000 - len(windows), 2_000)), "the last ones are kept"
    assert len(windows) > 500


def test_y5_many_parts_weigh_more_for_the_time_that_they_take() -> None:
    world = opened()
    note = shared_note(world, "a" * 1_000)
    parts = (9, "x", 9, -1) * 25
    for version in range(1, 60):
        type_in(world, note, version, *parts)
    assert 30 < len(world.state.typed[note].slots) < 40


def test_y5_a_snapshot_remembers_what_was_typed() -> None:
    world = opened()
    note = shared_note(world, "ab")
    type_in(world, note, 1, 1, "😀", by=OTHER)
    world.state = restore(save(world.state))
    assert type_in(world, note, 1, 2, "!") == 3
    assert text_of(world, note) == "a😀b!"


def test_e2_y6_without_one_of_its_cells_a_typed_text_is_erased_up_to_the_next_whole_one() -> None:
    world = opened()
    note = shared_note(world, "a")
    type_in(world, note, 1, "1")
    type_in(world, note, 2, "2", by=OTHER)
    type_in(world, note, 3, "3")
    entries = [turn.entry for turn in world.turns]
    second = world.turns[-2].cells[0].ref
    gone = built_on(entries, [second])
    assert gone == {turn.cells[0].ref for turn in world.turns[-2:]}
    cells = {cell.ref: cell for turn in world.turns for cell in turn.cells}
    state = empty()
    replay(state, entries, cell_texts(cell for ref, cell in cells.items() if ref != second))
    forget(world.state, gone)
    assert save(state) == save(world.state)
    assert text_of(world, note) is None
    stale = Rejected(Code.STALE_TEXT, 4)
    for base in (1, 3, 4):
        assert world.ask(c.NoteType(note, base, ("x",)), by=RESIDENT) == stale
    world.must(c.NoteEdit(note, 4, "ny"), by=RESIDENT)
    assert type_in(world, note, 5, "x") == 6
    assert text_of(world, note) == "xny"


def test_e2_y6_every_cell_of_a_note_is_named_and_no_other() -> None:
    world = opened()
    other = world.note(text="en annan")
    before = len(world.turns)
    note = shared_note(world, "a")
    type_in(world, note, 1, "1", by=OTHER)
    world.must(c.NoteEdit(note, 2, "helt ny"), by=RESIDENT)
    type_in(world, note, 3, "2")
    world.must(c.NoteDelete(note), by=RESIDENT)
    world.must(c.NoteRestore(note), by=RESIDENT)
    entries = [turn.entry for turn in world.turns]
    cells = {cell.ref for turn in world.turns[before:] for cell in turn.cells}
    assert len(cells) == 4
    assert refs_of_note(entries, note) == cells
    assert refs_of_note(entries, other) == {world.state.notes[other].text}


def test_y6_a_delta_is_never_taken_for_a_text() -> None:
    """Its note comes back from the trash when the text below was erased, its own cell not."""
    world = opened()
    note = shared_note(world, "hemligt")
    first = world.state.notes[note].text
    type_in(world, note, 1, 7, " ord")
    world.must(c.NoteDelete(note), by=RESIDENT)
    world.must(c.NoteRestore(note), by=RESIDENT)
    cells = {cell.ref: cell for turn in world.turns for cell in turn.cells}
    state = empty()
    kept = cell_texts(cell for ref, cell in cells.items() if ref != first)
    replay(state, [turn.entry for turn in world.turns], kept)
    assert state.text(state.notes[note].text) is None


def changes_since(world: World, turn: int, note: int) -> list[object]:
    """What residents are sent for the note, from before that turn until now."""
    before, after = world.turns[turn].before, world.state
    return list(
        diff(
            [("n", note)],
            lambda key: project_shared(before, key, RESIDENTS),
            lambda key: project_shared(after, key, RESIDENTS),
            typing=typing_between(before, after),
        )
    )


def test_s5_y3_viewers_are_sent_what_was_typed_one_by_one() -> None:
    world = opened()
    note = shared_note(world, "torget")
    start = len(world.turns)
    world.now += 5
    type_in(world, note, 1, "1", by=OTHER)
    world.must(c.NoteColour(note, 4), by=RESIDENT)
    type_in(world, note, 1, 6, "2")
    [change] = changes_since(world, start, note)
    assert change == Typed("n", note, 8, 1, (("1",), (7, "2")), (7, 4, 9, 3, 12, world.now))
    [change] = changes_since(world, start + 2, note)
    assert change == Typed("n", note, 8, 2, ((7, "2"),), (9, 3))


def test_s5_y5_where_not_all_was_typed_the_text_comes_whole() -> None:
    world = opened()
    note = shared_note(world, "torget")
    start = len(world.turns)
    type_in(world, note, 1, "1")
    world.must(c.NoteEdit(note, 2, "helt ny"), by=RESIDENT)
    type_in(world, note, 3, "3")
    [change] = changes_since(world, start, note)
    assert isinstance(change, Changed)
    assert change.fields[:4] == (8, "3helt ny", 9, 4)
    [change] = changes_since(world, start + 2, note)
    assert isinstance(change, Typed)


def test_s5_y5_a_note_that_took_another_ones_id_is_no_text_that_was_typed() -> None:
    world = opened()
    note = shared_note(world, "ett")
    before = world.state.notes[note]
    start = len(world.turns)
    world.must(c.NoteDelete(note), by=RESIDENT)
    for _ in range(200):
        world.must(c.NoteDelete(world.note()), by=RESIDENT)
    world.must(c.NoteAdd(note, before.board, before.area, None, None, 0, "tre"), by=RESIDENT)
    type_in(world, note, 1, "x")
    [change] = changes_since(world, start, note)
    assert isinstance(change, Changed)
