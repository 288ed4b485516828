"""The agenda, the timer, calls to everybody, raised hands."""

from typing import get_args

from boards import commands as c
from boards.records import STAGES, Authors, Mode
from tests.support.recipes.dice import (
    Dice,
    Verbs,
    some_area,
    some_board,
    some_cluster,
    some_member,
    some_new_id,
    some_note,
    some_text,
)
from tests.support.worlds import MISSING, World


def _step(world: World, dice: Dice) -> int:
    return dice.pick((*sorted(world.state.steps), MISSING))


def _step_write(world: World, dice: Dice) -> c.Command:
    """A new step, or another content of one: mostly of a board, now and then of another stage."""
    board = world.state.boards.get(dice.pick((*sorted(world.state.boards), 0, MISSING)))
    stage = board.stage if board and dice.roll(6) else dice.pick(STAGES)
    mode, minutes = dice.pick(get_args(Mode)), dice.pick((5, 1, 0, 600, 601, -1))
    authors = dice.pick(get_args(Authors))
    fields = (stage, board.id if board else 0, mode, minutes, some_text(world, dice), authors)
    if dice.roll(2) or not world.state.steps:
        return c.StepAdd(some_new_id(world, dice), *fields)
    step = world.state.steps.get(_step(world, dice))
    base = step.version if step else 1
    return c.StepEdit(step.id if step else MISSING, base + dice.roll(6) // 5, *fields)


def _agenda(world: World, dice: Dice) -> c.Command:
    """Mostly from where all are, as the button does."""
    workshop = world.state.workshop
    here = workshop.step if workshop else 0
    options: tuple[c.Command, ...] = (
        c.AgendaRun(here, _step(world, dice)),
        c.AgendaRun(here, dice.pick((0, here, *sorted(world.state.steps)))),
        c.AgendaRun(dice.pick((0, MISSING)), _step(world, dice)),
        c.AgendaShow(dice.roll(2) == 1),
        c.StepOrder(_step(world, dice), dice.pick((0, _step(world, dice)))),
        c.StepRemove(_step(world, dice)),
    )
    return dice.pick(options)


def _timer(_: World, dice: Dice) -> c.Command:
    minutes = dice.pick((3, 1, 600, 0, 601))
    options: tuple[c.Command, ...] = (
        c.TimerStart(minutes),
        c.TimerExtend(minutes),
        c.TimerPause(dice.roll(2) == 1),
        c.TimerEnd(),
    )
    return dice.pick(options)


def _call(world: World, dice: Dice) -> c.Command:
    target = dice.pick(
        (some_note(world, dice), some_area(world, dice), some_cluster(world, dice), 0)
    )
    options: tuple[c.Command, ...] = (
        c.WorkshopSummon(dice.pick((target, some_board(world, dice))) or MISSING),
        c.WorkshopSpotlight(target),
        c.WorkshopAnnounce(some_text(world, dice)[-60:] if dice.roll(3) else ""),
    )
    return dice.pick(options)


VERBS: Verbs = {
    "step": (2, _step_write),
    "agenda": (3, _agenda),
    "timer": (2, _timer),
    "call": (2, _call),
    "hand": (2, lambda w, d: c.MemberHand(some_member(w, d), d.roll(3) > 0)),
}
