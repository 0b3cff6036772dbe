"""The directory: its entries and their history."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "directory_entry",
        sa.Column("kind", sa.Text(), nullable=False, comment="Which object of HSDS."),
        sa.Column("id", sa.Text(), nullable=False, comment="Its id there."),
        sa.Column(
            "document", sa.Text(), nullable=False, comment="The object, as JSON."
        ),
        sa.Column(
            "notes", sa.Text(), nullable=False, comment="What HSDS has no place for."
        ),
        sa.Column(
            "changed", sa.Integer(), nullable=False, comment="Day of the last change."
        ),
        sa.PrimaryKeyConstraint("kind", "id", name="pk_directory_entry"),
    )
    op.create_table(
        "directory_change",
        sa.Column("number", sa.Integer(), nullable=False, comment="Counts up."),
        sa.Column("kind", sa.Text(), nullable=False, comment="Which object of HSDS."),
        sa.Column("id", sa.Text(), nullable=False, comment="Its id there."),
        sa.Column("day", sa.Integer(), nullable=False, comment="When."),
        sa.Column("by", sa.Text(), nullable=False, comment="Who; staff, or a command."),
        sa.Column("what", sa.Text(), nullable=False, comment="What was done."),
        sa.Column(
            "document", sa.Text(), nullable=False, comment="The object after it."
        ),
        sa.Column("notes", sa.Text(), nullable=False, comment="The notes after it."),
        sa.PrimaryKeyConstraint("number", name="pk_directory_change"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_directory_change_id", "directory_change", ["id"], unique=False)
    op.create_index(
        "ix_directory_change_day", "directory_change", ["day"], unique=False
    )
