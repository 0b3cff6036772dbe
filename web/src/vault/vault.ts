// One vault as this end holds it: the verified log, the keys, and what is on its way.
//
// Promise: nothing is written on a history that did not verify; what the page asked to
// write stays in the queue until the server has it or has refused it by name.

import { STOPPING } from "../protocol/alarms.ts";
import { drawDayNonce } from "../protocol/drawing.ts";
import { type Bytes, b64u, equal, fromB64u } from "../protocol/encoding.ts";
import type { Entry, KIND } from "../protocol/entry.ts";
import { type Expected, type HeadSeen, Log } from "../protocol/log.ts";
import type { Mark } from "../protocol/marks.ts";
import { dayHeader } from "../protocol/opened.ts";
import type { Reason } from "../protocol/readers.ts";
import { Refused } from "../protocol/refusals.ts";
import type { Sealed } from "../protocol/sealing.ts";
import { type State, sparesRoom } from "../protocol/state.ts";
import { writeAnswer, writeBatch } from "../protocol/wire.ts";
import { openingKey } from "../protocol/wraps.ts";
import { minute, today } from "./clock.ts";
import {
  type EndKeys,
  nextPlace,
  openBody,
  type Place,
  readersEntry,
  type Seat,
  signAfter,
} from "./composing.ts";
import {
  type Draft,
  type Outgoing,
  openedDraft,
  openFor,
  outgoing,
  sealedFor,
  stands,
} from "./outgoing.ts";
import type { Prover } from "./proving.ts";
import type { RosterMemory } from "./rosters.ts";
import type { Seats } from "./seats.ts";
import { signedByPerson } from "./tombstone.ts";
import { ask, fetchBytes, fetched, Offline, type Part } from "./transport.ts";

/** What a vault asks of whoever holds it. */
export interface Surroundings {
  /** Who vouches for other readers' keys; nobody in an own vault. */
  readonly rosters: RosterMemory | null;
  /** Refused once nothing more may be written with these keys. */
  mayWrite(): Promise<void>;
  /** Something to show has changed. */
  changed(): void;
}

/** A *readers* entry to be. */
export interface Turn {
  readonly reason: Reason;
  readonly seats: readonly Seat[];
}

/** Decides by the newest state; null once nothing is left to change. */
type Next = (state: State) => Turn | null | Promise<Turn | null>;

/** How often a lost race is run again before the page is told. */
const TRIES = 8;

export class Vault {
  readonly id: Bytes;
  readonly keys: EndKeys;
  readonly log: Log;
  readonly shared: boolean;
  readonly prover: Prover;
  readonly #around: Surroundings;
  readonly #queue: Outgoing[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  /** Set once the server says the vault was deleted; `true` if the person signed it. */
  deleted: boolean | null = null;
  /** Day on which a deletion that waits is carried out. */
  closing: number | null = null;

  constructor(
    keys: EndKeys,
    prover: Prover,
    expected: Expected,
    shared: boolean,
    remembered: HeadSeen | null,
    around: Surroundings,
  ) {
    this.id = expected.vault;
    this.keys = keys;
    this.shared = shared;
    this.prover = prover;
    this.#around = around;
    this.log = new Log(
      { signing: keys.signing.public, opening: keys.opening },
      expected,
      remembered,
    );
  }

  get queue(): readonly Outgoing[] {
    return this.#queue;
  }

  get state(): State {
    const { state } = this.log;
    if (state === null) throw new Refused("not-a-reader");
    return state;
  }

  get isPerson(): boolean {
    return equal(this.state.genesis.signing, this.keys.signing.public);
  }

  /** Whether an alarm says that nothing more may be written here. */
  get stopped(): boolean {
    return this.log.alarms.some(({ name }) => STOPPING.has(name));
  }

  /** One thing at a time: reads and writes of a vault never interleave. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Take up entries of one's own that the server has stored; the chain goes on from
   * them, so that a server which stored something else is caught. */
  stored(entries: readonly Entry[]): Promise<void> {
    return this.#alone(async () => {
      await this.log.feed(writeAnswer(entries), true);
    });
  }

  /** Read what is new, and send what waits. */
  catchUp(): Promise<void> {
    return this.#alone(async () => {
      await this.#read(this.log.since);
      await this.#flush();
    });
  }

  /** Read, append this day's *opened* unless it stands, and read what that opens. */
  open(visit: boolean): Promise<void> {
    return this.#alone(async () => {
      await this.#read(this.log.since);
      if (this.deleted !== null || this.closing !== null || this.stopped) return;
      if ((visit || this.#isDayDue()) && !(await this.#leavesAlone())) {
        this.#put(openedDraft({ day: today(), nonce: drawDayNonce() }, visit ? minute() : null));
      }
      await this.#flush();
      const first = this.log.entries.find(({ state }) => state === "opened-first");
      if (first !== undefined) await this.#read(first.sequence - 1);
    });
  }

  /** Write payloads; resolves when the server has them all. */
  write(...drafts: readonly Draft[]): Promise<void> {
    for (const draft of drafts) this.#queue.push(outgoing(draft, null));
    this.#around.changed();
    return this.#alone(() => this.#flush());
  }

  /** Write an open entry, `still` as below: leave, removal, deletion, withdrawal. */
  act(
    kind: typeof KIND.leave | typeof KIND.removal | typeof KIND.deletion | typeof KIND.withdrawal,
    body?: Bytes,
    still?: () => boolean,
  ): Promise<void> {
    return this.#alone(async () => {
      const place = { vault: this.id, epoch: this.state.epoch };
      await this.#now(outgoing(null, null, openBody(this.keys, kind, place, body), still));
    });
  }

  /** Write one payload if, once all before it is known, `still` holds: `head-moved` else. */
  writeIf(draft: Draft, still: () => boolean): Promise<void> {
    return this.#alone(() => this.#now(outgoing(draft, null, null, still)));
  }

  /** Append what `make` puts together from the newest state, all of it or nothing; it is
   * not tried again where somebody was first. */
  writeTogether(make: (state: State) => Promise<readonly Entry[] | null>): Promise<void> {
    return this.#alone(async () => {
      this.#demandSound();
      const entries = await make(this.state);
      if (entries !== null) await this.#append(entries, null);
    });
  }

  /** Send it now or never: nothing is done later that the page was told could not be now. */
  async #now(item: Outgoing): Promise<void> {
    this.#queue.push(item);
    try {
      await this.#flush();
    } finally {
      if (this.#queue.includes(item)) this.#queue.splice(this.#queue.indexOf(item), 1);
    }
  }

  /** Begin new epochs until `next` sees nothing left to change; throws what the law or
   * the race says. An earlier try whose answer was lost is seen as done. */
  turnTo(next: Next): Promise<void> {
    return this.#alone(() => this.#turnTo(next));
  }

  /** Fetched when a new epoch is due: a first letter needs none. */
  async seats(): Promise<Seats> {
    const { Seats } = await fetched(import("./seats.ts"));
    const opening = await openingKey(this.keys.opening.seed);
    return new Seats({ ...this.keys, opening }, this.#around.rosters);
  }

  /** Whether a new epoch is due that nobody but the person would read (§8.9). */
  async #leavesAlone(): Promise<boolean> {
    if (!(this.isPerson && this.#isDue())) return false;
    return (await this.seats()).leavesAlone(this.state, this.#hasKey);
  }

  get #hasKey(): boolean {
    return this.log.epochKey(this.state.epoch) !== undefined;
  }

  #isDue(): boolean {
    return this.state.left.length > 0 || !this.#hasKey;
  }

  /** Give up what the server refused. */
  drop(ticket: number): void {
    const at = this.#queue.findIndex((item) => item.ticket === ticket);
    if (at >= 0) this.#queue.splice(at, 1);
    this.#around.changed();
  }

  /** Whether this day's *opened* is to be written: once, and not from room that the person
   * needs for words (PROTOCOL §8.10). */
  #isDayDue(): boolean {
    const own = this.keys.signing.public;
    const opened = this.log.entries.some(
      ({ day, entry }) => day === today() && equal(entry.cover.author, own),
    );
    return !opened && !(this.isPerson && sparesRoom(this.state));
  }

  #put(draft: Draft): void {
    const { day, nonce } = draft.body as { day: number; nonce: string };
    this.#queue.unshift(outgoing(draft, { day, nonce: fromB64u(nonce) }));
  }

  #part(since: number): Promise<Part> {
    const json = { vault: b64u(this.id), since };
    return this.prover.with((token) => fetchBytes("/entries/read", { json, token }));
  }

  /** Part by part, the next on its way while one is checked: two are held at most. */
  async #read(since: number): Promise<void> {
    let from = since;
    let part = this.#part(from) as Promise<Part> | null;
    while (part !== null) {
      try {
        const { bytes, more }: Part = await part;
        // What is served does not wait to be deleted, whatever was so before.
        this.closing = null;
        part = null;
        await this.log.feed(bytes, more, (to) => {
          if (more && to > from) part = this.#part(to);
          // How it fails is told where it is waited for.
          part?.catch(() => undefined);
          from = to;
        });
        if (more && part === null) this.log.breakOff();
        if (this.stopped) part = null;
      } catch (failed) {
        if (!(await this.isGone(failed))) throw failed;
        part = null;
      }
    }
    this.#around.changed();
  }

  /** Whether the vault was deleted: by the person, if the tombstone says so truly (§9.5). */
  async isGone(failed: unknown): Promise<boolean> {
    if (!(failed instanceof Refused)) return false;
    if (failed.refusal === "vault-closing") {
      const json = { vault: b64u(this.id) };
      const { closing } = await this.prover.with((token) => ask("/head", { json, token }));
      this.closing = typeof closing === "number" ? closing : null;
      return true;
    }
    if (failed.refusal !== "vault-deleted") return false;
    const { state } = this.log;
    const own = this.prover.isPerson ? this.keys.signing.public : null;
    const person = state?.genesis.signing ?? own;
    this.deleted = await signedByPerson(failed.members["tombstone"], this.id, person, state);
    return true;
  }

  /** §10.6: after a stopping alarm nothing is written here. */
  #demandSound(): void {
    if (this.stopped) throw new Refused("bad-signature");
  }

  async #turnTo(next: Next): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      this.#demandSound();
      const { state } = this;
      const turn = await next(state);
      if (turn === null) return;
      const place = nextPlace(this.id, state.epoch);
      const entry = await readersEntry(this.keys, place, state, turn.reason, turn.seats);
      if (!(await this.#append([entry], null))) await this.#read(this.log.since);
    }
    throw new Refused("head-moved");
  }

  /** After a leaver, and over a bad wrap, a new epoch comes first (§8.6, §9.3). */
  async #place(): Promise<Place> {
    this.#demandSound();
    if (this.#isDue()) {
      const seats = await this.seats();
      await this.#turnTo((state) => seats.due(state, this.#hasKey));
    }
    const { epoch } = this.state;
    const key = this.log.epochKey(epoch);
    if (key === undefined) throw new Refused("commitment-mismatch");
    return { vault: this.id, epoch, key };
  }

  #mark(): Mark | null {
    if (!this.shared) return null;
    const { sequence, hash } = this.state;
    return { sequence, hash, day: today(), roster: this.#around.rosters?.seen ?? null };
  }

  async #flush(): Promise<void> {
    if (this.#next() !== undefined) await this.#around.mayWrite();
    for (let item = this.#next(); item !== undefined; item = this.#next()) {
      try {
        await this.#send(item);
        this.#queue.splice(this.#queue.indexOf(item), 1);
      } catch (failed) {
        if (failed instanceof Offline) item.state = "waiting";
        if (failed instanceof Refused) this.#refuse(item, failed);
        this.#around.changed();
        throw failed;
      }
    }
    this.#around.changed();
  }

  #next(): Outgoing | undefined {
    return this.#queue.find(({ state }) => state !== "refused");
  }

  /** Words stay to be seen; what the page never showed is simply gone. */
  #refuse(item: Outgoing, { refusal }: Refused): void {
    item.state = "refused";
    item.refusal = refusal;
    if (item.draft?.kind !== "letter") this.#queue.splice(this.#queue.indexOf(item), 1);
  }

  async #send(item: Outgoing): Promise<void> {
    this.#demandSound();
    // An answer that never came may have been stored all the same.
    if (item.sealed !== null) await this.#read(this.log.since);
    for (let tries = 0; tries < TRIES; tries++) {
      if (this.log.entries.some(({ entry }) => stands(item, entry))) return;
      if (!item.still()) throw new Refused("head-moved");
      const sealed = await this.#sealed(item);
      const entry = await signAfter(this.keys, sealed, this.state);
      if (await this.#append([entry], item.day)) return;
      await this.#read(this.log.since);
    }
    throw new Refused("head-moved");
  }

  /** As it has to be now: sealed, or open, for the epoch there is. */
  async #sealed(item: Outgoing): Promise<Sealed> {
    const { draft } = item;
    if (draft === null) return openFor(item, this.keys, this.id, this.state.epoch);
    return sealedFor(item, draft, this.keys, await this.#place(), this.#mark());
  }

  /** Append entries and take them into the log; false if somebody was first. */
  async #append(entries: readonly Entry[], day: Outgoing["day"]): Promise<boolean> {
    const headers = day === null ? {} : { "Udvej-Day": dayHeader(day) };
    const bytes = writeBatch(entries);
    try {
      await this.prover.with((token) => ask("/entries/append", { bytes, token, headers }));
    } catch (failed) {
      if (failed instanceof Refused && RACES.has(failed.refusal)) return false;
      throw failed;
    }
    await this.log.feed(writeAnswer(entries), false);
    return true;
  }
}

/** Refusals that a fresh look at the head may undo. */
const RACES: ReadonlySet<string> = new Set(["head-moved", "wrong-epoch", "epoch-must-turn"]);
