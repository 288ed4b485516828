"""Laws of `evolve`: total, isolated, and reversible by what its effects carry."""

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from boards.effects import Drop, Effect, Entry, Patch, Put, Type
from boards.evolve import evolve
from boards.records import refs
from boards.rejections import Rejected
from boards.state import State, fork, restore, save
from tests.support.recipes import Recipe, furnished, play, workshops
from tests.support.records import entries
from tests.support.worlds import World

FURNISHED = furnished()


def all_refs(state: State) -> set[bytes]:
    records = (record for table in state.tables.values() for record in table.values())
    return {ref for record in records for ref in refs(record) if ref}


def undo(state: State, effects: tuple[Effect, ...]) -> None:
    """Applies the inverse of `effects`, from what they carry and nothing else."""
    for effect in reversed(effects):
        match effect:
            case Put(record):
                assert state.tables[record.kind].pop(record.id) == record
            case Drop(record):
                assert record.id not in state.tables[record.kind]
                state.tables[record.kind][record.id] = record
            case Type(kind, record_id, ref, was, version, edited, was_edited):
                note = state.notes[record_id]
                assert (kind, note.text, note.version, note.edited) == ("n", ref, version, edited)
                state.notes[record_id] = msgspec.structs.replace(
                    note, text=was, version=version - 1, edited=was_edited
                )
            case Patch(kind, record_id, changed, was):
                table = state.tables[kind]
                now = table[record_id]
                assert {name: getattr(now, name) for name in changed} == changed
                table[record_id] = msgspec.structs.replace(now, **was)


@given(st.lists(entries(FURNISHED.state), min_size=1, max_size=3))
def test_v1_v3_evolve_takes_any_entry_and_never_touches_what_it_was_forked_from(
    log: list[Entry],
) -> None:
    origin = FURNISHED.state
    before = save(origin)
    state = fork(origin)
    for entry in log:
        evolve(state, entry, {})
    assert state.seq == origin.seq + len(log)
    assert state.time >= origin.time
    assert save(origin) == before


@given(workshops())
def test_v3_only_texts_that_a_record_points_to_are_held(world: World) -> None:
    for turn in world.turns:
        assert set(turn.after.texts) == all_refs(turn.after)


@given(workshops())
def test_v4_what_effects_carry_restores_the_state_before_them(world: World) -> None:
    state = fork(world.state)
    for turn in reversed(world.turns):
        undo(state, turn.entry.effects)
        assert state.tables == turn.before.tables


@given(workshops())
def test_v4_r1_a_refusal_changes_nothing_but_the_sequence(world: World) -> None:
    for turn in world.turns:
        assert turn.after.seq == turn.before.seq + 1
        if isinstance(turn.decision, Rejected):
            assert turn.entry.effects == ()
            assert turn.after.tables == turn.before.tables
            assert turn.after.texts == turn.before.texts


TELLS_OF_AN_ACT = {"way", "answerer"}
"""Also the same as the last time: which it was, and who, is read from the entry alone (O1)."""

A_WAY_IN_IS_CHANGED_TWICE = [Recipe("way", 0, 0)] * 2


@example(play(A_WAY_IN_IS_CHANGED_TWICE))
@given(workshops())
def test_v4_effects_name_only_what_changes(world: World) -> None:
    for turn in world.turns:
        for effect in turn.entry.effects:
            if isinstance(effect, Patch):
                assert effect.set and effect.set.keys() == effect.was.keys()
                same = {name for name in effect.set if effect.set[name] == effect.was[name]}
                assert same <= TELLS_OF_AN_ACT


@given(workshops())
def test_v1_the_notes_of_each_area_are_those_that_say_so(world: World) -> None:
    """Kept up to date record by record, the same after a restore."""
    for each in (world.state, restore(save(world.state))):
        notes = {note.id: note for there in each.in_area.values() for note in there.values()}
        assert notes == each.notes
        assert all(n.area == area for area, there in each.in_area.items() for n in there.values())
        kept = {(by, kept_id) for by, ids in each.kept_by.items() for kept_id in ids}
        assert kept == {(one.note.author, one.id) for one in each.kept.values()}
        assert all(each.kept_by.values())
        cast = {(by, one) for by, ids in each.ballots_by.items() for one in ids}
        assert cast == {(one.by, one.id) for one in each.ballots.values()}
        assert all(each.ballots_by.values())
