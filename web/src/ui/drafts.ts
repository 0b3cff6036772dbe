// Unfinished words to a counsellor one already writes with.
//
// Promise: nothing typed is lost while the tab lives; it is sealed in the own vault a
// little after the last key press. Another tab's words never overwrite what is typed here.

import { type Signal, signal } from "@preact/signals";
import type { RelationView } from "../vault/views.ts";

const REST_MS = 5_000;

interface Draft {
  readonly text: Signal<string>;
  /** What the folder is known to hold. */
  held: string;
  /** While words are on their way there, what it shows is older than they are. */
  keeping: Promise<void> | null;
}

export class Drafts {
  readonly #keep: (vault: string, text: string) => Promise<void>;
  readonly #drafts = new Map<string, Draft>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keep: (vault: string, text: string) => Promise<void>) {
    this.#keep = keep;
  }

  of(vault: string): Signal<string> {
    return this.#draft(vault).text;
  }

  /** Something was typed. */
  type(vault: string, text: string): void {
    this.of(vault).value = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), REST_MS);
  }

  /** Take over what is held elsewhere, unless other words are being typed here. */
  take(relations: readonly Pick<RelationView, "vault" | "draft">[]): void {
    for (const { vault, draft } of relations) {
      const mine = this.#draft(vault);
      if (mine.keeping !== null) continue;
      if (mine.text.peek() === mine.held) mine.text.value = draft;
      mine.held = draft;
    }
  }

  /** Whether words are typed here that the folder does not hold. */
  get unsaved(): boolean {
    return [...this.#drafts.values()].some(({ text, held }) => text.peek() !== held);
  }

  /** Put everything into the folder. What cannot be put there now stays here. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all([...this.#drafts].map(([vault, draft]) => this.#save(vault, draft)));
  }

  #save(vault: string, draft: Draft): Promise<void> {
    // Typed since then, it would be lost with what is closed after this.
    if (draft.keeping !== null) return draft.keeping.then(() => this.#save(vault, draft));
    const text = draft.text.peek();
    if (text === draft.held) return Promise.resolve();
    // What could not be put there stays here, for the next rest or closing to try again.
    draft.keeping = this.#keep(vault, text)
      .then(
        () => {
          draft.held = text;
        },
        () => undefined,
      )
      .finally(() => {
        draft.keeping = null;
      });
    return draft.keeping;
  }

  clear(): void {
    clearTimeout(this.#timer);
    for (const { text } of this.#drafts.values()) text.value = "";
    this.#drafts.clear();
  }

  #draft(vault: string): Draft {
    const known = this.#drafts.get(vault) ?? { text: signal(""), held: "", keeping: null };
    this.#drafts.set(vault, known);
    return known;
  }
}
