// Amounts as people write them: read as meant, or said not to be read.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ORE_MAX, readAmount, writeAmount } from "../../src/money/amounts.ts";

const ore = fc.integer({ min: 0, max: ORE_MAX });
const language = fc.constantFrom("da" as const, "en" as const);

describe("what people write is read", () => {
  test.each([
    ["0", 0],
    ["1234", 123_400],
    ["1.234,50", 123_450],
    ["1234.5", 123_450],
    ["1234,5", 123_450],
    ["1,234.50", 123_450],
    ["1.234", 123_400],
    ["1,234", 123_400],
    ["12.345.678,90", 1_234_567_890],
    ["1 234", 123_400],
    ["1\u00a0234,00", 123_400],
    ["  500 kr.", 50_000],
    ["kr. 500", 50_000],
    ["DKK 15,500", 1_550_000],
    ["500,-", 50_000],
    ["0,05", 5],
    ["007", 700],
    ["\uff11\uff12", 1200],
    ["99.999.999,99", ORE_MAX],
  ])("%s", (text, amount) => {
    expect(readAmount(text)).toEqual({ kind: "amount", ore: amount });
  });
});

describe("what can be read in two ways, or in none, is not guessed at", () => {
  test.each([
    ["1.23.456"],
    ["1.234.5"],
    ["1234.567"],
    ["0.123"],
    ["12,345,6"],
    ["1.234 567"],
    ["-5"],
    ["5-3"],
    ["1e9"],
    ["0x10"],
    ["NaN"],
    ["Infinity"],
    ["tusind"],
    [","],
    ["kr."],
    ["1".repeat(41)],
  ])("%s", (text) => {
    expect(readAmount(text)).toEqual({ kind: "unread" });
  });
});

test("nothing typed is no amount, and no mistake", () => {
  for (const text of ["", " ", "\u00a0\n\t"]) expect(readAmount(text)).toEqual({ kind: "empty" });
});

test("an amount nobody has is said to be large", () => {
  expect(readAmount("100.000.000")).toEqual({ kind: "large" });
  expect(readAmount("9".repeat(40))).toEqual({ kind: "large" });
});

test("any text at all is read without an error, as whole øre or none", () => {
  const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9., kr-]{0,20}$/));
  fc.assert(
    fc.property(typed, (text) => {
      const read = readAmount(text);
      if (read.kind !== "amount") return;
      expect(Number.isSafeInteger(read.ore)).toBe(true);
      expect(read.ore).toBeGreaterThanOrEqual(0);
      expect(read.ore).toBeLessThanOrEqual(ORE_MAX);
    }),
  );
});

test("what is written back is read as the same amount, in either language", () => {
  fc.assert(
    fc.property(ore, language, (amount, spoken) => {
      expect(readAmount(writeAmount(amount, spoken))).toEqual({ kind: "amount", ore: amount });
    }),
  );
});

test("an amount is written as its language does", () => {
  expect(writeAmount(123_450, "da")).toBe("1.234,50");
  expect(writeAmount(123_450, "en")).toBe("1,234.50");
  expect(writeAmount(100_000_000, "da")).toBe("1.000.000");
  expect(writeAmount(5, "da")).toBe("0,05");
  expect(writeAmount(-123_405, "da")).toBe("\u22121.234,05");
});
