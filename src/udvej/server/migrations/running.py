"""Alembic, run on one connection; imported only where there is something to do."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from udvej.server.kernel.database import make_engine

MIGRATION_LOCK = 7_043_117
"""PostgreSQL's advisory lock for migrating; any number that nobody else takes."""


def run(url: str) -> int:
    """Bring the database to the newest schema; return how many steps that took."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    engine = make_engine(url, writes=True)
    try:
        with engine.connect() as connection:
            if engine.dialect.name == "postgresql":
                connection.exec_driver_sql(
                    f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})"
                )
            steps = _missing(connection, ScriptDirectory.from_config(config))
            if steps:
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
            connection.commit()
    finally:
        engine.dispose()
    return steps


def _missing(connection: sa.Connection, scripts: ScriptDirectory) -> int:
    now = MigrationContext.configure(connection).get_current_revision()
    return sum(1 for _ in scripts.iterate_revisions("head", now or "base"))
