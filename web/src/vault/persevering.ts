// What moved is read, also where the line broke between the event and the reading.
//
// Promise: nothing else would say once more that something has moved, so it is tried
// until it is read, or over, or refused for good.

import { Refused } from "../protocol/refusals.ts";
import { Offline } from "./transport.ts";

const PAUSE_FIRST_MS = 1_000;
const PAUSE_LONGEST_MS = 30_000;

export async function persevere(read: () => Promise<unknown>, over: () => boolean): Promise<void> {
  for (let pause = PAUSE_FIRST_MS; !over(); pause = Math.min(2 * pause, PAUSE_LONGEST_MS)) {
    try {
      await read();
      return;
    } catch (failed) {
      const busy = failed instanceof Refused && failed.refusal === "unavailable";
      if (!(busy || failed instanceof Offline)) return;
    }
    await new Promise((wake) => setTimeout(wake, pause));
  }
}
