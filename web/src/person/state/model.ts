// The state of the person's pages, and what can be asked of them.
//
// Promise: keys are the worker's; words and letters live in these signals alone and are
// gone with `drop`. What fails is named in `trouble`; nothing typed is lost by it.

import { batch, type Signal, signal } from "@preact/signals";
import { type Language, type Written, writtenOf } from "../../i18n/languages.ts";
import { Drafts } from "../../ui/drafts.ts";
import { Resending } from "../../ui/resending.ts";
import { type Trouble, troubleOf } from "../../ui/trouble.ts";
import { wellFormed } from "../../ui/well_formed.ts";
import type { PersonApi, Told } from "../../vault/api.ts";
import type { Connected } from "../../vault/connect.ts";
import type { Connection, FolderView, ServiceView } from "../../vault/views.ts";
import { FirstDraft } from "./first.ts";
import { type News, newsBetween } from "./news.ts";
import type { Screen } from "./screens.ts";
import { type Sending, SLOW_AFTER_MS, sendPatiently } from "./sending.ts";

type Connect = (told: Partial<Told>) => Connected<PersonApi>;

/** How a folder was closed: asked for, by itself after a while, without any words, or
 * because its words were changed at another device. */
export type Ending = "asked" | "idle" | "without" | "elsewhere";

/** A line that is back within this time was never worth a word. */
const LOST_AFTER_MS = 3_000;

export class Model {
  language: Language;
  readonly screen: Signal<Screen>;
  readonly services: Signal<readonly ServiceView[] | null> = signal(null);
  readonly folder: Signal<FolderView | null> = signal(null);
  /** The relation on screen, when there are several. */
  readonly chosen: Signal<string | null> = signal(null);
  readonly words: Signal<readonly string[]> = signal([]);
  /** The list that the words are from. */
  readonly wordsIn: Signal<Written> = signal("da");
  readonly busy: Signal<boolean> = signal(false);
  /** Whether what was asked is long in coming. */
  readonly slow: Signal<boolean> = signal(false);
  readonly trouble: Signal<Trouble | null> = signal(null);
  readonly progress: Signal<number | null> = signal(null);
  readonly connection: Signal<Connection> = signal("live");
  readonly news: Signal<News | null> = signal(null);
  /** Whether seven new words were just taken into use. */
  readonly changed: Signal<boolean> = signal(false);
  /** What is about to be deleted: a relation, or with null everything. */
  readonly doomed: Signal<string | null> = signal(null);
  readonly ended: Signal<Ending> = signal("asked");
  /** Whether something stands on the sheet of money that is not kept. */
  readonly budgetUnsaved: Signal<boolean> = signal(false);
  readonly first: FirstDraft = new FirstDraft();
  readonly drafts: Drafts;
  readonly #connect: Connect;
  readonly #resending: Resending = new Resending((vault) => this.#api.resend(vault));
  readonly sending: Signal<Sending | null> = signal(null);
  #line: Connected<PersonApi> | null = null;
  #lost: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<unknown> = Promise.resolve();
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(connect: Connect, start: Screen, language: Language) {
    this.#connect = connect;
    this.screen = signal(start);
    this.language = language;
    this.drafts = new Drafts((vault, text) => this.#api.draft(vault, text));
  }

  /** The worker, started when it is first needed. */
  get #api(): PersonApi {
    this.#line ??= this.#connect({
      folder: (view) => this.#take(view),
      relation: (view) => {
        const folder = this.folder.peek();
        const swap = (one: typeof view): typeof view => (one.vault === view.vault ? view : one);
        if (folder !== null) {
          this.#take({ ...folder, relations: folder.relations.map(swap) });
        }
      },
      connection: (now) => this.#connected(now),
      ended: () => {
        this.leave("closed");
        this.ended.value = "elsewhere";
      },
      progress: (part) => {
        this.progress.value = part;
      },
    });
    return this.#line.api;
  }

  go(screen: Screen): void {
    batch(() => {
      this.screen.value = screen;
      this.trouble.value = null;
      this.progress.value = null;
    });
  }

  /** One thing at a time; false if it failed, which `trouble` then names. */
  async ask(work: (api: PersonApi) => Promise<void>): Promise<boolean> {
    if (this.busy.peek()) return false;
    this.busy.value = true;
    this.trouble.value = null;
    this.#late = setTimeout(() => {
      this.slow.value = true;
    }, SLOW_AFTER_MS);
    try {
      await work(this.#api);
      return true;
    } catch (failed) {
      this.trouble.value = troubleOf(failed);
      return false;
    } finally {
      this.#rest();
      this.progress.value = null;
    }
  }

  #rest(): void {
    clearTimeout(this.#late);
    this.busy.value = false;
    this.slow.value = false;
  }

  /** Stop waiting: what was asked fails as without a line. Starts no worker. */
  halt(): void {
    void this.#line?.api.halt();
  }

  loadWho(): Promise<boolean> {
    return this.ask(async (api) => {
      this.services.value = await api.who(this.language);
    });
  }

  /** See who is in, without a word: a courtesy beside the letters. */
  async lookWho(): Promise<void> {
    const services = await this.#api.who(this.language).catch(() => null);
    const here = this.folder.peek() ?? this.services.peek();
    if (services !== null && here !== null) this.services.value = services;
  }

  /** Send the first letter, however long the line is gone. */
  async send(): Promise<void> {
    this.go("sending");
    const letter = this.first.letter(this.language);
    try {
      const view = await sendPatiently(this.sending, {
        ask: () => this.#api.begin(letter),
        halt: () => this.halt(),
      });
      if (view === null) return this.go("write");
      const known = new Set(this.folder.peek()?.relations.map(({ vault }) => vault));
      this.#take(view);
      const added = view.relations.find(({ vault }) => !known.has(vault)) ?? view.relations.at(-1);
      this.chosen.value = added?.vault ?? null;
      this.#connected("live");
      this.go("sent");
    } catch (failed) {
      this.go("write");
      this.trouble.value = troubleOf(failed);
    }
  }

  /** Draw seven words and show them; words already shown are shown again. */
  showWords(list: Written = writtenOf(this.language)): Promise<boolean> {
    return this.ask(async (api) => {
      if (this.words.peek().length === 0) {
        this.words.value = await api.drawPhrase(list);
        this.wordsIn.value = list;
      }
      this.go("words");
    });
  }

  keep(typed: string): Promise<boolean> {
    return this.ask(async (api) => {
      const before = this.folder.peek()?.kept === true;
      this.#take(await api.keep(typed));
      this.words.value = [];
      this.changed.value = before;
      this.go("folder");
    });
  }

  comeBack(typed: string): Promise<boolean> {
    return this.ask(async (api) => {
      this.#take(await api.comeBack(typed));
      this.go("folder");
    });
  }

  /** Ends when no letter is on its way any more: each arrived, waits, or was refused. */
  get underWay(): Promise<unknown> {
    return this.#underWay;
  }

  write(vault: string): Promise<void> {
    const written = this.#write(vault);
    this.#underWay = Promise.all([this.#underWay, written]);
    return written;
  }

  /** Send what is typed to this relation. It is back in the field if it cannot even wait. */
  async #write(vault: string): Promise<void> {
    const typed = this.drafts.of(vault).peek();
    const text = wellFormed(typed);
    this.drafts.type(vault, "");
    try {
      await this.#api.write(vault, text);
      void this.drafts.save();
    } catch (failed) {
      if (this.#isPending(vault, text)) return;
      this.drafts.type(vault, typed + this.drafts.of(vault).peek());
      this.trouble.value = troubleOf(failed);
    }
  }

  #isPending(vault: string, text: string): boolean {
    const relation = this.folder.peek()?.relations.find((one) => one.vault === vault);
    return relation?.pending.some((each) => each.text === text) ?? false;
  }

  /** Take a refused letter back into the field. */
  async mend(vault: string, id: string, text: string): Promise<void> {
    await this.#api.drop(vault, id).catch(() => undefined);
    this.drafts.type(vault, text + this.drafts.of(vault).peek());
  }

  /** The line may be back: try what waits for it. */
  online(): void {
    this.sending.peek()?.retry();
    void this.#resending.now();
  }

  removeLetter(vault: string, sequence: number): Promise<boolean> {
    return this.ask((api) => api.removeLetter(vault, sequence));
  }

  /** In the language of the first letter, whatever the screen's: both ends must hear the
   * same words. */
  async safetyWords(vault: string): Promise<readonly string[]> {
    const relation = this.folder.peek()?.relations.find((one) => one.vault === vault);
    const language = relation?.record.language ?? this.language;
    let words: readonly string[] = [];
    await this.ask(async (api) => {
      words = await api.safetyWords(vault, language);
    });
    return words;
  }

  /** Delete what is `doomed`. */
  remove(undoable: boolean): Promise<boolean> {
    const vault = this.doomed.peek();
    return this.ask(async (api) => {
      const view = await api.remove(vault, undoable);
      if (vault === null && !undoable) return this.leave("deleted");
      this.#take(view);
      this.go("folder");
    });
  }

  /** What only some do, in a part of its own; the folder is as `work` gives it. */
  change(work: (api: PersonApi) => Promise<FolderView | undefined>): Promise<boolean> {
    return this.ask(async (api) => {
      const view = await work(api);
      if (view !== undefined) this.#take(view);
    });
  }

  undoRemove(vault: string | null): Promise<boolean> {
    return this.ask(async (api) => {
      this.#take(await api.undoRemove(vault));
      this.news.value = { kind: "undone" };
    });
  }

  /** Close the folder and forget everything: by itself only once what was typed is sealed;
   * whoever asks for it has seen to that (folder/closing.ts). */
  async close(ending: Ending): Promise<void> {
    if (ending === "idle") {
      await this.drafts.save();
      if (this.drafts.unsaved) return;
    }
    await this.#line?.api.leave().catch(() => undefined);
    this.leave("closed");
    this.ended.value = ending;
  }

  leave(to: Screen): void {
    this.drop();
    this.go(to);
  }

  /** Everything of the person's is gone from this page when this returns. */
  drop(): void {
    this.#line?.terminate();
    this.#line = null;
    // What the worker was asked for never ends now.
    this.#underWay = Promise.resolve();
    clearTimeout(this.#lost);
    this.#resending.stop();
    this.sending.peek()?.stop();
    batch(() => {
      // Nothing that was asked is answered any more.
      this.#rest();
      this.folder.value = null;
      this.words.value = [];
      this.services.value = null;
      this.chosen.value = null;
      this.doomed.value = null;
      this.news.value = null;
      this.changed.value = false;
      this.budgetUnsaved.value = false;
      this.connection.value = "live";
      this.first.clear();
      this.drafts.clear();
    });
  }

  /** Whether somebody who left now would lose words or the way back to them. */
  get unsaved(): boolean {
    const folder = this.folder.peek();
    const homeless = folder !== null && !folder.kept && folder.relations.length > 0;
    return this.typed || this.waiting || homeless;
  }

  /** Whether words are typed here and held nowhere else. */
  get typed(): boolean {
    const written = this.first.text.peek().trim() !== "" || this.drafts.unsaved;
    return written || this.budgetUnsaved.peek();
  }

  /** Whether a letter has not arrived yet. */
  get waiting(): boolean {
    return this.folder.peek()?.relations.some(({ pending }) => pending.length > 0) ?? false;
  }

  #take(view: FolderView): void {
    batch(() => {
      this.news.value = newsBetween(this.folder.peek(), view) ?? this.news.peek();
      this.drafts.take(view.relations);
      this.#resending.take(view.relations);
      this.folder.value = view;
    });
  }

  #connected(now: Connection): void {
    clearTimeout(this.#lost);
    if (now === "lost") {
      this.#lost = setTimeout(() => this.#say("lost"), LOST_AFTER_MS);
      return;
    }
    if (this.connection.peek() === "lost") this.#say("back");
    this.online();
  }

  #say(kind: "lost" | "back"): void {
    this.connection.value = kind === "lost" ? "lost" : "live";
    this.news.value = { kind };
  }
}
