// The staff one looks after.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Dialog } from "../../ui/dialog.tsx";
import { Button } from "../../ui/pieces.tsx";
import { sayRoles } from "../entering/register.tsx";
import { useHere } from "../here.ts";
import type { Colleague } from "../state/staff.ts";

export function Colleagues(): JSX.Element {
  const { model, say } = useHere();
  const [asked, setAsked] = useState<Colleague | null>(null);
  const suspend = (): void => {
    if (asked !== null) void model.office.suspend(asked);
    setAsked(null);
  };
  return (
    <section aria-labelledby="colleagues">
      <h2 id="colleagues">{say("staff-title")}</h2>
      <ul class="rows">
        {model.office.colleagues.value.map((one) => (
          <One key={one.staff} colleague={one} onSuspend={setAsked} />
        ))}
      </ul>
      {asked === null ? null : (
        <Dialog title={say("staff-suspend")} onClose={() => setAsked(null)}>
          <p>{say("staff-suspend-question", { name: asked.name })}</p>
          <p class="actions">
            <Button onPress={suspend}>{say("staff-suspend-yes")}</Button>
            <Button quiet onPress={() => setAsked(null)}>
              {say("action-cancel")}
            </Button>
          </p>
        </Dialog>
      )}
    </section>
  );
}

function One(props: {
  readonly colleague: Colleague;
  readonly onSuspend: (colleague: Colleague) => void;
}): JSX.Element {
  const here = useHere();
  const { model, say } = here;
  const { colleague } = props;
  const { name, roles, active, signing } = colleague;
  const self = colleague.staff === model.session.value?.staff;
  // Closing an access notes an absence too; one that was closed long ago may have none.
  const unnoted = signing !== null && model.office.awayOf(colleague) === undefined;
  return (
    <li>
      <div>
        <strong dir="auto">{name}</strong>
        <small>
          {sayRoles(here, roles)}. {say(active ? "staff-active" : "staff-inactive")}.
        </small>
        <AwayLine colleague={colleague} />
        {signing === null ? null : (
          <small class="key" translate={false}>
            {say("staff-key", { key: signing })}
          </small>
        )}
      </div>
      {active || unnoted ? (
        <div class="actions">
          {signing === null ? null : <Absence colleague={colleague} />}
          {self || !active ? null : (
            <Button
              quiet
              busy={model.work.busy.value}
              label={say("staff-suspend-name", { name })}
              onPress={() => props.onSuspend(colleague)}
            >
              {say("staff-suspend")}
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
}

/** That somebody is away, and whether anybody can read meanwhile. */
function AwayLine({ colleague }: { readonly colleague: Colleague }): JSX.Element | null {
  const { model, say } = useHere();
  const away = model.office.awayOf(colleague);
  if (away === undefined) return null;
  const { name } = colleague;
  return <small>{say(away.served ? "staff-is-absent" : "staff-is-absent-alone", { name })}</small>;
}

/** Report a colleague away or back; only a coordinator may (STAFF §1). */
function Absence({ colleague }: { readonly colleague: Colleague }): JSX.Element | null {
  const { model, say } = useHere();
  const { name } = colleague;
  const busy = model.work.busy.value;
  if (!(model.session.value?.roles ?? []).includes("coordinator")) return null;
  const away = model.office.awayOf(colleague) !== undefined;
  return (
    <Button
      quiet
      busy={busy}
      label={say(away ? "staff-present-name" : "staff-absent-name", { name })}
      onPress={() => void model.office.absence(colleague, !away)}
    >
      {say(away ? "staff-present" : "staff-absent")}
    </Button>
  );
}
