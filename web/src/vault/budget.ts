// The sheet of money in the own vault: kept whole, and taken away whole.
//
// Promise: nothing is kept over a sheet that this page has not seen; what cannot be kept
// now is not kept later; and what is taken away has no body left on the server.

import { writeRemoval } from "../protocol/closing.ts";
import { entryHash, KIND } from "../protocol/entry.ts";
import { Refused } from "../protocol/refusals.ts";
import { type BudgetLine, fitsBudget } from "../record/index.ts";
import { note } from "./notes.ts";
import type { Own } from "./own.ts";

type Lines = readonly BudgetLine[] | null;

const same = (a: Lines, b: Lines): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What was tried last: an answer that was lost may have been a yes. */
const tried = new WeakMap<Own, readonly BudgetLine[]>();

/** Keep a sheet over the one that says this, or over none. Refused `head-moved` if
 * another has been kept since, `too-large` if no entry holds it. */
export async function keepBudget(
  own: Own,
  lines: readonly BudgetLine[],
  over: Lines,
): Promise<void> {
  if (!fitsBudget(lines)) throw new Refused("too-large");
  await own.vault.catchUp();
  const before = own.record.budget;
  if (before !== null && same(before.lines, lines)) return;
  const mine = tried.get(own);
  const seen = (now: Lines): boolean =>
    same(now, over) || (now !== null && mine !== undefined && same(now, mine));
  tried.set(own, lines);
  // By what it says, not by its place: that changes when the vault is renewed (§9.6).
  await own.vault.writeIf(note.budget(lines), () => seen(own.record.budget?.lines ?? null));
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
