// Times an answer can be promised by, at one press.

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const STEP_MS = 5 * 60_000;
/** What is promised later than this the desk does not track (STAFF §3). */
const DAYS_MAX = 60;
/** Hours of the day by which people say "today" and "tomorrow". */
const TODAY_HOURS = [12, 16, 20] as const;
const TOMORROW_HOUR = 10;
/** A promise for today leaves at least this long. */
const AHEAD_MS = 30 * 60_000;

export interface Quick {
  readonly kind: "hour" | "today" | "tomorrow";
  readonly when: Date;
}

const at = (day: Date, hour: number): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour);

/** In an hour, today, tomorrow: those that lie ahead. */
export function quickTimes(now: Date): readonly Quick[] {
  const hour = new Date(Math.ceil((now.getTime() + HOUR_MS) / STEP_MS) * STEP_MS);
  const today = TODAY_HOURS.map((each) => at(now, each)).find(
    (when) => when.getTime() > now.getTime() + HOUR_MS + AHEAD_MS,
  );
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, TOMORROW_HOUR);
  return [
    { kind: "hour", when: hour },
    ...(today === undefined ? [] : [{ kind: "today", when: today } as const]),
    { kind: "tomorrow", when: tomorrow },
  ];
}

/** `YYYY-MM-DDTHH:MMZ` (PROTOCOL §1.6). */
export const asMinute = (when: Date): string => `${when.toISOString().slice(0, 16)}Z`;

/** Why a time cannot be promised, if it cannot. */
export function timeTrouble(when: Date, now: Date): "no" | "past" | "far" | null {
  if (Number.isNaN(when.getTime())) return "no";
  if (when.getTime() <= now.getTime()) return "past";
  return when.getTime() > now.getTime() + DAYS_MAX * DAY_MS ? "far" : null;
}
