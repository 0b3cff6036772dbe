// What an honest server does not do, in plain words.

import type { JSX } from "preact";
import { sayAlarm } from "../../ui/alarm_words.ts";
import { Notice } from "../../ui/pieces.tsx";
import { useKept } from "../here.ts";

export function Alarms({ names }: { readonly names: readonly string[] }): JSX.Element | null {
  const { say } = useKept();
  if (names.length === 0) return null;
  return (
    <Notice urgent title={say("alarm-title")}>
      <ul>
        {names.map((name) => (
          <li key={name}>{sayAlarm(say, name)}</li>
        ))}
      </ul>
      <p>{say("alarm-do")}</p>
    </Notice>
  );
}
