// What an honest server does not do, and what a counsellor does about it.

import type { JSX } from "preact";
import type { CounsellorSay } from "../../i18n/messages.ts";
import { sayAlarm } from "../../ui/alarm_words.ts";
import { Notice } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";

const sayHere = (say: CounsellorSay, name: string): string =>
  name === "reader-not-allowed" ? say("alarm-reader-not-allowed-counsellor") : sayAlarm(say, name);

export function Alarms({ names }: { readonly names: readonly string[] }): JSX.Element | null {
  const { say } = useHere();
  if (names.length === 0) return null;
  return (
    <Notice urgent title={say("alarm-title")}>
      <ul>
        {names.map((name) => (
          <li key={name}>{sayHere(say, name)}</li>
        ))}
      </ul>
      <p>{say("alarm-do-counsellor")}</p>
    </Notice>
  );
}
