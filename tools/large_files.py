"""Refuse files too large for review: python tools/large_files.py [FILE ...].

Without arguments it looks at every file that git tracks. Lock files and word lists
are made by machines and checked by others.
"""

import subprocess
import sys
from pathlib import Path

BYTES_MAX = 200_000
MADE_BY_MACHINES = ("uv.lock", "package-lock.json")


def main(names: list[str]) -> None:
    """Exit with a line for each file that is too large."""
    if not names:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], capture_output=True, check=True, text=True
        )
        names = [name for name in listed.stdout.split("\0") if name]
    large = [
        f"{name}: {Path(name).stat().st_size:,} bytes, more than {BYTES_MAX:,}"
        for name in names
        if Path(name).is_file() and not name.endswith(MADE_BY_MACHINES)
        if Path(name).stat().st_size > BYTES_MAX
    ]
    if large:
        sys.exit("\n".join(large))


if __name__ == "__main__":
    main(sys.argv[1:])
