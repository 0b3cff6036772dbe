// The kinds of payload: who may write each, and what its body holds.
//
// Promise: the two tables below are RECORD §2 and §3, row by row. What fits no row
// is unknown, whoever wrote it.

import { type Cover, type OpenedEntry, own, type Payload, type Role } from "./entries.ts";
import * as shapes from "./shapes.ts";

export const VERSION = 1;

const BOTH: readonly Role[] = ["person", "counsellor"];
const PERSON: readonly Role[] = ["person"];
const COUNSELLOR: readonly Role[] = ["counsellor"];

/** One row: who writes it, its body, and the entry it comes in. */
export interface Kind {
  readonly writers: readonly Role[];
  readonly body: { readonly [key: string]: shapes.Shape };
  readonly cover: Cover;
  readonly atGiven: boolean;
}

export type Table = ReadonlyMap<string, Kind>;

export const SHARED: Table = new Map([
  sealed("profile", PERSON, {
    name: shapes.orNull(shapes.nameText),
    language: shapes.orNull(shapes.language),
  }),
  sealed("letter", BOTH, { text: shapes.letterText }),
  sealed("promise", COUNSELLOR, { by: shapes.minute }),
  sealed("word", PERSON, { word: shapes.orNull(shapes.nameText) }),
  opened(false),
  sealed("mark", BOTH, {}),
]);

export const OWN: Table = new Map([
  sealed("relation", PERSON, {
    vault: shapes.bytes32,
    signing: shapes.bytes32,
    opening: shapes.bytes32,
    service: shapes.bytes32,
    contact: shapes.nameText,
  }),
  sealed("forgotten", BOTH, { vault: shapes.bytes32 }),
  sealed("seen", BOTH, {
    vault: shapes.bytes32,
    sequence: shapes.sequence,
    hash: shapes.bytes32,
    roster: shapes.orNull(shapes.roster),
  }),
  sealed("draft", BOTH, { vault: shapes.bytes32, text: shapes.letterText }),
  sealed("known", COUNSELLOR, { vault: shapes.bytes32, name: shapes.nameText }),
  sealed("alarm", BOTH, { vault: shapes.bytes32, name: shapes.nameText, day: shapes.day }),
  sealed("visits", BOTH, { visits: shapes.visits }),
  sealed("budget", PERSON, { lines: shapes.budgetLines }),
  sealed("carried", BOTH, { notes: shapes.carried }),
  opened(true),
]);

/** What a *carried* note may bring from an earlier own vault. A sheet of money is taken away
 * entry by entry, so it never lies among others. */
export const CARRIED: Table = new Map(
  [...OWN].filter(([kind]) => !["carried", "opened", "budget"].includes(kind)),
);

/**
 * Whether an entry is of a known kind, by a side that may write it.
 *
 * A removed entry fits nothing: there is nothing left to judge.
 */
export function fits(entry: OpenedEntry, table: Table): boolean {
  const payload = entry.payload;
  if (payload === null || !isPayload(payload)) {
    return false;
  }
  const row = table.get(own(payload, "kind") as string);
  if (row === undefined) {
    return false;
  }
  return (
    row.writers.includes(entry.role) &&
    row.cover === entry.cover &&
    (own(payload, "at") !== null || !row.atGiven) &&
    bodyFits(own(payload, "body"), row.body)
  );
}

/** RECORD §1.1; the mark is checked against the chain, not here. */
function isPayload(payload: Payload): boolean {
  const at = own(payload, "at");
  return (
    own(payload, "v") === VERSION &&
    typeof own(payload, "kind") === "string" &&
    (at === null || shapes.minute(at))
  );
}

function bodyFits(body: unknown, row: Kind["body"]): boolean {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return false;
  }
  const wanted = Object.entries(row);
  return (
    Object.keys(body).length === wanted.length &&
    wanted.every(([key, shape]) => Object.hasOwn(body, key) && shape(own(body as Payload, key)))
  );
}

function sealed(name: string, writers: readonly Role[], body: Kind["body"]): [string, Kind] {
  return [name, { writers, body, cover: "sealed", atGiven: false }];
}

function opened(atGiven: boolean): [string, Kind] {
  const body = { day: shapes.day, nonce: shapes.bytes16 };
  return ["opened", { writers: BOTH, body, cover: "opened", atGiven }];
}
