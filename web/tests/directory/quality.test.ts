// How good the search is, by a written list of what people type.

import { expect, test } from "vitest";
import { Finder } from "../../src/directory/search.ts";
import { directory, placeNamed, queries } from "./given.ts";

const NOW = new Date("2026-11-25T12:00:00Z");
const RECALL_MIN = 0.95;
const finder = new Finder(directory.places);

const top = (typed: string, count: number): readonly (string | undefined)[] =>
  finder
    .find({ text: typed }, NOW)
    .hits.slice(0, count)
    .map(({ place }) => place.name.da);

const answered = (count: number): readonly string[] =>
  queries
    .filter(({ typed, first }) => !top(typed, count).some((name) => first.includes(name ?? "")))
    .map(({ typed }) => `${typed}: ${top(typed, 3).join(", ")}`);

test("there are at least sixty queries, none twice, and all name places there are", () => {
  expect(queries.length).toBeGreaterThanOrEqual(60);
  expect(new Set(queries.map(({ typed }) => typed)).size).toBe(queries.length);
  for (const name of queries.flatMap(({ first }) => first)) placeNamed(name);
});

test("nineteen of twenty queries find what was meant among the first three", () => {
  const missed = answered(3);
  const first = answered(1);
  const part = (left: readonly string[]): string =>
    `${(100 * (1 - left.length / queries.length)).toFixed(1)} %`;
  const figures = `${queries.length} queries: first ${part(first)}, top three ${part(missed)}`;
  process.stdout.write(`${figures}\n${missed.map((line) => `  missed ${line}\n`).join("")}`);
  expect(1 - missed.length / queries.length).toBeGreaterThanOrEqual(RECALL_MIN);
});
