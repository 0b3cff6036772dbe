"""Calls of vectors that only the two ends run."""

from collections.abc import Callable

from protocol.calling import Given, called, of
from udvej.protocol.secret import hardening, keys, log, marks, padding, ring, sealing
from udvej.protocol.secret.keys import EpochKey, OpeningKey, SigningKey
from udvej.protocol.secret.payload import Payload
from udvej.protocol.secret.phrase import (
    ListId,
    Phrase,
    PhraseNumber,
    read_phrase,
    write_phrase,
)
from udvej.protocol.secret.safety import EndKeys, fingerprint_indices, safety_indices
from udvej.protocol.secret.wraps import WrapContext, unwrap
from udvej.protocol.visible import genesis
from udvej.protocol.visible.encoding import ByteReader, from_b64u
from udvej.protocol.visible.entry import Cover
from vector_makers.cast import CAST
from vector_makers.of_phrase import DANISH, ENGLISH


@called("encoding", "derive")
def _(given: Given) -> Given:
    key, context = EpochKey(of(given, "key")), of(given, "context")
    return {"data": keys.derive(key, given["purpose"], context, given["count"])}


def _number(given: Given) -> Phrase:
    return Phrase(ListId(given["list"]), PhraseNumber(of(given, "number")))


@called("phrase", "write")
def _(given: Given) -> Given:
    phrase = _number(given)
    words = DANISH if phrase.list_id is ListId.DANISH else ENGLISH
    return {"words": list(write_phrase(words, phrase.number))}


@called("phrase", "read")
def _(given: Given) -> Given:
    phrase = read_phrase(given["typed"], (DANISH, ENGLISH))
    return {"list": phrase.list_id, "number": phrase.number.reveal()}


@called("phrase", "seed")
def _(given: Given) -> Given:
    profile = {one.number: one for one in hardening.PROFILES}[given["profile"]]
    seed = hardening.seed_of(_number(given), of(given, "salt"), profile)
    return {"seed": seed.reveal()}


@called("phrase", "person-salt")
def _(given: Given) -> Given:
    return {"salt": hardening.person_salt(of(given, "installation"))}


@called("phrase", "staff-salt")
def _(given: Given) -> Given:
    signing = of(given, "signing")
    return {"salt": hardening.staff_salt(of(given, "installation"), signing)}


@called("phrase", "own-keys")
def _(given: Given) -> Given:
    own = keys.own_keys(keys.Seed(of(given, "seed")))
    return {
        "signing": own.signing.public,
        "openingHash": genesis.opening_hash(own.opening.public),
        "lookup": genesis.lookup_id(own.signing.public),
    }


def _cover(given: Given) -> Cover:
    return Cover.take_from(ByteReader(of(given, "cover")))


@called("sealing", "seal")
def _(given: Given) -> Given:
    key, payload = EpochKey(of(given, "key")), of(given, "payload")
    return {"ciphertext": sealing.seal(key, _cover(given), payload)}


@called("sealing", "open")
def _(given: Given) -> Given:
    key, ciphertext = EpochKey(of(given, "key")), of(given, "ciphertext")
    return {"payload": sealing.open_sealed(key, _cover(given), ciphertext)}


@called("sealing", "size-for")
def _(given: Given) -> Given:
    size = padding.size_for(given["bytes"])
    assert len(padding.pad(bytes(given["bytes"]), size)) == padding.padded_bytes(size)
    return {"size": size}


@called("sealing", "commitment")
def _(given: Given) -> Given:
    key, vault = EpochKey(of(given, "key")), of(given, "vault")
    return {"commitment": sealing.epoch_commitment(key, vault, given["epoch"])}


@called("sealing", "check-commitment")
def _(given: Given) -> Given:
    key, vault = EpochKey(of(given, "key")), of(given, "vault")
    sealing.check_commitment(key, vault, given["epoch"], of(given, "commitment"))
    return {}


@called("sealing", "read-payload")
def _(given: Given) -> Given:
    payload = Payload.parse(of(given, "data"), shared=given["shared"])
    assert payload.serialise() == of(given, "data")
    return {
        "kind": payload.kind,
        "at": payload.at,
        "body": payload.body,
        "mark": None if payload.mark is None else payload.mark.json(),
    }


@called("readers", "opening-key")
def _(given: Given) -> Given:
    public = OpeningKey(of(given, "seed")).public
    return {"publicKey": public, "openingHash": genesis.opening_hash(public)}


@called("readers", "unwrap")
def _(given: Given) -> Given:
    context = WrapContext(
        of(given, "vault"),
        given["epoch"],
        of(given, "recipient"),
        of(given, "previous"),
        older=given["older"],
    )
    opening = OpeningKey(of(given, "seed"))
    return {"key": unwrap(of(given, "wrap"), opening, context).reveal()}


def _by_number(table: dict[str, str]) -> Callable[[int], bytes | None]:
    return {int(number): from_b64u(text) for number, text in table.items()}.get


@called("marks", "check")
def _(given: Given) -> Given:
    mark = marks.Mark.parse(given["mark"])
    assert mark.json() == given["mark"]
    marks.check_mark(mark, given["sequence"], _by_number(given["hashes"]))
    marks.check_roster_mark(mark, _by_number(given["rosters"]))
    return {}


@called("safety", "safety")
def _(given: Given) -> Given:
    person, counsellor = (
        EndKeys(
            SigningKey(of(given, f"{name}Signing")).public,
            OpeningKey(of(given, f"{name}Opening")).public,
        )
        for name in ("person", "counsellor")
    )
    found = safety_indices(of(given, "vault"), person, counsellor)
    return {"indices": list(found)}


@called("safety", "fingerprint")
def _(given: Given) -> Given:
    return {"indices": list(fingerprint_indices(of(given, "service")))}


@called("ring", "keys-from-words")
def _(given: Given) -> Given:
    seed = keys.Seed(of(given, "seed"))
    return {
        "passphrase": ring.passphrase_wrap_key(seed).reveal(),
        "code": ring.code_wrap_key(seed).reveal(),
        "codeProof": ring.code_proof_key(seed).public,
    }


@called("ring", "key-from-passkey")
def _(given: Given) -> Given:
    output = ring.PrfOutput(of(given, "output"))
    key = ring.passkey_wrap_key(output, of(given, "credential"))
    return {"key": key.reveal()}


@called("ring", "prf-input")
def _(given: Given) -> Given:
    return {"input": ring.prf_input(of(given, "installation"))}


@called("ring", "unwrap")
def _(given: Given) -> Given:
    key, wrapped = keys.WrapKey(of(given, "key")), of(given, "wrapped")
    found = ring.unwrap_ring(key, wrapped, of(given, "signing"))
    return {"signing": found.signing.reveal(), "opening": found.opening.reveal()}


def _viewed(given: Given) -> log.Log:
    """Return one end's view after all that it was served."""
    before = given.get("remembered")
    view = log.Log(
        log.Expected(
            of(given, "vault"),
            of(given, "installation"),
            of(given, "service"),
        ),
        CAST[given["reader"]],
        remembered=None
        if before is None
        else marks.Head(before["sequence"], of(before, "hash")),
    )
    for answer in given["answers"]:
        view.feed(from_b64u(answer))
    return view


@called("log", "feed")
def _(given: Given) -> Given:
    view = _viewed(given)
    list(view.remaining())  # what was vouched for holds as well
    return {"alarms": [[one.alarm.value, one.sequence] for one in view.alarms]}


@called("log", "read")
def _(given: Given) -> Given:
    view = _viewed(given)
    payloads = [one.payload for one in view.entries()]
    return {
        "alarms": [[one.alarm.value, one.sequence] for one in view.alarms],
        "texts": [one.body["text"] for one in payloads if one and one.kind == "letter"],
    }
