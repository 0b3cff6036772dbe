"""Slowing down: so many requests an address, without keeping the address.

Promise: what is kept is a MAC of the address under a key that was drawn when the
process started and dies with it; in memory, at most `PLACES_MAX` of them, never
stored or logged.
"""

import hmac
import ipaddress
import secrets
from collections import OrderedDict
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from math import ceil

from udvej.server.kernel.clock import Clock
from udvej.server.kernel.errors import SlowDown

NETWORK_BYTES = 8
PLACES_MAX = 50_000
"""Bounds memory at some 15 MB; beyond it the longest unseen place is forgotten."""


@dataclass(frozen=True, slots=True)
class Rate:
    """``burst`` at once, then ``per_minute``."""

    burst: int
    per_minute: float


class Bucket(Enum):
    """What is slowed down, each on its own."""

    PROVE = Rate(burst=40, per_minute=20)
    """Guessing phrases by asking (PROTOCOL §3.6)."""
    BEGIN = Rate(burst=10, per_minute=1)
    """New vaults, beside their proof of work."""
    WRITE = Rate(burst=240, per_minute=240)
    READ = Rate(burst=600, per_minute=600)
    KEEP = Rate(burst=8 * 1024 * 1024, per_minute=512 * 1024)
    """Bytes to be stored: a letter is some kilobytes, a disk must not fill in a day."""
    PARTNER = Rate(burst=240, per_minute=120)
    """Other directories that read ours; none of them is a person's browser."""
    STAFF = Rate(burst=30, per_minute=10)
    """Log-in, invitations, enrolment."""


class Buckets:
    """The process's buckets."""

    def __init__(self, clock: Clock, rate: float) -> None:
        self._clock = clock
        self._rate = rate
        self._key = secrets.token_bytes(32)
        self._places: OrderedDict[bytes, tuple[float, float]] = OrderedDict()

    def take(self, bucket: Bucket, address: str, amount: int = 1) -> None:
        """Take ``amount`` from the caller's bucket, or refuse `slow-down`."""
        if self._rate == 0:
            return
        speed = bucket.value.per_minute * self._rate / 60
        burst = bucket.value.burst * self._rate
        place = self._place(bucket, address)
        now = self._clock.steady()
        left, then = self._places.pop(place, (burst, now))
        left = min(burst, left + (now - then) * speed)
        if left < amount:
            self._places[place] = (left, now)
            raise SlowDown(ceil((amount - left) / speed))
        self._places[place] = (left - amount, now)
        if len(self._places) > PLACES_MAX:
            self._places.popitem(last=False)

    def _place(self, bucket: Bucket, address: str) -> bytes:
        named = f"{bucket.name} ".encode() + _network(address)
        return hmac.digest(self._key, named, sha256)[:16]


def _network(address: str) -> bytes:
    """Return what tells one place from another: of IPv6 the first half."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return b"?"
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped is None:
            # One household, or one phone, has a whole /64.
            return parsed.packed[:NETWORK_BYTES]
        # A socket for both says so of every IPv4 address: not one place, but all.
        parsed = parsed.ipv4_mapped
    return parsed.packed
