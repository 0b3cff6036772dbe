"""What others may hang on to a vault: observers, gates, and the list of services.

Promise: an observer runs in the transaction that it hears of, so what it notes and
what was appended are stored together or not at all. It learns what stands in the open
of an entry's link and of the list of readers, and nothing else.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.genesis import Purpose
from udvej.protocol.visible.readers import Reader, Role
from udvej.server.kernel.database import Connection


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that was just stored, or a vault that is gone.

    ``role`` is the author's before the entry (a *take*: circle). ``readers`` are those
    after it, without whoever left. ``gone``: nothing of the vault is left but its
    tombstone; the kind is then *deletion* and there are no readers.
    """

    vault: bytes
    purpose: Purpose
    service: bytes
    sequence: int
    kind: Kind
    author: bytes
    role: Role
    readers: Sequence[Reader]
    closing: bool
    gone: bool


Observer = Callable[[Connection, Change], None]
Gate = Callable[[Connection, bytes], None]
"""Refuses a staff key (32 bytes) that may use no vault just now."""
ServiceList = Callable[[Connection], Sequence[Mapping[str, str]]]
"""Returns ``{"key":b64u,"name":text}`` for each service of the installation."""


def _no_services(connection: Connection) -> Sequence[Mapping[str, str]]:
    del connection
    return ()


@dataclass(slots=True)
class Hooks:
    """What `app` hung on to the vaults before the first request."""

    observers: list[Observer] = field(default_factory=list)
    gates: list[Gate] = field(default_factory=list)
    services: ServiceList = _no_services
