// Rosters, verified and remembered (PROTOCOL §12); as src/udvej/client/rosters.py.
//
// Promise: nobody is shown, and no key is wrapped to, who stands on no roster that the
// pinned service key signed. One that is unsigned, expired, older or forked is refused
// by name, and what was known stays known.

import { type Bytes, b64u, equal, fromB64u } from "../protocol/encoding.ts";
import { openingHash } from "../protocol/genesis.ts";
import type { RosterMark } from "../protocol/marks.ts";
import type { Member } from "../protocol/readers.ts";
import { Refused } from "../protocol/refusals.ts";
import {
  type Counsellor,
  counsellorOf,
  type Roster,
  readRoster,
  rosterMark,
  succeed,
} from "../protocol/roster.ts";
import { type Answer, ask } from "./transport.ts";

const listAt = (answer: Answer, member: string, key: string): readonly unknown[] => {
  const byService = answer[member] as Answer | undefined;
  const list = byService?.[key];
  return Array.isArray(list) ? list : [];
};

/** Whether a roster names a reader, by both keys (§8.9). */
export function isNamed(roster: Roster, { signing, openingHash: hashed }: Member): boolean {
  const found = counsellorOf(roster, signing);
  return found !== undefined && equal(openingHash(found.opening), hashed);
}

/** What one end knows of one service's rosters. */
export class RosterMemory {
  readonly service: Bytes;
  #seen: RosterMark | null = null;
  #newest: Roster | null = null;
  readonly #hashes = new Map<number, Bytes>();
  /** Every roster that was verified here, by number. */
  readonly read: Map<number, Roster> = new Map();

  constructor(service: Bytes) {
    this.service = service;
  }

  get seen(): RosterMark | null {
    return this.#seen;
  }

  get newest(): Roster | null {
    return this.#newest;
  }

  hashOf(number: number): Bytes | undefined {
    return this.#hashes.get(number);
  }

  /** Take over what was remembered elsewhere; throws `roster-fork`. */
  remember(seen: RosterMark): void {
    const known = this.#hashes.get(seen.number);
    if (known !== undefined && !equal(known, seen.hash)) throw new Refused("roster-fork");
    this.#hashes.set(seen.number, seen.hash);
    if (this.#seen === null || this.#seen.number < seen.number) this.#seen = seen;
  }

  counsellor(signing: Bytes): Counsellor | undefined {
    return this.#newest === null ? undefined : counsellorOf(this.#newest, signing);
  }

  /** Whether the newest roster names this reader; true while none is known. */
  names(member: Member): boolean {
    return this.#newest === null || isNamed(this.#newest, member);
  }

  /** Verify what the server answered; throws one of the refusals of §12.3. */
  async #take(answer: Answer, today: number): Promise<Roster> {
    const signed = listAt(answer, "rosters", b64u(this.service)).map((each) => fromB64u(each));
    const newest = await succeed(this.#seen, signed, this.service, today);
    for (const each of signed) {
      const roster = await readRoster(each, this.service);
      this.remember(rosterMark(roster));
      this.read.set(roster.number, roster);
    }
    this.#newest = newest;
    return newest;
  }

  /** Ask for the newest; for those between only where some were missed (§12.4), or where
   * a reader is named by them alone (§8.9). */
  async refresh(today: number, back = false): Promise<Roster> {
    const newest = await ask("/rosters/newest");
    const more = back || (await this.#missed(newest));
    return this.#take(more ? await ask("/rosters") : newest, today);
  }

  async #missed(answer: Answer): Promise<boolean> {
    const [signed] = listAt(answer, "rosters", b64u(this.service));
    if (this.#seen === null || signed === undefined) return false;
    return (await readRoster(fromB64u(signed), this.service)).number > this.#seen.number + 1;
  }
}

export interface Presence {
  readonly onDuty: boolean;
  readonly takingNew: boolean;
}

/** Who says to be in, by signing key in b64u; unsigned, a courtesy (§12.4). */
export async function presence(service: Bytes): Promise<ReadonlyMap<string, Presence>> {
  const present = listAt(await ask("/now"), "services", b64u(service)) as readonly Answer[];
  return new Map(
    present.map((one) => [
      String(one["signing"]),
      { onDuty: one["onDuty"] === true, takingNew: one["takingNew"] === true },
    ]),
  );
}
