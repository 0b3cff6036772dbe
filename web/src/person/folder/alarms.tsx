// What an honest server does not do, in plain words.

import type { JSX } from "preact";
import type { PersonTexts } from "../../i18n/keys.ts";
import type { PersonSay } from "../../i18n/messages.ts";
import { Notice } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";

type AlarmKey = Extract<keyof PersonTexts, `alarm-${string}`>;

/** An alarm in words. A roster's are those of its refusal. */
export function sayAlarm(say: PersonSay, name: string): string {
  for (const key of [`alarm-${name}`, `refusal-${name}`]) {
    const said = say(key as Exclude<AlarmKey, "alarm-other" | "alarm-stays">);
    if (said !== key) return said;
  }
  return say("alarm-other", { name });
}

export function Alarms({ names }: { readonly names: readonly string[] }): JSX.Element | null {
  const { say } = useHere();
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
