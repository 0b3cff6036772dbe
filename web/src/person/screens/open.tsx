// Coming back: seven words, and the folder is there.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { sayList } from "../../i18n/names.ts";
import { Button, Choice, Field, Screen } from "../../ui/pieces.tsx";
import { sayTrouble } from "../../ui/trouble.ts";
import { type Kept, useKept } from "../here.ts";
import { Waiting } from "../slow.tsx";

/** Which word is wrong if one is not in the list; else that nothing opens, no more. */
function saidOf({ model, say, language }: Kept): string | undefined {
  const trouble = model.trouble.value;
  if (trouble === null) return undefined;
  const positions = trouble.members["positions"];
  if (Array.isArray(positions)) {
    const numbers = sayList(
      language,
      positions.map((at) => String(Number(at) + 1)),
    );
    return say("open-word-unknown", { count: positions.length, numbers });
  }
  // Whoever was given these words need not learn that there was a folder.
  return trouble.name === "vault-deleted" ? say("refusal-no-folder") : sayTrouble(say, trouble);
}

export function OpenScreen(): JSX.Element {
  const here = useKept();
  const { model, say } = here;
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState(false);
  const open = (event: Event): void => {
    event.preventDefault();
    void model.comeBack(typed);
  };
  const openOnEnter = (event: KeyboardEvent): void => {
    if (event.key === "Enter") open(event);
  };
  return (
    <Screen title={say("open-title")}>
      <p>{say("open-lead")}</p>
      <form onSubmit={open} autocomplete="off">
        <Field
          label={say("open-label")}
          hint={say("back-hint")}
          value={typed}
          // Seven words do not fit one line of a phone.
          lines={shown}
          hidden={!shown}
          wrong={saidOf(here)}
          onInput={setTyped}
          onKeyDown={openOnEnter}
        />
        <Choice label={say("open-show")} checked={shown} onChange={setShown} />
        {model.busy.value ? <Waiting text={say("open-working")} /> : null}
        <p class="actions">
          <Button submits busy={model.busy.value}>
            {say("open-button")}
          </Button>
        </p>
      </form>
      <h2>{say("open-lost-title")}</h2>
      <p>{say("open-lost")}</p>
      <p class="actions">
        <Button quiet busy={model.busy.value} onPress={() => model.go("who")}>
          {say("open-lost-action")}
        </Button>
      </p>
    </Screen>
  );
}
