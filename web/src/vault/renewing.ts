// An own vault that has grown long is made anew by the same key (PROTOCOL §9.6).
//
// Promise: all that was known comes along in the new vault's first batch, or the old one
// stays as it is. What this version could not read is never left behind.

import { writeDeletion } from "../protocol/closing.ts";
import type { Json, JsonObject } from "../protocol/encoding.ts";
import { KIND } from "../protocol/entry.ts";
import { BATCH_BYTES_MAX, BATCH_ENTRIES_MAX } from "../protocol/limits.ts";
import { writeBatch } from "../protocol/wire.ts";
import { type OwnRecord, VISITS_MAX } from "../record/index.ts";
import { minute } from "./clock.ts";
import { openBody, signAfter } from "./composing.ts";
import { installation } from "./installation.ts";
import { makeVault } from "./making.ts";
import type { Draft } from "./outgoing.ts";
import type { Own } from "./own.ts";
import { ask } from "./transport.ts";

/** Notes are put together up to the third size class; a longer one comes alone. */
const TOGETHER_BYTES = 15_000;

type Note = readonly [kind: string, at: string, body: JsonObject];

/** Renew an own vault; where that cannot be, or is not worth it, it stays. Whatever was
 * lost on the way is found out at the next reading: the vault is gone, or it is not. */
export async function renewed(own: Own): Promise<Own> {
  const { vault, record } = own;
  const isWhole = vault.log.alarms.length === 0 && record.unknown.length === 0;
  if (!isWhole || vault.stopped || vault.closing !== null) return own;
  try {
    return (await renew(own, carried(record))) ?? own;
  } catch {
    return own;
  }
}

async function renew(own: Own, drafts: readonly Draft[]): Promise<Own | null> {
  const { keys, prover, state } = own.vault;
  const { id } = await installation();
  const plan = { keys, installation: id, service: null, others: [], drafts };
  const made = await makeVault({ ...plan, mark: () => null });
  const ending = openBody(keys, KIND.deletion, state, writeDeletion(0));
  const entries = [await signAfter(keys, ending, state), ...made.entries];
  const bytes = writeBatch(entries);
  const fits = entries.length <= BATCH_ENTRIES_MAX && bytes.length <= BATCH_BYTES_MAX;
  if (!fits || bytes.length * 2 > state.totalBytes) return null;
  await prover.with((token) => ask("/vaults/renew", { bytes, token }));
  const next = await own.successor(made.vault);
  await next.vault.stored(made.entries);
  return next;
}

/** The payloads that say again what an own record knows. A sheet of money stays an entry
 * of its own, to be taken away as one. */
function carried(record: OwnRecord): Draft[] {
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
