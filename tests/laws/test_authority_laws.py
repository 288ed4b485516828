"""Authority in whole workshops: an independent table allows all that was ever accepted."""

from hypothesis import given

from boards import commands as c
from boards.decide import Accepted
from boards.records import Note
from boards.roles import SYSTEM
from boards.state import State, save
from tests.support import authority
from tests.support.recipes import Recipe, furnished, play, recipes, workshops
from tests.support.worlds import World


def whose(state: State, command: c.Command, member: int) -> str:
    """The case of the table that a command belongs to, by the state before it."""
    match command:
        case c.NoteEdit(id=target) | c.NoteType(id=target) | c.NoteTogether(id=target):
            return _writing(state.notes[target], command, member)
        case c.NoteColour(id=target) | c.NoteDelete(id=target):
            return "own" if state.notes[target].author == member else "another's"
        case c.NoteRestore(id=target):
            mine = state.trash[target].by == member
            return "deleted by oneself" if mine else "deleted by another"
        case c.NotesColour(ids=ids) | c.NotesDelete(ids=ids):
            authors = {note.author for i in ids if (note := state.notes.get(i))}
            return "own" if authors == {member} else "own and another's"
        case c.NotesRestore(ids=ids):
            mine = any(trashed.by == member for i in ids if (trashed := state.trash.get(i)))
            return "deleted by oneself" if mine else "deleted by another"
        case c.NotesUnmake(notes=marks):
            authors = {note.author for m in marks if (note := state.notes.get(m.id))}
            return "own" if authors == {member} else "another's"
        case c.NotesRevert(steps=steps):
            painted = {step.id for step in steps if 7 in step.set[::2]}
            authors = {note.author for i in painted if (note := state.notes.get(i))}
            return "another's place" if authors <= {member} else "another's colour"
        case c.WorkshopLife(to=life):
            return f"to {life}"
        case _:
            return ""


def _writing(note: Note, command: c.NoteEdit | c.NoteType | c.NoteTogether, member: int) -> str:
    mine = note.author == member
    if isinstance(command, c.NoteTogether):
        return ("own" if mine else "another's") + (", opened" if command.on else ", ended")
    return "own" if mine else "open for all" if note.together else "another's"


@given(workshops(least=25, most=70))
def test_a1_a3_a4_whatever_was_accepted_is_allowed_by_the_table(world: World) -> None:
    for turn in world.turns:
        if not isinstance(turn.decision, Accepted) or turn.actor == SYSTEM:
            continue
        workshop = turn.before.workshop
        assert workshop is not None
        member = turn.before.members[turn.actor.member]
        assert not member.removed
        assert authority.may(
            c.name_of(turn.command),
            whose(turn.before, turn.command, member.id),
            role=member.role,
            situation=workshop.life + (", paused" if workshop.read_only else ""),
        ), turn.command


@given(recipes())
def test_a1_deciding_changes_nothing_and_gives_the_same_answer_again(steps: list[Recipe]) -> None:
    one, other = play(steps), play(steps)
    assert [turn.entry for turn in one.turns] == [turn.entry for turn in other.turns]
    assert save(one.state) == save(other.state)
    start = furnished()
    assert save(start.state) == save(one.turns[len(start.turns) - 1].after)


@given(workshops(least=25, most=70))
def test_m3_m4_a_workshop_that_had_a_facilitator_always_has_one(world: World) -> None:
    for turn in world.turns:
        if turn.before.members:
            assert any(
                m.role == "facilitator" and not m.removed for m in turn.after.members.values()
            )
