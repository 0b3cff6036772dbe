// The chain of one vault as an end has verified it (PROTOCOL §9, §10.5).
//
// Promise: every head in it follows the one before by the law, and was signed, or is
// vouched for by a signature of this end's own that stands behind it.

import { type Alarm, alarmOf } from "./alarms.ts";
import { begin, checkEntrySignature, follow, followVouched, leap } from "./chain.ts";
import { type Bytes, equal, keyText } from "./encoding.ts";
import { entryHash, heldBack, KIND } from "./entry.ts";
import { Refused } from "./refusals.ts";
import { type Followed, position, renewalOf, type State } from "./state.ts";

/** What this end knows of the vault before it sees a byte of it (§7.2). */
export interface Expected {
  readonly vault: Bytes;
  readonly installation: Bytes;
  /** The pinned service key; zero for an own vault. */
  readonly service: Bytes;
  /** The person's signing key, where it is known who made the vault. */
  readonly person?: Bytes;
}

/** Whether a genesis is the expected one (§7.2). */
function metBy(expected: Expected, { vault, genesis }: State): boolean {
  return (
    equal(vault, expected.vault) &&
    equal(genesis.installation, expected.installation) &&
    equal(genesis.service, expected.service) &&
    (expected.person === undefined || equal(genesis.signing, expected.person))
  );
}

export class Chain {
  readonly expected: Expected;
  /** This end's signing key. */
  readonly #own: Bytes;
  state: State | null = null;
  /** The genesis, and what followed the newest renewal (§9.6). */
  readonly entries: Followed[] = [];
  readonly #hashes: Bytes[] = [];
  readonly #ids = new Set<string>();
  /** Vouched for, to be checked in the background. */
  readonly later: Followed[] = [];

  constructor(expected: Expected, own: Bytes) {
    this.expected = expected;
    this.#own = own;
  }

  /** Where an entry lies among those kept here; -1 where it does not. */
  position(sequence: number): number {
    const at = this.state === null ? -1 : position(this.state, sequence);
    return at < this.entries.length ? at : -1;
  }

  hashAt(sequence: number): Bytes | undefined {
    return this.#hashes[this.position(sequence)];
  }

  /** Take what follows; on the first that does not, the alarm. */
  async extend(served: readonly Followed[]): Promise<Alarm | null> {
    let alarm = await this.#begin(served[0]);
    let last = -1;
    for (const run of runs(served)) {
      alarm ??= (await this.#renew(run[0])) ?? (await this.#extend(run, last));
      last = run.at(-1)?.sequence ?? last;
    }
    return alarm;
  }

  /** At a renewal keep the genesis alone, once it is sure that the owner says so (§9.6). */
  async #renew(first: Followed | undefined): Promise<Alarm | null> {
    if (first === undefined || this.state === null || renewalOf(first) === null) return null;
    const { sequence } = first;
    if (this.position(sequence) >= 0) return null;
    const state = await follow(leap(this.state, first), first, () => undefined);
    if (state instanceof Refused) return { name: alarmOf(state.refusal), sequence };
    this.entries.splice(1);
    this.#hashes.splice(1);
    this.later.splice(0);
    this.#ids.clear();
    for (const { cover } of this.entries) this.#ids.add(keyText(cover.id));
    return this.#push(first, state);
  }

  async #extend(served: readonly Followed[], after: number): Promise<Alarm | null> {
    let alarm: Alarm | null = null;
    const before = { state: this.state, length: this.entries.length };
    let last = after;
    for (const entry of served) {
      // §11.8: in order, so nothing comes twice in one answer.
      const late = entry.sequence <= last;
      alarm = late ? { name: "chain-broken", sequence: last } : this.#take(entry);
      if (alarm !== null) break;
      last = entry.sequence;
    }
    return (await this.#checkSignatures(before)) ?? alarm;
  }

  /** Take the genesis, if it is the first to come (§7). */
  async #begin(first: Followed | undefined): Promise<Alarm | null> {
    if (this.state !== null || first === undefined) return null;
    const { sequence } = first;
    if (first.body === null) return { name: "chain-broken", sequence };
    const state = await begin({ ...first, body: first.body });
    if (state instanceof Refused) return { name: alarmOf(state.refusal), sequence };
    if (!metBy(this.expected, state)) return { name: "foreign-vault", sequence };
    return this.#push(first, state);
  }

  #take(entry: Followed): Alarm | null {
    const { sequence } = entry;
    const known = this.hashAt(sequence);
    if (known !== undefined) {
      return equal(known, entryHash(entry)) ? null : { name: "fork", sequence };
    }
    if (this.state === null) return { name: "chain-broken", sequence };
    const at = (named: number) => this.entries[this.position(named)];
    const next = followVouched(this.state, entry, at);
    if (next instanceof Refused) return { name: alarmOf(next.refusal), sequence };
    return this.#push(entry, next);
  }

  #push(entry: Followed, state: State): Alarm | null {
    const id = keyText(entry.cover.id);
    // §5.5: sealed exactly once.
    if (this.#ids.has(id)) return { name: "chain-broken", sequence: entry.sequence };
    this.#ids.add(id);
    this.state = state;
    // The ciphertext is opened from the answer; keeping it would double a long vault.
    this.entries.push(heldBack(entry.cover.kind) ? { ...entry, body: null } : entry);
    this.#hashes.push(state.hash);
    return null;
  }

  /** §10.5: at once, this end's newest signature, everything after it and all *readers*. */
  async #checkSignatures(before: { state: State | null; length: number }): Promise<Alarm | null> {
    const taken = this.entries.slice(before.length);
    const own = taken.map((entry) => equal(entry.cover.author, this.#own)).lastIndexOf(true);
    const waits = (entry: Followed, i: number) => i < own && entry.cover.kind !== KIND.readers;
    const bad = await firstUnsigned(taken.filter((entry, i) => !waits(entry, i)));
    if (bad === null) {
      this.later.push(...taken.filter(waits));
      return null;
    }
    this.#cut(before, bad.sequence);
    // What vouched for the rest may be cut: nothing of it is left for later.
    const earlier = await firstUnsigned(this.entries.slice(before.length));
    if (earlier !== null) this.#cut(before, earlier.sequence);
    return { name: "bad-signature", sequence: (earlier ?? bad).sequence };
  }

  /** Go back to the last entry before `sequence`. */
  #cut(before: { state: State | null; length: number }, sequence: number): void {
    const keep = this.entries.slice(before.length, this.position(sequence));
    for (const { cover } of this.entries.slice(before.length)) this.#ids.delete(keyText(cover.id));
    this.entries.length = before.length;
    this.#hashes.length = before.length;
    this.state = before.state;
    for (const entry of keep) this.#take(entry);
  }

  /** Check the next `count` of what was left for later; one alarm for each that fails. */
  async checkLater(count: number): Promise<readonly Alarm[]> {
    const batch = this.later.splice(0, count);
    const bad = await Promise.all(
      batch.map(async (entry) => ((await signed(entry)) ? [] : [entry])),
    );
    return bad.flat().map(({ sequence }) => ({ name: "bad-signature", sequence }));
  }
}

/** What is served, cut before every renewal. */
function runs(served: readonly Followed[]): readonly (readonly Followed[])[] {
  const cuts = served.flatMap((entry, at) => (at > 0 && renewalOf(entry) !== null ? [at] : []));
  return [0, ...cuts].map((from, i) => served.slice(from, cuts[i]));
}

async function signed(entry: Followed): Promise<boolean> {
  try {
    await checkEntrySignature(entry);
    return true;
  } catch (refused) {
    if (refused instanceof Refused) return false;
    throw refused;
  }
}

/** How many signatures are checked side by side. */
const BATCH = 128;

async function firstUnsigned(entries: readonly Followed[]): Promise<Followed | null> {
  for (let at = 0; at < entries.length; at += BATCH) {
    const batch = entries.slice(at, at + BATCH);
    const held = await Promise.all(batch.map(signed));
    const bad = batch[held.indexOf(false)];
    if (bad !== undefined) return bad;
  }
  return null;
}
