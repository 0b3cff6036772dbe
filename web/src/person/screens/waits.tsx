// That a letter will wait: said where somebody chooses, before it is sent, and once it is.
//
// Promise: it is said and never in the way; whom to write to stays the person's choice.

import type { JSX } from "preact";
import { plainName } from "../../ui/lengths.ts";
import { Notice } from "../../ui/pieces.tsx";
import type { CounsellorView } from "../../vault/views.ts";
import { type Here, useHere } from "../here.ts";

/** Why a letter waits, to be said in whatever language the page is in by then. */
export type Wait = (say: Here["say"]) => string;

/** Why a letter to this counsellor would wait; null if it would be seen soon. */
function waitOf(one: CounsellorView): Wait | null {
  const name = plainName(one.name);
  if (!one.onDuty) return (say) => say("who-chosen-away", { name });
  return one.takingNew ? null : (say) => say("who-chosen-not-new", { name });
}

/** The same of the letter as it is addressed now. */
export function waitNow({ first }: Here["model"]): Wait | null {
  const to = first.to.peek();
  if (to === null || !to.service.dutyKnown) return null;
  if (to.counsellor !== null) return waitOf(to.counsellor);
  const circle = first.circle();
  if (circle.some(({ takingNew }) => takingNew)) return null;
  const anybody = circle.some(({ onDuty }) => onDuty);
  return (say) => say(anybody ? "who-nobody-new" : "who-nobody-on-duty");
}

/** Before it is sent: what it means. The way back leads to everybody else. */
export function Waits(): JSX.Element | null {
  const { model, say } = useHere();
  const wait = waitNow(model);
  return wait === null ? null : (
    <Notice>
      <p>{wait(say)}</p>
    </Notice>
  );
}
