// What went wrong, in plain words, and what to do.

import type { JSX } from "preact";
import type { PersonTexts } from "../i18n/keys.ts";
import type { PersonSay } from "../i18n/messages.ts";
import { Notice } from "../ui/pieces.tsx";
import { useHere } from "./here.ts";
import type { Trouble } from "./state/trouble.ts";

type RefusalKey = Extract<keyof PersonTexts, `refusal-${string}`>;

/** A refusal in words. One that no catalogue knows shows its own key: then the other. */
export function sayTrouble(say: PersonSay, { name, members }: Trouble): string {
  if (name === "offline") return say("trouble-offline");
  const key = `refusal-${name}` as RefusalKey;
  const said = say(key, { seconds: Number(members["seconds"] ?? 30) });
  return said === key ? say("refusal-other") : said;
}

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
