// Words as they are typed, and which spellings are one word (PROTOCOL §3.3).
//
// Promise: no list and no key; a page compares what it showed with what came back.

const both = (word: string): string => word.replace(/[æä]/g, "ae");
export const foldLong = (word: string): string =>
  both(word).replace(/[øö]/g, "oe").replace(/å/g, "aa");
export const foldShort = (word: string): string =>
  both(word).replace(/[øö]/g, "o").replace(/å/g, "a");

/** Whether two spellings are read as one word (§3.3). */
export const sameWord = (a: string, b: string): boolean =>
  foldLong(a) === foldLong(b) || foldShort(a) === foldShort(b);

/** The words of what was typed, before any is looked up (§3.3). */
export const splitWords = (typed: string): readonly string[] =>
  typed
    .normalize("NFKC")
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word !== "");
