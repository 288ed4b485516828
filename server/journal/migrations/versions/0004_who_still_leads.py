"""Whether an account still leads a workshop, as the log said last: for lists."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward only. Who was removed before is found when her workshop takes its next entry."""
    op.add_column(
        "facilitators", sa.Column("leads", sa.Integer(), nullable=False, server_default="1")
    )
