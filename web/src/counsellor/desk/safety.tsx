// Five words that are the same at both ends if nobody stands between (PROTOCOL §12.6).

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { Working } from "../troubles.tsx";

export function Safety({ vault }: { readonly vault: string }): JSX.Element {
  const { model, say } = useHere();
  const [words, setWords] = useState<readonly string[]>([]);
  const show = (): void => {
    void model.desk.safetyWords(vault).then(setWords);
  };
  return (
    <details>
      <summary>{say("vault-safety-title")}</summary>
      <p>{say("vault-safety")}</p>
      <p aria-live="polite" translate={false}>
        {words.length === 0 ? null : <strong>{words.join(" ")}</strong>}
      </p>
      <Working text={say("safety-working")} />
      {words.length > 0 ? null : (
        <Button quiet busy={model.work.busy.value} onPress={show}>
          {say("safety-show")}
        </Button>
      )}
    </details>
  );
}
