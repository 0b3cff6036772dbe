"""Rosters as published: what verifies and follows the one before (PROTOCOL §12).

Promise: the server stores only what every client would accept, so that a mistake at
the service's desk is seen there and not by a person in need. It can sign none.
"""

import dataclasses
from collections.abc import Iterable
from typing import Final

from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.roster import Roster, Seen, read_roster, succeed

SERVED_MAX: Final = 120
"""Ten years of monthly rosters: who comes back links what they saw to the newest."""
ROSTER_BYTES_MAX: Final = 512 * 1024
"""Some two hundred counsellors; bounds what is verified."""


@dataclasses.dataclass(frozen=True, slots=True)
class Published:
    """A roster that was accepted; `signed` are its bytes, `expires` a day."""

    service: bytes
    number: int
    hash: bytes
    expires: int
    signed: bytes


def accept(
    signed: bytes, services: Iterable[bytes], newest: dict[bytes, Published], today: int
) -> tuple[Published, Roster]:
    """Verify a roster by the one known service whose key signed it.

    `newest` are the newest published ones by service. Raises a refusal of §12.3. One
    that is published already is accepted again, which changes nothing.
    """
    if len(signed) > ROSTER_BYTES_MAX:
        raise Refused(Refusal.TOO_LARGE)
    service = _signer(signed, services)
    before = newest.get(service)
    seen = None if before is None else Seen(before.number, before.hash)
    roster = succeed(seen, [signed], service, today)
    published = Published(service, roster.number, roster.hash, roster.expires, signed)
    return published, roster


def _signer(signed: bytes, services: Iterable[bytes]) -> bytes:
    """Find whose signature it is; nobody's we know is `roster-unsigned`."""
    for service in services:
        try:
            return read_roster(signed, service).service
        except Refused as refused:
            if refused.refusal is not Refusal.ROSTER_UNSIGNED:
                raise
    raise Refused(Refusal.ROSTER_UNSIGNED)
