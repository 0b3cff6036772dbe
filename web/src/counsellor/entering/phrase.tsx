// After the passkey: the seven words, where the passkey cannot unlock alone. A new passkey
// that was never finished, because an answer was lost, is finished here by the code.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { TroubleNotice } from "../troubles.tsx";
import { TypedWords } from "./typed.tsx";

export function PhraseScreen(): JSX.Element {
  const wraps = useHere().model.entrance.session.value?.wraps ?? [];
  const hasWords = wraps.some(({ kind }) => kind === "passphrase");
  const unfinished = wraps.some(({ kind }) => kind === "code");
  const [byCode, setByCode] = useState(unfinished && !hasWords);
  // What had the focus is gone with the other half: the heading takes it again.
  if (byCode) return <ByCode key="code" back={hasWords ? () => setByCode(false) : null} />;
  return <ByWords key="words" hasWords={hasWords} finish={unfinished ? setByCode : null} />;
}

function ByWords(props: {
  readonly hasWords: boolean;
  readonly finish: ((now: boolean) => void) | null;
}): JSX.Element {
  const { model, say } = useHere();
  const { hasWords, finish } = props;
  return (
    <Screen title={say("login-phrase-title")}>
      <p>{say(hasWords ? "login-phrase-lead" : "login-phrase-none")}</p>
      {finish === null ? null : <p>{say("enrol-no-words")}</p>}
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
        <Button quiet={hasWords} onPress={() => (finish ? finish(true) : model.go("enrol"))}>
          {say("login-by-code")}
        </Button>
      </p>
    </Screen>
  );
}

function ByCode({ back }: { readonly back: (() => void) | null }): JSX.Element {
  const { model, say } = useHere();
  const { work, entrance } = model;
  return (
    <Screen title={say("enrol-title")}>
      <p>{say("enrol-unfinished")}</p>
      <TroubleNotice />
      <TypedWords
        label={say("enrol-label")}
        button={say("action-continue")}
        working={say("login-unlocking")}
        onWords={(code) => void entrance.enrolling.finishBy(code)}
      />
      <p class="actions">
        <Button quiet busy={work.busy.value} onPress={back ?? (() => model.go("login"))}>
          {say("action-back")}
        </Button>
      </p>
    </Screen>
  );
}
