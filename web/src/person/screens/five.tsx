// 2. Five plain lines: what is kept, who can read, what a counsellor may have to act on.

import type { JSX } from "preact";
import { spokenIn } from "../../i18n/languages.ts";
import { Button, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { Waits } from "./waits.tsx";

const LINES = ["five-who", "five-kept", "five-readers", "five-duty", "five-words"] as const;

export function FiveScreen(): JSX.Element {
  const { model, say, language } = useHere();
  const chosen = model.first.to.value?.counsellor ?? null;
  const lang = chosen === null ? "" : spokenIn(language, chosen.duties);
  return (
    <Screen title={say("five-title")}>
      <ol class="five">
        {LINES.map((line) => (
          <li key={line}>{say(line)}</li>
        ))}
      </ol>
      {chosen === null || lang === "" ? null : (
        <dl>
          <dt>
            <bdi>{chosen.name}</bdi>: {say("who-duties")}
          </dt>
          <dd dir="auto" lang={lang}>
            {chosen.duties[lang]}
          </dd>
        </dl>
      )}
      <Waits />
      <p class="actions">
        <Button onPress={() => model.go("write")}>{say("five-continue")}</Button>
        <Button quiet onPress={() => model.go("who")}>
          {say("action-back")}
        </Button>
      </p>
    </Screen>
  );
}
