// Open now? By the hours that the file gives, in Danish time.
//
// Promise: never guessed. No hours, hours that have run out, or a public holiday that no
// row speaks of: unknown.

import { isHoliday } from "./holidays.ts";
import { DAYS, type Hours } from "./shapes.ts";

export type Open = "yes" | "no" | "unknown";

const ZONE = "Europe/Copenhagen";
const DAY_MS = 86_400_000;

interface Moment {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`. */
  readonly clock: string;
}

/** Tell whether hours hold at a moment. */
export function openAt(hours: readonly Hours[], when: Date): Open {
  if (hours.length === 0) return "unknown";
  if (hours.some(always)) return exception(hours, danish(when).day) ? "no" : "yes";
  const now = danish(when);
  const yesterday = dayBefore(now.day);
  if (openRows(hours, yesterday).some((row) => pastMidnight(row) && now.clock < ends(row))) {
    return "yes";
  }
  const today = openRows(hours, now.day);
  if (today.some((row) => within(row, now.clock)))
    return saysSo(hours, now.day) ? "yes" : "unknown";
  return saysSo(hours, now.day) ? "no" : "unknown";
}

/** What the clock and the calendar show in Denmark. */
export function danish(when: Date): Moment {
  const shape = new Intl.DateTimeFormat("sv-SE", {
    timeZone: ZONE,
    dateStyle: "short",
    timeStyle: "short",
  });
  const [day = "", clock = ""] = shape.format(when).split(" ");
  return { day, clock };
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);

const ends = (row: Hours): string => row.closes ?? "";

/** Closing before opening, or at the same time, is on the next day. */
const pastMidnight = (row: Hours): boolean => ends(row) <= (row.opens ?? "");

const within = (row: Hours, clock: string): boolean =>
  (row.opens ?? "") <= clock && (pastMidnight(row) || clock < ends(row));

const covers = (row: Hours, day: string): boolean =>
  (row.from ?? day) <= day && day <= (row.until ?? day);

const onDay = (row: Hours, day: string): boolean =>
  covers(row, day) && row.days.includes(DAYS[new Date(day).getUTCDay()] ?? "SU");

const exception = (hours: readonly Hours[], day: string): Hours | undefined =>
  hours.find((row) => row.closed && onDay(row, day));

/** The rows by which it is open on a day; an exception leaves only rows inside it. */
function openRows(hours: readonly Hours[], day: string): readonly Hours[] {
  const rows = hours.filter((row) => !row.closed && onDay(row, day));
  const closed = exception(hours, day);
  if (closed === undefined) return rows;
  return rows.filter(({ from, until }) => {
    const dated = from !== undefined && until !== undefined;
    return dated && from >= (closed.from ?? from) && until <= (closed.until ?? until);
  });
}

/** Whether the hours speak of a day at all. */
function saysSo(hours: readonly Hours[], day: string): boolean {
  const spoken = hours.filter((row) => covers(row, day));
  if (!isHoliday(day)) return spoken.length > 0;
  // Ordinary hours are silent about a holiday; a row with both its days is about it.
  return spoken.some((row) => onDay(row, day) && row.from !== undefined && row.until !== undefined);
}

/** Day and night, every day: holidays change nothing. */
export const always = (row: Hours): boolean =>
  !row.closed &&
  row.days.length === DAYS.length &&
  row.opens === "00:00" &&
  (row.closes === "24:00" || row.closes === "00:00") &&
  row.from === undefined &&
  row.until === undefined;
