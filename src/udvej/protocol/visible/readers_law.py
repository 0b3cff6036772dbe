"""Who may say who reads (PROTOCOL §8.3 to §8.5): only the person adds.

Everything not named here is refused `reader-not-allowed`.
"""

from dataclasses import dataclass
from typing import Final

from udvej.protocol.visible.entry import Cover
from udvej.protocol.visible.readers import (
    AGREED,
    WITHHELD,
    Reader,
    ReadersBody,
    Reason,
    Role,
)
from udvej.protocol.visible.refusals import Refusal, Refused


@dataclass(frozen=True, slots=True)
class Standing:
    """What of a vault's state decides who may read next."""

    own: bool
    first: bool
    person: bytes
    person_opening: bytes
    readers: tuple[Reader, ...]
    left: frozenset[bytes]


_FLAGS: Final = {
    Role.PERSON: frozenset({0}),
    Role.CIRCLE: frozenset({0, AGREED}),
    Role.CONTACT: frozenset({0}),
    Role.STAND_IN: frozenset({AGREED, AGREED | WITHHELD}),
}
"""§8.3: a withheld reader is a stand-in, and a stand-in was agreed to."""

_PERSONS_REASONS: Final = frozenset({Reason.CONSENT, Reason.REPAIR, Reason.TURN})
_OWNERS_REASONS: Final = _PERSONS_REASONS | {Reason.RENEW}
"""§8.4: nobody drops what two wrote, so only an own vault is renewed."""


def check_readers(standing: Standing, cover: Cover, body: ReadersBody) -> None:
    """Refuse, as `reader-not-allowed`, a set that `cover.author` may not write."""
    _require(_well_formed(standing, body))
    if standing.first:
        _require(body.reason is Reason.FIRST)
    elif standing.left:
        # §9.3: whoever writes after a leave turns, and the leaver is out.
        _require(body.reason is Reason.TURN)
        _require(not any(one.signing in standing.left for one in body.readers))
    if cover.author == standing.person:
        _require(standing.first or body.reason in _persons_reasons(standing))
        _require(all(1 <= older.epoch < cover.epoch for older in body.older))
        return
    _require(not body.older)
    if body.reason is Reason.TAKE:
        _require(_takes(standing, cover.author, body.readers))
    elif body.reason is Reason.TURN:
        _require(_turns(standing, body.readers))
    else:
        _require(allowed=False)


def _persons_reasons(standing: Standing) -> frozenset[Reason]:
    return _OWNERS_REASONS if standing.own else _PERSONS_REASONS


def _require(allowed: bool) -> None:  # noqa: FBT001 - the condition is the argument
    if not allowed:
        raise Refused(Refusal.READER_NOT_ALLOWED)


def _well_formed(standing: Standing, body: ReadersBody) -> bool:
    """Whether the set has the form of §8.3, whoever writes it."""
    readers = body.readers
    roles = [one.role for one in readers]
    first = readers[0]
    return (
        len({one.signing for one in readers}) == len(readers)
        and first.role is Role.PERSON
        and first.signing == standing.person
        and first.opening_hash == standing.person_opening
        and roles.count(Role.PERSON) == 1
        and roles.count(Role.CONTACT) <= 1
        and roles.count(Role.STAND_IN) <= 1
        and not (Role.CONTACT in roles and Role.CIRCLE in roles)
        and all(one.flags in _FLAGS[one.role] for one in readers)
        and (not standing.own or len(readers) == 1)
    )


def _takes(standing: Standing, author: bytes, after: tuple[Reader, ...]) -> bool:
    """Whether a reader of the circle closes it around the person and themselves.

    §8.3 has been checked: beside a contact are at most one stand-in and no circle.
    """
    before = {one.signing: one for one in standing.readers}
    contacts = [one for one in after if one.role is Role.CONTACT]
    stand_ins = [one for one in after if one.role is Role.STAND_IN]
    return (
        before[author].role is Role.CIRCLE
        and [one.signing for one in contacts] == [author]
        and all(
            one.signing in before
            and before[one.signing].agreed
            and one.flags == AGREED | WITHHELD
            for one in stand_ins
        )
        # Nobody's opening key changes hands on the way.
        and all(one.opening_hash == before[one.signing].opening_hash for one in after)
    )


def _turns(standing: Standing, after: tuple[Reader, ...]) -> bool:
    """Whether the set is the current one without those who left, and somebody did."""
    stay = [one.seat for one in standing.readers if one.signing not in standing.left]
    return bool(standing.left) and [one.seat for one in after] == stay
