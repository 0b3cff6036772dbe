// Bodies of *removal* and *deletion* (PROTOCOL §5.4, §9.4, §9.5).

import { type Bytes, concat, Reader, u8, u64 } from "./encoding.ts";
import { DELETION_BYTES, HASH_BYTES, REMOVAL_BYTES, UNDO_DAYS } from "./limits.ts";
import { demand } from "./refusals.ts";

/** What is removed: an entry by its sequence and hash. */
export interface Removal {
  readonly sequence: number;
  readonly hash: Bytes;
}

export const writeRemoval = (removal: Removal): Bytes =>
  concat(u64(removal.sequence), removal.hash);

export function parseRemoval(body: Bytes): Removal {
  demand(body.length === REMOVAL_BYTES, "malformed");
  const reader = new Reader(body);
  return { sequence: reader.unsigned(8), hash: reader.take(HASH_BYTES) };
}

/** At once, or undoable for three days. */
export type DeletionDays = 0 | typeof UNDO_DAYS;

export const writeDeletion = (days: DeletionDays): Bytes => u8(days);

export function parseDeletion(body: Bytes): DeletionDays {
  demand(body.length === DELETION_BYTES, "malformed");
  const days = body[0];
  demand(days === 0 || days === UNDO_DAYS, "malformed");
  return days;
}
