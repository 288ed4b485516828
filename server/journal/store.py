"""Opens a data directory: hold it, migrate, start the threads, end what a crash left half done."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import structlog

from server.journal.burial import finish_burials
from server.journal.database import Database
from server.journal.datadir import DataDirectory
from server.journal.migrate import migrate

log = structlog.get_logger(__name__)


@asynccontextmanager
async def open_database(directory: Path) -> AsyncIterator[Database]:
    """The database of `directory`, newest schema, for as long as the context lasts.

    Raises `DataDirectoryError` (taken, not writable), `DatabaseTooNewError`, sqlite3.Error.
    """
    with DataDirectory.hold(directory) as held:
        copy = await asyncio.to_thread(migrate, held.database)
        if copy is not None:
            log.info("journal.migrated", copy=copy.name)
        database = await Database.open(held.database)
        try:
            await finish_burials(database)
            yield database
        finally:
            await database.close()
