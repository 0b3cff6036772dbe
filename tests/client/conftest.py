"""The library against the real application in memory."""

import pytest

from stage import anyio_backend, cast, place, quick_words

__all__ = ["anyio_backend", "cast", "place", "quick_words"]


@pytest.fixture(autouse=True)
def quick(quick_words: None) -> None:
    """Every test here draws or reads words, and none is about hardening."""
