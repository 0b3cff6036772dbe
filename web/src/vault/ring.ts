// A counsellor's key ring in this worker: made, wrapped, opened (PROTOCOL §13).
//
// Promise: seeds leave only wrapped; words are given to the page once, to be written
// down, and are not kept here.

import {
  drawNumber,
  drawOpeningSeed,
  drawRingNonce,
  drawSigningSeed,
} from "../protocol/drawing.ts";
import { type Bytes, b64u, fromB64u } from "../protocol/encoding.ts";
import { PROFILES, type Profile, type Progress, seedOf, staffSalt } from "../protocol/hardening.ts";
import type { Seed, SigningKey, WrapKey } from "../protocol/keys.ts";
import { KEY_BYTES } from "../protocol/limits.ts";
import { readPhrase, writePhrase } from "../protocol/phrase.ts";
import { Refused } from "../protocol/refusals.ts";
import {
  codeProofKey,
  codeWrapKey,
  passkeyWrapKey,
  passphraseWrapKey,
  type Ring,
  unwrapRing,
  wrapRing,
} from "../protocol/ring.ts";
import { openingKey } from "../protocol/wraps.ts";
import type { NewRing, RingOpener, RingWrap } from "./api.ts";
import { endKeys } from "./ends.ts";
import { installation } from "./installation.ts";
import { allLists, listFor, listOf } from "./words.ts";

/** A passkey's PRF output and credential id, b64u. */
export interface PasskeySecret {
  readonly prf: string;
  readonly credential: string;
}

const PROFILE = PROFILES[0] as Profile;

interface Drawn {
  readonly words: readonly string[];
  readonly seed: Seed;
}

async function drawWords(signing: Bytes, language: string, progress: Progress): Promise<Drawn> {
  const list = await listOf(listFor(language));
  const phrase = { list: list.id, number: drawNumber() };
  const salt = staffSalt((await installation()).id, signing);
  const seed = await seedOf(phrase, salt, PROFILE, progress);
  return { words: writePhrase(list, phrase.number), seed };
}

async function typedSeed(typed: string, signing: Bytes, progress: Progress): Promise<Seed> {
  const phrase = readPhrase(typed, await allLists());
  return seedOf(phrase, staffSalt((await installation()).id, signing), PROFILE, progress);
}

const fromPasskey = ({ prf, credential }: PasskeySecret): WrapKey =>
  passkeyWrapKey(fromB64u(prf, KEY_BYTES), fromB64u(credential));

async function wrapped(
  kind: RingWrap["kind"],
  key: WrapKey,
  ring: Ring,
  signing: Bytes,
): Promise<RingWrap> {
  return { kind, wrap: b64u(await wrapRing(key, ring, signing, drawRingNonce())) };
}

/** Wrap for a passkey; without PRF under a passphrase drawn now. */
export async function wrapFor(
  ring: Ring,
  signing: Bytes,
  passkey: PasskeySecret | null,
  language: string,
  progress: Progress,
): Promise<{ readonly wrap: RingWrap; readonly passphrase: readonly string[] | null }> {
  if (passkey !== null) {
    const wrap = await wrapped("passkey", fromPasskey(passkey), ring, signing);
    return { wrap, passphrase: null };
  }
  const { words, seed } = await drawWords(signing, language, progress);
  const wrap = await wrapped("passphrase", passphraseWrapKey(seed), ring, signing);
  return { wrap, passphrase: words };
}

/** A new ring and everything a registration sends (STAFF §2). */
export async function makeRing(
  invitation: string,
  passkey: PasskeySecret | null,
  language: string,
  progress: Progress,
): Promise<{ readonly ring: Ring; readonly made: NewRing }> {
  const ring = { signing: drawSigningSeed(), opening: drawOpeningSeed() };
  const keys = await endKeys(ring);
  const signing = keys.signing.public;
  const code = await drawWords(signing, language, progress);
  const coded = await wrapped("code", codeWrapKey(code.seed), ring, signing);
  const { wrap, passphrase } = await wrapFor(ring, signing, passkey, language, progress);
  const made = {
    signing: b64u(signing),
    opening: b64u((await openingKey(ring.opening)).public),
    proof: b64u(await keys.signing.sign("staff-key", fromB64u(invitation))),
    wraps: [coded, wrap],
    codeKey: b64u((await codeProofKey(code.seed)).public),
    code: code.words,
    passphrase,
  };
  return { ring, made };
}

async function keyOf(opener: RingOpener, signing: Bytes, progress: Progress): Promise<WrapKey> {
  if (opener.kind === "passkey") return fromPasskey(opener);
  const seed = await typedSeed(opener.words, signing, progress);
  return opener.kind === "code" ? codeWrapKey(seed) : passphraseWrapKey(seed);
}

/** Open the ring with whichever served wrap this opener fits; `cannot-open` if none. */
export async function openRing(
  signing: Bytes,
  wraps: readonly RingWrap[],
  opener: RingOpener,
  progress: Progress,
): Promise<Ring> {
  const key = await keyOf(opener, signing, progress);
  for (const { kind, wrap } of wraps) {
    if (kind !== opener.kind) continue;
    try {
      return await unwrapRing(key, fromB64u(wrap), signing);
    } catch (failed) {
      if (!(failed instanceof Refused) || failed.refusal !== "cannot-open") throw failed;
    }
  }
  throw new Refused("cannot-open");
}

/** The code key that asks for a new passkey (PROTOCOL §13.2). */
export async function codeKey(
  typed: string,
  signing: Bytes,
  progress: Progress,
): Promise<SigningKey> {
  return codeProofKey(await typedSeed(typed, signing, progress));
}
