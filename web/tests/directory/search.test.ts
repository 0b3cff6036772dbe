// Searching, sorting and ticking: what is found, in what order, and what is not claimed.

import { expect, test } from "vitest";
import {
  distanceTo,
  findTown,
  kilometres,
  TOWNS,
  townNamed,
} from "../../src/directory/distance.ts";
import { fold } from "../../src/directory/folding.ts";
import { parts } from "../../src/directory/lexicon.ts";
import { type Asked, Finder, type Hit } from "../../src/directory/search.ts";
import { directory, placeNamed } from "./given.ts";

const WEDNESDAY_NOON = new Date("2026-11-25T11:00:00Z");
const finder = new Finder(directory.places);

const find = (asked: Partial<Asked>, now = WEDNESDAY_NOON): readonly Hit[] =>
  finder.find({ text: "", ...asked }, now).hits;
const names = (hits: readonly Hit[]): readonly (string | undefined)[] =>
  hits.map(({ place }) => place.name.da);

test("the Danish letters can be typed in any of their ways", () => {
  expect(new Set(["Århus", "Aarhus", "AARHUS", "arhus"].map(fold)).size).toBe(1);
  expect(fold("Gæld")).toBe(fold("gaeld"));
  expect(fold("Nørrebro")).toBe(fold("noerrebro"));
  expect(fold("gonoré")).toBe("gonore");
});

test("a compound is known by its parts", () => {
  expect(parts("samlevervold")).toContain("vold");
  expect(parts("klamydiatest")).toContain("klamydia");
  expect(parts("vold")).toEqual(["vold"]);
});

test("nothing typed and nothing ticked is everything", () => {
  expect(find({})).toHaveLength(directory.places.length);
  expect(find({ text: " hvor kan jeg få hjælp " })).toHaveLength(directory.places.length);
});

test("what means nothing here finds nothing", () => {
  expect(find({ text: "xylofonkvartet" })).toEqual([]);
});

test("a town among the words and a town in its field do the same", () => {
  const among = finder.find({ text: "gæld i odense" }, WEDNESDAY_NOON);
  const apart = finder.find({ text: "gæld", town: "Odense" }, WEDNESDAY_NOON);
  expect(names(among.hits)).toEqual(names(apart.hits));
  expect(among.town?.name).toBe("Odense");
  expect(among.hits[0]?.km).toBeLessThan(1);
});

test("a way is no town", () => {
  expect(finder.find({ text: "vejen ud af gæld" }, WEDNESDAY_NOON).town).toBeUndefined();
  expect(finder.find({ text: "i vejen" }, WEDNESDAY_NOON).town?.name).toBe("Vejen");
});

test("a town is found by its Danish, English and misspelt name", () => {
  const abroad = ["Copenhague", "copenhaga", "Koppenhága", "Копенхаген", "โคเปนเฮเกน", "كوبنهاغن"];
  for (const typed of ["København", "kobenhavn", "Copenhagen", "kbh", "Køpenhavn", ...abroad]) {
    expect(findTown(typed)?.name).toBe("København");
  }
  expect(findTown("helsinger")?.name).toBe("Helsingør");
  expect(findTown("Atlantis")).toBeUndefined();
  expect(findTown(" ")).toBeUndefined();
});

test("distance is the one on the map", () => {
  const [odense, aarhus] = [townNamed("Odense"), townNamed("Aarhus")];
  // By published coordinates 85 km; two decimals move that by less than one.
  const apart = kilometres(odense?.at ?? [0, 0], aarhus?.at ?? [0, 0]);
  expect(apart).toBeGreaterThan(83);
  expect(apart).toBeLessThan(87);
  expect(distanceTo(placeNamed("Voldslinjen"), [55.4, 10.4])).toBeNull();
});

test("every town lies in Denmark and every place's town is known", () => {
  expect(TOWNS.length).toBeGreaterThan(400);
  for (const { at } of TOWNS) {
    expect(at[0]).toBeGreaterThan(54.5);
    expect(at[0]).toBeLessThan(57.8);
    expect(at[1]).toBeGreaterThan(8);
    expect(at[1]).toBeLessThan(15.3);
  }
  for (const { towns } of directory.places) {
    for (const town of towns) expect(townNamed(town), town).toBeDefined();
  }
});

test("nearest first, and what is everywhere before what is far away", () => {
  const sorted = names(find({ town: "Aarhus" }));
  expect(sorted.slice(0, 3)).toContain("Havnehuset Aarhus");
  expect(sorted.indexOf("Voldslinjen")).toBeLessThan(sorted.indexOf("Rusrådgivningen Aalborg"));
});

test("what a place does not say is shown after those that say yes, and never as a yes", () => {
  const hits = find({ filters: { anonymous: true } });
  const unsure = hits.filter((hit) => hit.unsure);
  expect(unsure.length).toBeGreaterThan(0);
  expect(hits.findIndex((hit) => hit.unsure)).toBe(hits.length - unsure.length);
  for (const { place } of unsure) expect(place.anonymous).toBe("unknown");
});

test("a language that is not answered is a no, one nobody says is not known", () => {
  const hits = find({ text: "test for kønssygdomme", filters: { language: "en" } });
  expect(hits[0]).toMatchObject({
    unsure: false,
    place: { name: { da: "Testklinikken København" } },
  });
  const spanish = names(find({ filters: { language: "es" } }).filter((hit) => !hit.unsure));
  expect(spanish).toEqual(["Havnehuset International", "Havnehuset Odense"]);
});

test("who it is for, drop-in, and being welcome though you go on are ticked together", () => {
  const filters = { who: "women", dropIn: true, stay: true } as const;
  const sure = find({ filters }).filter((hit) => !hit.unsure);
  expect(names(sure).length).toBeGreaterThan(2);
  expect(sure.every(({ place }) => place.stay === "yes" && place.dropIn === "yes")).toBe(true);
  expect(names(find({ filters: { who: "men" } }))).not.toContain("Krisehuset Vejle");
});

test("open now is of this very minute", () => {
  const filters = { openNow: true };
  const clinic = "Testklinikken København";
  expect(names(find({ filters }))).toContain(clinic);
  expect(names(find({ filters }, new Date("2026-11-25T20:00:00Z")))).not.toContain(clinic);
});

test("a need can be chosen without a word", () => {
  const hits = find({ filters: { need: "alcohol" } });
  expect(names(hits)[0]).toBe("Alkolinjen");
  expect(hits.every(({ place }) => place.needs.includes("alcohol"))).toBe(true);
});
