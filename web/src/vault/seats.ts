// Who is to read next, and the keys to wrap to (PROTOCOL §8); as src/udvej/client/seats.py.
//
// Promise: a key is wrapped to only if its hash stands in the chain already. A person
// wraps to nobody whom the newest roster does not name (§8.9).

import { type Bytes, equal } from "../protocol/encoding.ts";
import { openingHash } from "../protocol/genesis.ts";
import { type Member, REASON } from "../protocol/readers.ts";
import { Refused } from "../protocol/refusals.ts";
import type { State } from "../protocol/state.ts";
import type { OpeningKey } from "../protocol/wraps.ts";
import { today } from "./clock.ts";
import type { EndKeys, Seat } from "./composing.ts";
import type { RosterMemory } from "./rosters.ts";
import type { Turn } from "./vault.ts";

const staying = ({ readers, left }: State): readonly Member[] =>
  readers.filter(({ signing }) => !left.some((key) => equal(key, signing)));

/** With the public key that an own seat is made of. */
export interface WritingKeys extends EndKeys {
  readonly opening: OpeningKey;
}

export class Seats {
  readonly #me: WritingKeys;
  readonly #rosters: RosterMemory | null;

  constructor(me: WritingKeys, rosters: RosterMemory | null) {
    this.#me = me;
    this.#rosters = rosters;
  }

  /** A seat for a current reader; `reader-not-allowed` if no roster vouches for its key. */
  of(state: State, member: Member): Seat {
    const { role, flags, signing } = member;
    const opening = this.#openingOf(state, member);
    if (opening === undefined) throw new Refused("reader-not-allowed");
    return { role, flags, signing, opening };
  }

  /** The *readers* entry that must go before anything sealed, if one must: after a leaver
   * (§9.3), and by the person over a bad wrap (§8.6). */
  async due(state: State, hasKey: boolean): Promise<Turn | null> {
    const left = state.left.length > 0;
    if (!left && (hasKey || !this.#isPerson(state))) return null;
    await this.#lookBack(state);
    return { reason: left ? REASON.turn : REASON.repair, seats: this.#staying(state) };
  }

  /** Whether the person cannot begin the epoch that is due (§8.9). */
  async leavesAlone(state: State, hasKey: boolean): Promise<boolean> {
    try {
      await this.due(state, hasKey);
      return false;
    } catch (failed) {
      if (failed instanceof Refused) return true;
      throw failed;
    }
  }

  /** Who did not leave. The person leaves out whom the newest roster does not name, and is
   * not left alone by it; a counsellor may leave out nobody (§8.5). */
  #staying(state: State): readonly Seat[] {
    const stay = staying(state);
    const person = this.#isPerson(state);
    const kept = stay.filter((one, at) => !person || at === 0 || this.#rosters?.names(one));
    if (kept.length === 1 && stay.length > 1) throw new Refused("reader-not-allowed");
    return kept.map((member) => this.of(state, member));
  }

  /** A counsellor's *turn* may need keys that the newest roster has no more. */
  async #lookBack(state: State): Promise<void> {
    if (this.#isPerson(state)) return;
    const missing = staying(state).some((one) => this.#openingOf(state, one) === undefined);
    if (missing) await this.#rosters?.refresh(today(), true);
  }

  #isPerson({ genesis }: State): boolean {
    return equal(genesis.signing, this.#me.signing.public);
  }

  #openingOf({ genesis }: State, member: Member): Bytes | undefined {
    if (equal(member.signing, genesis.signing)) return genesis.opening;
    const own = equal(member.signing, this.#me.signing.public);
    return own ? this.#me.opening.public : this.#vouchedFor(member);
  }

  /** Of any roster: the chain says which key, and no roster can put another in its place. */
  #vouchedFor({ signing, openingHash: hashed }: Member): Bytes | undefined {
    return [...(this.#rosters?.read.values() ?? [])]
      .flatMap(({ counsellors }) => counsellors)
      .find((one) => equal(one.signing, signing) && equal(openingHash(one.opening), hashed))
      ?.opening;
  }
}
