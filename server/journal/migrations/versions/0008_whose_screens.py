"""Which facilitator opened the wall on a browser of her own."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward only: going back means starting from the copy made before.

    Of screens from before it is not known: they stay until the link ends, as those of the link.
    """
    column = sa.Column("opener", sa.Integer(), nullable=False, server_default="0")
    op.add_column("screens", column)
