// What went wrong with what was asked: its name, and what is said of it.
//
// Promise: no content, only the name.

import type { CounsellorTexts, PersonTexts } from "../i18n/keys.ts";
import type { AnySay } from "../i18n/messages.ts";
import { type Members, Refused } from "../protocol/refusals.ts";
import { Offline } from "../vault/transport.ts";

export interface Trouble {
  readonly name: string;
  readonly members: Members;
}

export function troubleOf(failed: unknown): Trouble {
  if (failed instanceof Refused) return { name: failed.refusal, members: failed.members };
  return { name: failed instanceof Offline ? "offline" : "fault", members: {} };
}

type RefusalKey = Extract<keyof PersonTexts & keyof CounsellorTexts, `refusal-${string}`>;

/** A refusal in words. One that no catalogue knows shows its own key: then the other. */
export function sayTrouble(say: AnySay, { name, members }: Trouble): string {
  if (name === "offline") return say("trouble-offline");
  const key = `refusal-${name}` as RefusalKey;
  const said = say(key, { seconds: Number(members["seconds"] ?? 30) });
  return said === key ? say("refusal-other") : said;
}
