// Secrets, Ed25519, and the keys that a phrase gives (PROTOCOL §1.2, §1.3, §3.7, §4).
//
// Promise: a secret shows itself in no text, log or inspection; a signature is
// accepted only under a canonical key that is not of small order, with S < L.

import { type Bytes, concat, EMPTY, equal, fromB64u } from "./encoding.ts";
import { derive, label, type SignPurpose } from "./hashing.ts";
import { KEY_BYTES, SIGNATURE_BYTES } from "./limits.ts";
import { demand, Refused } from "./refusals.ts";

/** Secret bytes for one use. The bytes are behind a getter that no inspection calls. */
export class Secret<Use extends string> {
  readonly #bytes: Bytes;
  declare protected readonly use: Use;

  constructor(bytes: Bytes, length: number = KEY_BYTES) {
    demand(bytes.length === length, "malformed");
    this.#bytes = bytes;
  }

  get bytes(): Bytes {
    return this.#bytes;
  }

  toString(): string {
    return "secret";
  }

  toJSON(): string {
    return "secret";
  }
}

/** The 77 bits behind a phrase, in ten bytes (§3.2). */
export type PhraseNumber = Secret<"phrase">;
/** What a phrase hardens to (§3.4). */
export type Seed = Secret<"seed">;
export type EpochKey = Secret<"epoch">;
/** An Ed25519 seed. */
export type SigningSeed = Secret<"signing">;
/** An X-Wing private key is its seed (§4.1). */
export type OpeningSeed = Secret<"opening">;
/** Wraps a counsellor's key ring (§13.2). */
export type WrapKey = Secret<"ring">;

/** Seeds of the own vault (§3.7), from a phrase or from a counsellor's opening seed (§4). */
export interface OwnSeeds {
  readonly signing: SigningSeed;
  readonly opening: OpeningSeed;
}

export function ownSeeds(seed: Seed | OpeningSeed): OwnSeeds {
  return {
    signing: new Secret(derive(seed.bytes, "own/signing", EMPTY, KEY_BYTES)),
    opening: new Secret(derive(seed.bytes, "own/opening", EMPTY, KEY_BYTES)),
  };
}

/** An Ed25519 key that can sign; the seed stays inside. */
export interface SigningKey {
  /** The 32-byte public key: "a signing key" in PROTOCOL. */
  readonly public: Bytes;
  sign(purpose: SignPurpose, message: Uint8Array): Promise<Bytes>;
}

/** RFC 8410: what stands before a seed in PKCS #8. */
const PKCS8: Bytes = new Uint8Array([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
]);

/** Slower and larger; loaded only where the platform's Ed25519 is missing or fails. */
const noble = async () => (await import("@noble/curves/ed25519.js")).ed25519;

async function nativeKey(seed: SigningSeed): Promise<SigningKey> {
  const pkcs8 = concat(PKCS8, seed.bytes);
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", true, ["sign"]);
  const jwk = await crypto.subtle.exportKey("jwk", key);
  const sign = async (purpose: SignPurpose, message: Uint8Array): Promise<Bytes> =>
    new Uint8Array(await crypto.subtle.sign("Ed25519", key, concat(label(purpose), message)));
  return { public: fromB64u(jwk.x, KEY_BYTES), sign };
}

async function nobleKey(seed: SigningSeed): Promise<SigningKey> {
  const ed25519 = await noble();
  const sign = async (purpose: SignPurpose, message: Uint8Array): Promise<Bytes> =>
    ed25519.sign(concat(label(purpose), message), seed.bytes) as Bytes;
  return { public: ed25519.getPublicKey(seed.bytes) as Bytes, sign };
}

/** The signing key of a seed, by the platform where it can. */
export async function signingKey(seed: SigningSeed): Promise<SigningKey> {
  try {
    return await nativeKey(seed);
  } catch {
    return nobleKey(seed);
  }
}

const hex = (digits: string): Bytes =>
  Uint8Array.from(digits.match(/../g) ?? [], (d) => Number.parseInt(d, 16));

/** y of the points of small order, little-endian: 0, 1, −1, and the two of order 8. */
const SMALL_ORDER: readonly Bytes[] = [
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
].map(hex);

const P: Bytes = hex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
const L: Bytes = hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");

/** Little-endian a < b, of equal length. */
function below(a: Bytes, b: Bytes): boolean {
  for (let i = a.length - 1; i >= 0; i--) {
    const [x, y] = [a[i] as number, b[i] as number];
    if (x !== y) return x < y;
  }
  return false;
}

/** Whether a public key is canonical and not of small order (§1.3). */
export function keyStands(key: Bytes): boolean {
  if (key.length !== KEY_BYTES) return false;
  const y = key.slice();
  y[31] = (y[31] as number) & 0x7f;
  return below(y, P) && !SMALL_ORDER.some((small) => equal(small, y));
}

async function nativeVerify(key: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", imported, signature, message);
}

/** Ed25519 without label or checks of the key: what published vectors test. */
export async function verifies(key: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  try {
    return await nativeVerify(key, signature, message);
  } catch {
    // The platform lacks Ed25519, or the key is no point: noble tells them apart.
    return (await noble()).verify(signature, message, key, { zip215: false });
  }
}

/** Throws `bad-signature` unless `signature` is `key`'s over label(purpose) ‖ message. */
export async function checkSignature(
  key: Bytes,
  purpose: SignPurpose,
  message: Uint8Array,
  signature: Bytes,
): Promise<void> {
  demand(signature.length === SIGNATURE_BYTES && below(signature.subarray(32), L), "bad-signature");
  demand(keyStands(key), "bad-signature");
  const holds = await verifies(key, signature, concat(label(purpose), message));
  if (!holds) throw new Refused("bad-signature");
}
