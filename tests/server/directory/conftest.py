"""The published schemas of HSDS 3.1, where they lie beside the repository."""

import pytest

from schemas import FOLDER, Schemas


@pytest.fixture(scope="session")
def schemas() -> Schemas:
    """Skips by name where the specification's files are absent."""
    if not FOLDER.is_dir():
        pytest.skip(f"HSDS 3.1 is not at {FOLDER}")
    return Schemas()
