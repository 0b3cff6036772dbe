"""Vectors of PROTOCOL §12: rosters and their succession."""

from collections.abc import Sequence
from typing import Final

from udvej.protocol.secret.keys import KeyPair, SigningKey
from udvej.protocol.secret.roster_signing import follow_up, sign_roster
from udvej.protocol.visible.encoding import Json, b64u, read_json, write_json
from udvej.protocol.visible.roster import Counsellor, Employment, assemble, read_roster
from vector_makers.cast import ALICE, BOB, DAY, SERVICE, seed
from vector_makers.vector import Folder, Members, Vector

OTHER_SERVICE = SigningKey(seed("other service"))
MADE, EXPIRES = DAY, DAY + 30


def counsellor(who: KeyPair, name: str, stand_in: KeyPair | None = None) -> Counsellor:
    """Return a counsellor of the vectors."""
    return Counsellor(
        signing=who.signing.public,
        opening=who.opening.public,
        name=name,
        languages=("da", "en"),
        knows={"da": "Gæld og bolig", "en": "Debt and housing"},
        hours={"da": "9-15"},
        employer={"da": "En forening"},
        duties={"da": "Rådgiver"},
        stand_in=None if stand_in is None else stand_in.signing.public,
        employment=Employment.PRIVATE,
    )


def signed_roster(
    number: int = 1,
    previous: bytes | None = None,
    who: Sequence[Counsellor] = (),
) -> bytes:
    """Return a signed roster."""
    return sign_roster(
        SERVICE,
        service_name="Rådgivningen",
        number=number,
        previous=previous,
        made=MADE,
        expires=EXPIRES,
        counsellors=tuple(who),
    )


def make() -> list[Vector]:
    """Return the vectors."""
    folder = Folder("roster")
    both = (counsellor(ALICE, "Alma", BOB), counsellor(BOB, "Bo"))
    full = signed_roster(who=both)
    one = signed_roster(who=(counsellor(ALICE, "Alma"),))
    roster = read_roster(full, SERVICE.public)
    folder.ok(
        "two-counsellors",
        "a roster",
        "read",
        {"signed": full, "service": SERVICE.public},
        number=1,
        hash=roster.hash,
        made=MADE,
        expires=EXPIRES,
        signing=[ALICE.signing.public, BOB.signing.public],
        standIns=[BOB.signing.public, None],
        employments=["private", "private"],
    )
    _unsigned(folder, signed_roster())
    _shapes(folder, one)
    _successions(folder)
    _no_successions(folder)
    return folder.vectors


def _unsigned(folder: Folder, signed: bytes) -> None:
    text = signed[65:]
    flaws = {
        "another-service": (signed, OTHER_SERVICE.public),
        "altered": (signed[:-2] + b" }", SERVICE.public),
        "signed-for-another-purpose": (
            assemble(SERVICE.sign("entry", text), text),
            SERVICE.public,
        ),
        "small-order-service": (
            assemble((1).to_bytes(32, "little") + bytes(32), text),
            (1).to_bytes(32, "little"),
        ),
        "another-key-inside": (
            assemble(OTHER_SERVICE.sign("roster", text), text),
            OTHER_SERVICE.public,
        ),
    }
    for name, (data, service) in flaws.items():
        given = {"signed": data, "service": service}
        folder.no(name, name.replace("-", " "), "read", given, "roster-unsigned")
    cut = {"empty": b"", "no-text": signed[:64], "suite-2": b"\2" + signed[1:]}
    for name, data in cut.items():
        given = {"signed": data, "service": SERVICE.public}
        folder.no(name, name.replace("-", " "), "read", given, "roster-malformed")


def _signed_text(value: dict[str, Json]) -> Members:
    text = write_json(value)
    return {
        "signed": assemble(SERVICE.sign("roster", text), text),
        "service": SERVICE.public,
    }


def _shapes(folder: Folder, one: bytes) -> None:
    good = read_json(one[65:])
    listed = good["counsellors"]
    if not isinstance(listed, list) or not isinstance(listed[0], dict):
        raise SystemExit("the roster of the vectors is none")
    alice = listed[0]
    short, again = b64u(bytes(31)), alice | {"name": "Alma igen"}
    tops: dict[str, dict[str, Json]] = {
        "version-2": {"v": 2},
        "number-0": {"number": 0},
        "number-0-with-previous": {"number": 0, "previous": b64u(seed("before"))},
        "number-text": {"number": "1"},
        "second-without-previous": {"number": 2},
        "first-with-previous": {"previous": b64u(seed("before"))},
        "short-previous": {"number": 2, "previous": short},
        "expires-after-31-days": {"expires": MADE + 31},
        "expires-before-made": {"expires": MADE - 1},
        "a-member-more": {"more": 1},
        "service-without-name": {"service": {"key": b64u(SERVICE.public)}},
        "counsellors-null": {"counsellors": None},
        "same-key-twice": {"counsellors": [alice, again]},
    }
    for name, change in tops.items():
        given = _signed_text(good | change)
        folder.no(name, name.replace("-", " "), "read", given, "roster-malformed")
    members: dict[str, dict[str, Json]] = {
        "short-signing-key": {"signing": short},
        "short-opening-key": {"opening": short},
        "name-null": {"name": None},
        "language-of-one-letter": {"languages": ["d"]},
        "languages-text": {"languages": "da"},
        "knows-text": {"knows": "Gæld"},
        "hours-list": {"hours": {"da": []}},
        "duties-in-no-language": {"duties": {"danish": "x"}},
        "stand-in-of-nobody": {"standIn": b64u(BOB.signing.public)},
        "stand-in-for-oneself": {"standIn": alice["signing"]},
        "counsellor-with-more": {"more": 1},
        "employment-null": {"employment": None},
        "employment-of-no-kind": {"employment": "municipality"},
    }
    for name, change in members.items():
        given = _signed_text(good | {"counsellors": [alice | change]})
        folder.no(name, name.replace("-", " "), "read", given, "roster-malformed")
    no_text = b'{"v":1, "x":1}'
    spaced = {
        "signed": assemble(SERVICE.sign("roster", no_text), no_text),
        "service": SERVICE.public,
    }
    folder.no(
        "white-space", "JSON that is not strict", "read", spaced, "roster-malformed"
    )
    decides = "roster-decides-benefits"
    values: dict[str, Json] = {"true": True, "null": None, "zero": 0, "text": "false"}
    for name, value in values.items():
        change = {"decidesBenefits": value}
        given = _signed_text(good | {"counsellors": [alice | change]})
        folder.no(f"decides-{name}", f"{name} instead of false", "read", given, decides)


_ONE: Final = signed_roster()
_FIRST: Final = read_roster(_ONE, SERVICE.public)
_TWO: Final = follow_up(SERVICE, _FIRST, MADE, EXPIRES)
_SECOND: Final = read_roster(_TWO, SERVICE.public)
_THREE: Final = follow_up(SERVICE, _SECOND, MADE, EXPIRES)
_THIRD: Final = read_roster(_THREE, SERVICE.public)
_SEEN_1: Final = {"number": 1, "hash": _FIRST.hash}
_SEEN_2: Final = {"number": 2, "hash": _SECOND.hash}


def _given(seen: Members | None, signed: list[bytes], today: int = DAY) -> Members:
    return {
        "seen": seen,
        "signed": signed,
        "service": SERVICE.public,
        "today": today,
    }


def _successions(folder: Folder) -> None:
    old = sign_roster(
        SERVICE,
        service_name="Rådgivningen",
        number=1,
        previous=None,
        made=MADE - 60,
        expires=MADE - 31,
        counsellors=(),
    )
    after_old = follow_up(SERVICE, read_roster(old, SERVICE.public), MADE, EXPIRES)
    all_three = [_ONE, _TWO, _THREE]
    good = {
        "succeed-first": (_given(None, [_ONE]), _FIRST.hash),
        "succeed-none-seen": (_given(None, [_TWO, _THREE]), _THIRD.hash),
        "succeed-same": (_given(_SEEN_1, [_ONE]), _FIRST.hash),
        "succeed-next": (_given(_SEEN_1, [_TWO]), _SECOND.hash),
        "succeed-linked": (_given(_SEEN_1, all_three), _THIRD.hash),
        "succeed-older-leading": (_given(_SEEN_2, all_three), _THIRD.hash),
        "succeed-day-before-made": (_given(None, [_ONE], MADE - 1), _FIRST.hash),
        "succeed-last-day": (_given(None, [_ONE], EXPIRES), _FIRST.hash),
        "succeed-only-newest-valid": (
            _given(None, [old, after_old]),
            read_roster(after_old, SERVICE.public).hash,
        ),
    }
    for name, (case, newest) in good.items():
        folder.ok(name, name.replace("-", " "), "succeed", case, hash=newest)


def _no_successions(folder: Folder) -> None:
    skipped = signed_roster(3, _FIRST.hash)
    other_two = signed_roster(2, seed("another first"))
    other_three = signed_roster(3, seed("another second"))
    another = {"number": 1, "hash": seed("x")}
    bad = {
        "succeed-nothing": (_given(None, []), "roster-malformed"),
        "succeed-expired": (_given(None, [_ONE], EXPIRES + 1), "roster-expired"),
        "succeed-not-yet": (_given(None, [_ONE], MADE - 2), "roster-expired"),
        "succeed-older": (_given(_SEEN_2, [_ONE]), "roster-older"),
    }
    forks = {
        "succeed-same-number": _given(another, [_ONE]),
        "succeed-another-previous": _given(_SEEN_1, [other_two]),
        "succeed-number-skipped": _given(_SEEN_1, [skipped]),
        "succeed-gap": _given(_SEEN_1, [_THREE]),
        "succeed-gap-inside": _given(_SEEN_1, [_ONE, _THREE]),
        "succeed-not-linked": _given(_SEEN_1, [_ONE, _TWO, other_three]),
        "succeed-newest-first": _given(_SEEN_1, [_TWO, _ONE]),
        "succeed-fork-below": _given(_SEEN_1, [other_two, other_three]),
    }
    for name, (case, refusal) in bad.items():
        folder.no(name, name.replace("-", " "), "succeed", case, refusal)
    for name, case in forks.items():
        folder.no(name, name.replace("-", " "), "succeed", case, "roster-fork")
