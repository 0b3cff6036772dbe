// The search as it stands on the page now: its fields, and what they find.
//
// Promise: in whatever language the page is; emptied, it leaves nothing on the page.

import type { Finder } from "../directory/search.ts";
import type { Place } from "../directory/shapes.ts";
import { languageOf } from "../i18n/languages.ts";
import { type Form, openForm } from "./form.ts";
import { resultsOn } from "./results.ts";

/** Typing rests so long before the list is drawn again. */
const REST_MS = 150;

export interface Here {
  readonly form: Form;
  /** Show what the fields find; where nothing is asked, nothing or everything. */
  readonly draw: (everything?: boolean) => void;
  readonly clear: () => void;
}

/** The empty card of a page on which one can search; null on any other. */
export function cardOf(page: ParentNode): HTMLTemplateElement | null {
  return page.querySelector<HTMLTemplateElement>("main:has([data-search]) template#card");
}

/** Bring the page's search to life, empty. */
export function searchHere(
  finder: Finder,
  places: readonly Place[],
  card: HTMLTemplateElement,
): Here {
  const language = languageOf(document.documentElement.lang);
  const show = resultsOn(document, card, language);
  let resting: ReturnType<typeof setTimeout> | undefined;
  const draw = (everything = false): void => {
    const now = new Date();
    const asked = form.asked();
    const nothing = form.isEmpty() && !everything;
    show(nothing ? null : finder.find(asked, now), asked.town ?? "", now);
  };
  const form = openForm(document, places, language, () => {
    clearTimeout(resting);
    resting = setTimeout(draw, REST_MS);
  });
  const clear = (): void => {
    clearTimeout(resting);
    form.clear();
    draw();
  };
  // The browser may have kept what was typed before a reload.
  clear();
  document.querySelector("[data-choices]")?.removeAttribute("open");
  shown("form", true);
  shown("ticks", true);
  shown("towns", false);
  return { form, draw, clear };
}

/** Show or hide what the page has under this name. */
export function shown(name: string, yes: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>(`[data-${name}]`)) part.hidden = !yes;
}
