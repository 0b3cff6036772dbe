// The words of the question before one leaves what is not sent, apart from the rest:
// fetched once somebody types, in one language.

import type { UnsentTexts } from "./keys.ts";
import type { Language } from "./languages.ts";
import { type Say, speak } from "./messages.ts";
import type { Texts } from "./read.ts";

export type UnsentSay = Say<UnsentTexts>;
type Loaded = () => Promise<{ readonly catalogue: Texts }>;

const CATALOGUES: Readonly<Record<Language, Loaded>> = {
  da: () => import("./unsent.da.ts"),
  en: () => import("./unsent.en.ts"),
  ar: () => import("./unsent.ar.ts"),
  bg: () => import("./unsent.bg.ts"),
  es: () => import("./unsent.es.ts"),
  hu: () => import("./unsent.hu.ts"),
  ro: () => import("./unsent.ro.ts"),
  th: () => import("./unsent.th.ts"),
};

export async function loadUnsentTexts(language: Language): Promise<UnsentSay> {
  return speak(language, (await CATALOGUES[language]()).catalogue);
}
