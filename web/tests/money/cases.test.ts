// Worked cases, each with where its figures are from. What no source we trust says is
// typed by the person from a letter; here it is marked as made up.

import { expect, test } from "vitest";
import { type Ore, readAmount } from "../../src/money/amounts.ts";
import { type Every, type Group, type Line, owed, sumUp, together } from "../../src/money/sheet.ts";

/** An amount as somebody types it. */
function ore(text: string): Ore {
  const read = readAmount(text);
  if (read.kind !== "amount") throw new Error(text);
  return read.ore;
}

const line = (
  group: Group,
  typed: readonly [string, (string | null)?, (string | null)?],
  every: Every = "month",
): Line => {
  const [now, a = null, b = null] = typed;
  const read = (text: string | null): Ore | null => (text === null ? null : ore(text));
  return { group, every, amounts: [ore(now), read(a), read(b)] };
};

test("a single parent of two on kontanthjælp, who thinks of working some hours", () => {
  // Supplements: Kalundborg Kommune, satser 2025. They are before tax, so that what is
  // paid out is typed from the letter (made up): 12.400 after tax, with both in it.
  const supplements = ore("2.784") + ore("1.638");
  expect(supplements).toBe(442_200);
  const sheet = [
    line("income", ["12.400", "9.100"]),
    line("income", ["0", "5.250,75"]),
    // Børne- og ungeydelse 2026 for a child of 4 and one of 9 (babyliv.dk, second-hand).
    line("income", ["4.248"], "quarter"),
    line("income", ["3.342"], "quarter"),
    // Made up: rent, heating, food, and what else there is.
    line("costs", ["7.350"]),
    line("costs", ["850"]),
    line("costs", ["1.200"], "week"),
    line("costs", ["1.995"], "quarter"),
    line("debts", ["400"]),
  ];
  const [now, working] = [sumUp(sheet, 0), sumUp(sheet, 1)];
  // 4.248 / 3 = 1.416; 3.342 / 3 = 1.114, which is what a child of 15 gets each month.
  expect(now.income).toBe(ore("12.400") + 141_600 + 111_400);
  expect(now.costs).toBe(735_000 + 85_000 + 520_000 + 66_500);
  expect(now.left).toBe(1_493_000 - 1_406_500 - 40_000);
  expect(working.left - now.left).toBe(ore("5.250,75") - ore("3.300"));
});

test("somebody who studies, with SU and with a loan as one plan and a job as another", () => {
  // SU 2026 living out 7.426 before tax, loan 3.799 (beraknare.se of su.dk, second-hand).
  // After tax is typed from the payslip (made up): 6.200.
  const sheet = [
    line("income", ["6.200"]),
    line("income", ["0", "3.799"]),
    line("income", ["0", null, "4.100"]),
    line("costs", ["4.300"]),
    line("costs", ["3.150"]),
    line("once", ["900"], "year"),
  ];
  expect([0, 1, 2].map((at) => sumUp(sheet, at as 0 | 1 | 2).left)).toEqual([
    -125_000, 254_900, 285_000,
  ]);
  expect(sumUp(sheet, 0).once).toBe(90_000);
});

test("two adults who owe the state: the example that borger.dk works out for 2024", () => {
  // "(7.240 + 5.040) / 2 = 6.140 kr."; with a child of 1 and one of 6, "4.490 kr. oveni".
  const shared = (ore("7.240") + ore("5.040")) / 2;
  expect(shared).toBe(ore("6.140"));
  expect(ore("1.970") + ore("2.520")).toBe(ore("4.490"));
  const keep = together(
    { ore: shared as Ore, every: "month" },
    { ore: ore("4.490"), every: "month" },
  );
  expect(keep).toEqual({ ore: ore("10.630"), every: "month" });
  // Income, rent and the debt are made up: what is over after rent and what one keeps.
  const sheet: readonly Line[] = [
    line("income", ["18.500"]),
    line("costs", ["6.250"]),
    { ...line("costs", ["0"]), amounts: [keep.ore, null, null] },
    { ...line("debts", ["1.000", "1.620"]), kind: "public", owed: ore("84.000") },
  ];
  expect(sumUp(sheet, 0).left).toBe(ore("620"));
  expect(sumUp(sheet, 1).left).toBe(0);
  expect(owed(sheet)).toEqual({ public: 8_400_000, private: 0, people: 0 });
});

test("children's money of different periods is put together as a month's", () => {
  const one = together({ ore: null, every: "month" }, { ore: ore("4.248"), every: "quarter" });
  expect(one).toEqual({ ore: ore("4.248"), every: "quarter" });
  expect(together(one, { ore: ore("3.342"), every: "quarter" }).ore).toBe(ore("7.590"));
  expect(together(one, { ore: ore("1.114"), every: "month" })).toEqual({
    ore: ore("2.530"),
    every: "month",
  });
});
