"""Opening entries that the chain has passed: payload, mark and day (§6, §10.2)."""

from collections.abc import Callable
from dataclasses import dataclass

from udvej.protocol.secret.alarms import Alarm, Alarmed
from udvej.protocol.secret.epochs import Epochs
from udvej.protocol.secret.marks import check_mark, check_roster_mark
from udvej.protocol.secret.payload import Payload
from udvej.protocol.secret.sealing import open_sealed
from udvej.protocol.visible.encoding import from_b64u, members, read_day
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.limits import DAY_NONCE_BYTES, HASH_BYTES
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.refusals import Refused
from udvej.protocol.visible.wire import Answered


@dataclass(frozen=True, slots=True)
class Opened:
    """A *sealed* or *opened* entry as a reader sees it.

    `payload` is None where the body was removed, is not for this reader, or did not
    open (an alarm says so).
    """

    sequence: int
    kind: Kind
    author: bytes
    payload: Payload | None
    removed: bool


class Opener:
    """Opens each entry once and remembers what it found."""

    def __init__(
        self,
        epochs: Epochs,
        hash_at: Callable[[int], bytes | None],
        rosters: dict[int, bytes],
        *,
        shared: bool,
    ) -> None:
        self._epochs, self._hash_at, self._rosters = epochs, hash_at, rosters
        self._shared = shared
        self._payloads: dict[int, Payload] = {}
        self._done: set[int] = set()

    def opened(self, one: Answered, *, removed: bool) -> Opened:
        """Return the entry with its payload, if there is one to show."""
        cover, sequence = one.entry.cover, one.entry.link.sequence
        payload = None if removed else self._payloads.get(sequence)
        return Opened(sequence, cover.kind, cover.author, payload, removed)

    def look(self, one: Answered, missing: bool) -> list[Alarm]:  # noqa: FBT001 - one finding of the log, passed on
        """Return what is wrong with a body, after opening it if it can be opened."""
        entry, sequence = one.entry, one.entry.link.sequence
        key = self._epochs.key(entry.cover.epoch)
        if entry.body is None:
            return [Alarm.BODY_MISSING] if missing else []
        if key is None or sequence in self._done:
            return []
        self._done.add(sequence)
        # A commitment stands before the ciphertext of an *opened* entry (§5.4).
        start = HASH_BYTES if entry.cover.kind is Kind.OPENED else 0
        try:
            data = open_sealed(key, entry.cover, entry.body[start:])
            payload = Payload.parse(data, shared=self._shared)
        except (Alarmed, Refused):
            return [Alarm.CANNOT_OPEN]
        self._payloads[sequence] = payload
        return [*self._check_mark(payload, sequence), *_check_day(entry, payload)]

    def _check_mark(self, payload: Payload, sequence: int) -> list[Alarm]:
        mark = payload.mark
        if mark is None:
            return []
        alarms = []
        try:
            check_mark(mark, sequence, self._hash_at)
        except Alarmed as alarmed:
            alarms.append(alarmed.alarm)
        try:
            check_roster_mark(mark, self._rosters.get)
        except Alarmed as alarmed:
            alarms.append(alarmed.alarm)
        if mark.roster is not None:
            self._rosters.setdefault(mark.roster.number, mark.roster.hash)
        return alarms


def _check_day(entry: Entry, payload: Payload) -> list[Alarm]:
    """Return `day-false` where inside stands another day than was committed to."""
    if entry.cover.kind is not Kind.OPENED or entry.body is None:
        return []
    try:
        body = members(payload.body, "day", "nonce")
        nonce = from_b64u(body["nonce"], DAY_NONCE_BYTES)
        shown = ShownDay(read_day(body["day"]), nonce)
    except Refused:
        return [Alarm.DAY_FALSE]
    committed = entry.body[:HASH_BYTES]
    true = payload.kind == "opened" and shown.commitment == committed
    return [] if true else [Alarm.DAY_FALSE]
