// Keeping the sheet, and what is said when that cannot be done.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { OwnWords } from "../../i18n/own.ts";
import { Busy, Button, Notice } from "../../ui/pieces.tsx";
import { sayTrouble } from "../../ui/trouble.ts";
import { useHere } from "../here.ts";
import type { Asked } from "./asking.tsx";
import type { OpenSheet } from "./open_sheet.ts";
import { Standing } from "./standing.tsx";

/** Keep what stands there, over what was seen, or over what is named. */
export type Keep = (over?: number | null) => Promise<boolean>;

interface Props {
  readonly words: OwnWords;
  readonly sheet: OpenSheet;
  readonly keep: Keep;
  back(): void;
  ask(asked: Asked): void;
}

export function Keeping({ words, sheet, keep, back, ask }: Props): JSX.Element {
  const { model } = useHere();
  const { say } = words;
  const busy = model.busy.value;
  const [pressed, setPressed] = useState(false);
  const empty = pressed && sheet.isEmpty();
  const press = (): void => {
    setPressed(true);
    if (!sheet.isEmpty()) void keep();
  };
  return (
    <section class="no-paper" aria-label={say("budget-keep")}>
      {/* There before it says anything, so that it is read aloud when it does. */}
      <div role="status">
        {empty ? <p class="state">{say("budget-empty")}</p> : <Standing words={words} />}
      </div>
      <Wrong words={words} />
      {busy ? <Busy text={say("budget-keeping")} /> : null}
      <p class="actions">
        <Button busy={busy} onPress={press}>
          {say("budget-keep")}
        </Button>
        <Button quiet busy={busy} onPress={back}>
          {say("budget-back")}
        </Button>
        {model.folder.value?.budget == null ? null : (
          <Button quiet busy={busy} onPress={() => ask("take")}>
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
