// A person, Alice on duty, Bob her stand-in, and Charlie elsewhere; and a vault they write.

import { begin, follow } from "../../src/protocol/chain.ts";
import { writeRemoval } from "../../src/protocol/closing.ts";
import { drawDayNonce, drawEpochKey, drawId } from "../../src/protocol/drawing.ts";
import {
  type Bytes,
  b64u,
  concat,
  type JsonObject,
  u8,
  u32,
  ZERO_32,
} from "../../src/protocol/encoding.ts";
import { type Entry, entryHash, KIND, type Kind, writeEntry } from "../../src/protocol/entry.ts";
import { PURPOSE } from "../../src/protocol/genesis.ts";
import { type EpochKey, Secret, type SigningKey, signingKey } from "../../src/protocol/keys.ts";
import { type End, type Expected, Log } from "../../src/protocol/log.ts";
import type { Mark } from "../../src/protocol/marks.ts";
import { dayCommitment, openedBody } from "../../src/protocol/opened.ts";
import { writePayload } from "../../src/protocol/payload.ts";
import { FLAG, REASON, type Reason, ROLE } from "../../src/protocol/readers.ts";
import { Refused } from "../../src/protocol/refusals.ts";
import {
  type Sealed,
  type Subject,
  seal,
  sealOpened,
  signEntry,
} from "../../src/protocol/sealing.ts";
import type { State } from "../../src/protocol/state.ts";
import { SERVED, type Served } from "../../src/protocol/wire.ts";
import { type OpeningKey, openingKey } from "../../src/protocol/wraps.ts";
import type { Recipient, Shared } from "./composing.ts";
import { composeReaders, openEntry, signGenesis } from "./composing.ts";

export const filled = (byte: number, length = 32): Bytes => new Uint8Array(length).fill(byte);

export interface Actor {
  readonly key: SigningKey;
  readonly opening: OpeningKey;
  readonly end: End;
}

async function actor(byte: number): Promise<Actor> {
  const key = await signingKey(new Secret(filled(byte)));
  const opening = await openingKey(new Secret(filled(byte + 1)));
  return { key, opening, end: { signing: key.public, opening } };
}

export const person: Actor = await actor(0x10);
export const alice: Actor = await actor(0x20);
export const bob: Actor = await actor(0x30);
export const charlie: Actor = await actor(0x40);

/** The seeds of the cast, by name. */
export const actors: Readonly<Record<string, { signing: string; opening: string }>> =
  Object.fromEntries(
    Object.entries({ person: 0x10, alice: 0x20, bob: 0x30, charlie: 0x40 }).map(([who, byte]) => [
      who,
      { signing: b64u(filled(byte)), opening: b64u(filled(byte + 1)) },
    ]),
  );

export const INSTALLATION: Bytes = filled(0x77);
export const SERVICE: Bytes = charlie.key.public;
export const DAY = 20_000;

export const as = (who: Actor, role: Recipient["role"], flags = 0): Recipient => ({
  role,
  flags,
  signing: who.key.public,
  opening: who.opening.public,
});

export const PERSON: Recipient = as(person, ROLE.person);
export const CIRCLE: readonly Recipient[] = [
  PERSON,
  as(alice, ROLE.circle),
  as(bob, ROLE.circle, FLAG.agreed),
];
export const TAKEN: readonly Recipient[] = [
  PERSON,
  as(alice, ROLE.contact),
  as(bob, ROLE.standIn, FLAG.agreed | FLAG.withheld),
];

/** One item of an answer; a body is left out unless it is served whole. */
export function item(entry: Entry, state: Served = SERVED.whole): Bytes {
  const bytes = state === SERVED.whole ? writeEntry(entry) : concat(entry.link, entry.signature);
  return concat(u32(bytes.length + 1), u8(state), bytes);
}

export const answer = (entries: readonly Entry[]): Bytes => concat(...entries.map((e) => item(e)));

/** A vault under the pen: what is written is followed as a server would. */
export class Vault {
  readonly entries: Entry[] = [];
  readonly keys: Map<number, EpochKey> = new Map();
  state: State;

  constructor(genesis: Entry, state: State) {
    this.entries.push(genesis);
    this.state = state;
  }

  static async begin(own = false): Promise<Vault> {
    const genesis = await signGenesis(
      person.key,
      {
        purpose: own ? PURPOSE.own : PURPOSE.shared,
        signing: person.key.public,
        opening: person.opening.public,
        service: own ? ZERO_32 : SERVICE,
        installation: INSTALLATION,
      },
      drawId(),
    );
    const state = await begin(genesis);
    if (state instanceof Refused) throw state;
    return new Vault(genesis, state);
  }

  /** A shared vault with its circle, or an own one. */
  static async start(own = false): Promise<Vault> {
    const vault = await Vault.begin(own);
    await vault.readers(person, REASON.first, own ? [PERSON] : CIRCLE);
    return vault;
  }

  get expected(): Expected {
    const { genesis, vault } = this.state;
    return { vault, installation: genesis.installation, service: genesis.service };
  }

  get answer(): Bytes {
    return answer(this.entries);
  }

  get key(): EpochKey {
    return this.keys.get(this.state.epoch) as EpochKey;
  }

  log(who: Actor): Log {
    return new Log(who.end, this.expected);
  }

  subject(author: Actor, epoch: number = this.state.epoch): Subject {
    return { vault: this.state.vault, epoch, id: drawId(), author: author.key.public };
  }

  /** Sign at the head, without following. */
  sign(author: Actor, sealed: Sealed): Promise<Entry> {
    return signEntry(author.key, sealed, this.state.sequence + 1, this.state.hash);
  }

  /** Take an entry; throws the refusal. */
  async take(entry: Entry): Promise<Entry> {
    const next = await follow(this.state, entry, (at) => this.entries[at]);
    if (next instanceof Refused) throw next;
    this.state = next;
    this.entries.push(entry);
    return entry;
  }

  async composed(
    author: Actor,
    reason: Reason,
    recipients: readonly Recipient[],
    older: readonly Shared[] = [],
    key: EpochKey = drawEpochKey(),
  ): Promise<Entry> {
    const subject = this.subject(author, this.state.epoch + 1);
    this.keys.set(subject.epoch, key);
    const epoch = { reason, key, recipients, older };
    return this.sign(author, await composeReaders(subject, this.state.hash, epoch));
  }

  async readers(
    author: Actor,
    reason: Reason,
    recipients: readonly Recipient[],
    older: readonly Shared[] = [],
  ): Promise<Entry> {
    return this.take(await this.composed(author, reason, recipients, older));
  }

  mark(): Mark {
    const { sequence, hash } = this.state;
    return { sequence, hash, day: DAY, roster: null };
  }

  payload(body: JsonObject, kind = "letter", mark: Mark = this.mark()): Bytes {
    const shared = this.state.genesis.purpose === PURPOSE.shared;
    return writePayload({ kind, at: "2026-11-23T09:00Z", body, mark: shared ? mark : null });
  }

  async letter(author: Actor, words: string, mark?: Mark): Promise<Entry> {
    const bytes = this.payload({ text: words }, "letter", mark);
    return this.take(await this.sign(author, await seal(this.key, this.subject(author), bytes)));
  }

  async opened(author: Actor, day: number = DAY, inside: number = day): Promise<Entry> {
    const nonce = drawDayNonce();
    const bytes = this.payload(openedBody({ day: inside, nonce }), "opened");
    const commitment = dayCommitment({ day, nonce });
    const sealed = await sealOpened(this.key, this.subject(author), bytes, commitment);
    return this.take(await this.sign(author, sealed));
  }

  async bare(author: Actor, kind: Kind, body?: Bytes): Promise<Entry> {
    return this.take(await this.sign(author, openEntry(kind, this.subject(author), body)));
  }

  removal(author: Actor, target: Entry): Promise<Entry> {
    const body = writeRemoval({ sequence: target.sequence, hash: entryHash(target) });
    return this.bare(author, KIND.removal, body);
  }
}

/** The refusal's name of what `act` throws or returns. */
export async function refusalOf(act: () => unknown): Promise<string> {
  try {
    const value = await act();
    return value instanceof Refused ? value.refusal : "none";
  } catch (refused) {
    if (refused instanceof Refused) return refused.refusal;
    throw refused;
  }
}

/** The letters a log shows, in order. */
export const letters = (log: Log): readonly unknown[] =>
  log.entries
    .filter(({ payload }) => payload?.kind === "letter")
    .map(({ payload }) => payload?.body["text"]);

export const raised = (log: Log): readonly string[] =>
  log.alarms.map(({ name, sequence }) => `${name} ${sequence}`);

export const name = (key: Bytes): string => b64u(key);
