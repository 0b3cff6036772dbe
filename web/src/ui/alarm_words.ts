// What an honest server does not do, in plain words.

import type { CounsellorTexts, PersonTexts } from "../i18n/keys.ts";
import type { AnySay } from "../i18n/messages.ts";

type AlarmKey = Extract<keyof PersonTexts & keyof CounsellorTexts, `alarm-${string}`>;

/** An alarm in words. A roster's are those of its refusal. */
export function sayAlarm(say: AnySay, name: string): string {
  for (const key of [`alarm-${name}`, `refusal-${name}`]) {
    const said = say(key as Exclude<AlarmKey, "alarm-other" | "alarm-stays">);
    if (said !== key) return said;
  }
  return say("alarm-other", { name });
}
