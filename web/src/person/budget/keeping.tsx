// Keeping the sheet, and what is said when that cannot be done.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { OwnWords } from "../../i18n/own.ts";
import type { BudgetLine } from "../../record/index.ts";
import { Busy, Button, Notice } from "../../ui/pieces.tsx";
import { sayTrouble } from "../../ui/trouble.ts";
import { useHere } from "../here.ts";
import type { Asked } from "./asking.tsx";
import type { OpenSheet } from "./open_sheet.ts";
import { Standing } from "./standing.tsx";

/** Keep what stands there, over what was seen, or over what is named. */
export type Keep = (over?: readonly BudgetLine[] | null) => Promise<boolean>;

/** A sheet is long: it can be kept at either end, and what comes of it is said there. */
export type End = "head" | "foot";

interface Props {
  readonly words: OwnWords;
  readonly sheet: OpenSheet | null;
  readonly end: End;
  /** Where it was pressed last. */
  readonly pressed: End;
  press(end: End): void;
  readonly keep: Keep;
  back(): void;
  ask(asked: Asked): void;
}

export function Keeping(props: Props): JSX.Element {
  const { words, sheet, end, keep, back } = props;
  const { model } = useHere();
  const { say } = words;
  const busy = model.busy.value;
  const [pressed, setPressed] = useState(false);
  const here = props.pressed === end;
  const empty = here && pressed && sheet?.isEmpty() === true;
  const press = (): void => {
    props.press(end);
    setPressed(true);
    if (sheet?.isEmpty() === false) void keep();
  };
  return (
    <section class="no-paper" aria-label={end === "foot" ? say("budget-keep") : undefined}>
      {/* There before it says anything, so that it is read aloud when it does: once. */}
      <div role={here ? "status" : undefined}>
        {empty ? <p class="state">{say("budget-empty")}</p> : <Standing words={words} />}
      </div>
      {here ? <Wrong words={words} /> : null}
      {here && busy ? <Busy text={say("budget-keeping")} /> : null}
      <p class="actions">
        {sheet === null ? null : (
          <Button busy={busy} onPress={press}>
            {say("budget-keep")}
          </Button>
        )}
        <Button quiet busy={busy} onPress={back}>
          {say("budget-back")}
        </Button>
        {end === "head" || model.folder.value?.budget == null ? null : (
          <Button quiet busy={busy} onPress={() => props.ask("take")}>
            {say("budget-take")}
          </Button>
        )}
      </p>
    </section>
  );
}

/** Why it is not kept; it stands on the screen all the same. */
export function Wrong({ words }: { readonly words: OwnWords }): JSX.Element | null {
  const { model, say } = useHere();
  const trouble = model.trouble.value;
  if (trouble === null) return null;
  const large = trouble.name === "too-large";
  return (
    <Notice urgent title={say("notice-warning")}>
      <p lang={large ? undefined : document.documentElement.lang}>
        {large ? words.say("budget-too-large") : sayTrouble(say, trouble)}
      </p>
    </Notice>
  );
}
