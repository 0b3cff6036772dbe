// What somebody ticks, and whether a place fits: yes, no, or it does not say.
//
// Promise: what a place does not say is neither a yes nor a no; such places are shown
// apart, and nothing is guessed for them.

import { type Open, openAt } from "./opening.ts";
import type { Answer, Need, Place, Who } from "./shapes.ts";

export interface Filters {
  readonly need?: Need | undefined;
  readonly language?: string | undefined;
  readonly who?: Who | undefined;
  readonly anonymous?: boolean;
  readonly stay?: boolean;
  readonly dropIn?: boolean;
  readonly openNow?: boolean;
}

/** Whether a place fits all that is ticked; one no is a no. */
export function fits(place: Place, filters: Filters, now: Date): Answer {
  const answers: Answer[] = [
    filters.need === undefined || place.needs.includes(filters.need) ? "yes" : "no",
    among(place.languages, filters.language),
    place.who.includes("all") ? "yes" : among(place.who, filters.who),
    filters.anonymous ? place.anonymous : "yes",
    filters.stay ? place.stay : "yes",
    filters.dropIn ? place.dropIn : "yes",
    filters.openNow ? openAt(place.hours, now) : "yes",
  ] satisfies (Answer | Open)[];
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") ? "unknown" : "yes";
}

function among<T>(all: readonly T[], wanted: T | undefined): Answer {
  if (wanted === undefined || all.includes(wanted)) return "yes";
  return all.length === 0 ? "unknown" : "no";
}

/** Every language that some place says it answers. */
export function languagesOf(places: readonly Place[]): readonly string[] {
  return [...new Set(places.flatMap(({ languages }) => languages))].sort();
}
