// Promising an answer by a time: quick choices, and one's own.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Written } from "../../i18n/languages.ts";
import type { CounsellorSay } from "../../i18n/messages.ts";
import { sayClock, sayMoment } from "../../i18n/times.ts";
import { Button, Field } from "../../ui/pieces.tsx";
import type { RelationView } from "../../vault/views.ts";
import { useHere } from "../here.ts";
import { asMinute, type Quick, quickTimes, timeTrouble } from "../state/times.ts";

function sayQuick(say: CounsellorSay, language: Written, { kind, when }: Quick): string {
  const clock = sayClock(language, when);
  if (kind === "hour") return say("promise-in-hour");
  return kind === "today" ? say("promise-today", { clock }) : say("promise-tomorrow", { clock });
}

export function Promising(props: {
  readonly relation: RelationView;
  readonly name: string;
}): JSX.Element {
  const { model, say, language } = useHere();
  const { vault, record } = props.relation;
  const busy = model.work.busy.value;
  const promise = (when: Date): void => void model.desk.promise(vault, asMinute(when));
  return (
    <details class="promise">
      <summary data-mark="promise">{say("promise-title")}</summary>
      {record.promise === null ? null : (
        <p>{say("promise-stands", { when: sayMoment(say, language, record.promise.by) })}</p>
      )}
      <p class="actions">
        {quickTimes(new Date()).map((quick) => (
          <Button key={quick.kind} quiet busy={busy} onPress={() => promise(quick.when)}>
            {sayQuick(say, language, quick)}
          </Button>
        ))}
      </p>
      <Own name={props.name} onTime={promise} />
    </details>
  );
}

/** A time of one's own choice. */
function Own(props: { readonly name: string; readonly onTime: (when: Date) => void }): JSX.Element {
  const { model, say } = useHere();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<ReturnType<typeof timeTrouble>>(null);
  const send = (event: Event): void => {
    event.preventDefault();
    const when = new Date(typed);
    const trouble = timeTrouble(when, new Date());
    setWrong(trouble);
    if (trouble === null) props.onTime(when);
  };
  return (
    <form autocomplete="off" onSubmit={send}>
      <Field
        moment
        label={say("promise-label")}
        hint={say("promise-hint", { name: props.name })}
        value={typed}
        wrong={wrong === null ? undefined : say(`promise-${wrong}-time`)}
        onInput={setTyped}
      />
      <Button submits quiet busy={model.work.busy.value}>
        {say("promise-send")}
      </Button>
    </form>
  );
}
