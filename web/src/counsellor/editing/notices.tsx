// What was done, and what is wrong with what was typed.

import type { JSX } from "preact";
import { Notice } from "../../ui/pieces.tsx";
import { type Here, useHere } from "../here.ts";
import type { Flaw } from "../state/places.ts";

const SECRET = "repeats an address that is confidential";

/** A flaw in words; what the directory itself refuses, in its own. */
function sayFlaw({ say }: Here, { at, said }: Flaw): string {
  if (said === SECRET) return say("flaw-secret");
  const key = `flaw-${said}`;
  const words = (say as (name: string) => string)(key);
  return words === key ? say("flaw-other", { said: `${at}: ${said}` }) : words;
}

/** The flaws that were found; each is about what was just sent. */
export function Flaws(props: { readonly within?: readonly string[] }): JSX.Element | null {
  const here = useHere();
  const all = here.model.editing.flaws.value;
  const flaws = all.filter(({ at }) => props.within?.includes(at) ?? true);
  if (flaws.length === 0) return null;
  const said = [...new Set(flaws.map((flaw) => sayFlaw(here, flaw)))];
  return (
    <Notice urgent title={here.say("notice-warning")}>
      <p>{here.say("editing-flaws")}</p>
      <ul>
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Notice>
  );
}

export function DoneNotice(): JSX.Element | null {
  const { model, say } = useHere();
  const done = model.editing.done.value;
  if (done === null) return null;
  return (
    <Notice title={say("notice-good")}>
      <p>{say(`editing-done-${done}`)}</p>
    </Notice>
  );
}
