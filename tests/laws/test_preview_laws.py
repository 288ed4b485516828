"""Laws of what a facilitator looks at before she undoes one person: it lists all that the undoing
comes to, whatever was private, held or hidden meanwhile (RULES.md U7)."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from boards import commands as c
from boards.records import Note
from boards.revert import Plan, steps_of
from boards.revert.plan import is_seen
from boards.state import State
from tests.laws.test_undone_author_laws import at_work
from tests.support.hiding import hiding_workshops
from tests.support.reverting import plan_of, undo_person
from tests.support.worlds import MEMBERS, World

WORLDS = st.one_of(at_work(("named", "alias", "hidden")), hiding_workshops(least=20, most=70))


def listed(made: Plan) -> set[int]:
    """All that the preview names."""
    return {record for records in made.acts.by_verb.values() for record in records}


def named_by(part: c.Part) -> Iterator[int]:
    """All that the plan ends, brings back or changes, but for keys of lists that read the same."""
    for noted in (part.ends, part.backs, part.buried):
        yield from (each.note.id for each in noted)
    for numbered in (part.forgotten, part.unlinked, part.linked, part.words, part.titles):
        yield from (each.id for each in numbered)
    yield from (each.trashed.id for each in part.laid)
    yield from (each.id for each in part.ended)
    yield from (each.id for each in part.changes if is_seen(each))


def there(state: State) -> dict[int, object]:
    """What stands on the boards, may be seen by a facilitator, and is no key."""
    kept = [each.note for each in state.kept.values() if each.why != "private"]
    notes = {note.id: _unkeyed(note) for note in (*state.notes.values(), *kept)}
    return {**notes, **state.links}


def _unkeyed(note: Note) -> Note:
    return replace(note, order=0)


def since_some(world: World, data: st.DataObject) -> int:
    """From the beginning on, or some moment of late."""
    moments = sorted({turn.entry.time for turn in world.turns[-40:]})
    return data.draw(st.just(0) | st.sampled_from(moments))


@given(WORLDS, st.sampled_from(MEMBERS), st.data())
def test_u7_the_preview_lists_all_that_the_plan_names_and_an_empty_one_has_an_empty_plan(
    world: World, member: int, data: st.DataObject
) -> None:
    made = plan_of(world, member, since=since_some(world, data))
    assert set(named_by(made.part)) <= listed(made)
    assert steps_of(made.part) == 0 or listed(made)
    assert set(made.kept) <= listed(made)
    ending = {each.note.id for each in made.part.ends}
    assert not ending & set(made.kept)


@given(WORLDS, st.sampled_from(MEMBERS), st.data())
def test_u7_nothing_ends_or_changes_by_the_undoing_that_the_preview_did_not_list(
    world: World, member: int, data: st.DataObject
) -> None:
    since = since_some(world, data)
    before, found = there(world.state), listed(plan_of(world, member, since=since))
    undo_person(world, member, since=since)
    after = there(world.state)
    changed = {key for key in before if before[key] != after.get(key)}
    assert changed <= found
