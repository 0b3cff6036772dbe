// What the two ends have written to each other, line by line.
//
// Promise: a letter's place, author and text are what they were when it was
// written; the only later change is that its body is gone. RECORD §4.4 and §4.5.

import { kindOf, type OpenedEntry, type Role } from "./entries.ts";

/** A letter; removed, it keeps its line and loses `at` and `text`. */
export interface Letter {
  readonly sequence: number;
  readonly author: string;
  readonly role: Role;
  readonly at: string | null;
  readonly text: string | null;
  readonly removed: boolean;
}

/** The time by which an answer is promised, not yet kept. */
export interface Promised {
  readonly by: string;
  readonly sequence: number;
}

/** What the person calls it; null: no word, and an answer all the same. */
export interface Word {
  readonly word: string | null;
  readonly sequence: number;
}

/** The day on which an end was handed the ciphertext. */
export interface Opening {
  readonly sequence: number;
  readonly author: string;
  readonly role: Role;
  readonly day: number;
}

/** Something this version cannot show, kept in its place. */
export interface Unknown {
  readonly sequence: number;
  readonly role: Role;
  readonly kind: string | null;
}

/** The line of a letter whose body is gone. */
export function removedLetter(entry: OpenedEntry): Letter {
  const { sequence, author, role } = entry;
  return { sequence, author, role, at: null, text: null, removed: true };
}

/** What no row of the table fits. */
export function unknownEntry(entry: OpenedEntry): Unknown {
  const kind = entry.payload === null ? null : kindOf(entry.payload);
  return { sequence: entry.sequence, role: entry.role, kind };
}
