"""Tables: set, sat at, asked about, harvested."""

from boards import commands as c
from tests.support.recipes.dice import Dice, Verbs, some_board, some_member, some_new_id, some_text
from tests.support.tables import set_tables
from tests.support.worlds import BOARDS, MEMBERS, MISSING, World


def _open(world: World, dice: Dice) -> c.Command:
    """Two tables for a board, often with everybody at one of them."""
    source = dice.pick((*BOARDS, some_board(world, dice)))
    seats = {member: dice.roll(2) for member in MEMBERS} if dice.roll(3) else {}
    return set_tables(world, source, count=2, seats=seats)[0]


def _table(world: World, dice: Dice) -> int:
    return dice.pick((*sorted(world.state.seatings), MISSING))


def _sit(world: World, dice: Dice) -> c.Command:
    return c.TableSit(some_member(world, dice), dice.pick((_table(world, dice), 0)))


def _add(world: World, dice: Dice) -> c.Command:
    """A note at a table; tables, where there are none."""
    areas = sorted(area.id for area in world.state.areas.values() if area.origin)
    if not areas:
        return _open(world, dice)
    area = dice.pick(areas)
    board = world.state.areas[area].board
    return c.NoteAdd(some_new_id(world, dice), board, area, None, None, 0, some_text(world, dice))


def _harvest(world: World, dice: Dice) -> c.Command:
    sources = sorted({table.source for table in world.state.seatings.values() if not table.ended})
    return c.TablesHarvest(dice.pick((*sources, some_board(world, dice))))


def _resume(world: World, dice: Dice) -> c.Command:
    sources = sorted({table.source for table in world.state.seatings.values() if table.left})
    return c.TablesResume(dice.pick((*sources, some_board(world, dice))))


VERBS: Verbs = {
    "tables": (2, _open),
    "add_at_table": (4, _add),
    "sit": (3, _sit),
    "help": (1, lambda w, d: c.TableHelp(_table(w, d), d.roll(3) > 0)),
    "harvest": (1, _harvest),
    "resume": (1, _resume),
}
