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
import { type Holding, keptOpener, relationNote } from "./holding.ts";
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

/** What opened with old words, and what of it the new vault has been told. */
export interface Outlived {
  readonly own: Own;
  readonly told: Set<string>;
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

/** What the new vault has still to be told: what did not fit, what is new since it was
 * made, and that what went meanwhile is gone. */
export function restOf({ said }: Moving, now: readonly Draft[]): Draft[] {
  const before = tellings(said);
  const after = tellings(now);
  const stays = said.slice(FIRST_NOTES).filter((one) => !isNews(one) || after.has(asText(one)));
  const since = now.filter((one) => isNews(one) && !before.has(asText(one)));
  return [...stays, ...since, ...goneFrom(said.slice(0, FIRST_NOTES), now)];
}

/** Whether a sheet of money was taken away since the new vault was made with it. */
export const lostSheet = ({ said }: Moving, now: readonly Draft[]): boolean =>
  said.slice(0, FIRST_NOTES).some(isSheet) && !now.some(isSheet);

export const tellings = (said: readonly Draft[]): Set<string> => new Set(said.map(asText));

/** What lies in the new vault already, and is not to be there any more. */
function goneFrom(made: readonly Draft[], now: readonly Draft[]): Draft[] {
  const has = (kind: string, vault: unknown): boolean =>
    now.some((one) => one.kind === kind && one.body["vault"] === vault);
  return made.flatMap(({ kind, body }) => {
    const vault = String(body["vault"]);
    if (has(kind, vault)) return [];
    if (kind === "relation") return [note.forgotten(vault)];
    return kind === "draft" ? [note.draft(vault, "")] : [];
  });
}

const isSheet = ({ kind }: Draft): boolean => kind === "budget";

/** Between two tries somebody may have written on, or to one more counsellor. */
const NEWS: ReadonlySet<string> = new Set(["relation", "draft", "budget", "alarm"]);

const isNews = ({ kind }: Draft): boolean => NEWS.has(kind);

const asText = ({ kind, body }: Draft): string => JSON.stringify([kind, body]);

/** What an own record knows of those relations that are `wanted`. */
function relationsAgain(
  record: OwnRecord,
  wanted: (vault: string, again: Draft) => boolean,
): Draft[] {
  return Object.entries(record.relations).flatMap(([vault, kept]) => {
    const again = relationNote(keptOpener(vault, kept));
    if (!wanted(vault, again)) return [];
    const head = headSeen(record, vault);
    return head === null ? [again] : [again, note.seen(vault, head, rosterSeen(record, vault))];
  });
}

/** All that a new own vault has to know: of what is held, of what is not (another device
 * began it, or it is being opened still), and what the one before holds besides. */
export function allNotes(
  held: ReadonlyMap<string, Holding>,
  record: OwnRecord | null,
  typed: ReadonlyMap<string, string>,
): Draft[] {
  const here = [...held.values()].flatMap(({ relation, opener }) => {
    const { state } = relation.vault.log;
    const kept = relationNote(opener);
    return state === null ? [kept] : [kept, note.seen(relation.id, state, relation.rosters.seen)];
  });
  const rest = record === null ? [] : relationsAgain(record, (vault) => !held.has(vault));
  return [...here, ...rest, ...saidAgain(record, typed)];
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
export async function endOutlived(outlived: Outlived[], into: Own): Promise<void> {
  for (let one = outlived[0]; one !== undefined; one = outlived[0]) {
    await end(one, into);
    outlived.shift();
  }
}

/** What another device noted meanwhile is taken along, or nothing is deleted. */
async function end({ own, told }: Outlived, into: Own): Promise<void> {
  do {
    await own.vault.catchUp();
    const along = untold(own.record, told);
    if (along.length > 0) await into.write(...along);
    for (const one of tellings(along)) told.add(one);
  } while (!(await deleteOwn(own, false, () => untold(own.record, told).length === 0)));
}

function untold(record: OwnRecord, told: ReadonlySet<string>): Draft[] {
  const isUntold = (one: Draft): boolean => !told.has(asText(one));
  const rest = saidAgain(record, new Map()).filter((one) => isNews(one) && isUntold(one));
  return [...relationsAgain(record, (_, again) => isUntold(again)), ...rest];
}

export const samePhrase = (a: Phrase, b: Phrase): boolean =>
  a.list === b.list && b64u(a.number.bytes) === b64u(b.number.bytes);
