// A field for seven words, and the button that uses them.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button, Choice, Field } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { Working } from "../troubles.tsx";

export function TypedWords(props: {
  readonly label: string;
  readonly button: string;
  readonly working: string;
  readonly wrong?: string | undefined;
  readonly onWords: (typed: string) => void;
}): JSX.Element {
  const { model, say } = useHere();
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState(false);
  const send = (event: Event): void => {
    event.preventDefault();
    if (!model.work.busy.peek()) props.onWords(typed);
  };
  return (
    <form onSubmit={send} autocomplete="off">
      <Field
        label={props.label}
        value={typed}
        lines={shown}
        hidden={!shown}
        wrong={props.wrong}
        onInput={setTyped}
        onKeyDown={(event) => {
          if (event.key === "Enter") send(event);
        }}
      />
      <Choice label={say("words-show")} checked={shown} onChange={setShown} />
      <Working text={props.working} />
      <p class="actions">
        <Button submits busy={model.work.busy.value}>
          {props.button}
        </Button>
      </p>
    </form>
  );
}
