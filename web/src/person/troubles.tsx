// What went wrong, in plain words, and what to do.

import type { JSX } from "preact";
import { Notice } from "../ui/pieces.tsx";
import { sayTrouble } from "../ui/trouble.ts";
import { useHere } from "./here.ts";

/** The trouble of this screen, if there is any. */
export function TroubleNotice(): JSX.Element | null {
  const { model, say } = useHere();
  const trouble = model.trouble.value;
  return trouble === null ? null : (
    <Notice urgent title={say("notice-warning")}>
      <p>{sayTrouble(say, trouble)}</p>
    </Notice>
  );
}
