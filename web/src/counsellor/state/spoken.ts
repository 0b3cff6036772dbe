// The number by which two people on a telephone know that they mean the same wish.
//
// Promise: both ends make it from what they hold, the asker from the secret and the
// approver from its hash (STAFF §2.4); it lets nobody in.

import { type Bytes, fromB64u } from "../../protocol/encoding.ts";
import { hash } from "../../protocol/hashing.ts";
import { HASH_BYTES } from "../../protocol/limits.ts";

const DIGITS = 6;
const GROUP = 3;

function spoken(identifier: Bytes): string {
  const first = new DataView(identifier.buffer, identifier.byteOffset).getUint32(0);
  const digits = String(first % 10 ** DIGITS).padStart(DIGITS, "0");
  return `${digits.slice(0, GROUP)} ${digits.slice(GROUP)}`;
}

/** Of one's own wish for a new passkey, by its secret. */
export const numberOfWish = (secret: string): string =>
  spoken(hash("staff-enrolment", fromB64u(secret)));

/** Of a colleague's wish, as it is listed for approval. */
export const numberOfListed = (identifier: string): string =>
  spoken(fromB64u(identifier, HASH_BYTES));
