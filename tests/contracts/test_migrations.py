"""The schema: migrations give the tables of `tables.py`, after a copy, and refuse the future."""

import shutil
import sqlite3
import textwrap
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from server.access import lobby
from server.access.tokens import digest
from server.clock import SystemClock
from server.journal.database import Database
from server.journal.migrate import SCRIPTS, DatabaseTooNewError, migrate
from server.journal.tables import OF_A_WORKSHOP, metadata

NEWEST = "0009"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "samskapa.db"


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The migrations with one more revision, as a later release will have."""
    scripts = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    add_revision(scripts, "9998", NEWEST, "op.execute('CREATE TABLE later (id INTEGER)')")
    return scripts


def add_revision(scripts: Path, revision: str, before: str, *steps: str) -> None:
    text = f'''
    """A later revision."""

    from alembic import op

    revision = {revision!r}
    down_revision = {before!r}


    def upgrade() -> None:
    '''
    body = "".join(f"    {step}\n" for step in steps)
    (scripts / "versions" / f"{revision}.py").write_text(textwrap.dedent(text) + body)


def query(file: Path, statement: str) -> list[tuple[object, ...]]:
    db = sqlite3.connect(file)
    try:
        rows = db.execute(statement).fetchall()
        db.commit()
        return rows
    finally:
        db.close()


def files(file: Path) -> set[str]:
    return {each.name for each in file.parent.glob("samskapa.db*")}


def test_migrated_schema_is_that_of_the_tables(file: Path) -> None:
    migrate(file)
    engine = sa.create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()
    fresh = sa.create_engine("sqlite://")
    metadata.create_all(fresh)
    shape = "SELECT name FROM sqlite_master WHERE name NOT LIKE 'alembic%' ORDER BY name"
    with fresh.connect() as connection:
        expected = [tuple(row) for row in connection.execute(sa.text(shape))]
    fresh.dispose()
    assert [row for row in query(file, shape) if "alembic" not in str(row[0])] == expected


def test_tables_of_a_workshop_are_all_named_in_an_order_to_delete_in() -> None:
    holding = {table for table in metadata.tables.values() if "workshop" in table.c}
    named = [table for table, _ in OF_A_WORKSHOP]
    assert set(named) == holding | {metadata.tables["workshops"]}
    for number, table in enumerate(named):
        pointed_at = {key.column.table for key in table.foreign_keys}
        assert not pointed_at & set(named[:number]), table.name


@pytest.mark.parametrize("table", [table.name for table, _ in OF_A_WORKSHOP])
def test_no_slice_of_a_burial_looks_through_the_rows_of_other_workshops(
    file: Path, table: str
) -> None:
    migrate(file)
    column = dict((each.name, column.name) for each, column in OF_A_WORKSHOP)[table]
    some = f"SELECT rowid FROM {table} WHERE {column} = 'w' LIMIT 50"
    for *_, step in query(file, f"EXPLAIN QUERY PLAN {some}"):
        assert str(step).startswith("SEARCH"), step


async def test_m8_who_waited_through_an_upgrade_shares_a_full_lobby_like_everybody(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tmp_path / "before"
    shutil.copytree(SCRIPTS, before, ignore=shutil.ignore_patterns("__pycache__", "0009*"))
    migrate(file, scripts=before)
    query(file, "INSERT INTO workshops VALUES ('w', 1, 0, x'', 0, 0, 0)")
    now, anna = SystemClock().now_ms(), digest("anna").hex()
    row = f"x'{anna}', 'w', 1, 'Anna', 'resident', 'waiting', {now}, {now}"
    query(file, f"INSERT INTO lobby VALUES ({row})")
    migrate(file)
    monkeypatch.setattr(lobby, "LOBBY_MAX", 2)
    database = await Database.open(file)
    try:
        door = lobby.Lobby(database, SystemClock())
        for name in ("bo", "cia", "anna"):
            await door.ask("w", name, alias=name, role="resident", network=name)
        assert [one.alias for one in await door.waiting("w")] == ["anna", "cia"]
    finally:
        await database.close()
    assert query(file, "SELECT count(*) FROM lobby WHERE length(network) = 8") == [(2,)]


def test_first_start_and_current_file_need_no_copy(file: Path) -> None:
    assert migrate(file) is None
    assert migrate(file) is None
    assert files(file) == {"samskapa.db"}
    assert file.stat().st_mode & 0o777 == 0o600


def test_older_file_is_copied_whole_before_it_changes(file: Path, later: Path) -> None:
    migrate(file)
    query(file, "INSERT INTO accounts VALUES (1, 'a@example.org', 'A', 'x', 0)")
    copy = migrate(file, scripts=later)
    assert copy is not None
    assert copy.name == "samskapa.db.before-9998"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert query(copy, "SELECT email FROM accounts") == [("a@example.org",)]
    assert query(copy, "SELECT name FROM sqlite_master WHERE name = 'later'") == []
    assert query(file, "SELECT count(*) FROM later") == [(0,)]


def test_only_the_newest_copy_is_kept(file: Path, later: Path) -> None:
    migrate(file)
    migrate(file, scripts=later)
    add_revision(later, "9999", "9998", "pass")
    migrate(file, scripts=later)
    assert files(file) == {"samskapa.db", "samskapa.db.before-9999"}


def test_revision_that_fails_leaves_the_file_as_it_was(file: Path, later: Path) -> None:
    migrate(file)
    add_revision(
        later, "9999", "9998", "op.execute('CREATE TABLE half (id INTEGER)')", "raise LookupError"
    )
    with pytest.raises(LookupError):
        migrate(file, scripts=later)
    assert query(file, "SELECT version_num FROM alembic_version") == [(NEWEST,)]
    names = "SELECT name FROM sqlite_master WHERE name IN ('half', 'later')"
    assert query(file, names) == []


def test_file_of_a_newer_release_is_refused_untouched(file: Path, later: Path) -> None:
    migrate(file)
    migrate(file, scripts=later)
    before = file.read_bytes()
    with pytest.raises(DatabaseTooNewError, match="newer Samskapa"):
        migrate(file)
    assert file.read_bytes() == before
