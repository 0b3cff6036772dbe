"""What every capability is given: one of each, made by `app`."""

from dataclasses import dataclass
from typing import Self

from udvej.server.kernel.buckets import Buckets
from udvej.server.kernel.clock import Clock
from udvej.server.kernel.database import Database
from udvej.server.kernel.live import Hub
from udvej.server.kernel.settings import Settings
from udvej.server.kernel.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Services:
    """The kernel, assembled. ``installation`` is the installation's id (32 bytes)."""

    settings: Settings
    clock: Clock
    database: Database
    hub: Hub
    tokens: Tokens
    buckets: Buckets
    installation: bytes

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        """Stay one: the framework copies what its routers are given."""
        del memo
        return self
