// What somebody types and ticks, read from the page's own fields.
//
// Promise: it is in no form that could be sent, and the fields are emptied when the page
// goes away, so that Back brings no search with it.

import { languagesOf } from "../directory/filters.ts";
import type { Asked } from "../directory/search.ts";
import { NEEDS, type Need, type Place, WHO } from "../directory/shapes.ts";
import type { Language } from "../i18n/languages.ts";
import { sayLanguage } from "../i18n/names.ts";

export interface Form {
  readonly asked: () => Asked;
  /** Nothing typed, nothing ticked. */
  readonly isEmpty: () => boolean;
  readonly clear: () => void;
  /** Type and tick this, and nothing else. */
  readonly put: (asked: Asked) => void;
}

/** Bring the fields to life. `changed` is called for whatever changes. */
export function openForm(
  page: ParentNode,
  places: readonly Place[],
  language: Language,
  changed: () => void,
): Form {
  const what = page.querySelector<HTMLInputElement>("#what");
  const where = page.querySelector<HTMLInputElement>("#where");
  const answered = page.querySelector<HTMLSelectElement>("#language");
  const who = page.querySelector<HTMLSelectElement>("#who");
  const ticks = [...page.querySelectorAll<HTMLInputElement>("[data-tick]")];
  if (what === null || where === null || answered === null || who === null) {
    throw new Error("the page has not got its fields");
  }
  offerLanguages(answered, languagesOf(places), language);
  const needs = needButtons(page, places, changed);
  for (const field of [what, where, answered, who, ...ticks]) {
    field.addEventListener("input", changed);
  }
  const ticked = (name: string): boolean =>
    ticks.some((one) => one.dataset["tick"] === name && one.checked);
  const tick = (name: string, yes = false): void => {
    for (const one of ticks) if (one.dataset["tick"] === name) one.checked = yes;
  };
  const asked = (): Asked => ({
    text: what.value,
    town: where.value,
    filters: {
      need: needs.chosen(),
      language: answered.value === "" ? undefined : answered.value,
      who: WHO.find((one) => one === who.value),
      anonymous: ticked("anonymous"),
      stay: ticked("stay"),
      dropIn: ticked("drop-in"),
      openNow: ticked("open"),
    },
  });
  const put = ({ text, town, filters }: Asked): void => {
    what.value = text;
    where.value = town ?? "";
    answered.value = filters?.language ?? "";
    who.value = filters?.who ?? "";
    needs.choose(filters?.need);
    tick("anonymous", filters?.anonymous);
    tick("stay", filters?.stay);
    tick("drop-in", filters?.dropIn);
    tick("open", filters?.openNow);
  };
  return {
    asked,
    isEmpty: () => isEmpty(asked()),
    clear: () => put({ text: "" }),
    put,
  };
}

function isEmpty({ text, town, filters }: Asked): boolean {
  const chosen = Object.values(filters ?? {}).some((one) => one !== undefined && one !== false);
  return text.trim() === "" && town?.trim() === "" && !chosen;
}

function offerLanguages(
  field: HTMLSelectElement,
  codes: readonly string[],
  language: Language,
): void {
  const named = codes.map((code) => [sayLanguage(language, code), code] as const);
  for (const [name, code] of named.sort(([one], [two]) => one.localeCompare(two, language))) {
    field.append(new Option(name, code));
  }
}

interface Needs {
  readonly chosen: () => Need | undefined;
  readonly choose: (need: Need | undefined) => void;
}

/** Links that would tell the server become buttons that tell nobody. */
function needButtons(page: ParentNode, places: readonly Place[], changed: () => void): Needs {
  let chosen: Need | undefined;
  const buttons: HTMLButtonElement[] = [];
  const choose = (need: Need | undefined): void => {
    chosen = need;
    for (const one of buttons) {
      one.setAttribute("aria-pressed", String(need !== undefined && one.dataset["need"] === need));
    }
  };
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a[data-need]")) {
    const need = NEEDS.find((one) => one === link.dataset["need"]);
    if (need === undefined || !places.some(({ needs }) => needs.includes(need))) {
      link.closest("li")?.remove();
      continue;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.dataset["need"] = need;
    button.append(...link.childNodes);
    button.addEventListener("click", () => {
      choose(chosen === need ? undefined : need);
      changed();
    });
    link.replaceWith(button);
    buttons.push(button);
  }
  choose(undefined);
  return { chosen: () => chosen, choose };
}
