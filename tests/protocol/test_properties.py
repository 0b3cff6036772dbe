"""What is written is read again, and what was touched on the way is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from udvej.protocol.secret import ring, sealing
from udvej.protocol.secret.alarms import Alarm, Alarmed
from udvej.protocol.secret.keys import EpochKey, OpeningKey, SigningKey, WrapKey
from udvej.protocol.secret.marks import Mark
from udvej.protocol.secret.padding import pad, size_for, unpad
from udvej.protocol.secret.payload import Payload
from udvej.protocol.secret.phrase import (
    PhraseNumber,
    WordList,
    read_phrase,
    split_words,
    write_phrase,
)
from udvej.protocol.secret.wraps import WrapContext, unwrap, wrap
from udvej.protocol.visible import encoding
from udvej.protocol.visible.chain import begin
from udvej.protocol.visible.encoding import Json
from udvej.protocol.visible.entry import Cover, Entry, Kind
from udvej.protocol.visible.genesis import Genesis
from udvej.protocol.visible.hashing import verify_signature
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.readers import ReadersBody
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.wire import (
    Answered,
    Served,
    read_answer,
    read_batch,
    write_answer,
    write_batch,
)
from udvej.protocol.visible.work import Work, do_work
from vector_makers.cast import ALICE, PERSON, first_letter
from vector_makers.of_phrase import DANISH, ENGLISH

KEYS32 = st.binary(min_size=32, max_size=32)
COVER = Cover(Kind.SEALED, b"v" * 32, 1, b"i" * 16, b"a" * 32, 1)
KEY = EpochKey(b"k" * 32)
CONTEXT = WrapContext(b"v" * 32, 1, b"r" * 32, b"p" * 32)


@given(st.binary())
def test_base64url_is_read_again(data: bytes) -> None:
    assert encoding.from_b64u(encoding.b64u(data)) == data


@given(st.text(max_size=12))
def test_base64url_has_one_form(text: str) -> None:
    try:
        data = encoding.from_b64u(text)
    except Refused:
        return
    assert encoding.b64u(data) == text


@given(strategies.OBJECTS)
def test_strict_json_is_read_again(value: dict[str, Json]) -> None:
    assert encoding.read_json(encoding.write_json(value)) == value


@given(strategies.MINUTES)
def test_every_minute_of_the_calendar_is_one(minute: str) -> None:
    assert encoding.read_minute(minute) == minute


@given(strategies.entries())
def test_an_entry_is_read_again(entry: Entry) -> None:
    assert Entry.parse(entry.serialise()) == entry


@given(strategies.readers_bodies())
def test_a_readers_body_is_read_again(body: ReadersBody) -> None:
    assert ReadersBody.parse(body.serialise()) == body


@given(strategies.genesis_bodies())
def test_a_genesis_body_is_read_again(body: Genesis) -> None:
    assert Genesis.parse(body.serialise()) == body


@given(strategies.SHOWN_DAYS)
def test_a_shown_day_is_read_again(shown: ShownDay) -> None:
    assert ShownDay.parse(shown.serialise()) == shown


@given(strategies.MARKS)
def test_a_mark_is_read_again(mark: Mark) -> None:
    assert Mark.parse(mark.json()) == mark


@given(strategies.PAYLOADS)
def test_a_payload_is_read_again(payload: Payload) -> None:
    shared = payload.mark is not None

    assert Payload.parse(payload.serialise(), shared=shared) == payload


@given(st.lists(strategies.entries(), min_size=1, max_size=3))
def test_a_batch_is_read_again(entries: list[Entry]) -> None:
    assert read_batch(write_batch(entries)) == entries


@given(st.lists(strategies.entries(), max_size=3), st.sampled_from(Served))
def test_an_answer_is_read_again(entries: list[Entry], served: Served) -> None:
    answered = [
        Answered(served, one.without_body())
        if served is not Served.WHOLE and one.cover.kind is Kind.SEALED
        else Answered(Served.WHOLE, one)
        for one in entries
    ]

    assert read_answer(write_answer(answered)) == answered


@given(strategies.NUMBERS, st.sampled_from([DANISH, ENGLISH]))
def test_a_phrase_is_read_again(number: PhraseNumber, words: WordList) -> None:
    phrase = read_phrase(" ".join(write_phrase(words, number)), (DANISH, ENGLISH))

    assert (phrase.list_id, phrase.number) == (words.list_id, number)


@given(strategies.NUMBERS, st.data())
def test_a_phrase_with_two_words_swapped_is_hardly_ever_taken(
    number: PhraseNumber, data: st.DataObject
) -> None:
    words = list(write_phrase(DANISH, number))
    at = data.draw(st.integers(0, 5))
    words[at], words[at + 1] = words[at + 1], words[at]
    try:
        phrase = read_phrase(" ".join(words), (DANISH, ENGLISH))
    except Refused as refused:
        assert refused.refusal is Refusal.PHRASE_CHECK  # noqa: PT017 - one of two outcomes
    else:  # one in 128: then it is another number, or the words were the same
        assert list(write_phrase(DANISH, phrase.number)) == words


@given(st.text(max_size=60))
def test_words_are_letters_only(typed: str) -> None:
    assert all(word.isalpha() for word in split_words(typed))


@given(st.binary(max_size=3000))
def test_padding_is_taken_off_again(payload: bytes) -> None:
    size = size_for(len(payload))

    assert unpad(pad(payload, size)) == payload


@given(st.binary(max_size=900))
def test_what_is_sealed_opens(payload: bytes) -> None:
    assert sealing.open_sealed(KEY, COVER, sealing.seal(KEY, COVER, payload)) == payload


@given(strategies.altered(sealing.seal(KEY, COVER, b"hej")))
def test_touched_ciphertext_does_not_open(ciphertext: bytes) -> None:
    with pytest.raises(Alarmed) as caught:
        sealing.open_sealed(KEY, COVER, ciphertext)

    assert caught.value.alarm is Alarm.CANNOT_OPEN


@given(strategies.altered(COVER.serialise()))
def test_a_touched_cover_does_not_open(data: bytes) -> None:
    ciphertext = sealing.seal(KEY, COVER, b"hej")
    reader = encoding.ByteReader(data)
    with pytest.raises((Alarmed, Refused)):  # noqa: PT012 - either step may refuse
        cover = Cover.take_from(reader)
        reader.end()
        sealing.open_sealed(KEY, cover, ciphertext)


WRAPPED = wrap(KEY, ALICE.opening.public, CONTEXT)


@given(KEYS32, KEYS32)
def test_what_is_wrapped_opens(seed: bytes, key: bytes) -> None:
    opening = OpeningKey(seed)

    wrapped = wrap(EpochKey(key), opening.public, CONTEXT)

    assert unwrap(wrapped, opening, CONTEXT) == EpochKey(key)


@given(strategies.altered(WRAPPED))
def test_a_touched_wrap_does_not_open(data: bytes) -> None:
    with pytest.raises(Alarmed) as caught:
        unwrap(data, ALICE.opening, CONTEXT)

    assert caught.value.alarm is Alarm.CANNOT_OPEN


MESSAGE = b"message"
SIGNATURE = PERSON.signing.sign("entry", MESSAGE)


@given(KEYS32, st.binary())
def test_what_is_signed_is_verified(seed: bytes, message: bytes) -> None:
    key = SigningKey(seed)

    verify_signature(key.public, "entry", message, key.sign("entry", message))

    with pytest.raises(Refused):
        verify_signature(key.public, "prove", message, key.sign("entry", message))


@given(strategies.altered(SIGNATURE))
def test_a_touched_signature_is_refused(signature: bytes) -> None:
    with pytest.raises(Refused) as caught:
        verify_signature(PERSON.signing.public, "entry", MESSAGE, signature)

    assert caught.value.refusal is Refusal.BAD_SIGNATURE


@given(strategies.altered(first_letter().entries[0].serialise()))
def test_a_touched_genesis_begins_nothing(data: bytes) -> None:
    try:
        decision = begin(Entry.parse(data))
    except Refused as refused:
        decision = refused

    assert isinstance(decision, Refused)


RING = ring.wrap_ring(WrapKey(b"w" * 32), ALICE, b"n" * 12)


@given(strategies.altered(RING))
def test_a_touched_ring_does_not_open(data: bytes) -> None:
    with pytest.raises((Alarmed, Refused)):
        ring.unwrap_ring(WrapKey(b"w" * 32), data, ALICE.signing.public)


@given(KEYS32, KEYS32, st.integers(0, 6))
def test_work_that_is_done_is_taken(challenge: bytes, vault: bytes, bits: int) -> None:
    work = do_work(challenge, vault, bits)

    Work.parse(work.serialise()).check(vault, bits)


@given(KEYS32)
def test_no_secret_shows_itself(data: bytes) -> None:
    for secret in (EpochKey(data), SigningKey(data), OpeningKey(data), WrapKey(data)):
        for text in (repr(secret), str(secret), f"{secret}", repr([secret])):
            assert text.strip("[]") == f"{type(secret).__name__}(…)"
