"""A roster before it is signed: drafted from the staff list, reviewed by a person.

Promise: what nobody has said yet is left open and refused by name when it is to be
signed: texts, languages, and above all that a counsellor decides no benefits.
"""

import json
from collections.abc import Collection, Iterable
from typing import Annotated

import click
import msgspec

from udvej.protocol.secret.keys import SigningKey
from udvej.protocol.secret.roster_signing import sign_roster
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.limits import (
    HASH_BYTES,
    KEY_BYTES,
    OPENING_KEY_BYTES,
    ROSTER_DAYS,
    SIGNATURE_BYTES,
)
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.roster import Counsellor, Employment, Roster, read_roster
from udvej.server.accounts import Service, Staff

LANGUAGES = ("da", "en")
"""Texts are asked for in each language the pages have."""

Texts = dict[str, str]
Day = Annotated[int, msgspec.Meta(ge=0, lt=1 << 32)]


class Line(msgspec.Struct, forbid_unknown_fields=True, rename="camel", kw_only=True):
    """One counsellor.

    `decides_benefits` stays null until somebody has said no, and `employment` until
    somebody has said which.
    """

    signing: str
    opening: str
    name: str
    languages: list[str]
    knows: Texts
    hours: Texts
    employer: Texts
    duties: Texts
    decides_benefits: bool | None
    stand_in: str | None
    employment: Employment | None


class DraftedService(msgspec.Struct, forbid_unknown_fields=True):
    """Whose roster it is."""

    key: str
    name: str


class Draft(msgspec.Struct, forbid_unknown_fields=True):
    """A roster without a signature; days are counted from 1970-01-01."""

    service: DraftedService
    number: Annotated[int, msgspec.Meta(ge=1)]
    previous: str | None
    made: Day
    expires: Day
    counsellors: list[Line]


def draft(
    service: Service, staff: Iterable[Staff], before: Roster | None, today: int
) -> bytes:
    """Write the next roster: keys from the staff list, texts from the one before."""
    listed = [
        who
        for who in staff
        if who.active and who.keys is not None and who.service == service.key
    ]
    present = {who.signing() for who in listed}
    lines = [_line(who, before, present) for who in listed]
    drafted = Draft(
        DraftedService(b64u(service.key), service.name),
        1 if before is None else before.number + 1,
        None if before is None else b64u(before.hash),
        today,
        today + ROSTER_DAYS,
        lines,
    )
    plain = msgspec.to_builtins(drafted)
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()


def read(data: bytes) -> Draft:
    """Read a reviewed draft; a file that is none says where it is wrong."""
    try:
        return msgspec.json.decode(data, type=Draft)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise click.ClickException(f"not a draft: {error}") from None


def sign(reviewed: Draft, key: SigningKey) -> bytes:
    """Sign a draft whose every line is complete, with the key that it names."""
    if reviewed.service.key != b64u(key.public):
        raise click.ClickException("this is not the key of the draft's service")
    if not reviewed.counsellors:
        raise click.ClickException("a roster without counsellors reaches nobody")
    present = {line.signing for line in reviewed.counsellors}
    for line in reviewed.counsellors:
        _check_complete(line)
        if line.stand_in is not None and line.stand_in not in present - {line.signing}:
            raise click.ClickException(f"{line.name}: standIn is nobody else here")
    previous = reviewed.previous
    return sign_roster(
        key,
        service_name=reviewed.service.name,
        number=reviewed.number,
        previous=None if previous is None else from_b64u(previous, HASH_BYTES),
        made=reviewed.made,
        expires=reviewed.expires,
        counsellors=tuple(_counsellor(line) for line in reviewed.counsellors),
    )


def read_signed(data: bytes) -> Roster:
    """Read a signed roster by the service key it names itself, to show it."""
    try:
        said = json.loads(data[1 + SIGNATURE_BYTES :])
        key = from_b64u(said["service"]["key"], KEY_BYTES)
    except (ValueError, KeyError, TypeError, Refused):
        raise Refused(Refusal.ROSTER_MALFORMED) from None
    return read_roster(data, key)


def _line(who: Staff, before: Roster | None, present: Collection[bytes]) -> Line:
    keys = who.keys
    if keys is None:
        raise ValueError("only counsellors stand on a roster")
    known = None if before is None else before.counsellor(keys.signing)
    blank = dict.fromkeys(LANGUAGES, "")
    stand_in = None if known is None else known.stand_in
    if stand_in not in present:  # whoever left stands in for nobody
        stand_in = None
    return Line(
        signing=b64u(keys.signing),
        opening=b64u(keys.opening),
        name=who.name,
        languages=[] if known is None else list(known.languages),
        knows=blank if known is None else known.knows,
        hours=blank if known is None else known.hours,
        employer=blank if known is None else known.employer,
        duties=blank if known is None else known.duties,
        # The service states it anew with every roster it signs (PROTOCOL §12.2).
        decides_benefits=None,
        stand_in=None if stand_in is None else b64u(stand_in),
        employment=None if known is None else known.employment,
    )


def _check_complete(line: Line) -> None:
    """Refuse what is still open, by counsellor and member."""
    if line.decides_benefits is not False:
        raise click.ClickException(
            f"{line.name}: decidesBenefits must be false: who decides or controls"
            " benefits cannot be on a roster"
        )
    if not line.languages:
        raise click.ClickException(f"{line.name}: languages is empty")
    if line.employment is None:
        kinds = ", ".join(Employment)
        raise click.ClickException(f"{line.name}: employment must be one of {kinds}")
    for member in ("employer", "duties"):
        texts: Texts = getattr(line, member)
        if not texts or not all(text.strip() for text in texts.values()):
            raise click.ClickException(f"{line.name}: {member} is not filled in")


def _counsellor(line: Line) -> Counsellor:
    stand_in = line.stand_in
    if line.employment is None:
        raise ValueError("only what is complete is signed")
    return Counsellor(
        signing=from_b64u(line.signing, KEY_BYTES),
        opening=from_b64u(line.opening, OPENING_KEY_BYTES),
        name=line.name,
        languages=tuple(line.languages),
        knows=line.knows,
        hours=line.hours,
        employer=line.employer,
        duties=line.duties,
        stand_in=None if stand_in is None else from_b64u(stand_in, KEY_BYTES),
        employment=line.employment,
    )
