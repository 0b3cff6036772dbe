"""Vectors of PROTOCOL §9: removal, deletion, withdrawal, and room."""

from udvej.protocol.visible.closing import Removal
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.limits import (
    CIRCLE_BYTES_MAX,
    CIRCLE_ENTRIES_MAX,
    ENTRIES_MAX,
    HEAD_BYTES,
    UNTAKEN_ENTRIES_MAX,
    VAULT_BYTES_MAX,
)
from udvej.protocol.visible.readers import Reason
from vector_makers.cast import ALICE, BOB, PERSON, signed
from vector_makers.histories import Histories
from vector_makers.of_chain import cover_of
from vector_makers.of_readers import A_CONTACT, B_AGREED, A, P
from vector_makers.vector import Folder, Vector


def make(histories: Histories) -> list[Vector]:
    """Return the vectors."""
    folder = Folder("chain")
    _closing(folder, histories)
    _room(folder, histories)
    _room_of_the_circle(folder, histories)
    return folder.vectors


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
    _ends(folder, histories)


def _ends(folder: Folder, histories: Histories) -> None:
    story = histories.story("taken")
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
    # A removal is never refused for room, and it is the person's entry as well.
    more = {"by_person": UNTAKEN_ENTRIES_MAX + 1}
    says = "a counsellor writes although the person has more than 16"
    histories.ok(folder, "untaken-by-circle-late", says, "letter", by_alice, **more)
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
    last, cover = ENTRIES_MAX - 2, cover_of(taken)
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


def _room_of_the_circle(folder: Folder, histories: Histories) -> None:
    letter, full = histories.story("letter"), "vault-full"
    by_alice, by_person = letter.next_sealed(ALICE), letter.next_sealed(PERSON)
    room = CIRCLE_BYTES_MAX - HEAD_BYTES - 1024
    says = "one of the circle fills what is the circle's"
    histories.ok(folder, "circle-just-fits", says, "letter", by_alice, total_bytes=room)
    says = "a byte more than the circle's"
    beyond = {"total_bytes": room + 1}
    histories.no(folder, "circle-full", says, "letter", by_alice, full, **beyond)
    says = "the person has room although the circle has none"
    histories.ok(folder, "circle-full-person", says, "letter", by_person, **beyond)
    take = letter.next_readers(ALICE, Reason.TAKE, [P, A_CONTACT])
    says = "the letter is taken although the circle has no room"
    histories.ok(folder, "circle-full-take", says, "letter", take, **beyond)
    left = histories.story("left")
    turn = left.next_readers(ALICE, Reason.TURN, [P, A, B_AGREED])
    says = "the epoch turns although the circle has no room"
    histories.ok(folder, "circle-full-turn", says, "left", turn, **beyond)
    all_ = {"total_bytes": CIRCLE_BYTES_MAX}
    leave = letter.next_plain(ALICE, Kind.LEAVE)
    says = "one of the circle leaves although the circle has no room"
    histories.ok(folder, "circle-full-leave", says, "letter", leave, **all_)
    answered = histories.story("answered")
    last = answered.entries[-1]
    gone = Removal(last.link.sequence, last.hash).serialise()
    by_author = answered.next_plain(ALICE, Kind.REMOVAL, gone)
    says = "one of the circle takes away, again and again"
    histories.no(
        folder, "circle-full-removal", says, "answered", by_author, full, **all_
    )
    says = "the same while there is room"
    histories.ok(folder, "circle-removal", says, "answered", by_author)
    by_owner = answered.next_plain(PERSON, Kind.REMOVAL, gone)
    says = "the person takes it away although the circle has no room"
    histories.ok(
        folder, "circle-full-removal-person", says, "answered", by_owner, **all_
    )
    after = histories.story("taken").next_sealed(ALICE)
    says = "the contact writes on where the circle's room was used up"
    histories.ok(folder, "circle-full-taken", says, "taken", after, **beyond)
    most, cover = CIRCLE_ENTRIES_MAX - 2, cover_of(letter, author=ALICE.signing.public)
    for name, sequence in {"circle-1024": most, "circle-1025": most + 1}.items():
        entry = signed(
            ALICE.signing, cover, sequence + 1, letter.state.hash, bytes(1024)
        )
        says = f"entry {sequence + 2} of a first letter, by one of the circle"
        if sequence == most:
            histories.ok(folder, name, says, "letter", entry, sequence=sequence)
        else:
            histories.no(folder, name, says, "letter", entry, full, sequence=sequence)
