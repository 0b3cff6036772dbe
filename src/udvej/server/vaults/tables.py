"""The tables of the vaults. docs/DATA.md says why of each column, a test compares.

Promise: no table here knows a time but the day a vault was last active and days on
which something ends; none knows a name, an address or an account. Rows lie in the
order of a random number, never in the order they came (PROTOCOL §4.2).
"""

import sqlalchemy as sa

from udvej.protocol.visible import limits
from udvej.server.kernel.database import metadata

NUMBER_BITS = 47
"""A vault's number: random, so that rows of one person do not lie side by side."""
PLACES = 1 << 16
"""More than `entries_max`, and room for what is never refused; 47 + 16 bits fit."""

_Hash = sa.LargeBinary(limits.HASH_BYTES)
_Key = sa.LargeBinary(limits.KEY_BYTES)

vault = sa.Table(
    "vault",
    metadata,
    sa.Column(
        "number",
        sa.BigInteger().with_variant(sa.Integer, "sqlite"),
        primary_key=True,
        autoincrement=False,
        comment="Random; stands for the vault in the other tables.",
    ),
    sa.Column("id", _Hash, nullable=False, unique=True, comment="PROTOCOL §7.2."),
    sa.Column(
        "lookup",
        _Hash,
        nullable=False,
        unique=True,
        comment="Hash of the person's signing key (§7.3): a proof finds the vault.",
    ),
    sa.Column("sequence", sa.Integer, nullable=False, comment="Of the head."),
    sa.Column("hash", _Hash, nullable=False, comment="Of the head (§5.3)."),
    sa.Column("epoch", sa.BigInteger, nullable=False, comment="The current epoch."),
    sa.Column(
        "readers_at",
        sa.Integer,
        nullable=False,
        comment="Sequence of the newest *readers* entry.",
    ),
    sa.Column(
        "begins",
        sa.Integer,
        nullable=False,
        server_default="0",
        comment="Sequence of the newest renewal, else 0 (§9.6).",
    ),
    sa.Column(
        "bytes",
        sa.Integer,
        nullable=False,
        comment="Links, signatures and bodies appended since: the quota (§9.2).",
    ),
    sa.Column(
        "by_person",
        sa.Integer,
        nullable=False,
        comment="Entries the person wrote: the quota before anyone takes it (§9.2).",
    ),
    sa.Column(
        "taken",
        sa.Boolean,
        nullable=False,
        comment="Whether a contact has written: lifts that quota.",
    ),
    sa.Column(
        "active",
        sa.Integer,
        nullable=False,
        comment="The day (§1.6) of the last append; no other time is kept.",
    ),
    sa.Column(
        "closing",
        sa.Integer,
        comment="The day a deletion is carried out, while it can be undone (§9.5).",
    ),
)

entry = sa.Table(
    "entry",
    metadata,
    sa.Column(
        "place",
        sa.BigInteger().with_variant(sa.Integer, "sqlite"),
        primary_key=True,
        autoincrement=False,
        comment="Vault number times 2^16 plus position: a vault's rows lie together.",
    ),
    sa.Column("vault", sa.BigInteger, nullable=False, comment="The vault's number."),
    sa.Column(
        "id",
        sa.LargeBinary(limits.ID_BYTES),
        nullable=False,
        comment="The entry's random id: sent again, it is known (§5.5).",
    ),
    sa.Column(
        "head",
        sa.LargeBinary(limits.HEAD_BYTES),
        nullable=False,
        comment="Link and signature as received (§5.2).",
    ),
    sa.Column(
        "body",
        sa.LargeBinary,
        comment="As received; ciphertext where sealed. Null once removed (§9.4).",
    ),
    sa.UniqueConstraint("vault", "id"),
)

reader = sa.Table(
    "reader",
    metadata,
    sa.Column("vault", sa.BigInteger, primary_key=True, comment="The vault's number."),
    sa.Column(
        "key",
        _Key,
        primary_key=True,
        index=True,
        comment="Signing key of a current reader (§8.1).",
    ),
    sa.Column("role", sa.SmallInteger, nullable=False, comment="§8.1."),
    sa.Column(
        "withheld",
        sa.Boolean,
        nullable=False,
        comment="Served nothing until the contact's absence is declared (§8.8).",
    ),
    sa.Column(
        "gone", sa.Boolean, nullable=False, comment="Has left; the epoch must turn."
    ),
    sqlite_with_rowid=False,
)

readable = sa.Table(
    "readable",
    metadata,
    sa.Column("vault", sa.BigInteger, primary_key=True, comment="The vault's number."),
    sa.Column("key", _Key, primary_key=True, comment="A reader's signing key."),
    sa.Column(
        "epoch",
        sa.BigInteger,
        primary_key=True,
        comment="An epoch whose bodies that key may fetch (§11.8).",
    ),
    sqlite_with_rowid=False,
)

opened = sa.Table(
    "opened",
    metadata,
    sa.Column("vault", sa.BigInteger, primary_key=True, comment="The vault's number."),
    sa.Column(
        "key",
        _Key,
        primary_key=True,
        comment="Has appended *opened* on the day the vault was last active (§11.8).",
    ),
    sqlite_with_rowid=False,
)

tombstone = sa.Table(
    "tombstone",
    metadata,
    sa.Column("vault", _Hash, primary_key=True, comment="Id of a deleted vault."),
    sa.Column(
        "lookup",
        _Hash,
        nullable=False,
        unique=True,
        comment="So that the person's other device learns of the deletion too.",
    ),
    sa.Column(
        "entry",
        sa.LargeBinary,
        nullable=False,
        comment="The signed deletion entry, whole (§9.5).",
    ),
    sa.Column("until", sa.Integer, nullable=False, comment="The day it goes."),
    sqlite_with_rowid=False,
)

SCRUBBED = (entry.name, vault.name, reader.name, readable.name, opened.name)
"""Where deleted bytes may linger until a scrub."""
