"""The vaults: entries, who reads them, what is left of deleted ones.

What each column is for stands in ``vaults/tables.py`` and docs/DATA.md.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the tables."""
    _vault()
    _entry()
    _rights()
    op.create_table(
        "tombstone",
        sa.Column("vault", sa.LargeBinary(32), nullable=False),
        sa.Column("lookup", sa.LargeBinary(32), nullable=False),
        sa.Column("entry", sa.LargeBinary, nullable=False),
        sa.Column("until", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("vault", name="pk_tombstone"),
        sa.UniqueConstraint("lookup", name="uq_tombstone_lookup"),
        sqlite_with_rowid=False,
    )


def _vault() -> None:
    op.create_table(
        "vault",
        sa.Column("number", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.LargeBinary(32), nullable=False),
        sa.Column("lookup", sa.LargeBinary(32), nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sa.Column("epoch", sa.BigInteger, nullable=False),
        sa.Column("readers_at", sa.Integer, nullable=False),
        sa.Column("bytes", sa.Integer, nullable=False),
        sa.Column("by_person", sa.Integer, nullable=False),
        sa.Column("taken", sa.Boolean, nullable=False),
        sa.Column("active", sa.Integer, nullable=False),
        sa.Column("closing", sa.Integer),
        sa.PrimaryKeyConstraint("number", name="pk_vault"),
        sa.UniqueConstraint("id", name="uq_vault_id"),
        sa.UniqueConstraint("lookup", name="uq_vault_lookup"),
    )


def _entry() -> None:
    op.create_table(
        "entry",
        sa.Column("place", _NUMBER, autoincrement=False, nullable=False),
        sa.Column("vault", sa.BigInteger, nullable=False),
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("head", sa.LargeBinary(223), nullable=False),
        sa.Column("body", sa.LargeBinary),
        sa.PrimaryKeyConstraint("place", name="pk_entry"),
        sa.UniqueConstraint("vault", "id", name="uq_entry_vault_id"),
    )
    if op.get_bind().dialect.name == "postgresql":
        # Ciphertext does not get smaller: spare the attempt.
        op.execute("ALTER TABLE entry ALTER COLUMN body SET STORAGE EXTERNAL")


def _rights() -> None:
    op.create_table(
        "reader",
        sa.Column("vault", sa.BigInteger, nullable=False),
        sa.Column("key", sa.LargeBinary(32), nullable=False),
        sa.Column("role", sa.SmallInteger, nullable=False),
        sa.Column("withheld", sa.Boolean, nullable=False),
        sa.Column("gone", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("vault", "key", name="pk_reader"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_reader_key", "reader", ["key"])
    op.create_table(
        "readable",
        sa.Column("vault", sa.BigInteger, nullable=False),
        sa.Column("key", sa.LargeBinary(32), nullable=False),
        sa.Column("epoch", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("vault", "key", "epoch", name="pk_readable"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "opened",
        sa.Column("vault", sa.BigInteger, nullable=False),
        sa.Column("key", sa.LargeBinary(32), nullable=False),
        sa.PrimaryKeyConstraint("vault", "key", name="pk_opened"),
        sqlite_with_rowid=False,
    )
