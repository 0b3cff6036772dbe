"""Vectors of PROTOCOL §12: rosters and their succession."""

from collections.abc import Sequence

from udvej.protocol.secret.keys import KeyPair, SigningKey
from udvej.protocol.secret.roster_signing import follow_up, sign_roster
from udvej.protocol.visible.encoding import Json, b64u, read_json, write_json
from udvej.protocol.visible.roster import Counsellor, assemble, read_roster
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
    )
    _unsigned(folder, signed_roster())
    _shapes(folder, one)
    _successions(folder)
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


def _successions(folder: Folder) -> None:
    first = read_roster(one := signed_roster(), SERVICE.public)
    second = read_roster(
        two := follow_up(SERVICE, first, MADE, EXPIRES), SERVICE.public
    )
    three = follow_up(SERVICE, second, MADE, EXPIRES)
    third = read_roster(three, SERVICE.public)
    other_two = signed_roster(2, seed("another first"))
    other_three = signed_roster(3, seed("another second"))
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

    def given(seen: Members | None, signed: list[bytes], today: int = DAY) -> Members:
        return {
            "seen": seen,
            "signed": signed,
            "service": SERVICE.public,
            "today": today,
        }

    def of(number: int, hash_: bytes) -> Members:
        return {"number": number, "hash": hash_}

    seen_1, seen_2 = of(1, first.hash), of(2, second.hash)
    good = {
        "succeed-first": (given(None, [one]), first.hash),
        "succeed-none-seen": (given(None, [two, three]), third.hash),
        "succeed-same": (given(seen_1, [one]), first.hash),
        "succeed-next": (given(seen_1, [two]), second.hash),
        "succeed-linked": (given(seen_1, [one, two, three]), third.hash),
        "succeed-older-leading": (given(seen_2, [one, two, three]), third.hash),
        "succeed-day-before-made": (given(None, [one], MADE - 1), first.hash),
        "succeed-last-day": (given(None, [one], EXPIRES), first.hash),
        "succeed-only-newest-valid": (
            given(None, [old, after_old]),
            read_roster(after_old, SERVICE.public).hash,
        ),
    }
    for name, (case, newest) in good.items():
        folder.ok(name, name.replace("-", " "), "succeed", case, hash=newest)
    bad = {
        "succeed-nothing": (given(None, []), "roster-malformed"),
        "succeed-expired": (given(None, [one], EXPIRES + 1), "roster-expired"),
        "succeed-not-yet": (given(None, [one], MADE - 2), "roster-expired"),
        "succeed-older": (given(seen_2, [one]), "roster-older"),
        "succeed-same-number": (given(of(1, seed("x")), [one]), "roster-fork"),
        "succeed-another-previous": (given(seen_1, [other_two]), "roster-fork"),
        "succeed-gap": (given(seen_1, [three]), "roster-fork"),
        "succeed-gap-inside": (given(seen_1, [one, three]), "roster-fork"),
        "succeed-not-linked": (given(seen_1, [one, two, other_three]), "roster-fork"),
        "succeed-newest-first": (given(seen_1, [two, one]), "roster-fork"),
        "succeed-fork-below": (given(seen_1, [other_two, other_three]), "roster-fork"),
    }
    for name, (case, refusal) in bad.items():
        folder.no(name, name.replace("-", " "), "succeed", case, refusal)
