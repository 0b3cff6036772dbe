// One relation of a person's folder, followed for as long as the folder is open.
//
// Promise: what was verified is remembered in the own vault, so that a later visit, from
// another device, notices a server that goes back (PROTOCOL §10.4).

import { type Bytes, b64u, fromB64u } from "../protocol/encoding.ts";
import { Secret } from "../protocol/keys.ts";
import { KEY_BYTES } from "../protocol/limits.ts";
import { Refused } from "../protocol/refusals.ts";
import type { Relation as KeptRelation, OwnRecord } from "../record/index.ts";
import { later } from "./apart.ts";
import type { Told } from "./api.ts";
import type { EndKeys } from "./composing.ts";
import { endKeys, type Seeds } from "./ends.ts";
import { listen } from "./live.ts";
import { headSeen, note, rosterSeen } from "./notes.ts";
import type { Draft } from "./outgoing.ts";
import type { Own } from "./own.ts";
import { persevere } from "./persevering.ts";
import { type JustMade, Relation } from "./relation.ts";
import { rostersOf } from "./services.ts";

/** What a shared vault is opened with. */
export interface Opener {
  readonly vault: Bytes;
  readonly seeds: Seeds;
  readonly service: Bytes;
  readonly contact: string;
  /** The keys of the seeds, where they were made already. */
  readonly keys?: EndKeys;
}

/** The opener that an own vault keeps (RECORD §3 `relation`). */
export const keptOpener = (vault: string, kept: KeptRelation): Opener => ({
  vault: fromB64u(vault, KEY_BYTES),
  seeds: {
    signing: new Secret<"signing">(fromB64u(kept.signing, KEY_BYTES)),
    opening: new Secret<"opening">(fromB64u(kept.opening, KEY_BYTES)),
  },
  service: fromB64u(kept.service, KEY_BYTES),
  contact: kept.contact,
});

export const relationNote = ({ vault, seeds, service, contact }: Opener): Draft =>
  note.relation(vault, seeds.signing.bytes, seeds.opening.bytes, service, contact);

/** The folder that a holding lies in. */
export interface Folder {
  own(): Own | null;
  /** By vault. */
  readonly held: Map<string, Holding>;
  changed(): void;
  /** Refused `vault-deleted` once these words are no more; the folder is closed then. */
  stillOpen(): Promise<void>;
  readonly told: Told;
}

/** Alarms that the own vault remembers of a shared one. */
export function lastingAlarms(record: OwnRecord | undefined, vault: string): readonly string[] {
  const alarms = record?.alarms ?? [];
  return alarms.filter((alarm) => alarm.vault === vault).map(({ name }) => name);
}

export class Holding {
  readonly relation: Relation;
  readonly opener: Opener;
  readonly #folder: Folder;
  /** The highest head the own vault has been told. */
  #told: number;
  #stop: () => void = () => undefined;
  /** Its deletion is signed: what that moves is not noted in a vault that may go as well. */
  #ending = false;

  private constructor(relation: Relation, opener: Opener, folder: Folder, told: number) {
    this.relation = relation;
    this.opener = opener;
    this.#folder = folder;
    this.#told = told;
  }

  static async of(opener: Opener, folder: Folder): Promise<Holding> {
    const { vault, service, seeds } = opener;
    const record = folder.own()?.record;
    const rosters = rostersOf(service);
    const id = b64u(vault);
    const remembered = record === undefined ? null : headSeen(record, id);
    const roster = record === undefined ? null : rosterSeen(record, id);
    if (roster !== null) rosters.remember(roster);
    const keys = opener.keys ?? (await endKeys(seeds));
    const plan = { vault, keys, door: "/prove" as const, rosters, remembered };
    const mayWrite = (): Promise<void> => folder.stillOpen();
    const relation = await Relation.of({ ...plan, mayWrite, changed: () => folder.changed() });
    return new Holding(relation, opener, folder, remembered?.sequence ?? -1);
  }

  /** Read it, and follow it from now on. */
  async open(made: JustMade | null = null): Promise<void> {
    try {
      await this.relation.open(made);
      await this.remember();
      void this.relation.checkRest().then(() => this.remember());
      this.#follow();
    } catch (failed) {
      // No tombstone shows who deleted it: an alarm says so. The rest is for the page.
      if (!(failed instanceof Refused) || failed.refusal !== "no-folder") throw failed;
      this.relation.vault.deleted ??= false;
    }
  }

  stop(): void {
    this.#stop();
  }

  #follow(): void {
    this.stop();
    const { prover, vault } = this.relation;
    let over = false;
    const read = (): Promise<void> =>
      this.#folder
        .stillOpen()
        .then(() => vault.catchUp())
        .then(() => this.remember());
    const end = listen(prover, {
      connected: (now) => this.#folder.told.connection(now ? "live" : "lost"),
      moved: (event, { sequence }) => {
        if (event !== "head" || Number(sequence) <= vault.log.since) return;
        void persevere(read, () => over);
      },
    });
    this.#stop = () => {
      over = true;
      end();
    };
  }

  /** Keep the newest head, and every alarm that is new, in the own vault. */
  async remember(): Promise<void> {
    const own = this.#folder.own();
    const { id, vault, rosters } = this.relation;
    const { state, alarms } = vault.log;
    if (this.#ending || own === null || state === null) return;
    const lasting = new Set(lastingAlarms(own.record, id));
    const fresh = new Set(alarms.map(({ name }) => name).filter((name) => !lasting.has(name)));
    const notes = [...fresh].map((name) => note.alarm(id, name));
    if (state.sequence > this.#told && !vault.stopped) {
      this.#told = state.sequence;
      notes.push(note.seen(id, state, rosters.seen));
    }
    if (notes.length > 0) await own.write(...notes);
  }

  /** Delete the shared vault: at once, or undoable for three days. */
  async remove(undoable: boolean): Promise<void> {
    const { vault, prover } = this.relation;
    this.#ending = true;
    this.stop();
    try {
      const { closingDay, deleteVault } = await later();
      await deleteVault(vault, undoable);
      if (undoable) vault.closing = await closingDay(vault.id, prover);
    } catch (failed) {
      this.#ending = false;
      this.#follow();
      throw failed;
    }
  }

  async undoRemove(): Promise<void> {
    const { vault, prover } = this.relation;
    const { closingDay, withdraw } = await later();
    if ((await closingDay(vault.id, prover)) === null) return;
    await withdraw(vault.id, vault.keys, prover);
    vault.closing = null;
    this.#ending = false;
    await this.open();
  }
}

/** Put a relation into its folder, and open it; what was `made` just now is known. */
export async function hold(
  opener: Opener,
  folder: Folder,
  made: JustMade | null = null,
): Promise<void> {
  const holding = await Holding.of(opener, folder);
  folder.held.set(holding.relation.id, holding);
  await holding.open(made);
}
