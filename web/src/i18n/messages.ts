// The words on screen, from the catalogues in src/udvej/locales that the server
// reads too.
//
// Promise: one language is fetched, not both; a missing word is an error in the
// tests (every catalogue has the same keys) and shows its key on screen.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Language = "da" | "en";
export type Say = (key: string, values?: Record<string, FluentVariable>) => string;

const catalogues: Record<string, () => Promise<string>> = import.meta.glob<string>(
  "../../../src/udvej/locales/*/*.ftl",
  { query: "?raw", import: "default" },
);

/** Load every catalogue of `language` and return the function that words come from. */
export async function loadMessages(language: Language): Promise<Say> {
  const bundle = new FluentBundle(language);
  const loaders = Object.entries(catalogues).filter(([path]) => path.includes(`/${language}/`));
  for (const text of await Promise.all(loaders.map(([, load]) => load()))) {
    const [broken] = bundle.addResource(new FluentResource(text));
    if (broken !== undefined) {
      throw broken;
    }
  }
  return (key, values) => {
    const message = bundle.getMessage(key);
    return message?.value == null ? key : bundle.formatPattern(message.value, values ?? null);
  };
}
