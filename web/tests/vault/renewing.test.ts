// What a renewed own vault says again (PROTOCOL §9.6, RECORD §3).

import { expect, test } from "vitest";
import type { OpenedEntry } from "../../src/record/entries.ts";
import { foldOwn } from "../../src/record/own.ts";
import { carried } from "../../src/vault/renewing.ts";

const AT = "2026-03-01T09:30Z";
const bytes32 = (letter: string): string => `${letter.repeat(42)}A`;
const VAULT = bytes32("V");

function folded(role: OpenedEntry["role"], said: readonly (readonly [string, object])[]) {
  const entries = said.map(([kind, body], at): OpenedEntry => {
    const cover = kind === "opened" ? "opened" : "sealed";
    const payload = { v: 1, kind, at: AT, body };
    return { sequence: at + 2, role, author: bytes32("B"), cover, payload };
  });
  return foldOwn(entries);
}

const again = (role: OpenedEntry["role"], record: ReturnType<typeof folded>) =>
  folded(
    role,
    carried(record).map(({ kind, body }) => [kind, body]),
  );

test("a counsellor's vault can be renewed again and again", () => {
  const before = folded("counsellor", [
    ["known", { vault: VAULT, name: "Lærke" }],
    ["opened", { day: 20513, nonce: "A".repeat(22) }],
  ]);
  const after = again("counsellor", before);
  expect(after.unknown).toEqual([]);
  expect(after.known).toEqual(before.known);
  expect(after.visits.map(({ day }) => day)).toEqual([20513]);
});

test("whatever was known is said again", () => {
  const keys = { signing: VAULT, opening: VAULT, service: VAULT, contact: "Mette" };
  const head = { vault: VAULT, sequence: 7, hash: VAULT, roster: null };
  const record = folded("person", [
    ["relation", { vault: VAULT, ...keys }],
    ["draft", { vault: VAULT, text: "Jeg ville" }],
    ["seen", head],
    ["alarm", { vault: VAULT, name: "fork", day: 20513 }],
  ]);
  const after = again("person", record);
  const places = ({ alarms, ...rest }: typeof record) => ({
    ...rest,
    alarms: alarms.map(({ vault, name, day }) => [vault, name, day]),
  });
  expect(places(after)).toEqual(places(record));
});
