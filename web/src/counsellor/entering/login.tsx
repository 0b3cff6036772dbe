// Log in: one button, no name.

import type { JSX } from "preact";
import { Button, Notice, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { hasPasskeys } from "../state/passkeys.ts";
import { TroubleNotice, Working } from "../troubles.tsx";

export function LoginScreen(): JSX.Element {
  const { model, say } = useHere();
  const busy = model.work.busy.value;
  return (
    <Screen title={say("login-title")}>
      <p>{say("login-lead")}</p>
      <TroubleNotice />
      {hasPasskeys() ? null : (
        <Notice title={say("notice-warning")}>
          <p>{say("login-no-passkeys")}</p>
        </Notice>
      )}
      <Working text={say("login-working")} />
      <p class="actions">
        <Button busy={busy} onPress={() => void model.entrance.logIn()}>
          {say("login-button")}
        </Button>
        <Button quiet busy={busy} onPress={() => model.go("enrol")}>
          {say("login-lost")}
        </Button>
      </p>
    </Screen>
  );
}
