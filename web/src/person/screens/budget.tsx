// Doing sums with the folder open, and keeping the sheet in it.
//
// Promise: nothing is kept unasked, and nothing over a sheet that was not seen here; what
// cannot be kept stays on the screen.

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { OwnWords } from "../../i18n/own.ts";
import type { Budget as Kept } from "../../record/index.ts";
import { Busy, Screen } from "../../ui/pieces.tsx";
import { type Asked, Elsewhere, Leaving, Taking } from "../budget/asking.tsx";
import { fetchSheet, sheetAddress } from "../budget/fetching.ts";
import { type End, type Keep, Keeping } from "../budget/keeping.tsx";
import { type OpenSheet, openSheet } from "../budget/open_sheet.ts";
import { Apart, Missing, type Typed } from "../budget/standing.tsx";
import { useHere } from "../here.ts";
import { useOwnWords } from "../own_words.ts";
import type { Screens } from "../parts.ts";
import { catchUp, keepBudget } from "../state/budget.ts";

export const SUMS: Screens = { budget: BudgetScreen };

function BudgetScreen(): JSX.Element {
  const { say } = useHere();
  const words = useOwnWords();
  return words === null ? <Busy text={say("screen-fetching")} /> : <Budget words={words} />;
}

interface Props {
  readonly words: OwnWords;
}

function Budget({ words }: Props): JSX.Element {
  const { model } = useHere();
  const { say, lang } = words;
  const { place, sheet, failed, apart, again, show } = useSheet(words);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [pressed, setPressed] = useState<End>("foot");
  const keep = useKeeping(sheet, setAsked);
  const leave = (): void => {
    model.budgetUnsaved.value = false;
    model.go("folder");
  };
  const back = (): void => (model.budgetUnsaved.peek() ? setAsked("leave") : leave());
  const keeping = { words, sheet, pressed, press: setPressed, keep, back, ask: setAsked };
  const dialogs = { words, sheet, show, close: () => setAsked(null), keep, leave };
  return (
    <div lang={lang} dir="ltr">
      <Screen title={say("budget-title")}>
        <div class="no-paper">
          <p>{say("budget-lead")}</p>
          <p>{say("budget-private")}</p>
        </div>
        <Keeping end="head" {...keeping} />
        {failed ? <Missing again={again} /> : null}
        {sheet === null && !failed ? <Busy text={say("budget-fetching")} /> : null}
        <Apart words={words} lines={apart} />
        <div ref={place} />
        {sheet === null ? null : <Keeping end="foot" {...keeping} />}
      </Screen>
      {asked === "leave" ? <Leaving {...dialogs} /> : null}
      {asked === "take" ? <Taking {...dialogs} /> : null}
      {asked === "elsewhere" ? <Elsewhere {...dialogs} /> : null}
    </div>
  );
}

interface Fetched {
  readonly place: { readonly current: HTMLDivElement | null };
  readonly sheet: OpenSheet | null;
  readonly failed: boolean;
  /** Lines that are kept and have no place here. */
  readonly apart: Typed;
  again(): void;
  /** Put what is kept in place of what stands there. */
  show(kept: Kept | null): void;
}

/** The sheet with what is kept on it; newer from elsewhere, while nothing is written. */
function useSheet({ lang }: OwnWords): Fetched {
  const { model, sums } = useHere();
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<OpenSheet | null>(null);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [failed, setFailed] = useState(false);
  const [apart, setApart] = useState<Typed>([]);
  const [tried, setTried] = useState(0);
  const kept = model.folder.value?.budget ?? null;
  useEffect(() => {
    let gone = false;
    setFailed(false);
    Promise.all([fetchSheet(sheetAddress(sums, lang)), catchUp(model)]).then(
      ([parts]) => {
        if (gone || place.current === null) return;
        place.current.replaceChildren(...parts);
        const changed = (): void => {
          model.budgetUnsaved.value = opened.unsaved();
        };
        const opened = openSheet(place.current, lang, changed);
        // In another language it is another page; what is typed comes along.
        const old = shown.current;
        setApart(old ? opened.takeOver(old) : opened.show(model.folder.peek()?.budget ?? null));
        shown.current = opened;
        changed();
        setSheet(opened);
      },
      () => setFailed(!gone),
    );
    return () => {
      gone = true;
    };
  }, [model, sums, lang, tried]);
  const show = (now: Kept | null): void => {
    setApart(sheet?.show(now) ?? []);
    model.budgetUnsaved.value = false;
  };
  useEffect(() => {
    // What one does here oneself is settled by who does it.
    if (
      sheet === null ||
      model.busy.peek() ||
      sheet.unsaved() ||
      sheet.over() === (kept?.sequence ?? null)
    )
      return;
    show(kept);
  }, [model, sheet, kept]);
  return { place, sheet, failed, apart, again: () => setTried(tried + 1), show };
}

/** Keep what stands there: over what was seen, or over what is named. */
function useKeeping(sheet: OpenSheet | null, ask: (asked: Asked | null) => void): Keep {
  const { model } = useHere();
  return async (over) => {
    if (sheet === null) return false;
    const typed = sheet.lines();
    const done = await keepBudget(model, typed, over === undefined ? sheet.over() : over);
    ask(done === "elsewhere" ? "elsewhere" : null);
    if (done !== "kept") return false;
    sheet.settle(model.folder.peek()?.budget ?? null, typed);
    // What was typed meanwhile is not kept yet.
    model.budgetUnsaved.value = sheet.unsaved();
    return !model.budgetUnsaved.peek();
  };
}
