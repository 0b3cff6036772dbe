// What another device began: held here like the rest, and deleted like the rest.
//
// Promise: whatever is done to all of a folder is done to all that its own vault knows of,
// or to nothing less than that a moment later.

import type { Beginning } from "./beginning.ts";
import { allKnown, deleteOwn } from "./closing.ts";
import { type Folder, Holding, hold, keptOpener, type Opener } from "./holding.ts";

/** Hold what is not held yet. What was never held may not have arrived, or may be gone:
 * then nothing is held, unless the folder is being `opened`, where that has to be said. */
export async function gather(folder: Folder, beginning: Beginning, opened: boolean): Promise<void> {
  const known = Object.entries(folder.own()?.record.relations ?? {});
  const missing = known.filter(([vault]) => !(folder.held.has(vault) || beginning.sends(vault)));
  const put = opened ? hold : holdIfThere;
  await Promise.all(missing.map(([vault, one]) => put(keptOpener(vault, one), folder)));
}

async function holdIfThere(opener: Opener, folder: Folder): Promise<void> {
  const holding = await Holding.of(opener, folder);
  await holding.open();
  if (holding.relation.vault.deleted !== null) return;
  folder.held.set(holding.relation.id, holding);
  folder.changed();
}

/** Delete all that is known of, the own vault last: until then it holds the keys to the
 * rest. Where another device began a relation meanwhile, that goes too. */
export async function removeAll(
  folder: Folder,
  gathered: () => Promise<void>,
  undoable: boolean,
): Promise<void> {
  for (let gone = false; !gone; ) {
    const own = folder.own();
    await own?.vault.catchUp();
    const still = allKnown(own);
    await gathered();
    for (const held of folder.held.values()) await held.remove(undoable);
    gone = own === null || (await deleteOwn(own, undoable, still));
  }
}
