"""Writing entries: each signed for its place, each sealed under a fresh id (§5, §6).

Nothing here draws: `id` comes from `drawing.draw_id`, fresh for every new content.
The writer runs `chain.follow` on the result, as everyone else will.
"""

from udvej.protocol.secret.keys import EpochKey, KeyPair, SigningKey
from udvej.protocol.secret.marks import Mark
from udvej.protocol.secret.padding import size_for
from udvej.protocol.secret.payload import Payload
from udvej.protocol.secret.sealing import seal
from udvej.protocol.visible.closing import Deletion, Removal
from udvej.protocol.visible.encoding import Json, b64u
from udvej.protocol.visible.entry import Cover, Entry, Kind, Link
from udvej.protocol.visible.genesis import NO_SERVICE, Genesis, Purpose
from udvej.protocol.visible.hashing import body_hash
from udvej.protocol.visible.limits import HASH_BYTES, VAULT_BYTES
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.state import State


def write_genesis(
    keys: KeyPair,
    *,
    installation: bytes,
    entry_id: bytes,
    service: bytes = NO_SERVICE,
) -> Entry:
    """Return the first entry: of an own vault, or of one shared under `service`."""
    purpose = Purpose.OWN if service == NO_SERVICE else Purpose.SHARED
    public, opening = keys.signing.public, keys.opening.public
    body = Genesis(purpose, public, opening, service, installation).serialise()
    cover = Cover(Kind.GENESIS, bytes(VAULT_BYTES), 0, entry_id, public, 0)
    return _signed(keys.signing, Link(cover, 0, bytes(HASH_BYTES), b""), body)


def write_plain(
    state: State,
    author: SigningKey,
    kind: Kind,
    body: bytes,
    entry_id: bytes,
) -> Entry:
    """Return an entry with an open body, to follow `state`."""
    epoch = state.epoch + (kind is Kind.READERS)
    cover = Cover(kind, state.vault, epoch, entry_id, author.public, 0)
    return place(state, author, cover, body)


def write_sealed(
    state: State,
    author: SigningKey,
    key: EpochKey,
    payload: Payload,
    entry_id: bytes,
) -> Entry:
    """Return a sealed entry of the smallest class; `too-large` where none holds it."""
    data = payload.serialise()
    size = size_for(len(data))
    cover = Cover(Kind.SEALED, state.vault, state.epoch, entry_id, author.public, size)
    return place(state, author, cover, seal(key, cover, data))


def write_opened(
    state: State,
    author: SigningKey,
    key: EpochKey,
    shown: ShownDay,
    entry_id: bytes,
    *,
    at: str | None = None,
    mark: Mark | None = None,
) -> Entry:
    """Return an *opened* entry; `shown` goes with the request (§6.5)."""
    body: dict[str, Json] = {"day": shown.day, "nonce": b64u(shown.nonce)}
    payload = Payload("opened", at, body, mark).serialise()
    cover = Cover(Kind.OPENED, state.vault, state.epoch, entry_id, author.public, 1)
    return place(state, author, cover, shown.commitment + seal(key, cover, payload))


def write_removal(
    state: State,
    author: SigningKey,
    target: Entry,
    entry_id: bytes,
) -> Entry:
    """Return the removal of `target`'s body."""
    body = Removal(target.link.sequence, target.hash).serialise()
    return write_plain(state, author, Kind.REMOVAL, body, entry_id)


def write_deletion(
    state: State,
    author: SigningKey,
    days: int,
    entry_id: bytes,
) -> Entry:
    """Return the deletion of the vault in 0 or `undo_days` days."""
    body = Deletion(days).serialise()
    return write_plain(state, author, Kind.DELETION, body, entry_id)


def place(state: State, author: SigningKey, cover: Cover, body: bytes) -> Entry:
    """Sign cover and body into the place after `state`.

    After a lost race the same cover and body are placed again (§5.5, §11.11); if the
    epoch has turned meanwhile, seal anew under a fresh id instead.
    """
    return _signed(author, Link(cover, state.sequence + 1, state.hash, b""), body)


def _signed(author: SigningKey, link: Link, body: bytes) -> Entry:
    named = Link(link.cover, link.sequence, link.previous, body_hash(body))
    return Entry(named, author.sign("entry", named.serialise()), body)
