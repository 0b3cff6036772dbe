"""Vectors of proof, work, wire, safety and ring."""

from udvej.protocol.secret import ring
from udvej.protocol.secret.keys import Seed, WrapKey
from udvej.protocol.secret.ring import PrfOutput
from udvej.protocol.secret.safety import EndKeys, fingerprint_indices, safety_indices
from udvej.protocol.visible.encoding import b64u, u16, u32
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.proof import proof_message
from udvej.protocol.visible.wire import Answered, Served, write_answer, write_batch
from udvej.protocol.visible.work import do_work
from vector_makers.cast import ALICE, INSTALLATION, PERSON, SERVICE, seed, taken
from vector_makers.vector import Folder, Members, Vector


def make() -> list[Vector]:
    """Return the vectors."""
    makers = (_proof, _work, _wire, _safety, _ring)
    return [vector for maker in makers for vector in maker()]


def _proof() -> list[Vector]:
    folder = Folder("proof")
    origin, challenge = "https://udvej.example", seed("challenge")
    message = proof_message(origin, challenge)
    signature = PERSON.signing.sign("prove", message)
    good = {
        "key": PERSON.signing.public,
        "origin": origin,
        "challenge": challenge,
        "signature": signature,
    }
    folder.ok("proof", "to this origin", "check", good, message=message)
    moved = {"origin": origin[:-1], "challenge": origin[-1:].encode() + challenge}
    unlabelled = PERSON.signing.sign("entry", message)
    long = "h" * 513
    over_long = PERSON.signing.sign("prove", u16(513) + long.encode() + challenge)
    flaws: dict[str, tuple[str, Members]] = {
        "another-origin": (
            "given to another site",
            {"origin": "https://udvej.example.net"},
        ),
        "another-port": ("another port", {"origin": f"{origin}:444"}),
        "another-challenge": ("an old challenge", {"challenge": seed("old")}),
        "another-key": ("another key", {"key": ALICE.signing.public}),
        "another-purpose": ("signed as an entry", {"signature": unlabelled}),
        "boundary-moved": ("a letter moved from origin to challenge", moved),
        "small-order-key": (
            "a key that signs everything",
            {
                "key": (1).to_bytes(32, "little"),
                "signature": (1).to_bytes(32, "little") + bytes(32),
            },
        ),
        "short-key": ("31 bytes", {"key": PERSON.signing.public[:-1]}),
        "origin-not-ascii": (
            "an origin no browser shows",
            {"origin": "https://ådvej.example"},
        ),
        "origin-too-long": ("513 characters", {"origin": long, "signature": over_long}),
    }
    for name, (says, change) in flaws.items():
        folder.no(name, says, "check", good | change, "no-folder")
    return folder.vectors


def _work() -> list[Vector]:
    folder = Folder("work")
    challenge, vault = seed("work"), seed("vault")
    work = do_work(challenge, vault, 12)
    given = {"challenge": challenge, "vault": vault, "bits": 12}
    folder.ok("do", "the first nonce that does", "do", given, header=work.serialise())
    folder.no("do-too-much", "23 bits", "do", given | {"bits": 23})
    header = {"header": work.serialise(), "vault": vault, "bits": 12}
    folder.ok("check", "work that was done", "check", header)
    folder.ok("check-less", "more than asked for", "check", header | {"bits": 1})
    flaws: dict[str, Members] = {
        "for-another-vault": {"vault": seed("other")},
        "too-little": {"bits": 40},
        "no-nonce": {"header": b64u(challenge)},
        "empty": {"header": ""},
        "short-nonce": {
            "header": f"{b64u(challenge)}.{b64u(work.nonce[1:])}",
            "bits": 0,
        },
        "no-b64u": {"header": f"{b64u(challenge)}=.{b64u(work.nonce)}"},
        "another-challenge": {"header": f"{b64u(seed('x'))}.{b64u(work.nonce)}"},
    }
    for name, change in flaws.items():
        says = name.replace("-", " ")
        folder.no(f"check-{name}", says, "check", header | change, "work-missing")
    return folder.vectors


def _wire() -> list[Vector]:
    folder = Folder("wire")
    story = taken("wire")
    leave = story.next_plain(ALICE, Kind.LEAVE)
    sealed, opened = story.entries[2], story.entries[3]
    one = write_batch([leave])
    folder.ok("batch", "two entries", "read-batch", {"data": one * 2}, count=2)
    folder.ok("batch-64", "as many as go", "read-batch", {"data": one * 64}, count=64)
    too_large = "too-large"
    folder.no("batch-65", "one too many", "read-batch", {"data": one * 65}, too_large)
    big = u32(1024 * 1024 - 3) + b"\1"
    flaws = {
        "empty": b"",
        "cut-short": one[:-1],
        "byte-behind": one + b"\0",
        "length-too-large": u32(len(one)) + one[4:],
        "length-too-small": u32(len(one) - 5) + one[4:],
        "length-zero": u32(0),
        "length-beyond-everything": big,
    }
    for name, data in flaws.items():
        says = name.replace("-", " ")
        folder.no(f"batch-{name}", says, "read-batch", {"data": data})
    answers = {
        "whole": (sealed, Served.WHOLE),
        "not-for-reader": (opened, Served.NOT_FOR_READER),
        "removed": (sealed, Served.REMOVED),
        "opened-first": (opened, Served.OPENED_FIRST),
    }
    for name, (entry, served) in answers.items():
        data = write_answer([Answered(served, entry)])
        gives: Members = {"states": [int(served)], "hashes": [entry.hash]}
        folder.ok(f"answer-{name}", name, "read-answer", {"data": data}, **gives)
    folder.ok(
        "answer-empty",
        "nothing new",
        "read-answer",
        {"data": b""},
        states=[],
        hashes=[],
    )
    framed = write_answer([Answered(Served.WHOLE, sealed)])
    head = sealed.head_bytes
    removed = write_answer([Answered(Served.REMOVED, opened)])
    bad = {
        "state-4": framed[:4] + b"\4" + framed[5:],
        "state-4-without-body": u32(224) + b"\4" + head,
        "whole-without-body": u32(1 + len(head)) + b"\0" + head,
        "removed-with-body": framed[:4] + b"\2" + framed[5:],
        "removed-opened": removed,
        "leave-not-for-reader": u32(224) + b"\1" + leave.head_bytes,
        "leave-removed": u32(224) + b"\2" + leave.head_bytes,
        "leave-opened-first": u32(224) + b"\3" + leave.head_bytes,
        "cut-short": framed[:-1],
        "length-zero": u32(0),
    }
    for name, data in bad.items():
        says = name.replace("-", " ")
        folder.no(f"answer-{name}", says, "read-answer", {"data": data})
    return folder.vectors


def _safety() -> list[Vector]:
    folder = Folder("safety")
    vault = seed("vault")
    cast = {"person": PERSON, "counsellor": ALICE}
    ends = {
        name: EndKeys(who.signing.public, who.opening.public)
        for name, who in cast.items()
    }
    given: Members = {"vault": vault}
    for name, who in cast.items():
        given[f"{name}Signing"] = who.signing.reveal()
        given[f"{name}Opening"] = who.opening.reveal()
    folder.ok(
        "words",
        "what both ends say aloud; the keys are given as seeds",
        "safety",
        given,
        indices=list(safety_indices(vault, ends["person"], ends["counsellor"])),
    )
    folder.ok(
        "fingerprint",
        "a service key as ten words",
        "fingerprint",
        {"service": SERVICE.public},
        indices=list(fingerprint_indices(SERVICE.public)),
    )
    return folder.vectors


def _ring() -> list[Vector]:
    folder = Folder("ring")
    hardened = Seed(seed("passphrase"))
    prf, credential = PrfOutput(seed("prf")), seed("credential")
    given: Members = {"seed": hardened.reveal()}
    folder.ok(
        "keys-from-words",
        "passphrase and printed code, after hardening",
        "keys-from-words",
        given,
        passphrase=ring.passphrase_wrap_key(hardened).reveal(),
        code=ring.code_wrap_key(hardened).reveal(),
        codeProof=ring.code_proof_key(hardened).public,
    )
    folder.ok(
        "key-from-passkey",
        "from what a passkey answers",
        "key-from-passkey",
        {"output": prf.reveal(), "credential": credential},
        key=ring.passkey_wrap_key(prf, credential).reveal(),
    )
    folder.ok(
        "prf-input",
        "what a passkey is asked with",
        "prf-input",
        {"installation": INSTALLATION},
        input=ring.prf_input(INSTALLATION),
    )
    key = WrapKey(seed("wrap key"))
    wrapped = ring.wrap_ring(key, ALICE, seed("ring nonce")[:12])
    good = {"key": key.reveal(), "wrapped": wrapped, "signing": ALICE.signing.public}
    gives: Members = {
        "signing": ALICE.signing.reveal(),
        "opening": ALICE.opening.reveal(),
    }
    folder.ok("unwrap", "a key ring", "unwrap", good, **gives)
    flaws: dict[str, Members] = {
        "another-key": {"key": seed("another")},
        "another-signing-key": {"signing": PERSON.signing.public},
        "altered": {"wrapped": wrapped[:-1] + bytes([wrapped[-1] ^ 1])},
        "another-nonce": {"wrapped": bytes(12) + wrapped[12:]},
    }
    for name, change in flaws.items():
        says = name.replace("-", " ")
        folder.no(f"unwrap-{name}", says, "unwrap", good | change, "cannot-open")
    for name, data in {"short": wrapped[:-1], "long": wrapped + b"\0"}.items():
        folder.no(f"unwrap-{name}", name, "unwrap", good | {"wrapped": data})
    return folder.vectors
