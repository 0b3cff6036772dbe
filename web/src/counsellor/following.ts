// What a link to another page does while the desk is open.
//
// Promise: the other language changes the page around what is typed and who is logged in;
// any other page is gone to once nothing is lost by it, or once the reader says so.

import { writtenOf } from "../i18n/languages.ts";
import { loadCounsellorTexts } from "../i18n/messages.ts";
import { onLeave } from "../ui/exit.ts";
import { fetchPage, surround } from "../ui/switching.ts";
import { fetchAhead, goesAnyway } from "../ui/unsent.tsx";
import type { Here } from "./here.ts";

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

/** Follow a link; gives how the desk goes on here, if it does. */
export async function follow(link: HTMLAnchorElement, here: Here): Promise<Here> {
  if (link.hreflang !== "") return switchTo(link, here);
  await goTo(link, here);
  return here;
}

/** The desk in a link's language, and what it is to say from now on. */
async function switchTo(link: HTMLAnchorElement, here: Here): Promise<Here> {
  const language = writtenOf(link.hreflang);
  const [page, say] = await Promise.all([fetchPage(link.href), loadCounsellorTexts(language)]);
  if (left) return here;
  surround(page, link.href);
  here.model.language = language;
  return { ...here, say, language };
}

/** Another page, after asking where something would be lost. */
async function goTo(link: HTMLAnchorElement, { model, language }: Here): Promise<void> {
  const { desk } = model;
  await Promise.race([desk.drafts.save(), new Promise((wake) => setTimeout(wake, SAVE_MS))]);
  const loss = desk.drafts.unsaved ? "typed" : "waiting";
  const goes = !desk.unsaved || (await goesAnyway(language, loss));
  if (!goes || left) return;
  // Nothing is left to ask about when the page goes.
  model.drop();
  location.assign(link.href);
}
