"""Laws of hidden authors: known while the workshop is open, forgotten with it (RULES.md H10)."""

from hypothesis import given
from hypothesis import strategies as st

from boards import commands as c
from boards.cells import Cell, is_true
from boards.effects import Entry
from boards.evolve import replay
from boards.records import NOBODY
from boards.state import State, cell_texts, empty, save
from boards.veil import unveiled, veiled
from tests.support.hiding import hiding_workshops
from tests.support.worlds import World, texts_of


def closed(world: World) -> World:
    """Closed, and its authors forgotten: again, if that was done before."""
    members, boards = world.state.members.values(), world.state.boards
    lead = next(m.id for m in members if m.role == "facilitator" and not m.removed)
    world.ask(c.WorkshopLife("open"), by=lead)
    world.ask(c.BoardMode(next(iter(boards)), "open", "hidden", True), by=lead)
    world.must(c.WorkshopLife("closed"), by=lead)
    world.must(c.AuthorsForget())
    return world


def stored(world: World) -> tuple[list[Entry], list[Cell]]:
    """The log as it is on disk, and the cells of who did what."""
    made = [
        veiled(turn.entry, turn.after, seed=b"%32d" % at) for at, turn in enumerate(world.turns)
    ]
    return [entry for entry, _ in made], [cell for _, cell in made if cell is not None]


def same(one: State, other: State) -> bool:
    return one == other and save(one) == save(other)


worlds = hiding_workshops(least=20, most=70)


@given(worlds)
def test_h10_until_it_is_erased_the_log_says_who_it_was(world: World) -> None:
    """So all that is known by the log goes on: resends, undoing one person, another process."""
    entries, cells = stored(world)
    assert all(map(is_true, cells))
    texts = cell_texts(cells)
    assert [unveiled(entry, texts) for entry in entries] == [turn.entry for turn in world.turns]


@given(worlds, st.data())
def test_h10_whatever_cells_are_left_the_log_leads_to_the_same_state(
    world: World, data: st.DataObject
) -> None:
    """From the entry on by which authors are forgotten: a crash may leave some of the cells."""
    closed(world)
    entries, cells = stored(world)
    left = data.draw(st.sets(st.sampled_from(cells))) if cells else set()
    texts = cell_texts(left)
    state = empty()
    replay(state, [unveiled(entry, texts) for entry in entries], texts_of(world.turns))
    assert same(state, world.state)


@given(worlds)
def test_h10_afterwards_neither_log_nor_state_names_an_author_or_a_number(world: World) -> None:
    closed(world)
    state = world.state
    trashed, kept = state.trash.values(), state.kept.values()
    notes = (*state.notes.values(), *(t.note for t in trashed), *(k.note for k in kept))
    assert all(note.author == 0 for note in notes if note.alias == NOBODY)
    assert not state.clients
    for turn, entry in zip(world.turns, stored(world)[0], strict=True):
        if turn.after.workshop is not None and turn.after.workshop.veil != "none":
            assert (entry.client, entry.n, entry.fingerprint) == (0, 0, 0)
            assert not (entry.outcome and entry.actor)
