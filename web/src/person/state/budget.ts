// Keeping the sheet of money, and taking it away, as the person's app asks for it.

import type { BudgetLine } from "../../record/index.ts";
import { troubleOf } from "../../ui/trouble.ts";
import type { Model } from "./model.ts";

/** Keep a sheet over the one that was seen here; `elsewhere` if another has been kept
 * since, which the folder then shows. */
export async function keepBudget(
  model: Model,
  lines: readonly BudgetLine[],
  over: readonly BudgetLine[] | null,
): Promise<"kept" | "elsewhere" | "failed"> {
  let elsewhere = false;
  const done = await model.change(async (api) => {
    try {
      return await api.budget(lines, over);
    } catch (failed) {
      if (troubleOf(failed).name !== "head-moved") throw failed;
      elsewhere = true;
      return api.folder();
    }
  });
  if (elsewhere) return "elsewhere";
  return done ? "kept" : "failed";
}

/** Learn of a sheet that another device kept since the folder was opened. */
export const catchUp = (model: Model): Promise<boolean> => model.change((api) => api.folder());

export const takeBudget = (model: Model): Promise<boolean> =>
  model.change((api) => api.budget(null, null));
