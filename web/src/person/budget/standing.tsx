// How it stands with the sheet: kept, not kept, not fetched, or with lines left over.

import type { JSX } from "preact";
import type { OwnWords } from "../../i18n/own.ts";
import { sayMoment } from "../../i18n/times.ts";
import type { BudgetLine } from "../../record/index.ts";
import { Button, Notice } from "../../ui/pieces.tsx";
import { type Here, useHere } from "../here.ts";

export type Typed = readonly BudgetLine[];

interface Props {
  readonly words: OwnWords;
}

/** When the sheet in the folder was kept; empty if the writer gave no time. */
export function sayKept({ model, say, language }: Here): string {
  const at = model.folder.value?.budget?.at ?? null;
  return at === null ? "" : sayMoment(say, language, at);
}

/** Whether what stands here is what is kept. */
export function Standing({ words }: Props): JSX.Element {
  const here = useHere();
  const { model } = here;
  const { say } = words;
  const when = sayKept(here);
  const kept = when === "" ? say("budget-kept-some-day") : say("budget-kept", { when });
  const rests = model.folder.value?.budget == null ? say("budget-none") : kept;
  return <p class="state">{model.budgetUnsaved.value ? say("budget-unsaved") : rests}</p>;
}

export function Missing({ again }: { again(): void }): JSX.Element {
  const { say } = useHere();
  return (
    <Notice urgent title={say("screen-missing")}>
      <p>{say("trouble-offline")}</p>
      <Button onPress={again}>{say("action-retry")}</Button>
    </Notice>
  );
}

/** What is kept and has no line on this sheet: shown, so that nothing is lost unseen. */
export function Apart({ words, lines }: Props & { readonly lines: Typed }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <Notice>
      <p>{words.say("budget-no-place")}</p>
      <ul>
        {lines.map(([part, , name, , amounts]) => (
          <li key={part + name} dir="auto">
            {[name, ...amounts.filter(Boolean)].join(" · ")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
