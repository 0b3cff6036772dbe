// The directory file is read strictly: one flaw, and nothing of it is used.

import { describe, expect, test } from "vitest";
import { readDirectory } from "../../src/directory/file.ts";
import { FileError } from "../../src/directory/reading.ts";
import { directory, raw } from "./given.ts";

type Tree = { [key: string]: unknown };

/** The fixed file with something else in its first place. */
function changed(more: Tree): unknown {
  const file = raw() as { places: Tree[] };
  file.places[0] = { ...file.places[0], ...more };
  return file;
}

test("the fixed file is read as it is", () => {
  expect(directory.places.length).toBeGreaterThan(20);
  expect(directory.fictional).toBe(true);
  expect(directory.places[0]?.dropIn).toBe("yes");
});

test("what is left out is not known", () => {
  const bare = { id: "a", name: { en: "A" }, needs: [], towns: [], national: true };
  const [place] = readDirectory({
    v: 1,
    made: "2026-11-25",
    fictional: false,
    places: [bare],
  }).places;
  expect(place).toMatchObject({ anonymous: "unknown", languages: [], hours: [], checked: null });
});

test("a file without places is a file", () => {
  const none = { v: 1, made: "1970-01-01", fictional: false, places: [] };
  expect(readDirectory(none).places).toEqual([]);
});

describe("refused, with the path of what is wrong", () => {
  const flaws: Readonly<Record<string, readonly [unknown, string]>> = {
    "another version": [{ ...(raw() as Tree), v: 2 }, "$.v"],
    "no places": [{ v: 1, made: "2026-11-25", fictional: false }, "$.places"],
    "a need nobody knows": [changed({ needs: ["magic"] }), "$.places[0].needs[0]"],
    "a yes that is no word": [changed({ anonymous: true }), "$.places[0].anonymous"],
    "a name in no language": [changed({ name: {} }), "$.places[0].name"],
    "a link that runs something": [changed({ url: "javascript:alert(1)" }), "$.places[0].url"],
    "a number that is none": [
      changed({ phones: [{ number: "112;ext=1", shown: "112", checked: null }] }),
      "$.places[0].phones[0].number",
    ],
    "a point with one coordinate": [changed({ at: [55.4] }), "$.places[0].at"],
    "hours without an end": [
      changed({ hours: [{ days: ["MO"], opens: "08:00" }] }),
      "$.places[0].hours[0]",
    ],
    "a clock that strikes 25": [
      changed({ hours: [{ days: ["MO"], opens: "25:00", closes: "26:00" }] }),
      "$.places[0].hours[0].opens",
    ],
    "a day that is no day": [changed({ checked: "yesterday" }), "$.places[0].checked"],
    "a field nobody agreed on": [changed({ rating: 5 }), "$.places[0].rating"],
    "two places with one id": [changed({ id: directory.places[1]?.id }), "$.places"],
  };
  test.each(Object.entries(flaws))("%s", (_, [file, path]) => {
    expect(() => readDirectory(file)).toThrow(FileError);
    expect(() => readDirectory(file)).toThrow(`${path}: `);
  });
});
