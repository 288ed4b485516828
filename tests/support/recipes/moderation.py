"""Flags and what becomes of them, and the word list."""

from typing import get_args

from boards import commands as c
from boards.records import Rule
from tests.support.recipes.dice import Dice, Verbs, some_new_id, some_note
from tests.support.worlds import World


def _flag(world: World, dice: Dice) -> c.Command:
    """Words that stand nowhere else, some with none."""
    new, rule = some_new_id(world, dice), dice.pick(get_args(Rule))
    return c.NoteFlag(new, some_note(world, dice), rule, f"flag{new}end" if dice.roll(3) else "")


def _dismiss(world: World, dice: Dice) -> c.Command:
    flagged = sorted({flag.note for flag in world.state.flags.values()})
    return c.FlagsDismiss(dice.pick((*flagged, some_note(world, dice))), "skarpt men tillåtet")


def _word_list(world: World, dice: Dice) -> c.Command:
    workshop = world.state.workshop
    base = workshop.words_version if workshop else 0
    return c.WorkshopWords(base + dice.roll(5) // 4, dice.pick(("listend\n-blatte", "")))


VERBS: Verbs = {
    "flag": (3, _flag),
    "dismiss": (1, _dismiss),
    "word_list": (1, _word_list),
}
