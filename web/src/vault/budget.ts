// The sheet of money in the own vault: kept whole, and taken away whole.
//
// Promise: nothing is kept over a sheet that this page has not seen; what cannot be kept
// now is not kept later; and what is taken away has no body left on the server.

import { writeRemoval } from "../protocol/closing.ts";
import { entryHash, KIND } from "../protocol/entry.ts";
import { Refused } from "../protocol/refusals.ts";
import { type Budget, type BudgetLine, fitsBudget } from "../record/index.ts";
import { note, type Own } from "./own.ts";

const same = (a: readonly BudgetLine[], b: readonly BudgetLine[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What was tried last: an answer that was lost may have been a yes. */
const tried = new WeakMap<Own, readonly BudgetLine[]>();

/** Keep a sheet over the one of this sequence, or over none. Refused `head-moved` if
 * another has been kept since, `too-large` if no entry holds it. */
export async function keepBudget(
  own: Own,
  lines: readonly BudgetLine[],
  over: number | null,
): Promise<void> {
  if (!fitsBudget(lines)) throw new Refused("too-large");
  await own.vault.catchUp();
  const before = own.record.budget;
  if (before !== null && same(before.lines, lines)) return;
  const mine = tried.get(own);
  const seen = (now: Budget | null): boolean =>
    (now?.sequence ?? null) === over ||
    (now !== null && mine !== undefined && same(now.lines, mine));
  tried.set(own, lines);
  await own.vault.writeIf(note.budget(lines), () => seen(own.record.budget));
}

/** Remove the body of every sheet that was ever kept here; the newest goes last. */
export async function takeBudget(own: Own): Promise<void> {
  await own.vault.catchUp();
  const kept = own.vault.log.entries.filter(
    ({ state, payload }) => state === "opened" && payload?.kind === "budget",
  );
  for (const { sequence, entry } of kept) {
    const body = writeRemoval({ sequence, hash: entryHash(entry) });
    await own.vault.act(KIND.removal, body);
  }
}
