// Closing a folder in which a letter is on its way.
//
// Promise: a moment is waited for a letter that is about to arrive; one that has not
// arrived by then goes with the folder only if the person says so.

import type { Language } from "../../i18n/languages.ts";
import { troubleOf } from "../../ui/trouble.ts";
import { fetched } from "../../vault/transport.ts";
import type { Model } from "../state/model.ts";

/** As long as a link waits, too. */
const MOMENT_MS = 1_500;

export async function closeFolder(
  model: Model,
  language: Language,
  ending: "asked" | "without",
): Promise<void> {
  const late = new Promise<"late">((wake) => {
    setTimeout(wake, MOMENT_MS, "late");
  });
  const moment = await Promise.race([model.underWay, late]);
  if ((moment === "late" || model.waiting) && !(await goes(model, language))) return;
  await model.close(ending);
}

/** Where the question cannot be asked, nobody goes. */
async function goes(model: Model, language: Language): Promise<boolean> {
  try {
    const { goesAnyway } = await fetched(import("../../ui/unsent.tsx"));
    return await goesAnyway(language, "waiting");
  } catch (failed) {
    model.trouble.value = troubleOf(failed);
    return false;
  }
}
