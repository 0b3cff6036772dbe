// What a link to another page does while an app lives, the same in both.
//
// Promise: another language changes the page around what is typed; any other page is gone
// to once nothing is lost by it, or once the reader says so. Leaving stops all of it.

import type { Language } from "../i18n/languages.ts";
import { Offline } from "../vault/transport.ts";
import { onLeave } from "./exit.ts";
import type { Following } from "./links.ts";
import { fetchPage, surround } from "./switching.ts";
import { fetchAhead, goesAnyway, type Loss } from "./unsent.tsx";

/** How long a link waits for unfinished words to be sealed. */
const SAVE_MS = 1_500;

let left = false;
onLeave(() => {
  left = true;
});

/** What each app has to do with it. */
interface Ways<Here> {
  /** Fetch what is said in a language; gives the app as it is on that page. */
  speak(code: string, here: Here): Promise<(page: Document) => Here>;
  /** Seal unfinished words, where that can be done. */
  save(here: Here): Promise<unknown>;
  /** What going would lose. */
  loss(here: Here): Loss | null;
  /** Go to another page; nothing is left to ask about. */
  go(address: string, here: Here): void;
}

export function following<Here extends { readonly language: Language }>(
  ways: Ways<Here>,
): Following<Here> {
  const switchTo = async (link: HTMLAnchorElement, here: Here): Promise<Here> => {
    const [page, spoken] = await Promise.all([
      fetchPage(link.href).catch(() => {
        throw new Offline();
      }),
      ways.speak(link.hreflang, here),
    ]);
    if (left) return here;
    surround(page, link.href);
    return spoken(page);
  };
  const goTo = async (link: HTMLAnchorElement, here: Here): Promise<void> => {
    await Promise.race([ways.save(here), rest(SAVE_MS)]);
    const loss = ways.loss(here);
    const goes = loss === null || (await goesAnyway(here.language, loss));
    if (goes && !left) ways.go(link.href, here);
  };
  return {
    ready: ({ language }) => fetchAhead(language),
    async follow(link, here) {
      if (link.hreflang !== "") return switchTo(link, here);
      await goTo(link, here);
      return here;
    },
  };
}

const rest = (milliseconds: number): Promise<void> =>
  new Promise((wake) => {
    setTimeout(wake, milliseconds);
  });
