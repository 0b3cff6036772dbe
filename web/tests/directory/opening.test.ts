// Open now, by the hours in the file and Danish time; what is not known stays so.

import { describe, expect, test } from "vitest";
import { isHoliday } from "../../src/directory/holidays.ts";
import { danish, type Open, openAt } from "../../src/directory/opening.ts";
import { DAYS, type Day, type Hours } from "../../src/directory/shapes.ts";

const WEEK: readonly Day[] = ["MO", "TU", "WE", "TH", "FR"];
const open = (opens: string, closes: string, more: Partial<Hours> = {}): Hours => ({
  days: WEEK,
  closed: false,
  opens,
  closes,
  ...more,
});
const closed = (from: string, until: string): Hours => ({ days: DAYS, closed: true, from, until });
/** A Danish time in winter. */
const at = (day: string, clock: string): Date => new Date(`${day}T${clock}:00+01:00`);

const WEDNESDAY = "2026-11-25";
const day = open("09:00", "16:00");
const night = open("22:00", "04:00", { days: ["TH", "FR", "SA"] });
const christmas = closed("2026-12-24", "2027-01-03");

const cases: Readonly<Record<string, readonly [readonly Hours[], Date, Open]>> = {
  "no hours": [[], at(WEDNESDAY, "12:00"), "unknown"],
  within: [[day], at(WEDNESDAY, "12:00"), "yes"],
  "at the first minute": [[day], at(WEDNESDAY, "09:00"), "yes"],
  "a minute early": [[day], at(WEDNESDAY, "08:59"), "no"],
  "at the last minute": [[day], at(WEDNESDAY, "16:00"), "no"],
  "on another day of the week": [[day], at("2026-11-28", "12:00"), "no"],
  "past midnight, of the day before": [[night], at("2026-11-29", "03:59"), "yes"],
  "past midnight, when the day before was closed": [[night], at("2026-11-26", "03:00"), "no"],
  "a night that has ended": [[night], at("2026-11-29", "04:00"), "no"],
  "hours not begun": [
    [open("09:00", "16:00", { from: "2026-12-01" })],
    at(WEDNESDAY, "12:00"),
    "unknown",
  ],
  "hours run out": [
    [open("09:00", "16:00", { until: "2026-11-01" })],
    at(WEDNESDAY, "12:00"),
    "unknown",
  ],
  "an exception": [[day, closed(WEDNESDAY, WEDNESDAY)], at(WEDNESDAY, "12:00"), "no"],
  "open inside an exception": [
    [
      day,
      christmas,
      open("10:00", "12:00", { days: DAYS, from: "2026-12-28", until: "2026-12-30" }),
    ],
    at("2026-12-29", "11:00"),
    "yes",
  ],
  "ordinary hours inside an exception": [[day, christmas], at("2026-12-29", "11:00"), "no"],
  "Christmas, of which the hours are silent": [[day], at("2026-12-25", "12:00"), "unknown"],
  "Christmas night, of which they are silent": [[day], at("2026-12-25", "23:00"), "unknown"],
  "Christmas, when the hours speak of it": [[day, christmas], at("2026-12-25", "12:00"), "no"],
  "day and night, at Christmas": [
    [open("00:00", "24:00", { days: DAYS })],
    at("2026-12-25", "12:00"),
    "yes",
  ],
};

describe("open now", () => {
  test.each(Object.entries(cases))("%s", (_, [hours, when, wanted]) => {
    expect(openAt(hours, when)).toBe(wanted);
  });
});

test("the clock is Denmark's, in summer and winter, wherever the reader is", () => {
  expect(danish(new Date("2026-07-01T22:30:00Z"))).toEqual({ day: "2026-07-02", clock: "00:30" });
  expect(danish(new Date("2026-12-01T22:30:00Z"))).toEqual({ day: "2026-12-01", clock: "23:30" });
});

test("the night the clock is set back, a closing time is the one on the clock", () => {
  const until = open("20:00", "02:30", { days: ["SA"] });
  expect(openAt([until], new Date("2026-10-25T00:15:00Z"))).toBe("yes");
  expect(openAt([until], new Date("2026-10-25T01:45:00Z"))).toBe("no");
});

test("the moving holidays are those of the calendar", () => {
  // Easter Sunday: 20 April 2025, 5 April 2026, 28 March 2027, 24 April 2011.
  for (const one of ["2025-04-20", "2026-04-05", "2027-03-28", "2011-04-24", "2026-04-02"]) {
    expect(isHoliday(one)).toBe(true);
  }
  for (const one of ["2026-05-14", "2026-05-25", "2026-12-24"]) expect(isHoliday(one)).toBe(true);
  // The great prayer day was abolished from 2024.
  for (const one of ["2026-05-01", "2026-04-07", "2026-06-04"])
    expect(isHoliday(one)).toBe(one === "2026-05-01");
});
