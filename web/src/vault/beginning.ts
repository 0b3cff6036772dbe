// A first letter, from "send" until its relation lies in the folder.
//
// Promise: the same letter sent again is the same vault; one that was changed after its
// answer was lost leaves no other behind. Two are never on their way at once, and one that
// is halted has ended before anything else begins.

import { drawOpeningSeed, drawSigningSeed } from "../protocol/drawing.ts";
import { b64u, fromB64u } from "../protocol/encoding.ts";
import { KEY_BYTES } from "../protocol/limits.ts";
import { Refused } from "../protocol/refusals.ts";
import type { Roster } from "../protocol/roster.ts";
import type { FirstLetter } from "./api.ts";
import { today } from "./clock.ts";
import { endKeys } from "./ends.ts";
import { makeFirstLetter } from "./first_letter.ts";
import { type Folder, hold, type Opener, relationNote } from "./holding.ts";
import { type Made, sendVault } from "./making.ts";
import { note } from "./notes.ts";
import { rostersOf } from "./services.ts";
import { takeBack } from "./taking_back.ts";
import { cutLine } from "./transport.ts";

/** A first letter on its way: kept, so that sending it again makes no second vault. */
interface Begun {
  readonly letter: FirstLetter;
  readonly made: Made;
  readonly opener: Opener;
  readonly roster: Roster;
}

export class Beginning {
  readonly #folder: Folder;
  #begun: Begun | null = null;
  /** First letters that were changed after their answer was lost. */
  readonly #unsure: Opener[] = [];

  /** Ends with whatever was begun last, however it ended. */
  #ended: Promise<void> = Promise.resolve();
  #under = false;

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** Send a first letter, and hold its relation. */
  begin(letter: FirstLetter): Promise<void> {
    const running = this.#ended.then(() => this.#begin(letter));
    const ended = running.catch(() => undefined);
    this.#ended = ended;
    this.#under = true;
    void ended.then(() => {
      if (this.#ended === ended) this.#under = false;
    });
    return running;
  }

  /** Have what is on its way end as on a line that broke: it may have arrived. */
  async halt(): Promise<void> {
    const mend = cutLine();
    await this.#ended;
    mend();
  }

  async #begin(letter: FirstLetter): Promise<void> {
    const before = this.#begun;
    const begun = await this.#prepare(letter);
    await this.#takeBack();
    const { made, opener, roster } = begun;
    const own = this.#folder.own();
    // Before the letter is out, so that its keys cannot be lost behind it.
    if (own !== null && own.record.relations[b64u(made.vault)] === undefined) {
      await own.write(relationNote(opener));
    }
    // Everything may have been deleted since it was begun: then this is not begun after it.
    await this.#folder.stillOpen();
    if (own !== null && own.vault.closing !== null) throw new Refused("vault-closing");
    await sendVault(made, (done) => this.#folder.told.progress(done));
    // Tried once more, it may have been answered already: then all is asked for anew.
    const known = begun === before ? null : { entries: made.entries, roster };
    await hold(opener, this.#folder, known);
    this.#begun = null;
  }

  async #prepare(letter: FirstLetter): Promise<Begun> {
    if (this.#begun !== null && sameLetter(this.#begun.letter, letter)) return this.#begun;
    if (this.#begun !== null) this.#unsure.push(this.#begun.opener);
    this.#begun = null;
    const service = fromB64u(letter.service, KEY_BYTES);
    const roster = await rostersOf(service).refresh(today());
    const seeds = { signing: drawSigningSeed(), opening: drawOpeningSeed() };
    const keys = await endKeys(seeds);
    const made = await makeFirstLetter(keys, roster, letter);
    const opener = { vault: made.vault, seeds, service, contact: "", keys };
    this.#begun = { letter, made, roster, opener };
    return this.#begun;
  }

  async #takeBack(): Promise<void> {
    for (let opener = this.#unsure[0]; opener !== undefined; opener = this.#unsure[0]) {
      const id = b64u(opener.vault);
      const held = await takeBack(opener, this.#folder);
      const own = this.#folder.own();
      // It may have been held already, before the line was gone.
      this.#folder.held.get(id)?.stop();
      this.#folder.held.delete(id);
      if (held !== null) this.#folder.held.set(id, held);
      else if (own?.record.relations[id] !== undefined) await own.write(note.forgotten(id));
      this.#unsure.shift();
    }
  }

  /** Ends once nothing is under way; what was may have arrived. */
  async settled(): Promise<void> {
    if (this.#under) await this.halt();
  }

  /** Whether a vault is on its way, or may be. */
  sends(vault: string): boolean {
    const begun = this.#begun === null ? [] : [this.#begun.opener];
    return [...begun, ...this.#unsure].some((one) => b64u(one.vault) === vault);
  }

  /** Drop the keys of what is on its way. */
  forget(): void {
    this.#begun = null;
    this.#unsure.length = 0;
  }
}

const sameLetter = (a: FirstLetter, b: FirstLetter): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
