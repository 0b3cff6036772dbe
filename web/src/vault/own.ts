// The own vault: what only its owner knows, kept under the owner's own key.
//
// Promise: what is remembered here is written before it is relied on, and never shown
// to anyone else; the page gets views made from it, not the record itself.

import type { JsonObject } from "../protocol/encoding.ts";
import { type Bytes, b64u, fromB64u, ZERO_32 } from "../protocol/encoding.ts";
import { HASH_BYTES } from "../protocol/limits.ts";
import type { HeadSeen } from "../protocol/log.ts";
import type { RosterMark } from "../protocol/marks.ts";
import {
  type BudgetLine,
  foldOwn,
  type OwnRecord,
  VISITS_MAX,
  type Visit,
} from "../record/index.ts";
import { minute, today } from "./clock.ts";
import type { EndKeys } from "./composing.ts";
import { installation } from "./installation.ts";
import type { Draft } from "./outgoing.ts";
import type { Prover } from "./proving.ts";
import { openedEntries } from "./shown.ts";
import { Vault } from "./vault.ts";

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
  alarm: (vault: string, name: string): Draft => draftOf("alarm", { vault, name, day: today() }),
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

/** Whose own vault it is: some kinds are a counsellor's alone, others a person's. */
type Owner = "person" | "counsellor";

export class Own {
  readonly vault: Vault;
  readonly #owner: Owner;

  private constructor(vault: Vault, owner: Owner) {
    this.vault = vault;
    this.#owner = owner;
  }

  static async of(
    id: Bytes,
    keys: EndKeys,
    prover: Prover,
    changed: () => void,
    owner: Owner = "person",
  ): Promise<Own> {
    // The server names the vault; that its maker is this key is what makes it one's own.
    const expected = {
      vault: id,
      installation: (await installation()).id,
      service: ZERO_32,
      person: keys.signing.public,
    };
    const around = {
      rosters: null,
      mayWrite: async () => undefined,
      changed,
    };
    return new Own(new Vault(keys, prover, expected, false, null, around), owner);
  }

  get record(): OwnRecord {
    // The chain calls whoever made a vault its person.
    const entries = openedEntries(this.vault.log);
    return foldOwn(entries.map((entry) => ({ ...entry, role: this.#owner })));
  }

  write(...drafts: readonly Draft[]): Promise<void> {
    return this.vault.write(...drafts);
  }
}
