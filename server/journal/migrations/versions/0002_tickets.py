"""One-time links: to an account, into a workshop as facilitator, to a new password."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward only: going back means starting from the copy made before."""
    op.create_table(
        "tickets",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("workshop", sa.Text(), nullable=True),
        sa.Column("inviter", sa.Integer(), nullable=True),
        sa.Column("account", sa.Integer(), nullable=True),
        sa.Column("member", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("created", sa.Integer(), nullable=False),
        sa.Column("expires", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'account' AND workshop IS NULL AND inviter IS NULL AND account IS NULL"
            " AND member IS NULL)"
            " OR (kind = 'facilitator' AND workshop IS NOT NULL AND inviter IS NOT NULL"
            " AND (account IS NULL) = (member IS NULL))"
            " OR (kind = 'password' AND workshop IS NULL AND inviter IS NULL"
            " AND account IS NOT NULL AND member IS NULL)",
            name="tickets_kind",
        ),
        sa.ForeignKeyConstraint(
            ["account"],
            ["accounts.id"],
        ),
        sa.ForeignKeyConstraint(
            ["workshop"],
            ["workshops.id"],
        ),
        sa.PrimaryKeyConstraint("token_hash"),
    )
    op.create_index("ix_tickets_account", "tickets", ["account"], unique=False)
    op.create_index("ix_tickets_workshop", "tickets", ["workshop"], unique=False)
