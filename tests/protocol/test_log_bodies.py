"""Lies about bodies, marks, days and signatures raise their alarms, by name."""

from dataclasses import replace

import pytest

from protocol.views import LAST, STORY, expected, log_of, served, texts
from udvej.protocol.secret import writing
from udvej.protocol.secret.alarms import Alarm, Raised
from udvej.protocol.secret.keys import EpochKey
from udvej.protocol.secret.log import Log
from udvej.protocol.secret.marks import Head, Mark
from udvej.protocol.secret.payload import Payload
from udvej.protocol.secret.readers_writing import OlderKey
from udvej.protocol.secret.sealing import seal
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Cover, Entry, Kind
from udvej.protocol.visible.genesis import NO_SERVICE
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.readers import Reason
from udvej.protocol.visible.roster import Seen
from udvej.protocol.visible.wire import Served
from vector_makers.cast import (
    ALICE,
    AT,
    BOB,
    CHARLIE,
    DAY,
    PERSON,
    SERVICE,
    THE_PERSON,
    Story,
    answer_of,
    contact,
    first_letter,
    own,
    seed,
    taken,
)


@pytest.mark.parametrize("state", [Served.REMOVED, Served.NOT_FOR_READER])
def test_a_body_removed_unasked_is_missing(state: Served) -> None:
    log = log_of(STORY, ALICE, STORY.answer({2: state}))

    assert log.alarms == [Raised(Alarm.BODY_MISSING, 2)]
    assert log.sound


def test_nobody_asks_the_person_to_open_first() -> None:
    answer = STORY.answer({5: Served.OPENED_FIRST})

    assert log_of(STORY, PERSON, answer).alarms == [Raised(Alarm.BODY_MISSING, 5)]
    assert log_of(STORY, ALICE, answer).alarms == []


def test_a_body_comes_when_opened_has_been_appended() -> None:
    answer = STORY.answer({2: Served.OPENED_FIRST})
    log = log_of(STORY, ALICE, answer)
    assert texts(log)[0] is None

    log.feed(STORY.answer())

    assert texts(log)[0] is not None
    assert log.alarms == []


def test_a_removed_body_is_not_missing_and_not_shown() -> None:
    story = taken("lies")
    story.removal(PERSON, story.entries[2])

    for answer in (story.answer({2: Served.REMOVED}), story.answer()):
        log = log_of(story, ALICE, answer)
        assert log.alarms == []
        assert [one.removed for one in log.entries()] == [True, False, False]
        assert texts(log)[0] is None


def test_a_body_is_no_longer_shown_once_it_is_removed() -> None:
    story = taken("lies")
    log = log_of(story, ALICE)
    assert texts(log)[0] is not None

    story.removal(PERSON, story.entries[2])
    log.feed(story.answer(since=LAST))

    assert log.alarms == []
    assert texts(log)[0] is None


def test_a_mark_of_another_history_is_a_mismatch() -> None:
    for head in (
        Head(2, seed("another")),
        Head(LAST + 1, STORY.state.hash),
        Head(99, STORY.state.hash),
    ):
        story = taken("lies")
        story.letter(ALICE, mark=Mark(head, DAY, None))
        log = log_of(story)

        assert log.alarms == [Raised(Alarm.MARK_MISMATCH, LAST + 1)]
        assert log.sound
        assert len(texts(log)) == 3


def test_two_hashes_of_one_roster_are_a_fork() -> None:
    story = taken("lies")
    story.letter(ALICE, mark=story.mark(Seen(4, seed("roster"))))
    assert log_of(story, rosters={4: seed("roster")}).alarms == []

    forked = [Raised(Alarm.ROSTER_FORK, LAST + 1)]
    assert log_of(story, rosters={4: seed("another")}).alarms == forked

    story.letter(PERSON, mark=story.mark(Seen(4, seed("another"))))
    assert log_of(story).alarms == [Raised(Alarm.ROSTER_FORK, LAST + 2)]


def _opened_with(story: Story, payload: Payload, shown: ShownDay) -> Entry:
    state, author = story.state, ALICE.signing
    cover = Cover(
        Kind.OPENED, state.vault, state.epoch, story.new_id(), author.public, 1
    )
    body = shown.commitment + seal(story.key, cover, payload.serialise())
    return writing.place(state, author, cover, body)


def test_another_day_inside_than_outside_is_false() -> None:
    shown = ShownDay(DAY, seed("nonce")[:16])
    nonce = b64u(shown.nonce)
    true = Payload("opened", AT, {"day": DAY, "nonce": nonce}, STORY.mark())
    other = b64u(bytes(16))
    lies = [
        replace(true, body={"day": DAY - 1, "nonce": nonce}),
        replace(true, body={"day": DAY, "nonce": other}),
        replace(true, body={"day": str(DAY), "nonce": nonce}),
        replace(true, body={"day": DAY}),
        replace(true, kind="letter"),
    ]

    assert served([*STORY.entries, _opened_with(STORY, true, shown)]) == []
    for payload in lies:
        entry = _opened_with(STORY, payload, shown)
        alarms = [Raised(Alarm.DAY_FALSE, LAST + 1)]
        assert served([*STORY.entries, entry]) == alarms


def test_what_does_not_open_is_named_and_not_shown() -> None:
    story = taken("lies")
    story.append(story.next_sealed(ALICE))
    log = log_of(story)

    assert log.alarms == [Raised(Alarm.CANNOT_OPEN, LAST + 1)]
    assert texts(log)[-1] is None


def test_a_payload_without_its_mark_cannot_be_opened() -> None:
    story = taken("lies")
    story.letter(ALICE, mark=None)

    assert log_of(story).alarms == [Raised(Alarm.CANNOT_OPEN, LAST + 1)]


def _forged(story: Story, at: int) -> list[Entry]:
    """Return the story with another's signature at `at`, and what follows it anew."""
    entries = story.entries[:at]
    forged = replace(story.entries[at], signature=bytes(64))
    return [*entries, forged]


def test_a_forged_newest_signature_is_found_at_once() -> None:
    for who in (PERSON, ALICE, BOB):
        alarms = [Raised(Alarm.BAD_SIGNATURE, LAST)]
        assert served(_forged(STORY, LAST), who) == alarms


def test_what_the_own_newest_signature_vouches_for_is_checked_later() -> None:
    story = first_letter("lies")
    forged = replace(story.next_sealed(ALICE), signature=bytes(64))
    after = replace(story.state, sequence=3, hash=forged.hash)
    vouching = writing.write_plain(
        after, ALICE.signing, Kind.LEAVE, b"", story.new_id("leave")
    )
    log = log_of(story, ALICE, answer_of([*story.entries, forged, vouching], {}))
    assert Alarm.BAD_SIGNATURE not in {one.alarm for one in log.alarms}

    checked = list(log.remaining())

    assert checked == [3, 2]
    assert Raised(Alarm.BAD_SIGNATURE, 3) in log.alarms
    assert not log.sound
    assert list(log.remaining()) == []


def test_a_readers_entry_is_never_vouched_for() -> None:
    story = first_letter("lies")
    body = story.entries[1]
    forged = [story.entries[0], replace(body, signature=bytes(64))]
    log = log_of(story, PERSON, answer_of(forged, {}))

    assert log.alarms == [Raised(Alarm.BAD_SIGNATURE, 1)]


def test_older_keys_open_older_letters() -> None:
    story = taken("lies")
    older = [OlderKey(1, epoch, story.epoch_keys[epoch]) for epoch in (1, 2)]
    now = [THE_PERSON, contact(CHARLIE)]
    story.readers(PERSON, Reason.CONSENT, now, older)

    log = log_of(story, CHARLIE)

    assert log.alarms == []
    assert None not in texts(log)
    assert log_of(story, PERSON).alarms == []


def test_a_wrong_older_key_is_a_commitment_mismatch() -> None:
    story = taken("lies")
    older = [OlderKey(1, 2, EpochKey(seed("wrong")))]
    story.readers(PERSON, Reason.CONSENT, [THE_PERSON, contact(CHARLIE)], older)

    alarms = log_of(story, CHARLIE, story.answer({5: Served.NOT_FOR_READER})).alarms

    assert alarms == [Raised(Alarm.COMMITMENT_MISMATCH, LAST + 1)]


def test_an_answer_in_two_parts_is_checked_when_it_is_whole() -> None:
    log = Log(expected(STORY), PERSON)
    log.feed(answer_of(STORY.entries[:3], {}), more=True)
    assert log.entries() == []
    assert log.head is None

    log.feed(STORY.answer(since=2))

    assert log.alarms == []
    assert len(texts(log)) == 2


def test_an_own_vault_of_no_service_is_expected_as_such() -> None:
    story = own("own lies")
    log = Log(replace(expected(story), service=SERVICE.public), PERSON)
    log.feed(story.answer())

    assert story.service == NO_SERVICE
    assert log.alarms == [Raised(Alarm.FOREIGN_VAULT, 0)]
