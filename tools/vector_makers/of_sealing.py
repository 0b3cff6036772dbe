"""Vectors of PROTOCOL §6: sealing, padding, commitments, payloads, wraps."""

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from udvej.protocol.secret.keys import EpochKey, derive
from udvej.protocol.secret.marks import Head, Mark
from udvej.protocol.secret.padding import pad
from udvej.protocol.secret.payload import Payload
from udvej.protocol.secret.sealing import epoch_commitment, seal
from udvej.protocol.visible.entry import Cover, Kind
from udvej.protocol.visible.roster import Seen
from vector_makers.cast import AT, DAY, PERSON, seed
from vector_makers.vector import Folder, Members, Vector

_KEY = EpochKey(seed("epoch key"))


def cover(size: int = 1, kind: Kind = Kind.SEALED, name: str = "sealed id") -> Cover:
    """Return a cover of the vectors' vault."""
    return Cover(kind, seed("vault"), 1, seed(name)[:16], PERSON.signing.public, size)


def make() -> list[Vector]:
    """Return the vectors."""
    folder = Folder("sealing")
    _sealed(folder)
    _not_opened(folder)
    _padded(folder)
    _payloads(folder)
    given = {"key": _KEY.reveal(), "vault": seed("vault"), "epoch": 1}
    folder.ok(
        "commitment",
        "what binds readers to one key",
        "commitment",
        given,
        commitment=epoch_commitment(_KEY, seed("vault"), 1),
    )
    wrong = given | {"commitment": epoch_commitment(_KEY, seed("vault"), 2)}
    folder.no(
        "commitment-of-another-epoch",
        "the commitment of another epoch",
        "check-commitment",
        wrong,
        "commitment-mismatch",
    )
    return folder.vectors


def _sealed(folder: Folder) -> None:
    payloads = {
        "empty": (b"", cover()),
        "short": (b"hej", cover()),
        "fills-its-class": (b"x" * (1024 - 16 - 1), cover()),
        "size-2": (b"x" * (1024 - 16), cover(2)),
        "opened": (b"hej", cover(kind=Kind.OPENED)),
    }
    for name, (payload, under) in payloads.items():
        given = {"key": _KEY.reveal(), "cover": under.serialise(), "payload": payload}
        ciphertext = seal(_KEY, under, payload)
        folder.ok(f"seal-{name}", f"{name}", "seal", given, ciphertext=ciphertext)
    given = {"key": _KEY.reveal(), "cover": cover().serialise(), "payload": b"x" * 1008}
    folder.no("seal-too-large", "a byte more than fits", "seal", given, "too-large")


def _not_opened(folder: Folder) -> None:
    under = cover()
    ciphertext = seal(_KEY, under, b"hej")
    good = {
        "key": _KEY.reveal(),
        "cover": under.serialise(),
        "ciphertext": ciphertext,
    }
    folder.ok("open", "what was sealed", "open", good, payload=b"hej")
    changes: dict[str, tuple[str, Members]] = {
        "another-key": ("another epoch's key", {"key": seed("another key")}),
        "another-cover": (
            "another id",
            {"cover": cover(name="another id").serialise()},
        ),
        "another-kind": (
            "moved into an opened entry",
            {"cover": cover(kind=Kind.OPENED).serialise()},
        ),
        "altered": ("a bit is another", {"ciphertext": _flipped(ciphertext, 0)}),
        "tag-altered": ("a bit of the tag", {"ciphertext": _flipped(ciphertext, -1)}),
        "no-associated-data": (
            "sealed without the cover as associated data",
            {"ciphertext": _cipher(under).encrypt(bytes(12), pad(b"hej", 1), b"")},
        ),
        "no-padding-mark": (
            "padding without 0x80",
            {"ciphertext": _encrypted(under, b"hej".ljust(1008, b"\0"))},
        ),
        "wrong-padding-mark": (
            "0x81 before the zeros",
            {"ciphertext": _encrypted(under, b"hej\x81".ljust(1008, b"\0"))},
        ),
        "only-zeros": (
            "nothing but zeros",
            {"ciphertext": _encrypted(under, bytes(1008))},
        ),
    }
    for name, (says, change) in changes.items():
        folder.no(f"open-{name}", says, "open", good | change, "cannot-open")


def _cipher(under: Cover) -> AESGCM:
    return AESGCM(derive(_KEY, "entry", under.serialise(), 32))


def _encrypted(under: Cover, padded: bytes) -> bytes:
    return _cipher(under).encrypt(bytes(12), padded, under.serialise())


def _flipped(data: bytes, at: int) -> bytes:
    altered = bytearray(data)
    altered[at] ^= 1
    return bytes(altered)


def _padded(folder: Folder) -> None:
    sizes = {1007: 1, 1008: 2, 4079: 2, 4080: 3, 16367: 3, 16368: 4, 65519: 4, 65520: 5}
    for count, size in (sizes | {0: 1, 262127: 5}).items():
        name = f"size-for-{count}"
        says = f"{count} bytes fit class {size}"
        folder.ok(name, says, "size-for", {"bytes": count}, size=size)
    folder.no(
        "size-for-262128",
        "no class holds it",
        "size-for",
        {"bytes": 262128},
        "too-large",
    )


def _payloads(folder: Folder) -> None:
    mark = Mark(Head(4, seed("head")), DAY, Seen(2, seed("roster")))
    shared = Payload("letter", AT, {"text": "Hej 🙂"}, mark)
    folder.ok(
        "payload-shared",
        "in a shared vault, with its mark",
        "read-payload",
        {"data": shared.serialise(), "shared": True},
        kind="letter",
        at=AT,
        body={"text": "Hej 🙂"},
        mark=mark.json(),
    )
    mine = Payload("draft", None, {}, None)
    given = {"data": mine.serialise(), "shared": False}
    gives: Members = {"kind": "draft", "at": None, "body": {}, "mark": None}
    folder.ok("payload-own", "in an own vault", "read-payload", given, **gives)
    no_mark = {"data": mine.serialise(), "shared": True}
    folder.no(
        "payload-without-mark", "no mark in a shared vault", "read-payload", no_mark
    )
    with_mark = {"data": shared.serialise(), "shared": False}
    folder.no("payload-with-mark", "a mark in an own vault", "read-payload", with_mark)
    texts = {
        "another-version": '{"v":2,"kind":"draft","at":null,"body":{}}',
        "true-version": '{"v":true,"kind":"draft","at":null,"body":{}}',
        "a-member-more": '{"v":1,"kind":"draft","at":null,"body":{},"more":1}',
        "no-at": '{"v":1,"kind":"draft","body":{}}',
        "a-false-minute": '{"v":1,"kind":"draft","at":"2026-02-30T00:00Z","body":{}}',
        "a-number-as-kind": '{"v":1,"kind":1,"at":null,"body":{}}',
        "a-list-as-body": '{"v":1,"kind":"draft","at":null,"body":[]}',
        "space": '{"v":1,"kind":"draft","at":null,"body":{} }',
    }
    for name, text in texts.items():
        says = name.replace("-", " ")
        given = {"data": text.encode(), "shared": False}
        folder.no(f"payload-{name}", says, "read-payload", given)
