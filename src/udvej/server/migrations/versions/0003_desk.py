"""Duty, absence, and whose people are whose."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _absence()
    _duty()
    _assignment()
    _circle()


def _absence() -> None:
    op.create_table(
        "absence",
        sa.Column(
            "signing",
            sa.LargeBinary(32),
            nullable=False,
            comment="Who is declared absent.",
        ),
        sa.PrimaryKeyConstraint("signing", name="pk_absence"),
        sqlite_with_rowid=False,
    )


def _duty() -> None:
    op.create_table(
        "duty",
        sa.Column(
            "signing", sa.LargeBinary(32), nullable=False, comment="Whose; public."
        ),
        sa.Column(
            "until", sa.Integer(), nullable=False, comment="Minute it ends by itself."
        ),
        sa.Column(
            "taking_new", sa.Boolean(), nullable=False, comment="Shown to people."
        ),
        sa.Column(
            "pause",
            sa.Integer(),
            nullable=True,
            comment="Minute a pause for notes ends.",
        ),
        sa.PrimaryKeyConstraint("signing", name="pk_duty"),
        sqlite_with_rowid=False,
    )


def _assignment() -> None:
    op.create_table(
        "assignment",
        sa.Column(
            "vault", sa.LargeBinary(32), nullable=False, comment="A shared vault's id."
        ),
        sa.Column(
            "service", sa.LargeBinary(32), nullable=False, comment="From its genesis."
        ),
        sa.Column(
            "stage", sa.Text(), nullable=False, comment="Untaken, taken or alone."
        ),
        sa.Column(
            "contact",
            sa.LargeBinary(32),
            nullable=True,
            comment="Signing key of the contact.",
        ),
        sa.Column(
            "stand_in",
            sa.LargeBinary(32),
            nullable=True,
            comment="Signing key, once agreed.",
        ),
        sa.Column(
            "withheld",
            sa.Boolean(),
            nullable=False,
            comment="The stand-in waits (§8.8).",
        ),
        sa.Column(
            "chosen",
            sa.Boolean(),
            nullable=False,
            comment="The person chose one counsellor.",
        ),
        sa.Column("closing", sa.Boolean(), nullable=False, comment="A deletion waits."),
        sa.Column(
            "since",
            sa.Integer(),
            nullable=True,
            comment="Minute; erased by the answer.",
        ),
        sa.Column(
            "due",
            sa.Integer(),
            nullable=True,
            comment="Promised minute; erased by the answer.",
        ),
        sa.PrimaryKeyConstraint("vault", name="pk_assignment"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_assignment_contact", "assignment", ["contact"], unique=False)
    op.create_index("ix_assignment_stand_in", "assignment", ["stand_in"], unique=False)


def _circle() -> None:
    op.create_table(
        "circle",
        sa.Column(
            "vault", sa.LargeBinary(32), nullable=False, comment="An untaken vault."
        ),
        sa.Column(
            "signing",
            sa.LargeBinary(32),
            nullable=False,
            comment="Who can open that first letter.",
        ),
        sa.ForeignKeyConstraint(
            ["vault"], ["assignment.vault"], name="fk_circle_vault", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("vault", "signing", name="pk_circle"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_circle_signing", "circle", ["signing"], unique=False)
