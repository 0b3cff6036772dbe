// A sheet that is open in the folder: what stands on it, and what was kept of it.
//
// Promise: lines that this version has no place for are carried along and never dropped;
// what was only opened does not count as changed.

import { liveSheet } from "../../calculator/live.ts";
import { putTyped, readTyped, type TypedLine } from "../../calculator/typed.ts";
import type { Budget, BudgetLine } from "../../record/index.ts";

export interface OpenSheet {
  /** All that stands on it, as it is kept. */
  readonly lines: () => readonly TypedLine[];
  readonly unsaved: () => boolean;
  /** What was kept when the sheet was opened or kept here. */
  readonly over: () => readonly BudgetLine[] | null;
  /** Put what is kept in place of what stands there; returns what has no place. */
  readonly show: (kept: Budget | null) => readonly TypedLine[];
  /** `typed`, or what stands there, is what is kept now. */
  readonly settle: (kept: Budget | null, typed?: readonly TypedLine[]) => void;
  readonly isEmpty: () => boolean;
  /** Take over what stands on another sheet, and what was seen of the kept one there. */
  readonly takeOver: (other: OpenSheet) => readonly TypedLine[];
}

export function openSheet(
  place: HTMLElement,
  language: "da" | "en",
  changed: () => void,
): OpenSheet {
  const page = place.querySelector<HTMLElement>("[data-sheet]");
  if (page === null) throw new Error("no sheet");
  let apart: readonly TypedLine[] = [];
  let over: readonly BudgetLine[] | null = null;
  let before = "[]";
  const sheet = liveSheet(place, page, language, changed);
  const lines = (): readonly TypedLine[] => [...readTyped(page), ...apart];
  const settle = (kept: Budget | null, typed = lines()): void => {
    over = kept?.lines ?? null;
    before = kept === null ? "[]" : JSON.stringify(typed);
  };
  return {
    lines,
    unsaved: () => JSON.stringify(lines()) !== before,
    over: () => over,
    show: (kept) => {
      sheet.clear();
      apart = putTyped(page, kept?.lines ?? []);
      settle(kept);
      return apart;
    },
    settle,
    isEmpty: () => lines().length === 0,
    takeOver: (other) => {
      const unsaved = other.unsaved();
      apart = putTyped(page, other.lines());
      over = other.over();
      before = unsaved ? "" : JSON.stringify(lines());
      return apart;
    },
  };
}
