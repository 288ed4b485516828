"""Cells (RULES.md E1-E3): erasable content, and references that say nothing."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from boards import commands as c
from boards.cells import SALT_BYTES, Cell, is_true, make_cell, reference
from boards.decide import Accepted, Moment, decide
from boards.roles import SYSTEM
from boards.state import cell_texts, empty, forget
from boards.view import Audience, shared_view
from tests.support.texts import ODD_TEXTS, statements
from tests.support.worlds import RESIDENT, opened, plan

TEXTS = st.sampled_from([*statements(), *ODD_TEXTS])
SEEDS = st.binary(min_size=32, max_size=32)


@given(TEXTS, SEEDS, st.integers(0, 300))
def test_e1_a_cell_is_what_its_reference_promises(text: str, seed: bytes, index: int) -> None:
    cell = make_cell(text, seed=seed, index=index)
    assert is_true(cell)
    assert cell_texts([cell]) == {cell.ref: text}
    assert (len(cell.ref), len(cell.salt)) == (32, SALT_BYTES)


@given(TEXTS, SEEDS, st.data())
def test_e1_one_changed_byte_of_a_cell_shows(text: str, seed: bytes, data: st.DataObject) -> None:
    cell = make_cell(text, seed=seed, index=0)
    field = data.draw(st.sampled_from(["ref", "salt", "content"]))
    spoilt = bytearray(getattr(cell, field))
    spoilt[data.draw(st.integers(0, len(spoilt) - 1))] ^= data.draw(st.integers(1, 255))
    assert not is_true(replace(cell, **{field: bytes(spoilt)}))


def test_e1_bytes_do_not_wander_between_salt_and_content() -> None:
    cell = make_cell("två ord", seed=bytes(32), index=0)
    moved = Cell(cell.ref, cell.salt + cell.content[:1], cell.content[1:])
    assert reference(moved.salt, moved.content) == cell.ref
    assert not is_true(moved)


@given(TEXTS, SEEDS, SEEDS)
def test_e3_equal_texts_have_different_references(text: str, one: bytes, other: bytes) -> None:
    cells = [make_cell(text, seed=one, index=index) for index in range(4)]
    if one != other:
        cells += [make_cell(text, seed=other, index=index) for index in range(4)]
    assert len({cell.salt for cell in cells}) == len({cell.ref for cell in cells}) == len(cells)
    assert reference(b"", text.encode()) not in {cell.ref for cell in cells}


@given(SEEDS)
def test_e3_each_text_of_a_command_has_its_own_salt(seed: bytes) -> None:
    decision = decide(empty(), plan(), SYSTEM, Moment(1, seed))
    assert isinstance(decision, Accepted)
    assert len(decision.cells) > 8
    assert len({cell.salt for cell in decision.cells}) == len(decision.cells)
    assert not any(seed[:SALT_BYTES] == cell.salt for cell in decision.cells)


def test_e2_an_erased_text_is_null_and_the_note_stays_what_it_was() -> None:
    world = opened()
    note = world.note(text="ta bort mig")
    audience = Audience("resident")
    before = shared_view(world.state, audience)
    forget(world.state, [world.state.notes[note].text])
    after = shared_view(world.state, audience)
    assert after["n", note] == replace(before["n", note], text=None)
    assert {**after, ("n", note): 0} == {**before, ("n", note): 0}
    world.must(c.NoteEdit(note, 1, "nytt"), by=RESIDENT)
    assert world.state.text(world.state.notes[note].text) == "nytt"


def test_e2_no_text_and_an_erased_one_are_two_things() -> None:
    world = opened()
    cluster = world.cluster(world.note(), title="")
    record = world.state.clusters[cluster]
    assert world.state.text(record.title) == ""
    assert world.state.text(b"?" * 32) is None
