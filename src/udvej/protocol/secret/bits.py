"""Bytes as 12-bit indices into a word list (PROTOCOL §3.2, §12.5, §12.6)."""

from udvej.protocol.visible.limits import WORD_BITS, WORD_LIST_SIZE


def indices(value: int, count: int) -> tuple[int, ...]:
    """Return the `count` 12-bit parts of `value`, most significant first."""
    places = range((count - 1) * WORD_BITS, -1, -WORD_BITS)
    return tuple((value >> place) % WORD_LIST_SIZE for place in places)


def first_indices(data: bytes, count: int) -> tuple[int, ...]:
    """Return the first `count` 12-bit parts of `data`."""
    spare = len(data) * 8 - count * WORD_BITS
    return indices(int.from_bytes(data, "big") >> spare, count)
