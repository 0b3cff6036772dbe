// What went wrong with what was asked, by name. Promise: no content, only the name.

import { type Members, Refused } from "../../protocol/refusals.ts";
import { Offline } from "../../vault/transport.ts";

export interface Trouble {
  readonly name: string;
  readonly members: Members;
}

export function troubleOf(failed: unknown): Trouble {
  if (failed instanceof Refused) return { name: failed.refusal, members: failed.members };
  return { name: failed instanceof Offline ? "offline" : "fault", members: {} };
}
