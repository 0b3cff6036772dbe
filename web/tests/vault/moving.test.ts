// What a new own vault is told where the words change (RECORD §3.3).

import { expect, test } from "vitest";
import { KEY_BYTES } from "../../src/protocol/limits.ts";
import type { OpenedEntry } from "../../src/record/entries.ts";
import { foldOwn } from "../../src/record/own.ts";
import { lostSheet, type Moving, restOf, saidAgain } from "../../src/vault/moving.ts";
import { note } from "../../src/vault/notes.ts";

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

const KEY = new Uint8Array(KEY_BYTES);

const relation = (number: number) =>
  note.relation(new Uint8Array(KEY_BYTES).fill(number), KEY, KEY, KEY, "Mette");

const vaultOf = ({ body }: { body: object }): string => (body as { vault: string }).vault;

const moving = (...said: Moving["said"]): Moving => ({ said }) as Moving;

test("between two tries only what is new is added to what did not fit", () => {
  const said = Array.from({ length: 9 }, (_, number) => relation(number));
  const typed = note.draft(vaultOf(relation(1)), "Kære Mette");
  const rest = restOf(moving(...said), [...said, relation(9), typed]);
  expect(rest.map(vaultOf)).toEqual([relation(8), relation(9), typed].map(vaultOf));
});

test("what was ended between two tries does not come back", () => {
  const ended = relation(1);
  const typed = note.draft(vaultOf(relation(2)), "Kære Mette");
  const sheet = note.budget([LINE as never]);
  const rest = Array.from({ length: 5 }, (_, number) => relation(number + 3));
  const said = [ended, relation(2), typed, ...rest, relation(8), sheet];
  const now = [relation(2), ...rest];
  const told = [...said.slice(0, 8), ...restOf(moving(...said), now)];
  const record = folded(told);
  expect(Object.keys(record.relations).sort()).toEqual(now.map(vaultOf).sort());
  expect(record.drafts).toEqual({});
  expect(record.budget).toBe(null);
});

test("a sheet that lies in the new vault already has to be taken away there", () => {
  const sheet = note.budget([LINE as never]);
  expect(lostSheet(moving(sheet), [])).toBe(true);
  expect(lostSheet(moving(sheet), [sheet])).toBe(false);
  expect(lostSheet(moving(relation(1)), [])).toBe(false);
});
