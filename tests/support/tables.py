"""Tables in a world: set for a board, with who sits there."""

from typing import NamedTuple

from boards import commands as c
from boards.decide.tables import areas_in_order
from tests.support.worlds import World


class Set(NamedTuple):
    """A table that was set, with its areas in the order of the source's."""

    id: int
    board: int
    areas: tuple[int, ...]


def set_tables(
    world: World, source: int, *, count: int, seats: dict[int, int] | None = None
) -> tuple[c.TablesOpen, list[Set]]:
    """The command and what it makes. `seats`: by member, the number of the table."""
    areas = areas_in_order(world.state, source)
    tables = [
        Set(world.new_id(), world.new_id(), tuple(world.new_id() for _ in areas))
        for _ in range(count)
    ]
    plans = tuple(
        c.TablePlan(table.id, table.board, f"Bord {number}", table.areas)
        for number, table in enumerate(tables, 1)
    )
    seating = tuple(c.Seating(who, tables[at].id) for who, at in (seats or {}).items())
    return c.TablesOpen(source, plans, seating), tables
