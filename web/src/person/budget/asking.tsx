// What is asked before something of a sheet goes: leaving, deleting, two sheets at once.

import type { JSX } from "preact";
import type { OwnWords } from "../../i18n/own.ts";
import type { Budget } from "../../record/index.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Button } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { takeBudget } from "../state/budget.ts";
import { type Keep, Wrong } from "./keeping.tsx";
import type { OpenSheet } from "./open_sheet.ts";
import { sayKept } from "./standing.tsx";

export type Asked = "leave" | "take" | "elsewhere";

interface Props {
  readonly words: OwnWords;
  readonly sheet: OpenSheet | null;
  readonly keep: Keep;
  close(): void;
  leave(): void;
  show(kept: Budget | null): void;
}

/** Going back with something that is not kept. */
export function Leaving({ words, keep, close, leave }: Props): JSX.Element {
  const { model } = useHere();
  const { say } = words;
  const busy = model.busy.value;
  const keepAndLeave = async (): Promise<void> => {
    if (await keep()) leave();
  };
  return (
    <Dialog title={say("budget-leave-title")} onClose={close}>
      <p class="actions">
        <Button busy={busy} onPress={() => void keepAndLeave()}>
          {say("budget-leave-keep")}
        </Button>
        <Button quiet busy={busy} onPress={leave}>
          {say("budget-leave-drop")}
        </Button>
        <Button quiet busy={busy} onPress={close}>
          {say("budget-stay")}
        </Button>
      </p>
    </Dialog>
  );
}

/** Taking away what is kept; what stands on the screen stays there, not kept. */
export function Taking({ words, sheet, close }: Props): JSX.Element {
  const { model } = useHere();
  const { say } = words;
  const busy = model.busy.value;
  const take = async (): Promise<void> => {
    if (!(await takeBudget(model))) return;
    sheet?.settle(null);
    model.budgetUnsaved.value = sheet?.unsaved() === true;
    close();
  };
  return (
    <Dialog title={say("budget-take")} onClose={close}>
      <p>{say("budget-take-question")}</p>
      <Wrong words={words} />
      <p class="actions">
        <Button busy={busy} onPress={() => void take()}>
          {say("budget-take-yes")}
        </Button>
        <Button quiet busy={busy} onPress={close}>
          {say("budget-stay")}
        </Button>
      </p>
    </Dialog>
  );
}

/** Another sheet was kept, or the one seen here was deleted: one of two is chosen. */
export function Elsewhere({ words, keep, close, show }: Props): JSX.Element {
  const here = useHere();
  const { model } = here;
  const { say } = words;
  const busy = model.busy.value;
  const theirs = model.folder.value?.budget ?? null;
  const take = (): void => {
    show(theirs);
    close();
  };
  return (
    <Dialog title={say("budget-elsewhere-title")} onClose={close}>
      <p>
        {theirs === null
          ? say("budget-elsewhere-gone")
          : say("budget-elsewhere", { when: sayKept(here) })}
      </p>
      <p class="actions">
        <Button busy={busy} onPress={() => void keep(theirs?.lines ?? null)}>
          {say("budget-elsewhere-mine")}
        </Button>
        <Button quiet busy={busy} onPress={take}>
          {say(theirs === null ? "budget-elsewhere-empty" : "budget-elsewhere-theirs")}
        </Button>
        <Button quiet busy={busy} onPress={close}>
          {say("budget-stay")}
        </Button>
      </p>
    </Dialog>
  );
}
