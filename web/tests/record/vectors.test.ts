// Every record vector folds to what it says, as in Python.

import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { fold, type OpenedEntry } from "../../src/record/index.ts";
import { foldOwn } from "../../src/record/own.ts";

const FOLDER = resolve(import.meta.dirname, "../../../vectors/record");

interface Vector {
  readonly fold: "shared" | "own";
  readonly entries: readonly OpenedEntry[];
  readonly record: unknown;
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

test("there are vectors", () => {
  expect(names.length).toBeGreaterThan(70);
});

test.each(names)("%s", (name) => {
  const vector = JSON.parse(readFileSync(resolve(FOLDER, name), "ascii")) as Vector;
  const record = vector.fold === "own" ? foldOwn(vector.entries) : fold(vector.entries);

  expect(JSON.parse(JSON.stringify(record))).toStrictEqual(vector.record);
});
