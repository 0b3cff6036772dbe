// What an own vault is told, note by note (RECORD §3), and what it remembers.

import type { JsonObject } from "../protocol/encoding.ts";
import { type Bytes, b64u, fromB64u } from "../protocol/encoding.ts";
import { HASH_BYTES } from "../protocol/limits.ts";
import type { HeadSeen } from "../protocol/log.ts";
import type { RosterMark } from "../protocol/marks.ts";
import { type BudgetLine, type OwnRecord, VISITS_MAX, type Visit } from "../record/index.ts";
import { minute, today } from "./clock.ts";
import type { Draft } from "./outgoing.ts";

const draftOf = (kind: string, body: JsonObject): Draft => ({ kind, at: minute(), body });

/** The payloads of an own vault (RECORD §3). */
export const note = {
  relation: (
    vault: Bytes,
    signing: Bytes,
    opening: Bytes,
    service: Bytes,
    contact: string,
  ): Draft =>
    draftOf("relation", {
      vault: b64u(vault),
      signing: b64u(signing),
      opening: b64u(opening),
      service: b64u(service),
      contact,
    }),
  forgotten: (vault: string): Draft => draftOf("forgotten", { vault }),
  seen: (vault: string, head: HeadSeen, roster: RosterMark | null): Draft =>
    draftOf("seen", {
      vault,
      sequence: head.sequence,
      hash: b64u(head.hash),
      roster: roster === null ? null : [roster.number, b64u(roster.hash)],
    }),
  draft: (vault: string, text: string): Draft => draftOf("draft", { vault, text }),
  known: (vault: string, name: string): Draft => draftOf("known", { vault, name }),
  visits: (visits: readonly Visit[]): Draft =>
    draftOf("visits", { visits: visits.slice(-VISITS_MAX).map(({ at, day }) => [at, day]) }),
  budget: (lines: readonly BudgetLine[]): Draft =>
    draftOf("budget", { lines: lines as JsonObject["lines"] }),
  alarm: (vault: string, name: string, day: number = today()): Draft =>
    draftOf("alarm", { vault, name, day }),
};

/** What an own record remembers of a shared vault's head. */
export function headSeen(record: OwnRecord, vault: string): HeadSeen | null {
  const seen = record.seen[vault];
  if (seen === undefined) return null;
  return { sequence: seen.sequence, hash: fromB64u(seen.hash, HASH_BYTES) };
}

/** What an own record remembers of a service's roster, by a vault of it. */
export function rosterSeen(record: OwnRecord, vault: string): RosterMark | null {
  const seen = record.seen[vault]?.roster;
  if (seen === undefined || seen === null) return null;
  return { number: seen[0], hash: fromB64u(seen[1], HASH_BYTES) };
}
