"""The day of the last run, so that a clock that is far off can be noticed."""

import sqlalchemy as sa

from udvej.server.kernel.database import Connection, metadata

retained = sa.Table(
    "retained",
    metadata,
    sa.Column("one", sa.Integer, primary_key=True, comment="Always 1: one row."),
    sa.Column("day", sa.Integer, nullable=False, comment="Of the last run."),
)


def last_day(connection: Connection) -> int | None:
    """Return the day of the last run, if there was one."""
    return connection.scalar(sa.select(retained.c.day))


def note_day(connection: Connection, day: int) -> None:
    """Note that a run was made on ``day``."""
    changed = connection.execute(retained.update().values(day=day))
    if not changed.rowcount:
        connection.execute(retained.insert().values(one=1, day=day))
