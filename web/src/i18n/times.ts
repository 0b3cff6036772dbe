// Times as people say them: "i dag kl. 14.05", "tomorrow at 09:00".
//
// Promise: shown in the reader's own time zone; nothing counts down or moves.

import { type Language, LOCALES } from "./languages.ts";
import type { AnySay } from "./messages.ts";
import { sayList } from "./names.ts";

const DAY_MILLISECONDS = 86_400_000;
const MINUTES_IN_HOUR = 60;
const MINUTES_IN_DAY = 1440;

/** A moment: day and clock. `minute` is PROTOCOL §1.6's text or a date. */
export function sayMoment(
  say: AnySay,
  language: Language,
  minute: string | Date,
  now: Date = new Date(),
): string {
  const when = new Date(minute);
  const clock = sayClock(language, when);
  return say("time-day-clock", { day: sayDate(language, when, now), clock });
}

/** The clock alone: "14.05". */
export function sayClock(language: Language, when: Date): string {
  const shape: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit" };
  return new Intl.DateTimeFormat(LOCALES[language], shape).format(when);
}

/** A day of PROTOCOL §1.6: "i dag", "i går", "mandag 3. maj". */
export function sayDay(language: Language, day: number, now: Date = new Date()): string {
  // Noon in UTC is the same date nearly everywhere people live.
  return sayDate(language, new Date((day + 0.5) * DAY_MILLISECONDS), now);
}

/** Several days, told apart by commas and "og" or "and". */
export function sayDays(language: Language, days: readonly number[], now?: Date): string {
  return sayList(
    language,
    days.map((day) => sayDay(language, day, now)),
  );
}

/** How long: "12 minutter", "3 timer", "2 dage". Rounded down; less than one is "nu". */
export function sayLength(say: AnySay, minutes: number): string {
  if (minutes < 1) {
    return say("time-now");
  }
  if (minutes < MINUTES_IN_HOUR) {
    return say("time-minutes", { count: Math.floor(minutes) });
  }
  if (minutes < MINUTES_IN_DAY) {
    return say("time-hours", { count: Math.floor(minutes / MINUTES_IN_HOUR) });
  }
  return say("time-days", { count: Math.floor(minutes / MINUTES_IN_DAY) });
}

function sayDate(language: Language, when: Date, now: Date): string {
  const days = daysBetween(now, when);
  if (Math.abs(days) <= 1) {
    const near = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: "auto" });
    return near.format(days, "day");
  }
  const shape: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long" };
  if (when.getFullYear() !== now.getFullYear()) {
    shape.year = "numeric";
  }
  return new Intl.DateTimeFormat(LOCALES[language], shape).format(when);
}

/** Whole days by the calendar; the noon keeps summer time out of it. */
function daysBetween(from: Date, to: Date): number {
  const noon = (date: Date): number =>
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12);
  return Math.round((noon(to) - noon(from)) / DAY_MILLISECONDS);
}
