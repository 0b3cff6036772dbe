// A first letter that was changed after its answer was lost.
//
// Promise: it may have been stored all the same, and its keys are here alone. It is
// deleted, or kept where somebody has taken it; it never waits for an answer that
// nobody could read.

import { contactOf } from "../protocol/state.ts";
import { type Folder, Holding, type Opener } from "./holding.ts";

/** The relation it has become, or null once nothing of it is there. */
export async function takeBack(opener: Opener, folder: Folder): Promise<Holding | null> {
  const holding = await Holding.of(opener, folder);
  await holding.open();
  const { vault } = holding.relation;
  if (vault.deleted !== null) return null;
  if (contactOf(vault.state) !== undefined) return holding;
  await holding.remove(false);
  return null;
}
