// How much room is left to write in a relation, said before somebody writes in vain.
//
// Nothing gives room back, deleting letters neither (PROTOCOL §9.2, check 10); so what
// helps is to begin anew, or, with a first letter, that somebody takes it.

import type { JSX } from "preact";
import type { KeepingTexts } from "../../i18n/keys.ts";
import {
  ENTRIES_MAX,
  HEAD_BYTES,
  SIZE_CLASSES,
  UNTAKEN_ENTRIES_MAX,
  VAULT_BYTES_MAX,
} from "../../protocol/limits.ts";
import { Notice } from "../../ui/pieces.tsx";
import type { RelationView } from "../../vault/views.ts";
import { useKept } from "../here.ts";

/** A month of both writing twenty times a day. */
const FEW_ENTRIES = 1_200;
/** Some of the longest letters. */
const FEW_BYTES = 4 * SIZE_CLASSES[4];
/** A few letters more. */
const FEW_UNTAKEN = 4;

type Room = Extract<keyof KeepingTexts, `folder-room-${string}`>;

/** What there is to say; null where there is room enough. */
export function roomIn({ room, state, closing }: RelationView): Room | null {
  if (room === null || closing !== null || state === "deleted") return null;
  // The next entry is counted before it is let in.
  const entries = ENTRIES_MAX - 1 - room.sequence;
  const bytes = VAULT_BYTES_MAX - room.totalBytes;
  if (entries <= 0 || bytes < HEAD_BYTES + SIZE_CLASSES[0]) return "folder-room-none";
  const untaken = room.taken ? FEW_ENTRIES : UNTAKEN_ENTRIES_MAX - room.byPerson;
  if (untaken <= 0) return "folder-room-untaken-none";
  if (untaken <= FEW_UNTAKEN) return "folder-room-untaken-little";
  return entries < FEW_ENTRIES || bytes < FEW_BYTES ? "folder-room-little" : null;
}

/** Whether nothing more can be written here, for now or for good. */
export const isFull = (relation: RelationView): boolean =>
  roomIn(relation)?.endsWith("-none") === true;

export function RoomLeft({ relation }: { readonly relation: RelationView }): JSX.Element | null {
  const { say } = useKept();
  const said = roomIn(relation);
  if (said === null) return null;
  return (
    <Notice title={say("notice-warning")}>
      <p>{say(said)}</p>
    </Notice>
  );
}
