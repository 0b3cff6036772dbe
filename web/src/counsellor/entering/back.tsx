// The seven words typed back, so that they are known before they are needed.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { sayList } from "../../i18n/names.ts";
import { Button, Screen } from "../../ui/pieces.tsx";
import { compareWords } from "../../ui/typed_words.ts";
import { type Here, useHere } from "../here.ts";
import { TroubleNotice } from "../troubles.tsx";
import { TypedWords } from "./typed.tsx";

/** What is wrong with the typed words; undefined if nothing is. */
function wrongWords({ say, language }: Here, typed: string, drawn: readonly string[]) {
  const { wrong, missing } = compareWords(typed, drawn);
  if (wrong.length > 0) {
    const numbers = sayList(language, wrong.map(String));
    return say("words-wrong", { count: wrong.length, numbers });
  }
  return missing === 0 ? undefined : say("refusal-phrase-length");
}

export function BackScreen(): JSX.Element {
  const here = useHere();
  const { model, say } = here;
  const { entrance } = model;
  const [wrong, setWrong] = useState<string>();
  const check = (typed: string): void => {
    const found = wrongWords(here, typed, entrance.words.peek());
    setWrong(found);
    if (found === undefined) void entrance.typedBack(typed);
  };
  return (
    <Screen title={say("words-back-title")}>
      <p>{say("words-back-lead")}</p>
      <TroubleNotice />
      <TypedWords
        label={say("login-phrase-label")}
        button={say("action-continue")}
        working={say("login-unlocking")}
        wrong={wrong}
        onWords={check}
      />
      <p class="actions">
        <Button quiet busy={model.work.busy.value} onPress={() => model.go("words")}>
          {say("words-see-again")}
        </Button>
      </p>
    </Screen>
  );
}
