// One line of the sheet: the server's boxes made into fields, and read.
//
// Promise: a field has a name to be heard by, the browser remembers nothing of it, and
// what cannot be read stays as it was typed, with a reason beside it.

import { type Language, type Ore, type Read, readAmount, writeAmount } from "../money/amounts.ts";
import { type Every, type Group, type Kind, type Line, PERIODS } from "../money/sheet.ts";
import { offerAmounts } from "./offers.ts";

/** The words that fields need, from the page. */
export interface Words {
  readonly unread: string;
  readonly large: string;
  readonly every: string;
  readonly own: string;
}

export interface LineField {
  readonly element: HTMLElement;
  readonly read: () => Line;
  readonly isWrong: () => boolean;
  readonly clear: () => void;
}

/** What is the same for every line of a part. */
export interface Part {
  readonly group: Group;
  readonly kind?: Kind;
}

/** What the record holds of a field (RECORD §1.3); no amount is as long. */
const AMOUNT_LENGTH_MAX = 80;

let made = 0;

/** Make a text field that no browser keeps. */
export function textField(): HTMLInputElement {
  const field = document.createElement("input");
  field.type = "text";
  field.autocomplete = "off";
  field.dir = "auto";
  return field;
}

function amountField(names: string): HTMLInputElement {
  const field = textField();
  field.inputMode = "decimal";
  field.maxLength = AMOUNT_LENGTH_MAX;
  field.setAttribute("aria-labelledby", names);
  return field;
}

/** Bring one line to life. `changed` is called for whatever changes in it. */
export function openLine(
  element: HTMLElement,
  part: Part,
  words: Words,
  periods: HTMLTemplateElement,
  language: Language,
  changed: () => void,
): LineField {
  const name = calledBy(element, words);
  const cells = [...element.querySelectorAll<HTMLElement>("[data-cell]")].map((box) =>
    fill(box, `${name} column-${box.dataset["cell"]}`),
  );
  const box = element.querySelector<HTMLElement>("[data-owed]");
  const owed = box === null ? null : fill(box, `${name} ${box.previousElementSibling?.id}`);
  const every = part.group === "once" ? null : periodField(element, name, words, periods);
  const fields = owed === null ? cells : [owed, ...cells];
  const wrong = new Wrong(element, words);
  for (const field of fields) {
    field.addEventListener("input", () => {
      if (readAmount(field.value).kind === "amount") wrong.show(fields);
      changed();
    });
    // Written back as it was understood; what was not is left as it is.
    field.addEventListener("change", () => {
      const typed = readAmount(field.value);
      if (typed.kind === "amount") field.value = writeAmount(typed.ore, language);
      asNow(cells);
      wrong.show(fields);
    });
  }
  every?.addEventListener("input", changed);
  if (cells[0] !== undefined && every !== null) {
    offerAmounts(element, cells[0], every, language);
  }
  const read = (): Line => ({
    ...part,
    every: PERIODS.find((one) => one === every?.value) ?? ("month" satisfies Every),
    amounts: [oreIn(cells[0]), oreIn(cells[1]), oreIn(cells[2])],
    ...owedIn(owed),
  });
  const clear = (): void => {
    for (const field of element.querySelectorAll("input")) field.value = "";
    if (every !== null) every.selectedIndex = 0;
    asNow(cells);
    wrong.show(fields);
  };
  return { element, read, isWrong: () => fields.some(isWrong), clear };
}

/** An empty field of a plan shows what it stands for. */
function asNow([now, ...plans]: readonly HTMLInputElement[]): void {
  const shown = oreIn(now) === null ? "" : (now?.value ?? "");
  for (const plan of plans) plan.placeholder = shown;
}

const isWrong = (field: HTMLInputElement): boolean =>
  ["unread", "large"].includes(readAmount(field.value).kind);

function oreIn(field: HTMLInputElement | null | undefined): Ore | null {
  const read: Read = readAmount(field?.value ?? "");
  return read.kind === "amount" ? read.ore : null;
}

function owedIn(field: HTMLInputElement | null): { readonly owed?: Ore } {
  const owed = oreIn(field);
  return owed === null ? {} : { owed };
}

function fill(box: HTMLElement, names: string): HTMLInputElement {
  const field = amountField(names);
  box.classList.remove("box");
  box.append(field);
  return field;
}

/** Return the id of what a line is called; an own line gets a field to call it in. */
function calledBy(element: HTMLElement, words: Words): string {
  const called = element.querySelector<HTMLElement>("[data-called]");
  if (called !== null) return called.id;
  made += 1;
  const field = textField();
  field.id = `own-${made}`;
  field.setAttribute("aria-label", words.own);
  field.placeholder = words.own;
  field.maxLength = 60;
  element.querySelector("[data-own]")?.append(field);
  const owed = element.querySelector<HTMLElement>("[data-called-owed]");
  if (owed !== null) owed.id = `owed-own-${made}`;
  return field.id;
}

function periodField(
  element: HTMLElement,
  name: string,
  words: Words,
  periods: HTMLTemplateElement,
): HTMLSelectElement {
  made += 1;
  const label = document.createElement("span");
  label.className = "hidden";
  label.id = `every-${made}`;
  label.textContent = words.every;
  const field = document.createElement("select");
  field.autocomplete = "off";
  field.setAttribute("aria-labelledby", `${name} ${label.id}`);
  field.append(periods.content.cloneNode(true));
  element.querySelector("[data-every]")?.append(label, field);
  return field;
}

/** Says beside a line what is wrong with it, once. */
class Wrong {
  readonly #said: HTMLElement;
  readonly #words: Words;

  constructor(element: HTMLElement, words: Words) {
    this.#words = words;
    this.#said = document.createElement("span");
    this.#said.className = "wrong";
    made += 1;
    this.#said.id = `wrong-${made}`;
    this.#said.setAttribute("role", "status");
    element.append(this.#said);
  }

  show(fields: readonly HTMLInputElement[]): void {
    let said = "";
    for (const field of fields) {
      const { kind } = readAmount(field.value);
      if (kind === "unread" || kind === "large") {
        said = this.#words[kind];
        field.setAttribute("aria-invalid", "true");
        field.setAttribute("aria-describedby", this.#said.id);
      } else {
        field.removeAttribute("aria-invalid");
        field.removeAttribute("aria-describedby");
      }
    }
    this.#said.textContent = said;
  }
}
