"""Random workshops in which notes are private, held and hidden (RULES.md H).

Besides all that people do anyway (`recipes`), facilitators turn modes and the dial, and authors go
on working with what only they see.
"""

from collections.abc import Callable, Iterable

from hypothesis import strategies as st

from boards import commands as c
from boards.decide import Accepted
from boards.places import PITCH_X, PITCH_Y
from boards.records import Authors, Hold, Kept, Mode, Rule
from tests.support import recipes as ordinary
from tests.support.recipes import Dice, Recipe, furnished
from tests.support.undo import inverses_of
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, MEMBERS, MISSING, SECOND, World

_MODES: tuple[Mode, ...] = ("private", "private", "open", "read", "vote", "private")
_HOLDS: tuple[Hold, ...] = ("none", "all", "first", "none")
_AUTHORS: tuple[Authors, ...] = ("named", "alias", "hidden")
_RULES: tuple[Rule, ...] = ("rude", "personal", "off_topic", "spam", "other")

Asked = tuple[c.Command, int]
"""A command and who asks for it."""


def _text(world: World, dice: Dice) -> str:
    """Words with a token that no other command has."""
    return f"{dice.roll(9)} ord {ordinary.token_of(len(world.turns))}"


def _mode(_world: World, dice: Dice) -> Asked:
    wish = (dice.pick(BOARDS), dice.pick(_MODES), dice.pick(_AUTHORS), dice.roll(2) == 1)
    return c.BoardMode(*wish), dice.pick((FACILITATOR, SECOND, *MEMBERS))


def _write(world: World, dice: Dice) -> Asked:
    area = world.state.areas.get(dice.pick(AREAS))
    board = area.board if area else BOARDS[0]
    place = (dice.roll(4) * PITCH_X, dice.roll(3) * PITCH_Y) if dice.roll(3) == 2 else (None, None)
    new = (world.new_id(), *place, dice.roll(6), _text(world, dice))
    if dice.roll(4) == 3:
        other = c.NewNote(world.new_id(), None, None, 0, _text(world, dice))
        return c.NotesAdd(board, area.id if area else 0, (c.NewNote(*new), other)), _who(dice)
    return c.NoteAdd(new[0], board, area.id if area else 0, *new[1:]), _who(dice)


def _who(dice: Dice) -> int:
    return dice.pick((*MEMBERS, *MEMBERS[2:]))


def _reveal(_world: World, dice: Dice) -> Asked:
    area = dice.pick((0, 0, *AREAS))
    return c.NotesReveal(dice.pick(BOARDS), area, dice.pick((0, 1, 2))), FACILITATOR


def _hold(_world: World, dice: Dice) -> Asked:
    return c.WorkshopHold(dice.pick(_HOLDS)), SECOND


def _some(world: World, dice: Dice) -> tuple[int, ...]:
    ids = [*world.state.kept, *world.state.kept, *world.state.notes, MISSING]
    return tuple(dice.pick(sorted(ids)) for _ in range(1 + dice.roll(3)))


def _moderate(world: World, dice: Dice) -> Asked:
    ids = _some(world, dice)
    options: tuple[c.Command, ...] = (
        c.NotesApprove(ids),
        c.NotesHold(ids),
        c.NotesHide(ids, dice.pick(_RULES), dice.pick(("", _text(world, dice)))),
    )
    return dice.pick(options), dice.pick((FACILITATOR, FACILITATOR, SECOND, *MEMBERS))


def _answer(world: World, dice: Dice) -> Asked:
    kept = _kept(world, dice, why=("hidden",))
    return c.NoteAnswer(kept.id if kept else MISSING, _text(world, dice)), _author(kept, dice)


def _kept(
    world: World, dice: Dice, *, why: Iterable[str] = ("private", "held", "hidden")
) -> Kept | None:
    found = [kept for _, kept in sorted(world.state.kept.items()) if kept.why in why]
    return dice.pick(found) if found else None


def _author(kept: Kept | None, dice: Dice) -> int:
    """Mostly whose note it is; else anyone, who must not learn that there is one."""
    known = kept.note.author if kept and dice.roll(5) < 4 else 0
    return known or dice.pick(MEMBERS)


def _own(world: World, dice: Dice) -> Asked:
    """An author goes on with a note that only she sees."""
    kept = _kept(world, dice)
    if kept is None:
        return _write(world, dice)
    note = kept.note
    other = dice.pick(sorted([*world.state.notes, *world.state.kept]))
    x, y = note.x + PITCH_X * dice.roll(3), note.y + PITCH_Y * dice.roll(2)
    options: tuple[c.Command, ...] = (
        c.NoteEdit(note.id, note.version, _text(world, dice), dice.pick(("", "private", "held"))),
        c.NoteMove(note.id, x, y),
        c.NotePlace(note.id, dice.pick(AREAS)),
        c.NoteSwap(note.id, other),
        c.NoteColour(note.id, dice.roll(6)),
        c.NoteSize(note.id, dice.roll(4)),
        c.NoteDelete(note.id),
        c.NotesDelete((note.id, other)),
        c.NotesMove((c.NewPlace(note.id, x, y),)),
        c.NotesUnmake((c.Unmade(note.id, note.version, 0, 0),)),
        c.NoteTogether(note.id, True),
        c.ClusterAdd(world.new_id(), "", (note.id, other)),
        c.LinkAdd(world.new_id(), note.id, other),
        c.NoteType(note.id, note.version, ("x",)),
    )
    return dice.pick(options), _author(kept, dice)


def _back(world: World, dice: Dice) -> Asked:
    """Out of the trash, by whoever put it there; or an undo."""
    trashed = [each for _, each in sorted(world.state.trash.items()) if each.why]
    if trashed and dice.roll(3):
        each = dice.pick(trashed)
        who = (each.by if dice.roll(4) < 3 else 0) or dice.pick(MEMBERS)
        ways: tuple[c.Command, ...] = (c.NoteRestore(each.id), c.NotesRestore((each.id,)))
        return dice.pick(ways), who
    for turn in reversed(world.turns[-4:]):
        if not isinstance(turn.decision, Accepted):
            continue
        found = [command for make in inverses_of(turn) if (command := make(world.state))]
        if found:
            return dice.pick(found), turn.actor.member or FACILITATOR
    return _write(world, dice)


_VERBS: dict[str, tuple[int, Callable[[World, Dice], Asked]]] = {
    "mode": (3, _mode),
    "write": (10, _write),
    "reveal": (3, _reveal),
    "hold_new": (2, _hold),
    "moderate": (7, _moderate),
    "answer": (2, _answer),
    "own": (10, _own),
    "back": (4, _back),
}
_CHOICES = [name for name, (weight, _) in _VERBS.items() for _ in range(weight)]
_ORDINARY = ordinary.verbs(facilitates=True)


def play(steps: Iterable[Recipe]) -> World:
    """An open workshop, its first board of private writing, in which all of that was asked."""
    world = furnished()
    world.must(c.BoardMode(BOARDS[0], "private", "named", True), by=FACILITATOR)
    for step in steps:
        if step.verb not in _VERBS:
            ordinary.play([step], world=world)
            _forget(world)
            continue
        command, member = _VERBS[step.verb][1](world, Dice(step.dice))
        world.ask(command, by=member)
    return world


def _forget(world: World) -> None:
    """What was closed is soon opened again; till then who hid behind nobody was forgotten (H10)."""
    workshop = world.state.workshop
    if workshop is not None and workshop.life == "closed":
        world.ask(c.AuthorsForget())
        for member in (FACILITATOR, SECOND):
            world.ask(c.WorkshopLife("open"), by=member)


def hiding_workshops(*, least: int = 12, most: int = 60) -> st.SearchStrategy[World]:
    """Whole workshops with their logs."""
    one = st.tuples(
        st.sampled_from([*_CHOICES, *_CHOICES, *_ORDINARY]),
        st.integers(0, 63),
        st.integers(0, 2**40),
    ).map(Recipe._make)
    return st.lists(one, min_size=least, max_size=most).map(play)
