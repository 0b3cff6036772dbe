"""Vectors of PROTOCOL §9: what may follow, and the order of the checks."""

from dataclasses import replace

from udvej.protocol.visible.closing import Removal
from udvej.protocol.visible.entry import Cover, Entry, Kind
from udvej.protocol.visible.limits import (
    VAULT_BYTES_MAX,
)
from udvej.protocol.visible.readers import Reason
from vector_makers.cast import ALICE, BOB, CHARLIE, PERSON, Story, keys, seed, signed
from vector_makers.histories import Histories
from vector_makers.of_readers import A_CONTACT, B_STANDS_IN, A, P
from vector_makers.vector import Folder, Vector

MALLORY = keys("mallory")


def make(histories: Histories) -> list[Vector]:
    """Return the vectors."""
    folder = Folder("chain")
    _follows(folder, histories)
    _beginnings(folder, histories)
    _places(folder, histories)
    _epochs(folder, histories)
    _order(folder, histories)
    return folder.vectors


def cover_of(story: Story, **changes: object) -> Cover:
    """Return the cover of the person's next sealed entry, changed."""
    cover = Cover(
        Kind.SEALED,
        story.state.vault,
        story.state.epoch,
        story.new_id("chain"),
        PERSON.signing.public,
        1,
    )
    for name, value in changes.items():
        object.__setattr__(cover, name, value)
    return cover


def _next(story: Story, **changes: object) -> Entry:
    """Return the person's next sealed entry with a cover that is changed."""
    body = bytes(1024)
    sequence, previous = story.state.sequence + 1, story.state.hash
    return signed(PERSON.signing, cover_of(story, **changes), sequence, previous, body)


def _follows(folder: Folder, histories: Histories) -> None:
    story = histories.story("taken")
    good = {
        "sealed-by-person": _next(story),
        "sealed-by-contact": story.next_sealed(ALICE),
        "sealed-by-stand-in": story.next_sealed(BOB),
        "leave-by-contact": story.next_plain(ALICE, Kind.LEAVE),
        "deletion": story.next_plain(PERSON, Kind.DELETION, b"\3"),
        "deletion-now": story.next_plain(PERSON, Kind.DELETION, b"\0"),
    }
    for name, entry in good.items():
        histories.ok(folder, name, name.replace("-", " "), "taken", entry)
    letter = histories.story("letter")
    opened = histories.story("taken").entries[3]  # of another vault, as a measure only
    assert opened.cover.kind is Kind.OPENED  # noqa: S101 - a check of the story itself
    sealed = letter.next_sealed(CHARLIE)
    histories.ok(folder, "sealed-by-circle", "the circle may write", "letter", sealed)
    entry = histories.story("own").next_sealed(PERSON)
    histories.ok(folder, "sealed-in-own", "an own vault", "own", entry)


def _beginnings(folder: Folder, histories: Histories) -> None:
    begun = histories.story("begun")
    sealed = begun.next_sealed(PERSON)
    histories.no(
        folder, "second-entry-sealed", "no readers yet", "begun", sealed, "malformed"
    )
    by_alice = begun.next_readers(ALICE, Reason.FIRST, [P, A])
    says = "only the person begins"
    histories.no(
        folder, "second-entry-by-another", says, "begun", by_alice, "not-a-reader"
    )
    genesis = begun.entries[0]
    histories.no(
        folder, "second-genesis", "genesis again", "begun", genesis, "malformed"
    )
    taken = histories.story("taken")
    cover = replace(genesis.cover, vault=taken.state.vault, epoch=2)
    late = signed(
        PERSON.signing,
        cover,
        taken.state.sequence + 1,
        taken.state.hash,
        genesis.body or b"",
    )
    histories.no(
        folder, "late-genesis", "a genesis later on", "taken", late, "malformed"
    )


def _places(folder: Folder, histories: Histories) -> None:
    story = histories.story("taken")
    state, body = story.state, bytes(1024)
    sign, cover = PERSON.signing, cover_of(story)
    at, before = state.sequence + 1, state.hash
    other = histories.story("letter").state.vault
    mallory = replace(cover, author=MALLORY.signing.public)
    charlie = replace(cover, author=CHARLIE.signing.public)
    good = signed(sign, cover, at, before, body)
    forged = replace(good, signature=ALICE.signing.sign("entry", good.link.serialise()))
    proof = replace(good, signature=sign.sign("prove", good.link.serialise()))
    flaws = {
        "foreign-vault": (
            "an entry of another vault",
            _next(story, vault=other),
            "foreign-vault",
        ),
        "head-moved-same-sequence": (
            "somebody was first",
            signed(sign, cover, at - 1, before, body),
            "head-moved",
        ),
        "head-moved-gap": (
            "an entry is missing",
            signed(sign, cover, at + 1, before, body),
            "head-moved",
        ),
        "head-moved-previous": (
            "another entry before it",
            signed(sign, cover, at, story.entries[-2].hash, body),
            "head-moved",
        ),
        "not-a-reader": (
            "nobody knows the author",
            signed(MALLORY.signing, mallory, at, before, body),
            "not-a-reader",
        ),
        "not-a-reader-any-more": (
            "Charlie was in the circle before the take",
            signed(CHARLIE.signing, charlie, at, before, body),
            "not-a-reader",
        ),
        "bad-signature": ("another reader signed", forged, "bad-signature"),
        "bad-signature-purpose": ("signed as a proof", proof, "bad-signature"),
    }
    for name, (says, entry, refusal) in flaws.items():
        histories.no(folder, name, says, "taken", entry, refusal)
    left = histories.story("left")
    gone = left.next_plain(CHARLIE, Kind.LEAVE)
    histories.no(
        folder, "leave-twice", "has left already", "left", gone, "not-a-reader"
    )


def _epochs(folder: Folder, histories: Histories) -> None:
    story = histories.story("taken")
    for name, epoch in {"older": 1, "next": 3}.items():
        entry = _next(story, epoch=epoch)
        says = f"the {name} epoch"
        histories.no(folder, f"wrong-epoch-{name}", says, "taken", entry, "wrong-epoch")
    lawful = story.next_readers(PERSON, Reason.REPAIR, [P, A_CONTACT, B_STANDS_IN])
    state = story.state
    for name, epoch in {"same": 2, "skipped": 4}.items():
        cover = replace(lawful.cover, epoch=epoch)
        entry = signed(
            PERSON.signing, cover, state.sequence + 1, state.hash, lawful.body or b""
        )
        says = f"readers with the epoch {name}"
        histories.no(
            folder, f"readers-epoch-{name}", says, "taken", entry, "wrong-epoch"
        )
    left = histories.story("left")
    must = "epoch-must-turn"
    for who, name in ((PERSON, "person"), (ALICE, "alice")):
        entry = left.next_sealed(who)
        says = f"{name} seals before the epoch has turned"
        histories.no(folder, f"sealed-after-leave-by-{name}", says, "left", entry, must)
    cover = cover_of(left, kind=Kind.OPENED, author=ALICE.signing.public)
    entry = signed(
        ALICE.signing, cover, left.state.sequence + 1, left.state.hash, bytes(32 + 1024)
    )
    histories.no(
        folder, "opened-after-leave", "opened before the turn", "left", entry, must
    )
    target = left.entries[2]
    removal = Removal(2, target.hash).serialise()
    for name, entry in {
        "leave-after-leave": left.next_plain(ALICE, Kind.LEAVE),
        "removal-after-leave": left.next_plain(PERSON, Kind.REMOVAL, removal),
        "deletion-after-leave": left.next_plain(PERSON, Kind.DELETION, b"\3"),
    }.items():
        histories.ok(folder, name, name.replace("-", " "), "left", entry)


def _order(folder: Folder, histories: Histories) -> None:
    """Two flaws at once: the earlier check of §9.2 names the refusal."""
    closing, left = histories.story("closing"), histories.story("left")
    other = histories.story("letter").state.vault
    state, body = closing.state, bytes(1024)
    sign = PERSON.signing
    wrong_vault = signed(sign, cover_of(closing, vault=other), 1, seed("x"), body)
    wrong_place = signed(sign, cover_of(closing), 1, seed("x"), body)
    stranger = cover_of(left, author=MALLORY.signing.public)
    at, before = left.state.sequence + 1, left.state.hash
    forged = replace(
        signed(sign, cover_of(left, epoch=9), at, before, body), signature=bytes(64)
    )
    late = signed(sign, cover_of(left, epoch=9), at, before, body)
    cases = {
        "order-vault-before-closing": ("closing", wrong_vault, "foreign-vault"),
        "order-closing-before-place": ("closing", wrong_place, "vault-closing"),
        "order-place-before-author": (
            "left",
            signed(MALLORY.signing, stranger, at, seed("x"), body),
            "head-moved",
        ),
        "order-author-before-signature": (
            "left",
            signed(sign, stranger, at, before, body),
            "not-a-reader",
        ),
        "order-signature-before-epoch": ("left", forged, "bad-signature"),
        "order-epoch-before-turn": ("left", late, "wrong-epoch"),
    }
    for name, (history, entry, refusal) in cases.items():
        says = name.replace("-", " ")
        histories.no(folder, name, says, history, entry, refusal)
    full = left.next_plain(PERSON, Kind.LEAVE)
    histories.no(
        folder,
        "order-kind-before-room",
        "the kind's own rule before room",
        "left",
        full,
        "not-the-person",
        total_bytes=VAULT_BYTES_MAX,
    )
    assert state.closing  # noqa: S101 - a check of the story itself
