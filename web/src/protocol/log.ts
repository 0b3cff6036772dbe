// An end's verified view of one vault (PROTOCOL §9, §10).
//
// Promise: `feed` never throws on what a server answers. What does not hold becomes an
// alarm, and nothing behind it is taken; alarms are kept.

import { type Alarm, alarmOf, failing, STOPPING } from "./alarms.ts";
import { parseRemoval } from "./closing.ts";
import { type Bytes, equal, keyText, ZERO_32 } from "./encoding.ts";
import { bodyFits, type Entry, heldBack, KIND } from "./entry.ts";
import { type End, EpochKeys } from "./epochs.ts";
import { PURPOSE } from "./genesis.ts";
import type { EpochKey } from "./keys.ts";
import { Chain, type Expected } from "./log_chain.ts";
import { checkRosterMark, type Mark, type RosterMark } from "./marks.ts";
import { openBodies } from "./opening.ts";
import type { Payload } from "./payload.ts";
import { demand, Refused } from "./refusals.ts";
import { bodyOf, type Followed, type State } from "./state.ts";
import { type Answered, parseAnswer, SERVED, type Served } from "./wire.ts";

export type { Alarm, AlarmName } from "./alarms.ts";
export type { End } from "./epochs.ts";
export type { Expected } from "./log_chain.ts";

/** A head by its sequence and hash (§5.3). */
export interface HeadSeen {
  readonly sequence: number;
  readonly hash: Bytes;
}

/** `open`: never sealed. `opened`: its payload is here. `unreadable`: it did not open.
 * `closed`: of an epoch this end has no key of. `removed`. `opened-first` (§11.8). */
export type EntryState = "open" | "opened" | "unreadable" | "closed" | "removed" | "opened-first";

export interface LogEntry {
  readonly sequence: number;
  readonly entry: Followed;
  readonly role: "person" | "counsellor";
  readonly state: EntryState;
  readonly payload: Payload | null;
  /** Of an *opened* entry: a day that is true. */
  readonly day: number | null;
}

type Ends = (sequence: number) => void;

/** The newest mark of one author. */
export interface MarkSeen {
  readonly sequence: number;
  readonly mark: Mark;
}

const STATE: Readonly<Record<Served, EntryState>> = {
  [SERVED.whole]: "closed",
  [SERVED.notForReader]: "closed",
  [SERVED.removed]: "removed",
  [SERVED.openedFirst]: "opened-first",
};

export class Log {
  readonly #end: End;
  readonly #chain: Chain;
  readonly #keys: EpochKeys;
  readonly #remembered: HeadSeen | null;
  readonly #rosters = new Map<number, Bytes>();
  #entries: LogEntry[] = [];
  /** What `entries` gives: while a renewed vault is read, still those from before (§9.6). */
  #shown: LogEntry[] = this.#entries;
  readonly #removals = new Set<number>();
  readonly #alarms: Alarm[] = [];
  readonly #marks = new Map<string, MarkSeen>();
  #turn: Promise<unknown> = Promise.resolve();

  /** `remembered`: the newest head this end kept (§10.4). */
  constructor(end: End, expected: Expected, remembered: HeadSeen | null = null) {
    this.#end = end;
    this.#chain = new Chain(expected, end.signing);
    this.#keys = new EpochKeys(end, expected.vault);
    this.#remembered = remembered;
  }

  /** After the newest verified entry; null before the first. */
  get state(): State | null {
    return this.#chain.state;
  }

  get entries(): readonly LogEntry[] {
    return this.#shown;
  }

  /** The entry of that sequence, where it is kept. */
  at(sequence: number): LogEntry | undefined {
    return this.#entries[this.#chain.position(sequence)];
  }

  get alarms(): readonly Alarm[] {
    return this.#alarms;
  }

  /** Whether an alarm forbids to take more, or to write (§10.6). */
  get stopped(): boolean {
    return this.#alarms.some(({ name }) => STOPPING.has(name));
  }

  /** What to ask for next (§11.8). */
  get since(): number {
    return this.state?.sequence ?? -1;
  }

  /** Signatures that `checkLater` has still to look at (§10.5). */
  get later(): number {
    return this.#chain.later.length;
  }

  epochKey(epoch: number): EpochKey | undefined {
    return this.#keys.get(epoch);
  }

  newestMark(author: Bytes): MarkSeen | undefined {
    return this.#marks.get(keyText(author));
  }

  /** A roster this end verified itself; marks are held against it (§10.2). */
  knowRoster({ number, hash }: RosterMark): void {
    this.#rosters.set(number, hash);
  }

  /** Take an answer of entries (§11.7). `more`: the server has not given all yet, so what
   * a later entry may explain is not missing yet. `ends` is told the sequence the answer
   * says it ends with, before that is checked. */
  feed(answer: Bytes, more: boolean, ends?: Ends): Promise<void> {
    const fed = this.#turn.then(() => this.#feed(answer, more, ends));
    this.#turn = fed.catch(() => undefined);
    return fed;
  }

  /** The server says that there is more and gives nothing: what `feed` would find missing
   * at the end of an answer would never be missed. */
  breakOff(): void {
    this.#raise([{ name: "chain-broken", sequence: null }]);
  }

  /** Check up to `count` of the signatures left for later (§10.5). */
  async checkLater(count = 256): Promise<readonly Alarm[]> {
    return this.#raise(await this.#chain.checkLater(count));
  }

  async #feed(answer: Bytes, more: boolean, ends?: Ends): Promise<void> {
    if (this.stopped) return;
    try {
      const items = parseAnswer(answer);
      ends?.(items.at(-1)?.entry.sequence ?? -1);
      await Promise.all(items.map(checkBody));
      this.#raise(await this.#take(items));
      if (!more && !this.stopped) this.#raise(this.#settle());
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      this.#raise([{ name: alarmOf(refused.refusal), sequence: null }]);
    }
  }

  async #take(items: readonly Answered[]): Promise<readonly Alarm[]> {
    const begins = this.state?.begins ?? 0;
    const broken = await this.#chain.extend(items.map(({ entry }) => entry));
    if ((this.state?.begins ?? 0) !== begins) this.#beginAgain();
    const fresh = this.#chain.entries.slice(this.#entries.length);
    const readers = fresh.filter(({ cover }) => cover.kind === KIND.readers);
    const unkeyed = await this.#keys.learn(readers);
    this.#add(fresh);
    const opened = await this.#open(items);
    return [...(broken === null ? [] : [broken]), ...this.#forked(), ...unkeyed, ...opened];
  }

  /** A renewal has dropped all but the genesis (§9.6). */
  #beginAgain(): void {
    const none = this.#entries.length <= 1;
    this.#entries = this.#entries.slice(0, 1);
    if (none) this.#shown = this.#entries;
  }

  #raise(alarms: readonly Alarm[]): readonly Alarm[] {
    const known = new Set(this.#alarms.map(({ name, sequence }) => `${name} ${sequence}`));
    const fresh = alarms.filter(({ name, sequence }) => !known.has(`${name} ${sequence}`));
    this.#alarms.push(...fresh);
    return fresh;
  }

  #update(sequence: number, update: Partial<LogEntry>): void {
    const known = this.at(sequence);
    if (known === undefined) return;
    this.#entries[this.#chain.position(sequence)] = { ...known, ...update };
  }

  #add(fresh: readonly Followed[]): void {
    const person = this.#chain.state?.genesis.signing;
    for (const entry of fresh) {
      const { sequence, cover } = entry;
      const role = person && equal(person, cover.author) ? "person" : "counsellor";
      const state = heldBack(cover.kind) ? "closed" : "open";
      this.#entries.push({ sequence, entry, role, state, payload: null, day: null });
      if (cover.kind !== KIND.removal) continue;
      const removed = parseRemoval(bodyOf(entry)).sequence;
      this.#removals.add(removed);
      this.#update(removed, { state: "removed", payload: null });
    }
  }

  /** Open the bodies of an answer that belong to verified entries. */
  async #open(items: readonly Answered[]): Promise<readonly Alarm[]> {
    const raised: Alarm[] = [];
    const jobs: { entry: Entry; key: EpochKey }[] = [];
    for (const item of items) {
      const { entry } = item;
      const { sequence, cover } = entry;
      const known = this.at(sequence);
      if (known === undefined || !heldBack(cover.kind)) continue;
      if (!equal(known.entry.signature, entry.signature)) continue;
      if (known.state === "opened" || this.#removals.has(sequence)) continue;
      const key = this.#keys.get(cover.epoch);
      if (entry.body !== null && key !== undefined) {
        jobs.push({ entry: entry as Entry, key });
        continue;
      }
      this.#update(sequence, { state: STATE[item.state] });
      if (this.#withheld(item, key)) raised.push({ name: "body-missing", sequence });
    }
    for (const body of await openBodies(jobs, this.#known())) {
      const { sequence, payload, day, alarms } = body;
      this.#update(sequence, { state: payload ? "opened" : "unreadable", payload, day });
      raised.push(...alarms, ...this.#note(sequence, payload));
    }
    return raised;
  }

  /** Whether a body is kept back that this end may have: of an epoch whose key it holds,
   * or, for the person, whom nothing is kept from, for want of *opened* (§11.8). */
  #withheld({ state }: Answered, key: EpochKey | undefined): boolean {
    const person = this.#chain.state?.genesis.signing;
    const isPerson = person !== undefined && equal(person, this.#end.signing);
    if (state === SERVED.openedFirst) return isPerson;
    return state === SERVED.notForReader && key !== undefined;
  }

  #known() {
    return {
      shared: this.#chain.state?.genesis.purpose === PURPOSE.shared,
      hashAt: (sequence: number) => this.#chain.hashAt(sequence),
    };
  }

  /** Keep a mark; `roster-fork` if it names a roster known here by another hash (§10.2). */
  #note(sequence: number, payload: Payload | null): readonly Alarm[] {
    const entry = this.at(sequence);
    if (!payload?.mark || entry === undefined) return [];
    const { mark } = payload;
    const author = keyText(entry.entry.cover.author);
    const known = this.#marks.get(author);
    if (known === undefined || known.sequence < sequence)
      this.#marks.set(author, { sequence, mark });
    const forked = failing(() => checkRosterMark(mark, (number) => this.#rosters.get(number)));
    if (mark.roster !== null && forked === null && !this.#rosters.has(mark.roster.number)) {
      this.knowRoster(mark.roster);
    }
    return forked === null ? [] : [{ name: forked, sequence }];
  }

  /** What only the whole answer shows: bodies gone unasked, an old head. */
  #settle(): readonly Alarm[] {
    // The chain ends before the remembered head, or within a renewal.
    const due = Math.max(this.#remembered?.sequence ?? 0, this.state?.wholeAt ?? 0);
    const behind = this.since < due;
    if (!behind) this.#shown = this.#entries;
    const gone = this.#entries.filter(
      ({ state, sequence }) => state === "removed" && !this.#removals.has(sequence),
    );
    const alarms: Alarm[] = gone.map(({ sequence }) => ({ name: "body-missing", sequence }));
    if (behind) {
      alarms.push({ name: "head-behind", sequence: null });
    }
    return alarms;
  }

  /** Another entry where the remembered head was (§10.4). */
  #forked(): readonly Alarm[] {
    const { sequence, hash } = this.#remembered ?? { sequence: -1, hash: ZERO_32 };
    const served = this.#chain.hashAt(sequence);
    return served === undefined || equal(served, hash) ? [] : [{ name: "fork", sequence }];
  }
}

/** Throws `malformed` unless the body is the one its link names. */
async function checkBody({ entry }: Answered): Promise<void> {
  if (entry.body === null) return;
  const digest = await crypto.subtle.digest("SHA-256", entry.body);
  demand(bodyFits(entry, new Uint8Array(digest)), "malformed");
}
