// A first letter and its circle (PROTOCOL §8.7).
//
// Promise: who can open it is exactly who the person was shown; each stands on the
// verified roster.

import { b64u, fromB64u } from "../protocol/encoding.ts";
import { FLAG, ROLE } from "../protocol/readers.ts";
import { Refused } from "../protocol/refusals.ts";
import { type Counsellor, counsellorOf, type Roster, rosterMark } from "../protocol/roster.ts";
import type { FirstLetter } from "./api.ts";
import { minute, today } from "./clock.ts";
import type { EndKeys, Seat } from "./composing.ts";
import { installation } from "./installation.ts";
import { type Made, makeVault } from "./making.ts";
import type { Draft } from "./outgoing.ts";

const seat = ({ signing, opening }: Counsellor, role: Seat["role"], flags: number): Seat => ({
  role,
  flags,
  signing,
  opening,
});

function named(roster: Roster, signing: string): Counsellor {
  const found = counsellorOf(roster, fromB64u(signing));
  if (found === undefined) throw new Refused("reader-not-allowed");
  return found;
}

/** The circle's seats. A stand-in outside the circle is withheld from the first day; one
 * inside it is marked as agreed to, and stays on only if the taker names them. */
export function circleSeats(roster: Roster, letter: FirstLetter): readonly Seat[] {
  const circle = letter.circle.map((signing) => named(roster, signing));
  const standIns = letter.standIn ? circle.flatMap(({ standIn }) => standIn ?? []) : [];
  const agreed = new Set(standIns.map((key) => b64u(key)));
  const inside = circle.map((one) =>
    seat(one, ROLE.circle, agreed.has(b64u(one.signing)) ? FLAG.agreed : 0),
  );
  const [only] = circle;
  if (circle.length !== 1 || only?.standIn == null || !letter.standIn) return inside;
  const outside = named(roster, b64u(only.standIn));
  return [...inside, seat(outside, ROLE.standIn, FLAG.agreed | FLAG.withheld)];
}

/** The new shared vault, ready to be sent. */
export async function makeFirstLetter(
  keys: EndKeys,
  roster: Roster,
  letter: FirstLetter,
): Promise<Made> {
  const { name, language, text } = letter;
  const at = minute();
  const drafts: Draft[] = [
    { kind: "profile", at, body: { name, language } },
    { kind: "letter", at, body: { text } },
  ];
  return makeVault({
    keys,
    installation: (await installation()).id,
    service: roster.service.key,
    others: circleSeats(roster, letter),
    drafts,
    mark: ({ sequence, hash }) => ({ sequence, hash, day: today(), roster: rosterMark(roster) }),
  });
}
