// What comes out, on the page: a table, the same as bars, and what is owed in all.
//
// Promise: the bars say nothing that the table does not say in words, and no result is
// coloured good or bad.

import { type Language, writeAmount } from "../money/amounts.ts";
import { bars } from "../money/picture.ts";
import { KINDS, owed, SCENARIOS, type Sums, sumUp } from "../money/sheet.ts";
import { needed, type Sheet } from "./sheet.ts";

interface Said {
  readonly missing: string;
  readonly over: string;
  readonly even: string;
}

/** Return what shows the sums of a sheet; called again for every change. */
export function resultOn(page: ParentNode, words: HTMLElement, language: Language): Show {
  const said: Said = {
    missing: words.dataset["missing"] ?? "",
    over: words.dataset["over"] ?? "",
    even: words.dataset["even"] ?? "",
  };
  return (sheet) => {
    const empty = sheet.isEmpty();
    const lines = sheet.lines();
    const sums = SCENARIOS.map((scenario) => sumUp(lines, scenario));
    needed<HTMLElement>(page, "[data-nothing]").hidden = !empty;
    needed<HTMLElement>(page, "[data-picture]").hidden = empty;
    const wrong = sheet.wrong();
    needed<HTMLElement>(page, "[data-not-counted]").hidden = wrong === 0;
    needed(page, "[data-unread-count]").textContent = String(wrong);
    table(page, sums, said, language, empty);
    picture(page, sums);
    showOwed(page, owed(lines), language);
  };
}

export type Show = (sheet: Sheet) => void;

function table(
  page: ParentNode,
  sums: readonly Sums[],
  said: Said,
  language: Language,
  empty: boolean,
): void {
  for (const row of page.querySelectorAll<HTMLElement>("[data-sum]")) {
    const name = row.dataset["sum"] as keyof Sums;
    const isGap = name === "left" || name === "after";
    for (const [at, cell] of [...row.querySelectorAll("td")].entries()) {
      const ore = sums[at]?.[name] ?? 0;
      const shown = isGap ? sayGap(ore, said, language) : writeAmount(ore, language);
      cell.textContent = empty ? "" : shown;
    }
  }
}

/** A gap in words: a sign before a number is too easily missed. */
export function sayGap(ore: number, said: Said, language: Language): string {
  if (ore === 0) return said.even;
  return `${ore < 0 ? said.missing : said.over} ${writeAmount(Math.abs(ore), language)}`;
}

function picture(page: ParentNode, sums: readonly Sums[]): void {
  const lengths = bars(sums);
  for (const drawn of page.querySelectorAll<SVGElement>("[data-bars]")) {
    const bar = lengths[Number(drawn.dataset["bars"])];
    let x = 0;
    for (const part of drawn.querySelectorAll<SVGElement>("[data-bar]")) {
      const width = bar?.[part.dataset["bar"] as keyof typeof bar] ?? 0;
      part.setAttribute("x", String(x));
      part.setAttribute("width", String(width));
      x += width;
    }
  }
}

function showOwed(
  page: ParentNode,
  all: Readonly<Record<(typeof KINDS)[number], number>>,
  language: Language,
): void {
  needed<HTMLElement>(page, "[data-owed-part]").hidden = KINDS.every((kind) => all[kind] === 0);
  for (const kind of KINDS) {
    needed(page, `[data-owed-sum=${kind}]`).textContent = writeAmount(all[kind], language);
  }
}
