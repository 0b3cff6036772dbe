// A person's folder: the own vault, and one relation for each shared one.
//
// Promise: keys stay in here; whatever the page asks, it gets views. What the page was
// told is sent is stored; what was not stays in a queue for as long as the tab lives.

import { writeRemoval } from "../protocol/closing.ts";
import { drawNumber, drawOpeningSeed, drawSigningSeed } from "../protocol/drawing.ts";
import { type Bytes, b64u, fromB64u } from "../protocol/encoding.ts";
import { entryHash, KIND } from "../protocol/entry.ts";
import { PROFILES, personSalt, seedOf } from "../protocol/hardening.ts";
import { ownSeeds, Secret, type Seed } from "../protocol/keys.ts";
import { KEY_BYTES } from "../protocol/limits.ts";
import { type Phrase, readPhrase, writePhrase } from "../protocol/phrase.ts";
import { Refused } from "../protocol/refusals.ts";
import type { FirstLetter, PersonApi, Told } from "./api.ts";
import { minute, today } from "./clock.ts";
import { closingDay, deleteVault, withdraw } from "./closing.ts";
import { type EndKeys, personSeat } from "./composing.ts";
import { endKeys, type Seeds } from "./ends.ts";
import { makeFirstLetter } from "./first_letter.ts";
import { installation } from "./installation.ts";
import { listen } from "./live.ts";
import { type Made, makeVault, sendVault } from "./making.ts";
import type { Draft } from "./outgoing.ts";
import { headSeen, note, Own, rosterSeen } from "./own.ts";
import { Prover } from "./proving.ts";
import { Relation } from "./relation.ts";
import { rostersOf, serviceViews } from "./services.ts";
import { bytesOf } from "./transport.ts";
import type { FolderView } from "./views.ts";
import { allLists, listFor, listOf } from "./words.ts";

/** A relation with the seeds that the own vault keeps of it. */
interface Held {
  readonly relation: Relation;
  readonly seeds: Seeds;
  readonly contact: string;
  /** The highest head the own vault has been told. */
  told: number;
  stop(): void;
}

/** A first letter on its way: kept, so that sending it again makes no second vault. */
interface Begun {
  readonly letter: FirstLetter;
  readonly made: Made;
  readonly seeds: Seeds;
  readonly keys: EndKeys;
}

/** Later payloads of a new own vault wait for it: a vault begins small (PROTOCOL §7.4). */
const FIRST_NOTES = 8;

export class Person implements PersonApi {
  readonly #told: Told;
  readonly #held = new Map<string, Held>();
  readonly #drafts = new Map<string, string>();
  #own: Own | null = null;
  #ownKeys: EndKeys | null = null;
  #ownProver: Prover | null = null;
  #closing: number | null = null;
  #drawn: Phrase | null = null;
  #begun: Begun | null = null;

  constructor(told: Told) {
    this.#told = told;
  }

  who(): ReturnType<PersonApi["who"]> {
    return serviceViews(listFor(self.navigator.language));
  }

  async folder(): Promise<FolderView> {
    return this.#view();
  }

  async begin(letter: FirstLetter): Promise<FolderView> {
    const begun = await this.#prepare(letter);
    const { made, seeds, keys } = begun;
    const service = fromB64u(letter.service, KEY_BYTES);
    const id = b64u(made.vault);
    // Before the letter is out, so that its keys cannot be lost behind it.
    if (this.#own !== null && this.#own.record.relations[id] === undefined) {
      await this.#own.write(this.#relationNote(made.vault, seeds, service, ""));
    }
    await sendVault(made, (done) => this.#told.progress(done));
    this.#begun = null;
    await this.#hold(made.vault, seeds, service, "", keys);
    return this.#view();
  }

  /** The same letter sent again is the same vault. */
  async #prepare(letter: FirstLetter): Promise<Begun> {
    if (this.#begun !== null && sameLetter(this.#begun.letter, letter)) return this.#begun;
    const roster = await rostersOf(fromB64u(letter.service, KEY_BYTES)).refresh(today());
    const seeds = { signing: drawSigningSeed(), opening: drawOpeningSeed() };
    const keys = await endKeys(seeds);
    this.#begun = { letter, seeds, keys, made: await makeFirstLetter(keys, roster, letter) };
    return this.#begun;
  }

  async drawPhrase(language: string): Promise<readonly string[]> {
    const list = await listOf(listFor(language));
    this.#drawn = { list: list.id, number: drawNumber() };
    return writePhrase(list, this.#drawn.number);
  }

  async keep(typed: string): Promise<FolderView> {
    const phrase = readPhrase(typed, await allLists());
    const drawn = this.#drawn;
    const same =
      drawn !== null &&
      drawn.list === phrase.list &&
      b64u(drawn.number.bytes) === b64u(phrase.number.bytes);
    if (!same) throw new Refused("phrase-check");
    const before = this.#own;
    await this.#makeOwn(await this.#seed(phrase));
    this.#drawn = null;
    if (before !== null) await deleteVault(before.vault, false);
    return this.#view();
  }

  async #seed(phrase: Phrase, profile = PROFILES[0]): Promise<Seed> {
    const { id } = await installation();
    if (profile === undefined) throw new Refused("no-folder");
    return seedOf(phrase, personSalt(id), profile, (done) => this.#told.progress(done));
  }

  async #makeOwn(seed: Seed): Promise<void> {
    const keys = await endKeys(ownSeeds(seed));
    const notes = this.#notes();
    const made = await makeVault({
      keys,
      installation: (await installation()).id,
      service: null,
      seats: [personSeat(keys)],
      drafts: notes.slice(0, FIRST_NOTES),
      mark: () => null,
    });
    await sendVault(made, (done) => this.#told.progress(done));
    const own = await this.#openOwn(made.vault, keys, new Prover(keys.signing, "/prove"));
    const rest = notes.slice(FIRST_NOTES);
    if (rest.length > 0) await own.write(...rest);
    this.#drafts.clear();
  }

  /** All that a new own vault has to know from the start. */
  #notes(): Draft[] {
    const notes = [...this.#held.values()].flatMap(({ relation, seeds, contact }) => [
      this.#relationNote(relation.vault.id, seeds, relation.rosters.service, contact),
      note.seen(relation.id, relation.vault.state, relation.rosters.seen),
    ]);
    const record = this.#own?.record;
    const drafts = { ...record?.drafts, ...Object.fromEntries(this.#drafts) };
    for (const [vault, text] of Object.entries(drafts)) notes.push(note.draft(vault, text));
    for (const { vault, name } of record?.alarms ?? []) notes.push(note.alarm(vault, name));
    return notes;
  }

  #relationNote(vault: Bytes, seeds: Seeds, service: Bytes, contact: string): Draft {
    return note.relation(vault, seeds.signing.bytes, seeds.opening.bytes, service, contact);
  }

  async comeBack(typed: string): Promise<FolderView> {
    const phrase = readPhrase(typed, await allLists());
    for (const profile of PROFILES) {
      const keys = await endKeys(ownSeeds(await this.#seed(phrase, profile)));
      const prover = new Prover(keys.signing, "/prove");
      try {
        const id = bytesOf(await prover.proof(), "vault", KEY_BYTES);
        return await this.#enter(id, keys, prover);
      } catch (failed) {
        if (!(failed instanceof Refused) || failed.refusal !== "no-folder") throw failed;
      }
    }
    throw new Refused("no-folder");
  }

  async #enter(id: Bytes, keys: EndKeys, prover: Prover): Promise<FolderView> {
    this.#closing = await closingDay(id, prover);
    const own = await this.#openOwn(id, keys, prover);
    if (this.#closing !== null) return this.#view();
    await Promise.all(
      Object.entries(own.record.relations).map(async ([vault, kept]) => {
        const seeds = {
          signing: new Secret<"signing">(fromB64u(kept.signing, KEY_BYTES)),
          opening: new Secret<"opening">(fromB64u(kept.opening, KEY_BYTES)),
        };
        const service = fromB64u(kept.service, KEY_BYTES);
        await this.#hold(fromB64u(vault, KEY_BYTES), seeds, service, kept.contact);
      }),
    );
    return this.#view();
  }

  async #openOwn(id: Bytes, keys: EndKeys, prover: Prover): Promise<Own> {
    const own = await Own.of(id, keys, prover, () => this.#show());
    if (this.#closing === null) await own.vault.open(true);
    this.#own = own;
    this.#ownKeys = keys;
    this.#ownProver = prover;
    return own;
  }

  /** Open a relation and follow it. One that cannot be reached is shown all the same. */
  async #hold(
    vault: Bytes,
    seeds: Seeds,
    service: Bytes,
    contact: string,
    known?: EndKeys,
  ): Promise<void> {
    const keys = known ?? (await endKeys(seeds));
    const id = b64u(vault);
    const rosters = rostersOf(service);
    const record = this.#own?.record;
    const seen = record === undefined ? null : rosterSeen(record, id);
    if (seen !== null) rosters.remember(seen);
    const remembered = record === undefined ? null : headSeen(record, id);
    const relation = await Relation.of({
      vault,
      keys,
      door: "/prove",
      rosters,
      remembered,
      changed: () => this.#show(),
    });
    const held = {
      relation,
      seeds,
      contact,
      told: remembered?.sequence ?? -1,
      stop: () => undefined,
    };
    this.#held.set(id, held);
    await this.#open(held);
    this.#follow(held);
  }

  async #open(held: Held): Promise<void> {
    try {
      await held.relation.open();
      await this.#remember(held);
      void held.relation.checkRest().then(() => this.#remember(held));
    } catch (failed) {
      // A deleted vault takes no more proofs; anything else is for the page to say.
      if (!(failed instanceof Refused) || failed.refusal !== "no-folder") throw failed;
      held.relation.vault.deleted ??= true;
    }
  }

  #follow(held: Held): void {
    const { relation } = held;
    held.stop = listen(relation.prover, {
      connected: (now) => this.#told.connection(now ? "live" : "lost"),
      moved: (event, { sequence }) => {
        if (event !== "head" || Number(sequence) <= relation.vault.log.since) return;
        void relation.vault
          .catchUp()
          .then(() => this.#remember(held))
          .catch(() => undefined); // the next event, or the next opening, tries again
      },
    });
  }

  /** Keep the newest head, and every alarm that is new, in the own vault (§10.4). */
  async #remember(held: Held): Promise<void> {
    const { relation } = held;
    const { state } = relation.vault.log;
    if (this.#own === null || state === null) return;
    const lasting = new Set(this.#lasting(relation.id));
    const fresh = relation.vault.log.alarms
      .map(({ name }) => name)
      .filter((name) => !lasting.has(name));
    const notes = [...new Set(fresh)].map((name) => note.alarm(relation.id, name));
    if (state.sequence > held.told && !relation.vault.stopped) {
      held.told = state.sequence;
      notes.push(note.seen(relation.id, state, relation.rosters.seen));
    }
    if (notes.length > 0) await this.#own.write(...notes);
  }

  #lasting(vault: string): readonly string[] {
    const alarms = this.#own?.record.alarms ?? [];
    return alarms.filter((alarm) => alarm.vault === vault).map(({ name }) => name);
  }

  async write(vault: string, text: string): Promise<void> {
    const held = this.#of(vault);
    await held.relation.refresh();
    await held.relation.vault.write({ kind: "letter", at: minute(), body: { text } });
    await this.#remember(held);
  }

  async resend(vault: string): Promise<void> {
    await this.#of(vault).relation.vault.catchUp();
  }

  async drop(vault: string, id: string): Promise<void> {
    this.#of(vault).relation.vault.drop(Number(id));
  }

  async draft(vault: string, text: string): Promise<void> {
    if (this.#own === null) this.#drafts.set(vault, text);
    else if ((this.#own.record.drafts[vault] ?? "") !== text) {
      await this.#own.write(note.draft(vault, text));
    }
  }

  async removeLetter(vault: string, sequence: number): Promise<void> {
    const { relation } = this.#of(vault);
    const target = relation.vault.log.entries[sequence];
    if (target === undefined) throw new Refused("removal-not-allowed");
    const body = writeRemoval({ sequence, hash: entryHash(target.entry) });
    await relation.vault.act(KIND.removal, body);
  }

  async safetyWords(vault: string, language: string): Promise<readonly string[]> {
    const found = await this.#of(vault).relation.safety((done) => this.#told.progress(done));
    const { words } = await listOf(listFor(language));
    return found.map((index) => words[index] as string);
  }

  async remove(vault: string | null, undoable: boolean): Promise<FolderView> {
    const chosen = vault === null ? [...this.#held.values()] : [this.#of(vault)];
    for (const held of chosen) await this.#remove(held, undoable, vault === null);
    if (vault === null && this.#own !== null) {
      await deleteVault(this.#own.vault, undoable);
      if (undoable) this.#closing = await closingDay(this.#own.vault.id, this.#prover());
      else await this.leave();
    }
    return this.#view();
  }

  async #remove(held: Held, undoable: boolean, all: boolean): Promise<void> {
    const { relation } = held;
    if (relation.vault.deleted === null) await deleteVault(relation.vault, undoable);
    if (undoable) {
      relation.vault.closing = await closingDay(relation.vault.id, relation.prover);
      return;
    }
    held.stop();
    this.#held.delete(relation.id);
    // With everything going, nothing needs to be remembered of it.
    if (!all && this.#own !== null) await this.#own.write(note.forgotten(relation.id));
  }

  async undoRemove(vault: string | null): Promise<FolderView> {
    if (vault !== null) {
      await this.#undo(this.#of(vault));
      return this.#view();
    }
    if (this.#own !== null && this.#ownKeys !== null) {
      await withdraw(this.#own.vault.id, this.#ownKeys, this.#prover());
      const { id } = this.#own.vault;
      await this.#enter(id, this.#ownKeys, this.#prover());
    }
    for (const held of this.#held.values()) await this.#undo(held);
    return this.#view();
  }

  async #undo({ relation }: Held): Promise<void> {
    const { vault } = relation;
    if ((await closingDay(vault.id, relation.prover)) === null) return;
    await withdraw(vault.id, vault.keys, relation.prover);
    vault.closing = null;
    await relation.open();
  }

  async leave(): Promise<void> {
    for (const held of this.#held.values()) held.stop();
    this.#held.clear();
    this.#drafts.clear();
    this.#own = null;
    this.#ownKeys = null;
    this.#ownProver = null;
    this.#drawn = null;
    this.#begun = null;
    this.#closing = null;
  }

  #prover(): Prover {
    if (this.#ownProver === null) throw new Refused("no-folder");
    return this.#ownProver;
  }

  #of(vault: string): Held {
    const held = this.#held.get(vault);
    if (held === undefined) throw new Refused("not-a-reader");
    return held;
  }

  #show(): void {
    this.#told.folder(this.#view());
  }

  #view(): FolderView {
    const record = this.#own?.record;
    const drafts = record?.drafts ?? Object.fromEntries(this.#drafts);
    return {
      kept: this.#own !== null,
      visits: record?.visits ?? [],
      relations: [...this.#held.values()].map(({ relation }) =>
        relation.view(drafts[relation.id] ?? "", this.#lasting(relation.id)),
      ),
      alarms: this.#own?.vault.log.alarms.map(({ name }) => name) ?? [],
      closing: this.#closing,
    };
  }
}

function sameLetter(a: FirstLetter, b: FirstLetter): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
