"""Sealed append-only logs, and the right to read or extend them.

Promise: an entry is on disk before it is acknowledged, is stored once however often
it is sent, and is refused by a named reason. Never keeps when an entry came, who sent
it, or from where; a vault knows only the day it was last active. Knows no account.
"""

from udvej.server.vaults.hooks import Change
from udvej.server.vaults.http import routes
from udvej.server.vaults.kept import Held, Seat
from udvej.server.vaults.vaults import Vaults, held, seats, withhold

__all__ = [
    "Change",
    "Held",
    "Seat",
    "Vaults",
    "held",
    "routes",
    "seats",
    "withhold",
]
