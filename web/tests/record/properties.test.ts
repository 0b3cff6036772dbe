// What holds for every log, however hostile; the same as tests/record in Python.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, type OpenedEntry, OWN, SHARED } from "../../src/record/index.ts";
import { foldOwn } from "../../src/record/own.ts";
import { LETTER_LENGTH_MAX } from "../../src/record/shapes.ts";

const MINUTE = "2026-03-01T09:30Z";
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary" }),
  fc.constantFrom(MINUTE, "A".repeat(43), "A".repeat(22), "\ud800"),
);
const kinds = fc.constantFrom(...SHARED.keys(), ...OWN.keys(), "wish", "constructor", "__proto__");
const payload = fc.record(
  {
    v: fc.oneof({ weight: 4, arbitrary: fc.constant<unknown>(1) }, json),
    kind: fc.oneof({ weight: 4, arbitrary: kinds as fc.Arbitrary<unknown> }, json),
    at: fc.oneof(fc.constantFrom<unknown>(null, MINUTE), json),
    body: fc.oneof(fc.record({ text: fc.string() }) as fc.Arbitrary<unknown>, json),
  },
  { requiredKeys: [] },
);
const entry = fc.record({
  role: fc.constantFrom("person" as const, "counsellor" as const),
  author: fc.constant("A".repeat(43)),
  cover: fc.constantFrom("sealed" as const, "opened" as const),
  payload: fc.option(payload, { nil: null }),
});
const log = (first: number): fc.Arbitrary<OpenedEntry[]> =>
  fc
    .array(entry, { maxLength: 12 })
    .map((entries) => entries.map((one, index) => ({ ...one, sequence: first + index })));

describe("the fold", () => {
  test("never throws and never changes its mind", () => {
    fc.assert(
      fc.property(log(2), (entries) => {
        expect(fold(entries)).toStrictEqual(fold(entries));
        expect(foldOwn(entries)).toStrictEqual(foldOwn(entries));
      }),
    );
  });

  test("keeps every unknown kind, and every line in the order of the chain", () => {
    fc.assert(
      fc.property(log(2), (entries) => {
        const record = fold(entries);
        const lines = record.unknown.map((line) => line.sequence);
        const letters = record.letters.map((line) => line.sequence);
        expect(lines).toStrictEqual([...lines].sort((a, b) => a - b));
        expect(letters).toStrictEqual([...letters].sort((a, b) => a - b));
        for (const { payload: held, sequence } of entries) {
          const kind = held?.["kind"];
          if (held !== null && (typeof kind !== "string" || !SHARED.has(kind))) {
            expect(lines).toContain(sequence);
          }
        }
      }),
    );
  });

  test("lets nothing later change a letter", () => {
    fc.assert(
      fc.property(log(2), log(100), (before, after) => {
        const letters = fold(before).letters;
        const all = fold([...before, ...after]).letters;
        expect(all.slice(0, letters.length)).toStrictEqual(letters);
      }),
    );
  });

  test("lets removal take the text of one line and nothing else", () => {
    fc.assert(
      fc.property(log(2), fc.nat(11), (entries, which) => {
        const letters = fold(entries).letters;
        const gone = letters[which % Math.max(letters.length, 1)]?.sequence;
        const left = entries.map((one) =>
          one.sequence === gone ? { ...one, payload: null } : one,
        );
        const after = fold(left).letters;
        const others = (line: { sequence: number }): boolean => line.sequence !== gone;
        expect(after.filter(others)).toStrictEqual(letters.filter(others));
        expect(after.filter((line) => !others(line)).every((line) => line.removed)).toBe(true);
      }),
    );
  });

  test("counts a letter's length in code points", () => {
    const letter = (text: string): OpenedEntry => ({
      sequence: 2,
      role: "person",
      author: "A".repeat(43),
      cover: "sealed",
      payload: { v: 1, kind: "letter", at: null, body: { text } },
    });
    expect(fold([letter("😀".repeat(LETTER_LENGTH_MAX))]).letters).toHaveLength(1);
    expect(fold([letter("😀".repeat(LETTER_LENGTH_MAX + 1))]).unknown).toHaveLength(1);
  });
});
