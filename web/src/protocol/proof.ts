// Proving to the server that one holds a key (PROTOCOL §11.4).

import { type Bytes, concat, text, u16 } from "./encoding.ts";
import { checkSignature, type SigningKey } from "./keys.ts";

/** What is signed: bound to the origin the browser shows, so a proof given to another
 * site is worth nothing here. */
export function proofMessage(origin: string, challenge: Bytes): Bytes {
  const name = text(origin);
  return concat(u16(name.length), name, challenge);
}

export const prove = (key: SigningKey, origin: string, challenge: Bytes): Promise<Bytes> =>
  key.sign("prove", proofMessage(origin, challenge));

/** Throws `bad-signature`. */
export const checkProof = (
  key: Bytes,
  origin: string,
  challenge: Bytes,
  signature: Bytes,
): Promise<void> => checkSignature(key, "prove", proofMessage(origin, challenge), signature);
