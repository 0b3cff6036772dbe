// A counsellor's key ring, and the keys that wrap it (PROTOCOL §13.1, §13.2).

import { type Bytes, concat, EMPTY } from "./encoding.ts";
import { derive, hash, label } from "./hashing.ts";
import {
  type OpeningSeed,
  Secret,
  type Seed,
  type SigningKey,
  type SigningSeed,
  signingKey,
  type WrapKey,
} from "./keys.ts";
import { AEAD_NONCE_BYTES, KEY_BYTES, TAG_BYTES } from "./limits.ts";
import { demand, Refused } from "./refusals.ts";

export interface Ring {
  readonly signing: SigningSeed;
  readonly opening: OpeningSeed;
}

/** nonce, two seeds, tag. */
export const WRAPPED_RING_BYTES: number = AEAD_NONCE_BYTES + 2 * KEY_BYTES + TAG_BYTES;

/** What an authenticator is asked for its PRF output with. */
export const prfInput = (installation: Bytes): Bytes => hash("prf", installation);

/** From a passkey's PRF output. */
export const passkeyWrapKey = (prf: Bytes, credential: Bytes): WrapKey =>
  new Secret(derive(prf, "ring-passkey", credential, KEY_BYTES));

/** From the hardened passphrase. */
export const passphraseWrapKey = (seed: Seed): WrapKey =>
  new Secret(derive(seed.bytes, "ring-passphrase", EMPTY, KEY_BYTES));

/** From the hardened printed code. */
export const codeWrapKey = (seed: Seed): WrapKey =>
  new Secret(derive(seed.bytes, "ring-code", EMPTY, KEY_BYTES));

/** The printed code's other half: proves the code when a new passkey is asked for. */
export const codeProofKey = (seed: Seed): Promise<SigningKey> =>
  signingKey(new Secret(derive(seed.bytes, "code-proof", EMPTY, KEY_BYTES)));

const cipher = (nonce: Bytes, signing: Bytes): AesGcmParams => ({
  name: "AES-GCM",
  iv: nonce,
  additionalData: concat(label("ring"), signing),
});

const imported = (key: WrapKey, use: "encrypt" | "decrypt"): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", key.bytes, "AES-GCM", false, [use]);

/** `nonce ‖ AES-256-GCM(…)`; `signing` is the ring's public signing key. */
export async function wrapRing(
  key: WrapKey,
  ring: Ring,
  signing: Bytes,
  nonce: Bytes,
): Promise<Bytes> {
  const seeds = concat(ring.signing.bytes, ring.opening.bytes);
  const secret = await imported(key, "encrypt");
  return concat(
    nonce,
    new Uint8Array(await crypto.subtle.encrypt(cipher(nonce, signing), secret, seeds)),
  );
}

/** The ring inside; `cannot-open` if this key, or this signing key, is another's. */
export async function unwrapRing(key: WrapKey, wrapped: Bytes, signing: Bytes): Promise<Ring> {
  demand(wrapped.length === WRAPPED_RING_BYTES, "malformed");
  const nonce = wrapped.subarray(0, AEAD_NONCE_BYTES);
  const secret = await imported(key, "decrypt");
  let seeds: Bytes;
  try {
    const ciphertext = wrapped.subarray(AEAD_NONCE_BYTES);
    seeds = new Uint8Array(await crypto.subtle.decrypt(cipher(nonce, signing), secret, ciphertext));
  } catch {
    throw new Refused("cannot-open");
  }
  return {
    signing: new Secret(seeds.slice(0, KEY_BYTES)),
    opening: new Secret(seeds.slice(KEY_BYTES)),
  };
}
