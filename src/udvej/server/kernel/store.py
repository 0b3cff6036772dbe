"""The installation's own row, and what every process needs of the database."""

import secrets

import sqlalchemy as sa

from udvej.protocol.visible import limits
from udvej.server.kernel.database import Connection, metadata

installation = sa.Table(
    "installation",
    metadata,
    sa.Column(
        "one",
        sa.Integer,
        primary_key=True,
        comment="Always 1: there is one row.",
    ),
    sa.Column(
        "id",
        sa.LargeBinary(limits.HASH_BYTES),
        nullable=False,
        comment="Public and random; salts phrases and stands in every genesis (§7.1).",
    ),
)


def load_installation(connection: Connection) -> bytes:
    """Return the installation's id (32 bytes), drawing it the first time.

    It is in the database and not in a setting because without it no phrase opens
    anything: whoever backs up the vaults must back it up with them.
    """
    found = connection.scalar(sa.select(installation.c.id))
    if found is not None:
        return bytes(found)
    drawn = secrets.token_bytes(limits.HASH_BYTES)
    connection.execute(installation.insert().values(one=1, id=drawn))
    return drawn
