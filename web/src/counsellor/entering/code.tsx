// The code on paper: shown once. On paper stand the words and nothing else.

import type { JSX } from "preact";
import { Button, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";

/** Seven words to be written down or printed. */
export function Words(props: {
  readonly words: readonly string[];
  readonly label: string;
}): JSX.Element {
  return (
    <ol class="words print" aria-label={props.label} translate={false}>
      {props.words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ol>
  );
}

export function CodeScreen(): JSX.Element {
  const { model, say } = useHere();
  const { entrance } = model;
  return (
    <Screen title={say("register-code-title")}>
      <p>{say("register-code-lead")}</p>
      <Words words={entrance.code.value} label={say("enrol-label")} />
      <p>{say("register-code-keep")}</p>
      <p>{say("register-code-lost")}</p>
      <p class="actions">
        <Button busy={model.work.busy.value} onPress={() => entrance.codeKept()}>
          {say("register-kept")}
        </Button>
        <Button quiet onPress={() => window.print()}>
          {say("register-print")}
        </Button>
      </p>
    </Screen>
  );
}
