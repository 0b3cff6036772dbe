"""A counsellor's key ring as the server has it: wrapped, in up to three ways.

Promise: a wrap goes only to a session that a passkey opened (PROTOCOL §13.3), and of
those only the ones that session can use. Opens none: the keys are in the browser.
"""

import dataclasses
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from udvej.protocol.visible.refusals import Refusal, Refused

RING_BYTES: Final = 12 + (32 + 32) + 16
"""PROTOCOL §13.1: nonce, two seeds, tag."""
NO_CREDENTIAL: Final = b""
"""Stands where a wrap belongs to no passkey."""


class Kind(StrEnum):
    """What opens a wrap."""

    PASSKEY = "passkey"
    PASSPHRASE = "passphrase"  # noqa: S105 - a name, no secret
    CODE = "code"


@dataclasses.dataclass(frozen=True, slots=True)
class Wrap:
    """One wrapped ring; `credential` is empty but for passkeys."""

    kind: Kind
    credential: bytes
    ring: bytes


def check(kind: str, ring: bytes, credential: bytes) -> Wrap:
    """Read a wrap from outside: its kind is known and its length right."""
    try:
        known = Kind(kind)
    except ValueError:
        raise Refused(Refusal.MALFORMED) from None
    if len(ring) != RING_BYTES:
        raise Refused(Refusal.MALFORMED)
    own = credential if known is Kind.PASSKEY else NO_CREDENTIAL
    return Wrap(known, own, ring)


def check_set(wraps: Iterable[Wrap]) -> tuple[Wrap, ...]:
    """Demand what a counsellor cannot do without.

    One wrap of a kind, the printed code's among them, and one that opens every day.
    """
    chosen = tuple(wraps)
    kinds = [wrap.kind for wrap in chosen]
    daily = {Kind.PASSKEY, Kind.PASSPHRASE} & set(kinds)
    if len(set(kinds)) != len(kinds) or Kind.CODE not in kinds or not daily:
        raise Refused(Refusal.MALFORMED)
    return chosen


def usable(
    wraps: Iterable[Wrap], credential: bytes, *, unfinished: bool = False
) -> list[Wrap]:
    """Choose what a log-in is handed: its own passkey's wrap and the passphrase's.

    A passkey that was just approved, and is unfinished, is handed the code's too.
    """
    words = {Kind.PASSPHRASE, Kind.CODE} if unfinished else {Kind.PASSPHRASE}
    return [
        wrap
        for wrap in wraps
        if wrap.kind in words
        or (wrap.kind is Kind.PASSKEY and wrap.credential == credential)
    ]


def for_enrolment(wraps: Iterable[Wrap]) -> list[Wrap]:
    """Choose what an approved new passkey is handed: what opens by words alone."""
    return [wrap for wrap in wraps if wrap.kind is not Kind.PASSKEY]
