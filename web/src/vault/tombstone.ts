// The signed proof that it was the person who deleted a vault (PROTOCOL §9.5).
//
// Promise: total; whatever is not such a proof is false. A deletion that something
// verified came after was withdrawn, and showing it again proves nothing.

import { checkEntrySignature } from "../protocol/chain.ts";
import { type Bytes, equal, fromB64u } from "../protocol/encoding.ts";
import { entryHash, KIND, parseEntry } from "../protocol/entry.ts";
import { Refused } from "../protocol/refusals.ts";
import type { State } from "../protocol/state.ts";

/** Whether `tombstone` (b64u) deletes `vault` by the person's own hand. `person` is null
 * for an end that verified nothing of the vault yet: it learns that somebody signed. */
export async function signedByPerson(
  tombstone: unknown,
  vault: Bytes,
  person: Bytes | null,
  head: Pick<State, "sequence" | "hash"> | null,
): Promise<boolean> {
  try {
    const entry = parseEntry(fromB64u(tombstone));
    await checkEntrySignature(entry);
    const { kind, vault: of, author } = entry.cover;
    const past = head !== null && entry.sequence <= head.sequence;
    if (past && !equal(entryHash(entry), head.hash)) return false;
    return kind === KIND.deletion && equal(of, vault) && equal(author, person ?? author);
  } catch (failed) {
    if (failed instanceof Refused) return false;
    throw failed;
  }
}
