// What the public directory file holds: one place to find help, field by field.
//
// Promise: these are the fields that an editor may show. What nobody has checked is
// absent or "unknown" here, and stays so on screen.

export const NEEDS = [
  "talk",
  "violence",
  "trafficking",
  "health",
  "shelter",
  "debt",
  "law",
  "money",
  "drugs",
  "alcohol",
  "therapy",
  "work_and_school",
  "young",
  "suicide",
  "immigration",
] as const;
export type Need = (typeof NEEDS)[number];

export const WHO = ["all", "women", "men", "trans", "young", "foreign", "trafficked"] as const;
export type Who = (typeof WHO)[number];

export const ANSWERS = ["yes", "no", "unknown"] as const;
export type Answer = (typeof ANSWERS)[number];

export const COSTS = ["free", "pay", "unknown"] as const;
export type Cost = (typeof COSTS)[number];

export const CERTAINTIES = ["authority", "second-hand", "old"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** In the order of `Date.getUTCDay()`. */
export const DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;
export type Day = (typeof DAYS)[number];

/** Words in one language at least. */
export interface Said {
  readonly da?: string;
  readonly en?: string;
}

/** Latitude and longitude, in degrees. */
export type Point = readonly [number, number];

export interface Phone {
  readonly number: string;
  readonly shown: string;
  /** The day an editor last checked it; null: nobody has, or too long ago. */
  readonly checked: string | null;
}

/** Hours of some days of the week. A closed row is an exception, from one day to another. */
export interface Hours {
  readonly days: readonly Day[];
  readonly opens?: string;
  readonly closes?: string;
  readonly from?: string;
  readonly until?: string;
  readonly closed: boolean;
}

export interface Source {
  readonly fields: readonly string[];
  readonly source: string;
  readonly url?: string;
  readonly date?: string;
  readonly certainty: Certainty;
}

export interface Place {
  readonly id: string;
  readonly name: Said;
  readonly what: Said;
  readonly needs: readonly Need[];
  readonly who: readonly Who[];
  readonly towns: readonly string[];
  readonly national: boolean;
  readonly at?: Point;
  readonly address?: string;
  readonly anonymous: Answer;
  readonly stay: Answer;
  readonly dropIn: Answer;
  readonly comesToYou: Answer;
  readonly cost: Cost;
  readonly languages: readonly string[];
  readonly phones: readonly Phone[];
  readonly url?: string;
  readonly hours: readonly Hours[];
  readonly hoursText: Said;
  readonly sources: readonly Source[];
  readonly checked: string | null;
}

export interface Directory {
  readonly made: string;
  /** The demo's set, made up; every screen says so. */
  readonly fictional: boolean;
  readonly places: readonly Place[];
}
