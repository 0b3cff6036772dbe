// What was done, and what is wrong with what was typed.

import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
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

/** Something that was found wrong: it comes into view with the keyboard. */
export function Found(props: {
  /** Another one each time something is found. */
  readonly about: unknown;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { say } = useHere();
  const place = useRef<HTMLDivElement>(null);
  const { about } = props;
  useEffect(() => place.current?.focus(), [about]);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice urgent title={say("notice-warning")}>
        {props.children}
      </Notice>
    </div>
  );
}

/** The flaws that were found; each is about what was just sent. */
export function Flaws(props: { readonly within?: readonly string[] }): JSX.Element | null {
  const here = useHere();
  const all = here.model.editing.flaws.value;
  const flaws = all.filter(({ at }) => props.within?.includes(at) ?? true);
  if (flaws.length === 0) return null;
  const said = [...new Set(flaws.map((flaw) => sayFlaw(here, flaw)))];
  return (
    <Found about={all}>
      <p>{here.say("editing-flaws")}</p>
      <ul>
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Found>
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
