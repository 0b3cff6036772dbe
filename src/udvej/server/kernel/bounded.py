"""Reading a file that somebody named, and no more of it than it may hold.

Promise: bounded by what is read, not by a size that the file claims: a device, a pipe
or a file that grows claims none.
"""

from importlib.resources.abc import Traversable


class TooLargeError(ValueError):
    """A file holds more than it may; says how much that is."""

    def __init__(self, bytes_max: int) -> None:
        super().__init__(f"is too large: more than {bytes_max // 1024} KiB")


def read(file: Traversable, bytes_max: int) -> bytes:
    """Return all of a file. Raises `TooLargeError` or ``OSError``."""
    with file.open("rb") as opened:
        found = bytes(opened.read(bytes_max + 1))
    if len(found) > bytes_max:
        raise TooLargeError(bytes_max)
    return found
