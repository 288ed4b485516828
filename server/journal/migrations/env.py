"""Runs revisions on the connection given by `server.journal.migrate`.

For `alembic revision --autogenerate` from a checkout, DATABASE names a database file to compare
with instead.
"""

import os

import sqlalchemy as sa
from alembic import context

from server.journal.tables import metadata


def run(connection: sa.Connection) -> None:
    """Run what is pending in one transaction: SQLite's DDL is transactional."""
    context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with sa.create_engine(f"sqlite:///{os.environ['DATABASE']}").connect() as connection:
        run(connection)
