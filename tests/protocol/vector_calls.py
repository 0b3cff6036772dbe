"""What each `call` of a vector means on the Python side (vectors/README.md).

A call takes the members of `given` and returns those of `gives`; refusals and alarms
are raised.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from udvej.protocol.secret import hardening, keys, log, marks, padding, ring, sealing
from udvej.protocol.secret.alarms import Alarmed
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
from udvej.protocol.visible import encoding, genesis, hashing, proof, roster, wire, work
from udvej.protocol.visible.chain import begin, follow
from udvej.protocol.visible.closing import Deletion, Removal
from udvej.protocol.visible.encoding import ByteReader, from_b64u
from udvej.protocol.visible.entry import Cover, Entry, Kind
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.readers import ReadersBody
from udvej.protocol.visible.refusals import Refused
from udvej.protocol.visible.state import State
from vector_makers.cast import CAST
from vector_makers.histories import described as described_state
from vector_makers.of_entry import described as described_entry
from vector_makers.of_phrase import DANISH, ENGLISH
from vector_makers.vector import plain

FOLDER = Path(__file__).parents[2] / "vectors"
HISTORIES = json.loads((FOLDER / "shared" / "histories.json").read_text("utf-8"))

Given = dict[str, Any]
CALLS: dict[tuple[str, str], Callable[[Given], Given]] = {}


def called(folder: str, name: str) -> Callable[[Callable[[Given], Given]], None]:
    def add(call: Callable[[Given], Given]) -> None:
        CALLS[folder, name] = call

    return add


def of(given: Given, name: str) -> bytes:
    return from_b64u(given[name])


@called("encoding", "read-json")
def _(given: Given) -> Given:
    value = encoding.read_json(of(given, "data"))
    assert encoding.write_json(value) == of(given, "data")
    return {}


@called("encoding", "read-b64u")
def _(given: Given) -> Given:
    return {"hex": from_b64u(given["text"], given.get("length")).hex()}


@called("encoding", "read-minute")
def _(given: Given) -> Given:
    assert encoding.read_minute(given["value"]) == given["value"]
    return {}


@called("encoding", "read-day")
def _(given: Given) -> Given:
    assert encoding.read_day(given["value"]) == given["value"]
    return {}


@called("encoding", "label")
def _(given: Given) -> Given:
    return {"data": hashing.label(given["purpose"])}


@called("encoding", "hash")
def _(given: Given) -> Given:
    return {"data": hashing.hash_of(given["purpose"], of(given, "data"))}


@called("encoding", "mac")
def _(given: Given) -> Given:
    mac = hashing.mac(of(given, "key"), given["purpose"], of(given, "data"))
    return {"data": mac}


@called("encoding", "derive")
def _(given: Given) -> Given:
    key, context = EpochKey(of(given, "key")), of(given, "context")
    return {"data": keys.derive(key, given["purpose"], context, given["count"])}


@called("encoding", "verify")
def _(given: Given) -> Given:
    key, message = of(given, "key"), of(given, "message")
    hashing.verify_signature(key, given["purpose"], message, of(given, "signature"))
    return {}


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


@called("entry", "parse")
def _(given: Given) -> Given:
    entry = Entry.parse(of(given, "data"))
    assert entry.serialise() == of(given, "data")
    return described_entry(entry)


@called("entry", "parse-without-body")
def _(given: Given) -> Given:
    return described_entry(Entry.parse_without_body(of(given, "data")))


@called("entry", "same")
def _(given: Given) -> Given:
    one, two = Entry.parse(of(given, "one")), Entry.parse(of(given, "two"))
    return {"same": one.same_as(two)}


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


def _decided(decision: State | Refused) -> State:
    if isinstance(decision, Refused):
        raise decision
    return decision


@called("genesis", "begin")
def _(given: Given) -> Given:
    state = _decided(begin(Entry.parse(of(given, "data"))))
    return {
        "vault": state.vault,
        "purpose": state.genesis.purpose.name.lower(),
        "signing": state.genesis.signing,
        "openingHash": genesis.opening_hash(state.genesis.opening),
        "service": state.genesis.service,
        "installation": state.genesis.installation,
    }


@called("genesis", "parse")
def _(given: Given) -> Given:
    body = genesis.Genesis.parse(of(given, "data"))
    assert body.serialise() == of(given, "data")
    return {"installation": body.installation, "service": body.service}


@called("genesis", "lookup")
def _(given: Given) -> Given:
    return {"lookup": genesis.lookup_id(of(given, "signing"))}


@called("readers", "parse")
def _(given: Given) -> Given:
    body = ReadersBody.parse(of(given, "data"))
    assert body.serialise() == of(given, "data")
    return {
        "reason": body.reason.name.lower(),
        "count": len(body.readers),
        "older": len(body.older),
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


def _follow(given: Given) -> Given:
    entries = [Entry.parse(from_b64u(text)) for text in HISTORIES[given["history"]]]
    state = _decided(begin(entries[0]))
    for entry in entries[1:]:
        state = _decided(follow(state, entry))
    change = given.get("change", {})
    if "sequence" in change:
        state = replace(
            state, sequence=change["sequence"], entries=change["sequence"] + 1
        )
    state = replace(
        state,
        total_bytes=change.get("totalBytes", state.total_bytes),
        by_person=change.get("byPerson", state.by_person),
    )
    entry = Entry.parse(of(given, "data"))
    target = None
    if entry.cover.kind is Kind.REMOVAL:
        named = Removal.parse(entry.body or b"").sequence
        target = entries[named] if named < len(entries) else None
    return described_state(_decided(follow(state, entry, target)))


CALLS["readers", "follow"] = CALLS["chain", "follow"] = _follow


@called("opened", "check-day")
def _(given: Given) -> Given:
    shown = ShownDay.parse(given["header"])
    assert shown.serialise() == given["header"]
    shown.check(of(given, "commitment"), given["today"])
    return {"day": shown.day, "nonce": shown.nonce}


@called("closing", "removal")
def _(given: Given) -> Given:
    removal = Removal.parse(of(given, "data"))
    assert removal.serialise() == of(given, "data")
    return {"sequence": removal.sequence, "hash": removal.hash}


@called("closing", "deletion")
def _(given: Given) -> Given:
    deletion = Deletion.parse(of(given, "data"))
    assert deletion.serialise() == of(given, "data")
    return {"days": deletion.days}


def _by_number(table: dict[str, str]) -> Callable[[int], bytes | None]:
    return {int(number): from_b64u(text) for number, text in table.items()}.get


@called("marks", "check")
def _(given: Given) -> Given:
    mark = marks.Mark.parse(given["mark"])
    assert mark.json() == given["mark"]
    marks.check_mark(mark, given["sequence"], _by_number(given["hashes"]))
    marks.check_roster_mark(mark, _by_number(given["rosters"]))
    return {}


@called("proof", "check")
def _(given: Given) -> Given:
    key, origin, challenge = of(given, "key"), given["origin"], of(given, "challenge")
    proof.check_proof(key, origin, challenge, of(given, "signature"))
    return {"message": proof.proof_message(origin, challenge)}


@called("work", "do")
def _(given: Given) -> Given:
    done = work.do_work(of(given, "challenge"), of(given, "vault"), given["bits"])
    return {"header": done.serialise()}


@called("work", "check")
def _(given: Given) -> Given:
    work.Work.parse(given["header"]).check(of(given, "vault"), given["bits"])
    return {}


@called("roster", "read")
def _(given: Given) -> Given:
    read = roster.read_roster(of(given, "signed"), of(given, "service"))
    return {
        "number": read.number,
        "hash": read.hash,
        "made": read.made,
        "expires": read.expires,
        "signing": [one.signing for one in read.counsellors],
        "standIns": [one.stand_in for one in read.counsellors],
    }


@called("roster", "succeed")
def _(given: Given) -> Given:
    seen = given["seen"]
    newest = roster.succeed(
        None if seen is None else roster.Seen(seen["number"], of(seen, "hash")),
        [from_b64u(text) for text in given["signed"]],
        of(given, "service"),
        given["today"],
    )
    return {"hash": newest.hash}


@called("wire", "read-batch")
def _(given: Given) -> Given:
    entries = wire.read_batch(of(given, "data"))
    assert wire.write_batch(entries) == of(given, "data")
    return {"count": len(entries)}


@called("wire", "read-answer")
def _(given: Given) -> Given:
    answered = wire.read_answer(of(given, "data"))
    assert wire.write_answer(answered) == of(given, "data")
    return {
        "states": [one.served for one in answered],
        "hashes": [one.entry.hash for one in answered],
    }


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


@called("log", "feed")
def _(given: Given) -> Given:
    before = given["remembered"]
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
    list(view.remaining())  # what was vouched for holds as well
    return {"alarms": [[one.alarm.value, one.sequence] for one in view.alarms]}


def _named(error: Refused | Alarmed) -> str:
    """Return the name of a refusal or an alarm."""
    if isinstance(error, Alarmed):
        return error.alarm.value
    return error.refusal.value


def outcome(folder: str, vector: Given) -> tuple[str, Given]:
    """Return "ok" and what the call gives, or a name and the refusal's members."""
    try:
        return "ok", plain(CALLS[folder, vector["call"]](vector["given"]))
    except (Refused, Alarmed) as error:
        shown = error.members if isinstance(error, Refused) else {}
        return _named(error), plain(shown)
