"""Random workshops for Hypothesis: recipes of commands, resolved against what is there by then.

A recipe is three small numbers, so that Hypothesis generates fast and shrinks well; which record
it means is settled when its turn comes, and some always mean a wrong one.
"""

from tests.support.recipes.dice import Dice, Recipe, token_of
from tests.support.recipes.play import (
    command_of,
    furnished,
    later_verbs,
    make,
    play,
    recipes,
    verbs,
    workshops,
)

__all__ = [
    "Dice",
    "Recipe",
    "command_of",
    "furnished",
    "later_verbs",
    "make",
    "play",
    "recipes",
    "token_of",
    "verbs",
    "workshops",
]
