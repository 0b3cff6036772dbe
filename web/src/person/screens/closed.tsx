// After the folder: nothing of it is left on this page.

import type { JSX } from "preact";
import { sayLength } from "../../i18n/times.ts";
import { IDLE_MINUTES } from "../../ui/idle.ts";
import { Button, Screen } from "../../ui/pieces.tsx";
import { useKept } from "../here.ts";
import type { Ending } from "../state/model.ts";

export function ClosedScreen(): JSX.Element {
  const { model, say } = useKept();
  const said: Readonly<Record<Ending, () => string>> = {
    asked: () => say("folder-closed"),
    idle: () => say("folder-locked", { time: sayLength(say, IDLE_MINUTES) }),
    without: () => say("without-gone"),
    elsewhere: () => say("folder-ended"),
  };
  return (
    <Screen title={say("folder-closed-title")}>
      <p>{said[model.ended.value]()}</p>
      <p class="actions">
        <Button onPress={() => model.go("open")}>{say("folder-open-again")}</Button>
      </p>
    </Screen>
  );
}

/** An end: it asks for nothing and leads to nothing. */
export function DeletedScreen(): JSX.Element {
  const { say } = useKept();
  return (
    <Screen title={say("delete-done-title")}>
      <p>{say("delete-done")}</p>
      <p>{say("delete-copies")}</p>
    </Screen>
  );
}
