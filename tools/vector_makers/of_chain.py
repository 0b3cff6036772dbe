"""Vectors of PROTOCOL §9: what may follow, and the order of the checks."""

from dataclasses import replace

from udvej.protocol.visible.closing import Removal
from udvej.protocol.visible.entry import Cover, Entry, Kind
from udvej.protocol.visible.limits import (
    ENTRIES_MAX,
    HEAD_BYTES,
    UNTAKEN_ENTRIES_MAX,
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
    _closing(folder, histories)
    _room(folder, histories)
    _order(folder, histories)
    return folder.vectors


def _cover(story: Story, **changes: object) -> Cover:
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
    return signed(PERSON.signing, _cover(story, **changes), sequence, previous, body)


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
    sign, cover = PERSON.signing, _cover(story)
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
    cover = _cover(left, kind=Kind.OPENED, author=ALICE.signing.public)
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


def _closing(folder: Folder, histories: Histories) -> None:
    story = histories.story("taken")
    by_person, by_alice, opened = story.entries[2], story.entries[5], story.entries[3]

    def removal(author: object, sequence: int, hash_: bytes) -> Entry:
        who = PERSON if author is PERSON else ALICE if author is ALICE else BOB
        return story.next_plain(who, Kind.REMOVAL, Removal(sequence, hash_).serialise())

    good = {
        "removal-of-own": removal(ALICE, 5, by_alice.hash),
        "removal-by-person": removal(PERSON, 5, by_alice.hash),
        "removal-by-person-of-own": removal(PERSON, 2, by_person.hash),
    }
    for name, entry in good.items():
        histories.ok(folder, name, name.replace("-", " "), "taken", entry)
    flaws = {
        "removal-of-anothers": removal(ALICE, 2, by_person.hash),
        "removal-by-stand-in": removal(BOB, 5, by_alice.hash),
        "removal-of-opened": removal(PERSON, 3, opened.hash),
        "removal-of-readers": removal(PERSON, 1, story.entries[1].hash),
        "removal-of-another-hash": removal(PERSON, 2, by_alice.hash),
        "removal-of-what-is-not-there": removal(PERSON, 99, by_alice.hash),
        "removal-of-itself": removal(PERSON, 6, by_alice.hash),
    }
    for name, entry in flaws.items():
        says = name.replace("-", " ")
        histories.no(folder, name, says, "taken", entry, "removal-not-allowed")
    refused = {
        "leave-by-person": story.next_plain(PERSON, Kind.LEAVE),
        "deletion-by-contact": story.next_plain(ALICE, Kind.DELETION, b"\3"),
        "withdrawal-by-contact": story.next_plain(ALICE, Kind.WITHDRAWAL),
    }
    for name, entry in refused.items():
        histories.no(
            folder, name, name.replace("-", " "), "taken", entry, "not-the-person"
        )
    entry = story.next_plain(PERSON, Kind.WITHDRAWAL)
    says = "no deletion waits"
    histories.no(
        folder, "withdrawal-of-nothing", says, "taken", entry, "nothing-to-withdraw"
    )
    waits = histories.story("closing")
    for name, entry in {
        "withdrawal": waits.next_plain(PERSON, Kind.WITHDRAWAL),
        "deletion-sooner": waits.next_plain(PERSON, Kind.DELETION, b"\0"),
    }.items():
        histories.ok(folder, name, name.replace("-", " "), "closing", entry)
    closed = "vault-closing"
    for name, entry in {
        "sealed-while-closing": waits.next_sealed(PERSON),
        "leave-while-closing": waits.next_plain(ALICE, Kind.LEAVE),
    }.items():
        histories.no(folder, name, name.replace("-", " "), "closing", entry, closed)
    entry = histories.story("left-then-closing").next_plain(PERSON, Kind.WITHDRAWAL)
    says = "a withdrawal although somebody left"
    histories.ok(folder, "withdrawal-after-leave", says, "left-then-closing", entry)
    gone = histories.story("deleted")
    for name, entry in {
        "withdrawal-too-late": gone.next_plain(PERSON, Kind.WITHDRAWAL),
        "sealed-after-deletion": gone.next_sealed(PERSON),
    }.items():
        histories.no(
            folder, name, name.replace("-", " "), "deleted", entry, "vault-deleted"
        )


def _room(folder: Folder, histories: Histories) -> None:
    letter, taken = histories.story("letter"), histories.story("taken")
    full = "vault-full"
    sixteen = {"by_person": UNTAKEN_ENTRIES_MAX}
    fifteen = {"by_person": UNTAKEN_ENTRIES_MAX - 1}
    by_person, by_alice = letter.next_sealed(PERSON), letter.next_sealed(ALICE)
    histories.ok(
        folder, "untaken-16", "the person's 16th", "letter", by_person, **fifteen
    )
    says = "the person's 17th before it is taken"
    histories.no(folder, "untaken-17", says, "letter", by_person, full, **sixteen)
    says = "a counsellor writes in an untaken vault"
    histories.ok(folder, "untaken-by-circle", says, "letter", by_alice, **sixteen)
    take = letter.next_readers(ALICE, Reason.TAKE, [P, A_CONTACT])
    histories.ok(folder, "untaken-take", "the take itself", "letter", take, **sixteen)
    deletion = letter.next_plain(PERSON, Kind.DELETION, b"\0")
    says = "deletion is never refused for room"
    histories.ok(folder, "untaken-deletion", says, "letter", deletion, **sixteen)
    own = histories.story("own").next_sealed(PERSON)
    histories.ok(folder, "own-never-untaken", "an own vault", "own", own, **sixteen)
    many = {"by_person": UNTAKEN_ENTRIES_MAX * 9}
    entry = taken.next_sealed(PERSON)
    histories.ok(folder, "taken-many", "after it was taken", "taken", entry, **many)
    room = VAULT_BYTES_MAX - HEAD_BYTES - 1024
    histories.ok(folder, "bytes-just-fit", "64 MiB", "taken", entry, total_bytes=room)
    says = "a byte over 64 MiB"
    histories.no(folder, "bytes-full", says, "taken", entry, full, total_bytes=room + 1)
    leave = taken.next_plain(ALICE, Kind.LEAVE)
    says = "leave is never refused for room"
    histories.ok(
        folder, "leave-when-full", says, "taken", leave, total_bytes=VAULT_BYTES_MAX
    )
    target = taken.entries[2]
    body = Removal(2, target.hash).serialise()
    removal = taken.next_plain(PERSON, Kind.REMOVAL, body)
    says = "removal is never refused for room"
    histories.ok(
        folder, "removal-when-full", says, "taken", removal, total_bytes=VAULT_BYTES_MAX
    )
    last, cover = ENTRIES_MAX - 2, _cover(taken)
    for name, sequence in {"entries-just-fit": last, "entries-full": last + 1}.items():
        entry = signed(
            PERSON.signing, cover, sequence + 1, taken.state.hash, bytes(1024)
        )
        if sequence == last:
            says = "the 20,000th entry"
            histories.ok(folder, name, says, "taken", entry, sequence=sequence)
        else:
            says = "the 20,001st entry"
            histories.no(folder, name, says, "taken", entry, full, sequence=sequence)


def _order(folder: Folder, histories: Histories) -> None:
    """Two flaws at once: the earlier check of §9.2 names the refusal."""
    closing, left = histories.story("closing"), histories.story("left")
    other = histories.story("letter").state.vault
    state, body = closing.state, bytes(1024)
    sign = PERSON.signing
    wrong_vault = signed(sign, _cover(closing, vault=other), 1, seed("x"), body)
    wrong_place = signed(sign, _cover(closing), 1, seed("x"), body)
    stranger = _cover(left, author=MALLORY.signing.public)
    at, before = left.state.sequence + 1, left.state.hash
    forged = replace(
        signed(sign, _cover(left, epoch=9), at, before, body), signature=bytes(64)
    )
    late = signed(sign, _cover(left, epoch=9), at, before, body)
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
