"""How entries travel: batches there, answers back (PROTOCOL §11.7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from udvej.protocol.visible.encoding import ByteReader, malformed, u8, u32
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.limits import (
    BATCH_BYTES_MAX,
    BATCH_ENTRIES_MAX,
    READ_BYTES_MAX,
)
from udvej.protocol.visible.refusals import Refusal, Refused

_LENGTH_BYTES = 4


class Served(IntEnum):
    """What an answer gives of an entry. Values are never reused."""

    WHOLE = 0
    NOT_FOR_READER = 1
    REMOVED = 2
    OPENED_FIRST = 3


_MAY_BE: dict[Served, frozenset[Kind]] = {
    Served.WHOLE: frozenset(Kind),
    Served.NOT_FOR_READER: frozenset({Kind.SEALED, Kind.OPENED}),
    Served.REMOVED: frozenset({Kind.SEALED}),
    Served.OPENED_FIRST: frozenset({Kind.SEALED, Kind.OPENED}),
}


@dataclass(frozen=True, slots=True)
class Answered:
    """One entry of an answer; its body is None unless it was served whole."""

    served: Served
    entry: Entry

    def serialise(self) -> bytes:
        """Return the framed bytes."""
        whole = self.served is Served.WHOLE
        data = self.entry.serialise() if whole else self.entry.head_bytes
        return _framed(u8(self.served) + data)


def _framed(data: bytes) -> bytes:
    return u32(len(data)) + data


def _frames(data: bytes) -> Iterable[bytes]:
    reader = ByteReader(data)
    while reader.left:
        yield reader.take(reader.integer(_LENGTH_BYTES))


def write_batch(entries: Iterable[Entry]) -> bytes:
    """Return a batch; it is not checked against the limits of a request."""
    return b"".join(_framed(entry.serialise()) for entry in entries)


def read_batch(data: bytes) -> list[Entry]:
    """Return the entries of a batch, at least one; `malformed` or `too-large`."""
    if len(data) > BATCH_BYTES_MAX:
        raise Refused(Refusal.TOO_LARGE)
    frames: list[bytes] = []
    for frame in _frames(data):
        if len(frames) == BATCH_ENTRIES_MAX:
            raise Refused(Refusal.TOO_LARGE)
        frames.append(frame)
    if not frames:
        malformed()
    return [Entry.parse(frame) for frame in frames]


def write_answer(answered: Iterable[Answered]) -> bytes:
    """Return an answer of entries; the caller keeps it under `read_bytes_max`."""
    return b"".join(one.serialise() for one in answered)


def read_answer(data: bytes) -> list[Answered]:
    """Return what a server answered, perhaps nothing; `malformed` or `too-large`."""
    if len(data) > READ_BYTES_MAX:
        raise Refused(Refusal.TOO_LARGE)
    return [_read_answered(frame) for frame in _frames(data)]


def _read_answered(frame: bytes) -> Answered:
    reader = ByteReader(frame)
    served = reader.integer(1)
    if served not in set(Served):
        malformed()
    parse = Entry.parse if served == Served.WHOLE else Entry.parse_without_body
    one = Answered(Served(served), parse(reader.rest()))
    if one.entry.cover.kind not in _MAY_BE[one.served]:
        malformed()
    return one
