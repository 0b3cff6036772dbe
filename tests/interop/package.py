"""The Python half of the interop tests: writes what TypeScript reads, and back.

A package is `{"given": …, "expected": …}`: vaults as a server answers them, a roster, a
proof, work, a phrase and a key ring, and what a reader finds in them. The other half
is web/tests/protocol/interop.ts.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

from udvej.protocol.secret.drawing import (
    draw_day_nonce,
    draw_epoch_key,
    draw_keys,
    draw_number,
    draw_ring_nonce,
    draw_signing_key,
)
from udvej.protocol.secret.hardening import Profile, harden, person_salt, seed_of
from udvej.protocol.secret.keys import KeyPair, OpeningKey, SigningKey, WrapKey
from udvej.protocol.secret.log import Expected, Log
from udvej.protocol.secret.phrase import read_phrase, write_phrase
from udvej.protocol.secret.readers_writing import OlderKey, who_stays, who_takes
from udvej.protocol.secret.ring import unwrap_ring, wrap_ring
from udvej.protocol.secret.roster_signing import follow_up, sign_roster
from udvej.protocol.visible.encoding import b64u, from_b64u, u8
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.proof import check_proof, proof_message
from udvej.protocol.visible.readers import AGREED, WITHHELD, Reason
from udvej.protocol.visible.roster import Counsellor, Employment, read_roster, succeed
from udvej.protocol.visible.wire import Served
from udvej.protocol.visible.work import Work, do_work
from vector_makers.cast import (
    ALICE,
    BOB,
    CAST,
    CHARLIE,
    DAY,
    INSTALLATION,
    OPENINGS,
    PERSON,
    THE_PERSON,
    Story,
    contact,
    first_letter,
    in_circle,
    own,
    stand_in,
)
from vector_makers.of_phrase import DANISH, ENGLISH

Json: TypeAlias = dict[str, Any]

PROFILE = Profile(number=0, memory_kib=256, passes=2, lanes=1)
"""Cheap on purpose: the real profile is compared by vectors/phrase."""


def _view(letters: list[str], days: list[int] | None = None) -> Json:
    return {"letters": letters, "days": days or [], "alarms": []}


def read(given: Json) -> Json:
    """Return what this side finds in the other's package."""
    roster = given["roster"]
    service = from_b64u(roster["service"])
    signed = [from_b64u(one) for one in roster["signed"]]
    newest = succeed(None, signed, service, roster["today"])
    proof = given["proof"]
    check_proof(
        from_b64u(proof["key"]),
        proof["origin"],
        from_b64u(proof["challenge"]),
        from_b64u(proof["signature"]),
    )
    work = given["work"]
    Work.parse(work["header"]).check(from_b64u(work["vault"]), work["bits"])
    phrase = read_phrase(given["phrase"]["typed"], (DANISH, ENGLISH))
    salt = person_salt(from_b64u(given["phrase"]["installation"]))
    wrapped = {name: from_b64u(value) for name, value in given["ring"].items()}
    key = WrapKey(wrapped["key"])
    return {
        "vaults": {
            name: {
                who: _read_vault(vault, seeds(given, who)) for who in vault["readers"]
            }
            for name, vault in given["vaults"].items()
        },
        "roster": {
            "hash": b64u(newest.hash),
            "names": [one.name for one in newest.counsellors],
        },
        "phrase": {
            "list": int(phrase.list_id),
            "seed": b64u(seed_of(phrase, salt, PROFILE).reveal()),
        },
        "ring": _shown(unwrap_ring(key, wrapped["wrapped"], wrapped["signing"])),
    }


def seeds(given: Json, who: str) -> KeyPair:
    """Return the keys of one of the other side's cast."""
    one = given["seeds"][who]
    return KeyPair(
        SigningKey(from_b64u(one["signing"])), OpeningKey(from_b64u(one["opening"]))
    )


def _read_vault(vault: Json, me: KeyPair) -> Json:
    expected = Expected(
        from_b64u(vault["vault"]),
        from_b64u(vault["installation"]),
        from_b64u(vault["service"]),
    )
    log = Log(expected, me)
    log.feed(from_b64u(vault["answer"]))
    list(log.remaining())
    payloads = [one.payload for one in log.entries() if one.payload is not None]
    return {
        "letters": [one.body["text"] for one in payloads if one.kind == "letter"],
        "days": [one.body["day"] for one in payloads if one.kind == "opened"],
        "alarms": [[str(one.alarm), one.sequence] for one in log.alarms],
    }


def write() -> Json:
    """Return a package of this side."""
    stories = {"first": _first(), "long": _long(), "own": _own()}
    service, number = draw_signing_key(), draw_number()
    signed, hashed = _rosters(service)
    words = " ".join(write_phrase(DANISH, number))
    hardened = harden(u8(1) + number.reveal(), person_salt(INSTALLATION), PROFILE)
    key, ring = WrapKey(draw_epoch_key().reveal()), draw_keys()
    return {
        "given": {
            "seeds": {name: _shown(who) for name, who in CAST.items()},
            "vaults": {name: given for name, (given, _) in stories.items()},
            "roster": {
                "service": b64u(service.public),
                "signed": [b64u(one) for one in signed],
                "today": DAY,
            },
            "proof": _proof(),
            "work": _work(),
            "phrase": {"typed": words.upper(), "installation": b64u(INSTALLATION)},
            "ring": {
                "key": b64u(key.reveal()),
                "wrapped": b64u(wrap_ring(key, ring, draw_ring_nonce())),
                "signing": b64u(ring.signing.public),
            },
        },
        "expected": {
            "vaults": {name: views for name, (_, views) in stories.items()},
            "roster": {"hash": b64u(hashed), "names": ["Alice", "Bob"]},
            "phrase": {"list": 1, "seed": b64u(hardened)},
            "ring": _shown(ring),
        },
    }


def _shown(pair: KeyPair) -> Json:
    return {
        "signing": b64u(pair.signing.reveal()),
        "opening": b64u(pair.opening.reveal()),
    }


def _given(
    story: Story,
    views: Mapping[str, Json],
    served: dict[int, Served] | None = None,
) -> tuple[Json, Json]:
    given = {
        "vault": b64u(story.state.vault),
        "installation": b64u(INSTALLATION),
        "service": b64u(story.service),
        "answer": b64u(story.answer(served)),
        "readers": list(views),
    }
    return given, dict(views)


def _first() -> tuple[Json, Json]:
    story = first_letter("interop first")
    story.letter(PERSON, "æøå 😀 \u202e<b>")
    all_of_it = _view(["Hej. Jeg ved ikke, hvor jeg skal begynde.", "æøå 😀 \u202e<b>"])
    return _given(story, dict.fromkeys(CAST, all_of_it))


def _long() -> tuple[Json, Json]:
    """Taken, answered, a letter removed; Alice leaves, Charlie follows with the old."""
    story = Story("interop long")
    circle = [THE_PERSON, in_circle(ALICE), in_circle(BOB, AGREED)]
    story.readers(PERSON, Reason.FIRST, circle)
    story.letter(PERSON, "one")
    story.opened(ALICE)
    state, alice, bob = story.state, ALICE.signing.public, BOB.signing.public
    story.readers(ALICE, Reason.TAKE, who_takes(state, alice, OPENINGS, bob))
    two = story.letter(ALICE, "two " * 2000)
    story.letter(PERSON, "three")
    story.removal(ALICE, two)
    story.plain(ALICE, Kind.LEAVE)
    story.readers(BOB, Reason.TURN, who_stays(story.state, OPENINGS))
    older = [OlderKey(1, epoch, story.epoch_keys[epoch]) for epoch in (1, 2)]
    stays = stand_in(BOB, AGREED | WITHHELD)
    now = [THE_PERSON, contact(CHARLIE), stays]
    story.readers(PERSON, Reason.CONSENT, now, older)
    story.letter(CHARLIE, "four")
    story.deletion(3)
    story.plain(PERSON, Kind.WITHDRAWAL)
    everything = _view(["one", "three", "four"], [DAY])
    views = dict.fromkeys(("person", "bob", "charlie"), everything)
    views["alice"] = _view(["one", "three"], [DAY])
    return _given(story, views, {two.link.sequence: Served.REMOVED})


def _own() -> tuple[Json, Json]:
    return _given(own("interop own"), {"person": _view(["kladde"])})


def _rosters(service: SigningKey) -> tuple[list[bytes], bytes]:
    texts = {"da": "på dansk", "en": "in English"}
    counsellors = tuple(
        Counsellor(
            signing=who.signing.public,
            opening=who.opening.public,
            name=name,
            languages=("da", "en"),
            knows=texts,
            hours=texts,
            employer=texts,
            duties=texts,
            stand_in=BOB.signing.public if name == "Alice" else None,
            employment=Employment.PRIVATE,
        )
        for name, who in (("Alice", ALICE), ("Bob", BOB))
    )
    first = sign_roster(
        service,
        service_name="Rådgivningen",
        number=1,
        previous=None,
        made=DAY,
        expires=DAY + 30,
        counsellors=counsellors,
    )
    before = read_roster(first, service.public)
    second = follow_up(service, before, DAY, DAY + 30)
    return [first, second], read_roster(second, service.public).hash


def _proof() -> Json:
    origin, challenge = "https://udvej.example", draw_day_nonce()
    signature = PERSON.signing.sign("prove", proof_message(origin, challenge))
    return {
        "key": b64u(PERSON.signing.public),
        "origin": origin,
        "challenge": b64u(challenge),
        "signature": b64u(signature),
    }


def _work() -> Json:
    vault, bits = INSTALLATION, 10
    header = do_work(draw_day_nonce(), vault, bits).serialise()
    return {"vault": b64u(vault), "bits": bits, "header": header}
