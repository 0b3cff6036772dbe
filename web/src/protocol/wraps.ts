// Epoch keys wrapped to one recipient each (PROTOCOL §4.1, §8.2): HPKE with X-Wing.
//
// Promise: a wrap opens only in its vault, epoch and place in the chain, for its
// recipient; a key that is not the announced one is `commitment-mismatch`.

import { Aes256Gcm, CipherSuite, HkdfSha256 } from "@hpke/core";
import { XWing } from "@hpke/hybridkem-x-wing";
import { type Bytes, concat, EMPTY, u8, u32 } from "./encoding.ts";
import { label } from "./hashing.ts";
import { type EpochKey, type OpeningSeed, Secret } from "./keys.ts";
import { ENCAPSULATION_BYTES, SUITE, WRAP_BYTES } from "./limits.ts";
import { demand, Refused } from "./refusals.ts";
import { checkCommitment } from "./sealing.ts";

/** What opens wraps. Its public key takes long to compute, and only a writer needs it. */
export interface OpeningSecret {
  readonly seed: OpeningSeed;
}

/** An X-Wing key with its 1,216-byte public key. */
export interface OpeningKey extends OpeningSecret {
  readonly public: Bytes;
}

/** What a wrap is bound to. */
export interface WrapContext {
  /** Of an older epoch, shared later with a new reader (§8.1). */
  readonly older: boolean;
  readonly vault: Bytes;
  readonly epoch: number;
  /** The recipient's signing key. */
  readonly recipient: Bytes;
  /** The *readers* entry's own. */
  readonly previous: Bytes;
}

const kem = new XWing();
const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });

const info = (context: WrapContext): Bytes =>
  concat(
    label(context.older ? "wrap-older" : "wrap"),
    u8(SUITE),
    context.vault,
    u32(context.epoch),
    context.recipient,
    context.previous,
  );

export async function openingKey(seed: OpeningSeed): Promise<OpeningKey> {
  const pair = await kem.generateKeyPairDerand(seed.bytes);
  return { public: new Uint8Array(await kem.serializePublicKey(pair.publicKey)), seed };
}

/** Wrap an epoch key to an opening key: 1,168 bytes. */
export async function wrap(key: EpochKey, to: Bytes, context: WrapContext): Promise<Bytes> {
  let sealed: { readonly enc: ArrayBuffer; readonly ct: ArrayBuffer };
  try {
    const recipientPublicKey = await kem.deserializePublicKey(to);
    sealed = await suite.seal({ recipientPublicKey, info: info(context) }, key.bytes);
  } catch {
    // Only a key that is none brings us here: another length, coefficients that are not
    // reduced, a point of small order.
    throw new Refused("malformed");
  }
  return concat(new Uint8Array(sealed.enc), new Uint8Array(sealed.ct));
}

/** The key inside a wrap; `cannot-open` if it is not for this recipient and place. */
export async function unwrap(
  bytes: Bytes,
  own: OpeningSecret,
  context: WrapContext,
): Promise<EpochKey> {
  demand(bytes.length === WRAP_BYTES, "cannot-open");
  try {
    const recipientKey = await kem.deserializePrivateKey(own.seed.bytes);
    const enc = bytes.subarray(0, ENCAPSULATION_BYTES);
    const ciphertext = bytes.subarray(ENCAPSULATION_BYTES);
    const key = await suite.open({ recipientKey, enc, info: info(context) }, ciphertext, EMPTY);
    return new Secret(new Uint8Array(key));
  } catch {
    throw new Refused("cannot-open");
  }
}

/** Unwrap, and check the commitment every recipient was given (§6.3, §8.6). */
export async function unwrapChecked(
  bytes: Bytes,
  own: OpeningSecret,
  context: WrapContext,
  announced: Bytes,
): Promise<EpochKey> {
  const key = await unwrap(bytes, own, context);
  checkCommitment(key, context.vault, context.epoch, announced);
  return key;
}
