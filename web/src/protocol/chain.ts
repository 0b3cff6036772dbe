// What may follow what (PROTOCOL §9): one law for the server and both ends.
//
// Promise: `follow` gives the next state, or the refusal that §9.2 names first. Whether
// vault, installation and service are the expected ones is the caller's to check.

import { parseRemoval } from "./closing.ts";
import { b64u, equal, ZERO_32 } from "./encoding.ts";
import { type Entry, entryHash, type Head, KIND, totalBytes } from "./entry.ts";
import { type Genesis, openingHash, parseGenesis } from "./genesis.ts";
import { checkSignature } from "./keys.ts";
import {
  CIRCLE_BYTES_MAX,
  CIRCLE_ENTRIES_MAX,
  ENTRIES_MAX,
  UNTAKEN_ENTRIES_MAX,
  VAULT_BYTES_MAX,
} from "./limits.ts";
import { parseReaders } from "./readers.ts";
import { checkReaders } from "./readers_law.ts";
import { demand, Refused } from "./refusals.ts";
import {
  afterEntry,
  bodyOf,
  byPerson,
  entryCount,
  type Followed,
  isOwn,
  readerOf,
  type State,
} from "./state.ts";

/** Throws `bad-signature` unless the author signed the link (§5.2). */
export const checkEntrySignature = (entry: Head): Promise<void> =>
  checkSignature(entry.cover.author, "entry", entry.link, entry.signature);

/** §7.1: sequence, epoch, vault and previous are zero; the author is the person. */
function genesisOf(entry: Entry): Genesis {
  const { cover } = entry;
  demand(cover.kind === KIND.genesis && entry.sequence === 0 && cover.epoch === 0, "malformed");
  demand(equal(cover.vault, ZERO_32) && equal(entry.previous, ZERO_32), "malformed");
  const genesis = parseGenesis(entry.body);
  demand(equal(genesis.signing, cover.author), "malformed");
  return genesis;
}

function beginning(entry: Entry): State {
  const hash = entryHash(entry);
  return {
    genesis: genesisOf(entry),
    vault: hash,
    sequence: 0,
    hash,
    epoch: 0,
    readers: [],
    left: [],
    closing: false,
    deleted: false,
    begins: 0,
    wholeAt: 0,
    totalBytes: totalBytes(entry, entry.body),
    byPerson: 1,
    taken: false,
  };
}

function checkAuthor(state: State, entry: Head): void {
  // After the genesis nobody is listed yet, in an own vault nobody else ever is: only the
  // person can be.
  const alone = state.sequence === 0 || isOwn(state);
  const known = alone ? byPerson(state, entry) : readerOf(state, entry.cover.author) !== undefined;
  demand(known, "not-a-reader");
}

/** §9.2 checks 1–5; what check 1 says of one entry alone was made by the parser. */
function checkPlace(state: State, entry: Head): void {
  const { kind, vault } = entry.cover;
  demand(kind !== KIND.genesis && (state.sequence > 0 || kind === KIND.readers), "malformed");
  demand(equal(vault, state.vault), "foreign-vault");
  demand(!state.deleted, "vault-deleted");
  const ending = kind === KIND.withdrawal || kind === KIND.deletion;
  demand(!state.closing || ending, "vault-closing");
  if (entry.sequence !== state.sequence + 1 || !equal(entry.previous, state.hash)) {
    throw new Refused("head-moved", { sequence: state.sequence, hash: b64u(state.hash) });
  }
  checkAuthor(state, entry);
}

const WHILE_SOMEBODY_LEFT: ReadonlySet<number> = new Set([
  KIND.readers,
  KIND.leave,
  KIND.removal,
  KIND.deletion,
  // A deletion may have come after the leave, and only a withdrawal may follow that.
  KIND.withdrawal,
]);

/** §9.2 checks 7 and 8. */
function checkEpoch(state: State, { cover }: Head): void {
  const due = cover.kind === KIND.readers ? state.epoch + 1 : state.epoch;
  demand(cover.epoch === due, "wrong-epoch");
  demand(state.left.length === 0 || WHILE_SOMEBODY_LEFT.has(cover.kind), "epoch-must-turn");
}

/** The vault's entry at a sequence, with or without its body, if there is one. */
export type HeadAt = (sequence: number) => Head | undefined;

function checkRemoval(state: State, entry: Followed, headAt: HeadAt): void {
  const removal = parseRemoval(bodyOf(entry));
  const target = removal.sequence <= state.sequence ? headAt(removal.sequence) : undefined;
  demand(target?.cover.kind === KIND.sealed, "removal-not-allowed");
  demand(equal(entryHash(target), removal.hash), "removal-not-allowed");
  const own = equal(target.cover.author, entry.cover.author);
  demand(own || byPerson(state, entry), "removal-not-allowed");
}

/** §9.2 check 9. */
function checkKind(state: State, entry: Followed, headAt: HeadAt): void {
  const person = byPerson(state, entry);
  switch (entry.cover.kind) {
    case KIND.readers:
      checkReaders(standing(state), entry.cover, parseReaders(bodyOf(entry)));
      break;
    case KIND.leave:
      demand(!person, "not-the-person");
      break;
    case KIND.removal:
      checkRemoval(state, entry, headAt);
      break;
    case KIND.deletion:
      demand(person, "not-the-person");
      break;
    case KIND.withdrawal:
      demand(person, "not-the-person");
      demand(state.closing, "nothing-to-withdraw");
      break;
    default: // every current reader may write *sealed* and *opened*
  }
}

const standing = (state: State) => ({
  own: isOwn(state),
  first: state.sequence === 0,
  person: state.genesis.signing,
  personOpening: openingHash(state.genesis.opening),
  members: state.readers,
  left: state.left,
});

const NEVER_FULL: ReadonlySet<number> = new Set([
  // Taking away, and going, must always be possible.
  KIND.leave,
  KIND.removal,
  KIND.deletion,
  KIND.withdrawal,
]);

/** Once for each of the circle, and a turn after it. A removal can be repeated. */
const GOING: ReadonlySet<number> = new Set([KIND.leave, KIND.readers]);

/** The person's measure holds off abuse; the circle's leaves room for the person, and for
 * whoever takes the letter, whatever one of the circle does. */
function fullUntaken(after: State, entry: Head): boolean {
  const { kind } = entry.cover;
  if (byPerson(after, entry)) {
    return !NEVER_FULL.has(kind) && after.byPerson > UNTAKEN_ENTRIES_MAX;
  }
  if (GOING.has(kind)) return false;
  return entryCount(after) > CIRCLE_ENTRIES_MAX || after.totalBytes > CIRCLE_BYTES_MAX;
}

/** §9.2 check 10. */
function checkRoom(after: State, entry: Head): void {
  const untaken = !(isOwn(after) || after.taken);
  demand(!(untaken && fullUntaken(after, entry)), "vault-full");
  if (NEVER_FULL.has(entry.cover.kind)) return;
  const fits = entryCount(after) <= ENTRIES_MAX && after.totalBytes <= VAULT_BYTES_MAX;
  demand(fits, "vault-full");
}

/** §9.2 checks 7–10, and the next state. */
function admit(state: State, entry: Followed, headAt: HeadAt): State {
  checkEpoch(state, entry);
  checkKind(state, entry, headAt);
  const after = afterEntry(state, entry);
  checkRoom(after, entry);
  return after;
}

function refusal(refused: unknown): Refused {
  if (refused instanceof Refused) return refused;
  throw refused;
}

/** The state after a genesis (§7), or the refusal. */
export async function begin(entry: Entry): Promise<State | Refused> {
  try {
    const state = beginning(entry);
    await checkEntrySignature(entry);
    return state;
  } catch (refused) {
    return refusal(refused);
  }
}

/** The state after `entry`, or the refusal (§9.2). */
export async function follow(
  state: State,
  entry: Followed,
  headAt: HeadAt,
): Promise<State | Refused> {
  try {
    checkPlace(state, entry);
    await checkEntrySignature(entry);
    return admit(state, entry, headAt);
  } catch (refused) {
    return refusal(refused);
  }
}

/** The state right before a renewal that comes after what was dropped (§9.6): only for an
 * end that reads. It takes on trust, from the entry alone, what that follows; that the owner
 * signed it is for `follow`. Where nothing was left out, or may be, the state stays as it is. */
export function leap(state: State, { sequence, previous, cover }: Head): State {
  const ahead = sequence > state.sequence + 1 && cover.epoch > state.epoch;
  if (!ahead || !isOwn(state)) return state;
  const before = { sequence: sequence - 1, hash: previous, epoch: cover.epoch - 1 };
  return { ...state, ...before, closing: false };
}

/** Do as `follow`, but leave check 6 to the caller: only for §10.5. */
export function followVouched(state: State, entry: Followed, headAt: HeadAt): State | Refused {
  try {
    checkPlace(state, entry);
    return admit(state, entry, headAt);
  } catch (refused) {
    return refusal(refused);
  }
}
