// Words two people compare aloud (PROTOCOL §12.5, §12.6).

import { indices } from "./bits.ts";
import type { Bytes } from "./encoding.ts";
import { harden, PROFILES, type Profile, type Progress } from "./hardening.ts";
import { hash } from "./hashing.ts";
import { FINGERPRINT_WORDS, SAFETY_WORDS } from "./limits.ts";

/** The public keys of one end. */
export interface EndKeys {
  readonly signing: Bytes;
  readonly opening: Bytes;
}

/** Five indices into a word list; both ends get the same ones. */
export async function safetyIndices(
  vault: Bytes,
  person: EndKeys,
  counsellor: EndKeys,
  progress?: Progress,
): Promise<readonly number[]> {
  const keys = [person.signing, person.opening, counsellor.signing, counsellor.opening];
  const digest = hash("safety", vault, ...keys);
  const salt = hash("safety-salt", vault);
  // §12.6 names profile 1, whatever newer ones there will be for phrases.
  const profile = PROFILES.at(-1) as Profile;
  return indices(await harden(digest, salt, profile, progress), SAFETY_WORDS);
}

/** Ten indices: a service key as words, printed on cards and pages elsewhere. */
export const fingerprintIndices = (service: Bytes): readonly number[] =>
  indices(hash("fingerprint", service), FINGERPRINT_WORDS);
