"""The order of imports is enforced: each violation is planted alone, and refused.

`.importlinter` is read as it stands; the sources are copied, so nothing is touched.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# file, line planted at its end, the contract that must refuse it
PLANTED = (
    (
        "server/vaults/planted.py",
        "import udvej.protocol.secret",
        "The server cannot open what it stores",
    ),
    (
        "server/desk/__init__.py",
        "import udvej.client",
        "Two programs over one protocol",
    ),
    (
        "server/pages/__init__.py",
        "import udvej.record",
        "The server cannot open what it stores",
    ),
    (
        "protocol/visible/__init__.py",
        "import udvej.protocol.secret",
        "What a server may see stands below what only the ends run",
    ),
    ("protocol/visible/__init__.py", "import os", "The protocol does no input"),
    ("record/__init__.py", "import time", "The protocol does no input"),
    ("protocol/secret/__init__.py", "import secrets", "The protocol does no input"),
    ("server/desk/__init__.py", "import sqlalchemy", "Only stores speak SQL"),
    ("server/vaults/__init__.py", "import litestar", "Only the edges speak HTTP"),
    (
        "server/vaults/__init__.py",
        "import udvej.server.accounts",
        "Capabilities import downwards only",
    ),
    (
        "server/kernel/__init__.py",
        "import udvej.server.vaults",
        "Capabilities import downwards only",
    ),
    ("server/desk/helpers.py", "HELP = 1", "Inside a capability"),
    ("server/extras/__init__.py", "MORE = 1", "Capabilities import downwards only"),
    ("helpers.py", "HELP = 1", "Two programs over one protocol"),
    (
        "server/retention/__init__.py",
        "import udvej.server.accounts.roles",
        "Capabilities are entered by their front door",
    ),
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the sources and the contracts, to plant in."""
    shutil.copytree(
        ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("static", "*.pyc")
    )
    shutil.copytree(ROOT / "tools", tmp_path / "tools", dirs_exist_ok=True)
    shutil.copy(ROOT / ".importlinter", tmp_path)
    return tmp_path


def lint(place: Path) -> str:
    done = subprocess.run(  # noqa: S603 -- our own tool on our own copy
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=place,
        env={**os.environ, "PYTHONPATH": f"{place / 'src'}:{place / 'tools'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def test_the_sources_as_they_stand_keep_every_contract(copy: Path) -> None:
    assert "0 broken" in lint(copy)


@pytest.mark.parametrize(
    ("file", "line", "contract"), PLANTED, ids=[f"{p[0]}-{p[1]}" for p in PLANTED]
)
def test_a_planted_import_is_refused(
    copy: Path, file: str, line: str, contract: str
) -> None:
    planted = copy / "src/udvej" / file
    planted.parent.mkdir(exist_ok=True)
    with planted.open("a") as module:
        module.write(f"\n{line}\n")
    broken = [text for text in lint(copy).splitlines() if "BROKEN" in text]
    assert any(contract in text for text in broken), broken
