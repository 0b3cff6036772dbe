// A service's signed list of its counsellors (PROTOCOL §12).
//
// Promise: what `succeed` returns was signed by the pinned service key, holds today,
// follows what this end saw before, and lists nobody who decides benefits.

import {
  type Bytes,
  b64u,
  equal,
  exactly,
  fromB64u,
  type Json,
  type JsonObject,
  natural,
  object,
  Reader,
  readDay,
  readJson,
} from "./encoding.ts";
import { hash } from "./hashing.ts";
import { checkSignature } from "./keys.ts";
import {
  CLOCK_DAYS,
  HASH_BYTES,
  KEY_BYTES,
  OPENING_KEY_BYTES,
  ROSTER_DAYS,
  SIGNATURE_BYTES,
  SUITE,
} from "./limits.ts";
import type { RosterMark } from "./marks.ts";
import { demand, Refused } from "./refusals.ts";

/** A text in each language, by language code. */
export type Texts = Readonly<Record<string, string>>;

/** What kind of employer: it decides which duties of law there are. */
export const EMPLOYMENTS = ["public", "contract", "private"] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

export interface Counsellor {
  readonly signing: Bytes;
  readonly opening: Bytes;
  /** The name they use. */
  readonly name: string;
  readonly languages: readonly string[];
  readonly knows: Texts;
  readonly hours: Texts;
  readonly employer: Texts;
  readonly duties: Texts;
  /** Signing key of the stand-in. */
  readonly standIn: Bytes | null;
  readonly employment: Employment;
}

export interface Roster {
  readonly service: { readonly key: Bytes; readonly name: string };
  readonly number: number;
  /** Hash of the roster before. */
  readonly previous: Bytes | null;
  readonly made: number;
  readonly expires: number;
  readonly counsellors: readonly Counsellor[];
  /** Of all the signed bytes; what marks name. */
  readonly hash: Bytes;
}

/** `hash("roster-hash", all bytes)`. */
export const rosterHash = (signed: Bytes): Bytes => hash("roster-hash", signed);

function readString(value: unknown): string {
  demand(typeof value === "string", "malformed");
  return value;
}

function readLanguage(value: unknown): string {
  const code = readString(value);
  demand(/^[a-z]{2,3}$/.test(code), "malformed");
  return code;
}

function readTexts(value: unknown): Texts {
  const texts = object(value);
  for (const [code, words] of Object.entries(texts)) {
    readLanguage(code);
    readString(words);
  }
  return texts as Texts;
}

function readList(value: unknown): readonly Json[] {
  demand(Array.isArray(value), "malformed");
  return value as readonly Json[];
}

const readBytesOrNull = (value: unknown, length: number): Bytes | null =>
  value === null ? null : fromB64u(value, length);

const COUNSELLOR = [
  "signing",
  "opening",
  "name",
  "languages",
  "knows",
  "hours",
  "employer",
  "duties",
  "decidesBenefits",
  "standIn",
  "employment",
] as const;

function readEmployment(value: unknown): Employment {
  const found = EMPLOYMENTS.find((one) => one === value);
  demand(found !== undefined, "malformed");
  return found;
}

function readCounsellor(value: Json): Counsellor {
  const each = exactly(value, ...COUNSELLOR);
  // §12.2: whoever decides about a person's money may not be the one they confide in.
  demand(each["decidesBenefits"] === false, "roster-decides-benefits");
  return {
    signing: fromB64u(each["signing"], KEY_BYTES),
    opening: fromB64u(each["opening"], OPENING_KEY_BYTES),
    name: readString(each["name"]),
    languages: readList(each["languages"]).map(readLanguage),
    knows: readTexts(each["knows"]),
    hours: readTexts(each["hours"]),
    employer: readTexts(each["employer"]),
    duties: readTexts(each["duties"]),
    standIn: readBytesOrNull(each["standIn"], KEY_BYTES),
    employment: readEmployment(each["employment"]),
  };
}

function checkCounsellors(counsellors: readonly Counsellor[]): void {
  const keys = new Set(counsellors.map(({ signing }) => b64u(signing)));
  demand(keys.size === counsellors.length, "malformed");
  for (const { signing, standIn } of counsellors) {
    demand(standIn === null || (keys.has(b64u(standIn)) && !equal(standIn, signing)), "malformed");
  }
}

function readText(json: JsonObject, service: Bytes, hashed: Bytes): Roster {
  const keys = ["v", "service", "number", "previous", "made", "expires", "counsellors"];
  const roster = exactly(json, ...keys);
  const { key, name } = exactly(roster["service"], "key", "name");
  const [made, expires] = [readDay(roster["made"]), readDay(roster["expires"])];
  const number = natural(roster["number"]);
  demand(equal(fromB64u(key, KEY_BYTES), service), "roster-unsigned");
  demand(roster["v"] === 1 && number >= 1, "malformed");
  demand((roster["previous"] === null) === (number === 1), "malformed");
  demand(made <= expires && expires <= made + ROSTER_DAYS, "malformed");
  const counsellors = readList(roster["counsellors"]).map(readCounsellor);
  checkCounsellors(counsellors);
  const previous = readBytesOrNull(roster["previous"], HASH_BYTES);
  const named = { key: service, name: readString(name) };
  return { service: named, number, previous, made, expires, counsellors, hash: hashed };
}

/** Run `read`; a shape that is not a roster's is `roster-malformed`. */
function shaped<T>(read: () => T): T {
  try {
    return read();
  } catch (refused) {
    if (refused instanceof Refused && refused.refusal === "malformed") {
      throw new Refused("roster-malformed");
    }
    throw refused;
  }
}

interface Signed {
  readonly signature: Bytes;
  readonly json: Bytes;
}

function split(signed: Bytes): Signed {
  const reader = new Reader(signed);
  demand(reader.u8() === SUITE, "malformed");
  return { signature: reader.take(SIGNATURE_BYTES), json: reader.take(reader.left) };
}

/** The roster that `service` signed; `roster-malformed`, `roster-unsigned` or
 * `roster-decides-benefits`. Neither the day nor an earlier roster is looked at. */
export async function readRoster(signed: Bytes, service: Bytes): Promise<Roster> {
  const { signature, json } = shaped(() => split(signed));
  try {
    await checkSignature(service, "roster", json, signature);
  } catch {
    throw new Refused("roster-unsigned");
  }
  return shaped(() => readText(readJson(json), service, rosterHash(signed)));
}

/** Throws `roster-expired` unless the roster holds on this day. */
export function checkToday(roster: Roster, today: number): void {
  const holds = roster.made - CLOCK_DAYS <= today && today <= roster.expires;
  demand(holds, "roster-expired");
}

function checkNext(before: RosterMark, after: Roster): void {
  const follows = after.previous !== null && equal(after.previous, before.hash);
  demand(follows && after.number === before.number + 1, "roster-fork");
}

/** What was seen is among the served, or just before them. */
function checkSeen(seen: RosterMark, rosters: readonly Roster[]): void {
  const same = rosters.find(({ number }) => number === seen.number);
  if (same !== undefined) demand(equal(same.hash, seen.hash), "roster-fork");
  else if (rosters[0] !== undefined) checkNext(seen, rosters[0]);
}

/** The newest of a service's rosters, oldest first as served (§12.4), if it follows what
 * was seen; only the newest need be valid today. One of the refusals of §12.3 otherwise. */
export async function succeed(
  seen: RosterMark | null,
  signed: readonly Bytes[],
  service: Bytes,
  today: number,
): Promise<Roster> {
  const rosters = await Promise.all(signed.map((each) => readRoster(each, service)));
  const newest = rosters.at(-1);
  demand(newest !== undefined, "roster-malformed");
  demand(seen === null || newest.number >= seen.number, "roster-older");
  rosters.reduce((before, after) => {
    if (before !== after) checkNext(before, after);
    return after;
  }, rosters[0] as Roster);
  if (seen !== null) checkSeen(seen, rosters);
  checkToday(newest, today);
  return newest;
}

/** What a mark says of a roster. */
export const rosterMark = ({ number, hash: hashed }: Roster): RosterMark => ({
  number,
  hash: hashed,
});

/** The counsellor with this signing key. */
export const counsellorOf = (roster: Roster, signing: Bytes): Counsellor | undefined =>
  roster.counsellors.find((each) => equal(each.signing, signing));
