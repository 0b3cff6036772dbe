// What a field says, in words: one line for each thing it says, none when it says nothing.

import { DAYS, type Day } from "../../directory/shapes.ts";
import { type Language, LOCALES } from "../../i18n/languages.ts";
import type { CounsellorSay } from "../../i18n/messages.ts";
import { sayLanguage, sayList } from "../../i18n/names.ts";
import type { FieldName, HoursRow, Said, Value, Values } from "../state/places.ts";

/** Monday first. */
export const WEEK: readonly Day[] = [...DAYS.slice(1), "SU"];

export function sayWeekday(language: Language, day: Day, weekday: "long" | "short"): string {
  // The first of January 2024 was a Monday.
  const when = new Date(Date.UTC(2024, 0, 1 + WEEK.indexOf(day)));
  return new Intl.DateTimeFormat(LOCALES[language], { weekday, timeZone: "UTC" }).format(when);
}

/** An ISO day as people write it. */
export function sayIsoDay(language: Language, day: string): string {
  const shape = { dateStyle: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(LOCALES[language], shape).format(new Date(day));
}

/** A code that the catalogue may not know: then as it is. */
function sayCode(say: CounsellorSay, prefix: string, code: string): string {
  const key = `${prefix}${code}`;
  const said = (say as (name: string) => string)(key);
  return said === key ? code : said;
}

const both = ({ da, en }: Said): string[] => [...new Set([da, en].filter(Boolean))];

function sayRow(say: CounsellorSay, language: Language, row: HoursRow): string {
  const days = sayList(
    language,
    WEEK.filter((day) => row.days.includes(day)).map((day) => sayWeekday(language, day, "short")),
  );
  const times = row.closed ? say("editing-closed") : `${row.opens}–${row.closes}`;
  const between = [row.from, row.until].filter(Boolean).join(" – ");
  return [days, times, between].filter(Boolean).join(" ");
}

type Tellers = {
  readonly [Name in FieldName]?: (
    value: Values[Name],
    say: CounsellorSay,
    language: Language,
  ) => readonly string[];
};

const answer = (value: string, say: CounsellorSay): readonly string[] =>
  value === "unknown" ? [] : [say(value === "yes" ? "editing-yes" : "editing-no")];

const TELLERS: Tellers = {
  name: both,
  what: both,
  needs: (codes, say) => codes.map((code) => sayCode(say, "find-need-", code)),
  who: (codes, say) => codes.map((code) => sayCode(say, "place-who-", code)),
  towns: ({ towns, national }, say) => (national ? [...towns, say("editing-national")] : towns),
  address: ({ street, postal_code, city }) =>
    street === "" ? [] : [`${street}, ${postal_code} ${city}`],
  anonymous: answer,
  stay: answer,
  drop_in: answer,
  comes_to_you: answer,
  cost: ({ cost, amount }, say) => {
    if (cost === "unknown") return [];
    return [cost === "free" ? say("place-cost-free") : `${amount} kr.`];
  },
  languages: (codes, _, language) => codes.map((code) => sayLanguage(language, code)),
  url: (url) => (url === "" ? [] : [url]),
  hours: ({ rows, ...texts }, say, language) => [
    ...both(texts),
    ...rows.map((row) => sayRow(say, language, row)),
  ],
};

const asLines = (value: Value): readonly string[] => (Array.isArray(value) ? value : []);

export function tell(
  say: CounsellorSay,
  language: Language,
  field: FieldName,
  value: Value,
): readonly string[] {
  const teller = TELLERS[field] as
    | ((value: Value, say: CounsellorSay, language: Language) => readonly string[])
    | undefined;
  return teller === undefined ? asLines(value) : teller(value, say, language);
}
