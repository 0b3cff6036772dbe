// How long a text may be, and how a name is shown (RECORD §1.3).
//
// Promise: says by how much a text is too long while it is being typed; never shortens.

import { SIZE_CLASSES, TAG_BYTES } from "../protocol/limits.ts";
import { LETTER_LENGTH_MAX, NAME_LENGTH_MAX } from "../record/shapes.ts";

/** Room around a letter's text in its payload: kind, minute and mark (PROTOCOL §6.4). */
const AROUND_BYTES = 512;
const LETTER_BYTES_MAX = SIZE_CLASSES[4] - TAG_BYTES - AROUND_BYTES;

const codePoints = (text: string): number => Array.from(text).length;

/** By how many characters a letter is too long; 0 if it fits. */
export function letterOver(text: string): number {
  const over = Math.max(0, codePoints(text) - LETTER_LENGTH_MAX);
  // Only control characters take more than four bytes each, written `\u0001`.
  const bytes = new TextEncoder().encode(JSON.stringify(text)).length;
  return Math.max(over, Math.ceil((bytes - LETTER_BYTES_MAX) / 6), 0);
}

/** By how many characters a name is too long. */
export const nameOver = (name: string): number =>
  Math.max(0, codePoints(name.trim()) - NAME_LENGTH_MAX);

/** A name fit to stand in a sentence: what turns the direction of writing stays out. */
export const plainName = (name: string): string =>
  name.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "");
