// Closing a folder while a letter, or unfinished words, are on their way.
//
// Promise: a moment is waited for what is about to arrive; what has not arrived by then
// goes with the folder only if the person says so, and then at once.

import type { Language } from "../../i18n/languages.ts";
import { troubleOf } from "../../ui/trouble.ts";
import type { Loss } from "../../ui/unsent.tsx";
import { fetched } from "../../vault/transport.ts";
import type { Model } from "../state/model.ts";

/** As long as a link waits, too. */
const MOMENT_MS = 1_500;

type Ending = "asked" | "without";

export async function closeFolder(model: Model, language: Language, ending: Ending): Promise<void> {
  let loss: Loss | null = "waiting";
  const settled = model.underWay.then(async () => {
    loss = null;
    // Only now: until a letter has arrived the folder keeps it as unfinished words.
    if (ending === "asked") await model.drafts.save();
  });
  await Promise.race([settled, moment()]);
  // It may have been closed meanwhile, and says why.
  if (!isOpen(model)) return;
  if (model.waiting) loss = "waiting";
  if (ending === "asked" && hasWords(model)) loss = "typed";
  if (loss !== null && !(await goes(model, language, loss))) return;
  await model.close(ending);
}

const moment = (): Promise<void> =>
  new Promise((wake) => {
    setTimeout(wake, MOMENT_MS);
  });

const isOpen = (model: Model): boolean => model.folder.peek() !== null;

/** Whether words stand in a field that the folder does not hold. */
function hasWords({ drafts, folder }: Model): boolean {
  if (!drafts.unsaved) return false;
  return (folder.peek()?.relations ?? []).some(({ vault, draft }) => {
    const text = drafts.of(vault).peek();
    return text.trim() !== "" && text !== draft;
  });
}

/** Where the question cannot be asked, nobody goes; it is of this folder and goes with it. */
async function goes(model: Model, language: Language, loss: Loss): Promise<boolean> {
  try {
    const { fetchAhead, goesAnyway, unask } = await fetched(import("../../ui/unsent.tsx"));
    await fetched(fetchAhead(language));
    if (!isOpen(model)) return false;
    const answer = goesAnyway(language, loss);
    const unwatch = model.folder.subscribe((folder) => {
      if (folder === null) unask();
    });
    return await answer.finally(unwatch);
  } catch (failed) {
    model.trouble.value = troubleOf(failed);
    return false;
  }
}
