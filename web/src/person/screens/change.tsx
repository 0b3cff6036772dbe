// New words for the same folder.

import type { JSX } from "preact";
import { Button, Screen } from "../../ui/pieces.tsx";
import { useKept } from "../here.ts";
import { TroubleNotice } from "../troubles.tsx";
import { DrawWords } from "./draw_words.tsx";

export function ChangeScreen(): JSX.Element {
  const { model, say } = useKept();
  return (
    <Screen title={say("change-title")}>
      <p>{say("change-lead")}</p>
      <p>{say("change-old")}</p>
      <TroubleNotice />
      <p class="actions">
        <DrawWords label={say("change-start")} />
        <Button quiet onPress={() => model.go("folder")}>
          {say("action-cancel")}
        </Button>
      </p>
    </Screen>
  );
}
