// Doing one's sums: what is typed is summed where it is typed.
//
// Promise: this page asks the server for nothing after it has come, and keeps nothing.
// Leaving it, or leaving it alone, empties every field.

import type { Language } from "../money/amounts.ts";
import { onLeave } from "../ui/exit.ts";
import { watchIdle } from "../ui/idle.ts";
import { resultOn } from "./result.ts";
import { needed, openSheet } from "./sheet.ts";

/** Typing rests so long before the sums are said to who hears the page. */
const REST_MS = 1000;

const language: Language = document.documentElement.lang === "en" ? "en" : "da";

function start(page: HTMLElement): void {
  const show = resultOn(document, page, language);
  const status = needed<HTMLElement>(document, "[data-said]");
  let resting: ReturnType<typeof setTimeout> | undefined;
  const say = (): void => {
    const row = document.querySelector("[data-sum=left]");
    status.textContent = sheet.isEmpty() ? "" : `${row?.textContent ?? ""}`;
  };
  const changed = (): void => {
    show(sheet);
    clearTimeout(resting);
    resting = setTimeout(say, REST_MS);
  };
  const sheet = openSheet(page, language, changed);
  const clear = (): void => {
    clearTimeout(resting);
    sheet.clear();
    show(sheet);
    status.textContent = "";
  };
  // The browser may have kept what was typed before a reload.
  clear();
  onLeave(clear);
  watchIdle(clear);
  needed(document, "[data-print]").addEventListener("click", () => print());
  needed(document, "[data-clear]").addEventListener("click", () => {
    clear();
    status.textContent = status.dataset["cleared"] ?? "";
    document.querySelector<HTMLInputElement>("[data-cell] input")?.focus();
  });
  needed<HTMLElement>(document, "[data-does]").hidden = false;
}

const found = document.querySelector<HTMLElement>("[data-sheet]");
if (found !== null) start(found);
