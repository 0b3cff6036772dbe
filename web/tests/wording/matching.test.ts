// The wording aid finds what tests/texts finds in our own texts.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { avoided, type Spoken } from "../../src/wording/matching.ts";

interface Case {
  readonly language: Spoken;
  readonly text: string;
  readonly found: readonly string[];
}

const FILE = resolve(import.meta.dirname, "../../../tests/texts/wording_cases.json");
const CASES = JSON.parse(readFileSync(FILE, "utf8")) as readonly Case[];

describe("words that hurt or press", () => {
  test.each(CASES)("$text", ({ language, text, found }) => {
    const ids = avoided(language, text).flatMap(({ advice, hits }) => hits.map(() => advice.id));
    expect(ids.sort()).toStrictEqual([...found].sort());
  });

  test("are pointed at where they stand", () => {
    const [found] = avoided("da", "Dit misbrug, mit misbrug.");
    expect(found?.hits).toStrictEqual([
      { words: "misbrug", at: 4 },
      { words: "misbrug", at: 17 },
    ]);
    expect(avoided("da", "Cafe\u0301 og misbrug")[0]?.hits[0]?.at).toBeNull();
  });

  test("are left alone where the person has chosen them", () => {
    const text = "Sexarbejde og prostitution.";
    const ids = avoided("da", text, "sexarbejde").map(({ advice }) => advice.id);
    expect(ids).toStrictEqual(["naming"]);
  });

  test("are found in a very long text in no time", () => {
    const text = "prostitutio".repeat(6_000);
    const before = performance.now();
    avoided("da", text);
    avoided("da", `${"ord ".repeat(15_000)}misbrug`);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
