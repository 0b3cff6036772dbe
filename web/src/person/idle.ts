// A folder left open closes by itself.
//
// Promise: it closes only when no words are lost by it: those that open it again exist,
// nothing waits to be sent, and what was being written is sealed. A sheet of money that
// was not kept goes, as its screen says: nothing of it is kept unasked.

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
