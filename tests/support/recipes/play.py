"""Random workshops: all that recipes can mean, who asks for it, and what comes of it."""

from collections.abc import Iterable

from hypothesis import strategies as st

from boards import commands as c
from tests.support.recipes import (
    batches,
    boards,
    moderation,
    notes,
    pace,
    people,
    reverting,
    tables,
    votes,
)
from tests.support.recipes.dice import Dice, Recipe, Verbs
from tests.support.texts import statements
from tests.support.worlds import (
    AREAS,
    FACILITATOR,
    MEMBERS,
    OTHER,
    RESIDENT,
    STAFF,
    STRANGER,
    World,
    opened,
)

_DAY = 24 * 3600 * 1000
_ACTORS = (*MEMBERS, *MEMBERS, FACILITATOR, RESIDENT, STRANGER)
_WAITS = (0, 1, 40, 5_000, 31 * _DAY)

_VERBS: Verbs = {
    **notes.VERBS,
    **batches.VERBS,
    **moderation.VERBS,
    **pace.VERBS,
    **votes.VERBS,
    **tables.VERBS,
    **reverting.VERBS,
    **boards.VERBS,
    **people.VERBS,
}
_BY_SERVER = frozenset(
    ("join", "touch", "notes_import", "withdraw", "round_swept", "undo_person", "reinstate")
)
_FOR_FACILITATORS = frozenset(
    ("life", "stage", "readonly", "role", "remove", "readmit")
    + ("board_add", "area_add", "area_place", "words", "order", "away")
    + ("dismiss", "word_list", "mute", "ban", "door", "rename", "answer")
    + ("step", "agenda", "timer", "call")
    + ("round_open", "round_close", "round_reveal", "tables", "harvest", "resume")
)
_NOT_RECORDED = frozenset(
    ("flag", "dismiss", "word_list", "mute", "ban", "door", "rename", "answer")
    + ("step", "agenda", "timer", "call", "hand")
    + ("round_open", "ballot", "round_close", "round_reveal")
    + ("tables", "add_at_table", "sit", "help", "harvest", "resume")
)
"""What nobody asks for in the simulation but in some seeds: its tapes would all be others."""
_CHOICES = [name for name, (weight, _) in _VERBS.items() for _ in range(weight)]


def verbs(*, facilitates: bool) -> list[str]:
    """What a member may want to do, each as often as it is wanted."""
    others = _BY_SERVER if facilitates else _BY_SERVER | _FOR_FACILITATORS
    return [name for name in _CHOICES if name not in others | _NOT_RECORDED]


def later_verbs(*, facilitates: bool) -> list[str]:
    """What a member may want to do besides, where that is recorded (`tests.simulation.later`)."""
    others = frozenset[str]() if facilitates else _FOR_FACILITATORS
    return [name for name in _CHOICES if name in _NOT_RECORDED - others]


def command_of(verb: str, world: World, dice: Dice) -> c.Command:
    """The command that this verb means in this world."""
    return _VERBS[verb][1](world, dice)


def recipes(*, least: int = 12, most: int = 60) -> st.SearchStrategy[list[Recipe]]:
    """Sequences of commands."""
    one = st.tuples(
        st.sampled_from(["wait", *_CHOICES]), st.integers(0, 63), st.integers(0, 2**40)
    ).map(Recipe._make)
    return st.lists(one, min_size=least, max_size=most)


def furnished() -> World:
    """An open workshop with five notes of three authors, two of them in a cluster."""
    world = opened()
    texts = statements()
    authors = (RESIDENT, RESIDENT, OTHER, STAFF, FACILITATOR)
    notes = [
        world.note(by=author, area=AREAS[index // 3], text=texts[30 + index] + f" seed{index}end")
        for index, author in enumerate(authors)
    ]
    world.cluster(*notes[:2])
    return world


def make(world: World, step: Recipe) -> c.Command | None:
    """The command that the recipe means by now; None: it only lets time pass."""
    return None if step.verb == "wait" else _VERBS[step.verb][1](world, Dice(step.dice))


def play(steps: Iterable[Recipe], *, world: World | None = None) -> World:
    """An open workshop in which all of that was asked, by members, strangers and the server."""
    world = world or furnished()
    for step in steps:
        dice = Dice(step.dice)
        if step.verb == "wait":
            world.now += dice.pick(_WAITS)
            continue
        world.now += dice.roll(3)
        command = _VERBS[step.verb][1](world, dice)
        world.ask(command, by=_actor(world, command, step))
    return world


def _actor(world: World, command: c.Command, step: Recipe) -> int:
    """Mostly someone who may; one time in eight anyone, also a stranger."""
    if step.who % 8 == 7:
        return _ACTORS[step.who // 8]
    if step.who % 8 < 6 and (owner := _owner(world, command)):
        return owner
    if isinstance(command, c.NoteRestore) and step.who % 8 < 4:
        trashed = world.state.trash.get(command.id)
        return trashed.by if trashed else RESIDENT
    if step.verb in _BY_SERVER:
        return 0
    if step.verb in _FOR_FACILITATORS or isinstance(command, c.RoundOpen | c.TablesOpen):
        return MEMBERS[step.who % 2]
    return _ACTORS[step.who % len(_ACTORS)]


def _owner(world: World, command: c.Command) -> int:
    """Whose it is to ask for that; 0: everybody's."""
    notes = world.state.notes
    match command:
        case c.NoteEdit(id=target) | c.NoteType(id=target):
            note = notes.get(target)
            return note.author if note and not note.together else 0
        case c.NoteColour(id=target) | c.NoteDelete(id=target) | c.NoteTogether(id=target):
            note = notes.get(target)
            return note.author if note else RESIDENT
        case c.NotesColour(ids=ids) | c.NotesDelete(ids=ids):
            return _one_of([note.author for i in ids if (note := notes.get(i))])
        case c.NotesUnmake(notes=marks):
            return _one_of([note.author for m in marks if (note := notes.get(m.id))])
        case c.TableSit(member=member):
            return member
        case c.NoteAdd(board=board_id):
            board = world.state.boards.get(board_id)
            return _seated(world, board.table) if board and board.table else 0
        case _:
            return 0


def _one_of(authors: list[int]) -> int:
    """The only author of them all; a facilitator, where they are several."""
    return FACILITATOR if len(set(authors)) > 1 else (*authors, RESIDENT)[0]


def _seated(world: World, table: int) -> int:
    here = sorted(each.id for each in world.state.members.values() if each.table == table)
    return (*here, FACILITATOR)[0]


def workshops(*, least: int = 12, most: int = 60) -> st.SearchStrategy[World]:
    """Whole workshops with their logs."""
    return recipes(least=least, most=most).map(play)
