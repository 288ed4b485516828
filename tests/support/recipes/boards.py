"""Boards, areas, their words and order, and the life of the workshop."""

from boards import commands as c
from boards.records import STAGES, Life
from tests.support.recipes.dice import (
    Dice,
    Verbs,
    some_area,
    some_board,
    some_new_id,
    some_point,
    some_text,
)
from tests.support.worlds import MISSING, World

_LIVES: tuple[Life, ...] = ("open", "open", "open", "closed", "open", "draft")


def _board_add(world: World, dice: Dice) -> c.Command:
    area = c.AreaPlan(some_new_id(world, dice), "yta", "", 0, 0, 300 + dice.roll(300), 300)
    areas = (area,) if dice.roll(4) else ()
    return c.BoardAdd(
        some_new_id(world, dice), dice.pick(STAGES), some_text(world, dice)[-60:], "", areas
    )


def _area_place(world: World, dice: Dice) -> c.Command:
    x, y = some_point(dice)
    area = world.state.areas.get(some_area(world, dice))
    given = (area.x, area.y, area.w, area.h - dice.roll(2)) if area and dice.roll(2) else ()
    side = (240 + dice.roll(600), 288 + dice.roll(400))
    return c.AreaPlace(area.id if area else MISSING, x, y, *side, given)


def _words(world: World, dice: Dice) -> c.Command:
    """New words for a board, an area or the workshop, some on top of an old version."""
    text, stale = some_text(world, dice)[-60:], dice.roll(5) // 4
    board, area = some_board(world, dice), some_area(world, dice)
    found = (world.state.boards.get(board), world.state.areas.get(area), world.state.workshop)
    base = [(each.version if each else 1) + stale for each in found]
    options: tuple[c.Command, ...] = (
        c.BoardEdit(board, base[0], text, ""),
        c.AreaEdit(area, base[1], text, ""),
        c.WorkshopEdit(base[2], text, "", ""),
    )
    return dice.pick(options)


def _order(world: World, dice: Dice) -> c.Command:
    one, other = dice.pick((some_board, some_area)), dice.roll(3)
    record = one(world, dice)
    before = one(world, dice) if other else 0
    return c.BoardOrder(record, before) if one is some_board else c.AreaOrder(record, before)


def _away(world: World, dice: Dice) -> c.Command:
    if dice.roll(2):
        return c.BoardRemove(some_board(world, dice))
    return c.AreaRemove(some_area(world, dice))


VERBS: Verbs = {
    "board_add": (1, _board_add),
    "area_add": (
        1,
        lambda w, d: c.AreaAdd(some_new_id(w, d), some_board(w, d), "yta", "", 300, 300),
    ),
    "area_place": (2, _area_place),
    "words": (2, _words),
    "order": (2, _order),
    "away": (1, _away),
    "life": (1, lambda w, d: c.WorkshopLife(d.pick(_LIVES))),
    "stage": (1, lambda w, d: c.WorkshopStage(d.pick(STAGES))),
    "readonly": (1, lambda w, d: c.WorkshopReadOnly(d.roll(3) == 2)),
}
