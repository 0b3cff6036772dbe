// What an end says when a server, or another end, does not keep to the page (PROTOCOL §10.6).
//
// Promise: an alarm holds a name and a place, never content.

import { type Refusal, Refused } from "./refusals.ts";

/** A named reason not to trust what was served. Names are stable. */
export const ALARMS = [
  "chain-broken",
  "bad-signature",
  "foreign-vault",
  "reader-not-allowed",
  "commitment-mismatch",
  "mark-mismatch",
  "head-behind",
  "fork",
  "body-missing",
  "cannot-open",
  "day-false",
  "roster-unsigned",
  "roster-malformed",
  "roster-decides-benefits",
  "roster-expired",
  "roster-older",
  "roster-fork",
] as const;

export type AlarmName = (typeof ALARMS)[number];

export interface Alarm {
  readonly name: AlarmName;
  /** The entry it is about; null where there is no such entry. */
  readonly sequence: number | null;
}

/** After one of these nothing more is taken from the server, and nothing written. */
export const STOPPING: ReadonlySet<AlarmName> = new Set([
  "chain-broken",
  "bad-signature",
  "foreign-vault",
  "reader-not-allowed",
  "head-behind",
  "fork",
]);

/** The alarm for what the law refused; `chain-broken` has many causes. */
export function alarmOf(refusal: Refusal): AlarmName {
  if (refusal === "not-a-reader") return "reader-not-allowed";
  return ALARMS.find((name) => name === refusal) ?? "chain-broken";
}

/** The alarm for what `check` refuses, or null if it does not. */
export function failing(check: () => void): AlarmName | null {
  try {
    check();
    return null;
  } catch (refused) {
    if (refused instanceof Refused) return alarmOf(refused.refusal);
    throw refused;
  }
}
