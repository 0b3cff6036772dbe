"""Rules no vector has: limits of requests, writers that refuse, wrong callers."""

from dataclasses import replace

import pytest

from udvej.protocol.secret import readers_writing, wraps
from udvej.protocol.secret.alarms import Alarm, Alarmed, alarm_of
from udvej.protocol.secret.keys import EpochKey
from udvej.protocol.secret.padding import pad
from udvej.protocol.secret.phrase import ListId, word_list
from udvej.protocol.visible.chain import follow
from udvej.protocol.visible.closing import Removal
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.limits import (
    BATCH_BYTES_MAX,
    OLDER_WRAPS_MAX,
    READ_BYTES_MAX,
    WRAP_BYTES,
)
from udvej.protocol.visible.readers import OlderWrap, ReadersBody, Role
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.wire import read_answer, read_batch
from vector_makers.cast import (
    ALICE,
    BOB,
    CHARLIE,
    OPENINGS,
    PERSON,
    first_letter,
    taken,
)

STORY = first_letter("rules")
CONTEXT = wraps.WrapContext(b"v" * 32, 1, b"r" * 32, b"p" * 32)


def test_a_request_over_a_mebibyte_is_too_large() -> None:
    with pytest.raises(Refused, match="too-large"):
        read_batch(b"\xff" * (BATCH_BYTES_MAX + 1))
    with pytest.raises(Refused, match="malformed"):
        read_batch(b"\xff" * BATCH_BYTES_MAX)


def test_an_answer_over_four_mebibytes_is_too_large() -> None:
    with pytest.raises(Refused, match="too-large"):
        read_answer(bytes(READ_BYTES_MAX + 1))


def test_a_removal_judged_by_another_entry_is_refused() -> None:
    story = taken("rules")
    letter = story.entries[2]
    body = Removal(5, letter.hash).serialise()
    removal = story.next_plain(PERSON, Kind.REMOVAL, body)

    decision = follow(story.state, removal, letter)

    assert isinstance(decision, Refused)
    assert decision.refusal is Refusal.REMOVAL_NOT_ALLOWED


def test_a_lost_race_tells_the_head() -> None:
    late = taken("rules").next_sealed(PERSON)

    decision = follow(taken("rules").states[2], late)

    assert isinstance(decision, Refused)
    assert decision.members.keys() == {"sequence", "hash"}


def test_a_wrap_to_no_public_key_is_malformed() -> None:
    lattice = ALICE.opening.public
    flaws = (
        lattice[:-1],
        lattice + b"\0",
        b"\xff" * len(lattice),  # coefficients that are not reduced
        lattice[:1184] + bytes(32),  # a point of small order
    )
    for opening in flaws:
        with pytest.raises(Refused, match="malformed"):
            wraps.wrap(EpochKey(bytes(32)), opening, CONTEXT)


def test_a_readers_body_has_at_most_256_older_wraps() -> None:
    body = ReadersBody.parse(STORY.entries[1].body or b"")
    older = OlderWrap(0, 1, bytes(WRAP_BYTES))
    most = replace(body, older=(older,) * OLDER_WRAPS_MAX)

    assert ReadersBody.parse(most.serialise()) == most
    with pytest.raises(Refused, match="malformed"):
        ReadersBody.parse(replace(most, older=(*most.older, older)).serialise())


def test_padding_never_cuts() -> None:
    with pytest.raises(Refused, match="too-large"):
        pad(bytes(1008), 1)


def test_an_ambiguous_word_list_is_malformed() -> None:
    words = [f"w{number}" for number in range(4094)]
    for last in (["løb", "loeb"], ["løb", "lob"], ["løb"], ["løb", "hej", "vej"]):
        with pytest.raises(Refused, match="malformed"):
            word_list(ListId.DANISH, [*words, *last])


def test_who_stays_has_the_keys_that_were_listed() -> None:
    stays = readers_writing.who_stays(STORY.state, OPENINGS)
    assert [one.signing for one in stays] == [
        one.signing for one in STORY.state.readers
    ]

    swapped = OPENINGS | {ALICE.signing.public: BOB.opening.public}
    for openings in ({}, swapped):
        with pytest.raises(Refused, match="reader-not-allowed"):
            readers_writing.who_stays(STORY.state, openings)


def test_who_takes_is_in_the_circle() -> None:
    takes = readers_writing.who_takes(STORY.state, ALICE.signing.public, OPENINGS)
    assert [one.role for one in takes] == [Role.PERSON, Role.CONTACT]

    out = taken("rules").state
    for author, stand_in in (
        (CHARLIE.signing.public, None),
        (ALICE.signing.public, CHARLIE.signing.public),
    ):
        with pytest.raises(Refused, match="reader-not-allowed"):
            readers_writing.who_takes(out, author, OPENINGS, stand_in)


def test_every_refusal_of_the_law_has_an_alarm() -> None:
    named = {alarm_of(Refused(refusal)) for refusal in Refusal}

    assert named <= set(Alarm)
    assert alarm_of(Refused(Refusal.NOT_A_READER)) is Alarm.READER_NOT_ALLOWED
    assert alarm_of(Refused(Refusal.HEAD_MOVED)) is Alarm.CHAIN_BROKEN
    assert repr(Alarmed(Alarm.FORK)) == "Alarmed(fork)"
    assert repr(Refused(Refusal.FAULT)) == "Refused(fault)"
