"""What was answered at the door and is not told to the log yet."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Forward only: going back means starting from the copy made before."""
    op.create_table(
        "door_answers",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("member", sa.Integer(), nullable=False),
        sa.Column("let_in", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["workshop"], ["workshops.id"]),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_door_answers_workshop", "door_answers", ["workshop"], unique=False)
