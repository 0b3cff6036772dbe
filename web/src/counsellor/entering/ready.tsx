// Everything is made. A counsellor gives the public key to whoever signs the list.

import type { JSX } from "preact";
import { Button, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";

export function ReadyScreen(): JSX.Element {
  const { model, say } = useHere();
  const { entrance } = model;
  const key = entrance.session.value?.signing ?? null;
  return (
    <Screen title={say("register-done")}>
      {entrance.again.value ? <p>{say("enrol-done")}</p> : null}
      {key === null || entrance.again.value ? null : (
        <>
          <p>{say("register-next")}</p>
          <p class="key" translate={false}>
            {say("register-key", { key })}
          </p>
          <Button quiet onPress={() => void navigator.clipboard.writeText(key)}>
            {say("action-copy")}
          </Button>
        </>
      )}
      <p class="actions">
        <Button onPress={() => entrance.proceed()}>{say("action-continue")}</Button>
      </p>
    </Screen>
  );
}
