// What a counsellor noted of somebody goes when their letters do (RECORD §3 `forgotten`).

import { note } from "./notes.ts";
import type { Own } from "./own.ts";

/** Drop the name, the draft and the head of a vault that was deleted or left. */
export async function forget(own: Own, vault: string): Promise<void> {
  const { known, seen, drafts } = own.record;
  if ([known, seen, drafts].some((kept) => kept[vault] !== undefined)) {
    await own.write(note.forgotten(vault));
  }
}

/** Drop name and draft of everybody who is not `here` any more. That is the server's word
 * alone: the head stays, so that it cannot come back with an older one. */
export async function forgetGone(own: Own, here: ReadonlySet<string>): Promise<void> {
  const { known, drafts } = own.record;
  const gone = (kept: object): string[] => Object.keys(kept).filter((one) => !here.has(one));
  const notes = [
    ...gone(known).map((vault) => note.known(vault, "")),
    ...gone(drafts).map((vault) => note.draft(vault, "")),
  ];
  if (notes.length > 0) await own.write(...notes);
}
