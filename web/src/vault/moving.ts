// Moving into a new own vault, and out of the one before.
//
// Promise: what broke off is gone on with. The same words make one vault, however often
// the answer was lost; the one before is not left open to whoever has the old words.

import { type Bytes, b64u } from "../protocol/encoding.ts";
import type { Phrase } from "../protocol/phrase.ts";
import type { OwnRecord } from "../record/index.ts";
import { deleteVault } from "./closing.ts";
import type { EndKeys } from "./composing.ts";
import { type Made, makeVault } from "./making.ts";
import { note } from "./notes.ts";
import type { Draft } from "./outgoing.ts";
import type { Vault } from "./vault.ts";

/** Later payloads of a new own vault wait for it: a vault begins small (PROTOCOL §7.4). */
const FIRST_NOTES = 8;

/** A new own vault on its way: kept, so that sending it again makes no second one. */
export interface Moving {
  readonly phrase: Phrase;
  readonly keys: EndKeys;
  readonly made: Made;
  /** What the new vault has still to be told. */
  readonly rest: readonly Draft[];
  /** The vault of the old words. */
  readonly before: Vault | null;
}

/** Put the new own vault together, with all that it has to know. */
export async function packUp(
  phrase: Phrase,
  keys: EndKeys,
  installation: Bytes,
  notes: readonly Draft[],
  before: Vault | null,
): Promise<Moving> {
  const made = await makeVault({
    keys,
    installation,
    service: null,
    others: [],
    drafts: notes.slice(0, FIRST_NOTES),
    mark: () => null,
  });
  return { phrase, keys, made, rest: notes.slice(FIRST_NOTES), before };
}

/** What an own record holds besides relations and heads, in the day and minute it was
 * first said; words still unkept stand in the place of those it has. */
export function saidAgain(record: OwnRecord | null, typed: ReadonlyMap<string, string>): Draft[] {
  const drafts = { ...record?.drafts, ...Object.fromEntries(typed) };
  const { alarms = [], visits = [], budget = null } = record ?? {};
  return [
    ...Object.entries(drafts).map(([vault, text]) => note.draft(vault, text)),
    ...alarms.map(({ vault, name, day }) => note.alarm(vault, name, day)),
    ...(visits.length > 0 ? [note.visits(visits)] : []),
    ...(budget === null ? [] : [{ ...note.budget(budget.lines), at: budget.at }]),
  ];
}

/** Whether a note says what an own vault does not know: between two tries somebody may
 * have written to one more counsellor. */
export function isNews({ kind, body }: Draft, known: OwnRecord): boolean {
  if (kind === "budget") {
    return JSON.stringify(body["lines"]) !== JSON.stringify(known.budget?.lines);
  }
  const vault = String(body["vault"]);
  if (kind === "relation") return known.relations[vault] === undefined;
  return kind === "draft" && (known.drafts[vault] ?? "") !== body["text"];
}

/** Delete what the old words open; what could not be is left in the list. */
export async function endOutlived(outlived: Vault[]): Promise<void> {
  for (let vault = outlived[0]; vault !== undefined; vault = outlived[0]) {
    await deleteVault(vault, false);
    outlived.shift();
  }
}

export const samePhrase = (a: Phrase, b: Phrase): boolean =>
  a.list === b.list && b64u(a.number.bytes) === b64u(b.number.bytes);
