// Words that hurt or press, found in what is being written (docs/CONTENT.md says the form
// of the list).
//
// Promise: it reads a text and gives back where words stand; it changes nothing, and knows
// no network. tests/texts/wording.py finds the same in our own texts.

import list from "./words.json" with { type: "json" };

export type Spoken = "da" | "en";

/** One line of the list: why, and what can be said instead. */
export interface Advice {
  readonly id: string;
  readonly why: string;
  readonly instead: readonly string[];
}

/** One place in a text. `at` is null where the text is composed in a way of its own, so
 * that counting letters would point beside the word. */
export interface Hit {
  readonly words: string;
  readonly at: number | null;
}

export interface Found {
  readonly advice: Advice;
  readonly hits: readonly Hit[];
}

interface Line extends Advice {
  readonly words: readonly string[];
  readonly only?: string;
}

const LETTER = String.raw`[\p{L}\p{N}_]`;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

function formOf(word: string, endings: readonly string[]): string {
  const before = word.startsWith("*") ? `${LETTER}*` : "";
  const ending = word.endsWith("~") ? `(?:${endings.map(escaped).join("|")})` : "";
  const after = word.endsWith("*") ? `${LETTER}*` : ending;
  const parts = word.replace(/^\*|[*~]$/g, "").split(" ");
  return before + parts.map(escaped).join(String.raw`\s+`) + after;
}

/** The lines that staff are shown, in order; each is one group of the pattern. */
const linesOf = (language: Spoken): readonly Line[] =>
  (list[language] as readonly Line[]).filter(({ only }) => only !== "texts");

function patternOf(language: Spoken): RegExp {
  const lines = linesOf(language).map(
    ({ words }) => `(${words.map((word) => formOf(word, list.endings[language])).join("|")})`,
  );
  return new RegExp(`(?<!${LETTER})(?:${lines.join("|")})(?!${LETTER})`, "giu");
}

const LINES = { da: linesOf("da"), en: linesOf("en") } as const;
const PATTERNS = { da: patternOf("da"), en: patternOf("en") } as const;

/** What of the list stands in a text, one for each line of it, in the text's order.
 * Lines that the person's own word would meet are left out: it is theirs to choose. */
export function avoided(
  language: Spoken,
  text: string,
  own: string | null = null,
): readonly Found[] {
  const chosen = own === null ? [] : avoided(language, own).map(({ advice }) => advice);
  const whole = text.normalize("NFC");
  const found = new Map<Line, Hit[]>();
  for (const match of whole.matchAll(PATTERNS[language])) {
    const line = LINES[language][match.slice(1).findIndex((group) => group !== undefined)];
    if (line === undefined || chosen.includes(line)) continue;
    const at = whole === text ? match.index : null;
    found.set(line, [...(found.get(line) ?? []), { words: match[0], at }]);
  }
  return [...found].map(([advice, hits]) => ({ advice, hits }));
}
