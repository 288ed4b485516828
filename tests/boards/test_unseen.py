"""How many private notes wait, and what becomes of those that nobody reveals (RULES.md H2, H4)."""

from typing import NamedTuple

import pytest

from boards import commands as c
from boards.records import Authors
from boards.rejections import Code
from boards.roles import ViewerRole
from boards.view import Audience, Changes, only_counts, shared_view
from boards.view.diff import Changed
from boards.view.records import AreaView, BoardView
from tests.laws.test_view_laws import shared_changes
from tests.support.seen import FACILITATORS, own_note
from tests.support.tables import set_tables
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    OTHER,
    RESIDENT,
    World,
    code_of,
    opened,
)

NOWHERE = (5_000, 5_000)


class Told(NamedTuple):
    """The figures of a board: in its first area, in none, and what stays unseen."""

    inside: int
    outside: int
    gone: int


def told(world: World, role: ViewerRole = "facilitator") -> Told:
    view = shared_view(world.state, Audience(role))
    area, board = view["a", AREAS[0]], view["b", BOARDS[0]]
    assert isinstance(area, AreaView)
    assert isinstance(board, BoardView)
    return Told(area.waiting, board.waiting, board.gone)


def private(authors: Authors = "named", *, counts: bool = False) -> World:
    world = opened()
    world.must(c.BoardMode(BOARDS[0], "private", authors, counts), by=FACILITATOR)
    return world


def write(world: World, by: int, *, board: int = BOARDS[0], outside: bool = False) -> int:
    note, authors = world.new_id(), world.state.boards[board].authors
    x, y = NOWHERE if outside else (None, None)
    world.must(c.NoteAdd(note, board, 0, x, y, 0, "en lapp", "private", authors), by=by)
    assert (world.state.kept[note].note.area == 0) == outside
    return note


@pytest.mark.parametrize("counts", [False, True])
def test_h2_notes_in_no_area_are_told_where_those_of_areas_are(counts: bool) -> None:
    world = private(counts=counts)
    write(world, RESIDENT)
    write(world, RESIDENT, outside=True)
    write(world, OTHER, outside=True)
    assert told(world) == (1, 2, 0)
    assert told(world, "resident") == ((1, 2, 0) if counts else (0, 0, 0))


def test_h2_of_each_board_its_own_are_told() -> None:
    world = private()
    world.must(c.BoardMode(BOARDS[1], "private", "named", False), by=FACILITATOR)
    write(world, RESIDENT, outside=True)
    write(world, RESIDENT, board=BOARDS[1], outside=True)
    assert told(world).outside == 1


def test_h2_what_is_written_or_moved_outside_all_areas_is_a_count_that_can_wait() -> None:
    """Told at once it would say on what device somebody writes unseen."""
    world = private(counts=True)
    note, area = write(world, RESIDENT, outside=True), world.state.areas[AREAS[0]]
    world.must(c.NoteMove(note, area.x + 20, area.y + 80), by=RESIDENT)
    world.must(c.NoteMove(note, *NOWHERE), by=RESIDENT)
    world.must(c.NoteEdit(note, 1, "andra ord", "private"), by=RESIDENT)
    world.must(c.NoteDelete(note), by=RESIDENT)
    for role in ("facilitator", "resident", "wall"):
        came = [shared_changes([turn], Audience(role)) for turn in world.turns[-5:]]
        assert [kinds(changes) for changes in came] == ["b", "ab", "ab", "", "b"]
        assert all(map(only_counts, came))


def kinds(changes: Changes) -> str:
    return "".join(sorted(change.kind for change in changes))


def test_h4_what_stands_in_no_area_is_revealed_with_the_board() -> None:
    world = private()
    note = write(world, RESIDENT, outside=True)
    only = world.ask(c.NotesReveal(BOARDS[0], AREAS[0], 0), by=FACILITATOR)
    assert code_of(only) == Code.ALREADY
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    assert note in world.state.notes
    assert told(world) == (0, 0, 0)


@pytest.mark.parametrize("authors", ["named", "alias"])
def test_h2_the_figure_is_what_a_reveal_would_show(authors: Authors) -> None:
    world = private(authors)
    for author in (RESIDENT, RESIDENT, OTHER):
        write(world, author)
    write(world, RESIDENT, outside=True)
    assert told(world) == (3, 1, 0)
    world.must(c.MemberRemove(RESIDENT), by=FACILITATOR)
    assert told(world) == (1, 0, 3)
    assert told(world, "resident") == (0, 0, 0)
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    assert told(world) == (0, 0, 3)
    assert code_of(world.ask(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)) == Code.ALREADY
    world.must(c.MemberReadmit(RESIDENT), by=FACILITATOR)
    assert told(world) == (2, 1, 0)


def test_h2_who_leads_is_sent_the_figures_when_somebody_is_removed_and_let_in_again() -> None:
    """Also those of the board, where all of hers stand in areas."""
    world = private()
    write(world, RESIDENT)
    for command, figures in ((c.MemberRemove, (0, 0, 1)), (c.MemberReadmit, (1, 0, 0))):
        world.must(command(RESIDENT), by=FACILITATOR)
        assert kinds(shared_changes(world.turns[-1:], FACILITATORS)) == "abm"
        assert told(world) == figures


def test_j8_what_stays_unseen_is_counted_where_a_harvest_brings_it() -> None:
    world = private()
    command, (own, _) = set_tables(world, BOARDS[0], count=2, seats={RESIDENT: 0})
    world.must(command, by=FACILITATOR)
    write(world, RESIDENT, board=own.board)
    world.must(c.MemberRemove(RESIDENT), by=FACILITATOR)
    tables = tuple(sorted(world.state.seatings))
    world.must(c.TablesHarvest(BOARDS[0], tables), by=FACILITATOR)
    assert told(world) == (0, 0, 1)
    sent = shared_changes(world.turns[-1:], FACILITATORS)
    assert Changed("b", BOARDS[0], (BoardView.__struct_fields__.index("gone"), 1)) in sent


def test_h2_h4_where_nobody_is_named_no_figure_moves_with_who_is_sent_away() -> None:
    """Else a removal would tell how many of the nameless notes are hers."""
    world = private("hidden", counts=True)
    write(world, RESIDENT)
    write(world, RESIDENT, outside=True)
    world.must(c.MemberRemove(RESIDENT), by=FACILITATOR)
    assert told(world) == (1, 1, 0)
    assert kinds(shared_changes(world.turns[-1:], FACILITATORS)) == "m"


def test_b4_an_area_is_removed_where_only_notes_stand_that_nobody_reveals() -> None:
    """They stay on the board, in none of its areas, until their author is let in again."""
    world = private()
    note = write(world, RESIDENT)
    remove = c.AreaRemove(AREAS[0])
    assert code_of(world.ask(remove, by=FACILITATOR)) == Code.NOT_EMPTY
    world.must(c.MemberRemove(RESIDENT), by=FACILITATOR)
    other = write(world, OTHER)
    assert code_of(world.ask(remove, by=FACILITATOR)) == Code.NOT_EMPTY
    world.must(c.NoteDelete(other), by=OTHER)
    world.must(remove, by=FACILITATOR)
    assert world.state.kept[note].note.area == 0
    world.must(c.MemberReadmit(RESIDENT), by=FACILITATOR)
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    assert note in world.state.notes


def test_b4_nameless_notes_are_in_the_way_whoever_was_sent_away() -> None:
    world = private("hidden")
    write(world, RESIDENT)
    world.must(c.MemberRemove(RESIDENT), by=FACILITATOR)
    for remove in (c.AreaRemove(AREAS[0]), c.BoardRemove(BOARDS[0])):
        assert code_of(world.ask(remove, by=FACILITATOR)) == Code.NOT_EMPTY


def test_b4_a_board_goes_with_the_notes_that_nobody_reveals() -> None:
    """To their authors' own trash, the oldest there making room (L8): nobody else is told (H2)."""
    world = private()
    world.must(c.NoteDelete(first := write(world, RESIDENT)), by=RESIDENT)
    notes = {*(write(world, RESIDENT) for _ in range(24)), write(world, RESIDENT, outside=True)}
    remove = c.BoardRemove(BOARDS[0])
    assert code_of(world.ask(remove, by=FACILITATOR)) == Code.NOT_EMPTY
    world.must(c.MemberRemove(RESIDENT), by=FACILITATOR)
    seen = shared_view(world.state, FACILITATORS).keys()
    world.must(remove, by=FACILITATOR)
    assert shared_view(world.state, FACILITATORS).keys() < seen
    assert not world.state.kept
    assert first not in world.state.trash
    assert world.state.trash.keys() == notes
    assert {(each.by, each.why) for each in world.state.trash.values()} == {(RESIDENT, "private")}
    world.must(c.MemberReadmit(RESIDENT), by=FACILITATOR)
    note = min(notes)
    assert own_note(world, note, RESIDENT) is None
    assert code_of(world.ask(c.NoteRestore(note), by=RESIDENT)) == Code.UNKNOWN_TARGET
