// Argon2id: what makes guessing dear (PROTOCOL §3.4–3.6).
//
// Promise: the same result by WebAssembly and without it. Profiles are constants of
// the released code, never the server's.

import { type Bytes, concat, u8 } from "./encoding.ts";
import { hash } from "./hashing.ts";
import { Secret, type Seed } from "./keys.ts";
import { KEY_BYTES } from "./limits.ts";
import type { Phrase } from "./phrase.ts";

export interface Profile {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

/** Newest first (§3.5). */
export const PROFILES: readonly Profile[] = [{ memoryKib: 65_536, passes: 3, lanes: 1 }];

/** From 0 to 1; WebAssembly reports only its beginning and end. */
export type Progress = (done: number) => void;

async function byWasm(password: Bytes, salt: Bytes, profile: Profile): Promise<Bytes> {
  const { argon2id } = await import("hash-wasm");
  const options = {
    password,
    salt,
    memorySize: profile.memoryKib,
    iterations: profile.passes,
    parallelism: profile.lanes,
    hashLength: KEY_BYTES,
  };
  return (await argon2id({ ...options, outputType: "binary" })) as Bytes;
}

async function byNoble(
  password: Bytes,
  salt: Bytes,
  profile: Profile,
  progress: Progress,
): Promise<Bytes> {
  const { argon2idAsync } = await import("@noble/hashes/argon2.js");
  const options = { m: profile.memoryKib, t: profile.passes, p: profile.lanes, dkLen: KEY_BYTES };
  return (await argon2idAsync(password, salt, { ...options, onProgress: progress })) as Bytes;
}

/** Argon2id (RFC 9106, version 0x13), 32 bytes. */
export async function harden(
  password: Bytes,
  salt: Bytes,
  profile: Profile,
  progress: Progress = () => undefined,
): Promise<Bytes> {
  progress(0);
  let hardened: Bytes;
  try {
    hardened = await byWasm(password, salt, profile);
  } catch {
    // No WebAssembly here (Tor Browser "Safer", iOS lockdown), or not enough memory for it.
    hardened = await byNoble(password, salt, profile, progress);
  }
  progress(1);
  return hardened;
}

/** `hash("salt", installation)`: one salt serves an installation (§3.6). */
export const personSalt = (installation: Bytes): Bytes => hash("salt", installation);

/** `hash("staff-salt", installation ‖ signing key)` (§13.2). */
export const staffSalt = (installation: Bytes, signing: Bytes): Bytes =>
  hash("staff-salt", installation, signing);

/** The seed of a phrase under one profile (§3.4). */
export async function seedOf(
  phrase: Phrase,
  salt: Bytes,
  profile: Profile,
  progress?: Progress,
): Promise<Seed> {
  const password = concat(u8(phrase.list), phrase.number.bytes);
  return new Secret(await harden(password, salt, profile, progress));
}
