// Logged out: the keys are gone, and so is everything that was open.

import type { JSX } from "preact";
import { sayLength } from "../../i18n/times.ts";
import { IDLE_MINUTES } from "../../ui/idle.ts";
import { Button, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";

export function OutScreen(): JSX.Element {
  const { model, say } = useHere();
  const said = {
    asked: () => say("logged-out"),
    idle: () => say("logged-out-idle", { time: sayLength(say, IDLE_MINUTES) }),
    session: () => say("logged-out-session"),
  };
  return (
    <Screen title={say("logged-out-title")}>
      <p>{said[model.ended.value]()}</p>
      <p class="actions">
        <Button onPress={() => model.go("login")}>{say("login-title")}</Button>
      </p>
    </Screen>
  );
}
