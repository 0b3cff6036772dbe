"""Every lie of a server raises its alarm, by name, and the truth raises none."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from udvej.protocol.secret import readers_writing, writing
from udvej.protocol.secret.alarms import Alarm, Raised
from udvej.protocol.secret.keys import EpochKey, KeyPair
from udvej.protocol.secret.log import Expected, Log
from udvej.protocol.secret.marks import Head, Mark
from udvej.protocol.secret.payload import Payload
from udvej.protocol.secret.readers_writing import OlderKey
from udvej.protocol.secret.sealing import seal
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Cover, Entry, Kind
from udvej.protocol.visible.genesis import NO_SERVICE
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.readers import ReadersBody, Reason
from udvej.protocol.visible.roster import Seen
from udvej.protocol.visible.wire import Served
from vector_makers.cast import (
    ALICE,
    AT,
    BOB,
    CHARLIE,
    DAY,
    INSTALLATION,
    PERSON,
    SERVICE,
    THE_PERSON,
    Story,
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

STORY = taken("lies")
LAST = STORY.state.sequence


def expected(story: Story, **changes: bytes | None) -> Expected:
    known = Expected(story.state.vault, INSTALLATION, story.service)
    return replace(known, **changes)  # type: ignore[arg-type] # one of its members


def log_of(
    story: Story,
    who: KeyPair = PERSON,
    *answers: bytes,
    remembered: Head | None = None,
    rosters: dict[int, bytes] | None = None,
) -> Log:
    log = Log(expected(story), who, remembered=remembered, rosters=rosters)
    for answer in answers or (story.answer(),):
        log.feed(answer)
    return log


def served(entries: Sequence[Entry], who: KeyPair = PERSON) -> list[Raised]:
    log = Log(expected(STORY), who)
    log.feed(answer_of(entries, {}))
    return log.alarms


def texts(log: Log) -> list[object]:
    return [
        None if one.payload is None else one.payload.body.get("text")
        for one in log.entries()
        if one.kind is Kind.SEALED
    ]


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
