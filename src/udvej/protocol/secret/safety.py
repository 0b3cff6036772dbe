"""Words two people compare aloud (PROTOCOL §12.5, §12.6): indices into a list."""

from dataclasses import dataclass

from udvej.protocol.secret.bits import first_indices
from udvej.protocol.secret.hardening import PROFILE_1, harden
from udvej.protocol.visible.hashing import hash_of
from udvej.protocol.visible.limits import FINGERPRINT_WORDS, SAFETY_WORDS


@dataclass(frozen=True, slots=True)
class EndKeys:
    """The public keys of one end."""

    signing: bytes
    opening: bytes


def safety_indices(
    vault: bytes,
    person: EndKeys,
    counsellor: EndKeys,
) -> tuple[int, ...]:
    """Return five indices; both ends get the same unless a key was exchanged."""
    keys = person.signing + person.opening + counsellor.signing + counsellor.opening
    digest = hash_of("safety", vault + keys)
    # §12.6 names profile 1, whatever newer ones there will be for phrases.
    hardened = harden(digest, hash_of("safety-salt", vault), PROFILE_1)
    return first_indices(hardened, SAFETY_WORDS)


def fingerprint_indices(service: bytes) -> tuple[int, ...]:
    """Return ten indices: a service key as words, printed on cards."""
    return first_indices(hash_of("fingerprint", service), FINGERPRINT_WORDS)
