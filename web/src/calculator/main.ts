// Doing one's sums: what is typed is summed where it is typed.
//
// Promise: this page asks the server for nothing after it has come, and keeps nothing.
// Leaving it, or leaving it alone, empties every field.

import { onLeave } from "../ui/exit.ts";
import { watchIdle } from "../ui/idle.ts";
import { liveSheet } from "./live.ts";

const found = document.querySelector<HTMLElement>("[data-sheet]");
if (found !== null) {
  const language = document.documentElement.lang === "en" ? "en" : "da";
  const { clear } = liveSheet(document, found, language);
  onLeave(clear);
  watchIdle(clear);
}
