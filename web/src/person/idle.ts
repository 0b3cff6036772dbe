// A folder left open closes by itself.
//
// Promise: it closes only when nothing is lost by it: words that open it again exist,
// nothing waits to be sent, and what was being written is sealed.

import type { Model } from "./state/model.ts";

export const IDLE_MINUTES = 15;
const MINUTE_MS = 60_000;
const SIGNS = ["keydown", "pointerdown", "scroll"] as const;

function closes(model: Model): boolean {
  const folder = model.folder.peek();
  const waits = folder?.relations.some(({ pending }) => pending.length > 0) ?? false;
  return folder?.kept === true && !waits && model.first.text.peek().trim() === "";
}

/** Close the folder after a while without a sign of life. */
export function watchIdle(model: Model): void {
  let seen = Date.now();
  const alive = (): void => {
    seen = Date.now();
  };
  for (const sign of SIGNS) {
    addEventListener(sign, alive, { capture: true, passive: true });
  }
  // By the clock and not by one long timer: a sleeping phone stops those.
  setInterval(() => {
    if (Date.now() - seen >= IDLE_MINUTES * MINUTE_MS && closes(model)) void model.close("idle");
  }, MINUTE_MS);
}
