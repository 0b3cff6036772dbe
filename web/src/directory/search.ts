// Finding a place among all there are: the words typed, a town, what is ticked.
//
// Promise: pure and whole on the device. The same words over the same file give the same
// places in the same order, and nothing that was typed outlives the call.

import MiniSearch from "minisearch";
import { distanceTo, findTown, TOWNS, type Town, townNamed } from "./distance.ts";
import { type Filters, fits } from "./filters.ts";
import { fold, spelt, words } from "./folding.ts";
import { BEFORE_TOWN, everyday, isKnown, parts, telling } from "./lexicon.ts";
import type { Place } from "./shapes.ts";

/** A town's name alone means the town if it is one of the larger; "vejen" is a way. */
const LARGE_TOWNS = 90;
/** What scores less than this part of the best is not what was meant. */
const RELEVANT = 0.3;
/** How much less a place is meant for each further need that it serves. */
const FEW = 0.25;
/** At this distance a place counts half as much as one next door. */
const HALF_KM = 40;
/** Without a town, what can be reached from anywhere goes a little before. */
const ANYWHERE = 1.2;
/** A place for the whole country counts as one this far away. */
const NATIONAL_KM = 25;

export interface Asked {
  readonly text: string;
  /** A town in a field of its own; it goes before one among the words. */
  readonly town?: string;
  readonly filters?: Filters;
}

export interface Hit {
  readonly place: Place;
  /** From the town; null: no town, or the place is everywhere or nowhere said. */
  readonly km: number | null;
  /** It does not say something that was asked for. */
  readonly unsure: boolean;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** The town that distances are from. */
  readonly town: Town | undefined;
}

export class Finder {
  readonly #places: readonly Place[];
  readonly #index: MiniSearch;
  readonly #towns: ReadonlySet<string>;

  constructor(places: readonly Place[]) {
    this.#places = places;
    this.#towns = new Set(places.flatMap(({ towns }) => towns.flatMap(words)));
    this.#index = new MiniSearch({
      fields: ["name", "everyday", "what"],
      tokenize: words,
      processTerm: parts,
      searchOptions: {
        boost: { name: 2.5, everyday: 2, what: 1 },
        prefix: (term) => term.length > 2,
        fuzzy: (term) => (term.length > 7 ? 2 : term.length > 3 && 1),
        weights: { prefix: 0.5, fuzzy: 0.35 },
        // A need with many everyday words is not less meant; a place for one need is
        // meant more than one for five.
        bm25: { k: 1.2, b: 0.15, d: 0.5 },
        boostDocument: (id) => 1 / (1 + FEW * (places[Number(id)]?.needs.length ?? 0)),
      },
    });
    this.#index.addAll(places.map(indexed));
  }

  find(asked: Asked, now: Date): Found {
    const { text, town: typed } = this.#split(asked.text);
    const town = findTown(asked.town ?? "") ?? typed;
    const hits = this.#scored(text)
      .map(({ place, score }) => {
        const km = town === undefined ? null : distanceTo(place, town.at);
        const fit = fits(place, asked.filters ?? {}, now);
        return { place, km, fit, unsure: fit === "unknown", score: score * near(place, km, town) };
      })
      .filter(({ fit }) => fit !== "no")
      .sort((one, two) => Number(one.unsure) - Number(two.unsure) || two.score - one.score);
    return { hits: hits.map(({ place, km, unsure }) => ({ place, km, unsure })), town };
  }

  /** The places that the words mean, with how well; all, if they mean nothing. */
  #scored(text: string): readonly { readonly place: Place; readonly score: number }[] {
    if (text === "") {
      return this.#places.map((place) => ({ place, score: 1 }));
    }
    const found = this.#index.search(text);
    const best = found[0]?.score ?? 0;
    return found
      .filter(({ score }) => score >= best * RELEVANT)
      .flatMap(({ id, score }) => {
        const place = this.#places[id];
        return place === undefined ? [] : [{ place, score }];
      });
  }

  /** Take a town, and what says nothing, out: "læge i odense" → læge, Odense. */
  #split(text: string): { readonly text: string; readonly town: Town | undefined } {
    const all = spelt(text);
    for (const length of [2, 1]) {
      for (let at = 0; at + length <= all.length; at += 1) {
        const town = this.#townMeant(all.slice(at, at + length).join(" "), all[at - 1]);
        if (town !== undefined) {
          const rest = [...all.slice(0, at), ...all.slice(at + length)].join(" ");
          return { text: telling(rest).join(" "), town };
        }
      }
    }
    return { text: telling(text).join(" "), town: undefined };
  }

  #townMeant(name: string, before: string | undefined): Town | undefined {
    if (isKnown(name) || telling(name).length === 0) return undefined;
    const led = before !== undefined && BEFORE_TOWN.has(before);
    const exact = townNamed(name);
    if (exact !== undefined) {
      const meant = led || this.#towns.has(fold(name)) || TOWNS.indexOf(exact) < LARGE_TOWNS;
      return meant ? exact : undefined;
    }
    // A misspelt one only where a town is to be expected, and nothing else fits.
    return led && name.length > 4 && parts(fold(name)).length === 1 ? findTown(name) : undefined;
  }
}

function indexed(place: Place, id: number): Record<string, unknown> {
  const { name, what } = place;
  return {
    id,
    name: `${name.da ?? ""} ${name.en ?? ""}`,
    everyday: everyday(place),
    what: `${what.da ?? ""} ${what.en ?? ""}`,
  };
}

function near(place: Place, km: number | null, town: Town | undefined): number {
  if (town === undefined) return place.national ? ANYWHERE : 1;
  const away = km ?? (place.national ? NATIONAL_KM : null);
  const counted = place.national ? Math.min(away ?? NATIONAL_KM, NATIONAL_KM) : away;
  return counted === null ? 0.25 : 1 / (1 + counted / HALF_KM);
}
