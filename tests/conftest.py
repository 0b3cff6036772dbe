"""What every test may ask for: a database of each kind, a browser, loopback only.

The two databases are one fixture, so that a test written once runs on both. Under
``--database=sqlite`` (``make check``) the PostgreSQL half is not collected, rather
than skipped; ``make test`` runs both.
"""

import fcntl
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import psycopg
import pytest

import chromium as chromium_tool
import migrated
import postgres

DATABASES = ("sqlite", "postgresql")
CLUSTER_HOME = "UDVEJ_TEST_CLUSTER"
MEMORY = Path("/dev/shm")  # noqa: S108 -- only mkdtemp writes there
MEMORY_BYTES_MIN = 2_000_000_000
"""What the files of some workers need at once; many a container has less."""
APPLICATION = "place"
"""The fixture that migrates before anything else, as a start does."""

hypothesis.settings.register_profile("dev", max_examples=50, deadline=None)
hypothesis.settings.register_profile("ci", max_examples=200, deadline=None)
hypothesis.settings.register_profile("night", max_examples=5_000, deadline=None)
hypothesis.settings.load_profile(os.environ.get("UDVEJ_HYPOTHESIS", "dev"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database",
        choices=[*DATABASES, "both"],
        default="both",
        help="which database the tests that need one run on (default: both)",
    )


def pytest_configure(config: pytest.Config) -> None:
    # The first process names the cluster's folder, its workers inherit the name,
    # and whichever test first needs the cluster starts it. All of it is in memory
    # where there is room: making and removing files is most of a database's time.
    if not hasattr(config, "workerinput"):
        if _room_in_memory():
            os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)
        os.environ[CLUSTER_HOME] = tempfile.mkdtemp(prefix="udvej-pg-")


def _room_in_memory() -> bool:
    asked_otherwise = "TMPDIR" in os.environ
    if asked_otherwise or not MEMORY.is_dir() or not os.access(MEMORY, os.W_OK):
        return False
    return shutil.disk_usage(MEMORY).free >= MEMORY_BYTES_MIN


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        home = Path(os.environ.pop(CLUSTER_HOME))
        if (home / "data").exists():
            postgres.Cluster(home).destroy()
        else:
            home.rmdir()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database_url" in metafunc.fixturenames:
        asked = metafunc.config.getoption("--database")
        kinds = DATABASES if asked == "both" else (asked,)
        metafunc.parametrize("database_url", kinds, indirect=True)


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Leave out, as not collected, the half of a test that is about the other kind."""
    left_out = [item for item in items if not _concerns(item)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if _concerns(item)]


def _concerns(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("database")
    if marker is None or not isinstance(item, pytest.Function):
        return True
    return item.callspec.params.get("database_url") in marker.args


@pytest.fixture(scope="session")
def cluster() -> postgres.Cluster:
    """The run's own PostgreSQL, shared by all its processes."""
    home = Path(os.environ[CLUSTER_HOME])
    cluster = postgres.Cluster(home)
    with Path(f"{home}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (home / "data").exists():
            cluster.start()
    Path(f"{home}.lock").unlink(missing_ok=True)
    return cluster


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """SQLAlchemy's address of a database that this test alone uses.

    It is empty, or migrated already where an application is asked for that would
    migrate it first.
    """
    for_application = APPLICATION in request.fixturenames
    if request.param == "sqlite":
        url = f"sqlite+pysqlite:///{tmp_path / 'udvej.sqlite'}"
        if for_application:
            migrated.lay(url)
        yield url
        return
    server: postgres.Cluster = request.getfixturevalue("cluster")
    name = f"test_{secrets.token_hex(8)}"
    where = f"host={server.home} user=udvej dbname=postgres"
    with psycopg.connect(where, autocommit=True) as admin:
        like = migrated.mould(server) if for_application else "template1"
        admin.execute(f"CREATE DATABASE {name} TEMPLATE {like}".encode())
    yield server.url(name)
    with psycopg.connect(where, autocommit=True) as admin:
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The whole browser; its absence is a failure, not a skip."""
    return chromium_tool.install()


@pytest.fixture(scope="session")
def chromium_shell() -> Path:
    """The same without windows, where there is one."""
    return chromium_tool.shell()
