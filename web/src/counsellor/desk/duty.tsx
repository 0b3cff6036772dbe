// On duty or not, taking new letters or not, a pause for notes, and being away.

import type { JSX } from "preact";
import { sayClock } from "../../i18n/times.ts";
import { Button, Choice } from "../../ui/pieces.tsx";
import type { DeskView } from "../../vault/views.ts";
import { useHere } from "../here.ts";
import { PAUSE_MINUTES } from "../state/desk.ts";

export function Duty({ view }: { readonly view: DeskView }): JSX.Element {
  const { say } = useHere();
  return (
    <section aria-labelledby="duty">
      <h2 id="duty">{say("duty-title")}</h2>
      {view.absent ? <Absence absent /> : <Declared view={view} />}
    </section>
  );
}

/** On duty or not, for somebody who is not away. */
function Declared({ view }: { readonly view: DeskView }): JSX.Element {
  const { model, say } = useHere();
  const { onDuty } = view.duty;
  const busy = model.work.busy.value;
  return (
    <>
      <p class="standing">
        <span>{say(onDuty ? "duty-on" : "duty-off")}</span>
        <Button
          quiet={onDuty}
          busy={busy}
          mark="duty"
          onPress={() => void model.desk.duty(!onDuty, !onDuty, 0)}
        >
          {say(onDuty ? "duty-stop" : "duty-start")}
        </Button>
      </p>
      {onDuty ? <OnDuty view={view} /> : null}
      <Absence absent={false} />
    </>
  );
}

function OnDuty({ view }: { readonly view: DeskView }): JSX.Element {
  const { model, say, language } = useHere();
  const { takingNew, pauseUntil } = view.duty;
  const busy = model.work.busy.value;
  return (
    <>
      <Choice
        label={say("duty-taking-new")}
        hint={takingNew ? undefined : say("duty-not-taking-new")}
        checked={takingNew}
        onChange={(taking) => void model.desk.duty(true, taking, 0)}
      />
      {pauseUntil === null ? (
        <Button
          quiet
          busy={busy}
          onPress={() => void model.desk.duty(true, takingNew, PAUSE_MINUTES)}
        >
          {say("duty-pause")}
        </Button>
      ) : (
        <p class="standing">
          <span>
            {say("duty-pause-until", { clock: sayClock(language, new Date(pauseUntil)) })}
          </span>
          <Button quiet busy={busy} onPress={() => void model.desk.duty(true, takingNew, 0)}>
            {say("duty-pause-end")}
          </Button>
        </p>
      )}
    </>
  );
}

function Absence({ absent }: { readonly absent: boolean }): JSX.Element {
  const { model, say } = useHere();
  return (
    <details open={absent}>
      <summary>{say("duty-absent-title")}</summary>
      <p>{say(absent ? "duty-is-absent" : "duty-absent-explain")}</p>
      <Button quiet busy={model.work.busy.value} onPress={() => void model.desk.absence(!absent)}>
        {say(absent ? "duty-present" : "duty-absent")}
      </Button>
    </details>
  );
}
