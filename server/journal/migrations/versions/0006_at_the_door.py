"""Who waits at the door, and which devices had a seat before."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward only: going back means starting from the copy made before."""
    op.create_table(
        "former_seats",
        sa.Column("device_hash", sa.LargeBinary(), nullable=False),
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("member", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["workshop"], ["workshops.id"]),
        sa.PrimaryKeyConstraint("device_hash", "workshop", "member"),
    )
    op.create_index("ix_former_seats_workshop", "former_seats", ["workshop"], unique=False)
    op.create_table(
        "lobby",
        sa.Column("device_hash", sa.LargeBinary(), nullable=False),
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["workshop"], ["workshops.id"]),
        sa.PrimaryKeyConstraint("device_hash", "workshop"),
    )
    op.create_index("ix_lobby_workshop", "lobby", ["workshop"], unique=False)
