"""What an end reads of a vault: the record, and how far it can be trusted.

Promise: alarms are values beside the record, never instead of it; how old the other
end's newest mark is stands there too (PROTOCOL §10.3).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from udvej.client.vault import VaultEnd
from udvej.protocol.secret.alarms import Alarm
from udvej.protocol.secret.log import Log
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.readers import Role
from udvej.record import OpenedEntry, Record, fold
from udvej.record import entries as record_entries


@dataclass(frozen=True, slots=True)
class Reading:
    """A vault as it was read.

    `marks` is the day of each author's newest mark, by signing key in b64u. `sound`
    says whether anything newer may be taken from this server, or written.
    """

    vault: bytes
    record: Record
    alarms: tuple[Alarm, ...]
    marks: Mapping[str, int]
    sound: bool


@dataclass(frozen=True, slots=True)
class ShownReader:
    """Someone who reads; `name` is None where no roster names them."""

    role: Role
    signing: bytes
    name: str | None
    agreed: bool
    withheld: bool


def opened_entries(
    log: Log, owner: record_entries.Role | None = None
) -> Iterator[OpenedEntry]:
    """Yield what the fold takes; `owner` says whose own vault it is."""
    person = None if log.state is None else log.state.person
    for one in log.entries():
        if one.payload is None and not one.removed:
            continue  # not for this end, or an alarm says why it did not open
        by_person = one.author == person
        role: record_entries.Role = "person" if by_person else "counsellor"
        yield OpenedEntry(
            sequence=one.sequence,
            role=owner or role,
            author=b64u(one.author),
            cover="opened" if one.kind is Kind.OPENED else "sealed",
            payload=None
            if one.payload is None
            else {
                "v": 1,
                "kind": one.payload.kind,
                "at": one.payload.at,
                "body": one.payload.body,
            },
        )


def read(end: VaultEnd, more: Iterable[Alarm] = ()) -> Reading:
    """Fold a vault as far as it was verified; `more` are alarms found elsewhere."""
    alarms = [*(one.alarm for one in end.alarms), *_roster_alarms(end), *more]
    return Reading(
        vault=end.vault,
        record=fold(opened_entries(end.log)),
        alarms=tuple(dict.fromkeys(alarms)),
        marks=_marks(end.log),
        sound=end.sound,
    )


def readers(end: VaultEnd) -> tuple[ShownReader, ...]:
    """Return who reads now, the person first."""
    state, rosters = end.state, end.rosters
    return tuple(
        ShownReader(
            role=one.role,
            signing=one.signing,
            name=None if rosters is None else rosters.name_of(one.signing),
            agreed=one.agreed,
            withheld=one.withheld,
        )
        for one in state.readers
        if one.signing not in state.left
    )


def _marks(log: Log) -> dict[str, int]:
    return {
        b64u(one.author): one.payload.mark.day
        for one in log.entries()
        if one.payload is not None and one.payload.mark is not None
    }


def _roster_alarms(end: VaultEnd) -> Iterator[Alarm]:
    """Compare marks with rosters verified after the log began (§10.2)."""
    rosters = end.rosters
    for one in end.log.entries():
        mark = None if one.payload is None else one.payload.mark
        if rosters is None or mark is None or mark.roster is None:
            continue
        known = rosters.hashes.get(mark.roster.number, mark.roster.hash)
        if known != mark.roster.hash:
            yield Alarm.ROSTER_FORK
