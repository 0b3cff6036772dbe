// Marks: what the writer had verified when writing (PROTOCOL §10).
//
// Promise: two histories shown to two ends do not agree on every mark; `checkMark`
// finds the first that disagrees.

import {
  type Bytes,
  b64u,
  equal,
  exactly,
  fromB64u,
  type JsonObject,
  natural,
  readDay,
} from "./encoding.ts";
import { HASH_BYTES } from "./limits.ts";
import { demand } from "./refusals.ts";

/** A roster by its number and hash. */
export interface RosterMark {
  readonly number: number;
  readonly hash: Bytes;
}

export interface Mark {
  /** The head its writer had verified. */
  readonly sequence: number;
  readonly hash: Bytes;
  readonly day: number;
  readonly roster: RosterMark | null;
}

export const markJson = (mark: Mark): JsonObject => ({
  sequence: mark.sequence,
  hash: b64u(mark.hash),
  day: mark.day,
  roster: mark.roster === null ? null : [mark.roster.number, b64u(mark.roster.hash)],
});

function readRosterMark(value: unknown): RosterMark | null {
  if (value === null) return null;
  demand(Array.isArray(value) && value.length === 2, "malformed");
  const [number, hash] = value as readonly unknown[];
  return { number: natural(number), hash: fromB64u(hash, HASH_BYTES) };
}

export function readMark(value: unknown): Mark {
  const { sequence, hash, day, roster } = exactly(value, "sequence", "hash", "day", "roster");
  return {
    sequence: natural(sequence),
    hash: fromB64u(hash, HASH_BYTES),
    day: readDay(day),
    roster: readRosterMark(roster),
  };
}

/** Throws `mark-mismatch` unless the mark in the entry at `sequence` names an earlier
 * entry by its hash (§10.2). */
export function checkMark(
  mark: Mark,
  sequence: number,
  hashAt: (sequence: number) => Bytes | undefined,
): void {
  const hash = mark.sequence < sequence ? hashAt(mark.sequence) : undefined;
  demand(hash !== undefined && equal(hash, mark.hash), "mark-mismatch");
}

/** Throws `roster-fork` if a number both ends know has two hashes (§10.2). */
export function checkRosterMark(
  { roster }: Mark,
  hashOf: (number: number) => Bytes | undefined,
): void {
  const known = roster === null ? undefined : hashOf(roster.number);
  demand(roster === null || known === undefined || equal(known, roster.hash), "roster-fork");
}
