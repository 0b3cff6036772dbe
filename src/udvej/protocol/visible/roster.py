"""The signed list of a service's counsellors (PROTOCOL §12).

Promise: a `Roster` has been verified: the pinned service key signed these bytes and
they have the shape of §12.2. `succeed` decides whether it follows what was seen.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from udvej.protocol.visible.encoding import (
    ByteReader,
    Json,
    from_b64u,
    malformed,
    members,
    read_day,
    read_json,
    u8,
)
from udvej.protocol.visible.hashing import hash_of, verify_signature
from udvej.protocol.visible.limits import (
    CLOCK_DAYS,
    HASH_BYTES,
    INTEGER_MAX,
    KEY_BYTES,
    OPENING_KEY_BYTES,
    ROSTER_DAYS,
    SIGNATURE_BYTES,
    SUITE,
)
from udvej.protocol.visible.refusals import Refusal, Refused

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}\Z")
_BY_LANGUAGE: Final = ("knows", "hours", "employer", "duties")


class Employment(StrEnum):
    """What kind of employer: it decides which duties of law there are."""

    PUBLIC = "public"
    """A municipality, a region or the state."""
    CONTRACT = "contract"
    """A private organisation that does a task for a public authority."""
    PRIVATE = "private"
    """A private organisation on its own account."""


_EMPLOYMENTS: Final = {one.value: one for one in Employment}


@dataclass(frozen=True, slots=True)
class Counsellor:
    """One counsellor, as the service describes them. Texts are by language code."""

    signing: bytes
    opening: bytes
    name: str
    languages: tuple[str, ...]
    knows: dict[str, str]
    hours: dict[str, str]
    employer: dict[str, str]
    duties: dict[str, str]
    stand_in: bytes | None
    employment: Employment


@dataclass(frozen=True, slots=True)
class Seen:
    """The newest roster an end has verified of one service."""

    number: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Roster:
    """A verified roster; `hash` is over all its signed bytes (§12.1)."""

    service: bytes
    service_name: str
    number: int
    previous: bytes | None
    made: int
    expires: int
    counsellors: tuple[Counsellor, ...]
    hash: bytes

    @property
    def seen(self) -> Seen:
        """What to remember of it."""
        return Seen(self.number, self.hash)

    def counsellor(self, signing: bytes) -> Counsellor | None:
        """Return the counsellor of that signing key, if the roster names one."""
        return next((one for one in self.counsellors if one.signing == signing), None)

    def check_day(self, today: int) -> None:
        """Refuse, as `roster-expired`, a roster that is not valid on that day."""
        if not self.made - CLOCK_DAYS <= today <= self.expires:
            raise Refused(Refusal.ROSTER_EXPIRED)


def assemble(signature: bytes, text: bytes) -> bytes:
    """Return a signed roster's bytes."""
    return u8(SUITE) + signature + text


def read_roster(data: bytes, service: bytes) -> Roster:
    """Return the roster that `service` signed; one of the refusals of §12.3 otherwise.

    Neither the day nor an earlier roster is looked at.
    """
    try:
        reader = ByteReader(data)
        suite, signature = reader.integer(1), reader.take(SIGNATURE_BYTES)
        text = reader.rest()
        if suite != SUITE:
            malformed()
    except Refused:
        raise Refused(Refusal.ROSTER_MALFORMED) from None
    try:
        verify_signature(service, "roster", text, signature)
    except Refused:
        raise Refused(Refusal.ROSTER_UNSIGNED) from None
    try:
        return _read_text(text, service, hash_of("roster-hash", data))
    except Refused as refused:
        if refused.refusal is Refusal.MALFORMED:
            raise Refused(Refusal.ROSTER_MALFORMED) from None
        raise


def succeed(
    seen: Seen | None,
    signed: Sequence[bytes],
    service: bytes,
    today: int,
) -> Roster:
    """Return the newest of `signed` (oldest first) if it follows what was seen.

    The first MUST be the one seen or an older one, or name it as its previous; only
    the newest need be valid today. Raises one of the refusals of §12.3.
    """
    rosters = [read_roster(data, service) for data in signed]
    if not rosters:
        raise Refused(Refusal.ROSTER_MALFORMED)
    newest = rosters[-1]
    if seen is not None and newest.number < seen.number:
        raise Refused(Refusal.ROSTER_OLDER)
    for before, after in pairwise(rosters):
        _check_next(before.seen, after)
    if seen is not None:
        same = next((one for one in rosters if one.number == seen.number), None)
        if same is None:
            _check_next(seen, rosters[0])
        elif same.hash != seen.hash:
            raise Refused(Refusal.ROSTER_FORK)
    newest.check_day(today)
    return newest


def _check_next(before: Seen, after: Roster) -> None:
    if after.number != before.number + 1 or after.previous != before.hash:
        raise Refused(Refusal.ROSTER_FORK)


def _read_text(text: bytes, service: bytes, roster_hash: bytes) -> Roster:
    top = members(
        read_json(text),
        *("v", "service", "number", "previous", "made", "expires", "counsellors"),
    )
    named = members(top["service"], "key", "name")
    number = _integer(top["number"])
    previous = top["previous"]
    made, expires = read_day(top["made"]), read_day(top["expires"])
    if (
        _integer(top["v"]) != 1
        or number < 1
        or (previous is None) != (number == 1)
        or not made <= expires <= made + ROSTER_DAYS
    ):
        malformed()
    if from_b64u(named["key"], KEY_BYTES) != service:
        raise Refused(Refusal.ROSTER_UNSIGNED)
    counsellors = tuple(_counsellor(one) for one in _list(top["counsellors"]))
    keys = {one.signing for one in counsellors}
    stand_ins = {one.stand_in for one in counsellors} - {None}
    if len(keys) != len(counsellors) or not stand_ins <= keys:
        malformed()
    return Roster(
        service=service,
        service_name=_text(named["name"]),
        number=number,
        previous=None if previous is None else from_b64u(previous, HASH_BYTES),
        made=made,
        expires=expires,
        counsellors=counsellors,
        hash=roster_hash,
    )


def _counsellor(value: Json) -> Counsellor:
    one = members(
        value,
        *("signing", "opening", "name", "languages", *_BY_LANGUAGE),
        *("decidesBenefits", "standIn", "employment"),
    )
    if one["decidesBenefits"] is not False:
        raise Refused(Refusal.ROSTER_DECIDES_BENEFITS)
    signing, stand_in = from_b64u(one["signing"], KEY_BYTES), one["standIn"]
    knows, hours, employer, duties = (_by_language(one[name]) for name in _BY_LANGUAGE)
    counsellor = Counsellor(
        signing=signing,
        opening=from_b64u(one["opening"], OPENING_KEY_BYTES),
        name=_text(one["name"]),
        languages=tuple(_language(text) for text in _list(one["languages"])),
        knows=knows,
        hours=hours,
        employer=employer,
        duties=duties,
        stand_in=None if stand_in is None else from_b64u(stand_in, KEY_BYTES),
        employment=_employment(one["employment"]),
    )
    if counsellor.stand_in == signing:
        malformed()
    return counsellor


def _integer(value: Json) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        malformed()
    if not 0 <= value <= INTEGER_MAX:
        malformed()
    return value


def _list(value: Json) -> list[Json]:
    if not isinstance(value, list):
        malformed()
    return value


def _text(value: Json) -> str:
    if not isinstance(value, str):
        malformed()
    return value


def _employment(value: Json) -> Employment:
    return _EMPLOYMENTS.get(_text(value)) or malformed()


def _language(value: Json) -> str:
    text = _text(value)
    if not _LANGUAGE.match(text):
        malformed()
    return text


def _by_language(value: Json) -> dict[str, str]:
    if not isinstance(value, dict):
        malformed()
    return {_language(code): _text(text) for code, text in value.items()}
