// Sending a first letter over a line that comes and goes.
//
// Promise: the same letter is asked for again until an answer comes, which makes no
// second vault (PROTOCOL §11.5); the person can stop waiting at any time.

import type { Signal } from "@preact/signals";
import { Offline } from "../../vault/transport.ts";

/** While the line is gone: try at once, or take the letter back. */
export interface Sending {
  again(): void;
  stop(): void;
}

const PAUSE_FIRST_MS = 2_000;
const PAUSE_LONGEST_MS = 30_000;

/** Ask until answered; null if the person took the letter back. Throws refusals. */
export async function sendPatiently<T>(
  waiting: Signal<Sending | null>,
  ask: () => Promise<T>,
): Promise<T | null> {
  for (let pause = PAUSE_FIRST_MS; ; pause = Math.min(2 * pause, PAUSE_LONGEST_MS)) {
    try {
      return await ask();
    } catch (failed) {
      if (!(failed instanceof Offline)) throw failed;
    }
    if (!(await waitFor(waiting, pause))) return null;
  }
}

/** Wait this long, or until somebody says what to do; false means stop. */
async function waitFor(waiting: Signal<Sending | null>, pause: number): Promise<boolean> {
  const go = await new Promise<boolean>((decide) => {
    const timer = setTimeout(() => decide(true), pause);
    const end = (goOn: boolean) => () => {
      clearTimeout(timer);
      decide(goOn);
    };
    waiting.value = { again: end(true), stop: end(false) };
  });
  waiting.value = null;
  return go;
}
