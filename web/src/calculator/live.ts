// A sheet brought to life: its sums, its buttons, and how it is emptied.
//
// Promise: what is typed is summed where it is typed, and asks nobody.

import type { Language } from "../money/amounts.ts";
import { resultOn } from "./result.ts";
import { needed, openSheet, type Sheet } from "./sheet.ts";

/** Typing rests so long before the sums are said to who hears the page. */
const REST_MS = 1000;

/** Bring the sheet of a page to life, empty. `changed` is called for whatever changes. */
export function liveSheet(
  root: ParentNode,
  page: HTMLElement,
  language: Language,
  changed: () => void = () => undefined,
): Sheet {
  const show = resultOn(root, page, language);
  const status = needed<HTMLElement>(root, "[data-said]");
  let resting: ReturnType<typeof setTimeout> | undefined;
  const say = (): void => {
    const row = root.querySelector("[data-sum=left]");
    status.textContent = sheet.isEmpty() ? "" : `${row?.textContent ?? ""}`;
  };
  const sheet = openSheet(page, language, () => {
    show(sheet);
    clearTimeout(resting);
    resting = setTimeout(say, REST_MS);
    changed();
  });
  const clear = (): void => {
    clearTimeout(resting);
    sheet.clear();
    show(sheet);
    status.textContent = "";
  };
  // The browser may have kept what was typed before a reload.
  clear();
  needed(root, "[data-print]").addEventListener("click", () => print());
  needed(root, "[data-clear]").addEventListener("click", () => {
    clear();
    changed();
    status.textContent = status.dataset["cleared"] ?? "";
    root.querySelector<HTMLInputElement>("[data-cell] input")?.focus();
  });
  needed<HTMLElement>(root, "[data-does]").hidden = false;
  return { ...sheet, clear };
}
