// 4. Sent: what is true now, and nothing more; where the server was caught, that.

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { sayList } from "../../i18n/names.ts";
import { sayAlarm } from "../../ui/alarm_words.ts";
import { plainName } from "../../ui/lengths.ts";
import { Button, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { TroubleNotice } from "../troubles.tsx";
import { DrawWords } from "./draw_words.tsx";
import { type Wait, waitNow } from "./waits.tsx";

export function SentScreen(): JSX.Element {
  const { model, say } = useHere();
  const folder = model.folder.value;
  // As it was when the letter was sent; what it was addressed to is then forgotten.
  const [wait] = useState(() => waitNow(model));
  useEffect(() => model.first.clear(), [model]);
  const vault = model.chosen.value;
  const relation = folder?.relations.find((one) => one.vault === vault);
  const readers = relation?.readers ?? [];
  const alarms = relation?.alarms ?? [];
  const names = readers
    .filter(({ role, withheld }) => role !== "person" && !withheld)
    .map(({ name }) => plainName(name));
  return (
    <Screen title={say(alarms.length > 0 ? "alarm-title" : "sent-title")}>
      {alarms.length > 0 ? <Caught names={alarms} /> : <Stored names={names} wait={wait} />}
      <TroubleNotice />
      {folder?.kept ? (
        <p class="actions">
          <Button onPress={() => model.go("folder")}>{say("back-to-folder")}</Button>
        </p>
      ) : (
        <>
          {alarms.length > 0 ? null : <p>{say("sent-next")}</p>}
          <p class="actions">
            <DrawWords />
            <Button quiet onPress={() => model.go("without")}>
              {say("without-start")}
            </Button>
          </p>
        </>
      )}
    </Screen>
  );
}

function Stored(props: {
  readonly names: readonly string[];
  readonly wait: Wait | null;
}): JSX.Element {
  const { say, language } = useHere();
  const { names, wait } = props;
  return (
    <>
      <p>{say("sent-stored")}</p>
      {names.length > 0 ? <p>{say("sent-who", { names: sayList(language, names) })}</p> : null}
      {wait === null ? null : <p>{wait(say)}</p>}
      <p>{say("sent-no-promise")}</p>
    </>
  );
}

function Caught({ names }: { readonly names: readonly string[] }): JSX.Element {
  const { say } = useHere();
  return (
    <div role="alert">
      <ul>
        {names.map((name) => (
          <li key={name}>{sayAlarm(say, name)}</li>
        ))}
      </ul>
      <p>{say("alarm-do")}</p>
    </div>
  );
}
