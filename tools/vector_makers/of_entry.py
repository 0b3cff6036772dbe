"""Vectors of PROTOCOL §5: entries and what is no entry."""

from dataclasses import replace

from udvej.protocol.visible.entry import Cover, Entry, Kind
from udvej.protocol.visible.limits import COVER_BYTES, LINK_BYTES, SIZE_CLASSES
from vector_makers.cast import ALICE, PERSON, Story, seed, signed, taken
from vector_makers.vector import Folder, Members, Vector


def described(entry: Entry) -> Members:
    """Return what a parser finds in an entry."""
    cover, link = entry.cover, entry.link
    return {
        "kind": cover.kind.name.lower(),
        "vault": cover.vault,
        "epoch": cover.epoch,
        "id": cover.id,
        "author": cover.author,
        "size": cover.size,
        "sequence": link.sequence,
        "previous": link.previous,
        "bodyHash": link.body_hash,
        "bodyBytes": len(entry.body or b""),
        "hash": entry.hash,
    }


def make() -> list[Vector]:
    """Return the vectors."""
    folder = Folder("entry")
    story = taken("entry")
    leave = story.next_plain(ALICE, Kind.LEAVE)
    removal = story.next_plain(ALICE, Kind.REMOVAL, bytes(40))
    deletion = story.next_plain(PERSON, Kind.DELETION, b"\x03")
    deletion_now = story.next_plain(PERSON, Kind.DELETION, b"\0")
    withdrawal = story.next_plain(PERSON, Kind.WITHDRAWAL)
    whole = {
        "sealed": story.next_sealed(PERSON),
        "sealed-size-2": story.next_sealed(PERSON, 2),
        "opened": story.entries[3],
        "leave": leave,
        "removal": removal,
        "deletion": deletion,
        "deletion-now": deletion_now,
        "withdrawal": withdrawal,
    }
    for name, entry in whole.items():
        given = {"data": entry.serialise()}
        folder.ok(name, f"{name}, whole", "parse", given, **described(entry))
    held = story.entries[3].without_body()
    folder.ok(
        "opened-without-body",
        "link and signature alone",
        "parse-without-body",
        {"data": held.head_bytes},
        **described(held),
    )
    given = {"data": leave.head_bytes}
    folder.no(
        "leave-without-body",
        "only ciphertext is held back",
        "parse-without-body",
        given,
    )
    _flaws(folder, leave.serialise(), story)
    _wrong_bodies(folder, story)
    _same(folder, story)
    return folder.vectors


def _flaws(folder: Folder, leave: bytes, story: Story) -> None:
    def changed(at: int, value: int) -> Members:
        return {"data": leave[:at] + bytes([value]) + leave[at + 1 :]}

    flaws = {
        "nothing": ("no bytes", {"data": b""}),
        "cut-short": ("a byte too few", {"data": leave[:-1]}),
        "byte-behind": ("a byte too many", {"data": leave + b"\0"}),
        "suite-0": ("suite 0", changed(0, 0)),
        "suite-2": ("suite 2", changed(0, 2)),
        "kind-8": ("a kind that is none", changed(1, 8)),
        "kind-255": ("a kind that is none", changed(1, 255)),
        "leave-with-size": ("an open body with a size", changed(COVER_BYTES - 1, 1)),
        "body-of-another-hash": (
            "the link names another body",
            changed(LINK_BYTES - 1, leave[LINK_BYTES - 1] ^ 1),
        ),
    }
    for name, (says, given) in flaws.items():
        folder.no(name, says, "parse", given)
    sealed = story.next_sealed(PERSON).serialise()
    for size in (0, 6):
        at = COVER_BYTES - 1
        data = sealed[:at] + bytes([size]) + sealed[at + 1 :]
        folder.no(f"sealed-size-{size}", f"size {size}", "parse", {"data": data})
    folder.no(
        "sealed-cut-short",
        "a byte of ciphertext is missing",
        "parse",
        {"data": sealed[:-1]},
    )


def _wrong_bodies(folder: Folder, story: Story) -> None:
    """Bodies of another length or shape, each named by its link and signed."""

    def of(kind: Kind, body: bytes, size: int = 0) -> Members:
        author = ALICE.signing
        cover = Cover(kind, story.state.vault, 2, seed("id")[:16], author.public, size)
        return {"data": signed(author, cover, 6, story.state.hash, body).serialise()}

    flaws = {
        "leave-with-body": ("a leave with a body", of(Kind.LEAVE, b"\0")),
        "withdrawal-with-body": (
            "a withdrawal with a body",
            of(Kind.WITHDRAWAL, b"\0"),
        ),
        "removal-short": ("a removal of 39 bytes", of(Kind.REMOVAL, bytes(39))),
        "removal-long": ("a removal of 41 bytes", of(Kind.REMOVAL, bytes(41))),
        "deletion-empty": ("a deletion without days", of(Kind.DELETION, b"")),
        "deletion-one-day": ("neither 0 nor 3 days", of(Kind.DELETION, b"\x01")),
        "sealed-of-size-2-in-1": (
            "a body of another class",
            of(Kind.SEALED, bytes(SIZE_CLASSES[1]), 1),
        ),
        "opened-size-2": (
            "an opened of size 2",
            of(Kind.OPENED, bytes(32 + SIZE_CLASSES[1]), 2),
        ),
        "opened-without-commitment": (
            "no commitment",
            of(Kind.OPENED, bytes(SIZE_CLASSES[0]), 1),
        ),
        "genesis-empty": ("a genesis without a body", of(Kind.GENESIS, b"")),
        "readers-empty": ("readers without a body", of(Kind.READERS, b"")),
    }
    for name, (says, given) in flaws.items():
        folder.no(name, says, "parse", given)


def _same(folder: Folder, story: Story) -> None:
    first = story.next_plain(ALICE, Kind.LEAVE)
    again = signed(ALICE.signing, first.cover, 9, seed("another head"), b"")
    other = signed(
        PERSON.signing,
        story.next_sealed(PERSON).cover,
        6,
        story.state.hash,
        bytes(1024),
    )
    other_body = signed(PERSON.signing, other.cover, 6, story.state.hash, b"\1" * 1024)
    one_more = replace(first.cover, id=seed("another id")[:16])
    other_cover = signed(ALICE.signing, one_more, 6, story.state.hash, b"")
    pairs = {
        "same-body-other-id": ("the same body, another id", first, other_cover, False),
        "same-placed-again": (
            "the same cover and body in another place",
            first,
            again,
            True,
        ),
        "same-id-other-body": (
            "the same cover, another body",
            other,
            other_body,
            False,
        ),
    }
    for name, (says, one, two, same) in pairs.items():
        given = {"one": one.serialise(), "two": two.serialise()}
        folder.ok(name, says, "same", given, same=same)
