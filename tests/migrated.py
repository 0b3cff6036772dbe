"""A database that is migrated already: made once a process, then copied.

PostgreSQL copies a database itself, for `database_url` in conftest.

Promise: what is copied is what `migrate` made, and only where there was nothing; the
application still looks for itself whether its schema is the newest.
"""

import os
import tempfile
from functools import cache
from pathlib import Path

import psycopg
import sqlalchemy as sa

import postgres
from udvej.server.migrations import migrate


def lay(url: str) -> None:
    """Put a migrated SQLite where ``url`` names a file that is not there yet."""
    parsed = sa.make_url(url)
    file = Path(parsed.database or "")
    fresh = file.parent.is_dir() and not file.exists()
    if parsed.get_backend_name() == "sqlite" and fresh:
        file.write_bytes(_made())


@cache
def mould(server: postgres.Cluster) -> str:
    """Name a migrated database of this process, which nothing else connects to."""
    name = f"mould_{os.getpid()}"
    where = f"host={server.home} user=udvej dbname=postgres"
    with psycopg.connect(where, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}".encode())
    migrate(server.url(name))
    return name


@cache
def _made() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "made.sqlite"
        migrate(f"sqlite+pysqlite:///{file}")
        return file.read_bytes()
