// What a card says of a place, in words; the server's `listing.py` says the same for
// pages without scripts.
//
// Promise: nothing is added to what the file says; what it does not say is empty.

import { always, openAt } from "../directory/opening.ts";
import type { Hit } from "../directory/search.ts";
import { DAYS, type Day, type Place } from "../directory/shapes.ts";
import { type Language, LOCALES, saidIn, spokenIn } from "../i18n/languages.ts";
import { sayLanguage, sayList } from "../i18n/names.ts";

export type Fact = string | readonly string[] | readonly Facts[];
export interface Facts {
  readonly [name: string]: Fact;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const FEW_DAYS = 2;
/** Sunday comes last to us. */
const WEEK: readonly Day[] = [...DAYS.slice(1), "SU"];

export function factsOf({ place, km }: Hit, language: Language, now: Date): Facts {
  return {
    name: saidIn(language, { ...place.name }),
    what: saidIn(language, { ...place.what }),
    name_language: spokenIn(language, { ...place.name }),
    what_language: spokenIn(language, { ...place.what }),
    hours_language: spokenIn(language, { ...place.hoursText }),
    towns: sayList(language, place.towns),
    address: place.address ?? "",
    languages: sayList(
      language,
      place.languages.map((code) => sayLanguage(language, code)),
    ),
    hours: hoursOf(place, language),
    always:
      saidIn(language, { ...place.hoursText }) === "" && place.hours.some(always) ? "yes" : "no",
    url: place.url ?? "",
    who: place.who,
    anonymous: place.anonymous,
    stay: place.stay,
    drop_in: place.dropIn,
    comes_to_you: place.comesToYou,
    cost: place.cost,
    // No hours: that is said among what is not known.
    open: place.hours.length === 0 ? "" : openAt(place.hours, now),
    away: km === null ? "" : sayKilometres(language, km),
    phones: place.phones.map(({ number, shown, checked }) => ({
      number,
      shown,
      checked: checked ?? "",
    })),
    sources: place.sources.map(({ source, date, certainty }) => ({
      source,
      date: sayDay(language, date ?? ""),
      certainty,
    })),
    checked: sayDay(language, place.checked ?? ""),
  };
}

function sayKilometres(language: Language, km: number): string {
  const shape = { style: "unit", unit: "kilometer", maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(LOCALES[language], shape).format(km);
}

/** A day as people write it; another text ("2023") as it is. */
function sayDay(language: Language, day: string): string {
  // A day that is none stands as it is: better than no place at all.
  if (!ISO_DAY.test(day) || Number.isNaN(Date.parse(day))) return day;
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(day));
}

function hoursOf({ hours, hoursText }: Place, language: Language): string {
  const said = saidIn(language, { ...hoursText });
  if (said !== "") return said;
  return hours
    .filter(({ closed }) => !closed)
    .map(({ days, opens, closes }) => `${sayDays(language, days)} ${opens}-${closes}`)
    .join("; ");
}

function sayDays(language: Language, days: readonly Day[]): string {
  const numbers = days.map((day) => WEEK.indexOf(day)).sort((one, two) => one - two);
  const names = numbers.map((number) => weekday(language, number));
  const inARow = numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
  if (inARow && names.length > FEW_DAYS) return `${names[0]}-${names.at(-1)}`;
  return sayList(language, names);
}

function weekday(language: Language, number: number): string {
  // The first of January 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, 1 + number));
  const shape = { weekday: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(LOCALES[language], shape).format(day);
}
