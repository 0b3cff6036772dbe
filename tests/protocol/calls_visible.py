"""Calls of vectors that a server may see."""

import json
from dataclasses import replace

from protocol.calling import CALLS, FOLDER, Given, called, of
from udvej.protocol.visible import encoding, genesis, hashing, proof, roster, wire, work
from udvej.protocol.visible.chain import begin, follow
from udvej.protocol.visible.closing import Deletion, Removal
from udvej.protocol.visible.encoding import from_b64u
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.readers import ReadersBody
from udvej.protocol.visible.refusals import Refused
from udvej.protocol.visible.state import State
from vector_makers.histories import described as described_state
from vector_makers.of_entry import described as described_entry

HISTORIES = json.loads((FOLDER / "shared" / "histories.json").read_text("utf-8"))


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


@called("encoding", "verify")
def _(given: Given) -> Given:
    key, message = of(given, "key"), of(given, "message")
    hashing.verify_signature(key, given["purpose"], message, of(given, "signature"))
    return {}


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
        "carried": body.carried,
    }


def _follow(given: Given) -> Given:
    entries = [Entry.parse(from_b64u(text)) for text in HISTORIES[given["history"]]]
    state = _decided(begin(entries[0]))
    for entry in entries[1:]:
        state = _decided(follow(state, entry))
    change = given.get("change", {})
    state = replace(
        state,
        sequence=change.get("sequence", state.sequence),
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
        "employments": [one.employment.value for one in read.counsellors],
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
