"""What of an entry a reader is handed (PROTOCOL §11.7, §11.8).

Promise: a pure decision on the open link; the bytes that go out are the bytes that
came in.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import u8, u32
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.readers import Role
from udvej.protocol.visible.wire import Served

FRAME_BYTES = 4
"""The length before each entry of an answer."""
_KIND_AT = limits.SUITE_BYTES
_EPOCH_AT = limits.SUITE_BYTES + limits.KIND_BYTES + limits.VAULT_BYTES
_EPOCH_END = _EPOCH_AT + limits.EPOCH_BYTES


@dataclass(frozen=True, slots=True)
class Stored:
    """An entry as it lies in the store. ``body`` is None where it was removed."""

    head: bytes
    body: bytes | None

    @property
    def kind(self) -> Kind:
        """The entry's kind, from its link."""
        return Kind(self.head[_KIND_AT])

    @property
    def epoch(self) -> int:
        """The entry's epoch, from its link."""
        return int.from_bytes(self.head[_EPOCH_AT:_EPOCH_END], "big")


@dataclass(frozen=True, slots=True)
class ReadGrant:
    """What a current reader may be handed; made by the store's check alone."""

    role: Role
    epochs: frozenset[int]
    opened_today: bool

    def state_of(self, entry: Stored) -> Served:
        """Return how ``entry`` is handed over."""
        if not entry.kind.held_back:
            return Served.WHOLE
        if entry.body is None:
            return Served.REMOVED
        if entry.epoch not in self.epochs:
            return Served.NOT_FOR_READER
        if self.role is not Role.PERSON and not self.opened_today:
            return Served.OPENED_FIRST
        return Served.WHOLE


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of entries; ``more``: some that were asked for did not fit."""

    data: bytes
    more: bool


def answer(grant: ReadGrant, entries: Iterable[Stored], bytes_max: int) -> Answer:
    """Return as many entries, in order, as fit; always at least one if there is one."""
    parts: list[bytes] = []
    total = 0
    for entry in entries:
        state = grant.state_of(entry)
        body = entry.body or b"" if state is Served.WHOLE else b""
        data = u8(state) + entry.head + body
        total += FRAME_BYTES + len(data)
        if parts and total > bytes_max:
            return Answer(b"".join(parts), more=True)
        parts += (u32(len(data)), data)
    return Answer(b"".join(parts), more=False)
