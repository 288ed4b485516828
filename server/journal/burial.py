"""Deleting a workshop with all that belongs to it (J13).

First it is doomed, in one commit: nobody finds or writes it any more. Then its rows leave the
tables in slices that hold up nobody; `secure_delete` overwrites each. The last slice takes the
workshop's own row, so a crash leaves a doomed workshop, which the next start buries.
"""

import time

import sqlalchemy as sa
import structlog

from server.journal.base import DOOMED
from server.journal.database import Database
from server.journal.tables import (
    OF_A_WORKSHOP,
    catalogue,
    facilitators,
    invites,
    tickets,
    workshops,
)

SLICE = 0.010
"""Seconds of one job: half of what the writer gives a group, since a row may be a large one."""
ROWS = 50
"""Rows between two looks at the clock: cells of full length are some kB each."""

log = structlog.get_logger(__name__)


def doom(db: sa.Connection, *, workshop: str) -> bool:
    """The first commit; False for a workshop that is not there, or doomed already."""
    living = (workshops.c.id == workshop, workshops.c.min_reader != DOOMED)
    marked = db.execute(workshops.update().where(*living).values(min_reader=DOOMED))
    if not marked.rowcount:
        return False
    # The ways to it go at once. These are few rows; the rest takes its time.
    for table in (tickets, catalogue, facilitators, invites):
        db.execute(table.delete().where(table.c.workshop == workshop))
    return True


async def bury(database: Database, workshop: str) -> None:
    """The rest, slice by slice; a second call does nothing."""
    while not await database.write(lambda db: _dig(db, workshop)):
        pass
    await database.scrub()


async def finish_burials(database: Database) -> None:
    """At the start: what a crash left doomed and not yet buried."""
    query = sa.select(workshops.c.id).where(workshops.c.min_reader == DOOMED)
    for workshop in await database.read(lambda db: db.execute(query).scalars().all()):
        log.info("journal.burial_finished", workshop=workshop)
        await bury(database, workshop)


def _dig(db: sa.Connection, workshop: str) -> bool:
    """One slice; True when nothing is left of a doomed workshop."""
    doomed = sa.select(workshops.c.id).where(
        workshops.c.id == workshop, workshops.c.min_reader == DOOMED
    )
    if db.execute(doomed).first() is None:
        return True
    until = time.monotonic() + SLICE
    for table, column in OF_A_WORKSHOP:
        while _take_some(db, table, column == workshop):
            if time.monotonic() >= until:
                return False
    return True


def _take_some(db: sa.Connection, table: sa.Table, wanted: sa.ColumnElement[bool]) -> bool:
    """Delete some rows; whether there were any."""
    rowid: sa.ColumnClause[int] = sa.literal_column("rowid", sa.Integer)
    some = sa.select(rowid).select_from(table).where(wanted).limit(ROWS)
    return bool(db.execute(table.delete().where(rowid.in_(some))).rowcount)
