// The only randomness of the protocol: ids, keys and nonces that sealing draws.
//
// Promise: nothing else in this folder asks for random bytes, so that everything
// else can be tested by vectors.

import type { Bytes } from "./encoding.ts";
import {
  type EpochKey,
  type OpeningSeed,
  type PhraseNumber,
  Secret,
  type SigningSeed,
} from "./keys.ts";
import {
  AEAD_NONCE_BYTES,
  DAY_NONCE_BYTES,
  ID_BYTES,
  KEY_BYTES,
  PHRASE_NUMBER_BYTES,
} from "./limits.ts";
import { phraseNumber } from "./phrase.ts";

const draw = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** A fresh entry id; sealed exactly once (§5.5). */
export const drawId = (): Bytes => draw(ID_BYTES);

/** A fresh epoch key (§4). */
export const drawEpochKey = (): EpochKey => new Secret(draw(KEY_BYTES));

/** Fresh seeds of a shared vault's or a counsellor's keys (§4). */
export const drawSigningSeed = (): SigningSeed => new Secret(draw(KEY_BYTES));
export const drawOpeningSeed = (): OpeningSeed => new Secret(draw(KEY_BYTES));

/** The nonce that hides the day of an *opened* entry (§6.5). */
export const drawDayNonce = (): Bytes => draw(DAY_NONCE_BYTES);

/** The nonce of a wrapped key ring (§13.1). */
export const drawRingNonce = (): Bytes => draw(AEAD_NONCE_BYTES);

/** The number of a new phrase: 77 random bits, the top three of 80 zero (§3.2). */
export function drawNumber(): PhraseNumber {
  const number = draw(PHRASE_NUMBER_BYTES);
  number[0] = (number[0] as number) & 0x1f;
  return phraseNumber(number);
}
