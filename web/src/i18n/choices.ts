// The words of what one chooses oneself, apart from the rest: a first letter does not
// need them. They are in the two written languages; elsewhere English says them.

import type { ChoicesTexts } from "./keys.ts";
import type { Language, Written } from "./languages.ts";
import { type Say, speak } from "./messages.ts";

export interface Choices {
  readonly say: Say<ChoicesTexts>;
  /** What it is said in, where the page is in another. */
  readonly lang: Written;
}

export async function loadChoices(language: Language): Promise<Choices> {
  const lang = language === "da" ? "da" : "en";
  const { catalogue } =
    lang === "en" ? await import("./choices.en.ts") : await import("./choices.da.ts");
  return { say: speak(lang, catalogue), lang };
}
