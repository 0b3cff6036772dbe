// How entries travel: batches there, answers back (PROTOCOL §11.7).

import { type Bytes, concat, Reader, u8, u32 } from "./encoding.ts";
import {
  type Entry,
  heldBack,
  KIND,
  parseEntry,
  parseHead,
  parseUnhashed,
  writeEntry,
} from "./entry.ts";
import { BATCH_BYTES_MAX, BATCH_ENTRIES_MAX, HEAD_BYTES, READ_BYTES_MAX } from "./limits.ts";
import { demand } from "./refusals.ts";
import type { Followed } from "./state.ts";

/** `(u32 length ‖ entry) × n` (§11.7). */
export function writeBatch(entries: readonly Entry[]): Bytes {
  demand(entries.length >= 1 && entries.length <= BATCH_ENTRIES_MAX, "too-large");
  const batch = concat(
    ...entries.flatMap((entry) => {
      const bytes = writeEntry(entry);
      return [u32(bytes.length), bytes];
    }),
  );
  demand(batch.length <= BATCH_BYTES_MAX, "too-large");
  return batch;
}

/** The entries of a batch, at least one; `malformed` or `too-large`. */
export function readBatch(bytes: Bytes): readonly Entry[] {
  demand(bytes.length <= BATCH_BYTES_MAX, "too-large");
  const reader = new Reader(bytes);
  const frames: Bytes[] = [];
  while (reader.left > 0) {
    const frame = reader.take(reader.u32());
    demand(frames.length < BATCH_ENTRIES_MAX, "too-large");
    frames.push(frame);
  }
  demand(frames.length > 0, "malformed");
  return frames.map(parseEntry);
}

/** How an entry was served: state 1, 2 and 3 without a body. */
export const SERVED = { whole: 0, notForReader: 1, removed: 2, openedFirst: 3 } as const;
export type Served = (typeof SERVED)[keyof typeof SERVED];

export interface Answered {
  readonly state: Served;
  /** The body's hash has not been compared yet. */
  readonly entry: Followed;
}

function parseAnswered(item: Bytes): Answered {
  const state = item[0] as Served;
  demand(item.length > HEAD_BYTES && state <= SERVED.openedFirst, "malformed");
  const bytes = item.subarray(1);
  if (state === SERVED.whole) {
    return { state, entry: parseUnhashed(bytes) };
  }
  const entry = { ...parseHead(bytes), body: null };
  // §11.8: open bodies are always included; only sealed ones are removed.
  demand(heldBack(entry.cover.kind), "malformed");
  demand(state !== SERVED.removed || entry.cover.kind === KIND.sealed, "malformed");
  return { state, entry };
}

/** `(u32 length ‖ u8 state ‖ link ‖ signature ‖ body?) × n` (§11.7). */
export function parseAnswer(bytes: Bytes): readonly Answered[] {
  demand(bytes.length <= READ_BYTES_MAX, "too-large");
  const reader = new Reader(bytes);
  const items: Answered[] = [];
  while (reader.left > 0) items.push(parseAnswered(reader.take(reader.u32())));
  return items;
}

/** An answer of whole entries: what an end just appended, fed to its own `log`. */
export const writeAnswer = (entries: readonly Entry[]): Bytes =>
  concat(
    ...entries.flatMap((entry) => {
      const bytes = concat(u8(SERVED.whole), writeEntry(entry));
      return [u32(bytes.length), bytes];
    }),
  );
