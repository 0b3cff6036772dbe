"""A day that is true although only readers can read it later (PROTOCOL §6.5)."""

from dataclasses import dataclass
from typing import Self

from udvej.protocol.visible.encoding import b64u, from_b64u, malformed, u32
from udvej.protocol.visible.hashing import hash_of
from udvej.protocol.visible.limits import CLOCK_DAYS, DAY_NONCE_BYTES
from udvej.protocol.visible.refusals import Refusal, Refused


@dataclass(frozen=True, slots=True)
class ShownDay:
    """The day and nonce a writer shows to the server, which then forgets them."""

    day: int
    nonce: bytes

    @classmethod
    def parse(cls, header: str) -> Self:
        """Return what the header `Udvej-Day: <day>.<b64u nonce>` says (§11.6)."""
        digits, _, nonce = header.partition(".")
        longest = len(str(1 << 32))
        if not (digits.isascii() and digits.isdigit() and len(digits) <= longest):
            malformed()
        day = int(digits)
        if str(day) != digits or day >= 1 << 32:
            malformed()
        return cls(day, from_b64u(nonce, DAY_NONCE_BYTES))

    def serialise(self) -> str:
        """Return the header's value."""
        return f"{self.day}.{b64u(self.nonce)}"

    @property
    def commitment(self) -> bytes:
        """What the entry carries in the open."""
        return hash_of("day", u32(self.day) + self.nonce)

    def check(self, commitment: bytes, today: int) -> None:
        """Refuse, as `day-wrong`, another day than today or than was committed to."""
        if self.commitment != commitment or abs(self.day - today) > CLOCK_DAYS:
            raise Refused(Refusal.DAY_WRONG)
