"""Every command of every role in every mode and behind every dial, against the tables written by
hand (tests/support/modes.py)."""

from collections.abc import Callable

import pytest

from boards import commands as c
from boards.decide import Accepted
from boards.records import Hold, Mode
from boards.roles import ROLES
from boards.view import Audience, own_view, shared_view
from tests.support.modes import (
    DIAL_CASES,
    DIALS,
    MODE_CASES,
    MODES,
    DialCase,
    ModeCase,
    answers_of,
)
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    World,
    code_of,
    opened,
)

MEMBERS = {"facilitator": FACILITATOR, "staff": STAFF, "resident": RESIDENT}


class Scene:
    """A board with notes that all see and private ones, in one mode; a later board beside it."""

    def __init__(self, mode: Mode, member: int) -> None:
        self.world = world = opened()
        self.member = member
        self.mine = world.note(by=member)
        self.others = world.note(by=OTHER)
        self.beside = world.note(by=OTHER)
        self.later = world.note(by=OTHER, area=AREAS[2])
        world.must(c.BoardMode(BOARDS[0], "private", "named", False), by=FACILITATOR)
        self.my_private = world.note(by=member)
        self.their_private = world.note(by=OTHER)
        if mode != "private":
            world.must(c.BoardMode(BOARDS[0], mode, "named", False), by=FACILITATOR)

    def note_of(self, whose: str) -> int:
        return {
            "own": self.mine,
            "another's": self.others,
            "own, private": self.my_private,
            "another's, private": self.their_private,
        }.get(whose, 0)


Make = Callable[[Scene, int], c.Command]


def one_new(s: Scene) -> c.NewNote:
    return c.NewNote(s.world.new_id(), None, None, 0, "x")


COMMANDS: dict[str, Make] = {
    "note.add": lambda s, _: c.NoteAdd(
        s.world.new_id(), BOARDS[0], AREAS[0], None, None, 0, "en lapp"
    ),
    "notes.add": lambda s, _: c.NotesAdd(BOARDS[0], AREAS[0], (one_new(s), one_new(s))),
    "note.edit": lambda s, note: c.NoteEdit(note, 1, "andra ord"),
    "note.type": lambda s, note: c.NoteType(note, 1, ("x",)),
    "note.together": lambda s, note: c.NoteTogether(note, True),
    "note.colour": lambda s, note: c.NoteColour(note, 3),
    "note.delete": lambda s, note: c.NoteDelete(note),
    "note.move": lambda s, note: c.NoteMove(note, 700, 90),
    "note.place": lambda s, note: c.NotePlace(note, AREAS[1]),
    "note.swap": lambda s, note: c.NoteSwap(note, s.beside),
    "note.size": lambda s, note: c.NoteSize(note, 1),
    "notes.move": lambda s, note: c.NotesMove((c.NewPlace(note, 700, 90),)),
    "notes.delete": lambda s, note: c.NotesDelete((note,)),
    "notes.unmake": lambda s, note: c.NotesUnmake((c.Unmade(note, 1, 0, 0),)),
    "cluster.add": lambda s, note: c.ClusterAdd(s.world.new_id(), "", (note,)),
    "link.add": lambda s, note: c.LinkAdd(s.world.new_id(), note, s.later),
    "notes.hide": lambda s, note: c.NotesHide((note,), "rude", ""),
    "notes.hold": lambda s, note: c.NotesHold((note,)),
    "notes.approve": lambda s, note: c.NotesApprove((note,)),
    "notes.reveal": lambda s, _: c.NotesReveal(BOARDS[0], 0, 0),
}


def told(world: World, command: c.Command, *, by: int) -> str:
    """What became of a command, in the words of the table, from what each audience sees of it."""
    before = fingerprint(world)
    decision = world.ask(command, by=by)
    if not isinstance(decision, Accepted):
        return str(code_of(decision))
    after = fingerprint(world)
    changed = {who for who in after if after[who] != before[who]}
    assert changed, "accepted, and nobody sees anything of it"
    if "resident" in changed:
        return "ok"
    return "held" if "facilitator" in changed else "unseen"


def fingerprint(world: World) -> dict[str, object]:
    """What each audience sees, and what each member sees beyond that."""
    seen: dict[str, object] = {
        role: {
            key: record
            for key, record in shared_view(world.state, Audience(role)).items()
            if key[0] not in ("a", "m")  # how many wait is told to facilitators (H2)
        }
        for role in ROLES
    }
    return {**seen, **{f"own{m}": own_view(world.state, m) for m in world.state.members}}


@pytest.mark.parametrize("role", MEMBERS)
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("case", MODE_CASES, ids=lambda case: f"{case.command}-{case.whose}")
def test_h1_h3_h5_each_role_may_in_each_mode_what_the_table_says(
    case: ModeCase, mode: Mode, role: str
) -> None:
    member = MEMBERS[role]
    scene = Scene(mode, member)
    command = COMMANDS[case.command](scene, scene.note_of(case.whose))
    answer = told(scene.world, command, by=member)
    assert answer == answers_of(case, role)[MODES.index(mode)]


@pytest.mark.parametrize("role", MEMBERS)
@pytest.mark.parametrize("hold", DIALS)
@pytest.mark.parametrize("case", DIAL_CASES, ids=lambda case: f"{case.command}-{case.whose}")
def test_h6_words_wait_behind_the_dial_as_the_table_says(
    case: DialCase, hold: Hold, role: str
) -> None:
    world = opened()
    member = MEMBERS[role]
    note = world.note(by=member) if "own" in case.whose else 0
    if "approved" in case.whose:
        held = world.note(by=member)
        world.must(c.NotesHold((held,)), by=SECOND)
        world.must(c.NotesApprove((held,)), by=SECOND)
        world.must(c.NoteDelete(held), by=SECOND)
    if "open for all" in case.whose:
        note = world.note(by=SECOND)
        world.must(c.NoteTogether(note, True), by=SECOND)
    cluster = world.cluster(world.note(by=SECOND)) if "group" in case.whose else 0
    if hold != "none":
        world.must(c.WorkshopHold(hold), by=FACILITATOR)
    made: dict[str, c.Command] = {
        "note.add": c.NoteAdd(world.new_id(), BOARDS[0], AREAS[0], None, None, 0, "en lapp"),
        "note.edit": c.NoteEdit(note, 1, "andra ord"),
        "note.move": c.NoteMove(note, 700, 90),
        "cluster.title": c.ClusterTitle(cluster, 1, "en rubrik"),
    }
    answer = told(world, made[case.command], by=member)
    # A note that was on the board and waits now is gone for residents: that is what they see.
    if case.command == "note.edit" and note in world.state.kept:
        answer = "held"
    assert answer == answers_of(case, role)[DIALS.index(hold)]
