// Which languages there are, and how their times, lists and names are written.
//
// Promise: the table of `server/pages/addresses.py`, and a test compares them. Digits are
// those of telephone numbers, and years those of the letters, in every language.

/** Everything is written in these two; staff work in them. */
export type Written = "da" | "en";
export type Language = Written | Translated;
export type Translated = "ar" | "bg" | "es" | "hu" | "ro" | "th";

/** Each language's locale, as the browser's own formats want it. */
export const LOCALES: Readonly<Record<Language, string>> = {
  da: "da-DK",
  en: "en-GB",
  ar: "ar-u-nu-latn-ca-gregory",
  bg: "bg",
  es: "es",
  hu: "hu",
  ro: "ro",
  th: "th-u-nu-latn-ca-gregory",
};

/** Which of our languages a text asks for; Danish is the house's own. */
export function languageOf(text: string | undefined): Language {
  return text !== undefined && Object.hasOwn(LOCALES, text) ? (text as Language) : "da";
}

/** The same for those in which everything is written. */
export const writtenOf = (text: string | undefined): Written => (text === "en" ? "en" : "da");

export const isWritten = (language: Language): language is Written =>
  language === "da" || language === "en";

type ByLanguage = Readonly<Record<string, string | undefined>>;

/** Where words are in several languages, the one to say them in: the reader's own, or
 * better another than none: English, which more people read. */
export const spokenIn = (language: Language, said: ByLanguage): string =>
  [language, "en", ...Object.keys(said)].find((one) => said[one]) ?? "";

/** The words in that language. */
export const saidIn = (language: Language, said: ByLanguage): string =>
  said[spokenIn(language, said)] ?? "";
