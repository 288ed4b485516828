"""Screens on walls: the link that makes a device one, and the devices that came by it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward only: going back means starting from the copy made before."""
    op.create_table(
        "walls",
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("shows_code", sa.Integer(), nullable=False),
        sa.Column("created", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["workshop"], ["workshops.id"]),
        sa.PrimaryKeyConstraint("workshop"),
    )
    op.create_table(
        "screens",
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("device_hash", sa.LargeBinary(), nullable=False),
        sa.Column("created", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["workshop"], ["workshops.id"]),
        sa.PrimaryKeyConstraint("workshop", "device_hash"),
    )
