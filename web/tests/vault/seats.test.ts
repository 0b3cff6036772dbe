// Whom a new key goes to (PROTOCOL §8.9).

import { describe, expect, it } from "vitest";
import { openingHash } from "../../src/protocol/genesis.ts";
import { type Member, REASON, ROLE, type Role } from "../../src/protocol/readers.ts";
import type { Roster } from "../../src/protocol/roster.ts";
import type { State } from "../../src/protocol/state.ts";
import { isNamed, type RosterMemory } from "../../src/vault/rosters.ts";
import { Seats, type WritingKeys } from "../../src/vault/seats.ts";

interface Key {
  readonly signing: Uint8Array<ArrayBuffer>;
  readonly opening: Uint8Array<ArrayBuffer>;
}

const key = (fill: number): Key => ({
  signing: new Uint8Array(32).fill(fill),
  opening: new Uint8Array(1216).fill(fill),
});

const [person, mette, jonas, sara] = [key(1), key(2), key(3), key(4)];

const member = ({ signing, opening }: Key, role: Role) => ({
  role,
  flags: 0,
  signing,
  openingHash: openingHash(opening),
});

/** A circle of three, of whom Sara has left. */
const state = {
  genesis: person,
  left: [sara.signing],
  readers: [
    member(person, ROLE.person),
    member(mette, ROLE.circle),
    member(jonas, ROLE.circle),
    member(sara, ROLE.circle),
  ],
} as unknown as State;

const me = ({ signing, opening }: Key): WritingKeys =>
  ({ signing: { public: signing }, opening: { public: opening } }) as unknown as WritingKeys;

/** Rosters of which the newest names `now`, and an older one, not read yet, `before`. */
function rosters(now: readonly Key[], before: readonly Key[]): RosterMemory {
  const read = new Map([[2, { counsellors: now }]]);
  return {
    read,
    names: (one: Member) => isNamed({ counsellors: now } as unknown as Roster, one),
    refresh: async (_: number, back: boolean) => {
      if (back) read.set(1, { counsellors: before });
    },
  } as unknown as RosterMemory;
}

const signingKeys = async (seats: Seats) =>
  (await seats.due(state, true))?.seats.map(({ signing }) => signing);

describe("after somebody has left", () => {
  it("the person leaves out whom the newest roster does not name", async () => {
    const seats = new Seats(me(person), rosters([mette], [mette, jonas, sara]));
    expect(await signingKeys(seats)).toEqual([person.signing, mette.signing]);
    expect(await seats.leavesAlone(state, true)).toBe(false);
  });

  it("the person leaves out whom the newest roster names with another key", async () => {
    const other = { signing: jonas.signing, opening: sara.opening };
    const seats = new Seats(me(person), rosters([mette, other], [mette, jonas, sara]));
    expect(await signingKeys(seats)).toEqual([person.signing, mette.signing]);
  });

  it("the person is not left alone by that", async () => {
    const seats = new Seats(me(person), rosters([], [mette, jonas, sara]));
    await expect(seats.due(state, true)).rejects.toThrow("reader-not-allowed");
    expect(await seats.leavesAlone(state, true)).toBe(true);
  });

  it("a counsellor leaves out nobody, and finds the key on an older roster", async () => {
    const seats = new Seats(me(mette), rosters([mette], [mette, jonas, sara]));
    const turn = await seats.due(state, true);
    expect(turn?.reason).toBe(REASON.turn);
    expect(turn?.seats.map(({ opening }) => opening)).toEqual(
      [person, mette, jonas].map(({ opening }) => opening),
    );
  });

  it("no roster can put another key in the place of the chain's", async () => {
    const other = { signing: jonas.signing, opening: sara.opening };
    const seats = new Seats(me(mette), rosters([mette, other], [mette, other]));
    await expect(seats.due(state, true)).rejects.toThrow("reader-not-allowed");
  });
});
