"""What is asked of tables: groups of people who work on boards of their own (RULES.md J)."""

from boards.commands.base import Base
from boards.ids import Id, MaybeId


class TablePlan(Base, frozen=True, array_like=True):
    """A table to set: its board, and an area of it for each of the source's, in their order."""

    id: Id
    board: Id
    title: str
    areas: tuple[Id, ...]


class Seating(Base, frozen=True, array_like=True):
    """Who sits where."""

    member: Id
    table: Id


class TablesOpen(Base, frozen=True, array_like=True, tag="tables.open"):
    """Set tables for a board; without `seats` people sit down themselves."""

    source: Id
    tables: tuple[TablePlan, ...]
    seats: tuple[Seating, ...]


class TableSit(Base, frozen=True, array_like=True, tag="table.sit"):
    """Sit at a table, or stand up (0): oneself, or by a facilitator anybody."""

    member: Id
    table: MaybeId


class TableHelp(Base, frozen=True, array_like=True, tag="table.help"):
    """Ask for the facilitator to come by, or say that it is done."""

    id: Id
    on: bool


class TablesHarvest(Base, frozen=True, array_like=True, tag="tables.harvest"):
    """Bring all that was written at the tables of a board to it. Figure: how many notes came.

    `tables`: which are expected to run there; without any, whichever do.
    """

    source: Id
    tables: tuple[Id, ...] = ()


class TablesResume(Base, frozen=True, array_like=True, tag="tables.resume"):
    """Set the tables of a board again that the last harvest ended. Figure: notes that stayed.

    `tables`: which are expected to have been ended; without any, whichever were.
    """

    source: Id
    tables: tuple[Id, ...] = ()
