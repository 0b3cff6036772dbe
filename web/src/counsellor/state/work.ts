// One thing asked for at a time, how far it is, and what went wrong with it.
//
// Promise: whatever fails is named in `trouble`; nothing is thrown at a screen.

import { type Signal, signal } from "@preact/signals";
import { type Trouble, troubleOf } from "../../ui/trouble.ts";

export class Work {
  readonly busy: Signal<boolean> = signal(false);
  readonly trouble: Signal<Trouble | null> = signal(null);
  /** From 0 to 1, while words are hardened. */
  readonly progress: Signal<number | null> = signal(null);

  #turn: Promise<unknown> = Promise.resolve();

  /** Do one thing, after what was asked before it; false if it failed. */
  ask(work: () => Promise<void>): Promise<boolean> {
    const done = this.#turn.then(() => this.#do(work));
    this.#turn = done;
    return done;
  }

  /** Wait for nothing that is under way: whoever would answer is gone. */
  reset(): void {
    this.#turn = Promise.resolve();
    this.busy.value = false;
    this.trouble.value = null;
    this.progress.value = null;
  }

  async #do(work: () => Promise<void>): Promise<boolean> {
    this.busy.value = true;
    this.trouble.value = null;
    try {
      await work();
      return true;
    } catch (failed) {
      this.trouble.value = troubleOf(failed);
      return false;
    } finally {
      this.busy.value = false;
      this.progress.value = null;
    }
  }
}
