"""Brings the database file to the newest schema at start, after an automatic copy of it."""

import os
import sqlite3
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from server.journal.copies import copy_database, forget_copies

SCRIPTS = Path(__file__).parent / "migrations"
_PRIVATE_FILE = 0o600


class DatabaseTooNewError(Exception):
    """The file was written by a newer Samskapa; the message says what to do."""


def migrate(database: Path, *, scripts: Path = SCRIPTS) -> Path | None:
    """Upgrade `database`, making it if missing; blocking, before the writer opens.

    Gives the path of the copy made first, `<file>.before-<revision>`; None when nothing was
    pending or there was nothing to lose. How long it stays: `forget_copies`.
    """
    config = _config(scripts)
    target = ScriptDirectory.from_config(config).get_current_head()
    engine = _engine(database)
    try:
        with engine.connect() as connection:
            current = _current(connection)
        if current == target:
            return None
        _refuse_unknown(config, current, database)
        copy = _copy(database, f"{database.name}.before-{target}") if current else None
        with engine.connect() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        return copy
    finally:
        engine.dispose()


def known_revisions() -> frozenset[str]:
    """Schemas that this program can read or bring up to date."""
    directory = ScriptDirectory.from_config(_config(SCRIPTS))
    return frozenset(script.revision for script in directory.walk_revisions())


def _config(scripts: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _engine(database: Path) -> sa.Engine:
    engine = sa.create_engine(f"sqlite:///{database}", poolclass=sa.NullPool)

    @sa.event.listens_for(engine, "connect")
    def _own_transactions(connection: sqlite3.Connection, _record: object) -> None:
        # Python's sqlite3 would commit before DDL on its own terms: half a revision after a crash.
        connection.isolation_level = None
        os.chmod(database, _PRIVATE_FILE)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA secure_delete=ON")

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _current(connection: sa.Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _refuse_unknown(config: Config, current: str | None, database: Path) -> None:
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if current is not None and current not in known:
        raise DatabaseTooNewError(
            f"{database} was written by a newer Samskapa (schema {current}): "
            "install that version, or start from the copy made before its upgrade"
        )


def _copy(database: Path, name: str) -> Path:
    """Copy under a passing name, then rename: a crash leaves no half copy that looks whole."""
    copy, unfinished = database.with_name(name), database.with_name(f"{name}.unfinished")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE_FILE))
    copy_database(database, unfinished)
    forget_copies(database, but=unfinished)
    os.replace(unfinished, copy)
    return copy
