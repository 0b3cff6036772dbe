// One shared vault, with the roster that vouches for the other side's keys.
//
// Promise: a name on screen stands on a roster the pinned service key signed; when no
// roster can be had, the vault is still read, and nothing is wrapped to anyone new.

import { type Bytes, b64u } from "../protocol/encoding.ts";
import type { Entry } from "../protocol/entry.ts";
import type { HeadSeen } from "../protocol/log.ts";
import { Refused } from "../protocol/refusals.ts";
import { type Roster, rosterMark } from "../protocol/roster.ts";
import { safetyIndices } from "../protocol/safety.ts";
import { contactOf } from "../protocol/state.ts";
import { type FoldedRecord, fold } from "../record/index.ts";
import { today } from "./clock.ts";
import type { EndKeys } from "./composing.ts";
import { installation } from "./installation.ts";
import { type Door, Prover } from "./proving.ts";
import type { RosterMemory } from "./rosters.ts";
import {
  alarmNames,
  filled,
  openedEntries,
  otherMark,
  pendingViews,
  readerViews,
  relationState,
} from "./shown.ts";
import { Vault } from "./vault.ts";
import type { RelationView } from "./views.ts";

/** A vault that this end has just made and the server has just stored. */
export interface JustMade {
  readonly entries: readonly Entry[];
  /** The roster verified for it. */
  readonly roster: Roster;
}

export interface RelationPlan {
  readonly vault: Bytes;
  readonly keys: EndKeys;
  readonly door: Prover | Door;
  readonly rosters: RosterMemory;
  readonly remembered: HeadSeen | null;
  mayWrite(): Promise<void>;
  changed(): void;
}

export class Relation {
  readonly vault: Vault;
  readonly rosters: RosterMemory;
  readonly prover: Prover;
  #rosterAlarm: string | null = null;
  #full = false;

  private constructor(plan: RelationPlan, installed: Bytes) {
    const { keys, rosters, door } = plan;
    this.rosters = rosters;
    this.prover = door instanceof Prover ? door : new Prover(keys.signing, door);
    const expected = { vault: plan.vault, installation: installed, service: rosters.service };
    this.vault = new Vault(keys, this.prover, expected, true, plan.remembered, {
      rosters,
      mayWrite: plan.mayWrite,
      changed: plan.changed,
    });
  }

  static async of(plan: RelationPlan): Promise<Relation> {
    return new Relation(plan, (await installation()).id);
  }

  get id(): string {
    return b64u(this.vault.id);
  }

  /** Verify the roster anew, then read; without a roster, the alarm stays on the view. */
  async refresh(verified: Roster | null = null): Promise<void> {
    try {
      const newest = verified ?? (await this.rosters.refresh(today()));
      this.vault.log.knowRoster(rosterMark(newest));
      this.#rosterAlarm = null;
    } catch (failed) {
      if (!(failed instanceof Refused)) throw failed;
      if (failed.refusal.startsWith("roster-")) this.#rosterAlarm = failed.refusal;
    }
  }

  /** Read it; what was `made` just now is known already and is not asked for. */
  async open(made: JustMade | null = null): Promise<void> {
    if (made !== null) await this.vault.stored(made.entries);
    // Proving takes two answers, which on a slow line need not wait for the roster's; what
    // fails here is tried again, and told, by the reading.
    this.prover.proof().catch(() => undefined);
    await this.refresh(made?.roster);
    await this.#openUnlessFull();
  }

  /** In a full vault what is there is shown all the same. A first letter whose room one of
   * the circle has used up can be taken, and read after that (PROTOCOL §9.2). */
  async #openUnlessFull(): Promise<void> {
    this.#full = false;
    try {
      await this.vault.open(false);
    } catch (failed) {
      if (!(failed instanceof Refused) || failed.refusal !== "vault-full") throw failed;
      this.#full = true;
    }
  }

  /** Signatures left for later, a few at a time, so that the worker stays awake to the page. */
  async checkRest(): Promise<void> {
    while (this.vault.log.later > 0) {
      await new Promise((resolve) => setTimeout(resolve));
      await this.vault.log.checkLater();
    }
  }

  nameOf(signing: Uint8Array): string {
    return this.rosters.counsellor(signing as Bytes)?.name ?? "";
  }

  /** Five words both ends compare aloud (PROTOCOL §12.6). */
  async safety(progress: (done: number) => void): Promise<readonly number[]> {
    const { state } = this.vault;
    const contact = contactOf(state);
    const opening = contact && this.rosters.counsellor(contact.signing)?.opening;
    if (contact === undefined || opening === undefined) throw new Refused("not-a-reader");
    const counsellor = { signing: contact.signing, opening };
    return safetyIndices(this.vault.id, state.genesis, counsellor, progress);
  }

  view(draft: string, lasting: readonly string[]): RelationView {
    const { vault } = this;
    const readers = readerViews(
      vault,
      (signing) => this.nameOf(signing),
      (member) => this.rosters.names(member),
    );
    const found = [...alarmNames(vault), ...lasting];
    if (this.#rosterAlarm !== null) found.push(this.#rosterAlarm);
    return {
      vault: this.id,
      service: b64u(this.rosters.service),
      contact: readers.find(({ role }) => role === "contact")?.name ?? null,
      state: relationState(vault, readers),
      readers,
      record: shownRecord(vault),
      pending: pendingViews(vault),
      draft,
      alarms: [...new Set(found)],
      otherMark: otherMark(vault),
      closing: vault.closing,
      unread: this.#full,
      room: filled(vault),
      checking: vault.log.later > 0,
    };
  }
}

/** The letters of a vault that the person has deleted, or asked to, are nobody's to read.
 * Where no tombstone shows that it was the person, what was read stays, beside the alarm. */
function shownRecord(vault: Vault): FoldedRecord {
  const record = fold(openedEntries(vault.log));
  const ended = vault.deleted === true || vault.closing !== null;
  return ended ? { ...record, letters: [], unknown: [] } : record;
}
