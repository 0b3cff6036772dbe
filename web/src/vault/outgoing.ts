// What an end has written and the server has not acknowledged yet.
//
// Promise: in order, each stored exactly once. A lost answer is looked up by id before
// anything is sent again; a lost race costs a signature; a turned epoch a new sealing.

import { type Bytes, equal } from "../protocol/encoding.ts";
import type { Entry } from "../protocol/entry.ts";
import { type OpenedDay, openedBody } from "../protocol/opened.ts";
import type { Payload } from "../protocol/payload.ts";
import type { Refusal } from "../protocol/refusals.ts";
import type { Sealed } from "../protocol/sealing.ts";
import { type EndKeys, openBody, type Place, sealPayload } from "./composing.ts";

/** A payload but for its mark, which is made when it is sealed. */
export type Draft = Omit<Payload, "mark">;

/** One content on its way: either to be sealed, or an open body already made. */
export interface Outgoing {
  /** For the page to tell two apart; never sent. */
  readonly ticket: number;
  readonly draft: Draft | null;
  readonly day: OpenedDay | null;
  /** Whether it still is to be sent, by what is known of the log now. */
  readonly still: () => boolean;
  sealed: Sealed | null;
  state: "sending" | "waiting" | "refused";
  refusal: Refusal | null;
}

let tickets = 0;

export function outgoing(
  draft: Draft | null,
  day: OpenedDay | null,
  sealed: Sealed | null = null,
  still: () => boolean = () => true,
): Outgoing {
  tickets += 1;
  return { ticket: tickets, draft, day, still, sealed, state: "sending", refusal: null };
}

/** The draft of an *opened* entry (§6.5). */
export const openedDraft = (day: OpenedDay, at: string | null): Draft => ({
  kind: "opened",
  at,
  body: openedBody(day),
});

/** Whether a served entry is this content (§5.5). */
export const stands = ({ sealed }: Outgoing, { cover }: Pick<Entry, "cover">): boolean =>
  sealed !== null && equal(sealed.cover.id, cover.id) && equal(sealed.cover.author, cover.author);

/** The content sealed for a place: once, unless the epoch has turned since. */
export async function sealedFor(
  item: Outgoing,
  draft: Draft,
  keys: EndKeys,
  place: Place,
  mark: Payload["mark"],
): Promise<Sealed> {
  if (item.sealed === null || item.sealed.cover.epoch !== place.epoch) {
    item.sealed = await sealPayload(keys, place, { ...draft, mark }, item.day);
  }
  return item.sealed;
}

/** An open body for the present epoch: a turn in between costs it a fresh id (§5.5). */
export function openFor(item: Outgoing, keys: EndKeys, vault: Bytes, epoch: number): Sealed {
  const { cover, body } = item.sealed as Sealed;
  if (cover.epoch !== epoch) item.sealed = openBody(keys, cover.kind, { vault, epoch }, body);
  return item.sealed as Sealed;
}
