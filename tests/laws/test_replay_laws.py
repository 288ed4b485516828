"""Laws of the log: it alone gives the state, also after texts were erased, and proves itself."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from boards.cells import is_true
from boards.digest import EMPTY_CHAIN, chain, chain_holds
from boards.effects import Entry, decode_entries, encode_entries
from boards.erasure import built_on
from boards.evolve import evolve, replay
from boards.state import State, cell_texts, empty, forget, fork, restore, save
from tests.support.recipes import token_of, workshops
from tests.support.worlds import World, texts_of

Row = tuple[bytes, bytes]


def rows(world: World, cuts: set[int]) -> list[Row]:
    """The log as a journal holds it: (body, hash), a new row after each cut."""
    ends = sorted({cut for cut in cuts if cut < len(world.turns)} | {0, len(world.turns)})
    made: list[Row] = []
    previous = EMPTY_CHAIN
    for first, end in pairwise(ends):
        body = encode_entries(tuple(turn.entry for turn in world.turns[first:end]))
        previous = chain(previous, body)
        made.append((body, previous))
    return made


def entries_of(log: list[Row]) -> list[Entry]:
    return [entry for body, _ in log for entry in decode_entries(body)]


def same(one: State, other: State) -> bool:
    return one == other and save(one) == save(other)


CUTS = st.sets(st.integers(1, 90), max_size=8)


@given(workshops(), CUTS)
def test_v2_replay_of_the_log_is_the_live_state(world: World, cuts: set[int]) -> None:
    state = empty()
    replay(state, entries_of(rows(world, cuts)), texts_of(world.turns))
    assert same(state, world.state)


@given(workshops(), st.data())
def test_v2_e2_replay_after_any_erasure_is_the_live_state_that_forgot(
    world: World, data: st.DataObject
) -> None:
    cells = [cell for turn in world.turns for cell in turn.cells]
    erased = data.draw(st.sets(st.sampled_from([cell.ref for cell in cells])))
    when = data.draw(st.integers(1, len(world.turns)))
    gone = built_on([turn.entry for turn in world.turns], erased)
    live = empty()
    for number, turn in enumerate(world.turns, start=1):
        evolve(live, turn.entry, cell_texts(turn.cells))
        if number >= when:
            forget(live, gone)
    kept = cell_texts(cell for cell in cells if cell.ref not in erased)
    state = empty()
    replay(state, entries_of(rows(world, {when})), kept)
    assert same(state, live)
    assert state.tables == world.state.tables
    assert not gone & set(state.texts)


@given(workshops(), st.data())
def test_v2_a_snapshot_at_any_point_and_the_rest_of_the_log_are_the_live_state(
    world: World, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(world.turns) - 1))
    saved = save(world.turns[at].before)
    state = restore(saved)
    assert same(state, world.turns[at].before)
    replay(state, [turn.entry for turn in world.turns[at:]], texts_of(world.turns[at:]))
    assert same(state, world.state)


@given(workshops())
def test_e1_no_word_that_anyone_wrote_stands_in_the_log(world: World) -> None:
    log = b"".join(body for body, _ in rows(world, set()))
    for number, turn in enumerate(world.turns):
        for cell in turn.cells:
            assert is_true(cell)
            assert len(cell.content) < 4 or cell.content not in log
        assert token_of(number).strip().encode() not in log


@given(workshops(), CUTS, st.data())
def test_e1_the_chain_verifies_and_one_flipped_bit_anywhere_is_found(
    world: World, cuts: set[int], data: st.DataObject
) -> None:
    log = rows(world, cuts)
    assert chain_holds(log)
    row = data.draw(st.integers(0, len(log) - 1))
    part = data.draw(st.integers(0, 1))
    spoilt = bytearray(log[row][part])
    spoilt[data.draw(st.integers(0, len(spoilt) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    body, row_hash = log[row]
    forged = (bytes(spoilt), row_hash) if part == 0 else (body, bytes(spoilt))
    assert not chain_holds([*log[:row], forged, *log[row + 1 :]])


@given(workshops(), st.data())
def test_e1_a_missing_row_and_two_changed_about_are_found(
    world: World, data: st.DataObject
) -> None:
    log = rows(world, set(range(1, len(world.turns))))
    at = data.draw(st.integers(0, len(log) - 2))
    assert not chain_holds([*log[:at], *log[at + 1 :]])
    assert not chain_holds([*log[:at], log[at + 1], log[at], *log[at + 2 :]])


@given(workshops())
def test_v2_equal_states_are_saved_as_equal_bytes(world: World) -> None:
    copy = fork(world.state)
    for table in copy.tables.values():
        items = list(table.items())[::-1]
        table.clear()
        table.update(items)
    assert save(copy) == save(world.state)
