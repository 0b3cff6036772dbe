// What was done to a place, newest first.

import type { JSX } from "preact";
import { Button } from "../../ui/pieces.tsx";
import { type Here, useHere } from "../here.ts";
import type { FieldName, Step, Value } from "../state/places.ts";
import { sayIsoDay, tell } from "./told.ts";

const KNOWN = [
  "changed",
  "checked",
  "added",
  "taken out",
  "brought back",
  "made secret",
  "import",
] as const;

/** What was done; a command may have said it in its own words. */
function sayWhat({ say }: Here, what: string): string {
  const known = KNOWN.find((one) => one === what);
  if (known === undefined) return what;
  return say(`editing-what-${known.replace(" ", "-") as "taken-out" | "import"}`);
}

export function History(): JSX.Element {
  const here = useHere();
  const { model, say } = here;
  const steps = model.editing.steps.value;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say("editing-history")}</h2>
      <p class="hint">{say("editing-history-note")}</p>
      {steps === null ? (
        <Button quiet busy={model.work.busy.value} onPress={() => void model.editing.loadHistory()}>
          {say("editing-history-show")}
        </Button>
      ) : (
        <ol class="plain" data-steps>
          {steps.map((step, at) => (
            <OneStep key={at} step={step} />
          ))}
        </ol>
      )}
    </section>
  );
}

function OneStep({ step }: { readonly step: Step }): JSX.Element {
  const here = useHere();
  const { say, language } = here;
  const { by: name, what, fields } = step;
  const day = sayIsoDay(language, step.day);
  return (
    <li>
      <strong>{say("editing-step", { day, what: sayWhat(here, what), name })}</strong>
      {fields.length === 0 ? null : (
        <dl>
          {fields.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{say(`editing-field-${field}`)}</dt>
              <dd dir="auto">
                <Change field={field} before={before.value} after={after.value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function Change(props: {
  readonly field: FieldName;
  readonly before: Value;
  readonly after: Value;
}): JSX.Element {
  const { say, language } = useHere();
  const told = (value: Value): string =>
    tell(say, language, props.field, value).join(", ") || say("editing-nothing");
  const [before, after] = [told(props.before), told(props.after)];
  if (before === after) return <>{say("editing-source-only")}</>;
  return (
    <>
      {say("editing-before")} {before}
      <br />
      {say("editing-after")} {after}
    </>
  );
}
