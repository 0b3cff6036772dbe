"""What is kept of a vault beside its entries, as values."""

from dataclasses import dataclass

from udvej.protocol.visible.readers import Role
from udvej.protocol.visible.state import position


@dataclass(frozen=True, slots=True)
class Vault:
    """A vault's row."""

    number: int
    id: bytes
    lookup: bytes
    sequence: int
    hash: bytes
    epoch: int
    readers_at: int
    begins: int
    total_bytes: int
    by_person: int
    taken: bool
    active: int
    closing: int | None

    def position(self, sequence: int) -> int | None:
        """Return where an entry lies among the vault's own; None: it is not kept."""
        return position(self.begins, sequence)


@dataclass(frozen=True, slots=True)
class Seat:
    """A current reader as the server treats them just now."""

    key: bytes
    role: Role
    withheld: bool
    gone: bool

    @property
    def served(self) -> bool:
        """Whether the vault may be read and written by this key at all."""
        return not (self.withheld or self.gone)


@dataclass(frozen=True, slots=True)
class Held:
    """A vault that a key reads, and as what."""

    vault: bytes
    sequence: int
    role: Role
