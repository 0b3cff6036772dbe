"""Every lie about the chain raises its alarm, by name, and the truth raises none."""

from dataclasses import replace

import pytest

from protocol.views import LAST, STORY, expected, log_of, served, texts
from udvej.protocol.secret import readers_writing, writing
from udvej.protocol.secret.alarms import Alarm, Raised
from udvej.protocol.secret.keys import EpochKey, KeyPair
from udvej.protocol.secret.log import Log
from udvej.protocol.secret.marks import Head
from udvej.protocol.visible.readers import ReadersBody, Reason
from udvej.protocol.visible.wire import Served
from vector_makers.cast import (
    ALICE,
    BOB,
    CHARLIE,
    PERSON,
    THE_PERSON,
    answer_of,
    contact,
    first_letter,
    own,
    seed,
    signed,
    stand_in,
    taken,
)
from vector_makers.of_readers import A_CONTACT, C, P


@pytest.mark.parametrize("who", [PERSON, ALICE, BOB])
def test_the_truth_raises_no_alarm(who: KeyPair) -> None:
    log = log_of(STORY, who)

    assert log.alarms == []
    assert log.sound
    assert log.head == Head(LAST, STORY.state.hash)
    assert len(texts(log)) == 2
    assert None not in texts(log)


def test_whoever_is_out_of_the_circle_reads_only_what_came_before() -> None:
    log = log_of(STORY, CHARLIE, STORY.answer({5: Served.NOT_FOR_READER}))

    assert log.alarms == []
    assert texts(log)[1] is None


def test_an_own_vault_opens_without_marks() -> None:
    story = own("own lies")

    assert texts(log_of(story)) == ["kladde"]
    assert log_of(story).alarms == []


def test_dropping_from_the_middle_breaks_the_chain() -> None:
    for at in range(LAST):
        entries = [one for one in STORY.entries if one.link.sequence != at]
        alarms = [Raised(Alarm.CHAIN_BROKEN, at + 1)]
        assert served(entries) == alarms, at


def test_reordering_breaks_the_chain() -> None:
    entries = [*STORY.entries]
    entries[3], entries[4] = entries[4], entries[3]

    assert served(entries) == [Raised(Alarm.CHAIN_BROKEN, 4)]


def test_an_entry_twice_breaks_the_chain() -> None:
    entries = [*STORY.entries, STORY.entries[-1]]

    assert served(entries) == [Raised(Alarm.CHAIN_BROKEN, LAST)]


def test_an_old_entry_in_a_new_place_is_forged() -> None:
    old = STORY.entries[2]
    moved = replace(
        old, link=replace(old.link, sequence=LAST + 1, previous=STORY.state.hash)
    )

    assert served([*STORY.entries, moved]) == [Raised(Alarm.CHAIN_BROKEN, LAST + 1)]


def test_an_old_signature_under_a_new_link_does_not_hold() -> None:
    letter = STORY.next_sealed(ALICE)
    forged = replace(letter, signature=STORY.entries[5].signature)

    assert served([*STORY.entries, forged]) == [Raised(Alarm.BAD_SIGNATURE, LAST + 1)]


def test_a_reader_who_signs_an_entry_into_a_second_place_breaks_the_chain() -> None:
    letter = STORY.entries[5]
    again = writing.place(STORY.state, ALICE.signing, letter.cover, letter.body or b"")

    assert served([*STORY.entries, again]) == [Raised(Alarm.CHAIN_BROKEN, LAST + 1)]


def test_altered_ciphertext_is_no_answer() -> None:
    answer = bytearray(STORY.answer())
    answer[-1] ^= 1
    log = log_of(STORY, PERSON, bytes(answer))

    assert log.alarms == [Raised(Alarm.CHAIN_BROKEN, None)]


def test_an_inserted_entry_is_not_a_readers() -> None:
    mallory = KeyPair(BOB.signing, BOB.opening)
    story = first_letter("lies")
    entry = story.next_sealed(mallory)
    stranger = replace(entry.cover, author=seed("mallory"))
    inserted = signed(
        mallory.signing, stranger, entry.link.sequence, story.state.hash, bytes(1024)
    )
    log = log_of(story, PERSON, answer_of([*story.entries, inserted], {}))

    assert log.alarms == [Raised(Alarm.READER_NOT_ALLOWED, 3)]


def test_an_entry_of_another_vault_is_foreign() -> None:
    other = taken("another").entries

    assert served([*STORY.entries[:2], other[2]]) == [Raised(Alarm.FOREIGN_VAULT, 2)]
    assert served(other) == [Raised(Alarm.FOREIGN_VAULT, 0)]


@pytest.mark.parametrize("what", ["vault", "installation", "service", "person"])
def test_another_genesis_than_expected_is_foreign(what: str) -> None:
    log = Log(expected(STORY, **{what: seed("another")}), PERSON)
    log.feed(STORY.answer())

    assert log.alarms == [Raised(Alarm.FOREIGN_VAULT, 0)]
    assert log.entries() == []


def test_a_known_person_is_the_expected_one() -> None:
    log = Log(expected(STORY, person=PERSON.signing.public), PERSON)
    log.feed(STORY.answer())

    assert log.alarms == []


def test_a_reader_added_by_another_than_the_person_is_not_allowed() -> None:
    adds = STORY.next_readers(ALICE, Reason.CONSENT, [P, A_CONTACT, C])

    assert served([*STORY.entries, adds]) == [
        Raised(Alarm.READER_NOT_ALLOWED, LAST + 1)
    ]


def test_another_key_to_one_reader_is_a_commitment_mismatch() -> None:
    story = taken("lies")
    now = [THE_PERSON, contact(ALICE), stand_in(BOB)]
    true, false = (
        readers_writing.write_readers(
            story.state,
            PERSON.signing,
            reason=Reason.REPAIR,
            recipients=now,
            key=EpochKey(seed(name)),
            entry_id=story.new_id(),
        )
        for name in ("true", "false")
    )
    body, other = (ReadersBody.parse(one.body or b"") for one in (true, false))
    readers = (*body.readers[:2], other.readers[2])
    mixed = writing.place(
        story.state,
        PERSON.signing,
        true.cover,
        replace(body, readers=readers).serialise(),
    )
    entries = [*story.entries, mixed]

    assert served(entries, BOB) == [Raised(Alarm.COMMITMENT_MISMATCH, LAST + 1)]
    assert served(entries, ALICE) == []


def test_a_wrap_for_another_place_does_not_open() -> None:
    story = taken("lies")
    old = ReadersBody.parse(story.entries[4].body or b"")
    again = story.next_readers(PERSON, Reason.REPAIR, old.readers)

    alarms = served([*story.entries, again], ALICE)

    assert alarms == [Raised(Alarm.CANNOT_OPEN, LAST + 1)]


def test_yesterdays_head_is_behind() -> None:
    head = Head(LAST, STORY.state.hash)
    log = log_of(STORY, PERSON, answer_of(STORY.entries[:-1], {}), remembered=head)

    assert log.alarms == [Raised(Alarm.HEAD_BEHIND, None)]
    assert log.entries() == []


def test_no_entry_at_all_is_behind() -> None:
    assert log_of(STORY, PERSON, b"").alarms == [Raised(Alarm.HEAD_BEHIND, None)]


def test_another_history_at_the_remembered_head_is_a_fork() -> None:
    log = log_of(STORY, remembered=Head(3, seed("another")))

    assert log.alarms == [Raised(Alarm.FORK, 3)]


def test_another_history_later_on_is_a_fork() -> None:
    story = first_letter("lies")
    one, two = (story.next_sealed(PERSON, size) for size in (1, 2))
    first = answer_of([*story.entries, one], {})
    log = log_of(story, ALICE, first, answer_of([two], {}))

    assert Raised(Alarm.FORK, 3) in log.alarms
    assert not log.sound


def test_the_same_entries_again_are_nothing_new() -> None:
    log = log_of(STORY, PERSON, STORY.answer(), STORY.answer())

    assert log.alarms == []
    assert len(texts(log)) == 2


def test_after_a_stopping_alarm_nothing_more_is_taken() -> None:
    log = log_of(STORY, PERSON, answer_of(STORY.entries[:3], {}))
    log.feed(b"nonsense")
    log.feed(STORY.answer(since=2))

    assert log.alarms == [Raised(Alarm.CHAIN_BROKEN, None)]
    assert len(log.entries()) == 1
    assert log.state == STORY.states[2]
