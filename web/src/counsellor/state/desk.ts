// The desk: duty, first letters, one's people, and the vaults that are open.
//
// Promise: a vault is opened only when asked for, because its person sees it; nothing
// typed is lost while the page lives, nor while the line is gone.

import { batch, type Signal, signal } from "@preact/signals";
import type { Written } from "../../i18n/languages.ts";
import { Refused } from "../../protocol/refusals.ts";
import { Drafts } from "../../ui/drafts.ts";
import { Resending } from "../../ui/resending.ts";
import { troubleOf } from "../../ui/trouble.ts";
import { wellFormed } from "../../ui/well_formed.ts";
import type { CounsellorApi } from "../../vault/api.ts";
import { Offline } from "../../vault/transport.ts";
import type { Connection, DeskView, RelationView } from "../../vault/views.ts";
import { deskNews, type News, relationNews } from "./news.ts";
import { staff } from "./staff.ts";
import type { Work } from "./work.ts";

/** A line that is back within this time was never worth a word. */
const LOST_AFTER_MS = 3_000;
/** The longest pause the desk keeps (STAFF §3); longer is being off duty. */
export const PAUSE_MINUTES = 30;

type Wish = Pick<DeskView["duty"], "onDuty" | "takingNew">;
type Relations = ReadonlyMap<string, RelationView>;

export class Desk {
  readonly view: Signal<DeskView | null> = signal(null);
  readonly relations: Signal<Relations> = signal(new Map());
  /** The vault on screen. */
  readonly chosen: Signal<string | null> = signal(null);
  readonly connection: Signal<Connection> = signal("live");
  readonly news: Signal<News | null> = signal(null);
  readonly drafts: Drafts;
  readonly #api: () => CounsellorApi;
  readonly #work: Work;
  readonly #language: () => Written;
  readonly #resending: Resending;
  #lost: ReturnType<typeof setTimeout> | undefined;
  /** What was declared last and is not answered yet: nothing from before undoes it. */
  #wish: Wish | null = null;

  constructor(api: () => CounsellorApi, work: Work, language: () => Written) {
    this.#api = api;
    this.#work = work;
    this.#language = language;
    this.drafts = new Drafts((vault, text) => this.#api().draft(vault, text));
    this.#resending = new Resending((vault) => this.#api().resend(vault));
  }

  load(): Promise<boolean> {
    return this.#work.ask(async () => this.take(await this.#api().desk()));
  }

  /** Shown at once, and taken back if the server does not hear of it. */
  async duty(onDuty: boolean, takingNew: boolean, pauseMinutes: number): Promise<void> {
    const before = this.view.peek();
    if (before === null) return;
    const wish: Wish = { onDuty, takingNew };
    this.#wish = wish;
    this.take(before);
    const said = await this.#work.ask(async () => {
      const now = await this.#api().duty(onDuty, takingNew, pauseMinutes);
      if (this.#wish === wish) this.#wish = null;
      this.take(now);
    });
    if (said || this.#wish !== wish) return;
    this.#wish = null;
    this.take({ ...(this.view.peek() ?? before), duty: before.duty });
  }

  absence(absent: boolean): Promise<boolean> {
    return this.#work.ask(async () => {
      await staff.absence(absent, null);
      this.take(await this.#api().desk());
    });
  }

  /** Open a vault and show it. Somebody else's by now: so it says. Nothing waits for
   * it: what is shown already can be worked with. */
  async open(vault: string): Promise<void> {
    batch(() => {
      // What was said of another is not to be taken for this one.
      if (this.chosen.peek() !== vault) this.news.value = null;
      this.chosen.value = vault;
      this.#work.trouble.value = null;
    });
    try {
      await this.#unlessGone(vault, async () => this.show(await this.#api().open(vault)));
    } catch (failed) {
      // Nothing is wrong with whoever was opened since.
      if (this.chosen.peek() === vault) this.#work.trouble.value = troubleOf(failed);
    }
  }

  close(): void {
    this.chosen.value = null;
    this.#work.trouble.value = null;
  }

  /** Become the contact, unless somebody else was first. */
  takeOn(vault: string): Promise<boolean> {
    return this.#work.ask(() =>
      this.#unlessGone(vault, async () => {
        this.show(await this.#api().take(vault));
        this.news.value = { kind: "taken", vault };
        this.take(await this.#api().desk());
      }),
    );
  }

  /** A first letter that cannot be read any more was taken by somebody else. */
  async #unlessGone(vault: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (failed) {
      const first = this.relations.peek().get(vault)?.state ?? "waiting";
      if (!(failed instanceof Refused) || !GONE.has(failed.refusal) || first !== "waiting") {
        throw failed;
      }
      this.#forget(vault);
      this.news.value = { kind: "taken-other" };
      this.take(await this.#api().desk());
    }
  }

  /** Send what is typed. It is back in the field if it cannot even wait. */
  async write(vault: string): Promise<void> {
    const typed = this.drafts.of(vault).peek();
    const text = wellFormed(typed);
    this.drafts.type(vault, "");
    try {
      await this.#api().write(vault, text);
      void this.drafts.save();
    } catch (failed) {
      if (this.#isPending(vault, text)) return;
      this.drafts.type(vault, typed + this.drafts.of(vault).peek());
      this.#work.trouble.value = troubleOf(failed);
    }
  }

  #isPending(vault: string, text: string): boolean {
    const pending = this.relations.peek().get(vault)?.pending ?? [];
    return pending.some((each) => each.text === text);
  }

  /** Take a refused letter back into the field. */
  async mend(vault: string, id: string, text: string): Promise<void> {
    await this.#api()
      .drop(vault, id)
      .catch(() => undefined);
    this.drafts.type(vault, text + this.drafts.of(vault).peek());
  }

  online(): void {
    void this.#resending.now();
    for (const vault of this.relations.peek().keys()) {
      void this.#api()
        .resend(vault)
        .catch(() => undefined); // what waits says so itself
    }
  }

  /** Promise an answer by a minute. Without a line it is sealed once there is one. */
  promise(vault: string, by: string): Promise<boolean> {
    return this.#work.ask(async () => {
      try {
        await this.#api().promise(vault, by);
        this.news.value = { kind: "promised", vault, by };
      } catch (failed) {
        if (!(failed instanceof Offline)) throw failed;
        this.news.value = { kind: "queued" };
      }
    });
  }

  removeLetter(vault: string, sequence: number): Promise<boolean> {
    return this.#work.ask(() => this.#api().removeLetter(vault, sequence));
  }

  /** In the person's language, not the desk's: both must hear the same words. */
  async safetyWords(vault: string): Promise<readonly string[]> {
    const language = this.relations.peek().get(vault)?.record.language ?? this.#language();
    let words: readonly string[] = [];
    await this.#work.ask(async () => {
      words = await this.#api().safetyWords(vault, language);
    });
    return words;
  }

  leave(vault: string): Promise<boolean> {
    return this.#work.ask(async () => {
      await this.#api().leaveVault(vault);
      this.#forget(vault);
      this.take(await this.#api().desk());
      this.news.value = { kind: "left", vault };
    });
  }

  /** How the desk looks now. */
  take(told: DeskView): void {
    const view = { ...told, duty: { ...told.duty, ...this.#wish } };
    batch(() => {
      this.news.value = deskNews(this.view.peek(), view) ?? this.news.peek();
      this.view.value = view;
    });
  }

  /** How a vault looks now. */
  show(view: RelationView): void {
    const before = this.relations.peek();
    const after = new Map(before).set(view.vault, view);
    batch(() => {
      this.news.value = relationNews(before.get(view.vault), view) ?? this.news.peek();
      this.relations.value = after;
      this.drafts.take([view]);
      this.#resending.take([...after.values()]);
    });
  }

  #forget(vault: string): void {
    const left = new Map(this.relations.peek());
    left.delete(vault);
    batch(() => {
      this.relations.value = left;
      if (this.chosen.peek() === vault) this.chosen.value = null;
    });
  }

  connected(now: Connection): void {
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

  /** Whether a letter is still on its way. */
  get unsent(): boolean {
    return [...this.relations.peek().values()].some(({ pending }) => pending.length > 0);
  }

  /** Whether words would be lost with the keys. */
  get unsaved(): boolean {
    return this.unsent || this.drafts.unsaved;
  }

  /** Everything that was opened is gone from this page when this returns. */
  clear(): void {
    clearTimeout(this.#lost);
    this.#resending.stop();
    this.#wish = null;
    batch(() => {
      this.view.value = null;
      this.relations.value = new Map();
      this.chosen.value = null;
      this.news.value = null;
      this.connection.value = "live";
      this.drafts.clear();
    });
  }
}

const GONE: ReadonlySet<string> = new Set(["not-a-reader", "reader-not-allowed"]);
