"""Hidden authors once the workshop was closed (RULES.md H10, H11)."""

from typing import Any

import pytest

from boards import commands as c
from boards.decide import authors
from boards.rejections import Code
from boards.revert import ByMember, plan, steps_of
from boards.roles import ROLES, Role
from boards.veil import veiled
from boards.view import Audience, own_view, shared_view
from boards.view.records import WorkshopView
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    RESIDENT,
    SECOND,
    WORKSHOP,
    World,
    code_of,
    opened,
    texts_of,
)


@pytest.fixture
def world() -> World:
    """Its first board names nobody."""
    made = opened()
    made.must(c.BoardMode(BOARDS[0], "open", "hidden", False), by=FACILITATOR)
    return made


def forget(world: World) -> None:
    """Closed, and opened again."""
    world.must(c.WorkshopLife("closed"), by=SECOND)
    world.must(c.AuthorsForget())
    world.must(c.WorkshopLife("open"), by=SECOND)


def test_h10_only_what_was_hidden_is_forgotten_once_after_each_closing(world: World) -> None:
    note, named = world.note(), world.note(area=AREAS[2])
    assert code_of(world.ask(c.AuthorsForget())) == Code.BAD_VALUE
    forget(world)
    assert (world.state.notes[note].author, world.state.notes[named].author) == (0, RESIDENT)
    again = world.note()
    assert world.state.notes[again].author == RESIDENT
    world.must(c.WorkshopLife("closed"), by=SECOND)
    world.must(c.AuthorsForget())
    assert world.state.notes[again].author == 0
    assert code_of(world.ask(c.AuthorsForget())) == Code.ALREADY


def test_h10_facilitators_are_told_that_closing_forgets_also_where_names_are_shown_by_now() -> None:
    world = opened()

    def told(role: Role) -> object:
        record = shared_view(world.state, Audience(role))["w", WORKSHOP]
        return isinstance(record, WorkshopView) and record.promised

    assert not told("facilitator")
    world.must(c.BoardMode(BOARDS[0], "private", "hidden", False), by=FACILITATOR)
    world.note()
    world.must(c.BoardMode(BOARDS[0], "private", "named", False), by=FACILITATOR)
    assert [told(role) for role in ROLES] == [role == "facilitator" for role in ROLES]
    world.must(c.WorkshopLife("closed"), by=SECOND)
    world.must(c.AuthorsForget())
    assert not told("facilitator")
    world.must(c.WorkshopLife("open"), by=SECOND)
    assert told("facilitator")


def test_h10_many_are_forgotten_in_parts_and_only_then_is_it_said(
    world: World,
    monkeypatch: Any,  # noqa: ANN401
) -> None:
    notes = [world.note() for _ in range(5)]
    world.must(c.NoteDelete(notes[0]), by=RESIDENT)
    monkeypatch.setattr(authors, "SLICE", 2)
    world.must(c.WorkshopLife("closed"), by=SECOND)
    for left in (3, 1, 0):
        world.must(c.AuthorsForget())
        known = [note for note in notes[1:] if world.state.notes[note].author]
        known += [t.id for t in world.state.trash.values() if t.note.author or t.by]
        assert len(known) == left
        assert world.state.workshop is not None
        assert world.state.workshop.veil == ("worn" if left else "lifted")
    assert code_of(world.ask(c.AuthorsSwept(world.state.seq + 1))) == Code.BAD_VALUE
    world.must(c.AuthorsSwept(world.state.seq - 1))


def test_h11_what_was_forgotten_is_nobodys_when_the_workshop_goes_on(world: World) -> None:
    note, binned = world.note(), world.note()
    world.must(c.NoteDelete(binned), by=RESIDENT)
    assert ("n", note) in own_view(world.state, RESIDENT)
    forget(world)
    assert own_view(world.state, RESIDENT) == {}
    assert code_of(world.ask(c.NoteEdit(note, 1, "x"), by=RESIDENT)) == Code.NOT_YOURS
    assert code_of(world.ask(c.NoteDelete(note), by=RESIDENT)) == Code.NOT_YOURS
    assert code_of(world.ask(c.NoteRestore(binned), by=RESIDENT)) == Code.UNKNOWN_TARGET
    world.must(c.NoteRestore(binned), by=FACILITATOR)
    world.must(c.NoteDelete(note), by=FACILITATOR)


def test_h11_undoing_a_person_leaves_it_alone_and_takes_back_what_she_did_by_name(
    world: World,
) -> None:
    world.note()
    named = world.note(area=AREAS[2])
    forget(world)
    entries = [veiled(turn.entry, turn.after, seed=bytes(32))[0] for turn in world.turns]
    made = plan(entries, texts_of(world.turns), ByMember(RESIDENT))
    assert [end.note.id for end in made.part.ends] == [named]
    assert steps_of(made.part) == 1


def test_u10_h9_while_it_is_known_whose_it_is_undoing_a_person_does_not_tell(world: World) -> None:
    hidden, named = world.note(), world.note(area=AREAS[2])
    world.must(c.NoteEdit(hidden, 1, "Fler bänkar i skuggan"), by=RESIDENT)
    world.must(c.NoteColour(hidden, 3), by=RESIDENT)
    entries = [turn.entry for turn in world.turns]
    made = plan(entries, texts_of(world.turns), ByMember(RESIDENT))
    assert [end.note.id for end in made.part.ends] == [named]
    assert steps_of(made.part) == 1
    told = {record for records in made.acts.by_verb.values() for record in records}
    assert told == {named}
    assert made.kept == ()


def test_h11_what_was_never_revealed_is_shown_to_facilitators_first(world: World) -> None:
    world.must(c.BoardMode(BOARDS[0], "private", "hidden", False), by=FACILITATOR)
    note = world.note()
    world.must(c.MemberRemove(RESIDENT), by=FACILITATOR)
    forget(world)
    world.must(c.NotesReveal(BOARDS[0], 0, 0), by=FACILITATOR)
    assert world.state.kept[note].why == "held"
    assert ("k", note) in shared_view(world.state, Audience("facilitator"))
    world.must(c.NotesApprove((note,)), by=FACILITATOR)
    assert note in world.state.notes


def test_h11_neither_a_link_nor_an_approval_says_whose_it_is(world: World) -> None:
    world.must(c.WorkshopHold("all"), by=FACILITATOR)
    note = world.note()
    world.must(c.NotesApprove((note,)), by=FACILITATOR)
    assert not world.state.members[RESIDENT].approved
    world.must(c.WorkshopHold("none"), by=FACILITATOR)
    later, link = world.note(area=AREAS[2]), world.new_id()
    world.must(c.LinkAdd(link, note, later), by=RESIDENT)
    assert world.state.links[link].author == 0
