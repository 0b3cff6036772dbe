// The words of the seven words and the folder, apart from the rest: a first letter does
// not need them.
//
// Promise: one file, in one language, beside the part that says them (person/parts.ts).

import type { KeepingTexts, PersonTexts } from "./keys.ts";
import type { Language } from "./languages.ts";
import { personTexts, type Say, speak } from "./messages.ts";
import type { Texts } from "./read.ts";

/** Says what stands on the screens after a first letter, and all that others say too. */
export type KeepingSay = Say<PersonTexts & KeepingTexts>;
type Loaded = () => Promise<{ readonly catalogue: Texts }>;

const CATALOGUES: Readonly<Record<Language, Loaded>> = {
  da: () => import("./keeping.da.ts"),
  en: () => import("./keeping.en.ts"),
  ar: () => import("./keeping.ar.ts"),
  bg: () => import("./keeping.bg.ts"),
  es: () => import("./keeping.es.ts"),
  hu: () => import("./keeping.hu.ts"),
  ro: () => import("./keeping.ro.ts"),
  th: () => import("./keeping.th.ts"),
};

export async function loadKeepingTexts(language: Language): Promise<KeepingSay> {
  const [all, { catalogue }] = await Promise.all([personTexts(language), CATALOGUES[language]()]);
  return speak(language, [...all, ...catalogue]);
}
