// After the passkey: the seven words, where the passkey cannot unlock alone.

import type { JSX } from "preact";
import { Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { TroubleNotice } from "../troubles.tsx";
import { TypedWords } from "./typed.tsx";

export function PhraseScreen(): JSX.Element {
  const { model, say } = useHere();
  return (
    <Screen title={say("login-phrase-title")}>
      <p>{say("login-phrase-lead")}</p>
      <TroubleNotice />
      <TypedWords
        label={say("login-phrase-label")}
        button={say("login-phrase-button")}
        working={say("login-unlocking")}
        onWords={(typed) => void model.entrance.unlock(typed)}
      />
    </Screen>
  );
}
