// Inviting a colleague: a link that is shown once.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button, Choice, Field, Notice } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { ROLES, type Role } from "../state/staff.ts";

export function Invite(): JSX.Element {
  const { model, say } = useHere();
  const { office } = model;
  const [name, setName] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>(["counsellor"]);
  const [service, setService] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const own = office.colleagues.value.find((one) => one.staff === model.session.value?.staff);
  const chosen = service ?? own?.service ?? office.services.value[0]?.key ?? "";
  const send = (event: Event): void => {
    event.preventDefault();
    const nobody = name.trim() === "" || roles.length === 0;
    setMissing(nobody);
    if (!nobody) void office.invite(name.trim(), roles, chosen);
  };
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{say("invite-title")}</h2>
      <form autocomplete="off" onSubmit={send}>
        <Field
          label={say("invite-name-label")}
          value={name}
          wrong={missing ? say("invite-nobody") : undefined}
          onInput={setName}
        />
        <RoleChoices roles={roles} onRoles={setRoles} />
        <ServiceChoices chosen={chosen} onService={setService} />
        <Button submits busy={model.work.busy.value}>
          {say("invite-button")}
        </Button>
      </form>
      <Link />
    </section>
  );
}

function RoleChoices(props: {
  readonly roles: readonly Role[];
  readonly onRoles: (roles: readonly Role[]) => void;
}): JSX.Element {
  const { model, say } = useHere();
  const { roles, onRoles } = props;
  const mine = model.session.value?.roles ?? [];
  // Nobody raises anyone above themselves: only an admin makes admins.
  const offered = ROLES.filter((role) => role !== "admin" || mine.includes("admin"));
  return (
    <fieldset>
      <legend>{say("invite-roles-label")}</legend>
      {offered.map((role) => (
        <Choice
          key={role}
          label={say(`role-${role}`)}
          checked={roles.includes(role)}
          onChange={(on) =>
            onRoles(ROLES.filter((one) => (one === role ? on : roles.includes(one))))
          }
        />
      ))}
    </fieldset>
  );
}

/** Only an admin looks after more than one service. */
function ServiceChoices(props: {
  readonly chosen: string;
  readonly onService: (key: string) => void;
}): JSX.Element | null {
  const { model, say } = useHere();
  const services = model.office.services.value;
  const everywhere = (model.session.value?.roles ?? []).includes("admin");
  if (!everywhere || services.length < 2) return null;
  return (
    <fieldset>
      <legend>{say("invite-service-label")}</legend>
      {services.map(({ key, name }) => (
        <Choice
          key={key}
          name="service"
          label={name}
          checked={props.chosen === key}
          onChange={() => props.onService(key)}
        />
      ))}
    </fieldset>
  );
}

function Link(): JSX.Element | null {
  const { model, say } = useHere();
  const link = model.office.link.value;
  if (link === null) return null;
  return (
    <Notice title={say("notice-good")}>
      <p>{say("invite-address", { name: link.name })}</p>
      <p class="key" data-link translate={false}>
        {link.address}
      </p>
      <Button quiet onPress={() => void navigator.clipboard.writeText(link.address)}>
        {say("action-copy")}
      </Button>
    </Notice>
  );
}
