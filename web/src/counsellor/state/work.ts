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

  /** Do one thing; false if it failed or if another is under way. */
  async ask(work: () => Promise<void>): Promise<boolean> {
    if (this.busy.peek()) return false;
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
