// After the passkey: the seven words, where the passkey cannot unlock alone.

import type { JSX } from "preact";
import { Button, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { TroubleNotice } from "../troubles.tsx";
import { TypedWords } from "./typed.tsx";

export function PhraseScreen(): JSX.Element {
  const { model, say } = useHere();
  const wraps = model.entrance.session.value?.wraps ?? [];
  const hasWords = wraps.some(({ kind }) => kind === "passphrase");
  return (
    <Screen title={say("login-phrase-title")}>
      <p>{say(hasWords ? "login-phrase-lead" : "login-phrase-none")}</p>
      <TroubleNotice />
      {hasWords ? (
        <TypedWords
          label={say("login-phrase-label")}
          button={say("login-phrase-button")}
          working={say("login-unlocking")}
          onWords={(typed) => void model.entrance.unlock(typed)}
        />
      ) : null}
      <p class="actions">
        <Button quiet={hasWords} onPress={() => model.go("enrol")}>
          {say("login-by-code")}
        </Button>
      </p>
    </Screen>
  );
}
