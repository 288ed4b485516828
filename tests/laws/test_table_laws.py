"""Whatever is done at tables: harvest loses nothing, nobody elsewhere changes it (RULES.md J)."""

from collections import Counter
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from boards import commands as c
from boards.decide import Accepted
from boards.limits import CLUSTER_NOTES_MAX
from boards.places import PITCH_X, PITCH_Y
from boards.records import Area, Kept, Mode, Note, Record, Trashed, refs
from boards.rejections import Code
from boards.state import State, fork
from tests.support.recipes import Dice
from tests.support.tables import Set, set_tables
from tests.support.worlds import BOARDS, FACILITATOR, MEMBERS, OTHER, RESIDENT, STAFF, World, opened

PLACE = ("board", "area", "cluster", "order", "x", "y", "alias", "origin")
MODES: tuple[Mode, ...] = ("open", "private", "read", "open")
SAME = ("id", "text", "author", "version", "created", "edited", "colour", "size", "together")


def play(steps: Iterable[tuple[int, int]]) -> tuple[World, list[Set]]:
    """Two tables of the first board at which all kinds of things were asked by all kinds."""
    world = opened()
    setting, tables = set_tables(world, BOARDS[0], count=2, seats={RESIDENT: 0, STAFF: 0, OTHER: 1})
    world.must(setting, by=FACILITATOR)
    _go_on(world, tables, steps)
    return world, tables


def _command(world: World, tables: list[Set], verb: int, dice: Dice, member: int) -> c.Command:
    state = world.state
    table = dice.pick(tables)
    board = dice.pick((table.board, table.board, BOARDS[0]))
    areas = [0, *(area.id for area in state.areas.values() if area.board == board)]
    ids = sorted((*state.notes, *state.kept, *state.trash)) or [1]
    note = dice.pick(ids)
    x, y = dice.roll(5) * PITCH_X // 2, dice.roll(40) * PITCH_Y // 2
    if verb < 6:
        is_placed = dice.roll(3) == 2
        area = dice.pick(areas)
        place = (x, y) if is_placed else (None, None)
        return c.NoteAdd(world.new_id(), board, area, place[0], place[1], 0, "en lapp")
    others: tuple[c.Command, ...] = (
        c.NoteMove(note, x, y),
        c.NotePlace(note, dice.pick(sorted(state.areas))),
        c.NoteDelete(note),
        c.NoteRestore(note),
        c.NoteSize(note, dice.roll(4)),
        c.NoteEdit(note, 1, "andra ord"),
        c.ClusterAdd(world.new_id(), "en grupp", (note, dice.pick(ids))),
        c.NotesHide((note,), "rude", ""),
        c.BoardMode(board, dice.pick(MODES), "named", True),
        c.TableSit(dice.pick((member, OTHER)), dice.pick((0, *(each.id for each in tables)))),
        c.TableHelp(table.id, dice.roll(2) == 1),
    )
    return others[verb - 6]


STEPS = st.lists(st.tuples(st.integers(0, 16), st.integers(0, 2**40)), min_size=5, max_size=40)


def _note(record: Record) -> Note:
    assert isinstance(record, Note | Kept | Trashed)
    return record if isinstance(record, Note) else record.note


def _all(state: State) -> dict[tuple[str, int], Record]:
    return {(kind, i): each for kind in ("n", "k", "t") for i, each in state.tables[kind].items()}


@given(STEPS, st.lists(st.tuples(st.integers(0, 16), st.integers(0, 2**40)), max_size=6))
def test_j6_j7_j8_j9_harvest_loses_nothing_and_taken_back_leaves_alone_what_others_did(
    steps: list[tuple[int, int]], later: list[tuple[int, int]]
) -> None:
    world, tables = play(steps)
    start = fork(world.state)
    before = _all(world.state)
    boards = {table.board: table.id for table in tables}
    assert isinstance(world.ask(c.TablesHarvest(BOARDS[0]), by=FACILITATOR), Accepted)
    after = _all(world.state)
    assert set(after) == set(before)
    for key, record in before.items():
        was, now = _note(record), _note(after[key])
        assert [getattr(was, name) for name in SAME] == [getattr(now, name) for name in SAME]
        assert now.board == (BOARDS[0] if was.board in boards else was.board)
        assert now.origin == boards.get(was.board, was.origin)
    _is_well_formed(world.state)
    _go_on(world, tables, later)
    between = _all(world.state)
    answer = world.ask(c.TablesResume(BOARDS[0]), by=FACILITATOR)
    if not isinstance(answer, Accepted):
        assert later
        assert answer.code == Code.STALE_STEP
        return
    _are_set_again(world, tables, start)
    for key, record in _all(world.state).items():
        then, now = _note(between[key]), _note(record)
        assert [getattr(then, name) for name in SAME] == [getattr(now, name) for name in SAME]
        if now.board in boards:
            was = _note(before[key])
            assert [getattr(was, name) for name in PLACE] == [getattr(now, name) for name in PLACE]
        else:
            assert record == between[key]
    if not later:
        assert _without_keys(world.state) == _without_keys(start)
    _is_well_formed(world.state, *boards)


def _go_on(world: World, tables: list[Set], steps: Iterable[tuple[int, int]]) -> None:
    for verb, number in steps:
        dice = Dice(number)
        member = dice.pick((*MEMBERS, *MEMBERS[2:], *MEMBERS[2:]))
        world.ask(_command(world, tables, verb, dice, member), by=member)


def _are_set_again(world: World, tables: list[Set], start: State) -> None:
    state = world.state
    for table in tables:
        assert state.boards[table.board] == start.boards[table.board]
        assert _of(state.areas.values(), table.board) == _of(start.areas.values(), table.board)
        assert state.seatings[table.id] == replace(start.seatings[table.id], help=0)
    assert {i: each.table for i, each in state.members.items()} == {
        i: each.table for i, each in start.members.items()
    }
    for cluster in state.clusters.values():
        if cluster.board not in BOARDS:
            was = start.clusters[cluster.id]
            assert replace(cluster, title=was.title, version=was.version) == was
            assert state.text(cluster.title) == start.text(was.title)
    for records in state.tables.values():
        for ref in (ref for record in records.values() for ref in refs(record)):
            assert ref not in start.texts or state.text(ref) == start.text(ref)


def _of(areas: Iterable[Area], board: int) -> list[Area]:
    return [area for area in areas if area.board == board]


def _without_keys(state: State) -> dict[tuple[str, int], Note]:
    """All notes, but for where they stand in lists that were numbered anew (P6)."""
    return {key: replace(_note(record), order=0) for key, record in _all(state).items()}


def _is_well_formed(state: State, *tables: int) -> None:
    sizes = Counter(note.cluster for note in state.notes.values() if note.cluster)
    assert set(sizes) == set(state.clusters)
    assert all(size <= CLUSTER_NOTES_MAX for size in sizes.values())
    keys = Counter((note.board, note.area, note.order) for note in state.notes.values())
    assert all(count == 1 for (_, area, _), count in keys.items() if area)
    for note in state.notes.values():
        assert not note.area or state.areas[note.area].board == note.board
        if note.origin and note.cluster and not tables:
            assert state.clusters[note.cluster].area == note.area
    assert set(state.boards) == {*BOARDS, *tables}


@given(STEPS)
def test_j3_nobody_elsewhere_changes_what_stands_on_a_tables_board(
    steps: list[tuple[int, int]],
) -> None:
    world, tables = play(steps)
    for turn in world.turns:
        member = turn.before.members.get(turn.actor.member)
        if member is None or member.role == "facilitator":
            continue
        for table in tables:
            if member.table != table.id:
                assert _on(turn.before, table.board) == _on(turn.after, table.board)


def _on(state: State, board: int) -> dict[tuple[str, int], Record]:
    return {key: record for key, record in _all(state).items() if _note(record).board == board}
