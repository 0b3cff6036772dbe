// Every shared vector holds on this side, as in Python (PROTOCOL §14.3).

import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { Refused } from "../../src/protocol/refusals.ts";
import type { Call, Given, Histories } from "./calling.ts";
import { calls } from "./calls.ts";

const VECTORS = resolve(import.meta.dirname, "../../../vectors");
/** Read by tests/record, and by the vectors themselves. */
const ELSEWHERE = new Set(["record", "shared"]);

interface Vector {
  readonly says: string;
  readonly call: string;
  readonly given: Given;
  readonly expect: string;
  readonly gives?: Readonly<Record<string, unknown>>;
}

const read = (path: string): unknown => JSON.parse(readFileSync(resolve(VECTORS, path), "utf8"));

const all = calls(read("shared/histories.json") as Histories);
const folders = readdirSync(VECTORS, { withFileTypes: true })
  .filter((each) => each.isDirectory() && !ELSEWHERE.has(each.name))
  .map(({ name }) => name);

test("every folder of vectors is called, and every call has vectors", () => {
  expect(folders.sort()).toEqual(Object.keys(all).sort());
});

async function outcome(call: Call, given: Given): Promise<readonly [string, unknown]> {
  try {
    return ["ok", await call(given)];
  } catch (refused) {
    if (refused instanceof Refused) return [refused.refusal, refused.members];
    throw refused;
  }
}

describe.each(folders)("%s", (folder) => {
  const names = readdirSync(resolve(VECTORS, folder));

  test("holds nothing but vectors", () => {
    expect(names.filter((name) => !name.endsWith(".json"))).toEqual([]);
  });

  test.each(names)("%s", { timeout: 30_000 }, async (name) => {
    const vector = read(`${folder}/${name}`) as Vector;
    const call = all[folder]?.[vector.call];
    if (call === undefined) throw new TypeError(`nothing here is called ${vector.call}`);

    const [result, gives] = await outcome(call, vector.given);

    expect(result).toBe(vector.expect);
    expect(gives).toMatchObject(vector.gives ?? {});
  });
});
