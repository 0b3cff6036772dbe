// How much room is left in a vault, said before somebody writes in vain.
//
// Promise: reckoned from what the law counts, the same at both ends. Nothing gives room
// back, deleting letters neither (PROTOCOL §9.2, check 10); only that somebody takes a
// first letter does.

import {
  ENTRIES_MAX,
  HEAD_BYTES,
  SIZE_CLASSES,
  UNTAKEN_ENTRIES_MAX,
  VAULT_BYTES_MAX,
} from "../protocol/limits.ts";
import type { RelationView } from "./views.ts";

/** A month of both writing twenty times a day. */
const FEW_ENTRIES = 1_200;
/** Some of the longest letters. */
const FEW_BYTES = 4 * SIZE_CLASSES[4];
/** A few letters more. */
const FEW_UNTAKEN = 4;

/** What is said of it; *untaken* is the person's room until somebody takes the letter. */
export type Room = "little" | "none" | "untaken-little" | "untaken-none";

/** What there is to say; null where there is room enough. */
export function roomIn({ room, state, closing }: RelationView): Room | null {
  if (room === null || closing !== null || state === "deleted") return null;
  // The next entry is counted before it is let in.
  const entries = ENTRIES_MAX - 1 - room.sequence;
  const bytes = VAULT_BYTES_MAX - room.totalBytes;
  if (entries <= 0 || bytes < HEAD_BYTES + SIZE_CLASSES[0]) return "none";
  const untaken = room.taken ? FEW_ENTRIES : UNTAKEN_ENTRIES_MAX - room.byPerson;
  if (untaken <= 0) return "untaken-none";
  if (untaken <= FEW_UNTAKEN) return "untaken-little";
  return entries < FEW_ENTRIES || bytes < FEW_BYTES ? "little" : null;
}
