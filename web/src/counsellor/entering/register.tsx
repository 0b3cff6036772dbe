// An invitation: what one is invited to, and the passkey.

import type { JSX } from "preact";
import { sayList } from "../../i18n/names.ts";
import { Button, Screen } from "../../ui/pieces.tsx";
import { type Here, useHere } from "../here.ts";
import { hasPasskeys } from "../state/passkeys.ts";
import type { Role } from "../state/staff.ts";
import { TroubleNotice, Working } from "../troubles.tsx";

export const sayRoles = ({ say, language }: Here, roles: readonly Role[]): string =>
  sayList(
    language,
    roles.map((role) => say(`role-${role}`)),
  );

export function RegisterScreen(): JSX.Element {
  const { model, say } = useHere();
  const { entrance } = model;
  const invited = entrance.invited.value;
  if (invited === null) {
    return (
      <Screen title={say("register-opening")} key="opening">
        <TroubleNotice />
        <p class="actions">
          <Button quiet onPress={() => model.go("login")}>
            {say("login-title")}
          </Button>
        </p>
      </Screen>
    );
  }
  return <Invitation key="open" />;
}

function Invitation(): JSX.Element {
  const here = useHere();
  const { model, say } = here;
  const { entrance } = model;
  const { name = "", roles = [] } = entrance.invited.value ?? {};
  return (
    <Screen title={say("register-title", { name })}>
      <p>{say("register-lead", { service: entrance.service.value })}</p>
      <p>{say("register-roles", { roles: sayRoles(here, roles) })}</p>
      <p>{say("register-passkey")}</p>
      <TroubleNotice />
      {hasPasskeys() ? null : <p>{say("login-no-passkeys")}</p>}
      <Working text={say("register-working")} />
      <p class="actions">
        <Button busy={model.work.busy.value} onPress={() => void entrance.register()}>
          {say("register-button")}
        </Button>
      </p>
    </Screen>
  );
}
