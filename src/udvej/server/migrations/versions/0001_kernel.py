"""The installation's own row."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "installation",
        sa.Column("one", sa.Integer, nullable=False, comment="Always 1."),
        sa.Column("id", sa.LargeBinary(32), nullable=False, comment="Public, random."),
        sa.PrimaryKeyConstraint("one", name="pk_installation"),
    )
