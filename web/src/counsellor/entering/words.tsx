// The seven words that unlock, where the passkey cannot do it alone: shown once.

import type { JSX } from "preact";
import { Button, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { Words } from "./code.tsx";

export function WordsScreen(): JSX.Element {
  const { model, say } = useHere();
  return (
    <Screen title={say("register-phrase-title")}>
      <p>{say("register-phrase-lead")}</p>
      <Words words={model.entrance.words.value} label={say("login-phrase-label")} />
      <p class="actions">
        <Button onPress={() => model.go("back")}>{say("register-kept")}</Button>
        <Button quiet onPress={() => window.print()}>
          {say("register-print")}
        </Button>
      </p>
    </Screen>
  );
}
