// Who may say who reads (PROTOCOL §8.3–8.5): only the person adds.
//
// Promise: everything not named here is refused `reader-not-allowed`.

import { type Bytes, equal } from "./encoding.ts";
import type { Cover } from "./entry.ts";
import {
  agreed,
  FLAG,
  type Member,
  REASON,
  type Readers,
  type Reason,
  ROLE,
  type Role,
} from "./readers.ts";
import { demand } from "./refusals.ts";

/** What of a vault's state decides who may read next. */
export interface Standing {
  readonly own: boolean;
  readonly first: boolean;
  readonly person: Bytes;
  readonly personOpening: Bytes;
  readonly members: readonly Member[];
  readonly left: readonly Bytes[];
}

const allow = (holds: boolean): void => demand(holds, "reader-not-allowed");

/** §8.3: a withheld reader is a stand-in, and a stand-in was agreed to. */
const FLAGS: Readonly<Record<Role, readonly number[]>> = {
  [ROLE.person]: [0],
  [ROLE.circle]: [0, FLAG.agreed],
  [ROLE.contact]: [0],
  [ROLE.standIn]: [FLAG.agreed, FLAG.agreed | FLAG.withheld],
};

const count = (members: readonly Member[], role: Role): number =>
  members.filter((member) => member.role === role).length;

const has = (keys: readonly Bytes[], key: Bytes): boolean => keys.some((each) => equal(each, key));

const sameKeys = (a: Member, b: Member): boolean =>
  equal(a.signing, b.signing) && equal(a.openingHash, b.openingHash);

/** §8.3: the form of every set, whoever writes it. */
function checkForm(standing: Standing, readers: readonly Member[]): void {
  const [first] = readers;
  allow(first !== undefined && first.role === ROLE.person && count(readers, ROLE.person) === 1);
  allow(first !== undefined && equal(first.signing, standing.person));
  allow(first !== undefined && equal(first.openingHash, standing.personOpening));
  allow(new Set(readers.map((reader) => String(reader.signing))).size === readers.length);
  const contacts = count(readers, ROLE.contact);
  allow(contacts <= 1 && count(readers, ROLE.standIn) <= 1);
  allow(contacts === 0 || count(readers, ROLE.circle) === 0);
  allow(readers.every((reader) => FLAGS[reader.role].includes(reader.flags)));
  allow(!standing.own || readers.length === 1);
}

const PERSONS_REASONS: readonly Reason[] = [REASON.consent, REASON.repair, REASON.turn];
/** §8.4: nobody drops what two wrote, so only an own vault is renewed. */
const OWNERS_REASONS: readonly Reason[] = [...PERSONS_REASONS, REASON.renew];

/** §8.5 *take*: a reader of the circle closes it around the person and themselves. */
function checkTake(standing: Standing, author: Bytes, readers: readonly Member[]): void {
  const before = standing.members.find((member) => equal(member.signing, author));
  allow(before?.role === ROLE.circle);
  allow(count(readers, ROLE.contact) === 1 && count(readers, ROLE.circle) === 0);
  for (const reader of readers) {
    // Nobody's opening key changes hands on the way.
    const current = standing.members.find((member) => sameKeys(member, reader));
    allow(current !== undefined);
    if (reader.role === ROLE.contact) allow(equal(reader.signing, author));
    if (reader.role !== ROLE.standIn) continue;
    allow(current !== undefined && agreed(current));
    allow(reader.flags === (FLAG.agreed | FLAG.withheld));
  }
}

/** §8.5 *turn*: the current set without those who left, and somebody did. */
function checkTurn(standing: Standing, readers: readonly Member[]): void {
  const stay = standing.members.filter((member) => !has(standing.left, member.signing));
  allow(standing.left.length > 0 && readers.length === stay.length);
  for (const [i, reader] of readers.entries()) {
    const member = stay[i];
    allow(member !== undefined && sameKeys(member, reader));
    allow(member?.role === reader.role && member.flags === reader.flags);
  }
}

function checkByPerson(standing: Standing, { epoch }: Cover, { reason, older }: Readers): void {
  const reasons = standing.own ? OWNERS_REASONS : PERSONS_REASONS;
  allow(standing.first || reasons.includes(reason));
  allow(older.every((each) => each.epoch >= 1 && each.epoch < epoch));
}

/** Throws `reader-not-allowed` for a set that `cover.author` may not write. */
export function checkReaders(standing: Standing, cover: Cover, body: Readers): void {
  const { reason, readers, older } = body;
  checkForm(standing, readers);
  if (standing.first) allow(reason === REASON.first);
  else if (standing.left.length > 0) {
    // §9.3: whoever writes after a leave turns, and the leaver is out.
    allow(reason === REASON.turn && !readers.some(({ signing }) => has(standing.left, signing)));
  }
  if (equal(cover.author, standing.person)) {
    checkByPerson(standing, cover, body);
    return;
  }
  allow(older.length === 0 && (reason === REASON.take || reason === REASON.turn));
  if (reason === REASON.take) checkTake(standing, cover.author, readers);
  else checkTurn(standing, readers);
}
