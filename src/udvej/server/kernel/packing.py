"""The same bytes packed, for who can unpack them.

Promise: only what is public and repeats nothing of the request is packed, so that its
length tells nothing (BREACH); ciphertext and answers to a proof are never given here.
"""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

BROTLI: Final = "br"
GZIP: Final = "gzip"
PACKED_FROM_BYTES: Final = 200
"""Below that packing makes it longer."""
EFFORT_EACH_TIME: Final = 6
"""For what is packed anew for each request."""


@dataclass(frozen=True, slots=True)
class File:
    """Its media type, its bytes, and the same bytes by each coding we have it in."""

    media_type: str
    body: bytes
    packed: Mapping[str, bytes]
    """The smallest first."""


def pack(media_type: str, body: bytes, effort: int = 9) -> File:
    """Pack what only we have; the client's build brings Brotli with it."""
    return File(media_type, body, {GZIP: gzip.compress(body, effort, mtime=0)})


def choose(accepted: str, file: File) -> str | None:
    """Return the smallest coding that `Accept-Encoding` allows; none: as it is."""
    if len(file.body) < PACKED_FROM_BYTES:
        return None
    wanted = {_wanted(one) for one in accepted.lower().split(",")}
    return next((coding for coding in file.packed if coding in wanted), None)


def _wanted(one: str) -> str | None:
    # RFC 9110, 12.5.3: a weight of nought refuses a coding.
    coding, *weights = (part.strip() for part in one.split(";"))
    refused = any(part.startswith("q=") and not part.strip("q=0.") for part in weights)
    return None if refused else coding
