"""The desk's tables; docs/DATA.md gives each column its reason.

Promise: counsellors stand in them by their public signing keys, vaults by their ids;
the only times are minutes that an answer, or the end of a duty, erases.
"""

import sqlalchemy as sa

from udvej.protocol.visible import limits
from udvej.server.kernel.database import metadata

_Key = sa.LargeBinary(limits.KEY_BYTES)
_Vault = sa.LargeBinary(limits.VAULT_BYTES)

duty = sa.Table(
    "duty",
    metadata,
    sa.Column("signing", _Key, primary_key=True, comment="Whose; public."),
    sa.Column("until", sa.Integer, nullable=False, comment="Minute it ends by itself."),
    sa.Column("taking_new", sa.Boolean, nullable=False, comment="Shown to people."),
    sa.Column("pause", sa.Integer, comment="Minute a pause for notes ends."),
    sqlite_with_rowid=False,
)

absence = sa.Table(
    "absence",
    metadata,
    sa.Column("signing", _Key, primary_key=True, comment="Who is declared absent."),
    sqlite_with_rowid=False,
)

assignment = sa.Table(
    "assignment",
    metadata,
    sa.Column("vault", _Vault, primary_key=True, comment="A shared vault's id."),
    sa.Column("service", _Key, nullable=False, comment="From its genesis."),
    sa.Column("stage", sa.Text, nullable=False, comment="Untaken, taken or alone."),
    sa.Column("contact", _Key, index=True, comment="Signing key of the contact."),
    sa.Column("stand_in", _Key, index=True, comment="Signing key, once agreed."),
    sa.Column(
        "withheld", sa.Boolean, nullable=False, comment="The stand-in waits (§8.8)."
    ),
    sa.Column(
        "chosen", sa.Boolean, nullable=False, comment="The person chose one counsellor."
    ),
    sa.Column("closing", sa.Boolean, nullable=False, comment="A deletion waits."),
    sa.Column("since", sa.Integer, comment="Minute; erased by the answer."),
    sa.Column("due", sa.Integer, comment="Promised minute; erased by the answer."),
    sqlite_with_rowid=False,  # else a row number would tell the order they came in
)

circle = sa.Table(
    "circle",
    metadata,
    sa.Column(
        "vault",
        sa.ForeignKey("assignment.vault", ondelete="CASCADE"),
        primary_key=True,
        comment="An untaken vault.",
    ),
    sa.Column(
        "signing",
        _Key,
        primary_key=True,
        index=True,
        comment="Who can open that first letter.",
    ),
    sqlite_with_rowid=False,
)
