// What was found, on the page: the places that fit, and apart those that do not say.

import type { Found, Hit } from "../directory/search.ts";
import type { Language } from "../i18n/languages.ts";
import { fillCard } from "./card.ts";
import { factsOf } from "./facts.ts";

const part = (page: ParentNode, name: string): HTMLElement => {
  const found = page.querySelector<HTMLElement>(`[data-${name}]`);
  if (found === null) throw new Error(`the page has not got its ${name}`);
  return found;
};

/** Shows what was found; `null` takes it away. */
export function resultsOn(
  page: ParentNode,
  template: HTMLTemplateElement,
  language: Language,
): (found: Found | null, typedTown: string, now: Date) => void {
  const counted = part(page, "results").dataset["counted"] ?? "";
  const cards = (hits: readonly Hit[], now: Date): DocumentFragment[] =>
    hits.map((hit) => fillCard(template, factsOf(hit, language, now)));
  return (found, typedTown, now) => {
    const hits = found?.hits ?? [];
    const unsure = hits.filter((hit) => hit.unsure);
    part(page, "results").hidden = found === null;
    part(page, "count").textContent = String(hits.length);
    part(page, "said").textContent = found === null ? "" : `${counted}: ${hits.length}`;
    part(page, "nothing").hidden = hits.length > 0;
    part(page, "sure").replaceChildren(
      ...cards(
        hits.filter((hit) => !hit.unsure),
        now,
      ),
    );
    part(page, "unsure").replaceChildren(...cards(unsure, now));
    part(page, "unsure-part").hidden = unsure.length === 0;
    part(page, "from").hidden = found?.town === undefined;
    part(page, "from-town").textContent = found?.town?.name ?? "";
    part(page, "nowhere").hidden = typedTown.trim() === "" || found?.town !== undefined;
  };
}
