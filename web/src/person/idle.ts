// A folder left open closes by itself.
//
// Promise: it closes only when nothing is lost by it: words that open it again exist,
// nothing waits to be sent, and what was being written is sealed.

import { watchIdle } from "../ui/idle.ts";
import type { Model } from "./state/model.ts";

function closes(model: Model): boolean {
  const folder = model.folder.peek();
  const waits = folder?.relations.some(({ pending }) => pending.length > 0) ?? false;
  return folder?.kept === true && !waits && model.first.text.peek().trim() === "";
}

/** Close the folder after a while without a sign of life. */
export function closeWhenIdle(model: Model): void {
  watchIdle(() => {
    if (closes(model)) void model.close("idle");
  });
}
