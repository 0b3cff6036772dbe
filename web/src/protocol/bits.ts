// Bytes as 12-bit indices into a word list (PROTOCOL §3.2, §12.5, §12.6).

import { WORD_BITS } from "./limits.ts";

/** The first `count` 12-bit numbers, most significant first. */
export function indices(bytes: Uint8Array, count: number): readonly number[] {
  const found: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits >= WORD_BITS && found.length < count) {
      bits -= WORD_BITS;
      found.push(held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  return found;
}
