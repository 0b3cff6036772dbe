// Who reads from here on (PROTOCOL §8.1): the body of a *readers* entry.
//
// Promise: shapes only. Who may write which set is `chain`'s; what a wrap holds is
// `wraps`'s.

import { type Bytes, Reader as Cursor, concat, u8, u16, u32 } from "./encoding.ts";
import { HASH_BYTES, KEY_BYTES, OLDER_WRAPS_MAX, READERS_MAX, WRAP_BYTES } from "./limits.ts";
import { demand } from "./refusals.ts";

export const REASON = { first: 1, take: 2, turn: 3, consent: 4, repair: 5, renew: 6 } as const;
export const ROLE = { person: 1, circle: 2, contact: 3, standIn: 4 } as const;
/** The person agreed to this reader as stand-in; not served until absence is declared. */
export const FLAG = { agreed: 1, withheld: 2 } as const;

export type Reason = (typeof REASON)[keyof typeof REASON];
export type Role = (typeof ROLE)[keyof typeof ROLE];

export interface Member {
  readonly role: Role;
  readonly flags: number;
  readonly signing: Bytes;
  /** `hash("opening", opening key)`. */
  readonly openingHash: Bytes;
}

export interface Reader extends Member {
  readonly wrap: Bytes;
}

export interface OlderWrap {
  /** Into the readers of the same body. */
  readonly index: number;
  readonly epoch: number;
  readonly wrap: Bytes;
}

export interface Readers {
  readonly reason: Reason;
  readonly commitment: Bytes;
  readonly readers: readonly Reader[];
  readonly older: readonly OlderWrap[];
  /** Of a renewal, in place of older wraps: how many entries follow that are part of it
   * (§9.6). */
  readonly carried: number;
}

export const agreed = (member: Member): boolean => (member.flags & FLAG.agreed) !== 0;
export const withheld = (member: Member): boolean => (member.flags & FLAG.withheld) !== 0;

const writeReader = (reader: Reader): Bytes =>
  concat(u8(reader.role), u8(reader.flags), reader.signing, reader.openingHash, reader.wrap);

const writeOlder = (older: OlderWrap): Bytes =>
  concat(u8(older.index), u32(older.epoch), older.wrap);

export const writeReaders = (body: Readers): Bytes =>
  concat(
    u8(body.reason),
    body.commitment,
    u8(body.readers.length),
    ...body.readers.map(writeReader),
    u16(body.carried || body.older.length),
    ...body.older.map(writeOlder),
  );

function oneOf<T extends number>(value: number, names: Readonly<Record<string, T>>): T {
  const known = Object.values(names).find((each) => each === value);
  demand(known !== undefined, "malformed");
  return known;
}

function parseReader(cursor: Cursor): Reader {
  const role = oneOf(cursor.u8(), ROLE);
  const flags = cursor.u8();
  demand(flags <= (FLAG.agreed | FLAG.withheld), "malformed");
  const signing = cursor.take(KEY_BYTES);
  const hashed = cursor.take(HASH_BYTES);
  return { role, flags, signing, openingHash: hashed, wrap: cursor.take(WRAP_BYTES) };
}

function parseOlder(cursor: Cursor, count: number): OlderWrap {
  const index = cursor.u8();
  demand(index < count, "malformed");
  return { index, epoch: cursor.u32(), wrap: cursor.take(WRAP_BYTES) };
}

export function parseReaders(body: Bytes): Readers {
  const cursor = new Cursor(body);
  const reason = oneOf(cursor.u8(), REASON);
  const commitment = cursor.take(HASH_BYTES);
  const count = cursor.u8();
  demand(count >= 1 && count <= READERS_MAX, "malformed");
  const readers = Array.from({ length: count }, () => parseReader(cursor));
  const more = cursor.unsigned(2);
  const carried = reason === REASON.renew ? more : 0;
  demand(more - carried <= OLDER_WRAPS_MAX, "malformed");
  const older = Array.from({ length: more - carried }, () => parseOlder(cursor, count));
  cursor.end();
  return { reason, commitment, readers, older, carried };
}
