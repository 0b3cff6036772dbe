// Proving to the server that one holds a key, to this origin only (PROTOCOL §11.4).

import { type Bytes, concat, text, u16 } from "./encoding.ts";
import { checkSignature, type SigningKey } from "./keys.ts";
import { ORIGIN_BYTES_MAX } from "./limits.ts";
import { demand, Refused } from "./refusals.ts";

/** What is signed: bound to the origin the browser shows, so a proof given to another
 * site is worth nothing here. */
export function proofMessage(origin: string, challenge: Bytes): Bytes {
  const name = text(origin);
  // A browser shows every origin in ASCII.
  demand(name.length === origin.length && name.length <= ORIGIN_BYTES_MAX, "malformed");
  return concat(u16(name.length), name, challenge);
}

export const prove = (key: SigningKey, origin: string, challenge: Bytes): Promise<Bytes> =>
  key.sign("prove", proofMessage(origin, challenge));

/** Throws `no-folder`: an unknown key is the same answer (§11.2). */
export async function checkProof(
  key: Bytes,
  origin: string,
  challenge: Bytes,
  signature: Bytes,
): Promise<void> {
  try {
    await checkSignature(key, "prove", proofMessage(origin, challenge), signature);
  } catch (refused) {
    if (refused instanceof Refused) throw new Refused("no-folder");
    throw refused;
  }
}
