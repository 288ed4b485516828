"""Limits (RULES.md L1-L9, R1): one is accepted at each, one more is refused with the figure."""

import msgspec
import pytest

from boards import commands as c
from boards import limits
from boards.decide import Moment, decide
from boards.limits import (
    AREAS_MAX,
    BATCH_MAX,
    BOARDS_MAX,
    CLIENT_IDLE_MS,
    CLIENTS_KEPT,
    CLUSTER_NOTES_MAX,
    COORDINATE_MAX,
    MEMBERS_AT_ONCE,
    MEMBERS_MAX,
    NOTES_MAX,
    OUTCOMES_KEPT,
    TEXT_MAX,
    TITLE_MAX,
    TRASH_MAX,
    TRASH_SHARE,
)
from boards.records import Member, Note
from boards.rejections import Code, Refusal, Rejected
from boards.view import Audience, shared_view
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    OTHER,
    RESIDENT,
    World,
    actor_of,
    code_of,
    opened,
    plan,
)

CROWD = 2**20


def with_notes(many: int) -> World:
    """A workshop with so many notes; put there without being decided one by one."""
    world = opened()
    seat = (BOARDS[0], AREAS[0], 0)
    for number in range(1, many + 1):
        note_id, place = CROWD + number, (number * 2**20, 24, 88 + 192 * number)
        world.state.put(Note(note_id, *seat, *place, 0, b"", 1, RESIDENT, 0, 0))
    return world


def several(world: World, many: int) -> list[int]:
    """So many notes of one gesture."""
    news = [c.NewNote(world.new_id(), None, None, 0, "x") for _ in range(many)]
    world.must(c.NotesAdd(BOARDS[0], AREAS[0], tuple(news)), by=OTHER)
    return [new.id for new in news]


def test_l1_the_text_of_a_note_has_a_limit() -> None:
    world = opened()
    world.note(text="å" * TEXT_MAX)
    command = c.NoteAdd(world.new_id(), BOARDS[0], 0, None, None, 0, "å" * (TEXT_MAX + 1))
    assert world.ask(command, by=RESIDENT) == Rejected(Code.TEXT_TOO_LONG, TEXT_MAX)


@pytest.mark.parametrize("field", ["cluster", "workshop", "board", "area", "hint"])
def test_l2_a_title_has_a_limit(field: str) -> None:
    for length, expected in ((TITLE_MAX, None), (TITLE_MAX + 1, Code.TEXT_TOO_LONG)):
        title = "å" * length
        if field == "cluster":
            world = opened()
            command: c.Command = c.ClusterAdd(world.new_id(), title, (world.note(),))
            assert code_of(world.ask(command, by=RESIDENT)) == expected
            continue
        created = plan()
        board = created.boards[0]
        boards = {
            "workshop": created.boards,
            "board": (msgspec.structs.replace(board, title=title),),
            "area": (replace_area(board, title=title),),
            "hint": (replace_area(board, hint=title),),
        }[field]
        new = title if field == "workshop" else created.title
        command = msgspec.structs.replace(created, title=new, boards=boards)
        assert code_of(World().ask(command)) == expected


def replace_area(board: c.BoardPlan, **fields: str) -> c.BoardPlan:
    area = msgspec.structs.replace(board.areas[0], **fields)
    return msgspec.structs.replace(board, areas=(area,))


def test_l3_a_workshop_has_so_many_notes_and_a_restored_one_counts() -> None:
    world = with_notes(NOTES_MAX - 1)
    note = world.note()
    world.must(c.NoteDelete(note), by=RESIDENT)
    world.note()
    full = Rejected(Code.TOO_MANY_NOTES, NOTES_MAX)
    command = c.NoteAdd(world.new_id(), BOARDS[0], 0, None, None, 0, "x")
    assert world.ask(command, by=RESIDENT) == full
    assert world.ask(c.NoteRestore(note), by=RESIDENT) == full


def test_l3_a_note_that_only_its_author_sees_counts_once_for_her_too() -> None:
    world = with_notes(NOTES_MAX - 4)
    world.must(c.BoardMode(BOARDS[0], "private", "named", False), by=FACILITATOR)
    for who in (RESIDENT, OTHER, RESIDENT, RESIDENT):
        world.note(by=who)
    command = c.NoteAdd(world.new_id(), BOARDS[0], 0, None, None, 0, "x", "private")
    assert world.ask(command, by=RESIDENT) == Rejected(Code.TOO_MANY_NOTES, NOTES_MAX)


@pytest.mark.parametrize(
    ("boards", "areas", "refused"),
    [
        (BOARDS_MAX, 1, None),
        (BOARDS_MAX + 1, 1, Rejected(Code.TOO_MANY_BOARDS, BOARDS_MAX)),
        (20, AREAS_MAX // 20, None),
        (3, AREAS_MAX // 3 + 1, Rejected(Code.TOO_MANY_AREAS, AREAS_MAX)),
    ],
)
def test_l4_a_workshop_has_so_many_boards_and_areas(
    boards: int, areas: int, refused: Rejected | None
) -> None:
    template = plan().boards[0]
    made = tuple(
        msgspec.structs.replace(
            template,
            id=10_000 + 1_000 * board,
            areas=tuple(
                msgspec.structs.replace(template.areas[0], id=10_001 + 1_000 * board + area)
                for area in range(areas)
            ),
        )
        for board in range(boards)
    )
    decision = World().ask(msgspec.structs.replace(plan(), boards=made))
    assert decision == refused if refused else not code_of(decision)


def test_l5_so_many_ever_join_removed_ones_included() -> None:
    world = opened()
    while len(world.state.members) < MEMBERS_MAX - 1:
        member = CROWD + len(world.state.members)
        world.state.members[member] = Member(member, "resident", 1, 0, removed=True)
    assert code_of(world.ask(c.MemberJoin(world.new_id(), "resident"))) is None
    for role in (c.MemberJoin(world.new_id(), "resident"), c.MemberJoin(1, "facilitator")):
        assert world.ask(role) == Rejected(Code.TOO_MANY_MEMBERS, MEMBERS_MAX)
    assert MEMBERS_AT_ONCE == 1_000


@pytest.mark.parametrize("far", [COORDINATE_MAX, -COORDINATE_MAX])
@pytest.mark.parametrize("axis", [0, 1])
def test_l6_coordinates_end_somewhere(far: int, axis: int) -> None:
    world = opened()
    note = world.note()
    for at, expected in ((far, None), (far + (1 if far > 0 else -1), Code.OUT_OF_BOUNDS)):
        x, y = (at, 0) if axis == 0 else (0, at)
        assert code_of(world.ask(c.NoteMove(note, x, y), by=RESIDENT)) == expected
        adding = c.NoteAdd(world.new_id(), BOARDS[0], 0, x, y, 0, "x")
        assert code_of(world.ask(adding, by=RESIDENT)) == expected


def test_l7_so_many_notes_are_put_in_a_cluster_at_once_or_one_by_one() -> None:
    world = with_notes(CLUSTER_NOTES_MAX + 1)
    notes = tuple(sorted(world.state.notes))
    full = Rejected(Code.TOO_MANY_IN_CLUSTER, CLUSTER_NOTES_MAX)
    assert world.ask(c.ClusterAdd(world.new_id(), "", notes), by=RESIDENT) == full
    cluster = world.cluster(*notes[:-2], notes[0])
    world.must(c.NoteGroup(notes[-2], cluster), by=RESIDENT)
    assert world.ask(c.NoteGroup(notes[-1], cluster), by=RESIDENT) == full


def test_n7_l7_a_restored_note_does_not_join_a_cluster_that_has_become_full() -> None:
    world = with_notes(CLUSTER_NOTES_MAX + 1)
    *inside, late = sorted(world.state.notes)
    cluster = world.cluster(*inside)
    for restored, expected in ((inside[3], cluster), (inside[4], 0)):
        world.must(c.NoteDelete(restored), by=RESIDENT)
        if not expected:
            world.must(c.NoteGroup(late, cluster), by=RESIDENT)
        world.must(c.NoteRestore(restored), by=RESIDENT)
        assert world.state.notes[restored].cluster == expected
        members = [note for note in world.state.notes.values() if note.cluster == cluster]
        assert len(members) == CLUSTER_NOTES_MAX


def test_n6_l8_the_trash_keeps_the_notes_deleted_last() -> None:
    world = opened()
    deleted = []
    for _ in range(TRASH_MAX + 3):
        deleted.append(world.note())
        world.now += 1
        world.must(c.NoteDelete(deleted[-1]), by=RESIDENT)
    assert list(world.state.trash) == deleted[3:]
    for gone in deleted[:3]:
        assert code_of(world.ask(c.NoteRestore(gone), by=FACILITATOR)) == Code.UNKNOWN_TARGET
    assert len(world.state.texts) == len(
        {cell.ref for t in world.turns[:1] for cell in t.cells}
    ) + (TRASH_MAX)
    assert not world.state.is_taken(deleted[0])


def test_n6_l8_one_phone_makes_room_for_itself_and_a_facilitator_for_all() -> None:
    world = with_notes(TRASH_MAX)
    thrown = list(world.state.notes)
    world.must(c.NotesDelete(tuple(thrown)), by=FACILITATOR)
    for count in (1, TRASH_SHARE, 3):
        world.now += 1
        mine = several(world, count)
        world.must(c.NotesDelete(tuple(mine)), by=OTHER)
    left = sorted(thrown)[TRASH_SHARE:]
    assert {each.id for each in world.state.trash.values() if each.by == FACILITATOR} == {*left}
    assert len(world.state.trash) == TRASH_MAX
    assert {*mine} <= {*world.state.trash}, "the last ones are hers to bring back"
    last = several(world, BATCH_MAX)
    world.now += 1
    world.must(c.NotesDelete(tuple(last)), by=FACILITATOR)
    assert {*world.state.trash} == {*last}


def test_h2_l8_what_only_its_author_saw_pushes_nothing_out_that_others_see() -> None:
    world = with_notes(TRASH_MAX)
    thrown = list(world.state.notes)
    world.must(c.NotesDelete(tuple(thrown)), by=FACILITATOR)
    world.must(c.BoardMode(BOARDS[0], "private", "named", False), by=FACILITATOR)
    seen = shared_view(world.state, Audience("facilitator"))
    unseen: dict[int, list[int]] = {RESIDENT: [], OTHER: []}
    for author in unseen:
        for _ in range(TRASH_SHARE + 2):
            world.now += 1
            unseen[author].append(world.note(by=author))
            world.must(c.NoteDelete(unseen[author][-1]), by=author)
    assert shared_view(world.state, Audience("facilitator")) == seen
    apart = {*world.state.trash} - {*thrown}
    assert apart == {note for notes in unseen.values() for note in notes[2:]}
    last = several(world, TRASH_SHARE + 1)
    world.must(c.NotesDelete(tuple(last)), by=OTHER)
    assert {*world.state.trash} == {*thrown, *unseen[RESIDENT][2:], *last}


def test_h9_l8_what_a_nameless_note_pushes_out_says_nothing_of_who_threw_it_away() -> None:
    left = []
    for author, by in ((RESIDENT, RESIDENT), (OTHER, OTHER), (RESIDENT, FACILITATOR)):
        world = opened()
        for who in (FACILITATOR, RESIDENT, OTHER):
            few = TRASH_SHARE + 1 if who != FACILITATOR else TRASH_MAX - 2 * (TRASH_SHARE + 1)
            thrown = [world.note(by=who, area=AREAS[2]) for _ in range(few)]
            world.now += 1
            world.must(c.NotesDelete(tuple(thrown)), by=who)
        world.must(c.BoardMode(BOARDS[0], "open", "hidden", False), by=FACILITATOR)
        for _ in range(TRASH_SHARE + 2):
            world.now += 1
            world.must(c.NoteDelete(world.note(by=author)), by=by)
        left.append({*world.state.trash})
    assert len(left[0]) == TRASH_MAX
    assert left[0] == left[1] == left[2]


def test_l9_twice_as_many_answers_are_kept_as_may_be_under_way() -> None:
    assert OUTCOMES_KEPT == 2 * 32
    assert CLIENT_IDLE_MS == 30 * 86_400_000
    assert CLIENTS_KEPT == 64


def test_r1_every_refusal_is_a_code_of_the_table_with_its_figure() -> None:
    figures = {value for name, value in vars(limits).items() if name.isupper()}
    for code in Code:
        assert Refusal(code, 3).rejected == Rejected(code, 3)
        assert str(code) == code.value == code.name.lower()
    world = with_notes(NOTES_MAX)
    command = c.NoteAdd(world.new_id(), BOARDS[0], 0, None, None, 0, "x")
    actor = actor_of(world.state, RESIDENT)
    decision = decide(world.state, command, actor, Moment(1, bytes(32)))
    assert isinstance(decision, Rejected)
    assert decision.limit in figures
