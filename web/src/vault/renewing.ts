// An own vault that has grown long begins again, in its own place (PROTOCOL §9.6).
//
// Promise: all that was known comes along in one append, or everything stays as it was.
// What this version could not read is never left behind.

import type { Json, JsonObject } from "../protocol/encoding.ts";
import type { Entry } from "../protocol/entry.ts";
import {
  BATCH_BYTES_MAX,
  BATCH_ENTRIES_MAX,
  RENEW_BYTES,
  RENEW_ENTRIES,
} from "../protocol/limits.ts";
import { REASON } from "../protocol/readers.ts";
import { Refused } from "../protocol/refusals.ts";
import { entryCount, type State } from "../protocol/state.ts";
import { writeBatch } from "../protocol/wire.ts";
import { openingKey } from "../protocol/wraps.ts";
import { type OwnRecord, VISITS_MAX } from "../record/index.ts";
import { minute } from "./clock.ts";
import {
  after,
  type EndKeys,
  nextPlace,
  personSeat,
  readersEntry,
  sealPayload,
  signAfter,
} from "./composing.ts";
import type { Draft } from "./outgoing.ts";
import { Offline } from "./transport.ts";
import type { Vault } from "./vault.ts";

/** Notes are put together up to the third size class; a longer one comes alone. */
const TOGETHER_BYTES = 15_000;

type Note = readonly [kind: string, at: string, body: JsonObject];

/** Whether an own vault has grown so long that it is to begin again. */
export function isLong({ log: { state } }: Vault): boolean {
  return state !== null && (entryCount(state) > RENEW_ENTRIES || state.totalBytes > RENEW_BYTES);
}

/** Let an own vault begin again with what is known; where that cannot be, or is not worth
 * it, it stays. Whether a lost answer was a yes, the next reading shows. */
export async function renew(vault: Vault, record: () => OwnRecord): Promise<void> {
  try {
    await vault.writeTogether((state) => renewal(vault, state, record()));
  } catch (failed) {
    if (!(failed instanceof Refused || failed instanceof Offline)) throw failed;
  }
}

/** The entries that take the place of all before them; null: they stay. */
async function renewal(
  { id, keys, log }: Vault,
  state: State,
  record: OwnRecord,
): Promise<readonly Entry[] | null> {
  if (log.alarms.length > 0 || record.unknown.length > 0) return null;
  const entries = await begunAgain(id, keys, state, carried(record));
  const { length } = writeBatch(entries);
  const fits = entries.length <= BATCH_ENTRIES_MAX && length <= BATCH_BYTES_MAX;
  return fits && length * 2 <= state.totalBytes ? entries : null;
}

async function begunAgain(
  id: Vault["id"],
  keys: EndKeys,
  state: State,
  drafts: readonly Draft[],
): Promise<readonly Entry[]> {
  const place = nextPlace(id, state.epoch);
  const seat = personSeat(keys, (await openingKey(keys.opening.seed)).public);
  let last = await readersEntry(keys, place, state, REASON.renew, [seat], drafts.length);
  const entries = [last];
  for (const draft of drafts) {
    const sealed = await sealPayload(keys, place, { ...draft, mark: null }, null);
    last = await signAfter(keys, sealed, after(last));
    entries.push(last);
  }
  return entries;
}

/** The payloads that say again what an own record knows. A sheet of money stays an entry
 * of its own, to be taken away as one. */
export function carried(record: OwnRecord): Draft[] {
  const drafts = together(notesOf(record)).map((notes) => ({
    kind: "carried",
    at: minute(),
    body: { notes: notes as unknown as Json },
  }));
  const { budget } = record;
  if (budget === null) return drafts;
  const lines = budget.lines as unknown as Json;
  return [...drafts, { kind: "budget", at: budget.at, body: { lines } }];
}

function notesOf(record: OwnRecord): Note[] {
  const at = minute();
  const { relations, seen, drafts, known, alarms } = record;
  const visits = record.visits.slice(-VISITS_MAX).map((visit) => [visit.at, visit.day]);
  const bodies: [string, object][] = [
    ...of(relations).map(([vault, kept]) => row("relation", { vault, ...kept })),
    ...of(seen).map(([vault, kept]) => row("seen", { vault, ...kept })),
    ...of(drafts).map(([vault, text]) => row("draft", { vault, text })),
    ...of(known).map(([vault, name]) => row("known", { vault, name })),
    ...alarms.map(({ vault, name, day }) => row("alarm", { vault, name, day })),
    ...(visits.length > 0 ? [row("visits", { visits })] : []),
  ];
  return bodies.map(([kind, body]) => [kind, at, body as JsonObject]);
}

const row = (kind: string, body: object): [string, object] => [kind, body];

const of = <T>(kept: { readonly [vault: string]: T }): [string, T][] => Object.entries(kept);

/** Notes in groups that one entry holds each. */
function together(notes: readonly Note[]): Note[][] {
  const groups: Note[][] = [];
  let room = 0;
  for (const note of notes) {
    const size = new TextEncoder().encode(JSON.stringify(note)).length;
    if (size > room) {
      groups.push([]);
      room = TOGETHER_BYTES;
    }
    groups.at(-1)?.push(note);
    room -= size;
  }
  return groups;
}
