"""Rounds and their ballots."""

from typing import get_args

from boards import commands as c
from boards.records import Method, Over
from tests.support.recipes.dice import Dice, Verbs, some_new_id, some_text
from tests.support.worlds import AREAS, BOARDS, MISSING, World


def _round_open(world: World, dice: Dice) -> c.Command:
    """On one of the areas, so that there are few targets, mostly of things that fit."""
    area = dice.pick((*AREAS, 0, MISSING))
    board = world.state.areas[area].board if area in world.state.areas else BOARDS[0]
    method = dice.pick(get_args(Method))
    budget = (5, 2) if method == "dots" else (0, 0)
    if dice.roll(12) == 11:
        budget = dice.pick(((1, 2), (51, 1), (0, 0), (-1, -1)))
    over: Over = "clusters" if dice.roll(4) == 3 else "notes"
    title = some_text(world, dice)[-60:]
    return c.RoundOpen(some_new_id(world, dice), board, area, over, method, *budget, title, "", "")


def _round(world: World, dice: Dice) -> int:
    return dice.pick((*sorted(world.state.rounds), MISSING, BOARDS[0]))


def _open_where_notes_are(world: World, dice: Dice) -> c.Command:
    notes = sorted(note.id for note in world.state.notes.values())
    if not notes:
        return _round_open(world, dice)
    note, method = world.state.notes[dice.pick(notes)], dice.pick(get_args(Method))
    budget = (5, 2) if method == "dots" else (0, 0)
    words = (some_text(world, dice)[-60:], "", "")
    new = some_new_id(world, dice)
    return c.RoundOpen(new, note.board, note.area, "notes", method, *budget, *words)


def _ballot(world: World, dice: Dice) -> c.Command:
    """In a round that is open, and mostly what may be chosen there; a new round, if none is."""
    running = sorted(each.id for each in world.state.rounds.values() if each.life == "open")
    if not running and dice.roll(4):
        return _open_where_notes_are(world, dice)
    round_id = dice.pick((*running, *running, _round(world, dice)))
    round_ = world.state.rounds.get(round_id)
    count = len(round_.targets) if round_ else 1
    choice = [0] * count
    order = dice.roll(count + 1)
    for place in range(min(count, 5)):
        if round_ is not None and round_.method == "rank":
            choice[place] = place + 1 if place < order else 0
        else:
            choice[place] = dice.pick((0, 1, 1, 2, 3 if dice.roll(6) else 30))
    if dice.roll(16) == 15:
        choice.append(dice.pick((0, -1)))
    receipt = f"{dice.roll(2**40):020x}"
    return c.BallotCast(some_new_id(world, dice), round_id, tuple(choice), receipt)


VERBS: Verbs = {
    "round_open": (3, _round_open),
    "ballot": (8, _ballot),
    "round_close": (1, lambda w, d: c.RoundClose(_round(w, d), d.roll(2) > 0)),
    "round_reveal": (1, lambda w, d: c.RoundReveal(_round(w, d))),
    "round_swept": (1, lambda w, d: c.RoundSwept(_round(w, d))),
}
