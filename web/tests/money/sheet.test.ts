// A sheet's sums: whole øre, adding up as shown, whatever stands on it.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ORE_MAX, type Ore } from "../../src/money/amounts.ts";
import { bars, LONGEST } from "../../src/money/picture.ts";
import {
  GROUPS,
  KINDS,
  type Line,
  monthly,
  owed,
  PERIODS,
  SCENARIOS,
  sumUp,
} from "../../src/money/sheet.ts";

const amount = fc.integer({ min: 0, max: ORE_MAX }) as fc.Arbitrary<Ore>;
const cell = fc.option(amount);
const line: fc.Arbitrary<Line> = fc.record(
  {
    group: fc.constantFrom(...GROUPS),
    every: fc.constantFrom(...PERIODS),
    amounts: fc.tuple(cell, cell, cell),
    kind: fc.constantFrom(...KINDS),
    owed: amount,
  },
  { requiredKeys: ["group", "every", "amounts"] },
);
const sheet = fc.array(line, { maxLength: 100 });
const scenario = fc.constantFrom(...SCENARIOS);

const now = (group: Line["group"], ore: number, more: Partial<Line> = {}): Line => ({
  group,
  every: "month",
  amounts: [ore as Ore, null, null],
  ...more,
});

describe("a period is made a month", () => {
  test.each([
    [120_000, "year", 10_000],
    [30_000, "quarter", 10_000],
    [30_000, "month", 30_000],
    [30_000, "week", 130_000],
    [1, "year", 0],
    [6, "year", 1],
    [100, "quarter", 33],
  ] as const)("%i a %s", (ore, every, expected) => {
    expect(monthly(ore as Ore, every)).toBe(expected);
  });

  test("to the nearest øre, and never a fraction", () => {
    const times = { week: 52, month: 12, quarter: 4, year: 1 };
    fc.assert(
      fc.property(amount, fc.constantFrom(...PERIODS), (ore, every) => {
        const found = monthly(ore, every);
        expect(Number.isSafeInteger(found)).toBe(true);
        expect(Math.abs(found * 12 - ore * times[every])).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe("sums", () => {
  test("an empty sheet is nothing, three times", () => {
    const nothing = { income: 0, costs: 0, debts: 0, left: 0, fill: 0, after: 0, once: 0 };
    for (const one of SCENARIOS) expect(sumUp([], one)).toEqual(nothing);
  });

  test("are whole, and add up as they are shown", () => {
    fc.assert(
      fc.property(sheet, scenario, (lines, one) => {
        const sums = sumUp(lines, one);
        for (const sum of Object.values(sums)) expect(Number.isSafeInteger(sum)).toBe(true);
        expect(sums.left).toBe(sums.income - sums.costs - sums.debts);
        expect(sums.after).toBe(sums.left + sums.fill);
      }),
    );
  });

  test("do not depend on the order of lines, and add over parts of a sheet", () => {
    fc.assert(
      fc.property(sheet, sheet, scenario, (first, second, one) => {
        const whole = sumUp([...first, ...second], one);
        expect(sumUp([...second, ...first], one)).toEqual(whole);
        expect(sumUp(first, one).left + sumUp(second, one).left).toBe(whole.left);
      }),
    );
  });

  test("one more krone of income is one less that is missing", () => {
    fc.assert(
      fc.property(sheet, scenario, (lines, one) => {
        const more = sumUp([...lines, now("income", 100)], one);
        expect(more.left).toBe(sumUp(lines, one).left + 100);
      }),
    );
  });
});

test("a plan's empty field is as now; a zero is a zero", () => {
  const wages = now("income", 100_000, { amounts: [100_000 as Ore, null, 0 as Ore] });
  expect(SCENARIOS.map((one) => sumUp([wages], one).income)).toEqual([100_000, 100_000, 0]);
});

test("what could fill it is no income, and what is paid once is of no month", () => {
  const sums = sumUp([now("fill", 50_000), now("once", 900_000, { every: "year" })], 0);
  expect(sums).toMatchObject({ income: 0, left: 0, fill: 50_000, after: 50_000, once: 900_000 });
});

test("what is owed stands by whom it is to, and is in no month's sum", () => {
  const lines = [
    now("debts", 10_000, { kind: "public", owed: 4_000_000 as Ore }),
    now("debts", 0, { kind: "public", owed: 1 as Ore }),
    now("debts", 5_000, { kind: "people", owed: 100_000 as Ore }),
    now("debts", 5_000, { kind: "private" }),
  ];
  expect(owed(lines)).toEqual({ public: 4_000_001, private: 0, people: 100_000 });
  expect(sumUp(lines, 0).left).toBe(-20_000);
});

describe("the picture", () => {
  test("has one measure, and nothing is longer than it", () => {
    fc.assert(
      fc.property(sheet, (lines) => {
        const sums = SCENARIOS.map((one) => sumUp(lines, one));
        for (const drawn of bars(sums)) {
          for (const length of Object.values(drawn)) expect(length).toBeGreaterThanOrEqual(0);
          expect(drawn.income + drawn.fill).toBeLessThanOrEqual(LONGEST);
          expect(drawn.costs + drawn.debts).toBeLessThanOrEqual(LONGEST);
        }
      }),
    );
  });

  test("half as much is half as long, and nothing has no length", () => {
    const [drawn] = bars([sumUp([now("income", 200), now("costs", 100)], 0)]);
    expect(drawn).toEqual({ income: LONGEST, fill: 0, costs: LONGEST / 2, debts: 0 });
    expect(bars([sumUp([], 0)])).toEqual([{ income: 0, fill: 0, costs: 0, debts: 0 }]);
  });
});
