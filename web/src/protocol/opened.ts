// *Opened*: a day that is true, although only readers can read it later (PROTOCOL §6.5).

import {
  type Bytes,
  b64u,
  concat,
  equal,
  exactly,
  fromB64u,
  type JsonObject,
  readDay,
  u32,
} from "./encoding.ts";
import { hash } from "./hashing.ts";
import { CLOCK_DAYS, DAY_NONCE_BYTES, HASH_BYTES } from "./limits.ts";
import { demand } from "./refusals.ts";

export interface OpenedDay {
  readonly day: number;
  readonly nonce: Bytes;
}

/** `hash("day", u32 day ‖ nonce)`. */
export const dayCommitment = (opened: OpenedDay): Bytes =>
  hash("day", u32(opened.day), opened.nonce);

/** The body: commitment, then ciphertext. */
export const writeOpened = (commitment: Bytes, ciphertext: Bytes): Bytes =>
  concat(commitment, ciphertext);

/** The parser has seen to the body's length (§5.6). */
export function splitOpened(body: Bytes): {
  readonly commitment: Bytes;
  readonly ciphertext: Bytes;
} {
  return { commitment: body.subarray(0, HASH_BYTES), ciphertext: body.subarray(HASH_BYTES) };
}

/** The header `Udvej-Day: <day>.<b64u nonce>` (§11.6). */
export const dayHeader = (opened: OpenedDay): string => `${opened.day}.${b64u(opened.nonce)}`;

export function parseDayHeader(header: string): OpenedDay {
  const [, day, nonce] = /^(0|[1-9][0-9]{0,9})\.([A-Za-z0-9_-]+)$/.exec(header) ?? [];
  demand(day !== undefined && nonce !== undefined, "malformed");
  return { day: readDay(Number(day)), nonce: fromB64u(nonce, DAY_NONCE_BYTES) };
}

/** Day and nonce shown to the server: the commitment's, and today give or take a day. */
export function checkDay(opened: OpenedDay, commitment: Bytes, today: number): void {
  demand(equal(dayCommitment(opened), commitment), "day-wrong");
  demand(Math.abs(opened.day - today) <= CLOCK_DAYS, "day-wrong");
}

/** The body of the sealed payload. */
export const openedBody = (opened: OpenedDay): JsonObject => ({
  day: opened.day,
  nonce: b64u(opened.nonce),
});

/** The day inside; another than the commitment says is `day-false`. */
export function readOpened(body: JsonObject, commitment: Bytes): number {
  const { day, nonce } = exactly(body, "day", "nonce");
  const opened = { day: readDay(day), nonce: fromB64u(nonce, DAY_NONCE_BYTES) };
  demand(equal(dayCommitment(opened), commitment), "day-false");
  return opened.day;
}
