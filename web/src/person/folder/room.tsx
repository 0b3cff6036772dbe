// What is said where room is small or gone, and what helps: to begin anew, or, with a
// first letter, that somebody takes it.

import type { JSX } from "preact";
import { Notice } from "../../ui/pieces.tsx";
import { roomIn } from "../../vault/room.ts";
import type { RelationView } from "../../vault/views.ts";
import { useKept } from "../here.ts";

/** Whether nothing more can be written here, for now or for good. */
export const isFull = (relation: RelationView): boolean =>
  roomIn(relation)?.endsWith("none") === true;

export function RoomLeft({ relation }: { readonly relation: RelationView }): JSX.Element | null {
  const { say } = useKept();
  const room = roomIn(relation);
  if (room === null) return null;
  return (
    <Notice title={say("notice-warning")}>
      <p>{say(`folder-room-${room}`)}</p>
    </Notice>
  );
}
