// The fold of an own vault: what only its owner knows.
//
// Promise: pure and total like the other fold. What it returns holds keys, so it
// stays in the worker. RECORD §3 and §4.3.

import type { OpenedEntry, Payload } from "./entries.ts";
import { CARRIED, fits, OWN, type Table, VERSION } from "./kinds.ts";
import { type Unknown, unknownEntry } from "./letters.ts";

/** The person's keys of one shared vault; all bytes as b64u text. */
export interface Relation {
  readonly signing: string;
  readonly opening: string;
  readonly service: string;
  readonly contact: string;
}

/** The highest head and the highest roster this owner has verified. */
export interface Seen {
  readonly sequence: number;
  readonly hash: string;
  readonly roster: readonly [number, string] | null;
}

/** What an honest server does not do, and the day it was found. */
export interface Alarm {
  readonly sequence: number;
  readonly vault: string;
  readonly name: string;
  readonly day: number;
}

/** When the folder was opened: with these words, or with earlier ones. */
export interface Visit {
  readonly sequence: number;
  readonly at: string;
  readonly day: number;
}

/** Part, whether its owner named it (else the name is the printed line's), name, how
 * often, and as typed: now, two plans, what is owed in all. */
export type BudgetLine = readonly [
  part: string,
  own: boolean,
  name: string,
  every: string,
  amounts: readonly string[],
];

/** The whole sheet as it was kept last. */
export interface Budget {
  readonly sequence: number;
  readonly at: string | null;
  readonly lines: readonly BudgetLine[];
}

type ByVault<T> = { readonly [vault: string]: T };

/** What an own vault says; every mapping is by vault id in b64u. */
export interface OwnRecord {
  readonly relations: ByVault<Relation>;
  readonly seen: ByVault<Seen>;
  readonly drafts: ByVault<string>;
  readonly known: ByVault<string>;
  readonly alarms: readonly Alarm[];
  readonly visits: readonly Visit[];
  readonly budget: Budget | null;
  readonly unknown: readonly Unknown[];
}

/** The own record while it is being folded. */
interface Draft {
  relations: Map<string, Relation>;
  seen: Map<string, Seen>;
  drafts: Map<string, string>;
  known: Map<string, string>;
  alarms: Alarm[];
  visits: Visit[];
  budget: Budget | null;
  unknown: Unknown[];
}

/** Fold an own vault's entries, given in chain order, into its record. */
export function foldOwn(entries: Iterable<OpenedEntry>): OwnRecord {
  const draft: Draft = {
    relations: new Map(),
    seen: new Map(),
    drafts: new Map(),
    known: new Map(),
    alarms: [],
    visits: [],
    budget: null,
    unknown: [],
  };
  for (const entry of entries) {
    takeIn(draft, entry, OWN);
  }
  return {
    relations: Object.fromEntries(draft.relations),
    seen: Object.fromEntries(draft.seen),
    drafts: Object.fromEntries(draft.drafts),
    known: Object.fromEntries(draft.known),
    alarms: draft.alarms,
    visits: draft.visits,
    budget: draft.budget,
    unknown: draft.unknown,
  };
}

function takeIn(draft: Draft, entry: OpenedEntry, table: Table): void {
  if (entry.payload === null) {
    return; // what its owner removed leaves nothing behind
  }
  if (!fits(entry, table)) {
    draft.unknown.push(unknownEntry(entry));
  } else if (entry.payload["kind"] === "carried") {
    for (const note of notesOf(entry, entry.payload)) {
      takeIn(draft, note, CARRIED);
    }
  } else {
    take(draft, entry, entry.payload);
  }
}

/** What an earlier vault noted, as if it had been written here. */
function notesOf(entry: OpenedEntry, payload: Payload): OpenedEntry[] {
  const { notes } = payload["body"] as { notes: readonly (readonly unknown[])[] };
  return notes.map(([kind, at, body]) => ({ ...entry, payload: { v: VERSION, kind, at, body } }));
}

/** Take an entry that fits its row: its body holds what the row says. */
function take(draft: Draft, entry: OpenedEntry, payload: Payload): void {
  const body = payload["body"] as Payload;
  const vault = body["vault"] as string;
  switch (payload["kind"]) {
    case "relation":
      draft.relations.set(vault, relationOf(body));
      break;
    case "forgotten":
      draft.relations.delete(vault);
      draft.seen.delete(vault);
      draft.drafts.delete(vault);
      draft.known.delete(vault);
      break;
    case "seen":
      draft.seen.set(vault, highest(draft.seen.get(vault), body));
      break;
    case "draft":
      draft.drafts.delete(vault);
      if (body["text"] !== "") {
        draft.drafts.set(vault, body["text"] as string);
      }
      break;
    case "known":
      draft.known.delete(vault);
      if (body["name"] !== "") {
        draft.known.set(vault, body["name"] as string);
      }
      break;
    case "alarm":
      draft.alarms.push({ sequence: entry.sequence, vault, ...named(body) });
      break;
    case "visits":
      for (const [at, day] of body["visits"] as readonly [string, number][]) {
        draft.visits.push({ sequence: entry.sequence, at, day });
      }
      break;
    case "budget":
      draft.budget = {
        sequence: entry.sequence,
        at: payload["at"] as string | null,
        lines: body["lines"] as readonly BudgetLine[],
      };
      break;
    default: // "opened"
      draft.visits.push({
        sequence: entry.sequence,
        at: payload["at"] as string,
        day: body["day"] as number,
      });
  }
}

function relationOf(body: Payload): Relation {
  return {
    signing: body["signing"] as string,
    opening: body["opening"] as string,
    service: body["service"] as string,
    contact: body["contact"] as string,
  };
}

function named(body: Payload): { name: string; day: number } {
  return { name: body["name"] as string, day: body["day"] as number };
}

/**
 * Keep the higher head and the higher roster, each for itself.
 *
 * Two devices write in any order; a memory must not go back because the slower one
 * wrote last.
 */
function highest(before: Seen | undefined, body: Payload): Seen {
  const now: Seen = {
    sequence: body["sequence"] as number,
    hash: body["hash"] as string,
    roster: body["roster"] as Seen["roster"],
  };
  if (before === undefined) {
    return now;
  }
  const roster = higherRoster(before.roster, now.roster);
  return before.sequence > now.sequence ? { ...before, roster } : { ...now, roster };
}

function higherRoster(before: Seen["roster"], now: Seen["roster"]): Seen["roster"] {
  return now === null || (before !== null && before[0] > now[0]) ? before : now;
}
