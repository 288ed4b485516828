"""Seats by workshop: whoever deletes one need not look through the seats of all."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward only: going back means starting from the copy made before."""
    op.create_index("ix_seats_workshop", "seats", ["workshop"], unique=False)
