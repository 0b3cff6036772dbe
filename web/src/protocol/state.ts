// What is known of a vault after its newest entry (PROTOCOL §9.1).

import { parseDeletion } from "./closing.ts";
import { type Bytes, equal } from "./encoding.ts";
import { entryHash, type Head, KIND, totalBytes } from "./entry.ts";
import type { Genesis } from "./genesis.ts";
import { type Member, parseReaders, ROLE } from "./readers.ts";
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
  /** Links, signatures and bodies ever appended; a removal gives no room back. */
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
  return {
    ...state,
    ...changed,
    sequence: entry.sequence,
    hash: entryHash(entry),
    epoch,
    totalBytes: state.totalBytes + totalBytes(entry, entry.body),
    byPerson: state.byPerson + (byPerson(state, entry) ? 1 : 0),
    taken: state.taken || (changed.readers ?? state.readers).some(wrote),
  };
}
