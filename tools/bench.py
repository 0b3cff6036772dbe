"""Run `udvej bench` with a browser and a PostgreSQL beside it.

    python tools/bench.py [--quick] [--json FILE]

The browser is the one that journeys use; the PostgreSQL is made for the run, keeps
what it is told durably, and is destroyed after it.
"""

import os
import subprocess
import sys

import chromium
from postgres import Cluster


def main(arguments: list[str]) -> int:
    """Return the exit status of `udvej bench`."""
    environment = {**os.environ, "UDVEJ_CHROMIUM": str(chromium.install())}
    cluster = Cluster.in_temporary_folder()
    try:
        cluster.start(durable=True)
        url = cluster.url("postgres")
        command = [sys.executable, "-c", "from udvej.cli import main; main()", "bench"]
        done = subprocess.run(
            [*command, "--postgresql", url, *arguments], env=environment, check=False
        )
    finally:
        cluster.destroy()
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
