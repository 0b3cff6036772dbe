"""The published schemas of HSDS 3.1, where they lie beside the repository."""

import pytest

from schemas import FOLDER, Schemas
from udvej.server.directory import actions


@pytest.fixture(scope="session")
def schemas() -> Schemas:
    """Skips by name where the specification's files are absent."""
    if not FOLDER.is_dir():
        pytest.skip(f"HSDS 3.1 is not at {FOLDER}")
    return Schemas()


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that is slow is waited for: the last list is another test's."""
    monkeypatch.setattr(actions, "WAIT_SECONDS", 30.0)
