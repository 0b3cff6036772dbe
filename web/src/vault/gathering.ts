// What another device began: held here like the rest, and deleted like the rest.
//
// Promise: whatever is done to all of a folder is done to all that its own vault knows of,
// or to nothing less than that a moment later.

import type { Beginning } from "./beginning.ts";
import { deleteOwn } from "./closing.ts";
import { type Folder, Holding, keptOpener, type Opener } from "./holding.ts";
import type { Own } from "./own.ts";

/** Hold what is not held yet, but for what is on its way from here. */
export async function gather(folder: Folder, but: Beginning | null): Promise<void> {
  const known = Object.entries(folder.own()?.record.relations ?? {});
  const missing = known.filter(([vault]) => !(folder.held.has(vault) || but?.sends(vault)));
  const all = missing.map(([vault, kept]) => put(keptOpener(vault, kept), folder));
  // One that fails leaves none behind that comes in later, unlooked for.
  const failed = (await Promise.allSettled(all)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

async function put(opener: Opener, folder: Folder): Promise<void> {
  const holding = await Holding.of(opener, folder);
  await holding.open();
  const { id, vault } = holding.relation;
  // Its keys were noted, and nobody ever saw it there: it has not arrived, or not yet.
  const unsent = vault.deleted === false && folder.own()?.record.seen[id] === undefined;
  if (unsent || folder.held.has(id)) return holding.stop();
  folder.held.set(id, holding);
  folder.changed();
}

/** Delete all that is known of, the own vault last: until then it holds the keys to the
 * rest. Where another device began a relation meanwhile, that goes too; and so does what
 * is on its way from here, and may have arrived. */
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

/** Whether an own vault still knows of the same relations as now. */
function allKnown(own: Own | null): () => boolean {
  const known = (): string => Object.keys(own?.record.relations ?? {}).join();
  const now = known();
  return () => known() === now;
}
