// Entries put together from their parts: what an end signs and sends.
//
// Promise: an id is drawn for each content and sealed once (PROTOCOL §5.5); a body stays
// beside its cover, so that a lost race costs a signature and not a new sealing.

import { drawEpochKey, drawId } from "../protocol/drawing.ts";
import { type Bytes, EMPTY, ZERO_32 } from "../protocol/encoding.ts";
import { type Entry, entryHash, KIND, type Kind } from "../protocol/entry.ts";
import { openingHash, PURPOSE, type VaultPurpose, writeGenesis } from "../protocol/genesis.ts";
import type { EpochKey, SigningKey } from "../protocol/keys.ts";
import { dayCommitment, type OpenedDay } from "../protocol/opened.ts";
import { type Payload, writePayload } from "../protocol/payload.ts";
import { type Reason, ROLE, type Role, writeReaders } from "../protocol/readers.ts";
import { commitment, type Sealed, seal, sealOpened, signEntry } from "../protocol/sealing.ts";
import { type OpeningSecret, wrap } from "../protocol/wraps.ts";

/** Both keys of one end of a vault. */
export interface EndKeys {
  readonly signing: SigningKey;
  readonly opening: OpeningSecret;
}

/** Where something is sealed: a vault's epoch and its key. */
export interface Place {
  readonly vault: Bytes;
  readonly epoch: number;
  readonly key: EpochKey;
}

/** What the next entry follows. */
export interface After {
  readonly sequence: number;
  readonly hash: Bytes;
}

/** One who is to read: role, flags, and the keys to wrap to. */
export interface Seat {
  readonly role: Role;
  readonly flags: number;
  readonly signing: Bytes;
  readonly opening: Bytes;
}

export const after = (entry: Entry): After => ({
  sequence: entry.sequence,
  hash: entryHash(entry),
});

export const signAfter = (keys: EndKeys, sealed: Sealed, head: After): Promise<Entry> =>
  signEntry(keys.signing, sealed, head.sequence + 1, head.hash);

/** The first entry of a new vault (§7.1); an own vault has no service. */
export async function genesisEntry(
  keys: EndKeys,
  opening: Bytes,
  installation: Bytes,
  service: Bytes | null,
): Promise<Entry> {
  const purpose: VaultPurpose = service === null ? PURPOSE.own : PURPOSE.shared;
  const body = writeGenesis({
    purpose,
    signing: keys.signing.public,
    opening,
    service: service ?? ZERO_32,
    installation,
  });
  const author = keys.signing.public;
  const cover = { kind: KIND.genesis, vault: ZERO_32, epoch: 0, id: drawId(), author, size: 0 };
  return signEntry(keys.signing, { cover, body }, 0, ZERO_32);
}

export const nextPlace = (vault: Bytes, epoch: number): Place => ({
  vault,
  epoch: epoch + 1,
  key: drawEpochKey(),
});

/** The entry that begins the place's epoch under its key (§8). `carried`: how many entries
 * are part of a renewal (§9.6). */
export async function readersEntry(
  keys: EndKeys,
  place: Place,
  head: After,
  reason: Reason,
  seats: readonly Seat[],
  carried = 0,
): Promise<Entry> {
  const { vault, epoch, key } = place;
  const readers = await Promise.all(
    seats.map(async ({ role, flags, signing, opening }) => {
      const context = { older: false, vault, epoch, recipient: signing, previous: head.hash };
      const wrapped = await wrap(key, opening, context);
      return { role, flags, signing, openingHash: openingHash(opening), wrap: wrapped };
    }),
  );
  const announced = commitment(key, vault, epoch);
  const body = writeReaders({ reason, commitment: announced, readers, older: [], carried });
  const sealed = openBody(keys, KIND.readers, place, body);
  return signAfter(keys, sealed, head);
}

/** The seat every vault begins with. */
export const personSeat = (keys: EndKeys, opening: Bytes): Seat => ({
  role: ROLE.person,
  flags: 0,
  signing: keys.signing.public,
  opening,
});

/** An entry's cover and body that everybody can read. */
export function openBody(
  keys: EndKeys,
  kind: Kind,
  place: { readonly vault: Bytes; readonly epoch: number },
  body: Bytes = EMPTY,
): Sealed {
  const { vault, epoch } = place;
  const author = keys.signing.public;
  return { cover: { kind, vault, epoch, id: drawId(), author, size: 0 }, body };
}

/** A payload sealed under a fresh id; with a day, as an *opened* entry (§6.5). */
export function sealPayload(
  keys: EndKeys,
  place: Place,
  payload: Payload,
  day: OpenedDay | null,
): Promise<Sealed> {
  const { vault, epoch, key } = place;
  const subject = { vault, epoch, id: drawId(), author: keys.signing.public };
  const bytes = writePayload(payload);
  return day === null
    ? seal(key, subject, bytes)
    : sealOpened(key, subject, bytes, dayCommitment(day));
}
