"""Changes of the tables, in order; run at every start and by ``udvej migrate``.

Promise: expand first, contract in a later release, so that the release before still
works beside the one after. Two processes that start together migrate once.
"""

from pathlib import Path

import sqlalchemy as sa

from udvej.server.kernel.database import make_engine
from udvej.server.kernel.errors import Refusal, Refused

_NEWEST = max(path.name[:4] for path in Path(__file__).parent.glob("versions/[0-9]*"))
"""Revisions are numbered; a test compares this with what Alembic thinks."""


def migrate(url: str) -> int:
    """Bring the database to the newest schema; return how many steps that took.

    Raises `Refused` with `unavailable` when there is no database to be had.
    """
    if _revision(url) == _NEWEST:
        return 0
    # Only here: Alembic takes half a second to import, and most starts have no use
    # for it.
    from udvej.server.migrations.running import run  # noqa: PLC0415 - as said above

    return run(url)


def _revision(url: str) -> str | None:
    """Return the database's revision; None: it has none yet."""
    engine = make_engine(url, writes=True)
    try:
        with engine.connect() as connection:
            if not sa.inspect(connection).has_table("alembic_version"):
                return None
            version = sa.table("alembic_version", sa.column("version_num"))
            return connection.scalar(sa.select(version.c.version_num))
    except sa.exc.OperationalError:
        raise Refused(Refusal.UNAVAILABLE) from None
    finally:
        engine.dispose()
