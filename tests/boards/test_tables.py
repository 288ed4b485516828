"""Tables: who sits where, who writes there, and what harvest brings (RULES.md J)."""

from boards import commands as c
from boards.decide import Accepted
from boards.limits import AREAS_MAX, BOARDS_MAX
from boards.records import Note
from boards.rejections import Code
from boards.view import Audience, own_view, shared_view
from boards.view.records import MemberView, TableView
from tests.support.tables import Set, set_tables
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MISSING,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    THIRD,
    World,
    code_of,
    opened,
)

SEATS = {RESIDENT: 0, STAFF: 0, OTHER: 1}


def seated() -> tuple[World, list[Set]]:
    """Two tables of the first board; THIRD sits nowhere."""
    world = opened()
    setting, tables = set_tables(world, BOARDS[0], count=2, seats=SEATS)
    world.must(setting, by=FACILITATOR)
    return world, tables


def code(world: World, command: c.Command, by: int) -> Code | None:
    return code_of(world.ask(command, by=by))


def test_j1_each_table_has_the_areas_of_the_board_and_no_notes() -> None:
    world = opened()
    world.note(by=OTHER)
    world.must(c.BoardEdit(BOARDS[0], 1, "Tavla", "Vad stör dig?"), by=FACILITATOR)
    setting, tables = set_tables(world, BOARDS[0], count=2, seats=SEATS)
    world.must(setting, by=FACILITATOR)
    state = world.state
    for number, table in enumerate(tables, 1):
        board = state.boards[table.board]
        assert (board.stage, board.mode, board.table) == ("empathize", "open", table.id)
        assert state.text(board.title) == f"Bord {number}"
        assert state.text(board.prompt) == "Vad stör dig?"
        for copy, source in zip(table.areas, AREAS[:2], strict=True):
            one, other = state.areas[copy], state.areas[source]
            assert (one.x, one.y, one.w, one.h, one.origin) == (*_box(other), source)
            assert state.text(one.title) == state.text(other.title)
        assert not [note for note in state.notes.values() if note.board == table.board]
    assert state.members[OTHER].table == tables[1].id


def _box(area: object) -> tuple[int, ...]:
    return tuple(getattr(area, name) for name in ("x", "y", "w", "h"))


def test_j1_tables_of_tables_second_ones_and_too_many_are_refused() -> None:
    world, tables = seated()
    for source, expected in ((tables[0].board, Code.BAD_VALUE), (BOARDS[0], Code.ALREADY)):
        assert code(world, set_tables(world, source, count=2)[0], FACILITATOR) == expected
    many = set_tables(world, BOARDS[1], count=BOARDS_MAX - len(world.state.boards) + 1)[0]
    assert code(world, many, FACILITATOR) == Code.TOO_MANY_BOARDS
    area = c.AreaAdd(0, BOARDS[1], "yta", "", 300, 300)
    for _ in range(10):
        world.must(c.AreaAdd(world.new_id(), *_rest(area)), by=FACILITATOR)
    count = (AREAS_MAX - len(world.state.areas)) // 12 + 1
    wide = set_tables(world, BOARDS[1], count=count)[0]
    assert code(world, wide, FACILITATOR) == Code.TOO_MANY_AREAS
    taken = c.TablesOpen(BOARDS[1], (c.TablePlan(tables[0].id, 2**50, "x", ()),), ())
    assert code(world, taken, FACILITATOR) == Code.BAD_VALUE
    none = c.TablesOpen(BOARDS[1], (), ())
    assert code(world, none, FACILITATOR) == Code.BAD_VALUE


def _rest(area: c.AreaAdd) -> tuple[int, str, str, int, int]:
    return area.board, area.title, area.hint, area.w, area.h


def test_j1_ids_are_free_and_seats_are_at_these_tables() -> None:
    world = opened()
    setting, tables = set_tables(world, BOARDS[0], count=1)
    twice = c.TablesOpen(BOARDS[0], (*setting.tables, *setting.tables), ())
    assert code(world, twice, FACILITATOR) == Code.ID_TAKEN
    nowhere = c.TablesOpen(BOARDS[0], setting.tables, (c.Seating(OTHER, MISSING),))
    assert code(world, nowhere, FACILITATOR) == Code.UNKNOWN_TARGET
    world.must(c.MemberRemove(OTHER), by=FACILITATOR)
    gone = tuple(c.Seating(who, tables[0].id) for who in (OTHER, MISSING, STAFF))
    world.must(c.TablesOpen(BOARDS[0], setting.tables, gone), by=FACILITATOR)
    sitting = {m.id for m in world.state.members.values() if m.table}
    assert sitting == {STAFF}


def test_j2_people_sit_down_themselves_and_are_seated_by_facilitators() -> None:
    world, tables = seated()
    world.must(c.TableSit(THIRD, tables[0].id), by=THIRD)
    assert code(world, c.TableSit(THIRD, tables[0].id), THIRD) == Code.ALREADY
    assert code(world, c.TableSit(OTHER, tables[0].id), THIRD) == Code.NOT_ALLOWED
    world.must(c.TableSit(THIRD, tables[1].id), by=SECOND)
    world.must(c.TableSit(OTHER, 0), by=OTHER)
    assert code(world, c.TableSit(OTHER, MISSING), OTHER) == Code.UNKNOWN_TARGET
    for role in ("facilitator", "staff", "resident", "wall"):
        shown = shared_view(world.state, Audience(role))["m", THIRD]
        assert isinstance(shown, MemberView)
        assert shown.table == tables[1].id


def test_j3_only_who_sits_there_and_facilitators_change_what_stands_on_its_board() -> None:
    world, tables = seated()
    here = tables[0].board
    mine = world.note(by=RESIDENT, area=tables[0].areas[0])
    world.note(by=FACILITATOR, area=tables[0].areas[0])
    free = world.note(by=OTHER)
    refused: tuple[c.Command, ...] = (
        c.NoteAdd(world.new_id(), here, 0, None, None, 0, "x"),
        c.NotesAdd(here, 0, (c.NewNote(world.new_id(), None, None, 0, "x"),)),
        c.NoteMove(mine, 5, 5),
        c.NotePlace(mine, AREAS[0]),
        c.NotePlace(free, tables[0].areas[0]),
        c.NotesPlace((free,), tables[0].areas[0]),
        c.NoteSize(mine, 4),
        c.ClusterAdd(world.new_id(), "x", (mine,)),
        c.LinkAdd(world.new_id(), mine, world.note(by=OTHER, area=AREAS[2])),
    )
    for command in refused:
        for who in (OTHER, THIRD):
            assert code(world, command, who) == Code.NOT_YOUR_TABLE, command
    for command in refused[:3]:
        assert isinstance(world.ask(command, by=STAFF), Accepted)
    world.must(c.TableSit(RESIDENT, tables[1].id), by=FACILITATOR)
    assert code(world, c.NoteEdit(mine, 1, "x"), RESIDENT) == Code.NOT_YOUR_TABLE
    world.must(c.NoteMove(free, 5, 5), by=OTHER)


def test_j3_a_link_to_a_table_keeps_nobody_from_deleting_her_own_note() -> None:
    world, tables = seated()
    source = world.note(by=OTHER, area=AREAS[2])
    built = world.note(by=RESIDENT, area=tables[0].areas[0])
    link = world.new_id()
    world.must(c.LinkAdd(link, built, source), by=RESIDENT)
    assert code(world, c.LinkDrop(link), OTHER) == Code.NOT_YOUR_TABLE
    world.must(c.NoteDelete(source), by=OTHER)
    world.must(c.NoteRestore(source), by=OTHER)
    assert link in world.state.links


def test_j3_h8_an_author_answers_from_wherever_she_sits() -> None:
    world, tables = seated()
    note = world.note(by=RESIDENT, area=tables[0].areas[0])
    world.must(c.NotesHide((note,), "rude", "varför?"), by=FACILITATOR)
    world.must(c.TableSit(RESIDENT, 0), by=RESIDENT)
    world.must(c.NoteAnswer(note, "därför"), by=RESIDENT)


def test_j4_who_sits_there_asks_for_help_and_everybody_sees_it() -> None:
    world, tables = seated()
    asked = c.TableHelp(tables[0].id, True)
    assert code(world, asked, OTHER) == Code.NOT_YOUR_TABLE
    world.must(asked, by=RESIDENT)
    assert code(world, asked, STAFF) == Code.ALREADY
    shown = shared_view(world.state, Audience("facilitator"))["g", tables[0].id]
    assert isinstance(shown, TableView)
    assert shown.help == world.now
    world.must(c.TableHelp(tables[0].id, False), by=FACILITATOR)
    assert not world.state.seatings[tables[0].id].help


def test_j5_a_board_of_a_table_is_removed_and_a_board_with_tables_is_not() -> None:
    world, tables = seated()
    assert code(world, c.BoardRemove(BOARDS[0]), FACILITATOR) == Code.NOT_EMPTY
    world.must(c.BoardRemove(tables[0].board), by=FACILITATOR)
    assert world.state.seatings[tables[0].id].ended
    assert world.state.members[RESIDENT].table == 0
    assert code(world, c.TableSit(RESIDENT, tables[0].id), RESIDENT) == Code.UNKNOWN_TARGET
    world.must(c.BoardRemove(tables[1].board), by=FACILITATOR)
    world.must(c.BoardRemove(BOARDS[0]), by=FACILITATOR)


def test_j6_j7_harvest_brings_all_notes_as_clusters_of_their_tables() -> None:
    world, tables = seated()
    old = world.note(by=THIRD)
    first = [world.note(by=RESIDENT, area=tables[0].areas[1], text=f"lapp {i}") for i in range(3)]
    second = world.note(by=OTHER, area=tables[1].areas[1])
    outside = world.note_at(90_000, 90_000, by=OTHER, board=tables[1].board)
    grouped = world.new_id()
    world.must(c.ClusterAdd(grouped, "Trygghet", (first[2],)), by=RESIDENT)
    before = dict(world.state.notes)
    answer = world.ask(c.TablesHarvest(BOARDS[0]), by=FACILITATOR)
    assert isinstance(answer, Accepted)
    assert answer.figure == 5
    state = world.state
    for note_id in (*first, second, outside):
        was, now = before[note_id], state.notes[note_id]
        same = ("text", "author", "version", "created", "edited", "colour", "size")
        assert [getattr(was, name) for name in same] == [getattr(now, name) for name in same]
        assert now.board == BOARDS[0]
    assert {state.notes[i].area for i in (*first, second)} == {AREAS[1]}
    assert state.notes[outside].area == AREAS[0]
    assert state.notes[old] == before[old]
    assert [_title(world, i) for i in (first[0], first[2], second)] == [
        *("Bord 1", "Bord 1: Trygghet", "Bord 2"),
    ]
    assert [state.notes[i].origin for i in (first[0], second, old)] == [
        *(tables[0].id, tables[1].id, 0),
    ]
    assert set(state.boards) == set(BOARDS)
    assert set(state.areas) == set(AREAS)
    assert not any(member.table for member in state.members.values())
    assert code(world, c.TablesHarvest(BOARDS[0]), SECOND) == Code.ALREADY
    places = [(note.x, note.y) for note in state.notes.values() if note.area == AREAS[1]]
    assert len(set(places)) == len(places)


def _title(world: World, note: int) -> str | None:
    return world.state.text(world.state.clusters[world.state.notes[note].cluster].title)


def test_j7_more_than_a_cluster_holds_come_as_two() -> None:
    world, tables = seated()
    news = tuple(c.NewNote(world.new_id(), None, None, 0, "x") for _ in range(200))
    for batch in (news, (c.NewNote(world.new_id(), None, None, 0, "x"),)):
        world.must(c.NotesAdd(tables[0].board, tables[0].areas[0], batch), by=RESIDENT)
    world.must(c.TablesHarvest(BOARDS[0]), by=FACILITATOR)
    sizes: dict[int, int] = {}
    for note in world.state.notes.values():
        sizes[note.cluster] = sizes.get(note.cluster, 0) + 1
    assert sorted(sizes.values()) == [1, 200]


def test_j8_what_few_see_comes_along_and_stays_so() -> None:
    world, tables = seated()
    binned = world.note(by=RESIDENT, area=tables[0].areas[1])
    world.must(c.NoteDelete(binned), by=RESIDENT)
    world.must(c.BoardMode(tables[0].board, "private", "named", False), by=FACILITATOR)
    private = world.note(by=RESIDENT, area=tables[0].areas[1])
    world.must(c.TablesHarvest(BOARDS[0]), by=FACILITATOR)
    kept = world.state.kept[private]
    assert (kept.why, kept.note.board, kept.note.area) == ("private", BOARDS[0], AREAS[1])
    assert ("n", private) in own_view(world.state, RESIDENT)
    assert not world.state.clusters
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    world.must(c.NoteRestore(binned), by=RESIDENT)
    for note_id in (private, binned):
        note = world.state.notes[note_id]
        assert (note.board, note.area, note.origin) == (BOARDS[0], AREAS[1], tables[0].id)


def test_j8_h9_an_author_has_one_alias_on_the_board_and_nobody_else_has_it() -> None:
    world = opened()
    world.must(c.BoardMode(BOARDS[0], "open", "alias", False), by=FACILITATOR)
    world.note(by=RESIDENT)
    setting, tables = set_tables(world, BOARDS[0], count=2, seats=SEATS)
    world.must(setting, by=FACILITATOR)
    for who, at in SEATS.items():
        world.note(by=who, area=tables[at].areas[0])
    world.must(c.TablesHarvest(BOARDS[0]), by=FACILITATOR)
    aliases = {(note.author, note.alias) for note in _notes(world)}
    assert len(aliases) == len({who for who, _ in aliases}) == len({n for _, n in aliases}) == 3


def _notes(world: World) -> list[Note]:
    return list(world.state.notes.values())


def test_j9_taken_back_tables_are_as_before_but_for_what_others_built_on() -> None:
    world, tables = seated()
    here, there = tables[0].areas[1], tables[1].areas[1]
    plain, taken = (world.note(by=RESIDENT, area=here) for _ in range(2))
    grouped = world.note(by=RESIDENT, area=here)
    cluster = world.new_id()
    world.must(c.ClusterAdd(cluster, "Trygghet", (grouped,)), by=RESIDENT)
    named = [world.note(by=OTHER, area=there) for _ in range(2)]
    before = dict(world.state.notes)
    assert code(world, c.TablesResume(BOARDS[0]), SECOND) == Code.ALREADY
    world.must(c.TablesHarvest(BOARDS[0]), by=FACILITATOR)
    world.must(c.NoteEdit(plain, 1, "nya ord"), by=RESIDENT)
    world.must(c.NoteGroup(taken, 0), by=RESIDENT)
    theirs = world.state.clusters[world.state.notes[named[0]].cluster]
    world.must(c.ClusterTitle(theirs.id, theirs.version, "Vårt"), by=OTHER)
    for gone in (tables[0].board, here):
        squat = c.NoteAdd(gone, BOARDS[0], AREAS[0], None, None, 0, "x")
        assert code(world, squat, RESIDENT) == Code.ID_TAKEN
    between = dict(world.state.notes)
    answer = world.ask(c.TablesResume(BOARDS[0]), by=SECOND)
    assert isinstance(answer, Accepted)
    assert answer.figure == 3
    state = world.state
    assert [state.notes[i] for i in (taken, *named)] == [between[i] for i in (taken, *named)]
    assert state.notes[grouped] == before[grouped]
    assert state.text(state.clusters[cluster].title) == "Trygghet"
    assert (state.notes[plain].area, state.text(state.notes[plain].text)) == (here, "nya ord")
    assert {i: state.members[i].table for i in SEATS} == {i: tables[n].id for i, n in SEATS.items()}
    own = tuple(table.id for table in tables)
    for _ in range(2):
        world.must(c.TablesHarvest(BOARDS[0], own), by=FACILITATOR)
        world.must(c.TablesResume(BOARDS[0], own), by=FACILITATOR)
    world.must(c.TablesHarvest(BOARDS[0], own), by=FACILITATOR)
    world.must(set_tables(world, BOARDS[0], count=1)[0], by=SECOND)
    assert code(world, c.TablesHarvest(BOARDS[0], own), FACILITATOR) == Code.STALE_STEP
    world.must(c.TablesHarvest(BOARDS[0]), by=SECOND)
    assert code(world, c.TablesHarvest(BOARDS[0], own), FACILITATOR) == Code.ALREADY
    assert code(world, c.TablesResume(BOARDS[0], own), FACILITATOR) == Code.STALE_STEP
    world.must(c.TablesResume(BOARDS[0]), by=SECOND)
    assert len(world.state.boards) == len(BOARDS) + 1
    world.must(c.TablesHarvest(BOARDS[0]), by=FACILITATOR)
    assert [table.left is None for table in world.state.seatings.values()] == [True, True, False]


def test_j9_no_harvest_is_taken_back_under_a_vote_on_its_board() -> None:
    world, tables = seated()
    world.note(by=RESIDENT, area=tables[0].areas[1])
    world.must(c.TablesHarvest(BOARDS[0]), by=FACILITATOR)
    vote = world.new_id()
    world.must(
        c.RoundOpen(vote, BOARDS[0], 0, "notes", "yesno", 0, 0, "Ja?", "", ""), by=FACILITATOR
    )
    assert code(world, c.TablesResume(BOARDS[0]), FACILITATOR) == Code.ROUND_RUNNING
    world.must(c.RoundClose(vote, reveal=False), by=FACILITATOR)
    world.must(c.TablesResume(BOARDS[0]), by=FACILITATOR)
