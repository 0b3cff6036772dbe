// What a new own vault is told where the words change (RECORD §3.3).

import { expect, test } from "vitest";
import type { OpenedEntry } from "../../src/record/entries.ts";
import { foldOwn } from "../../src/record/own.ts";
import { saidAgain } from "../../src/vault/moving.ts";

const THEN = "2026-03-01T09:30Z";
const VAULT = `${"V".repeat(42)}A`;
const LINE = ["home", false, "rent", "month", ["4.000", "", "", ""]];

type Said = readonly { kind: string; at: string | null; body: object }[];

function folded(said: Said) {
  const entries = said.map(({ kind, at, body }, place): OpenedEntry => {
    const payload = { v: 1, kind, at, body } as OpenedEntry["payload"];
    return { sequence: place + 2, role: "person", author: VAULT, cover: "sealed", payload };
  });
  return foldOwn(entries);
}

test("whatever is carried into it keeps the day and the minute it is of", () => {
  const before = folded([
    { kind: "alarm", at: THEN, body: { vault: VAULT, name: "fork", day: 20513 } },
    { kind: "visits", at: THEN, body: { visits: [[THEN, 20513]] } },
    { kind: "budget", at: THEN, body: { lines: [LINE] } },
    { kind: "draft", at: THEN, body: { vault: VAULT, text: "Gammelt" } },
  ]);
  expect(before.unknown).toEqual([]);
  const after = folded(saidAgain(before, new Map([[VAULT, "Nyt"]])));
  expect(after.alarms.map(({ name, day }) => [name, day])).toEqual([["fork", 20513]]);
  expect(after.visits.map(({ at, day }) => [at, day])).toEqual([[THEN, 20513]]);
  expect(after.budget?.at).toBe(THEN);
  expect(after.drafts).toEqual({ [VAULT]: "Nyt" });
});

test("without a vault before it, there are only the words still unkept", () => {
  const said = saidAgain(null, new Map([[VAULT, "Nyt"]]));
  expect(said.map(({ kind }) => kind)).toEqual(["draft"]);
});
