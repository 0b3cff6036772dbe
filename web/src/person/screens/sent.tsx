// 4. Sent: what is true now, and nothing more.

import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { sayList } from "../../i18n/times.ts";
import { plainName } from "../../ui/lengths.ts";
import { Button, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { TroubleNotice } from "../troubles.tsx";

export function SentScreen(): JSX.Element {
  const { model, say, language } = useHere();
  const folder = model.folder.value;
  useEffect(() => model.first.clear(), [model]);
  const vault = model.chosen.value;
  const readers = folder?.relations.find((one) => one.vault === vault)?.readers ?? [];
  const names = readers
    .filter(({ role, withheld }) => role !== "person" && !withheld)
    .map(({ name }) => plainName(name));
  return (
    <Screen title={say("sent-title")}>
      <p>{say("sent-stored")}</p>
      {names.length > 0 ? <p>{say("sent-who", { names: sayList(language, names) })}</p> : null}
      <p>{say("sent-no-promise")}</p>
      <TroubleNotice />
      {folder?.kept ? (
        <p class="actions">
          <Button onPress={() => model.go("folder")}>{say("back-to-folder")}</Button>
        </p>
      ) : (
        <>
          <p>{say("sent-next")}</p>
          <p class="actions">
            <Button busy={model.busy.value} onPress={() => void model.showWords()}>
              {say("sent-see-words")}
            </Button>
            <Button quiet onPress={() => model.go("without")}>
              {say("without-start")}
            </Button>
          </p>
        </>
      )}
    </Screen>
  );
}
