// That a letter will wait: said where somebody chooses, before it is sent, and once it is.
//
// Promise: it is said and never in the way; whom to write to stays the person's choice.

import type { JSX } from "preact";
import { plainName } from "../../ui/lengths.ts";
import { Notice } from "../../ui/pieces.tsx";
import type { CounsellorView } from "../../vault/views.ts";
import { type Here, useHere } from "../here.ts";

/** Why a letter to this counsellor would wait; null if it would be seen soon. */
function sayWaits({ say }: Here, one: CounsellorView): string | null {
  const name = plainName(one.name);
  if (!one.onDuty) return say("who-chosen-away", { name });
  return one.takingNew ? null : say("who-chosen-not-new", { name });
}

/** The same of the letter as it is addressed now. */
export function sayWaitsNow(here: Here): string | null {
  const { first } = here.model;
  const to = first.to.peek();
  if (to === null || !to.service.dutyKnown) return null;
  if (to.counsellor !== null) return sayWaits(here, to.counsellor);
  const circle = first.circle();
  if (circle.some(({ takingNew }) => takingNew)) return null;
  const anybody = circle.some(({ onDuty }) => onDuty);
  return here.say(anybody ? "who-nobody-new" : "who-nobody-on-duty");
}

/** Before it is sent: what it means. The way back leads to everybody else. */
export function Waits(): JSX.Element | null {
  const said = sayWaitsNow(useHere());
  return said === null ? null : (
    <Notice>
      <p>{said}</p>
    </Notice>
  );
}
