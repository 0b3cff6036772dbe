// The whole sheet on the page: its lines, lines of one's own, and which way is written on.
//
// Promise: no form that could be sent; `clear` leaves no letter behind, not even a line
// somebody named.

import type { Language } from "../money/amounts.ts";
import { GROUPS, KINDS, type Line } from "../money/sheet.ts";
import { type LineField, openLine, type Part, type Words } from "./line.ts";

/** Nobody has as many; a stuck key makes no endless page. */
const OWN_LINES_MAX = 20;

export interface Sheet {
  readonly lines: () => readonly Line[];
  /** How many lines hold something that cannot be read. */
  readonly wrong: () => number;
  readonly isEmpty: () => boolean;
  readonly clear: () => void;
}

export function openSheet(page: HTMLElement, language: Language, changed: () => void): Sheet {
  const fields = new Set<LineField>();
  const periods = needed<HTMLTemplateElement>(page, "template[data-periods]");
  const words: Words = {
    unread: page.dataset["unread"] ?? "",
    large: page.dataset["large"] ?? "",
    every: page.dataset["every"] ?? "",
    own: page.dataset["own"] ?? "",
  };
  const own: (() => void)[] = [];
  for (const section of page.querySelectorAll<HTMLElement>("[data-part]")) {
    const part = partOf(section);
    const open = (element: HTMLElement): LineField => {
      const field = openLine(element, part, words, periods, language, changed);
      fields.add(field);
      return field;
    };
    for (const element of section.querySelectorAll<HTMLElement>("[data-line]")) open(element);
    own.push(ownLines(section, page, open, fields, changed));
  }
  chooseColumn(page);
  return {
    lines: () => [...fields].map((field) => field.read()),
    wrong: () => [...fields].filter((field) => field.isWrong()).length,
    isEmpty: () => [...page.querySelectorAll("input:not([type=radio])")].every(isBlank),
    clear: () => {
      for (const remove of own) remove();
      for (const field of fields) field.clear();
    },
  };
}

const isBlank = (field: Element): boolean => (field as HTMLInputElement).value.trim() === "";

export function needed<E extends Element>(page: ParentNode, selector: string): E {
  const found = page.querySelector<E>(selector);
  if (found === null) throw new Error(`the page has not got its ${selector}`);
  return found;
}

function partOf(section: HTMLElement): Part {
  const group = GROUPS.find((one) => one === section.dataset["part"]);
  if (group === undefined) throw new Error("the page has a part of no group");
  const kind = KINDS.find((one) => one === section.dataset["kind"]);
  return kind === undefined ? { group } : { group, kind };
}

/** Let lines be added to a part; returns how to take all of them away. */
function ownLines(
  section: HTMLElement,
  page: HTMLElement,
  open: (element: HTMLElement) => LineField,
  fields: Set<LineField>,
  changed: () => void,
): () => void {
  const template = section.querySelector<HTMLTemplateElement>("template[data-own-line]");
  const add = section.querySelector<HTMLButtonElement>("[data-add]");
  const may = section.querySelector<HTMLElement>("[data-can-add]");
  if (template === null || add === null || may === null) return () => undefined;
  const button = needed<HTMLTemplateElement>(page, "template[data-remove]");
  const added = new Set<LineField>();
  const take = (field: LineField): void => {
    added.delete(field);
    fields.delete(field);
    field.element.remove();
    may.hidden = false;
  };
  may.hidden = false;
  add.addEventListener("click", () => {
    const line = template.content.cloneNode(true) as DocumentFragment;
    const element = needed<HTMLElement>(line, "[data-line]");
    element.append(button.content.cloneNode(true));
    section.querySelector("ul")?.append(line);
    const field = open(element);
    added.add(field);
    element.querySelector("[data-remove]")?.addEventListener("click", () => {
      take(field);
      add.focus();
      changed();
    });
    element.querySelector<HTMLInputElement>("[data-own] input")?.focus();
    may.hidden = added.size >= OWN_LINES_MAX;
  });
  return () => {
    for (const field of added) take(field);
  };
}

/** On a narrow screen one way is shown at a time; which, is chosen here. */
function chooseColumn(page: HTMLElement): void {
  const choice = needed<HTMLElement>(page, "[data-columns]");
  const radios = [...choice.querySelectorAll<HTMLInputElement>("input")];
  const show = (): void => {
    page.dataset["column"] = radios.find((one) => one.checked)?.value ?? "0";
  };
  for (const radio of radios) radio.addEventListener("input", show);
  const [first] = radios;
  if (first !== undefined) first.checked = true;
  show();
  choice.hidden = false;
}
