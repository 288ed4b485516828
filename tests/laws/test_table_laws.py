"""Whatever is done at tables: harvest loses nothing, nobody elsewhere changes it (RULES.md J)."""

from collections import Counter
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from boards import commands as c
from boards.decide import Accepted
from boards.limits import CLUSTER_NOTES_MAX
from boards.places import PITCH_X, PITCH_Y
from boards.records import Kept, Mode, Note, Record, Trashed
from boards.state import State
from tests.support.recipes import Dice
from tests.support.tables import Set, set_tables
from tests.support.worlds import BOARDS, FACILITATOR, MEMBERS, OTHER, RESIDENT, STAFF, World, opened

MODES: tuple[Mode, ...] = ("open", "private", "read", "open")
SAME = ("id", "text", "author", "version", "created", "edited", "colour", "size", "together")


def play(steps: Iterable[tuple[int, int]]) -> tuple[World, list[Set]]:
    """Two tables of the first board at which all kinds of things were asked by all kinds."""
    world = opened()
    setting, tables = set_tables(world, BOARDS[0], count=2, seats={RESIDENT: 0, STAFF: 0, OTHER: 1})
    world.must(setting, by=FACILITATOR)
    for verb, number in steps:
        dice = Dice(number)
        member = dice.pick((*MEMBERS, *MEMBERS[2:], *MEMBERS[2:]))
        world.ask(_command(world, tables, verb, dice, member), by=member)
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


@given(STEPS)
def test_j6_j7_j8_harvest_loses_nothing(steps: list[tuple[int, int]]) -> None:
    world, tables = play(steps)
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


def _is_well_formed(state: State) -> None:
    sizes = Counter(note.cluster for note in state.notes.values() if note.cluster)
    assert set(sizes) == set(state.clusters)
    assert all(size <= CLUSTER_NOTES_MAX for size in sizes.values())
    keys = Counter((note.board, note.area, note.order) for note in state.notes.values())
    assert all(count == 1 for (_, area, _), count in keys.items() if area)
    for note in state.notes.values():
        assert not note.area or state.areas[note.area].board == note.board
        if note.origin and note.cluster:
            assert state.clusters[note.cluster].area == note.area
    assert set(state.boards) == set(BOARDS)


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
