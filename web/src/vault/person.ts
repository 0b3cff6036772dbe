// A person's folder: the own vault, and one holding for each shared one.
//
// Promise: keys stay in here; whatever the page asks, it gets views. What the page was
// told is sent is stored; what was not stays in a queue for as long as the tab lives.

import { writeRemoval } from "../protocol/closing.ts";
import { drawNumber } from "../protocol/drawing.ts";
import type { Bytes } from "../protocol/encoding.ts";
import { entryHash, KIND } from "../protocol/entry.ts";
import { PROFILES, type Profile, personSalt, seedOf } from "../protocol/hardening.ts";
import { ownSeeds, type Seed } from "../protocol/keys.ts";
import { KEY_BYTES } from "../protocol/limits.ts";
import { type Phrase, readPhrase, writePhrase } from "../protocol/phrase.ts";
import { Refused } from "../protocol/refusals.ts";
import type { BudgetLine } from "../record/index.ts";
import { later } from "./apart.ts";
import type { FirstLetter, PersonApi, Told } from "./api.ts";
import { Beginning } from "./beginning.ts";
import { minute } from "./clock.ts";
import type { EndKeys } from "./composing.ts";
import { endKeys } from "./ends.ts";
import { type Folder, type Holding, lastingAlarms } from "./holding.ts";
import { installation } from "./installation.ts";
import { sendVault } from "./making.ts";
import type { Moving, Outlived } from "./moving.ts";
import { note } from "./notes.ts";
import type { Draft } from "./outgoing.ts";
import type { Own } from "./own.ts";
import { Prover } from "./proving.ts";
import { serviceViews } from "./services.ts";
import { bytesOf } from "./transport.ts";
import type { FolderView } from "./views.ts";
import { allLists, listFor, listOf } from "./words.ts";

/** How often a folder that lies open looks whether its words have changed. */
const WATCH_MS = 60_000;

export class Person implements PersonApi {
  readonly #told: Told;
  readonly #folder: Folder;
  readonly #held = new Map<string, Holding>();
  /** Unfinished words, while there is no own vault to keep them in. */
  readonly #drafts = new Map<string, string>();
  #own: Own | null = null;
  #prover: Prover | null = null;
  #closing: number | null = null;
  #drawn: Phrase | null = null;
  /** While a folder is being opened, nobody is told: the answer is the whole of it. */
  #entering = false;
  /** Ends with whatever is being held still. */
  #gathered: Promise<void> = Promise.resolve();
  #moving: Moving | null = null;
  /** The drawn words that open the folder already. */
  #kept: Phrase | null = null;
  /** What opens with old words. */
  readonly #outlived: Outlived[] = [];
  /** Looks whether these words still are the folder's. */
  #watch: ReturnType<typeof setInterval> | undefined;
  readonly #beginning: Beginning;

  constructor(told: Told) {
    this.#told = told;
    const changed = (): void => {
      if (!this.#entering) told.folder(this.#view());
    };
    const stillOpen = (): Promise<void> => this.#stillOpen();
    this.#folder = { own: () => this.#own, held: this.#held, changed, stillOpen, told };
    this.#beginning = new Beginning(this.#folder);
  }

  readonly #progress = (done: number): void => this.#told.progress(done);

  who(language: string): ReturnType<PersonApi["who"]> {
    return serviceViews(listFor(language));
  }

  async folder(): Promise<FolderView> {
    await this.#stillOpen();
    return this.#view();
  }

  async begin(letter: FirstLetter): Promise<FolderView> {
    await this.#beginning.begin(letter);
    return this.#view();
  }

  halt(): Promise<void> {
    return this.#beginning.halt();
  }

  async drawPhrase(language: string): Promise<readonly string[]> {
    const list = await listOf(listFor(language));
    this.#drawn = { list: list.id, number: drawNumber() };
    return writePhrase(list, this.#drawn.number);
  }

  async keep(typed: string): Promise<FolderView> {
    await this.#stillOpen();
    const phrase = readPhrase(typed, await allLists());
    const { endOutlived, samePhrase } = await later();
    if (this.#drawn === null || !samePhrase(this.#drawn, phrase)) throw new Refused("phrase-check");
    if (this.#kept !== this.#drawn) await this.#makeOwn(phrase);
    this.#kept = this.#drawn;
    if (this.#own !== null) await endOutlived(this.#outlived, this.#own);
    this.#drawn = null;
    void this.#gather().catch(() => undefined);
    return this.#view();
  }

  async #seed(phrase: Phrase, profile: Profile): Promise<Seed> {
    const { id } = await installation();
    return seedOf(phrase, personSalt(id), profile, this.#progress);
  }

  async #makeOwn(phrase: Phrase): Promise<void> {
    const moving = await this.#packUp(phrase);
    const { keys, made, before } = moving;
    await sendVault(made, this.#progress);
    const { lostSheet, restOf, takeBudget, tellings } = await later();
    await before?.vault.catchUp();
    const now = await this.#notes();
    const rest = restOf(moving, now);
    const own = await this.#openOwn(made.vault, keys, new Prover(keys.signing, "/prove"));
    if (rest.length > 0) await own.write(...rest);
    if (lostSheet(moving, now)) await takeBudget(own);
    this.#drafts.clear();
    this.#moving = null;
    if (before !== null) this.#outlived.push({ own: before, told: tellings(now) });
  }

  /** The same words are the same vault. */
  async #packUp(phrase: Phrase): Promise<Moving> {
    const { packUp, samePhrase } = await later();
    if (this.#moving !== null && samePhrase(this.#moving.phrase, phrase)) return this.#moving;
    const keys = await endKeys(ownSeeds(await this.#seed(phrase, PROFILES[0] as Profile)));
    const { id } = await installation();
    this.#moving = await packUp(phrase, keys, id, await this.#notes(), this.#own);
    return this.#moving;
  }

  /** All that a new own vault has to know from the start. */
  async #notes(): Promise<Draft[]> {
    const { allNotes } = await later();
    return allNotes(this.#held, this.#own?.record ?? null, this.#drafts);
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
    this.#entering = true;
    for (const held of this.#held.values()) held.stop();
    this.#held.clear();
    this.#gathered = Promise.resolve(); // what is held still from before is not waited for
    try {
      const own = await this.#openOwn(id, keys, prover);
      this.#closing = own.vault.closing;
      await this.#gather();
      void own.renew();
    } finally {
      this.#entering = false;
    }
    return this.#view();
  }

  /** Hold all that the own vault knows of, also what another device began since. */
  #gather(but: Beginning | null = this.#beginning): Promise<void> {
    const running = this.#gathered.then(async () => {
      if (this.#own === null || this.#closing !== null) return;
      const { gather } = await later();
      await gather(this.#folder, but);
    });
    this.#gathered = running.catch(() => undefined);
    return running;
  }

  async #openOwn(id: Bytes, keys: EndKeys, prover: Prover): Promise<Own> {
    const { Own } = await later();
    const own = await Own.of(id, keys, prover, () => this.#folder.changed());
    await own.vault.open(true);
    if (own.vault.deleted !== null) throw new Refused("vault-deleted");
    this.#own = own;
    this.#prover = prover;
    this.#watchWords();
    return own;
  }

  #watchWords(): void {
    clearInterval(this.#watch);
    this.#watch = setInterval(() => void this.#stillOpen().catch(() => undefined), WATCH_MS);
  }

  /** Whoever has new words has locked out everybody who came in with the old ones: the
   * keys of the shared vaults are dropped here before anything more is done with them. */
  async #stillOpen(): Promise<void> {
    const own = this.#own;
    if (own === null || this.#entering) return;
    // Without a line nothing is known, and nothing is sent either.
    if (this.#closing === null) await own.vault.catchUp().catch(() => undefined);
    if (own.vault.deleted !== true) {
      void this.#gather().catch(() => undefined); // tried again at the next look
      return this.#followClosing(own);
    }
    await this.leave();
    this.#told.ended();
    throw new Refused("vault-deleted");
  }

  /** A deletion that waits was asked for, or undone, at another device. */
  async #followClosing({ vault }: Own): Promise<void> {
    if (this.#prover === null) return;
    const { closingDay } = await later();
    const before = this.#closing;
    this.#closing = before === null ? vault.closing : await closingDay(vault.id, this.#prover);
    if (before !== null && this.#closing === null) {
      await this.#enter(vault.id, vault.keys, this.#prover);
    }
    if (before !== this.#closing) this.#folder.changed();
  }

  write(vault: string, text: string): Promise<void> {
    return this.#write(vault, "letter", { text });
  }

  word(vault: string, word: string | null): Promise<void> {
    return this.#write(vault, "word", { word });
  }

  async #write(vault: string, kind: string, body: Draft["body"]): Promise<void> {
    const held = this.#of(vault);
    await held.relation.vault.write({ kind, at: minute(), body });
    // The letter is stored: what could not be noted of it now is noted at the next opening.
    await held.remember().catch(() => undefined);
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
    const target = relation.vault.log.at(sequence);
    if (target === undefined) throw new Refused("removal-not-allowed");
    const body = writeRemoval({ sequence, hash: entryHash(target.entry) });
    await relation.vault.act(KIND.removal, body);
  }

  async budget(
    lines: readonly BudgetLine[] | null,
    over: readonly BudgetLine[] | null,
  ): Promise<FolderView> {
    await this.#stillOpen();
    if (this.#own === null) throw new Refused("no-folder");
    const { keepBudget, takeBudget } = await later();
    await (lines === null ? takeBudget(this.#own) : keepBudget(this.#own, lines, over));
    return this.#view();
  }

  async safetyWords(vault: string, language: string): Promise<readonly string[]> {
    const found = await this.#of(vault).relation.safety(this.#progress);
    const { words } = await listOf(listFor(language));
    return found.map((index) => words[index] as string);
  }

  async remove(vault: string | null, undoable: boolean): Promise<FolderView> {
    // What goes by one's own hand is not taken for somebody else's.
    clearInterval(this.#watch);
    try {
      if (vault === null) await this.#removeAll(undoable);
      else await this.#removeOne(this.#of(vault), undoable);
    } finally {
      if (this.#own !== null) this.#watchWords();
    }
    return this.#view();
  }

  async #removeOne(held: Holding, undoable: boolean): Promise<void> {
    await held.remove(undoable);
    if (undoable) return;
    try {
      await this.#own?.write(note.forgotten(held.relation.id));
    } finally {
      this.#held.delete(held.relation.id);
      this.#folder.changed();
    }
  }

  async #removeAll(undoable: boolean): Promise<void> {
    const { closingDay, endOutlived, removeAll } = await later();
    // Of what the old words still open nothing would be left to end it by.
    if (this.#own !== null) await endOutlived(this.#outlived, this.#own);
    await this.#beginning.settled();
    await removeAll(this.#folder, () => this.#gather(null), undoable);
    if (!undoable) return this.leave();
    if (this.#own === null || this.#prover === null) return;
    this.#closing = await closingDay(this.#own.vault.id, this.#prover);
  }

  async undoRemove(vault: string | null): Promise<FolderView> {
    if (vault === null) await this.#undoAll();
    else await this.#of(vault).undoRemove();
    return this.#view();
  }

  async #undoAll(): Promise<void> {
    if (this.#own !== null && this.#prover !== null) {
      const { id, keys } = this.#own.vault;
      const { withdraw } = await later();
      await withdraw(id, keys, this.#prover);
      await this.#enter(id, keys, this.#prover);
    }
    for (const held of this.#held.values()) await held.undoRemove();
  }

  async leave(): Promise<void> {
    clearInterval(this.#watch);
    for (const held of this.#held.values()) held.stop();
    this.#held.clear();
    this.#drafts.clear();
    this.#own = null;
    this.#prover = null;
    this.#drawn = null;
    this.#beginning.forget();
    this.#moving = null;
    this.#kept = null;
    this.#outlived.length = 0;
    this.#closing = null;
  }

  #of(vault: string): Holding {
    const held = this.#held.get(vault);
    if (held === undefined) throw new Refused("not-a-reader");
    return held;
  }

  #view(): FolderView {
    const record = this.#own?.record;
    const drafts = record?.drafts ?? Object.fromEntries(this.#drafts);
    return {
      kept: record !== undefined,
      visits: record?.visits ?? [],
      budget: record?.budget ?? null,
      relations: [...this.#held.values()].map(({ relation }) =>
        relation.view(drafts[relation.id] ?? "", lastingAlarms(record, relation.id)),
      ),
      alarms: this.#own?.vault.log.alarms.map(({ name }) => name) ?? [],
      closing: this.#closing,
    };
  }
}
