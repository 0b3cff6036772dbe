// The words on screen, from the catalogues in src/udvej/locales that the server reads
// too.
//
// Promise: an app begins with one file, in one language. A misspelt key or a forgotten value
// does not compile; every value is isolated, so that a name in another direction stays
// in its place. What comes out is text and is shown as text.
//
//   const say = await loadPersonTexts("da");
//   say("open-title");  say("who-choose", { name });  say(`refusal-${name}`, { seconds });
//
// A new text: add it to every language, or to locales/waiting.txt; run tools/text_keys.py.

import { FluentBundle } from "@fluent/bundle";
import type { CounsellorTexts, PersonTexts } from "./keys.ts";
import { isWritten, type Language, LOCALES, type Translated, type Written } from "./languages.ts";
import { resourceOf, type Texts } from "./read.ts";

type Values<Names> = [Names] extends [never]
  ? []
  : [values: Readonly<Record<Names & string, string | number>>];

/** Says a text. A text with values takes them as one object. */
export type Say<Texts> = <Key extends keyof Texts & string>(
  key: Key,
  ...values: Values<Texts[Key]>
) => string;

export type PersonSay = Say<PersonTexts>;
export type CounsellorSay = Say<CounsellorTexts>;
/** What both apps can say: `ui` needs no more. */
export type AnySay = Say<Pick<PersonTexts, keyof PersonTexts & keyof CounsellorTexts>>;

/** Load what the person's app says. */
export async function loadPersonTexts(language: Language): Promise<PersonSay> {
  return speak(language, await personTexts(language));
}

/** The catalogue of that, for what says more besides. */
export async function personTexts(language: Language): Promise<Texts> {
  if (!isWritten(language)) return translated(language);
  const { catalogue } =
    language === "en" ? await import("./person.en.ts") : await import("./person.da.ts");
  return catalogue;
}

async function translated(language: Translated): Promise<Texts> {
  const { TRANSLATED } = await import("./translated.ts");
  return (await TRANSLATED[language]()).catalogue;
}

/** Load what the counsellor's app says. */
export async function loadCounsellorTexts(language: Written): Promise<CounsellorSay> {
  const { catalogue } =
    language === "en" ? await import("./counsellor.en.ts") : await import("./counsellor.da.ts");
  return speak(language, catalogue);
}

/** Speak a catalogue that the build has read; the tests read them all. */
export function speak<Known>(language: Language, catalogue: Texts): Say<Known> {
  const bundle = new FluentBundle(LOCALES[language]);
  const [broken] = bundle.addResource(resourceOf(catalogue));
  if (broken !== undefined) {
    throw broken;
  }
  return (key, ...[values]) => {
    const pattern = bundle.getMessage(key)?.value;
    return pattern == null ? key : bundle.formatPattern(pattern, values ?? null, []);
  };
}
