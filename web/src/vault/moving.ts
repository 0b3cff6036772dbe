// Moving into a new own vault, and out of the one before.
//
// Promise: what broke off is gone on with. The same words make one vault, however often
// the answer was lost; the one before is not left open to whoever has the old words, and
// does not go before all that any device noted in it is known to the new one.

import { type Bytes, b64u } from "../protocol/encoding.ts";
import type { Phrase } from "../protocol/phrase.ts";
import type { OwnRecord } from "../record/index.ts";
import { deleteOwn } from "./closing.ts";
import type { EndKeys } from "./composing.ts";
import { keptOpener, relationNote } from "./holding.ts";
import { type Made, makeVault } from "./making.ts";
import { headSeen, note, rosterSeen } from "./notes.ts";
import type { Draft } from "./outgoing.ts";
import type { Own } from "./own.ts";

/** Later payloads of a new own vault wait for it: a vault begins small (PROTOCOL §7.4). */
const FIRST_NOTES = 8;

/** A new own vault on its way: kept, so that sending it again makes no second one. */
export interface Moving {
  readonly phrase: Phrase;
  readonly keys: EndKeys;
  readonly made: Made;
  /** All that was known when it was made; the first of it lies in what was made. */
  readonly said: readonly Draft[];
  /** What opens with the old words. */
  readonly before: Own | null;
}

/** Put the new own vault together, with all that it has to know. */
export async function packUp(
  phrase: Phrase,
  keys: EndKeys,
  installation: Bytes,
  said: readonly Draft[],
  before: Own | null,
): Promise<Moving> {
  const made = await makeVault({
    keys,
    installation,
    service: null,
    others: [],
    drafts: said.slice(0, FIRST_NOTES),
    mark: () => null,
  });
  return { phrase, keys, made, said, before };
}

/** What the new vault has still to be told: what did not fit, and what is new since. */
export function restOf({ said }: Moving, now: readonly Draft[]): Draft[] {
  const known = new Set(said.map(asText));
  const since = now.filter((one) => NEWS.has(one.kind) && !known.has(asText(one)));
  return [...said.slice(FIRST_NOTES), ...since];
}

/** Between two tries somebody may have written on, or to one more counsellor. */
const NEWS: ReadonlySet<string> = new Set(["relation", "draft", "budget", "alarm"]);

const asText = ({ kind, body }: Draft): string => JSON.stringify([kind, body]);

/** What an own record knows of relations that are not to be found elsewhere. */
export function relationsAgain(
  record: OwnRecord,
  elsewhere: (vault: string) => boolean,
): readonly Draft[] {
  return Object.entries(record.relations).flatMap(([vault, kept]) => {
    if (elsewhere(vault)) return [];
    const head = headSeen(record, vault);
    const again = relationNote(keptOpener(vault, kept));
    return head === null ? [again] : [again, note.seen(vault, head, rosterSeen(record, vault))];
  });
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

/** Delete what the old words open; what could not be is left in the list. */
export async function endOutlived(outlived: Own[], into: Own): Promise<void> {
  for (let own = outlived[0]; own !== undefined; own = outlived[0]) {
    await end(own, into);
    outlived.shift();
  }
}

/** A relation that another device began meanwhile is taken along, or nothing is deleted. */
async function end(own: Own, into: Own): Promise<void> {
  const left = (): readonly Draft[] =>
    relationsAgain(own.record, (vault) => into.record.relations[vault] !== undefined);
  do {
    await own.vault.catchUp();
    const along = left();
    if (along.length > 0) await into.write(...along);
  } while (!(await deleteOwn(own, false, () => left().length === 0)));
}

export const samePhrase = (a: Phrase, b: Phrase): boolean =>
  a.list === b.list && b64u(a.number.bytes) === b64u(b.number.bytes);
