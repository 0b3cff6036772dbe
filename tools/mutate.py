"""Remove each check of the protocol in turn: some test must fail, every time.

    tools/mutate.py                 all rows of `mutations.TABLE`; a few minutes
    tools/mutate.py chain log       only files with one of these in their path

Each row is applied to a copy, never to the work tree. A row whose text is no longer
found, or found twice, is an error: the table follows the code.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from typing import Final

from mutations import TABLE

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGE: Final = Path("src/udvej/protocol")
COPIED: Final = (
    *("src/udvej/__init__.py", "src/udvej/protocol", "tests/protocol"),
    *("tests/strategies.py", "tools", "vectors", "docs"),
)
# The generator's own checks do not count: the vectors and the lies must find it.
TESTS: Final = (
    *("test_vectors.py", "test_log_lies.py", "test_log_bodies.py", "test_rules.py"),
)
# Where a file's own tests are, when they are not named after it: tried first.
NEAR: Final = {
    "hashing": "signature or hash",
    "state": "chain or log",
    "readers_law": "readers",
    "padding": "sealing",
    "payload": "sealing",
    "wraps": "readers",
    "hardening": "phrase",
    "epochs": "log",
    "opening": "log",
}
DESELECTED: Final = "test_the_committed_vectors_are_the_made_ones"
WORKERS: Final = 2


@dataclass(frozen=True)
class Mutation:
    """One check and what removes it."""

    file: str
    stands: str
    instead: str

    @property
    def name(self) -> str:
        """The row, short enough for a line."""
        text = " ".join(self.stands.split())
        return f"{self.file}: {text[:60]} -> {' '.join(self.instead.split())[:30]}"

    def apply(self, text: str) -> str:
        """Return the file's text without the check."""
        if text.count(self.stands) != 1:
            raise SystemExit(f"found {text.count(self.stands)} times: {self.name}")
        return text.replace(self.stands, self.instead)


def rows(wanted: list[str]) -> Iterator[Mutation]:
    """Yield the rows of the table whose file is wanted."""
    for file, changes in TABLE.items():
        if not wanted or any(part in file for part in wanted):
            for stands, instead in changes:
                yield Mutation(file, stands, instead)


def copy(home: Path) -> None:
    """Copy what the tests need."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in COPIED:
        source, target = ROOT / name, home / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=ignored)
        else:
            shutil.copy(source, target)


def passes(home: Path, only: str = "test") -> bool:
    """Run the tests of a copy, those named like `only`, until the first failure."""
    paths = [home / "tests" / "protocol" / name for name in TESTS]
    path = os.pathsep.join(str(home / name) for name in ("src", "tools", "tests"))
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-x", "-q", "-c", os.devnull),
            *("--rootdir", home, "--import-mode=importlib", "-p", "no:cacheprovider"),
            *("-k", f"({only}) and not {DESELECTED}"),
            *paths,
        ],
        cwd=home,
        # Without plugins pytest starts in half the time.
        env=os.environ | {"PYTHONPATH": path, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        check=False,
    )
    if ran.returncode not in {0, 1, 2}:
        raise SystemExit(ran.stdout.decode() + ran.stderr.decode())
    return ran.returncode == 0


def survives(mutation: Mutation, homes: "Queue[Path]") -> bool:
    """Whether the tests still pass without the check."""
    home = homes.get()
    file = home / PACKAGE / mutation.file
    before = file.read_text("utf-8")
    try:
        _write(file, mutation.apply(before))
        stem = Path(mutation.file).stem
        lives = passes(home, NEAR.get(stem, stem)) and passes(home)
        if lives:
            print(f"nobody noticed: {mutation.name}", flush=True)
        return lives
    finally:
        _write(file, before)
        homes.put(home)


def _write(file: Path, text: str) -> None:
    """Write a module, and drop what Python compiled of it: its clock is too coarse."""
    file.write_text(text, "utf-8")
    for compiled in (file.parent / "__pycache__").glob(f"{file.stem}.*.pyc"):
        compiled.unlink()


def main() -> int:
    """Run the table; fail where a check can go unseen."""
    table = list(rows(sys.argv[1:]))
    for mutation in table:
        mutation.apply((ROOT / PACKAGE / mutation.file).read_text("utf-8"))
    homes: Queue[Path] = Queue()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(WORKERS):
            copy(Path(folder) / str(number))
            homes.put(Path(folder) / str(number))
        if not passes(Path(folder) / "0"):
            raise SystemExit("the tests fail without any change")
        with ThreadPoolExecutor(WORKERS) as pool:
            survived = list(pool.map(lambda row: survives(row, homes), table))
    noticed = survived.count(False)
    print(f"{noticed} of {len(table)} removed checks were noticed")
    return 0 if noticed == len(table) else 1


if __name__ == "__main__":
    sys.exit(main())
