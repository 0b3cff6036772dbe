// What is known of a vault after its newest entry (PROTOCOL §9.1).

import { parseDeletion } from "./closing.ts";
import { type Bytes, equal } from "./encoding.ts";
import { entryHash, type Head, KIND, totalBytes } from "./entry.ts";
import { type Genesis, PURPOSE } from "./genesis.ts";
import { UNTAKEN_ENTRIES_MAX } from "./limits.ts";
import { type Member, parseReaders, REASON, ROLE } from "./readers.ts";
import { demand } from "./refusals.ts";

/** A vault after its newest entry: all that decides what may come next (§9.1). */
export interface State {
  readonly genesis: Genesis;
  readonly vault: Bytes;
  readonly sequence: number;
  readonly hash: Bytes;
  readonly epoch: number;
  /** Of the newest *readers* entry. */
  readonly readers: readonly Member[];
  /** Signing keys of those who left since. */
  readonly left: readonly Bytes[];
  readonly closing: boolean;
  readonly deleted: boolean;
  /** The sequence of the newest renewal, else 0: of what was before it only the genesis is
   * kept (§9.6). */
  readonly begins: number;
  /** With the entry of this sequence all is there that the renewal says again. */
  readonly wholeAt: number;
  /** Links, signatures and bodies appended since; a removal gives no room back. */
  readonly totalBytes: number;
  /** How many entries are the person's. */
  readonly byPerson: number;
  /** A contact has written: until then the person has little room (§9.2). */
  readonly taken: boolean;
}

/** An entry whose body was held back: only *sealed* and *opened* ones may be. */
export type Followed = Head & { readonly body: Bytes | null };

/** The current reader of that key, if there is one who has not left. */
export function readerOf(state: State, signing: Bytes): Member | undefined {
  if (state.left.some((key) => equal(key, signing))) return undefined;
  return state.readers.find((member) => equal(member.signing, signing));
}

export const isOwn = ({ genesis }: State): boolean => genesis.purpose === PURPOSE.own;

/** How many entries count against the limit (§9.2). */
export const entryCount = ({ sequence, begins }: State): number => sequence - begins + 1;

/** The place of an entry among those kept: the genesis, and without a gap what follows the
 * newest renewal (§9.6); -1 where it is not kept. */
export function position({ begins }: State, sequence: number): number {
  if (sequence === 0 || begins === 0) return sequence;
  return sequence < begins ? -1 : sequence - begins + 1;
}

/** How many entries are part of the renewal that this one is; null for any other. Who may
 * drop what came before is `chain`'s (§9.6). */
export function renewalOf(entry: Followed): number | null {
  if (entry.cover.kind !== KIND.readers) return null;
  const { reason, carried } = parseReaders(bodyOf(entry));
  return reason === REASON.renew ? carried : null;
}

/** The contact, if somebody has taken the vault. */
export const contactOf = ({ readers }: State): Member | undefined =>
  readers.find(({ role }) => role === ROLE.contact);

/** Whether what room is left before anybody takes a first letter is to be kept for words
 * (§8.10). */
export const sparesRoom = (state: State): boolean =>
  !(isOwn(state) || state.taken) && state.byPerson >= UNTAKEN_ENTRIES_MAX / 2;

export const byPerson = (state: State, { cover }: Head): boolean =>
  equal(state.genesis.signing, cover.author);

export const bodyOf = (entry: Followed): Bytes => {
  demand(entry.body !== null, "malformed");
  return entry.body;
};

function change(state: State, entry: Followed): Partial<State> {
  switch (entry.cover.kind) {
    case KIND.readers:
      return { readers: parseReaders(bodyOf(entry)).readers, left: [] };
    case KIND.leave:
      return { left: [...state.left, entry.cover.author] };
    case KIND.deletion:
      return { closing: true, deleted: parseDeletion(bodyOf(entry)) === 0 };
    case KIND.withdrawal:
      return { closing: false };
    default:
      return {};
  }
}

/** The state after an entry that `chain` has allowed; checks nothing. */
export function afterEntry(state: State, entry: Followed): State {
  const { author, epoch } = entry.cover;
  const changed = change(state, entry);
  const wrote = (member: Member) => member.role === ROLE.contact && equal(member.signing, author);
  const { sequence } = entry;
  const carried = renewalOf(entry);
  const wholeAt = sequence + (carried ?? 0);
  const fresh = { begins: sequence, wholeAt, totalBytes: 0, byPerson: 0 };
  const counts = carried === null ? state : fresh;
  return {
    ...state,
    ...changed,
    sequence,
    hash: entryHash(entry),
    epoch,
    begins: counts.begins,
    wholeAt: counts.wholeAt,
    totalBytes: counts.totalBytes + totalBytes(entry, entry.body),
    byPerson: counts.byPerson + (byPerson(state, entry) ? 1 : 0),
    taken: state.taken || (changed.readers ?? state.readers).some(wrote),
  };
}
