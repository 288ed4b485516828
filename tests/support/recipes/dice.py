"""Recipes, the dice that are thrown for them, and what chance picks of what is there."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from boards import commands as c
from boards.ids import MAX_ID
from boards.limits import COORDINATE_MAX, TEXT_MAX
from boards.places import PITCH_X, PITCH_Y
from tests.support.texts import BAD_TEXTS, ODD_TEXTS, statements
from tests.support.worlds import AREAS, BOARDS, MISSING, RESIDENT, World

T = TypeVar("T")


class Recipe(NamedTuple):
    """One command to come: which, by whom, and the dice for everything else."""

    verb: str
    who: int
    dice: int


class Dice:
    """Takes one choice after the other out of one number; 0 always chooses the first."""

    def __init__(self, number: int) -> None:
        self._left = number

    def roll(self, sides: int) -> int:
        self._left, rolled = divmod(self._left, sides)
        return rolled

    def pick(self, options: Sequence[T]) -> T:
        return options[self.roll(len(options))]


def some_note(world: World, dice: Dice) -> int:
    """Mostly a note; now and then a trashed one, something else, or nothing at all."""
    notes = sorted(world.state.notes)
    wrong = [MISSING, AREAS[0], *sorted(world.state.trash)[:2]]
    return dice.pick(notes) if notes and dice.roll(8) < 7 else dice.pick(wrong)


def some_cluster(world: World, dice: Dice) -> int:
    clusters = sorted(world.state.clusters)
    return dice.pick(clusters) if clusters and dice.roll(8) < 7 else dice.pick((MISSING, BOARDS[0]))


def some_member(world: World, dice: Dice) -> int:
    return dice.pick((*sorted(world.state.members, reverse=True), MISSING, BOARDS[0]))


def some_removed(world: World, dice: Dice) -> int:
    removed = sorted(member.id for member in world.state.members.values() if member.removed)
    return dice.pick((*removed, *removed, *removed, some_member(world, dice)))


def some_reason(world: World, dice: Dice) -> str:
    """A reason with a token of its own, or none."""
    return dice.pick((f"därför why{len(world.turns)}end", ""))


def some_new_id(world: World, dice: Dice) -> int:
    """Mostly fresh; else one that is or was in use, visibly or not."""
    if dice.roll(10) < 9:
        return world.new_id()
    used = [turn.command.id for turn in world.turns if isinstance(turn.command, c.NoteAdd)]
    return dice.pick([BOARDS[0], RESIDENT, *used[-3:], *sorted(world.state.trash)[:2]])


def some_text(world: World, dice: Dice) -> str:
    """A text with a token of its own, so that its bytes can be searched for."""
    if dice.roll(12) == 11:
        return dice.pick(BAD_TEXTS)
    text = dice.pick((*statements()[:24], *ODD_TEXTS))
    token = token_of(len(world.turns))
    return text[: TEXT_MAX - len(token)] + token


def token_of(turn: int) -> str:
    """What stands in the text of command number `turn`, and in no other."""
    return f" token{turn:06d}end"


def some_point(dice: Dice) -> tuple[int, int]:
    """On the grid of the areas or beside it, on top of another note, or far out."""
    if dice.roll(12) == 11:
        edge = dice.pick((COORDINATE_MAX, -COORDINATE_MAX, COORDINATE_MAX + 1, MAX_ID, -MAX_ID))
        return edge, dice.pick((0, edge))
    x = dice.roll(5) * PITCH_X + dice.pick((24, 0, -150, 131))
    return x, dice.roll(3) * PITCH_Y + dice.pick((88, 0, -60, 150))


def some_notes(world: World, dice: Dice) -> tuple[int, ...]:
    return tuple(some_note(world, dice) for _ in range(dice.roll(4)))


def some_area(world: World, dice: Dice) -> int:
    return dice.pick((*sorted(world.state.areas), MISSING))


def some_board(world: World, dice: Dice) -> int:
    return dice.pick((*sorted(world.state.boards), MISSING))


Verbs = Mapping[str, tuple[int, Callable[[World, Dice], c.Command]]]
"""By name: how many of all commands, and how it is made."""
