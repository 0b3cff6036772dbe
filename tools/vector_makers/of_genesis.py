"""Vectors of PROTOCOL §7: how a vault begins."""

from dataclasses import replace

from udvej.protocol.visible.chain import begin
from udvej.protocol.visible.entry import Cover, Entry, Kind
from udvej.protocol.visible.genesis import Genesis, lookup_id, opening_hash
from udvej.protocol.visible.state import State
from vector_makers.cast import ALICE, INSTALLATION, PERSON, Story, own, seed, signed
from vector_makers.vector import Folder, Vector


def make() -> list[Vector]:
    """Return the vectors."""
    folder = Folder("genesis")
    story, mine = Story("genesis"), own("genesis own")
    shared = story.entries[0]
    for name, entry in {"shared": shared, "own": mine.entries[0]}.items():
        decision = begin(entry)
        assert isinstance(decision, State)  # noqa: S101 - a check of the vector itself
        genesis = decision.genesis
        folder.ok(
            f"begin-{name}",
            f"a vault: {name}",
            "begin",
            {"data": entry.serialise()},
            vault=decision.vault,
            purpose=genesis.purpose.name.lower(),
            signing=genesis.signing,
            openingHash=opening_hash(genesis.opening),
            service=genesis.service,
            installation=genesis.installation,
        )
    signing = PERSON.signing.public
    folder.ok(
        "lookup",
        "what the server finds a vault by",
        "lookup",
        {"signing": signing},
        lookup=lookup_id(signing),
    )
    _bodies(folder, Genesis.parse(shared.body or b""))
    _places(folder, shared, story)
    return folder.vectors


def _bodies(folder: Folder, genesis: Genesis) -> None:
    body = genesis.serialise()
    no_service = replace(genesis, service=bytes(32)).serialise()
    own_with_service = b"\1" + body[1:]
    flaws = {
        "body-short": ("a byte too few", body[:-1]),
        "body-long": ("a byte too many", body + b"\0"),
        "purpose-0": ("purpose 0", b"\0" + body[1:]),
        "purpose-3": ("purpose 3", b"\3" + body[1:]),
        "shared-without-service": ("a shared vault without service", no_service),
        "own-with-service": ("an own vault of a service", own_with_service),
    }
    for name, (says, data) in flaws.items():
        folder.no(name, says, "parse", {"data": data})
    folder.ok(
        "body",
        "a body",
        "parse",
        {"data": body},
        installation=INSTALLATION,
        service=genesis.service,
    )


def _places(folder: Folder, entry: Entry, story: Story) -> None:
    cover, body, zero = entry.cover, entry.body or b"", bytes(32)
    by_alice = replace(cover, author=ALICE.signing.public)
    small = replace(Genesis.parse(body), signing=(1).to_bytes(32, "little")).serialise()
    small_cover = replace(cover, author=(1).to_bytes(32, "little"))
    leave = Cover(Kind.LEAVE, bytes(32), 0, seed("id")[:16], PERSON.signing.public, 0)
    sign = PERSON.signing
    flaws = {
        "sequence-1": ("not the first place", signed(sign, cover, 1, zero, body)),
        "epoch-1": ("epoch 1", signed(sign, replace(cover, epoch=1), 0, zero, body)),
        "vault-named": (
            "a vault before there is one",
            signed(sign, replace(cover, vault=story.state.vault), 0, zero, body),
        ),
        "previous-named": (
            "something before it",
            signed(sign, cover, 0, seed("x"), body),
        ),
        "another-author": (
            "signed by another key than the body's",
            signed(ALICE.signing, by_alice, 0, zero, body),
        ),
        "another-kind": ("no genesis", signed(sign, leave, 0, zero, b"")),
    }
    for name, (says, flaw) in flaws.items():
        folder.no(name, says, "begin", {"data": flaw.serialise()})
    altered = replace(
        entry, signature=ALICE.signing.sign("entry", entry.link.serialise())
    )
    forged = signed(sign, small_cover, 0, zero, small)
    identity = replace(forged, signature=small_cover.author + bytes(32))
    unsigned = {
        "bad-signature": ("another key's signature", altered),
        "small-order-key": ("a key of small order", identity),
    }
    for name, (says, flaw) in unsigned.items():
        folder.no(name, says, "begin", {"data": flaw.serialise()}, "bad-signature")
