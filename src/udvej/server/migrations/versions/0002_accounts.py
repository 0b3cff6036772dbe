"""Services, staff, how they log in, and the rosters."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _service()
    _roster()
    _staff()
    _passkey()
    _wrap()
    _invitation()
    _enrolment()
    _session()
    _spent_challenge()


def _service() -> None:
    op.create_table(
        "service",
        sa.Column(
            "key", sa.LargeBinary(32), nullable=False, comment="Public service key."
        ),
        sa.Column(
            "name", sa.Text(), nullable=False, comment="The service's public name."
        ),
        sa.PrimaryKeyConstraint("key", name="pk_service"),
    )


def _roster() -> None:
    op.create_table(
        "roster",
        sa.Column("service", sa.LargeBinary(32), nullable=False, comment="Whose."),
        sa.Column(
            "number",
            sa.BigInteger(),
            autoincrement=False,
            nullable=False,
            comment="Counts up by one.",
        ),
        sa.Column(
            "hash",
            sa.LargeBinary(32),
            nullable=False,
            comment="What the next one names.",
        ),
        sa.Column("expires", sa.Integer(), nullable=False, comment="Day."),
        sa.Column(
            "signed", sa.LargeBinary(), nullable=False, comment="Public, as signed."
        ),
        sa.ForeignKeyConstraint(["service"], ["service.key"], name="fk_roster_service"),
        sa.PrimaryKeyConstraint("service", "number", name="pk_roster"),
    )


def _staff() -> None:
    op.create_table(
        "staff",
        sa.Column(
            "id",
            sa.LargeBinary(32),
            nullable=False,
            comment="Random; WebAuthn user handle.",
        ),
        sa.Column("name", sa.Text(), nullable=False, comment="The name they use."),
        sa.Column(
            "roles", sa.Text(), nullable=False, comment="Role names, with commas."
        ),
        sa.Column(
            "service", sa.LargeBinary(32), nullable=False, comment="Whom they work for."
        ),
        sa.Column(
            "signing",
            sa.LargeBinary(32),
            nullable=True,
            comment="Public; counsellors only.",
        ),
        sa.Column(
            "opening",
            sa.LargeBinary(),
            nullable=True,
            comment="Public; counsellors only.",
        ),
        sa.Column(
            "code_key",
            sa.LargeBinary(32),
            nullable=True,
            comment="Public half of the printed code.",
        ),
        sa.Column(
            "active", sa.Boolean(), nullable=False, comment="False once suspended."
        ),
        sa.ForeignKeyConstraint(["service"], ["service.key"], name="fk_staff_service"),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.UniqueConstraint("signing", name="uq_staff_signing"),
    )


def _passkey() -> None:
    op.create_table(
        "passkey",
        sa.Column(
            "credential", sa.LargeBinary(), nullable=False, comment="WebAuthn id."
        ),
        sa.Column("staff", sa.LargeBinary(32), nullable=False, comment="Whose it is."),
        sa.Column("public_key", sa.LargeBinary(), nullable=False, comment="COSE key."),
        sa.Column(
            "uses", sa.BigInteger(), nullable=False, comment="Against cloned keys."
        ),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name="fk_passkey_staff"),
        sa.PrimaryKeyConstraint("credential", name="pk_passkey"),
    )
    op.create_index("ix_passkey_staff", "passkey", ["staff"], unique=False)


def _wrap() -> None:
    op.create_table(
        "wrap",
        sa.Column("staff", sa.LargeBinary(32), nullable=False, comment="Whose."),
        sa.Column("kind", sa.Text(), nullable=False, comment="What opens it."),
        sa.Column(
            "credential",
            sa.LargeBinary(),
            nullable=False,
            comment="Which passkey opens it; empty for passphrase and printed code.",
        ),
        sa.Column(
            "ring", sa.LargeBinary(), nullable=False, comment="Sealed in the browser."
        ),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name="fk_wrap_staff"),
        sa.PrimaryKeyConstraint("staff", "kind", "credential", name="pk_wrap"),
    )


def _invitation() -> None:
    op.create_table(
        "invitation",
        sa.Column(
            "fingerprint",
            sa.LargeBinary(32),
            nullable=False,
            comment="Hash of the secret.",
        ),
        sa.Column(
            "staff", sa.LargeBinary(32), nullable=False, comment="Id they will have."
        ),
        sa.Column(
            "name", sa.Text(), nullable=False, comment="As the inviter wrote it."
        ),
        sa.Column(
            "roles", sa.Text(), nullable=False, comment="Role names, with commas."
        ),
        sa.Column(
            "service",
            sa.LargeBinary(32),
            nullable=False,
            comment="Whom they will work for.",
        ),
        sa.Column(
            "until", sa.Integer(), nullable=False, comment="Last day it is good."
        ),
        sa.ForeignKeyConstraint(
            ["service"], ["service.key"], name="fk_invitation_service"
        ),
        sa.PrimaryKeyConstraint("fingerprint", name="pk_invitation"),
    )


def _enrolment() -> None:
    op.create_table(
        "enrolment",
        sa.Column(
            "fingerprint",
            sa.LargeBinary(32),
            nullable=False,
            comment="Hash of the secret.",
        ),
        sa.Column(
            "staff",
            sa.LargeBinary(32),
            nullable=False,
            comment="Who asks for a new passkey; one wish at a time.",
        ),
        sa.Column("asked", sa.Integer(), nullable=False, comment="Minute."),
        sa.Column("stage", sa.Text(), nullable=False, comment="Asked or approved."),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name="fk_enrolment_staff"),
        sa.PrimaryKeyConstraint("fingerprint", name="pk_enrolment"),
        sa.UniqueConstraint("staff", name="uq_enrolment_staff"),
    )


def _session() -> None:
    op.create_table(
        "session",
        sa.Column(
            "fingerprint",
            sa.LargeBinary(32),
            nullable=False,
            comment="Hash of the cookie.",
        ),
        sa.Column(
            "staff", sa.LargeBinary(32), nullable=False, comment="Who is logged in."
        ),
        sa.Column(
            "credential", sa.LargeBinary(), nullable=False, comment="By which passkey."
        ),
        sa.Column("opened", sa.Integer(), nullable=False, comment="Minute; 12 hours."),
        sa.Column(
            "seen", sa.Integer(), nullable=False, comment="Minute; 30 idle ones."
        ),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name="fk_session_staff"),
        sa.PrimaryKeyConstraint("fingerprint", name="pk_session"),
    )
    op.create_index("ix_session_staff", "session", ["staff"], unique=False)


def _spent_challenge() -> None:
    op.create_table(
        "spent_challenge",
        sa.Column(
            "fingerprint",
            sa.LargeBinary(32),
            nullable=False,
            comment="A ceremony, once.",
        ),
        sa.Column("until", sa.Integer(), nullable=False, comment="Minute it is stale."),
        sa.PrimaryKeyConstraint("fingerprint", name="pk_spent_challenge"),
    )
