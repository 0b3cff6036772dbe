"""Whatever bytes come, a parser gives a value or `Refused`, and nothing else."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from udvej.protocol.secret.alarms import Alarmed
from udvej.protocol.secret.keys import WrapKey
from udvej.protocol.secret.log import Expected, Log
from udvej.protocol.secret.marks import Mark
from udvej.protocol.secret.padding import unpad
from udvej.protocol.secret.payload import Payload
from udvej.protocol.secret.phrase import read_phrase
from udvej.protocol.secret.ring import unwrap_ring
from udvej.protocol.visible import encoding
from udvej.protocol.visible.chain import begin, follow
from udvej.protocol.visible.closing import Deletion, Removal
from udvej.protocol.visible.encoding import Json
from udvej.protocol.visible.entry import Entry, Link
from udvej.protocol.visible.genesis import Genesis
from udvej.protocol.visible.hashing import verify_signature
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.proof import check_proof
from udvej.protocol.visible.readers import ReadersBody
from udvej.protocol.visible.refusals import Refused
from udvej.protocol.visible.roster import read_roster, succeed
from udvej.protocol.visible.state import State
from udvej.protocol.visible.wire import read_answer, read_batch
from udvej.protocol.visible.work import Work
from vector_makers.cast import (
    ALICE,
    INSTALLATION,
    PERSON,
    SERVICE,
    first_letter,
    taken,
)
from vector_makers.of_phrase import DANISH, ENGLISH
from vector_makers.of_roster import counsellor, signed_roster

STORY = taken("fuzz")
LETTER = first_letter("fuzz letter")
ENTRIES = [entry.serialise() for entry in STORY.entries]
ROSTER = signed_roster(who=(counsellor(ALICE, "Alma"),))
PAYLOAD = Payload("letter", None, {"text": "æ"}, STORY.mark()).serialise()
EXPECTED = Expected(STORY.state.vault, INSTALLATION, SERVICE.public)

Parser = Callable[[bytes], object]


def _header(parse: Callable[[str], object]) -> Parser:
    return lambda data: parse(data.decode("latin-1"))


def _verify(data: bytes) -> None:
    verify_signature(data[:32], "entry", data, data[32:96])


def _prove(data: bytes) -> None:
    check_proof(data[:32], data[:9].decode("latin-1"), data, data[32:96])


def _follow(data: bytes) -> object:
    return follow(STORY.state, Entry.parse(data), STORY.entries[2])


def _succeed(data: bytes) -> object:
    return succeed(None, [ROSTER, data], SERVICE.public, 0)


def _read(data: bytes) -> object:
    return read_phrase(data.decode("utf-8", "replace"), (DANISH, ENGLISH))


def _feed(data: bytes) -> object:
    log = Log(EXPECTED, PERSON)
    log.feed(data)
    return log.entries(), list(log.remaining())


PARSERS: dict[str, tuple[Parser, list[bytes]]] = {
    "json": (encoding.read_json, [PAYLOAD]),
    "b64u": (_header(encoding.from_b64u), [b"AAAA"]),
    "minute": (_header(encoding.read_minute), [b"2026-03-01T09:30Z"]),
    "entry": (Entry.parse, ENTRIES),
    "entry without body": (Entry.parse_without_body, [ENTRIES[2][:223]]),
    "link": (Link.parse, [ENTRIES[0][:159]]),
    "genesis": (Genesis.parse, [ENTRIES[0][223:]]),
    "readers": (ReadersBody.parse, [ENTRIES[1][223:]]),
    "removal": (Removal.parse, [bytes(40)]),
    "deletion": (Deletion.parse, [b"\3"]),
    "begin": (lambda data: begin(Entry.parse(data)), ENTRIES[:2]),
    "follow": (_follow, ENTRIES),
    "batch": (read_batch, [bytes(4), b"\0\0\0\1a"]),
    "answer": (read_answer, [STORY.answer()]),
    "roster": (lambda data: read_roster(data, SERVICE.public), [ROSTER]),
    "rosters": (_succeed, [ROSTER]),
    "shown day": (_header(ShownDay.parse), [b"1.AAAAAAAAAAAAAAAAAAAAAA"]),
    "work": (_header(Work.parse), [b"AAAA.AAAAAAAAAAA"]),
    "signature": (_verify, [bytes(96)]),
    "proof": (_prove, [bytes(96)]),
    "payload": (lambda data: Payload.parse(data, shared=True), [PAYLOAD]),
    "phrase": (_read, [b"babababa babababa"]),
    "log": (_feed, [STORY.answer()]),
}


@pytest.mark.parametrize("name", PARSERS)
@given(data=st.data())
def test_any_bytes_are_parsed_or_refused(name: str, data: st.DataObject) -> None:
    parse, good = PARSERS[name]
    near = st.sampled_from(good).flatmap(strategies.altered)
    foreign = data.draw(st.binary(max_size=300) | near)
    try:
        parse(foreign)
    except Refused as refused:
        assert refused.refusal.status >= 400  # noqa: PT017 - one of two outcomes


@given(strategies.JSON)
def test_any_json_is_a_mark_or_refused(value: Json) -> None:
    try:
        mark = Mark.parse(value)
    except Refused:
        return
    assert mark.json() == value


@given(st.binary(max_size=2000))
def test_any_plaintext_is_unpadded_or_alarmed(data: bytes) -> None:
    try:
        payload = unpad(data)
    except Alarmed:
        return
    assert data.startswith(payload + b"\x80")


@given(st.binary(max_size=200))
def test_any_ring_is_refused_or_alarmed(data: bytes) -> None:
    with pytest.raises((Refused, Alarmed)):
        unwrap_ring(WrapKey(bytes(32)), data, ALICE.signing.public)


def test_json_that_is_too_deep_for_the_machine_is_refused() -> None:
    for deep in ("[" * 200_000, '{"a":' * 200_000):
        with pytest.raises(Refused):
            encoding.read_json(deep.encode())


@given(st.recursive(st.floats() | st.text(), st.lists))
def test_json_of_another_kind_is_refused_or_the_same(value: object) -> None:
    text = json.dumps({"a": value}, ensure_ascii=False, separators=(",", ":"))
    data = text.encode("utf-8", "surrogatepass")
    try:
        found = encoding.read_json(data)
    except Refused:
        return
    assert encoding.write_json(found) == data


def test_a_story_for_fuzzing_is_lawful() -> None:
    assert isinstance(LETTER.state, State)
    assert not _feed_alarms(STORY.answer())


def _feed_alarms(data: bytes) -> object:
    log = Log(EXPECTED, PERSON)
    log.feed(data)
    return log.alarms
