"""Laws of undoing one person where authors are hidden: two workshops that differ in nothing but who
wrote the nameless notes, and did what was done to those alone, are told and shown the same of it,
before and after (RULES.md U10, H9)."""

from collections.abc import Mapping, Sequence
from copy import copy

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from boards import commands as c
from boards.effects import Drop, Effect, Entry, Patch, Put
from boards.evolve import replay
from boards.records import NOBODY, Authors, Kept, Mode, Note, Record, Trashed
from boards.revert.whose import is_content
from boards.roles import ROLES
from boards.state import State, empty
from boards.view import Audience, own_view, shared_view
from server.http.reverting import preview
from tests.laws.test_revert_laws import act, doings
from tests.support.hiding import hiding_workshops
from tests.support.recipes import Recipe, furnished
from tests.support.reverting import plan_of, undo_person
from tests.support.stores import encoded
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MEMBERS,
    OTHER,
    RESIDENT,
    SECOND,
    Turn,
    World,
    texts_of,
)

AUDIENCES = [Audience(role) for role in ROLES]
TWO = st.lists(st.sampled_from(MEMBERS[2:]), min_size=2, max_size=2, unique=True)


def by_many(steps: list[Recipe], mode: Mode, authors: Authors) -> World:
    """Three members and a facilitator at work, where one of the boards has been for that mode, and
    told that much of authors, since there was something on it."""
    world = furnished()
    world.ask(c.BoardMode(BOARDS[0], mode, authors, False), by=FACILITATOR)
    for author in (RESIDENT, OTHER):
        there, named = (world.note(by=author, area=area) for area in (AREAS[0], AREAS[2]))
        world.ask(c.LinkAdd(world.new_id(), named, there), by=author)
    for at, step in enumerate(steps):
        act(world, [step], by=(*MEMBERS[2:], SECOND)[step.who % 5])
        if mode == "private" and at % 10 == 9:
            world.ask(c.NotesReveal(BOARDS[0], 0, 0), by=SECOND)
    return world


def at_work(authors: Sequence[Authors]) -> st.SearchStrategy[World]:
    """Such workshops, half of them with private notes, some of which are revealed."""
    modes: tuple[Mode, ...] = ("open", "private")
    steps = doings(least=10, most=50)
    return st.builds(by_many, steps, st.sampled_from(modes), st.sampled_from(authors))


WORLDS = st.one_of(at_work(("hidden",)), hiding_workshops(least=20, most=60))


def standing(state: State) -> dict[int, tuple[str, Note]]:
    """All notes that are not in the trash, without the keys of their lists."""
    found = {note.id: ("", replace(note, order=0)) for note in state.notes.values()}
    for kept in state.kept.values():
        found[kept.id] = (kept.why, replace(kept.note, order=0))
    return found


def differing(before: Mapping[int, object], after: Mapping[int, object]) -> set[int]:
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


class Nameless:
    """The nameless notes of a workshop, by its states alone, with their groups and links."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self.notes: set[int] = set()
        self.groups: set[int] = set()
        links = {}
        for turn in turns:
            for note_id, (_, note) in standing(turn.after).items():
                if note.alias == NOBODY:
                    self.notes.add(note_id)
                    self.groups.add(note.cluster)
            links.update(turn.after.links)
        self.links = {i for i, link in links.items() if {link.note, link.source} & self.notes}

    def are_all_that_changed(self, turn: Turn) -> bool:
        """Whether anything became of them by this command, and nothing of anything else."""
        before, after = turn.before, turn.after
        notes = differing(standing(before), standing(after))
        groups = differing(before.clusters, after.clusters)
        links = differing(before.links, after.links)
        outside = notes <= self.notes and groups <= self.groups and links <= self.links
        return outside and bool(notes or groups or links)


class Exchange:
    """Two members who exchange their parts."""

    def __init__(self, one: int, other: int) -> None:
        self._other = {one: other, other: one}

    def __call__(self, member: int) -> int:
        return self._other.get(member, member)

    def entry(self, entry: Entry, *, is_theirs: bool) -> Entry:
        """Written by the other, as far as nobody knows; done by the other, if `is_theirs`."""
        effects = tuple(self._effect(each, is_theirs=is_theirs) for each in entry.effects)
        actor = self(entry.actor) if is_theirs else entry.actor
        return replace(entry, actor=actor, effects=effects)

    def _effect(self, effect: Effect, *, is_theirs: bool) -> Effect:
        if isinstance(effect, Put | Drop):
            return type(effect)(self._record(effect.record, is_theirs=is_theirs))
        if isinstance(effect, Patch) and "author" in effect.was:
            return replace(effect, was={**effect.was, "author": self(effect.was["author"])})
        return effect

    def _record(self, record: Record, *, is_theirs: bool) -> Record:
        match record:
            case Note(alias=alias) if alias == NOBODY:
                return replace(record, author=self(record.author))
            case Kept(note=note) | Trashed(note=note) if note.alias == NOBODY:
                by = self(record.by) if is_theirs else record.by
                return replace(record, note=replace(note, author=self(note.author)), by=by)
            case _:
                return record


def exchanged(world: World, exchange: Exchange) -> World:
    """The same workshop, but for who hides behind nobody."""
    nameless = Nameless(world.turns)
    other = copy(world)
    other.turns = [
        replace(
            turn,
            entry=exchange.entry(
                turn.entry,
                is_theirs=is_content(turn.entry.command) and nameless.are_all_that_changed(turn),
            ),
        )
        for turn in world.turns
    ]
    other.state = empty()
    replay(other.state, [turn.entry for turn in other.turns], texts_of(other.turns))
    return other


@given(WORLDS, TWO)
def test_u10_h9_what_is_looked_at_and_planned_does_not_depend_on_who_hides_behind_nobody(
    world: World, two: list[int]
) -> None:
    other = exchanged(world, Exchange(*two))
    for member in MEMBERS:
        one, twin = plan_of(world, member), plan_of(other, member)
        assert one.part == twin.part
        assert preview(one, world.state) == preview(twin, other.state)
        assert one.kept == twin.kept


@given(WORLDS, TWO, st.booleans())
def test_u10_h9_what_the_undoing_shows_to_anybody_does_not_depend_on_it_either(
    world: World, two: list[int], is_first: bool
) -> None:
    other = exchanged(world, Exchange(*two))
    acts = [undo_person(each, two[is_first]) for each in (world, other)]
    assert acts[0] == acts[1]
    assert len(world.turns) == len(other.turns)
    for audience in AUDIENCES:
        shown = [encoded(shared_view(each.state, audience)) for each in (world, other)]
        assert shown[0] == shown[1]
    for member in set(MEMBERS) - set(two):
        own = [encoded(own_view(each.state, member)) for each in (world, other)]
        assert own[0] == own[1]
