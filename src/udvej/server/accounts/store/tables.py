"""The accounts' tables; docs/DATA.md gives each column its reason.

Promise: nothing in them logs anyone in: tokens, invitations and enrolments are hashes,
passkeys are public keys, key rings are wrapped.
"""

import sqlalchemy as sa

from udvej.protocol.visible import limits
from udvej.server.kernel.database import metadata

_key = sa.LargeBinary(limits.KEY_BYTES)
_hash = sa.LargeBinary(limits.HASH_BYTES)

services = sa.Table(
    "service",
    metadata,
    sa.Column("key", _key, primary_key=True, comment="Public service key."),
    sa.Column("name", sa.Text, nullable=False, comment="The service's public name."),
)

staff = sa.Table(
    "staff",
    metadata,
    sa.Column("id", _key, primary_key=True, comment="Random; WebAuthn user handle."),
    sa.Column("name", sa.Text, nullable=False, comment="The name they use."),
    sa.Column("roles", sa.Text, nullable=False, comment="Role names, with commas."),
    sa.Column(
        "service",
        sa.ForeignKey("service.key"),
        nullable=False,
        comment="Whom they work for.",
    ),
    sa.Column("signing", _key, unique=True, comment="Public; counsellors only."),
    sa.Column("opening", sa.LargeBinary, comment="Public; counsellors only."),
    sa.Column("code_key", _key, comment="Public half of the printed code."),
    sa.Column("active", sa.Boolean, nullable=False, comment="False once suspended."),
)

passkeys = sa.Table(
    "passkey",
    metadata,
    sa.Column("credential", sa.LargeBinary, primary_key=True, comment="WebAuthn id."),
    sa.Column(
        "staff",
        sa.ForeignKey("staff.id"),
        nullable=False,
        index=True,
        comment="Whose it is.",
    ),
    sa.Column("public_key", sa.LargeBinary, nullable=False, comment="COSE key."),
    sa.Column("uses", sa.BigInteger, nullable=False, comment="Against cloned keys."),
)

wraps = sa.Table(
    "wrap",
    metadata,
    sa.Column("staff", sa.ForeignKey("staff.id"), primary_key=True, comment="Whose."),
    sa.Column("kind", sa.Text, primary_key=True, comment="What opens it."),
    sa.Column(
        "credential",
        sa.LargeBinary,
        primary_key=True,
        comment="Which passkey opens it; empty for passphrase and printed code.",
    ),
    sa.Column("ring", sa.LargeBinary, nullable=False, comment="Sealed in the browser."),
)

invitations = sa.Table(
    "invitation",
    metadata,
    sa.Column("fingerprint", _hash, primary_key=True, comment="Hash of the secret."),
    sa.Column("staff", _key, nullable=False, comment="Id they will have."),
    sa.Column("name", sa.Text, nullable=False, comment="As the inviter wrote it."),
    sa.Column("roles", sa.Text, nullable=False, comment="Role names, with commas."),
    sa.Column(
        "service",
        sa.ForeignKey("service.key"),
        nullable=False,
        comment="Whom they will work for.",
    ),
    sa.Column("until", sa.Integer, nullable=False, comment="Last day it is good."),
)

enrolments = sa.Table(
    "enrolment",
    metadata,
    sa.Column("fingerprint", _hash, primary_key=True, comment="Hash of the secret."),
    sa.Column(
        "staff",
        sa.ForeignKey("staff.id"),
        nullable=False,
        unique=True,
        comment="Who asks for a new passkey; one wish at a time.",
    ),
    sa.Column("asked", sa.Integer, nullable=False, comment="Minute."),
    sa.Column("stage", sa.Text, nullable=False, comment="Asked, approved or made."),
    sa.Column(
        "credential",
        sa.LargeBinary,
        comment="The passkey made of it, until the ring is wrapped for that.",
    ),
)

sessions = sa.Table(
    "session",
    metadata,
    sa.Column("fingerprint", _hash, primary_key=True, comment="Hash of the cookie."),
    sa.Column(
        "staff",
        sa.ForeignKey("staff.id"),
        nullable=False,
        index=True,
        comment="Who is logged in.",
    ),
    sa.Column(
        "credential", sa.LargeBinary, nullable=False, comment="By which passkey."
    ),
    sa.Column("opened", sa.Integer, nullable=False, comment="Minute; 12 hours."),
    sa.Column("seen", sa.Integer, nullable=False, comment="Minute; 30 idle ones."),
)

spent_challenges = sa.Table(
    "spent_challenge",
    metadata,
    sa.Column("fingerprint", _hash, primary_key=True, comment="A ceremony, once."),
    sa.Column("until", sa.Integer, nullable=False, comment="Minute it is stale."),
)

rosters = sa.Table(
    "roster",
    metadata,
    sa.Column(
        "service", sa.ForeignKey("service.key"), primary_key=True, comment="Whose."
    ),
    sa.Column(
        "number",
        sa.BigInteger,
        primary_key=True,
        autoincrement=False,
        comment="Counts up by one.",
    ),
    sa.Column("hash", _hash, nullable=False, comment="What the next one names."),
    sa.Column("expires", sa.Integer, nullable=False, comment="Day."),
    sa.Column("signed", sa.LargeBinary, nullable=False, comment="Public, as signed."),
)
