"""Where a vault begins since its newest renewal (PROTOCOL §9.6).

What the column is for stands in ``vaults/tables.py`` and docs/DATA.md.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column: a vault that is there already was never renewed."""
    column = sa.Column("begins", sa.Integer, nullable=False, server_default="0")
    op.add_column("vault", column)
