"""Argon2id: what makes guessing dear (PROTOCOL §3.4 to §3.6).

Profiles are constants of the released code, never the server's. One salt serves an
installation, so the arithmetic of §3.6 counts all its vaults at once.
"""

from dataclasses import dataclass
from typing import Final

from argon2.low_level import ARGON2_VERSION, Type, hash_secret_raw

from udvej.protocol.secret.keys import Seed
from udvej.protocol.secret.phrase import Phrase
from udvej.protocol.visible.encoding import u8
from udvej.protocol.visible.hashing import hash_of
from udvej.protocol.visible.limits import KEY_BYTES


@dataclass(frozen=True, slots=True)
class Profile:
    """What one guess costs."""

    number: int
    memory_kib: int
    passes: int
    lanes: int


PROFILE_1: Final = Profile(number=1, memory_kib=65_536, passes=3, lanes=1)
PROFILES: Final = (PROFILE_1,)
"""Newest first (§3.5)."""


def harden(password: bytes, salt: bytes, profile: Profile) -> bytes:
    """Return Argon2id (RFC 9106, version 0x13) of password and salt, 32 bytes."""
    return hash_secret_raw(
        password,
        salt,
        time_cost=profile.passes,
        memory_cost=profile.memory_kib,
        parallelism=profile.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
        version=ARGON2_VERSION,
    )


def person_salt(installation: bytes) -> bytes:
    """Return the salt of every person's phrase of an installation (§3.4)."""
    return hash_of("salt", installation)


def staff_salt(installation: bytes, signing: bytes) -> bytes:
    """Return the salt of one counsellor's passphrase and printed code (§13.2)."""
    return hash_of("staff-salt", installation + signing)


def seed_of(phrase: Phrase, salt: bytes, profile: Profile) -> Seed:
    """Return what a phrase hardens to."""
    password = u8(phrase.list_id) + phrase.number.reveal()
    return Seed(harden(password, salt, profile))
