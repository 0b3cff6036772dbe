"""A member of staff: a name, roles within one service, and a counsellor's public keys.

Promise: holds nothing secret. Only counsellors have keys; whoever asks for another's
gets a refusal and no empty value.
"""

import dataclasses
from typing import Final

from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.server.accounts.roles import Role

STAFF_BYTES: Final = 32
"""An id is random; it is the WebAuthn user handle and says nothing about anyone."""


@dataclasses.dataclass(frozen=True, slots=True)
class Keys:
    """A counsellor's public keys, and the printed code's (PROTOCOL §13.2)."""

    signing: bytes
    opening: bytes
    code: bytes


@dataclasses.dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who can log in; `service` is the key of the service they work for."""

    identifier: bytes
    name: str
    roles: frozenset[Role]
    service: bytes
    keys: Keys | None
    active: bool = True

    def signing(self) -> bytes:
        """Give the signing key, or refuse `not-allowed` who has none."""
        if self.keys is None:
            raise Refused(Refusal.NOT_ALLOWED)
        return self.keys.signing


@dataclasses.dataclass(frozen=True, slots=True)
class Service:
    """An organisation: its public service key (PROTOCOL §4) and its name."""

    key: bytes
    name: str
