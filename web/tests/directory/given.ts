// The fixed directory that searching is measured over, made up, and the queries.

import { readFileSync } from "node:fs";
import { readDirectory } from "../../src/directory/file.ts";
import type { Directory, Place } from "../../src/directory/shapes.ts";

const given = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../tests/search/${name}`, import.meta.url), "utf8"));

export const raw = (): unknown => given("directory.json");
export const directory: Directory = readDirectory(raw());

/** The place with this Danish name. */
export function placeNamed(name: string): Place {
  const place = directory.places.find((one) => one.name.da === name);
  if (place === undefined) throw new Error(`no place is called ${name}`);
  return place;
}

export interface Query {
  readonly typed: string;
  /** Any of these answers it. */
  readonly first: readonly string[];
}

export const queries: readonly Query[] = given("queries.json") as readonly Query[];
