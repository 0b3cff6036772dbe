// The numbers and names of this side are PROTOCOL's.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { ALARMS, STOPPING } from "../../src/protocol/alarms.ts";
import { PROFILES } from "../../src/protocol/hardening.ts";
import * as limits from "../../src/protocol/limits.ts";

const page = readFileSync(resolve(import.meta.dirname, "../../../docs/PROTOCOL.md"), "utf8");

/** The cells of the rows of one section's tables. */
function rows(section: string): readonly (readonly string[])[] {
  const text = page.split(/^## /m).find((each) => each.startsWith(section)) ?? "";
  const lines = text.split("\n").filter((line) => line.startsWith("|") && !line.startsWith("|---"));
  return lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test("the table of limits is the code", () => {
  const table = rows("2 Limits").slice(1);
  expect(table.length).toBeGreaterThan(25);
  const code = new Map<string, unknown>(Object.entries(limits));
  for (const [name, value] of table) {
    const key = String(name).replaceAll("`", "").toUpperCase();
    expect([name, String(code.get(key)).replaceAll(",", ", ")]).toEqual([name, value]);
  }
});

test("the profiles are the page's", () => {
  const table = rows("3 Phrase").filter(([number]) => /^\d+$/.test(String(number)));
  const cells = table.map(([, memory, passes, lanes]) =>
    [memory, passes, lanes].map((cell) => Number(String(cell).replace(/[^\d]/g, ""))),
  );
  const code = [...PROFILES]
    .reverse()
    .map(({ memoryKib, passes, lanes }) => [memoryKib, passes, lanes]);
  expect(cells).toEqual(code);
});

test("the alarms are the page's, and stop what it says they stop", () => {
  const table = rows("10 Marks").filter(([, stops]) => stops === "yes" || stops === "no");
  for (const [name, stops] of table) {
    const plain = String(name).replaceAll("`", "");
    if (plain === "roster-…") continue;
    expect(ALARMS).toContain(plain);
    expect([plain, STOPPING.has(plain as (typeof ALARMS)[number])]).toEqual([
      plain,
      stops === "yes",
    ]);
  }
  const named = ALARMS.filter((name) => !name.startsWith("roster-"));
  expect(table).toHaveLength(named.length + 1);
});

test("every refusal of §11.2 is known here", () => {
  const source = readFileSync(
    resolve(import.meta.dirname, "../../src/protocol/refusals.ts"),
    "utf8",
  );
  const names = rows("11 HTTP").flatMap(([name]) => /^`([a-z-]+)`$/.exec(String(name))?.[1] ?? []);
  expect(names.length).toBeGreaterThan(25);
  for (const name of names) expect(source).toContain(`| "${name}"`);
});
