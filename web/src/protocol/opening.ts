// What an end could open of each entry (PROTOCOL §6, §10.2).
//
// Promise: a payload is shown only if it opened under its own cover and has the shape
// of §6.4; a mark that does not hold raises its alarm beside the payload.

import { type Alarm, alarmOf } from "./alarms.ts";
import type { Bytes } from "./encoding.ts";
import { type Entry, KIND } from "./entry.ts";
import type { EpochKey } from "./keys.ts";
import { checkMark } from "./marks.ts";
import { readOpened, splitOpened } from "./opened.ts";
import { type Payload, readPayload } from "./payload.ts";
import { Refused } from "./refusals.ts";
import { open } from "./sealing.ts";

/** What the log has verified, to hold a payload against. */
export interface Known {
  readonly shared: boolean;
  hashAt(sequence: number): Bytes | undefined;
}

export interface OpenedBody {
  readonly sequence: number;
  /** Null if the body did not open. */
  readonly payload: Payload | null;
  /** Of an *opened* entry whose day is the committed one. */
  readonly day: number | null;
  readonly alarms: readonly Alarm[];
}

/** Open many bodies at once, in order: an answer bounds how many there are (§2), and
 * waiting for each in turn, or batch by batch, takes half as long again (measured). */
export const openBodies = (
  entries: readonly { readonly entry: Entry; readonly key: EpochKey }[],
  known: Known,
): Promise<readonly OpenedBody[]> =>
  Promise.all(entries.map(({ entry, key }) => openBody(entry, key, known)));

async function openBody(entry: Entry, key: EpochKey, known: Known): Promise<OpenedBody> {
  const { sequence } = entry;
  const alarms: Alarm[] = [];
  const watch = <T>(check: () => T): T | null => watched(alarms, sequence, check);
  let bytes: Bytes;
  try {
    bytes = await open(key, entry);
  } catch (refused) {
    watch(() => {
      throw refused;
    });
    return { sequence, payload: null, day: null, alarms };
  }
  const payload = watch(() => readPayload(bytes, known.shared));
  if (payload?.mark) {
    const { mark } = payload;
    watch(() => checkMark(mark, sequence, (at) => known.hashAt(at)));
  }
  const day =
    payload && entry.cover.kind === KIND.opened ? watch(() => dayOf(entry, payload)) : null;
  return { sequence, payload, day, alarms };
}

function dayOf(entry: Entry, payload: Payload): number {
  try {
    if (payload.kind !== "opened") throw new Refused("day-false");
    return readOpened(payload.body, splitOpened(entry.body).commitment);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    throw new Refused("day-false");
  }
}

function watched<T>(alarms: Alarm[], sequence: number, check: () => T): T | null {
  try {
    return check();
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    // §10.6: a payload that is not of its shape is one that this end cannot open.
    const malformed = refused.refusal === "malformed";
    alarms.push({ name: malformed ? "cannot-open" : alarmOf(refused.refusal), sequence });
    return null;
  }
}
