// Taking a first letter: whoever takes it becomes the person's own counsellor.

import type { JSX } from "preact";
import { Button } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { Working } from "../troubles.tsx";

/** The button that had the focus is gone; what it led to begins at the heading. */
function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById("vault")?.focus();
  });
}

export function Take({ vault }: { readonly vault: string }): JSX.Element {
  const { model, say } = useHere();
  return (
    <div class="card">
      <p id="take-explain">{say("waiting-take-explain")}</p>
      <Working text={say("waiting-taking")} />
      <Button
        busy={model.work.busy.value}
        describedBy="take-explain"
        mark="take"
        onPress={() => void model.desk.takeOn(vault).then(keepFocus)}
      >
        {say("waiting-take")}
      </Button>
    </div>
  );
}
