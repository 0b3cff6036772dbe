// Deleting, and undoing it while that is possible (PROTOCOL §9.5).

import { type DeletionDays, writeDeletion } from "../protocol/closing.ts";
import { type Bytes, b64u, EMPTY } from "../protocol/encoding.ts";
import { KIND } from "../protocol/entry.ts";
import { HASH_BYTES, UNDO_DAYS } from "../protocol/limits.ts";
import { Refused } from "../protocol/refusals.ts";
import { writeBatch } from "../protocol/wire.ts";
import { type EndKeys, openBody, signAfter } from "./composing.ts";
import type { Own } from "./own.ts";
import type { Prover } from "./proving.ts";
import { ask, bytesOf } from "./transport.ts";
import type { Vault } from "./vault.ts";

/** Sign the deletion of a vault: at once, or undoable for three days. An earlier try that
 * arrived, though its answer did not, is gone on from. Refused `head-moved` where, by what
 * is known of it then, it is not `still` to go. */
export async function deleteVault(
  vault: Vault,
  undoable: boolean,
  still?: () => boolean,
): Promise<void> {
  try {
    await signDeletion(vault, undoable, still);
  } catch (failed) {
    const moved = failed instanceof Refused && failed.refusal === "head-moved";
    if (moved && vault.closing !== null) await signDeletion(vault, undoable);
    else if (!(await vault.isGone(failed)) || vault.deleted !== true) throw failed;
  }
}

/** Delete an own vault while it is `still` to go; false where it is not. */
export async function deleteOwn(
  { vault }: Own,
  undoable: boolean,
  still: () => boolean,
): Promise<boolean> {
  try {
    await deleteVault(vault, undoable, still);
    return true;
  } catch (failed) {
    if (!still()) return false;
    throw failed;
  }
}

async function signDeletion(vault: Vault, undoable: boolean, still?: () => boolean): Promise<void> {
  if (vault.deleted !== null) return;
  const days: DeletionDays = undoable ? UNDO_DAYS : 0;
  if (vault.closing === null) await vault.act(KIND.deletion, writeDeletion(days), still);
  else if (!undoable) {
    await signOnHead(vault.id, vault.keys, vault.prover, KIND.deletion, writeDeletion(days));
  }
  if (!undoable) vault.deleted = true;
}

/** Day on which a vault that waits to be deleted will be; null if none waits. */
export async function closingDay(vault: Bytes, prover: Prover): Promise<number | null> {
  const json = { vault: b64u(vault) };
  const { closing } = await prover.with((token) => ask("/head", { json, token }));
  return typeof closing === "number" ? closing : null;
}

/** Undo a deletion that waits. */
export function withdraw(vault: Bytes, keys: EndKeys, prover: Prover): Promise<void> {
  return signOnHead(vault, keys, prover, KIND.withdrawal, EMPTY);
}

/** Sign what may follow while a deletion waits. Nothing of the vault is served until then,
 * so the head is the server's word; the chain is verified at the next reading. */
async function signOnHead(
  vault: Bytes,
  keys: EndKeys,
  prover: Prover,
  kind: typeof KIND.deletion | typeof KIND.withdrawal,
  body: Bytes,
): Promise<void> {
  const json = { vault: b64u(vault) };
  const head = await prover.with((token) => ask("/head", { json, token }));
  const place = { vault, epoch: Number(head["epoch"]) };
  const at = { sequence: Number(head["sequence"]), hash: bytesOf(head, "hash", HASH_BYTES) };
  const entry = await signAfter(keys, openBody(keys, kind, place, body), at);
  const bytes = writeBatch([entry]);
  await prover.with((token) => ask("/entries/append", { bytes, token }));
}
