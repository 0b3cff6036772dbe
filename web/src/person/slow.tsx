// An answer that is long in coming: said where somebody waits for it, with a way out.

import type { JSX } from "preact";
import { Busy, Button, Notice } from "../ui/pieces.tsx";
import { useHere } from "./here.ts";
import type { Screen } from "./state/screens.ts";

/** Screens that say it themselves, beside what they are busy with. */
const WITHIN: ReadonlySet<Screen> = new Set<Screen>(["who", "open", "back", "delete"]);

/** What a screen is busy with, and how it is going. */
export function Waiting(props: { readonly text: string }): JSX.Element {
  const part = useHere().model.progress.value;
  return (
    <>
      <Busy text={props.text} {...(part === null ? {} : { part })} />
      <Slow />
    </>
  );
}

/** For every other screen. */
export function SlowElsewhere(): JSX.Element | null {
  return WITHIN.has(useHere().model.screen.value) ? null : <Slow />;
}

export function Slow(): JSX.Element | null {
  const { model, say } = useHere();
  return model.slow.value ? (
    <>
      <Notice>
        <p>{say("wait-slow")}</p>
      </Notice>
      <p class="actions">
        <Button quiet onPress={() => model.halt()}>
          {say("wait-stop")}
        </Button>
      </p>
    </>
  ) : null;
}
