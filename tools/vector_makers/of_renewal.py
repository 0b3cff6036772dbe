"""Vectors of PROTOCOL §9.6: who may renew, and what an end takes of a renewed vault."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from udvej.protocol.visible.entry import Entry
from udvej.protocol.visible.genesis import NO_SERVICE
from udvej.protocol.visible.limits import ENTRIES_MAX, VAULT_BYTES_MAX
from udvej.protocol.visible.readers import Reason
from vector_makers.cast import (
    ALICE,
    INSTALLATION,
    PERSON,
    SERVICE,
    THE_PERSON,
    Story,
    answer_of,
    renewed,
    seed,
    signed,
    taken,
)
from vector_makers.histories import Histories
from vector_makers.of_readers import A_CONTACT, B_STANDS_IN, DENIED, A, P
from vector_makers.vector import Folder, Members, Vector


def make(histories: Histories) -> list[Vector]:
    """Return the vectors."""
    chain, log = Folder("chain"), Folder("log")
    _who(chain, histories)
    _room(chain, histories)
    _read(log)
    return chain.vectors + log.vectors


def _who(folder: Folder, histories: Histories) -> None:
    own, shared = histories.story("own"), histories.story("taken")
    again = histories.story("own-renewed")
    renew, now = Reason.RENEW, [P, A_CONTACT, B_STANDS_IN]
    histories.ok(
        folder, "renew", "the owner", "own", own.next_readers(PERSON, renew, [P])
    )
    for name, entry in {
        "renew-again": again.next_readers(PERSON, renew, [P]),
        "renewed-goes-on": again.next_sealed(PERSON),
    }.items():
        histories.ok(folder, name, name.replace("-", " "), "own-renewed", entry)
    denied = {
        "renew-with-a-reader": ("own", own.next_readers(PERSON, renew, [P, A])),
        "renew-of-a-shared-vault": ("taken", shared.next_readers(PERSON, renew, now)),
        "renew-by-the-contact": ("taken", shared.next_readers(ALICE, renew, now)),
    }
    for name, (history, entry) in denied.items():
        histories.no(folder, name, name.replace("-", " "), history, entry, DENIED)
    by_another = own.next_readers(ALICE, renew, [P])
    says = "an own vault is renewed by its owner"
    histories.no(folder, "renew-by-another", says, "own", by_another, "not-a-reader")


def _room(folder: Folder, histories: Histories) -> None:
    own = histories.story("own")
    renew = own.next_readers(PERSON, Reason.RENEW, [P])
    says = "a renewal is never refused for room: it makes room"
    full = {"total_bytes": VAULT_BYTES_MAX}
    histories.ok(folder, "renew-when-full", says, "own", renew, **full)
    most = ENTRIES_MAX - 1
    cover, body = renew.cover, renew.body or b""
    late = signed(PERSON.signing, cover, most + 1, own.state.hash, body)
    says = "the same after 20,000 entries"
    histories.ok(folder, "renew-when-long", says, "own", late, sequence=most)
    again = histories.story("own-renewed")
    entry = again.next_sealed(PERSON)
    far = ENTRIES_MAX + again.state.begins - 1
    for name, sequence in {"renewed-just-fits": far - 1, "renewed-full": far}.items():
        cover, body = entry.cover, entry.body or b""
        one = signed(PERSON.signing, cover, sequence + 1, again.state.hash, body)
        change = {"sequence": sequence}
        if sequence < far:
            says = "the 20,000th entry since the renewal"
            histories.ok(folder, name, says, "own-renewed", one, **change)
        else:
            says = "the 20,001st entry since the renewal"
            full_ = "vault-full"
            histories.no(folder, name, says, "own-renewed", one, full_, **change)


@dataclass(frozen=True)
class Case:
    """What a server serves to the owner, the alarms it raises, and what is read."""

    says: str
    answers: Sequence[bytes]
    texts: Sequence[str]
    alarms: Sequence[tuple[str, int | None]] = ()


BEFORE = ("kladde", "mere kladde")
SINCE = ("det hele",)


def _read(folder: Folder) -> None:
    story, shared = renewed("log renewed"), taken("log shared renewed")
    cases = _honest(story) | _lies(story)
    for name, case in cases.items():
        _add(folder, name, case, story, NO_SERVICE)
    renewal = shared.next_readers(PERSON, Reason.RENEW, [P, A_CONTACT])
    ahead = replace(renewal, link=replace(renewal.link, sequence=9))
    for name, entry, alarm in (
        ("renewed-shared", renewal, ("reader-not-allowed", 6)),
        ("renewed-shared-ahead", ahead, ("chain-broken", 9)),
    ):
        answers = [shared.answer(), answer_of([entry], {})]
        texts = [
            "Hej. Jeg ved ikke, hvor jeg skal begynde.",
            "Hej. Godt at du skrev.",
        ]
        case = Case("a shared vault is never renewed", answers, texts, [alarm])
        _add(folder, name, case, shared, SERVICE.public)


def _add(folder: Folder, name: str, case: Case, story: Story, service: bytes) -> None:
    given: Members = {
        "reader": "person",
        "vault": story.state.vault,
        "installation": INSTALLATION,
        "service": service,
        "answers": list(case.answers),
    }
    alarms = [list(one) for one in case.alarms]
    folder.ok(name, case.says, "read", given, alarms=alarms, texts=list(case.texts))


def _honest(story: Story) -> dict[str, Case]:
    entries, kept = story.entries, story.kept()
    twice = renewed("log renewed")
    twice.readers(PERSON, Reason.RENEW, [THE_PERSON], carried=1)
    twice.letter(PERSON, "igen")
    before = answer_of(entries[:3], {})
    return {
        "renewed": Case("opened anew", [answer_of(kept, {})], SINCE),
        "renewed-next": Case(
            "the renewal is the next entry",
            [answer_of(entries[:4], {}), answer_of(entries[4:], {})],
            SINCE,
        ),
        "renewed-while-asleep": Case(
            "the renewal comes after what this end never saw",
            [before, answer_of(entries[4:], {})],
            SINCE,
        ),
        "renewed-and-all-again": Case(
            "everything is asked for again",
            [before, answer_of(kept, {}), answer_of(kept, {})],
            SINCE,
        ),
        "renewed-twice-while-asleep": Case(
            "two renewals, and this end saw neither",
            [before, answer_of(twice.entries[6:], {})],
            ["igen"],
        ),
        "renewed-twice-in-turn": Case(
            "two renewals one after the other",
            [answer_of(kept, {}), answer_of(twice.entries[6:], {})],
            ["igen"],
        ),
    }


def _lies(story: Story) -> dict[str, Case]:
    entries = story.entries
    renewal, after = entries[4], entries[5]
    before = answer_of(entries[:3], {})
    twice = renewed("log renewed")
    twice.readers(PERSON, Reason.RENEW, [THE_PERSON], carried=1)
    twice.letter(PERSON, "igen")
    cut = answer_of([renewal, replace(after, signature=seed("x") * 2)], {})
    past = [answer_of(twice.kept(), {})]
    return _forgeries(renewal, before) | {
        "renewal-of-the-past": Case(
            "an older renewal after a newer one",
            [*past, answer_of([renewal, after], {})],
            ["igen"],
            [("chain-broken", 4)],
        ),
        "renewal-without-the-rest": Case(
            "the answer ends within the renewal, of a vault this end never saw",
            [answer_of([entries[0], renewal], {})],
            [],
            [("head-behind", None)],
        ),
        "renewal-without-the-rest-while-asleep": Case(
            "the answer ends within the renewal",
            [before, answer_of([renewal], {})],
            BEFORE[:1],
            [("head-behind", None)],
        ),
        "renewal-left-out": Case(
            "what follows the renewal, without it",
            [before, answer_of([after], {})],
            BEFORE[:1],
            [("chain-broken", 5)],
        ),
        "renewal-cut-off": Case(
            "the renewal holds, what follows does not",
            [before, cut],
            BEFORE[:1],
            [("bad-signature", 5)],
        ),
    }


def _forgeries(renewal: Entry, before: bytes) -> dict[str, Case]:
    author = ALICE.signing
    cover = replace(renewal.cover, author=author.public)
    by_alice = signed(author, cover, 4, renewal.link.previous, renewal.body or b"")
    flaws = {
        "renewed-forged": (
            "nobody signed the renewal",
            replace(renewal, signature=seed("x") + seed("y")),
            ("bad-signature", 4),
        ),
        "renewed-by-another": (
            "another than the owner signed it",
            by_alice,
            ("reader-not-allowed", 4),
        ),
        "renewed-elsewhere": (
            "the renewal of another vault",
            renewed("log renewed elsewhere").entries[4],
            ("foreign-vault", 4),
        ),
        "renewed-from-another-head": (
            "the next entry, but after another than this end has",
            _placed(renewal, sequence=3),
            ("chain-broken", 3),
        ),
        "renewed-into-an-old-epoch": (
            "a renewal whose epoch this end has seen already",
            _placed(renewal, epoch=1),
            ("chain-broken", 4),
        ),
    }
    return {
        name: Case(says, [before, answer_of([entry], {})], BEFORE[:1], [alarm])
        for name, (says, entry, alarm) in flaws.items()
    }


def _placed(entry: Entry, *, epoch: int = 2, sequence: int = 4) -> Entry:
    """Return the renewal, signed into another place."""
    cover = replace(entry.cover, epoch=epoch)
    previous = entry.link.previous
    return signed(PERSON.signing, cover, sequence, previous, entry.body or b"")
