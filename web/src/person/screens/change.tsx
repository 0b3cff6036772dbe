// New words for the same folder.

import type { JSX } from "preact";
import { Button, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { TroubleNotice } from "../troubles.tsx";

export function ChangeScreen(): JSX.Element {
  const { model, say } = useHere();
  return (
    <Screen title={say("change-title")}>
      <p>{say("change-lead")}</p>
      <p>{say("change-old")}</p>
      <TroubleNotice />
      <p class="actions">
        <Button busy={model.busy.value} onPress={() => void model.showWords()}>
          {say("change-start")}
        </Button>
        <Button quiet onPress={() => model.go("folder")}>
          {say("action-cancel")}
        </Button>
      </p>
    </Screen>
  );
}
