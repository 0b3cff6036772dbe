// New entries, ready to be linked and signed: genesis, *readers*, open bodies (PROTOCOL §5, §7, §8).
//
// Promise: an epoch key is wrapped to exactly the readers listed beside it, each wrap
// bound to the place in the chain that its entry will have.

import { type Bytes, EMPTY, equal, ZERO_32 } from "../../src/protocol/encoding.ts";
import { type Entry, KIND, type Kind } from "../../src/protocol/entry.ts";
import { type Genesis, openingHash, writeGenesis } from "../../src/protocol/genesis.ts";
import type { EpochKey, SigningKey } from "../../src/protocol/keys.ts";
import {
  type OlderWrap,
  type Reader,
  type Reason,
  type Role,
  writeReaders,
} from "../../src/protocol/readers.ts";
import { demand } from "../../src/protocol/refusals.ts";
import { commitment, type Sealed, type Subject, signEntry } from "../../src/protocol/sealing.ts";
import { wrap } from "../../src/protocol/wraps.ts";

/** The signed first entry of a vault (§7.1). */
export function signGenesis(key: SigningKey, genesis: Genesis, id: Bytes): Promise<Entry> {
  const subject = { vault: ZERO_32, epoch: 0, id, author: key.public };
  return signEntry(key, openEntry(KIND.genesis, subject, writeGenesis(genesis)), 0, ZERO_32);
}

/** An entry with an open body: genesis, leave, removal, deletion, withdrawal. */
export const openEntry = (kind: Kind, subject: Subject, body: Bytes = EMPTY): Sealed => ({
  cover: { ...subject, kind, size: 0 },
  body,
});

/** A reader to be, with the public opening key that the wrap is made for. */
export interface Recipient {
  readonly role: Role;
  readonly flags: number;
  readonly signing: Bytes;
  readonly opening: Bytes;
}

/** An older epoch's key that the person shares with the reader of that signing key. */
export interface Shared {
  readonly signing: Bytes;
  readonly epoch: number;
  readonly key: EpochKey;
}

export interface NewEpoch {
  readonly reason: Reason;
  readonly key: EpochKey;
  readonly recipients: readonly Recipient[];
  readonly older: readonly Shared[];
}

/** The body of a *readers* entry that begins `subject.epoch` after `previous` (§8.1, §8.2). */
export async function composeReaders(
  subject: Subject,
  previous: Bytes,
  { reason, key, recipients, older }: NewEpoch,
): Promise<Sealed> {
  const { vault, epoch } = subject;
  const readers: Reader[] = [];
  for (const { role, flags, signing, opening } of recipients) {
    const context = { older: false, vault, epoch, recipient: signing, previous };
    const wrapped = await wrap(key, opening, context);
    readers.push({ role, flags, signing, openingHash: openingHash(opening), wrap: wrapped });
  }
  const shared = await Promise.all(older.map((each) => share(subject, previous, recipients, each)));
  const announced = commitment(key, vault, epoch);
  const body = writeReaders({ reason, commitment: announced, readers, older: shared, carried: 0 });
  return openEntry(KIND.readers, subject, body);
}

async function share(
  { vault }: Subject,
  previous: Bytes,
  recipients: readonly Recipient[],
  { signing, epoch, key }: Shared,
): Promise<OlderWrap> {
  const index = recipients.findIndex((each) => equal(each.signing, signing));
  const recipient = recipients[index];
  demand(recipient !== undefined, "malformed");
  const context = { older: true, vault, epoch, recipient: signing, previous };
  return { index, epoch, wrap: await wrap(key, recipient.opening, context) };
}
