"""Who is in the vectors, and a vault that is written step by step.

Every seed is the hash of a name, so a vector can be made again anywhere. Tests use
the same cast.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from udvej.protocol.secret import readers_writing, writing
from udvej.protocol.secret.keys import EpochKey, KeyPair, OpeningKey, SigningKey
from udvej.protocol.secret.marks import Head, Mark
from udvej.protocol.secret.payload import Payload
from udvej.protocol.secret.readers_writing import OlderKey, Recipient
from udvej.protocol.visible.chain import begin, follow
from udvej.protocol.visible.entry import Cover, Entry, Kind, Link
from udvej.protocol.visible.genesis import NO_SERVICE
from udvej.protocol.visible.hashing import body_hash
from udvej.protocol.visible.limits import DAY_NONCE_BYTES, ID_BYTES, SIZE_CLASSES
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.readers import (
    AGREED,
    WITHHELD,
    Reader,
    ReadersBody,
    Reason,
    Role,
)
from udvej.protocol.visible.refusals import Refused
from udvej.protocol.visible.roster import Seen
from udvej.protocol.visible.state import State
from udvej.protocol.visible.wire import Answered, Served, write_answer

DAY: Final = 20_513
AT: Final = "2026-03-01T09:30Z"


def seed(name: str) -> bytes:
    """Return 32 bytes that belong to `name`."""
    return hashlib.sha256(f"udvej vectors: {name}".encode()).digest()


def keys(name: str) -> KeyPair:
    """Return the keys of `name`."""
    return KeyPair(
        SigningKey(seed(f"{name} signing")), OpeningKey(seed(f"{name} opening"))
    )


PERSON: Final = keys("person")
ALICE: Final = keys("alice")
BOB: Final = keys("bob")
CHARLIE: Final = keys("charlie")
SERVICE: Final = SigningKey(seed("service"))
INSTALLATION: Final = seed("installation")
CAST: Final = {"person": PERSON, "alice": ALICE, "bob": BOB, "charlie": CHARLIE}
OPENINGS: Final = {one.signing.public: one.opening.public for one in CAST.values()}


def recipient(who: KeyPair, role: Role, flags: int = 0) -> Recipient:
    """Return `who` as a reader to be."""
    return Recipient(role, flags, who.signing.public, who.opening.public)


def in_circle(who: KeyPair, flags: int = 0) -> Recipient:
    """Return `who` as a reader of the circle."""
    return recipient(who, Role.CIRCLE, flags)


def stand_in(who: KeyPair, flags: int = AGREED | WITHHELD) -> Recipient:
    """Return `who` as stand-in."""
    return recipient(who, Role.STAND_IN, flags)


def contact(who: KeyPair) -> Recipient:
    """Return `who` as contact."""
    return recipient(who, Role.CONTACT)


THE_PERSON: Final = recipient(PERSON, Role.PERSON)


@dataclass
class Story:
    """A vault written step by step; every step is checked by the law."""

    name: str
    service: bytes = SERVICE.public
    owner: KeyPair = PERSON
    entries: list[Entry] = field(default_factory=list)
    epoch_keys: dict[int, EpochKey] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Write the genesis."""
        genesis = writing.write_genesis(
            self.owner,
            installation=INSTALLATION,
            entry_id=self.new_id(),
            service=self.service,
        )
        self.states = [self._state(begin(genesis))]
        self.entries.append(genesis)

    @property
    def state(self) -> State:
        """The state after the newest entry."""
        return self.states[-1]

    @property
    def key(self) -> EpochKey:
        """The current epoch key."""
        return self.epoch_keys[self.state.epoch]

    def new_id(self, what: str = "") -> bytes:
        """Return the id of the next entry."""
        return seed(f"{self.name} id {len(self.entries)} {what}")[:ID_BYTES]

    def append(self, entry: Entry, target: Entry | None = None) -> Entry:
        """Take an entry that the law allows."""
        self.states.append(self._state(follow(self.state, entry, target)))
        self.entries.append(entry)
        return entry

    def readers(
        self,
        author: KeyPair,
        reason: Reason,
        recipients: Sequence[Recipient],
        older: Sequence[OlderKey] = (),
        carried: int = 0,
    ) -> Entry:
        """Append a *readers* entry with a new epoch key."""
        epoch = self.state.epoch + 1
        key = EpochKey(seed(f"{self.name} epoch {epoch}"))
        entry = readers_writing.write_readers(
            self.state,
            author.signing,
            reason=reason,
            recipients=recipients,
            key=key,
            entry_id=self.new_id(),
            older=older,
            carried=carried,
        )
        self.append(entry)
        self.epoch_keys[epoch] = key
        return entry

    def mark(self, roster: Seen | None = None) -> Mark | None:
        """Return a true mark of the newest entry; none in an own vault."""
        if self.service == NO_SERVICE:
            return None
        return Mark(Head(self.state.sequence, self.state.hash), DAY, roster)

    def letter(
        self, author: KeyPair, text: str = "Hej", **changes: Mark | None
    ) -> Entry:
        """Append a letter; `mark` replaces the true one."""
        mark = changes.get("mark", self.mark())
        payload = Payload("letter", AT, {"text": text}, mark)
        entry = writing.write_sealed(
            self.state, author.signing, self.key, payload, self.new_id()
        )
        return self.append(entry)

    def opened(self, author: KeyPair, day: int = DAY) -> Entry:
        """Append the *opened* entry of a day."""
        shown = ShownDay(day, seed(f"{self.name} {day}")[:DAY_NONCE_BYTES])
        entry = writing.write_opened(
            self.state,
            author.signing,
            self.key,
            shown,
            self.new_id(),
            at=AT,
            mark=self.mark(),
        )
        return self.append(entry)

    def plain(self, author: KeyPair, kind: Kind, body: bytes = b"") -> Entry:
        """Append an entry with an open body."""
        return self.append(self.next_plain(author, kind, body))

    def next_plain(self, author: KeyPair, kind: Kind, body: bytes = b"") -> Entry:
        """Return what `plain` would append."""
        return writing.write_plain(
            self.state, author.signing, kind, body, self.new_id(kind.name)
        )

    def next_sealed(self, author: KeyPair, size: int = 1) -> Entry:
        """Return a sealed entry whose ciphertext nobody will open."""
        cover = Cover(
            Kind.SEALED,
            self.state.vault,
            self.state.epoch,
            self.new_id("sealed"),
            author.signing.public,
            size,
        )
        return writing.place(
            self.state, author.signing, cover, bytes(SIZE_CLASSES[size - 1])
        )

    def removal(self, author: KeyPair, target: Entry) -> Entry:
        """Append a removal."""
        entry = writing.write_removal(self.state, author.signing, target, self.new_id())
        return self.append(entry, target)

    def deletion(self, days: int, author: KeyPair = PERSON) -> Entry:
        """Append a deletion."""
        return self.append(
            writing.write_deletion(self.state, author.signing, days, self.new_id())
        )

    def next_readers(
        self,
        author: KeyPair,
        reason: Reason,
        readers: Sequence[Reader],
        **changes: object,
    ) -> Entry:
        """Return a *readers* entry of any set, lawful or not, with empty wraps."""
        body = ReadersBody(reason, seed("commitment"), tuple(readers), ())
        for name, value in changes.items():
            object.__setattr__(body, name, value)
        return self.next_plain(author, Kind.READERS, body.serialise())

    def kept(self) -> list[Entry]:
        """Return the entries that a server keeps: what was before a renewal is gone."""
        return [self.entries[0], *self.entries[max(self.state.begins, 1) :]]

    def answer(self, served: dict[int, Served] | None = None, since: int = -1) -> bytes:
        """Return an honest answer, but for the sequences in `served`."""
        return answer_of(self.entries[since + 1 :], served or {})

    @staticmethod
    def _state(decision: State | Refused) -> State:
        if isinstance(decision, Refused):
            raise decision
        return decision


def answer_of(entries: Sequence[Entry], served: dict[int, Served]) -> bytes:
    """Return the bytes of an answer."""
    return write_answer(
        Answered(served.get(one.link.sequence, Served.WHOLE), one) for one in entries
    )


def signed(
    author: SigningKey,
    cover: Cover,
    sequence: int,
    previous: bytes,
    body: bytes,
) -> Entry:
    """Return an entry for any place, lawful or not."""
    link = Link(cover, sequence, previous, body_hash(body))
    return Entry(link, author.sign("entry", link.serialise()), body)


def first_letter(name: str = "circle") -> Story:
    """Return a first letter to a circle of three, one of them agreed as stand-in."""
    story = Story(name)
    circle = [THE_PERSON, in_circle(ALICE), in_circle(BOB, AGREED), in_circle(CHARLIE)]
    story.readers(PERSON, Reason.FIRST, circle)
    story.letter(PERSON, "Hej. Jeg ved ikke, hvor jeg skal begynde.")
    return story


def taken(name: str = "taken") -> Story:
    """Return a letter that Alice has opened, taken and answered; Bob stands in."""
    story = first_letter(name)
    story.opened(ALICE)
    takes = readers_writing.who_takes(
        story.state, ALICE.signing.public, OPENINGS, BOB.signing.public
    )
    story.readers(ALICE, Reason.TAKE, takes)
    story.letter(ALICE, "Hej. Godt at du skrev.")
    return story


def renewed(name: str = "renewed") -> Story:
    """Return an own vault that was renewed at sequence 4, and written to since."""
    story = own(name)
    story.letter(PERSON, "mere kladde")
    story.readers(PERSON, Reason.RENEW, [THE_PERSON], carried=1)
    story.letter(PERSON, "det hele")
    return story


def own(name: str = "own", owner: KeyPair = PERSON) -> Story:
    """Return an own vault with one entry."""
    story = Story(name, service=NO_SERVICE, owner=owner)
    story.readers(owner, Reason.FIRST, [recipient(owner, Role.PERSON)])
    story.letter(owner, "kladde")
    return story
