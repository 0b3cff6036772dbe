"""The real application in memory, and clients at it."""

from planted import lines
from stage import anyio_backend, cast, place, quick_words

__all__ = ["anyio_backend", "cast", "lines", "place", "quick_words"]
