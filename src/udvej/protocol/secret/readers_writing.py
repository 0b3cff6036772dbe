"""Writing who reads from here on (PROTOCOL §8): the set, and the wraps to it.

A *readers* entry that lost the race for the head is made anew, with a fresh id and
key: its wraps are bound to `previous` (§8.2).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from udvej.protocol.secret.keys import EpochKey, SigningKey
from udvej.protocol.secret.sealing import epoch_commitment
from udvej.protocol.secret.wraps import WrapContext, wrap
from udvej.protocol.secret.writing import write_plain
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.genesis import opening_hash
from udvej.protocol.visible.readers import (
    AGREED,
    WITHHELD,
    OlderWrap,
    Reader,
    ReadersBody,
    Reason,
    Role,
)
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.state import State


@dataclass(frozen=True, slots=True)
class Recipient:
    """A reader to be: role, flags and both public keys."""

    role: Role
    flags: int
    signing: bytes
    opening: bytes


@dataclass(frozen=True, slots=True)
class OlderKey:
    """An older epoch's key, for the recipient at `index`."""

    index: int
    epoch: int
    key: EpochKey


def write_readers(
    state: State,
    author: SigningKey,
    *,
    reason: Reason,
    recipients: Sequence[Recipient],
    key: EpochKey,
    entry_id: bytes,
    older: Sequence[OlderKey] = (),
    carried: int = 0,
) -> Entry:
    """Return the entry that begins the next epoch under `key`, freshly drawn."""
    vault, epoch = state.vault, state.epoch + 1
    readers = tuple(
        Reader(
            one.role,
            one.flags,
            one.signing,
            opening_hash(one.opening),
            wrap(
                key,
                one.opening,
                WrapContext(vault, epoch, one.signing, state.hash),
            ),
        )
        for one in recipients
    )
    wraps = tuple(
        OlderWrap(one.index, one.epoch, _wrap_older(state, recipients[one.index], one))
        for one in older
    )
    commitment = epoch_commitment(key, vault, epoch)
    body = ReadersBody(reason, commitment, readers, wraps, carried).serialise()
    return write_plain(state, author, Kind.READERS, body, entry_id)


def _wrap_older(state: State, recipient: Recipient, older: OlderKey) -> bytes:
    context = WrapContext(
        state.vault,
        older.epoch,
        recipient.signing,
        state.hash,
        older=True,
    )
    return wrap(older.key, recipient.opening, context)


def person_of(state: State) -> Recipient:
    """Return the person, who is always the first."""
    genesis = state.genesis
    return Recipient(Role.PERSON, 0, genesis.signing, genesis.opening)


def who_stays(state: State, openings: Mapping[bytes, bytes]) -> list[Recipient]:
    """Return the current set without those who left: for *turn* and *repair*.

    `openings` gives opening keys by signing key, from a verified roster; the person's
    is the genesis's. `reader-not-allowed` where one is missing or another than was
    listed.
    """
    stay = (one for one in state.readers if one.signing not in state.left)
    return [_recipient(state, one, openings) for one in stay]


def who_takes(
    state: State,
    author: bytes,
    openings: Mapping[bytes, bytes],
    stand_in: bytes | None = None,
) -> list[Recipient]:
    """Return the set for *take*: the person, the author, an agreed stand-in (§8.5)."""
    listed = {one.signing: one for one in who_stays(state, openings)}
    if author not in listed or (stand_in is not None and stand_in not in listed):
        raise Refused(Refusal.READER_NOT_ALLOWED)
    contact = Recipient(Role.CONTACT, 0, author, listed[author].opening)
    taken = [person_of(state), contact]
    if stand_in is not None:
        opening, flags = listed[stand_in].opening, AGREED | WITHHELD
        taken.append(Recipient(Role.STAND_IN, flags, stand_in, opening))
    return taken


def _recipient(
    state: State,
    reader: Reader,
    openings: Mapping[bytes, bytes],
) -> Recipient:
    if reader.role is Role.PERSON:
        return person_of(state)
    opening = openings.get(reader.signing, b"")
    if opening_hash(opening) != reader.opening_hash:
        raise Refused(Refusal.READER_NOT_ALLOWED)
    return Recipient(reader.role, reader.flags, reader.signing, opening)
