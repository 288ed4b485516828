"""Whose share of the places at the door one has."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward only: going back means starting from the copy made before."""
    # x'': SQLite would keep '' as text, also in a column of bytes.
    empty = sa.text("x''")
    op.add_column(
        "lobby", sa.Column("network", sa.LargeBinary(), nullable=False, server_default=empty)
    )
