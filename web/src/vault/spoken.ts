// The number by which two people on a telephone know that they mean the same wish.
//
// Promise: both ends make it from what they hold, the asker from the secret and the
// approver from its hash (STAFF §2.4); it lets nobody in.

import { fromB64u } from "../protocol/encoding.ts";
import { HASH_BYTES } from "../protocol/limits.ts";

const DIGITS = 6;
const GROUP = 3;

/** Of a wish for a new passkey, by the hash that it is listed under (b64u). */
export function spokenNumber(identifier: string): string {
  const bytes = fromB64u(identifier, HASH_BYTES);
  const first = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const digits = String(first % 10 ** DIGITS).padStart(DIGITS, "0");
  return `${digits.slice(0, GROUP)} ${digits.slice(GROUP)}`;
}
