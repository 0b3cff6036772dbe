// How far it is, worked out here: from a town that somebody typed to a place.
//
// Promise: pure arithmetic over a list that came with the page; nothing is asked.

import MiniSearch from "minisearch";
import lines from "../../../src/udvej/server/pages/towns.json" with { type: "json" };
import { fold } from "./folding.ts";
import type { Place, Point } from "./shapes.ts";

const EARTH_KM = 6371;
const RADIANS = Math.PI / 180;

/** What people call some towns besides, in the languages of the pages. */
const ALSO: Readonly<Record<string, string>> = {
  Copenhagen: "København",
  Copenhague: "København",
  Copenhaga: "København",
  Koppenhága: "København",
  Копенхаген: "København",
  โคเปนเฮเกน: "København",
  كوبنهاغن: "København",
  Kbh: "København",
  Cph: "København",
  Elsinore: "Helsingør",
  Nørrebro: "København",
  Vesterbro: "København",
  Østerbro: "København",
  Amager: "København",
};

export interface Town {
  readonly name: string;
  readonly at: Point;
}

/** Towns, the largest first. */
export const TOWNS: readonly Town[] = lines.map((line) => {
  const [, name = "", latitude, longitude] = /^(.*) (\S+) (\S+)$/.exec(line) ?? [];
  return { name, at: [Number(latitude), Number(longitude)] };
});

const BY_NAME: ReadonlyMap<string, Town> = named();

function named(): ReadonlyMap<string, Town> {
  // The larger of two with one name: it was written first and must be set last.
  const found = new Map([...TOWNS].reverse().map((town) => [fold(town.name), town]));
  for (const [other, name] of Object.entries(ALSO)) {
    const town = found.get(fold(name));
    if (town !== undefined) found.set(fold(other), town);
  }
  return found;
}

/** The town with exactly this name, however its letters are written. */
export function townNamed(name: string): Town | undefined {
  return BY_NAME.get(fold(name.trim()));
}

let index: MiniSearch | undefined;

/** The town that was most likely meant; undefined where none is near enough. */
export function findTown(typed: string): Town | undefined {
  const exact = townNamed(typed);
  if (exact !== undefined || typed.trim().length < 2) return exact;
  index ??= townIndex();
  const [best] = index.search(typed, {
    combineWith: "AND",
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 7 ? 2 : term.length > 3 && 1),
    // Of names alike, the larger town.
    boostDocument: (id) => 1 + 1 / (1 + Number(id) / 20),
  });
  return best === undefined ? undefined : TOWNS[best.id];
}

function townIndex(): MiniSearch {
  const made = new MiniSearch({ fields: ["name"], processTerm: fold });
  made.addAll(TOWNS.map(({ name }, id) => ({ id, name })));
  return made;
}

/** Kilometres as the crow flies (the haversine formula). */
export function kilometres([fromLatitude, fromLongitude]: Point, to: Point): number {
  const south = (to[0] - fromLatitude) * RADIANS;
  const east = (to[1] - fromLongitude) * RADIANS;
  const half =
    Math.sin(south / 2) ** 2 +
    Math.cos(fromLatitude * RADIANS) * Math.cos(to[0] * RADIANS) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
}

/** Where a place is: its own point, or its towns'. Empty: everywhere, or not known. */
export function pointsOf({ at, towns }: Pick<Place, "at" | "towns">): readonly Point[] {
  if (at !== undefined) return [at];
  return towns.flatMap((name) => {
    const town = townNamed(name);
    return town === undefined ? [] : [town.at];
  });
}

/** How far a place is; null: everywhere, or not known. */
export function distanceTo(place: Pick<Place, "at" | "towns">, from: Point): number | null {
  const all = pointsOf(place).map((point) => kilometres(from, point));
  return all.length === 0 ? null : Math.min(...all);
}
