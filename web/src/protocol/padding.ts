// Payloads into size classes and back (PROTOCOL §6.2).

import type { Bytes } from "./encoding.ts";
import { SIZE_CLASSES, TAG_BYTES } from "./limits.ts";
import { demand } from "./refusals.ts";

const MARK = 0x80;

/** Bytes of a padded payload in a class: what is left beside the tag. */
export const paddedBytes = (size: number): number => (SIZE_CLASSES[size - 1] ?? 0) - TAG_BYTES;

/** The smallest class (1–5) that holds a payload and its mark; `too-large` if none does. */
export function sizeFor(payloadBytes: number): number {
  const index = SIZE_CLASSES.findIndex((bytes) => payloadBytes + 1 <= bytes - TAG_BYTES);
  demand(index >= 0, "too-large");
  return index + 1;
}

/** payload ‖ 0x80 ‖ zeros. */
export function pad(payload: Bytes, size: number): Bytes {
  demand(payload.length < paddedBytes(size), "too-large");
  const padded = new Uint8Array(paddedBytes(size));
  padded.set(payload);
  padded[payload.length] = MARK;
  return padded;
}

/** The payload; `cannot-open` unless 0x80 stands before the zeros. */
export function unpad(padded: Bytes): Bytes {
  let end = padded.length - 1;
  while (end >= 0 && padded[end] === 0) end -= 1;
  demand(padded[end] === MARK, "cannot-open");
  return padded.subarray(0, end);
}
