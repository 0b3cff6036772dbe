// The seven words as they are typed back: which of them is another one.
//
// Promise: read as PROTOCOL §3.3 reads a phrase, so that a word this file accepts the
// worker accepts too.

import { sameWord, splitWords } from "../protocol/typed.ts";

export interface Compared {
  /** Numbers, from 1, of typed words that are not the drawn ones. */
  readonly wrong: readonly number[];
  /** How many words are missing; below 0 if there are too many. */
  readonly missing: number;
}

/** Compare what was typed with the words that were drawn. */
export function compareWords(typed: string, drawn: readonly string[]): Compared {
  const words = splitWords(typed);
  const wrong = words
    .slice(0, drawn.length)
    .flatMap((word, i) => (sameWord(word, drawn[i] as string) ? [] : [i + 1]));
  return { wrong, missing: drawn.length - words.length };
}
