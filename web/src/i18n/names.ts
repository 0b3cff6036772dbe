// Names of people and of languages, as people say them; apart from times, which a first
// letter does not need.

import { type Language, LOCALES } from "./languages.ts";

/** Names or numbers as a list: "Mette, Sara og Ali". */
export function sayList(language: Language, items: readonly string[]): string {
  // Arabic joins "and" to what follows: each name keeps its own direction.
  const apart = language === "ar" ? items.map((one) => `\u2068${one}\u2069`) : items;
  return new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(apart);
}

/** A language's name in the reader's own: "thai", "Romanian". */
export function sayLanguage(language: Language, code: string): string {
  return new Intl.DisplayNames(LOCALES[language], { type: "language" }).of(code) ?? code;
}
