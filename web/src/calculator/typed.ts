// A sheet as it was typed: read from its fields, and put back into them.
//
// Promise: what is put in comes out again, word for word, also what could not be read and
// what this page has no line for. Only lines somebody has written on are read.

import { PERIODS } from "../money/sheet.ts";
import { wellFormed } from "../ui/well_formed.ts";

/** Part, whether a line of one's own, its name, how often, and what stands in its
 * fields: now, two plans, what is owed in all. */
export type TypedLine = readonly [
  part: string,
  own: boolean,
  name: string,
  every: string,
  amounts: readonly string[],
];

const PRINTED = "line-";
const PART = "part-";

/** All that is written on a page's sheet. */
export function readTyped(page: HTMLElement): readonly TypedLine[] {
  return [...page.querySelectorAll<HTMLElement>("[data-line]")]
    .map(readLine)
    .filter(([, own, name, , amounts]) => (own ? name : "") !== "" || amounts.some(Boolean));
}

/** Put lines onto an empty sheet; returns those that have no place on it. */
export function putTyped(page: HTMLElement, lines: readonly TypedLine[]): readonly TypedLine[] {
  const focused = document.activeElement;
  const apart = lines.filter((line) => {
    const element = placeOf(page, line);
    if (element !== null) fill(element, line);
    return element === null;
  });
  // A line that is added takes the focus, as it should where somebody adds it.
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return apart;
}

function readLine(line: HTMLElement): TypedLine {
  const called = line.querySelector<HTMLElement>("[data-called]");
  const own = line.querySelector<HTMLInputElement>(":scope [data-own] input");
  const section = line.closest<HTMLElement>("[data-part]");
  const amounts = fieldsOf(line).map((field) => tidy(field?.value));
  return [
    section?.getAttribute("aria-labelledby")?.slice(PART.length) ?? "",
    own !== null,
    own === null ? (called?.id.slice(PRINTED.length) ?? "") : tidy(own.value),
    line.querySelector("select")?.value || PERIODS[0],
    amounts,
  ];
}

const tidy = (text: string | undefined): string => wellFormed((text ?? "").trim());

/** Now, the two plans, and what is owed; null where a line has no such field. */
function fieldsOf(line: HTMLElement): readonly (HTMLInputElement | null)[] {
  const boxes = ["[data-cell='0']", "[data-cell='1']", "[data-cell='2']", "[data-owed]"];
  return boxes.map((box) => line.querySelector<HTMLInputElement>(`${box} input`));
}

function placeOf(page: HTMLElement, [part, own, name]: TypedLine): HTMLElement | null {
  const heading = `[data-part][aria-labelledby="${CSS.escape(PART + part)}"]`;
  const section = page.querySelector<HTMLElement>(heading);
  if (!own) {
    const called = section?.querySelector(`#${CSS.escape(PRINTED + name)}`);
    return called?.closest<HTMLElement>("[data-line]") ?? null;
  }
  const may = section?.querySelector<HTMLElement>("[data-can-add]");
  if (may === null || may === undefined || may.hidden) return null;
  may.querySelector<HTMLButtonElement>("[data-add]")?.click();
  return section?.querySelector<HTMLElement>("ul > [data-line]:last-child") ?? null;
}

function fill(element: HTMLElement, [, own, name, every, amounts]: TypedLine): void {
  const called = element.querySelector<HTMLInputElement>(":scope [data-own] input");
  if (own && called !== null) called.value = name;
  const period = element.querySelector("select");
  if (period !== null) period.value = every;
  for (const [at, field] of fieldsOf(element).entries()) {
    if (field === null) continue;
    field.value = amounts[at] ?? "";
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind));
  }
}
