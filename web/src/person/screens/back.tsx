// 6. The seven words typed back, so that they are known before they are needed.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { sayList } from "../../i18n/names.ts";
import { Button, Field, Screen } from "../../ui/pieces.tsx";
import { compareWords } from "../../ui/typed_words.ts";
import { type Kept, useKept } from "../here.ts";
import { Waiting } from "../slow.tsx";
import { TroubleNotice } from "../troubles.tsx";
import { Later } from "./words.tsx";

/** What is wrong with the typed words; undefined if nothing is. */
function wrongWords(here: Kept, typed: string, drawn: readonly string[]): string | undefined {
  const { say, language } = here;
  const { wrong, missing } = compareWords(typed, drawn);
  if (wrong.length > 0) {
    const numbers = sayList(language, wrong.map(String));
    return say("back-wrong", { count: wrong.length, numbers });
  }
  if (missing > 0) return say("back-missing", { count: missing });
  return missing < 0 ? say("refusal-phrase-length") : undefined;
}

export function BackScreen(): JSX.Element {
  const here = useKept();
  const { model, say } = here;
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<string>();
  const check = (event: Event): void => {
    event.preventDefault();
    if (model.busy.peek()) return;
    const found = wrongWords(here, typed, model.words.peek());
    setWrong(found);
    if (found === undefined) void model.keep(typed);
  };
  return (
    <Screen title={say("back-title")}>
      <p>{say("back-lead")}</p>
      <TroubleNotice />
      <form onSubmit={check} autocomplete="off">
        <Field
          lines
          label={say("back-label")}
          hint={say("back-hint")}
          value={typed}
          wrong={wrong}
          onInput={setTyped}
          onKeyDown={(event) => {
            if (event.key === "Enter") check(event);
          }}
        />
        {model.busy.value ? <Waiting text={say("sending-slow")} /> : null}
        <p class="actions">
          <Button submits busy={model.busy.value}>
            {say("back-check")}
          </Button>
          <Button quiet busy={model.busy.value} onPress={() => model.go("words")}>
            {say("back-see-again")}
          </Button>
          <Later />
        </p>
      </form>
    </Screen>
  );
}
