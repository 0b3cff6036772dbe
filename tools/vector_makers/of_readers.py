"""Vectors of PROTOCOL §8: bodies, wraps, and who may say who reads."""

from dataclasses import replace

from udvej.protocol.secret.keys import EpochKey, KeyPair
from udvej.protocol.secret.wraps import WrapContext
from udvej.protocol.visible.genesis import opening_hash
from udvej.protocol.visible.limits import WRAP_BYTES
from udvej.protocol.visible.readers import (
    AGREED,
    WITHHELD,
    OlderWrap,
    Reader,
    ReadersBody,
    Reason,
    Role,
)
from vector_makers.cast import ALICE, BOB, CHARLIE, PERSON, Story, seed
from vector_makers.frozen_wraps import FrozenWraps
from vector_makers.histories import Histories
from vector_makers.vector import Folder, Members, Vector

DENIED = "reader-not-allowed"


def reader(who: KeyPair, role: Role, flags: int = 0) -> Reader:
    """Return `who` as a reader with an empty wrap: the law does not open wraps."""
    hashed = opening_hash(who.opening.public)
    return Reader(role, flags, who.signing.public, hashed, bytes(WRAP_BYTES))


P = reader(PERSON, Role.PERSON)
A, B, C = (reader(who, Role.CIRCLE) for who in (ALICE, BOB, CHARLIE))
B_AGREED = replace(B, flags=AGREED)
A_CONTACT, C_CONTACT = replace(A, role=Role.CONTACT), replace(C, role=Role.CONTACT)
B_STANDS_IN = replace(B, role=Role.STAND_IN, flags=AGREED | WITHHELD)
OTHER_HASH = seed("another opening key")


def make(histories: Histories, wraps: FrozenWraps) -> list[Vector]:
    """Return the vectors."""
    folder = Folder("readers")
    _bodies(folder)
    _wraps(folder, wraps)
    _forms(folder, histories)
    _person(folder, histories)
    _take(folder, histories)
    _turn(folder, histories)
    return folder.vectors


def _bodies(folder: Folder) -> None:
    older = OlderWrap(1, 1, bytes(WRAP_BYTES))
    body = ReadersBody(Reason.CONSENT, seed("commitment"), (P, A_CONTACT), (older,))
    good = body.serialise()
    readers_end = 34 + 2 * 1234
    flaws = {
        "reason-0": b"\0" + good[1:],
        "reason-7": b"\7" + good[1:],
        "count-0": good[:33] + b"\0" + good[34:],
        "count-17": good[:33] + b"\x11" + P.serialise() * 17 + b"\0\0",
        "role-0": good[:34] + b"\0" + good[35:],
        "role-5": good[:34] + b"\5" + good[35:],
        "flags-4": good[:35] + b"\4" + good[36:],
        "older-wrap-of-no-reader": good[: readers_end + 2]
        + b"\2"
        + good[readers_end + 3 :],
        "older-wrap-missing": good[: readers_end + 1] + b"\2" + good[readers_end + 2 :],
        "cut-short": good[:-1],
        "byte-behind": good + b"\0",
    }
    gives: Members = {"reason": "consent", "count": 2, "older": 1, "carried": 0}
    folder.ok("body", "two readers and an older wrap", "parse", {"data": good}, **gives)
    renewal = ReadersBody(Reason.RENEW, seed("commitment"), (P,), carried=63)
    data = renewal.serialise()
    gives = {"reason": "renew", "count": 1, "older": 0, "carried": 63}
    folder.ok("body-renewal", "63 entries follow", "parse", {"data": data}, **gives)
    data += older.serialise()
    says = "a renewal with an older wrap"
    folder.no("body-renewal-with-older", says, "parse", {"data": data})
    for name, data in flaws.items():
        folder.no(f"body-{name}", name.replace("-", " "), "parse", {"data": data})
    many = good[:readers_end] + b"\x01\x01" + older.serialise()
    folder.no("body-older-257", "257 older wraps announced", "parse", {"data": many})


def _wraps(folder: Folder, wraps: FrozenWraps) -> None:
    key = EpochKey(seed("wrapped"))
    context = WrapContext(seed("vault"), 2, ALICE.signing.public, seed("previous"))
    wrap = wraps.wrap(key, ALICE.opening.public, context)
    good: Members = {
        "seed": ALICE.opening.reveal(),
        "wrap": wrap,
        "older": False,
        "vault": context.vault,
        "epoch": 2,
        "recipient": context.recipient,
        "previous": context.previous,
    }
    folder.ok(
        "opening-key",
        "the public key of an X-Wing seed, by its hash",
        "opening-key",
        {"seed": ALICE.opening.reveal()},
        openingHash=opening_hash(ALICE.opening.public),
        publicKey=ALICE.opening.public,
    )
    folder.ok("unwrap", "a wrap of this place", "unwrap", good, key=key.reveal())
    older = replace(context, older=True)
    older_wrap = wraps.wrap(key, ALICE.opening.public, older)
    given = good | {"wrap": older_wrap, "older": True}
    folder.ok("unwrap-older", "an older epoch's key", "unwrap", given, key=key.reveal())
    flaws: dict[str, tuple[str, Members]] = {
        "for-another": (
            "wrapped to Alice, opened by Bob",
            {"seed": BOB.opening.reveal()},
        ),
        "another-vault": ("another vault", {"vault": seed("other")}),
        "another-epoch": ("another epoch", {"epoch": 3}),
        "another-recipient": ("another recipient", {"recipient": BOB.signing.public}),
        "another-previous": ("another place", {"previous": seed("other")}),
        "older-as-current": ("an older wrap as the current", {"wrap": older_wrap}),
        "current-as-older": ("the current as an older wrap", {"older": True}),
        "altered-lattice": ("a bit of ML-KEM", {"wrap": _flipped(wrap, 0)}),
        "altered-curve": ("a bit of X25519", {"wrap": _flipped(wrap, 1088)}),
        "altered-key": ("a bit of the key", {"wrap": _flipped(wrap, 1120)}),
        "altered-tag": ("a bit of the tag", {"wrap": _flipped(wrap, -1)}),
        "zeros": ("nothing but zeros", {"wrap": bytes(WRAP_BYTES)}),
    }
    for name, (says, change) in flaws.items():
        folder.no(f"unwrap-{name}", says, "unwrap", good | change, "cannot-open")


def _flipped(data: bytes, at: int) -> bytes:
    altered = bytearray(data)
    altered[at] ^= 1
    return bytes(altered)


def _forms(folder: Folder, histories: Histories) -> None:
    """§8.3: the form of a set, whoever writes it."""
    story = histories.story("begun")
    first = Reason.FIRST
    allowed = {
        "first-circle": [P, A, B_AGREED, C],
        "first-alone": [P],
        "first-with-withheld": [P, A, B_STANDS_IN],
        "first-with-contact": [P, A_CONTACT, B_STANDS_IN],
        "first-stand-in-not-withheld": [
            P,
            A_CONTACT,
            replace(B_STANDS_IN, flags=AGREED),
        ],
    }
    for name, readers in allowed.items():
        entry = story.next_readers(PERSON, first, readers)
        histories.ok(folder, name, name.replace("-", " "), "begun", entry)
    denied: dict[str, list[Reader]] = {
        "no-person": [A, B],
        "person-second": [A, P],
        "two-persons": [P, replace(A, role=Role.PERSON)],
        "person-with-another-opening-key": [replace(P, opening_hash=OTHER_HASH)],
        "person-of-another-key": [replace(A, role=Role.PERSON)],
        "person-key-in-circle": [
            replace(P, role=Role.CIRCLE),
            replace(A, role=Role.PERSON),
        ],
        "person-with-another-signing-key": [replace(P, signing=A.signing)],
        "person-with-flags": [replace(P, flags=AGREED), A],
        "same-key-twice": [P, A, A],
        "two-contacts": [P, A_CONTACT, C_CONTACT],
        "two-stand-ins": [P, B_STANDS_IN, replace(C, role=Role.STAND_IN, flags=AGREED)],
        "contact-beside-circle": [P, A_CONTACT, C],
        "withheld-circle": [P, replace(A, flags=WITHHELD)],
        "withheld-agreed-circle": [P, replace(A, flags=AGREED | WITHHELD)],
        "withheld-contact": [P, replace(A_CONTACT, flags=WITHHELD)],
        "agreed-contact": [P, replace(A_CONTACT, flags=AGREED)],
        "stand-in-not-agreed": [P, replace(B_STANDS_IN, flags=0)],
        "stand-in-withheld-not-agreed": [P, replace(B_STANDS_IN, flags=WITHHELD)],
    }
    for name, set_ in denied.items():
        entry = story.next_readers(PERSON, first, set_)
        histories.no(folder, name, name.replace("-", " "), "begun", entry, DENIED)
    mine = histories.story("own-begun")
    with_reader = mine.next_readers(PERSON, first, [P, A])
    says = "an own vault is the person's alone"
    histories.no(
        folder, "own-vault-with-reader", says, "own-begun", with_reader, DENIED
    )


def _person(folder: Folder, histories: Histories) -> None:
    """§8.4: what the person may write, and as which reason."""
    story, now = histories.story("taken"), [P, A_CONTACT, B_STANDS_IN]
    adds = [P, C_CONTACT]
    older = (OlderWrap(1, 1, bytes(WRAP_BYTES)), OlderWrap(1, 2, bytes(WRAP_BYTES)))
    lawful = {
        "person-adds": story.next_readers(PERSON, Reason.CONSENT, adds),
        "person-adds-with-older": story.next_readers(
            PERSON, Reason.CONSENT, adds, older=older
        ),
        "person-repairs": story.next_readers(PERSON, Reason.REPAIR, now),
        "person-turns": story.next_readers(PERSON, Reason.TURN, [P]),
    }
    for name, entry in lawful.items():
        histories.ok(folder, name, name.replace("-", " "), "taken", entry)
    current = (OlderWrap(1, 3, bytes(WRAP_BYTES)),)
    zero = (OlderWrap(1, 0, bytes(WRAP_BYTES)),)
    denied = {
        "person-takes": story.next_readers(PERSON, Reason.TAKE, now),
        "person-first-again": story.next_readers(PERSON, Reason.FIRST, now),
        "older-wrap-of-this-epoch": story.next_readers(
            PERSON, Reason.CONSENT, adds, older=current
        ),
        "older-wrap-of-epoch-0": story.next_readers(
            PERSON, Reason.CONSENT, adds, older=zero
        ),
        "contact-adds": story.next_readers(ALICE, Reason.CONSENT, [P, A_CONTACT, C]),
        "contact-repairs": story.next_readers(ALICE, Reason.REPAIR, now),
        "contact-takes-again": story.next_readers(ALICE, Reason.TAKE, now),
        "stand-in-takes": story.next_readers(
            BOB, Reason.TAKE, [P, replace(B, role=Role.CONTACT)]
        ),
        "contact-turns-without-leave": story.next_readers(ALICE, Reason.TURN, now),
    }
    for name, entry in denied.items():
        histories.no(folder, name, name.replace("-", " "), "taken", entry, DENIED)
    begun = histories.story("begun")
    for reason in sorted(set(Reason) - {Reason.FIRST}):
        entry = begun.next_readers(PERSON, reason, [P, A])
        name = f"second-entry-{reason.name.lower()}"
        histories.no(
            folder, name, "the second entry is the first set", "begun", entry, DENIED
        )


def _take(folder: Folder, histories: Histories) -> None:
    """§8.5: a reader of the circle closes it."""
    story = histories.story("letter")
    take = Reason.TAKE
    for name, readers in {
        "take": [P, A_CONTACT, B_STANDS_IN],
        "take-without-stand-in": [P, A_CONTACT],
    }.items():
        entry = story.next_readers(ALICE, take, readers)
        histories.ok(folder, name, name.replace("-", " "), "letter", entry)
    stays = OlderWrap(1, 1, bytes(WRAP_BYTES))
    by_alice: dict[str, list[Reader]] = {
        "take-for-another": [P, C_CONTACT],
        "take-alone": [P],
        "take-without-person": [A_CONTACT],
        "take-keeping-circle": [P, A_CONTACT, B_STANDS_IN, C],
        "take-author-in-circle": [P, A],
        "take-stand-in-not-agreed": [
            P,
            A_CONTACT,
            replace(C, role=Role.STAND_IN, flags=AGREED | WITHHELD),
        ],
        "take-stand-in-not-withheld": [
            P,
            A_CONTACT,
            replace(B_STANDS_IN, flags=AGREED),
        ],
        "take-stand-in-from-outside": [
            P,
            A_CONTACT,
            replace(B_STANDS_IN, signing=seed("outside")),
        ],
        "take-with-another-opening-key": [
            P,
            replace(A_CONTACT, opening_hash=OTHER_HASH),
        ],
        "take-stand-in-with-another-opening-key": [
            P,
            A_CONTACT,
            replace(B_STANDS_IN, opening_hash=OTHER_HASH),
        ],
    }
    for name, others in by_alice.items():
        entry = story.next_readers(ALICE, take, others)
        histories.no(folder, name, name.replace("-", " "), "letter", entry, DENIED)
    entry = story.next_readers(ALICE, take, [P, A_CONTACT], older=(stays,))
    says = "only the person includes older wraps"
    histories.no(folder, "take-with-older", says, "letter", entry, DENIED)


def _turn(folder: Folder, histories: Histories) -> None:
    """§8.5, §9.3: after a leave the epoch turns, and the leaver is out."""
    story: Story = histories.story("left")  # Charlie left the circle
    turn = Reason.TURN
    by_alice: dict[str, list[Reader]] = {
        "turn-keeping-leaver": [P, A, B_AGREED, C],
        "turn-dropping-another": [P, A],
        "turn-in-another-order": [P, B_AGREED, A],
        "turn-with-another-role": [P, A, B_STANDS_IN],
        "turn-with-other-flags": [P, A, B],
        "turn-with-another-opening-key": [
            P,
            replace(A, opening_hash=OTHER_HASH),
            B_AGREED,
        ],
    }
    entry = story.next_readers(ALICE, turn, [P, A, B_AGREED])
    histories.ok(folder, "turn", "without the leaver", "left", entry)
    entry = story.next_readers(PERSON, turn, [P, A])
    histories.ok(folder, "turn-by-person", "any set without the leaver", "left", entry)
    for name, readers in by_alice.items():
        entry = story.next_readers(ALICE, turn, readers)
        histories.no(folder, name, name.replace("-", " "), "left", entry, DENIED)
    person_keeps = story.next_readers(PERSON, turn, [P, A, C])
    histories.no(
        folder,
        "turn-by-person-keeping-leaver",
        "the leaver is out",
        "left",
        person_keeps,
        DENIED,
    )
    take = story.next_readers(ALICE, Reason.TAKE, [P, A_CONTACT, B_STANDS_IN])
    histories.no(
        folder, "take-before-turn", "the epoch turns first", "left", take, DENIED
    )
    consent = story.next_readers(PERSON, Reason.CONSENT, [P, A])
    says = "after a leave the reason is turn"
    histories.no(folder, "consent-before-turn", says, "left", consent, DENIED)
    older = (OlderWrap(1, 1, bytes(WRAP_BYTES)),)
    entry = story.next_readers(ALICE, turn, [P, A, B_AGREED], older=older)
    says = "only the person includes older wraps"
    histories.no(folder, "turn-with-older", says, "left", entry, DENIED)
