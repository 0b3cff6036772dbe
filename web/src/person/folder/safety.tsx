// Five words that are the same at both ends if nobody stands between (PROTOCOL §12.6).

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Busy, Button } from "../../ui/pieces.tsx";
import { useKept } from "../here.ts";

export function Safety(props: { readonly vault: string; readonly name: string }): JSX.Element {
  const { model, say } = useKept();
  const [words, setWords] = useState<readonly string[]>([]);
  const { name } = props;
  const show = (): void => {
    void model.safetyWords(props.vault).then(setWords);
  };
  return (
    <details>
      <summary>{say("readers-safety-title")}</summary>
      <p>{say("readers-safety", { name })}</p>
      <p aria-live="polite" translate={false}>
        {words.length === 0 ? null : (
          <strong>{say("readers-safety-words", { words: words.join(" ") })}</strong>
        )}
      </p>
      {words.length > 0 ? <p>{say("readers-safety-differ", { name })}</p> : null}
      {model.busy.value ? <Busy text={say("sending-slow")} /> : null}
      {words.length > 0 ? null : (
        <Button quiet busy={model.busy.value} onPress={show}>
          {say("readers-safety-show")}
        </Button>
      )}
    </details>
  );
}
