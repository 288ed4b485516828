"""Views (RULES.md S1-S4): who sees which records, and with what in them."""

import msgspec
import pytest

from boards import commands as c
from boards.records import KINDS
from boards.roles import ROLES
from boards.view import Audience, own_view, project_own, shared_view
from boards.view.project import _SHARED
from boards.view.records import VIEW_CLASSES
from tests.support.recipes import furnished
from tests.support.reverting import undo_person
from tests.support.tables import set_tables
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MEMBERS,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    STRANGER,
    THIRD,
    World,
)

HIDDEN = {("facilitator", kind) for kind in "tfsu"}
"""The kinds that a role sees beyond what everyone sees."""
FOR_SOME = {kind for _, kind in HIDDEN} | {"v"}
BLURRED = {"f": {"at"}, "r": {"voted"}}
"""What a view tells less exactly than it is known (Z4), or before it is counted (Q5)."""


@pytest.fixture
def world() -> World:
    world = furnished()
    later = world.note(by=RESIDENT, area=AREAS[2])
    world.must(c.LinkAdd(world.new_id(), later, min(world.state.notes)), by=OTHER)
    world.must(c.NoteFlag(world.new_id(), later, "rude", "det sårar"), by=FACILITATOR)
    world.must(c.NoteDelete(world.note(by=RESIDENT, text="ångrat")), by=RESIDENT)
    world.must(c.StepAdd(world.new_id(), "ideate", 0, "open", 5, "samla"), by=FACILITATOR)
    assert undo_person(world, STAFF)
    world.must(set_tables(world, BOARDS[1], count=1)[0], by=FACILITATOR)
    round_ = c.RoundOpen(world.new_id(), BOARDS[1], 0, "notes", "yesno", 0, 0, "Ska vi?", "", "")
    world.must(round_, by=FACILITATOR)
    world.must(c.BallotCast(world.new_id(), round_.id, (1,), "0" * 20), by=THIRD)
    return world


@pytest.mark.parametrize("role", ROLES)
def test_s2_everyone_sees_all_but_the_trash_flags_agenda_and_ballots(
    world: World, role: str
) -> None:
    view = shared_view(world.state, Audience(role))  # type: ignore[arg-type]
    for kind in set(KINDS) - {"k"}:
        seen = {record_id for found, record_id in view if found == kind}
        everything = set(world.state.tables[kind])
        assert everything
        assert seen == (everything if kind not in FOR_SOME or (role, kind) in HIDDEN else set())


@pytest.mark.parametrize("role", ROLES)
def test_s2_texts_stand_in_the_records_of_a_view(world: World, role: str) -> None:
    view = shared_view(world.state, Audience(role))  # type: ignore[arg-type]
    for (kind, record_id), seen in view.items():
        record = world.state.tables[kind][record_id]
        for name in set(record.texts) & set(seen.__struct_fields__):
            assert getattr(seen, name) == world.state.text(getattr(record, name))
        exact = set(record.__struct_fields__) - set(record.texts) - BLURRED.get(kind, set())
        for name in set(seen.__struct_fields__) & exact:
            assert getattr(seen, name) == getattr(record, name)


def test_s1_a_kind_without_a_projection_would_not_be_sent() -> None:
    assert set(_SHARED) == set(VIEW_CLASSES) == set(KINDS)
    for kind, view in VIEW_CLASSES.items():
        assert view.kind == kind
        assert view.__struct_fields__[0] == "id"


def test_s3_a_removed_author_is_nobody_to_the_others_until_let_in_again(world: World) -> None:
    notes = [note.id for note in world.state.notes.values() if note.author == RESIDENT]
    assert notes
    for command, shown in ((c.MemberRemove(RESIDENT), 0), (c.MemberReadmit(RESIDENT), RESIDENT)):
        world.must(command, by=FACILITATOR)
        for role in ROLES:
            view = shared_view(world.state, Audience(role))
            authors = {msgspec.structs.asdict(view["n", note])["author"] for note in notes}
            assert authors == {RESIDENT if role == "facilitator" else shown}
            assert (("m", RESIDENT) in view) is (role == "facilitator" or bool(shown))


def test_s4_who_deleted_it_sees_it_in_her_own_layer(world: World) -> None:
    (trashed,) = world.state.trash
    for member in (*MEMBERS, STRANGER):
        own = own_view(world.state, member)
        assert {key for key in own if key[0] not in "uv"} == (
            {("t", trashed)} if member == RESIDENT else set()
        )
    world.must(c.NoteRestore(trashed), by=RESIDENT)
    world.must(c.NoteDelete(trashed), by=SECOND)
    assert not any(own_view(world.state, each) for each in set(MEMBERS) - {STAFF, THIRD})


def test_s4_the_own_trash_follows_the_role_and_ends_with_membership(world: World) -> None:
    (trashed,) = world.state.trash
    key = "t", trashed
    assert key in own_view(world.state, RESIDENT)
    world.must(c.MemberRole(RESIDENT, "facilitator"), by=FACILITATOR)
    assert own_view(world.state, RESIDENT) == {}
    world.must(c.MemberRole(RESIDENT, "staff"), by=FACILITATOR)
    assert key in own_view(world.state, RESIDENT)
    world.must(c.MemberRemove(RESIDENT), by=FACILITATOR)
    assert own_view(world.state, RESIDENT) == {}
    assert project_own(world.state, ("n", trashed), RESIDENT) is None


def test_s3_s4_a_facilitator_no_more_reads_no_removed_author_in_her_trash(world: World) -> None:
    note = world.note(by=OTHER)
    world.must(c.NoteDelete(note), by=SECOND)
    world.must(c.MemberRemove(OTHER), by=FACILITATOR)
    world.must(c.MemberRole(SECOND, "staff"), by=FACILITATOR)
    seen = msgspec.structs.asdict(own_view(world.state, SECOND)["t", note])
    assert (seen["author"], seen["by"]) == (0, SECOND)
    shared = shared_view(world.state, Audience("facilitator"))["t", note]
    assert msgspec.structs.asdict(shared)["author"] == OTHER
    assert {key[0] for key in own_view(world.state, STAFF)} == {"u"}
