// The shapes a value inside a payload can have.
//
// Promise: each check answers for any JSON value and never throws; the Python file
// of the same name answers the same. RECORD §1.3, PROTOCOL §1.4 and §1.6.

import { hasSurrogate } from "./entries.ts";

export type Shape = (value: unknown) => boolean;

export const LETTER_LENGTH_MAX = 60_000; // code points; fits the largest size class
export const VISITS_MAX = 20; // what fits a small entry
export const CARRIED_MAX = 512; // far more than are put together
export const BUDGET_LINES_MAX = 300; // every printed line, and all that can be added
export const NAME_LENGTH_MAX = 80; // a name, on one line of a phone

const DAY_MAX = 2 ** 32 - 1; // PROTOCOL §1.6: a u32
const MINUTE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]Z$/;
const PLACE = /^[a-z][a-z0-9-]{0,39}$/;
const PERIOD = /^(?:month|week|quarter|year)$/;
const NOTE = 3; // kind, minute, body
const AMOUNTS = 4; // as now, two plans, and what is owed in all
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/;
// The last character's unused bits are zero: four of six in 16 bytes, two in 32.
const BYTES_16 = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const BYTES_32 = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY = 2;

export const letterText: Shape = (value) => isText(value, LETTER_LENGTH_MAX);
export const nameText: Shape = (value) => isText(value, NAME_LENGTH_MAX);
export const language: Shape = (value) => matches(value, LANGUAGE);
export const day: Shape = (value) => isInteger(value, DAY_MAX);
export const sequence: Shape = (value) => isInteger(value, Number.MAX_SAFE_INTEGER);
export const bytes16: Shape = (value) => matches(value, BYTES_16);
export const bytes32: Shape = (value) => matches(value, BYTES_32);

/** A minute of a day that exists. */
export const minute: Shape = (value) => {
  const found = typeof value === "string" ? MINUTE.exec(value) : null;
  if (found === null) {
    return false;
  }
  const [year = 0, month = 0, date = 0] = found.slice(1).map(Number);
  return date >= 1 && date <= daysOf(year, month);
};

/** Openings, each a minute and a day. */
export const visits: Shape = (value) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= VISITS_MAX &&
  value.every((one) => Array.isArray(one) && one.length === 2 && minute(one[0]) && day(one[1]));

/** Notes of an earlier vault: kind, minute, body. */
export const carried: Shape = (value) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= CARRIED_MAX &&
  value.every((one) => Array.isArray(one) && one.length === NOTE);

/** Lines of a sheet of money, as they were typed. */
export const budgetLines: Shape = (value) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= BUDGET_LINES_MAX &&
  value.every(isBudgetLine);

function isBudgetLine(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== BUDGET_LINE.length) return false;
  return BUDGET_LINE.every((shape, at) => shape(value[at]));
}

/** Part, whether its owner named it, name, how often, amounts. */
const BUDGET_LINE: readonly Shape[] = [
  (value) => matches(value, PLACE),
  (value) => typeof value === "boolean",
  (value) => nameText(value),
  (value) => matches(value, PERIOD),
  (value) => Array.isArray(value) && value.length === AMOUNTS && value.every(nameText),
];

/** The number and the hash of a roster. */
export const roster: Shape = (value) =>
  Array.isArray(value) && value.length === 2 && sequence(value[0]) && bytes32(value[1]);

/** Let null stand for "not given" as well. */
export function orNull(shape: Shape): Shape {
  return (value) => value === null || shape(value);
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}

function isText(value: unknown, lengthMax: number): boolean {
  if (typeof value !== "string") return false;
  // No text has more code points than characters: most need no counting.
  const fits = value.length <= lengthMax || codePoints(value) <= lengthMax;
  return fits && !hasSurrogate(value);
}

/** How many code points: a pair of surrogates is one. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) {
    count += 1;
  }
  return count;
}

function isInteger(value: unknown, largest: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= largest;
}

/** The length of a month; a month that does not exist has no days. */
function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (MONTH_LENGTHS[month - 1] ?? 0) + (leap && month === FEBRUARY ? 1 : 0);
}
