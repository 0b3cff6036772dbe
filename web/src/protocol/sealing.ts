// Seal and open one entry's body (PROTOCOL §6).
//
// Promise: a key serves one cover, so the zero nonce never repeats; the caller never
// seals two contents under one cover (§5.5). What does not open is `cannot-open`.

import { type Bytes, concat, equal, u32 } from "./encoding.ts";
import {
  type Cover,
  type Entry,
  KIND,
  linkAfter,
  parseEntry,
  writeCover,
  writeLink,
} from "./entry.ts";
import { derivation, derive } from "./hashing.ts";
import type { EpochKey, SigningKey } from "./keys.ts";
import { AEAD_NONCE_BYTES, COVER_BYTES, HASH_BYTES, KEY_BYTES } from "./limits.ts";
import { splitOpened } from "./opened.ts";
import { pad, sizeFor, unpad } from "./padding.ts";
import { demand, Refused } from "./refusals.ts";

const ZERO_NONCE: Bytes = new Uint8Array(AEAD_NONCE_BYTES);

const ready = new WeakMap<EpochKey, Promise<CryptoKey>>();

/** Handed to the platform once for an epoch: opening derives from it thousands of times. */
function epoch(key: EpochKey): Promise<CryptoKey> {
  const known = ready.get(key);
  if (known !== undefined) return known;
  const made = crypto.subtle.importKey("raw", key.bytes, "HKDF", false, ["deriveKey"]);
  ready.set(key, made);
  return made;
}

/** `derive(epoch key, "commit", vault ‖ u32 epoch, 32)` (§6.3). */
export const commitment = (key: EpochKey, vault: Bytes, number: number): Bytes =>
  derive(key.bytes, "commit", concat(vault, u32(number)), HASH_BYTES);

/** Throws `commitment-mismatch` unless this is the key the epoch was announced with. */
export function checkCommitment(
  key: EpochKey,
  vault: Bytes,
  number: number,
  announced: Bytes,
): void {
  demand(equal(commitment(key, vault, number), announced), "commitment-mismatch");
}

const ENTRY_KEY: AesKeyGenParams = { name: "AES-GCM", length: 8 * KEY_BYTES };

/** `derive(epoch key, "entry", cover, 32)` (§6.1). */
async function entryKey(
  key: EpochKey,
  cover: Bytes,
  use: "encrypt" | "decrypt",
): Promise<CryptoKey> {
  const by = derivation("entry", cover);
  return crypto.subtle.deriveKey(by, await epoch(key), ENTRY_KEY, false, [use]);
}

const cipher = (cover: Bytes): AesGcmParams => ({
  name: "AES-GCM",
  iv: ZERO_NONCE,
  additionalData: cover,
});

/** A cover but for its size, which the payload decides. */
export type Subject = Omit<Cover, "size" | "kind">;

/** Sealed once; linked as often as the race for the head demands (§5.5). */
export interface Sealed {
  readonly cover: Cover;
  readonly body: Bytes;
}

/** The ciphertext of a payload under a whole cover; `too-large` if its class is too small.
 * DANGER: the nonce is zero. A cover's id is sealed exactly once (§5.5). */
export async function encrypt(key: EpochKey, cover: Cover, payload: Bytes): Promise<Bytes> {
  const bytes = writeCover(cover);
  const secret = await entryKey(key, bytes, "encrypt");
  const padded = pad(payload, cover.size);
  return new Uint8Array(await crypto.subtle.encrypt(cipher(bytes), secret, padded));
}

/** Seal a payload's bytes in the smallest class that fits. */
export async function seal(key: EpochKey, subject: Subject, payload: Bytes): Promise<Sealed> {
  const cover = { ...subject, kind: KIND.sealed, size: sizeFor(payload.length) };
  return { cover, body: await encrypt(key, cover, payload) };
}

/** Seal an *opened* payload beside its commitment (§6.5). */
export async function sealOpened(
  key: EpochKey,
  subject: Subject,
  payload: Bytes,
  day: Bytes,
): Promise<Sealed> {
  const cover = { ...subject, kind: KIND.opened, size: 1 };
  return { cover, body: concat(day, await encrypt(key, cover, payload)) };
}

/** The ciphertext of a *sealed* or *opened* entry. */
const ciphertextOf = (entry: Entry): Bytes =>
  entry.cover.kind === KIND.opened ? splitOpened(entry.body).ciphertext : entry.body;

/** The payload's bytes; `cannot-open` if this key does not open exactly this cover. */
export async function decrypt(key: EpochKey, cover: Bytes, ciphertext: Bytes): Promise<Bytes> {
  const secret = await entryKey(key, cover, "decrypt");
  let padded: ArrayBuffer;
  try {
    padded = await crypto.subtle.decrypt(cipher(cover), secret, ciphertext);
  } catch {
    throw new Refused("cannot-open");
  }
  return unpad(new Uint8Array(padded));
}

/** The payload's bytes of a *sealed* or *opened* entry. */
export const open = (key: EpochKey, entry: Entry): Promise<Bytes> =>
  decrypt(key, entry.link.subarray(0, COVER_BYTES), ciphertextOf(entry));

/** Link and sign a body after the given head; the bytes to send (§5.2). */
export async function signEntry(
  key: SigningKey,
  { cover, body }: Sealed,
  sequence: number,
  previous: Bytes,
): Promise<Entry> {
  const link = writeLink(linkAfter(cover, sequence, previous, body));
  return parseEntry(concat(link, await key.sign("entry", link), body));
}
