"""Which passkey an enrolment led to, until the ring is wrapped for it (STAFF §2.4).

What the column is for stands in ``accounts/store/tables.py`` and docs/DATA.md.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column: a wish that is there already has led to no passkey."""
    op.add_column("enrolment", sa.Column("credential", sa.LargeBinary))
