// Proof of work for a new vault (PROTOCOL §11.5): holds off abuse without tracking.

import { type Bytes, b64u, fromB64u, u64 } from "./encoding.ts";
import { hash } from "./hashing.ts";
import { WORK_BITS_MAX, WORK_NONCE_BYTES } from "./limits.ts";
import { demand, Refused } from "./refusals.ts";

/** Zero bits at the front of a hash. */
function zeroBits(digest: Bytes): number {
  const at = digest.findIndex((byte) => byte !== 0);
  return at < 0 ? 8 * digest.length : 8 * at + Math.clz32(digest[at] as number) - 24;
}

const holds = (challenge: Bytes, vault: Bytes, nonce: Bytes, bits: number): boolean =>
  zeroBits(hash("work", challenge, vault, nonce)) >= bits;

/** The first nonce that works among `tries` counted from `from`, or null: the caller
 * goes on from there, and may look up in between. More than 22 bits are refused. */
export function findWork(
  challenge: Bytes,
  vault: Bytes,
  bits: number,
  from: number,
  tries: number,
): Bytes | null {
  demand(bits <= WORK_BITS_MAX, "malformed");
  for (let counter = from; counter < from + tries; counter++) {
    const nonce = u64(counter);
    if (holds(challenge, vault, nonce, bits)) return nonce;
  }
  return null;
}

/** Throws `work-missing`. */
export function checkWork(challenge: Bytes, vault: Bytes, nonce: Bytes, bits: number): void {
  const shaped = nonce.length === WORK_NONCE_BYTES;
  demand(shaped && holds(challenge, vault, nonce, bits), "work-missing");
}

/** The header `Udvej-Work: <b64u challenge>.<b64u nonce>`. */
export const workHeader = (challenge: Bytes, nonce: Bytes): string =>
  `${b64u(challenge)}.${b64u(nonce)}`;

/** What the header says; `work-missing` otherwise. */
export function parseWorkHeader(header: string): {
  readonly challenge: Bytes;
  readonly nonce: Bytes;
} {
  const [challenge, nonce, ...rest] = header.split(".");
  try {
    demand(rest.length === 0, "work-missing");
    return { challenge: fromB64u(challenge), nonce: fromB64u(nonce, WORK_NONCE_BYTES) };
  } catch (refused) {
    if (refused instanceof Refused) throw new Refused("work-missing");
    throw refused;
  }
}
