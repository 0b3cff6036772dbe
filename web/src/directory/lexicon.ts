// What people call things: everyday words for each need, and the parts of compounds.
//
// Promise: the words are data (`words.json`, `hints.json`) and are never shown; they only
// lead from what somebody types to what a place offers.

import { fold, spelt, words } from "./folding.ts";
import hints from "./hints.json" with { type: "json" };
import type { Need, Place, Who } from "./shapes.ts";
import byNeed from "./words.json" with { type: "json" };

/** A part of a compound has at least so many letters, and so has the rest. */
const PART = 4;
const REST = 3;

/** Words that say nothing about what is sought. Not folded: "do" is no "dø". */
const SKIPPED: ReadonlySet<string> = new Set(spelt(hints.skipped));
/** Words after which a town is likely. */
export const BEFORE_TOWN: ReadonlySet<string> = new Set(words(hints.before));

/** What is left of a text without the words that say nothing. */
export function telling(text: string): string[] {
  return spelt(text).filter((word) => !SKIPPED.has(word));
}

/** Everyday words for what a place offers, and for whom. */
export function everyday({ needs, who, stay, what }: Place): string {
  const said = words(`${what.da ?? ""} ${what.en ?? ""}`);
  const selling = stay === "yes" || said.includes("sex") ? [hints.selling] : [];
  return [...needs.map(wordsOf), ...who.map(whoWords), ...selling].join(" ");
}

const wordsOf = (need: Need): string => `${byNeed[need].da} ${byNeed[need].en}`;

const whoWords = (who: Who): string => (who === "all" ? "" : hints.who[who]);

const KNOWN: ReadonlySet<string> = new Set(
  Object.values(byNeed).flatMap(({ da, en }) => words(`${da} ${en}`)),
);
const PARTS: readonly string[] = [...KNOWN].filter((word) => word.length >= PART);

/** Whether somebody would type this for a need. */
export const isKnown = (word: string): boolean => KNOWN.has(fold(word));

/** A folded word, and the known words it begins and ends with: kærestevold → vold. */
export function parts(word: string): string[] {
  if (KNOWN.has(word) || word.length < PART + REST) return [word];
  const fit = PARTS.filter((part) => word.length - part.length >= REST);
  const longest = (some: readonly string[]): string[] =>
    some.length === 0 ? [] : [some.reduce((one, two) => (two.length > one.length ? two : one))];
  return [
    word,
    ...longest(fit.filter((part) => word.startsWith(part))),
    ...longest(fit.filter((part) => word.endsWith(part))),
  ];
}
