"""Hypothesis strategies, one for each wire type of the protocol."""

from hypothesis import strategies as st

from udvej.protocol.secret.marks import Head, Mark
from udvej.protocol.secret.payload import Payload
from udvej.protocol.secret.phrase import PhraseNumber
from udvej.protocol.visible.closing import Deletion, Removal
from udvej.protocol.visible.encoding import Json
from udvej.protocol.visible.entry import Cover, Entry, Kind, Link
from udvej.protocol.visible.genesis import NO_SERVICE, Genesis, Purpose
from udvej.protocol.visible.hashing import body_hash
from udvej.protocol.visible.limits import (
    INTEGER_MAX,
    OPENING_KEY_BYTES,
    PHRASE_BITS,
    SIZE_CLASSES,
    UNDO_DAYS,
    WRAP_BYTES,
)
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.readers import (
    OlderWrap,
    Reader,
    ReadersBody,
    Reason,
    Role,
)
from udvej.protocol.visible.roster import Seen


def exactly(count: int) -> st.SearchStrategy[bytes]:
    """Return `count` bytes, mostly cheap ones."""
    return st.binary(min_size=4, max_size=4).map(
        lambda some: (some * (count // 4 + 1))[:count]
    )


DAYS = st.integers(0, 2**32 - 1)
NATURALS = st.integers(0, INTEGER_MAX)
SEQUENCES = st.integers(0, 2**64 - 1)
HASHES = exactly(32)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
KEYS = st.from_regex(r"[a-z][A-Za-z0-9]{0,31}", fullmatch=True)
JSON: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers(-INTEGER_MAX, INTEGER_MAX) | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)
    ),
    max_leaves=8,
)
OBJECTS: st.SearchStrategy[dict[str, Json]] = st.dictionaries(KEYS, JSON, max_size=4)
MINUTES = st.datetimes().map(lambda at: at.strftime("%Y-%m-%dT%H:%MZ").zfill(17))

NUMBERS = st.integers(0, 2**PHRASE_BITS - 1).map(
    lambda number: PhraseNumber(number.to_bytes(10, "big"))
)
SEEN = st.builds(Seen, NATURALS, HASHES)
MARKS = st.builds(Mark, st.builds(Head, NATURALS, HASHES), DAYS, st.none() | SEEN)
PAYLOADS = st.builds(Payload, TEXTS, st.none() | MINUTES, OBJECTS, st.none() | MARKS)
SHOWN_DAYS = st.builds(ShownDay, DAYS, exactly(16))

READERS = st.builds(
    Reader,
    st.sampled_from(Role),
    st.integers(0, 3),
    HASHES,
    HASHES,
    exactly(WRAP_BYTES),
)
REMOVALS = st.builds(Removal, SEQUENCES, HASHES)
DELETIONS = st.builds(Deletion, st.sampled_from([0, UNDO_DAYS]))


@st.composite
def readers_bodies(draw: st.DrawFn) -> ReadersBody:
    """Any *readers* body of the right shape, lawful or not."""
    readers = draw(st.lists(READERS, min_size=1, max_size=4))
    older = st.builds(
        OlderWrap,
        st.integers(0, len(readers) - 1),
        st.integers(0, 2**32 - 1),
        exactly(WRAP_BYTES),
    )
    reason, commitment = draw(st.sampled_from(Reason)), draw(HASHES)
    if reason is Reason.RENEW:
        carried = draw(st.integers(0, 2**16 - 1))
        return ReadersBody(reason, commitment, tuple(readers), carried=carried)
    wraps = tuple(draw(st.lists(older, max_size=2)))
    return ReadersBody(reason, commitment, tuple(readers), wraps)


@st.composite
def genesis_bodies(draw: st.DrawFn) -> Genesis:
    """Any genesis body of the right shape."""
    purpose = draw(st.sampled_from(Purpose))
    some = HASHES.filter(lambda key: key != NO_SERVICE)
    service = NO_SERVICE if purpose is Purpose.OWN else draw(some)
    opening = draw(exactly(OPENING_KEY_BYTES))
    return Genesis(purpose, draw(HASHES), opening, service, draw(HASHES))


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Any whole entry of the right shape, unsigned; sealed ones of two classes."""
    kind: Kind = draw(st.sampled_from(list(Kind)))
    size, body = 0, b""
    match kind:
        case Kind.SEALED:
            size = draw(st.integers(1, 2))
            body = draw(exactly(SIZE_CLASSES[size - 1]))
        case Kind.OPENED:
            size, body = 1, draw(exactly(32 + SIZE_CLASSES[0]))
        case Kind.GENESIS:
            body = draw(genesis_bodies()).serialise()
        case Kind.READERS:
            body = draw(readers_bodies()).serialise()
        case Kind.REMOVAL:
            body = draw(REMOVALS).serialise()
        case Kind.DELETION:
            body = draw(DELETIONS).serialise()
        case Kind.LEAVE | Kind.WITHDRAWAL:
            pass
    epoch = draw(st.integers(0, 2**32 - 1))
    cover = Cover(kind, draw(HASHES), epoch, draw(exactly(16)), draw(HASHES), size)
    link = Link(cover, draw(SEQUENCES), draw(HASHES), body_hash(body))
    return Entry(link, draw(exactly(64)), body)


def altered(data: bytes) -> st.SearchStrategy[bytes]:
    """Return `data` with one bit another, one byte more or some bytes fewer."""
    flips = st.integers(0, len(data) * 8 - 1).map(lambda bit: _flipped(data, bit))
    longer = st.binary(min_size=1, max_size=1).map(lambda more: data + more)
    shorter = st.integers(0, len(data) - 1).map(lambda count: data[:count])
    return flips | longer | shorter


def _flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)
