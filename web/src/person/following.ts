// What a link to another page does while the app lives.
//
// Promise: another language changes the page around what is typed; any other page is gone
// to once nothing is lost by it, or once the person says so. Leaving stops all of it.

import { languageOf } from "../i18n/languages.ts";
import { loadPersonTexts } from "../i18n/messages.ts";
import { onLeave } from "../ui/exit.ts";
import { fetchPage, surround } from "../ui/switching.ts";
import { fetchAhead, goesAnyway, type Loss } from "../ui/unsent.tsx";
import type { Here } from "./here.ts";
import type { Model } from "./state/model.ts";

/** How long a link waits for unfinished words to be sealed. */
const SAVE_MS = 1_500;

let left = false;
onLeave(() => {
  left = true;
});

/** Have at hand what a question would need. */
export function ready({ language }: Here): Promise<void> {
  return fetchAhead(language);
}

/** Follow a link; gives how the app goes on here, if it does. */
export async function follow(link: HTMLAnchorElement, here: Here): Promise<Here> {
  if (link.hreflang !== "") return switchTo(link, here);
  await goTo(link, here);
  return here;
}

/** The same page in a link's language, and what the app is to say there from now on. */
async function switchTo(link: HTMLAnchorElement, here: Here): Promise<Here> {
  const language = languageOf(link.hreflang);
  const [page, say] = await Promise.all([fetchPage(link.href), loadPersonTexts(language)]);
  if (left) return here;
  surround(page, link.href);
  here.model.language = language;
  const { before, sums } = page.querySelector<HTMLElement>("#app")?.dataset ?? {};
  return { ...here, say, language, before: before ?? here.before, sums: sums ?? here.sums };
}

/** Another page, after asking where something would be lost. */
async function goTo(link: HTMLAnchorElement, { model, language }: Here): Promise<void> {
  if (model.folder.peek()?.kept) await Promise.race([model.drafts.save(), rest(SAVE_MS)]);
  const loss = lossOf(model);
  const goes = loss === null || (await goesAnyway(language, loss));
  if (!goes || left) return;
  // Nothing is left to ask about when the page goes.
  model.drop();
  location.replace(link.href);
}

function lossOf(model: Model): Loss | null {
  if (!model.unsaved) return null;
  if (model.typed) return "typed";
  return model.waiting ? "waiting" : "words";
}

const rest = (milliseconds: number): Promise<void> =>
  new Promise((wake) => {
    setTimeout(wake, milliseconds);
  });
