// Asked before a link takes words along that are not sent.
//
// Promise: in the page and in our own words, with staying first; the way out is never
// asked about and stays in reach. Leaving takes the question with it.

import { type JSX, render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Language } from "../i18n/languages.ts";
import { loadUnsentTexts, type UnsentSay } from "../i18n/unsent.ts";
import { Dialog } from "./dialog.tsx";
import { Button } from "./pieces.tsx";

/** What would be lost: words, a letter on its way, or the way back to the letters. */
export type Loss = "typed" | "waiting" | "words";

let asking: (() => void) | null = null;

/** Have the words at hand before the line is gone. */
export async function fetchAhead(language: Language): Promise<void> {
  await loadUnsentTexts(language);
}

/** Take the question away, as if answered with staying. */
export function unask(): void {
  asking?.();
}

/** Whether somebody goes all the same. A second question takes the place of the first. */
export async function goesAnyway(language: Language, loss: Loss): Promise<boolean> {
  const say = await loadUnsentTexts(language);
  unask();
  const box = document.createElement("div");
  document.querySelector("main")?.append(box);
  return new Promise((decide) => {
    const answer = (go: boolean): void => {
      asking = null;
      render(null, box);
      box.remove();
      decide(go);
    };
    asking = () => answer(false);
    render(<Question say={say} loss={loss} onAnswer={answer} />, box);
  });
}

function Question(props: {
  readonly say: UnsentSay;
  readonly loss: Loss;
  readonly onAnswer: (go: boolean) => void;
}): JSX.Element {
  const { say, loss, onAnswer } = props;
  const actions = useRef<HTMLParagraphElement>(null);
  // After the dialog's own, which gives the focus to its heading.
  useEffect(() => actions.current?.querySelector("button")?.focus(), []);
  return (
    <Dialog title={say("unsent-title")} onClose={() => onAnswer(false)}>
      <p id="unsent-why">{say(`unsent-${loss}`)}</p>
      <p class="actions" ref={actions}>
        <Button describedBy="unsent-why" onPress={() => onAnswer(false)}>
          {say("unsent-stay")}
        </Button>
        <Button quiet onPress={() => onAnswer(true)}>
          {say("unsent-go")}
        </Button>
      </p>
    </Dialog>
  );
}
