// Labels, and the two functions that begin with one (PROTOCOL §1.2).
//
// Promise: every hash and derivation of Udvej names its purpose from the closed
// list below; no two purposes share a label.
//
// Synchronous on purpose: these inputs are a few blocks long, and a Web Crypto
// call costs more than hashing them (measured: a link 2 µs, a call 15 µs).

import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js";
import { type Bytes, concat, text, u8, ZERO_32 } from "./encoding.ts";

export type HashPurpose =
  | "phrase-check"
  | "salt"
  | "staff-salt"
  | "safety-salt"
  | "safety"
  | "fingerprint"
  | "prf"
  | "link"
  | "lookup"
  | "opening"
  | "day"
  | "work"
  | "roster-hash"
  | "staff-enrolment";

export type DerivePurpose =
  | "own/signing"
  | "own/opening"
  | "entry"
  | "commit"
  | "ring-passkey"
  | "ring-passphrase"
  | "ring-code"
  | "code-proof";

export type SignPurpose = "entry" | "prove" | "roster" | "staff-key" | "enrol";

type Purpose = HashPurpose | DerivePurpose | SignPurpose | "wrap" | "wrap-older" | "ring";

const labels = new Map<Purpose, Bytes>();

/** `u8(length) ‖ ASCII("udvej/1/" + purpose)`. */
export function label(purpose: Purpose): Bytes {
  const known = labels.get(purpose);
  if (known !== undefined) return known;
  const ascii = text(`udvej/1/${purpose}`);
  const made = concat(u8(ascii.length), ascii);
  labels.set(purpose, made);
  return made;
}

/** SHA-256 without a label: the body hash inside a link is the only use (§5.2). */
export const sha256 = (data: Uint8Array): Bytes => nobleSha256(data) as Bytes;

/** SHA-256(label(purpose) ‖ data), 32 bytes. */
export function hash(purpose: HashPurpose, ...data: readonly Uint8Array[]): Bytes {
  const state = nobleSha256.create().update(label(purpose));
  for (const part of data) state.update(part);
  return state.digest() as Bytes;
}

const labelled = (purpose: DerivePurpose, context: Uint8Array): Bytes =>
  concat(label(purpose), context);

/** HKDF-SHA-256(salt = 32 zero bytes, ikm = key, info = label(purpose) ‖ context), n bytes. */
export const derive = (key: Bytes, purpose: DerivePurpose, context: Uint8Array, n: number): Bytes =>
  hkdf(nobleSha256, key, ZERO_32, labelled(purpose, context), n) as Bytes;

/** As `derive`, for Web Crypto: where thousands of keys are derived, it does so beside us. */
export const derivation = (purpose: DerivePurpose, context: Uint8Array): HkdfParams => ({
  name: "HKDF",
  hash: "SHA-256",
  salt: ZERO_32,
  info: labelled(purpose, context),
});
