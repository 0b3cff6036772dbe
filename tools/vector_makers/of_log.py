"""Vectors of PROTOCOL §10: what an end takes, and what it alarms at."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from udvej.protocol.secret import readers_writing, writing
from udvej.protocol.secret.keys import EpochKey
from udvej.protocol.secret.marks import Head, Mark
from udvej.protocol.secret.payload import Payload
from udvej.protocol.secret.sealing import seal
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Cover, Entry, Kind
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.readers import ReadersBody, Reason
from udvej.protocol.visible.wire import Served
from vector_makers.cast import (
    ALICE,
    AT,
    BOB,
    DAY,
    INSTALLATION,
    PERSON,
    SERVICE,
    THE_PERSON,
    Story,
    answer_of,
    contact,
    seed,
    stand_in,
    taken,
)
from vector_makers.of_readers import A_CONTACT, C, P
from vector_makers.vector import Folder, Members, Vector


@dataclass(frozen=True)
class Case:
    """What a server serves to one reader, and the alarms it raises."""

    says: str
    answers: Sequence[bytes]
    alarms: Sequence[tuple[str, int | None]] = ()
    reader: str = "person"
    remembered: Head | None = None


def make() -> list[Vector]:
    """Return the vectors."""
    folder = Folder("log")
    story = taken("log")
    for name, case in (_honest(story) | _lies(story)).items():
        given: Members = {
            "reader": case.reader,
            "vault": story.state.vault,
            "installation": INSTALLATION,
            "service": SERVICE.public,
            "remembered": None
            if case.remembered is None
            else {"sequence": case.remembered.sequence, "hash": case.remembered.hash},
            "answers": list(case.answers),
        }
        alarms = [list(one) for one in case.alarms]
        folder.ok(name, case.says, "feed", given, alarms=alarms)
    return folder.vectors


def _honest(story: Story) -> dict[str, Case]:
    head = Head(story.state.sequence, story.state.hash)
    removed = taken("log")
    removed.removal(PERSON, removed.entries[2])
    served = {2: Served.REMOVED}
    not_for_alice = {2: Served.OPENED_FIRST}
    return {
        "whole": Case("the person reads everything", [story.answer()], remembered=head),
        "by-alice": Case("the contact reads", [story.answer()], reader="alice"),
        "opened-first": Case(
            "a body is kept until opened is appended",
            [story.answer(not_for_alice), story.answer()],
            reader="alice",
        ),
        "in-two-answers": Case(
            "the rest later",
            [answer_of(story.entries[:4], {}), answer_of(story.entries[4:], {})],
        ),
        "removed": Case("a body removed by the person", [removed.answer(served)]),
        "after-the-take": Case(
            "Charlie was in the circle, not after it",
            [story.answer({5: Served.NOT_FOR_READER})],
            reader="charlie",
        ),
    }


def _lies(story: Story) -> dict[str, Case]:
    entries = story.entries
    last = story.state.sequence
    shorter = answer_of(entries[:-1], {})
    head = Head(last, story.state.hash)
    other = taken("log other")
    cut = answer_of([*entries[:2], *entries[3:]], {})
    swapped = answer_of([*entries[:2], entries[3], entries[2], *entries[4:]], {})
    forged = replace(entries[5], signature=seed("x") + seed("y"))
    broken = [("chain-broken", None)]
    return {
        "nothing": Case("no entry at all", [b""], [("head-behind", None)]),
        "cut-bytes": Case("bytes that are no answer", [story.answer()[:-1]], broken),
        "dropped-from-the-middle": Case(
            "an entry is left out", [cut], [("chain-broken", 3)]
        ),
        "reordered": Case("two entries swapped", [swapped], [("chain-broken", 3)]),
        "repeated": Case(
            "an entry twice",
            [answer_of([*entries[:3], entries[2]], {})],
            [("chain-broken", 2)],
        ),
        "yesterday": Case(
            "less than was seen before",
            [shorter],
            [("head-behind", None)],
            remembered=head,
        ),
        "another-history": Case(
            "another entry at the remembered place",
            [story.answer()],
            [("fork", last)],
            remembered=Head(last, seed("another head")),
        ),
        "another-vault": Case(
            "another vault", [other.answer()], [("foreign-vault", 0)]
        ),
        "entry-of-another-vault": Case(
            "an entry moved here",
            [answer_of([*entries[:2], other.entries[2]], {})],
            [("foreign-vault", 2)],
        ),
        "bad-signature": Case(
            "the newest entry is forged",
            [answer_of([*entries[:5], forged], {})],
            [("bad-signature", 5)],
        ),
    } | _lies_about_bodies(story)


def _lies_about_bodies(story: Story) -> dict[str, Case]:
    return {
        "body-removed-unasked": Case(
            "a body is gone without a removal",
            [story.answer({2: Served.REMOVED})],
            [("body-missing", 2)],
        ),
        "body-not-for-its-author": Case(
            "a body is kept back although the key is here",
            [story.answer({2: Served.NOT_FOR_READER})],
            [("body-missing", 2)],
        ),
        "opened-asked-of-the-person": Case(
            "the person need not open first",
            [story.answer({5: Served.OPENED_FIRST})],
            [("body-missing", 5)],
        ),
    } | _lies_of_readers(story)


def _lies_of_readers(story: Story) -> dict[str, Case]:
    marked = taken("log")
    marked.letter(ALICE, mark=Mark(Head(2, seed("another history")), DAY, None))
    day = _false_day(taken("log"))
    adds = taken("log")
    adding = _with_charlie(adds)
    id_twice = taken("log")
    again = _placed_again(id_twice)
    keys = taken("log")
    two_keys = _other_key_for_bob(keys)
    return {
        "mark-of-another-history": Case(
            "the two ends were shown different histories",
            [marked.answer()],
            [("mark-mismatch", 6)],
        ),
        "false-day": Case("another day inside", [day], [("day-false", 6)]),
        "reader-added": Case(
            "the contact adds a reader",
            [answer_of([*story.entries, adding], {})],
            [("reader-not-allowed", 6)],
        ),
        "same-id-twice": Case(
            "a letter is shown twice",
            [answer_of([*story.entries, again], {})],
            [("chain-broken", 6)],
        ),
        "two-keys-for-one-epoch": Case(
            "Bob is given another key than the commitment's",
            [answer_of([*keys.entries, two_keys], {})],
            [("commitment-mismatch", 6)],
            reader="bob",
        ),
    }


def _with_charlie(story: Story) -> Entry:
    """Return what only the person may write: one reader more."""
    return story.next_readers(ALICE, Reason.CONSENT, [P, A_CONTACT, C])


def _placed_again(story: Story) -> Entry:
    """Return Alice's letter signed into a second place."""
    letter = story.entries[5]
    return writing.place(story.state, ALICE.signing, letter.cover, letter.body or b"")


def _false_day(story: Story) -> bytes:
    """Return an answer with an *opened* entry that shows the server another day."""
    shown, other = (ShownDay(day, seed("nonce")[:16]) for day in (DAY, DAY - 1))
    inside = Payload(
        "opened", AT, {"day": other.day, "nonce": b64u(other.nonce)}, story.mark()
    )
    state, author = story.state, ALICE.signing
    cover = Cover(
        Kind.OPENED, state.vault, state.epoch, story.new_id(), author.public, 1
    )
    ciphertext = seal(story.key, cover, inside.serialise())
    body = shown.commitment + ciphertext
    return answer_of([*story.entries, writing.place(state, author, cover, body)], {})


def _other_key_for_bob(story: Story) -> Entry:
    """Return a *readers* entry whose wrap to Bob holds a key of its own."""
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
        for name in ("true key", "false key")
    )
    body, other = (ReadersBody.parse(one.body or b"") for one in (true, false))
    readers = (*body.readers[:2], other.readers[2])
    mixed = replace(body, readers=readers).serialise()
    return writing.place(story.state, PERSON.signing, true.cover, mixed)
