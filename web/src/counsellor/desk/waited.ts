// How long somebody has waited.

import { sayLength } from "../../i18n/times.ts";
import type { Here } from "../here.ts";
import { minutesSince } from "../state/order.ts";

/** "Has waited 12 minutes"; within the first minute that it just came. */
export function sayWaited({ say }: Here, since: string): string {
  const minutes = minutesSince(since);
  if (minutes < 1) return say("waiting-just-now");
  return say("waiting-since", { time: sayLength(say, minutes) });
}
