// Making a vault: genesis, first readers, first payloads, and the work (PROTOCOL §7, §11.5).
//
// Promise: repeating a batch whose answer was lost makes no second vault: the batch is
// kept, and the server knows it by its id.

import { type Bytes, b64u } from "../protocol/encoding.ts";
import { type Entry, entryHash } from "../protocol/entry.ts";
import type { Mark } from "../protocol/marks.ts";
import { prove } from "../protocol/proof.ts";
import { REASON } from "../protocol/readers.ts";
import { writeBatch } from "../protocol/wire.ts";
import { findWork, workHeader } from "../protocol/work.ts";
import { openingKey } from "../protocol/wraps.ts";
import {
  after,
  type EndKeys,
  genesisEntry,
  nextPlace,
  type Place,
  personSeat,
  readersEntry,
  type Seat,
  sealPayload,
  signAfter,
} from "./composing.ts";
import type { Draft } from "./outgoing.ts";
import { ask, bytesOf, lineIsCut, Offline } from "./transport.ts";

/** A vault ready to be sent. */
export interface Made {
  readonly keys: EndKeys;
  readonly vault: Bytes;
  readonly batch: Bytes;
  readonly entries: readonly Entry[];
  /** Where more may be sealed before the server has answered. */
  readonly place: Place;
}

export interface Plan {
  readonly keys: EndKeys;
  readonly installation: Bytes;
  /** The pinned service key; null makes an own vault. */
  readonly service: Bytes | null;
  /** Who reads beside the person. */
  readonly others: readonly Seat[];
  readonly drafts: readonly Draft[];
  /** The mark of a shared vault's payloads, given the head they follow. */
  mark(head: { readonly sequence: number; readonly hash: Bytes }): Mark | null;
}

/** Put a new vault's first entries together. */
export async function makeVault(plan: Plan): Promise<Made> {
  const { keys } = plan;
  const opening = (await openingKey(keys.opening.seed)).public;
  const genesis = await genesisEntry(keys, opening, plan.installation, plan.service);
  const vault = entryHash(genesis);
  const place = nextPlace(vault, 0);
  const entries: Entry[] = [genesis];
  const newest = () => after(entries.at(-1) as Entry);
  const seats = [personSeat(keys, opening), ...plan.others];
  entries.push(await readersEntry(keys, place, newest(), REASON.first, seats));
  for (const draft of plan.drafts) {
    const payload = { ...draft, mark: plan.mark(newest()) };
    entries.push(await signAfter(keys, await sealPayload(keys, place, payload, null), newest()));
  }
  return { keys, vault, batch: writeBatch(entries), entries, place };
}

/** Nonces tried before the worker looks up for messages. */
const TRIES = 4096;

async function work(
  { vault, keys }: Made,
  progress: (done: number) => void,
): Promise<Record<string, string>> {
  const answer = await ask("/work");
  const challenge = bytesOf(answer, "challenge");
  const bits = Number(answer["bits"]);
  for (let from = 0; ; from += TRIES) {
    if (lineIsCut()) throw new Offline();
    const nonce = findWork(challenge, vault, bits, from, TRIES);
    if (nonce !== null) {
      const proof = await prove(keys.signing, self.location.origin, challenge);
      return { "Udvej-Work": workHeader(challenge, nonce), "Udvej-Proof": b64u(proof) };
    }
    // How likely it was to be found by now.
    progress(1 - Math.exp(-from / 2 ** bits));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Send a vault; resolves once it is stored. */
export async function sendVault(made: Made, progress: (done: number) => void): Promise<void> {
  const headers = await work(made, progress);
  progress(1);
  const answer = await ask("/vaults", { bytes: made.batch, headers });
  if (answer["vault"] !== b64u(made.vault)) throw new TypeError("another vault");
}
