// What waits for the line is tried again, whatever the line says about itself.
//
// Promise: growing pauses, at once when the device says it is online, and nothing left
// running when nothing waits.

import type { RelationView } from "../vault/views.ts";

const PAUSE_FIRST_MS = 2_000;
const PAUSE_LONGEST_MS = 30_000;

const waitingIn = (relations: readonly RelationView[]): readonly string[] =>
  relations
    .filter(({ pending }) => pending.some(({ state }) => state === "waiting"))
    .map(({ vault }) => vault);

export class Resending {
  readonly #resend: (vault: string) => Promise<void>;
  #waiting: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = PAUSE_FIRST_MS;

  constructor(resend: (vault: string) => Promise<void>) {
    this.#resend = resend;
  }

  /** Look at new views of all relations: begin trying, go on, or stop. */
  take(relations: readonly RelationView[]): void {
    this.#waiting = waitingIn(relations);
    if (this.#waiting.length === 0) this.stop();
    else this.#timer ??= setTimeout(() => void this.now(), this.#pause);
  }

  /** Try now. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pause = Math.min(2 * this.#pause, PAUSE_LONGEST_MS);
    const vaults = this.#waiting;
    await Promise.all(vaults.map((vault) => this.#resend(vault).catch(() => undefined)));
    // Without an answer there was no new view either, and it is tried again.
    if (this.#waiting.length > 0) this.#timer ??= setTimeout(() => void this.now(), this.#pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
    this.#pause = PAUSE_FIRST_MS;
  }
}
