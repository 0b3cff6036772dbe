// The sheet as it stands on the page now.

import { liveSheet } from "./live.ts";
import type { Sheet } from "./sheet.ts";

export interface Here {
  readonly page: HTMLElement;
  readonly sheet: Sheet;
}

/** Bring the page's sheet to life, empty; null where the page has none. */
export function sheetHere(): Here | null {
  const page = document.querySelector<HTMLElement>("[data-sheet]");
  if (page === null) return null;
  const language = document.documentElement.lang === "en" ? "en" : "da";
  return { page, sheet: liveSheet(document, page, language) };
}
