// Sending a first letter over a line that comes and goes, or is slow.
//
// Promise: the same letter is asked for again until an answer comes, which makes no
// second vault (PROTOCOL §11.5); the person can stop waiting at any time, and then
// nothing of it is under way any more.

import type { Signal } from "@preact/signals";
import { Offline } from "../../vault/transport.ts";

/** An answer that takes longer is worth a word. */
export const SLOW_AFTER_MS = 5_000;
const PAUSE_FIRST_MS = 2_000;
const PAUSE_LONGEST_MS = 30_000;

/** A letter on its way. */
export interface Sending {
  /** `asked`: an answer may come any moment; `gone`: it is asked for again after a pause. */
  readonly line: "asked" | "slow" | "gone";
  /** Whether the line was gone before: then nobody waits to be told that it is slow. */
  readonly again: boolean;
  /** Try at once, where it is not under way. */
  retry(): void;
  /** Take the letter back. */
  stop(): void;
}

interface Way<T> {
  ask(): Promise<T>;
  /** Ends once nothing that was asked is under way. */
  halt(): void;
}

/** Ask until answered; null if the person took the letter back. Throws refusals. */
export async function sendPatiently<T>(
  sending: Signal<Sending | null>,
  way: Way<T>,
): Promise<T | null> {
  try {
    for (let pause = 0; ; pause = Math.min(2 * pause || PAUSE_FIRST_MS, PAUSE_LONGEST_MS)) {
      if (pause > 0 && !(await waitFor(sending, pause))) return null;
      const answer = await askOnce(sending, way, pause > 0);
      if (answer !== "lost") return answer;
    }
  } finally {
    // Not between two tries: what can be pressed would go, and the keyboard with it.
    sending.value = null;
  }
}

/** Null if it was stopped. What arrived before that is told all the same: it is there. */
async function askOnce<T>(
  sending: Signal<Sending | null>,
  { ask, halt }: Way<T>,
  again: boolean,
): Promise<T | null | "lost"> {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
    sending.value = null;
    halt();
  };
  const tell = (line: "asked" | "slow"): void => {
    sending.value = { line, again, retry: () => undefined, stop };
  };
  const timer = setTimeout(tell, SLOW_AFTER_MS, "slow");
  tell("asked");
  try {
    return await ask();
  } catch (failed) {
    if (!(failed instanceof Offline)) throw failed;
    return stopped ? null : "lost";
  } finally {
    clearTimeout(timer);
  }
}

/** Wait this long, or until somebody says what to do; false means stop. */
function waitFor(sending: Signal<Sending | null>, pause: number): Promise<boolean> {
  return new Promise((decide) => {
    const timer = setTimeout(() => decide(true), pause);
    const end = (goOn: boolean) => () => {
      clearTimeout(timer);
      decide(goOn);
    };
    sending.value = { line: "gone", again: true, retry: end(true), stop: end(false) };
  });
}
