"""The directory's tables; docs/DATA.md gives each column its reason.

Promise: nothing in them is about a person who seeks help; days, and no finer times.
"""

import sqlalchemy as sa

from udvej.server.kernel.database import metadata

directory_entry = sa.Table(
    "directory_entry",
    metadata,
    sa.Column("kind", sa.Text, primary_key=True, comment="Which object of HSDS."),
    sa.Column("id", sa.Text, primary_key=True, comment="Its id there."),
    sa.Column("document", sa.Text, nullable=False, comment="The object, as JSON."),
    sa.Column("notes", sa.Text, nullable=False, comment="What HSDS has no place for."),
    sa.Column("changed", sa.Integer, nullable=False, comment="Day of the last change."),
)

directory_change = sa.Table(
    "directory_change",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, comment="Counts up."),
    sa.Column("kind", sa.Text, nullable=False, comment="Which object of HSDS."),
    sa.Column("id", sa.Text, nullable=False, index=True, comment="Its id there."),
    sa.Column("day", sa.Integer, nullable=False, index=True, comment="When."),
    sa.Column("by", sa.Text, nullable=False, comment="Who; staff, or a command."),
    sa.Column("what", sa.Text, nullable=False, comment="What was done."),
    sa.Column("document", sa.Text, nullable=False, comment="The object after it."),
    sa.Column("notes", sa.Text, nullable=False, comment="The notes after it."),
    sqlite_autoincrement=True,  # a number that was given is never given again
)
