// The words of what is one's own in the folder, apart from the rest: a first letter does
// not need them. They are in the two written languages; elsewhere English says them.

import type { OwnTexts } from "./keys.ts";
import type { Language, Written } from "./languages.ts";
import { type Say, speak } from "./messages.ts";

export interface OwnWords {
  readonly say: Say<OwnTexts>;
  /** What it is said in, where the page is in another. */
  readonly lang: Written;
}

export async function loadOwn(language: Language): Promise<OwnWords> {
  const lang = language === "da" ? "da" : "en";
  const { catalogue } = lang === "en" ? await import("./own.en.ts") : await import("./own.da.ts");
  return { say: speak(lang, catalogue), lang };
}
