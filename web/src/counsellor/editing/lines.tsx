// What a field says, line by line.

import type { JSX } from "preact";
import { useHere } from "../here.ts";
import type { FieldView } from "../state/places.ts";
import { tell } from "./told.ts";

export function Lines({ view }: { readonly view: FieldView }): JSX.Element {
  const { say, language } = useHere();
  const said = tell(say, language, view.field, view.value);
  return (
    <p class="told" dir="auto">
      {said.length === 0 ? (
        <span class="state">{say("editing-says-nothing")}</span>
      ) : (
        said.map((line) => <span key={line}>{line}</span>)
      )}
    </p>
  );
}
