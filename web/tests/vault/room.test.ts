import { describe, expect, test } from "vitest";
import { isFull } from "../../src/person/folder/room.tsx";
import { ENTRIES_MAX, UNTAKEN_ENTRIES_MAX, VAULT_BYTES_MAX } from "../../src/protocol/limits.ts";
import { roomIn } from "../../src/vault/room.ts";
import type { Filled } from "../../src/vault/views.ts";
import { relation } from "../person/fake.ts";

const EMPTY: Filled = { sequence: 3, totalBytes: 9_000, byPerson: 3, taken: true };

const said = (room: Partial<Filled>) => roomIn(relation({ room: { ...EMPTY, ...room } }));

describe("room that is left", () => {
  test("nothing is said while there is enough, or where nothing was read", () => {
    expect(said({})).toBe(null);
    expect(said({ taken: false })).toBe(null);
    expect(roomIn(relation({ room: null }))).toBe(null);
  });

  test("it is said before the last entry that the law lets in, and not after it", () => {
    expect(said({ sequence: ENTRIES_MAX - 1_000 })).toBe("little");
    expect(said({ sequence: ENTRIES_MAX - 2 })).toBe("little");
    expect(said({ sequence: ENTRIES_MAX - 1 })).toBe("none");
  });

  test("bytes run out as entries do", () => {
    expect(said({ totalBytes: VAULT_BYTES_MAX - 500_000 })).toBe("little");
    expect(said({ totalBytes: VAULT_BYTES_MAX - 1_000 })).toBe("none");
  });

  test("until somebody has taken it there is little, and then there is room again", () => {
    const last = { taken: false, byPerson: UNTAKEN_ENTRIES_MAX - 1 };
    expect(said(last)).toBe("untaken-little");
    expect(said({ ...last, byPerson: UNTAKEN_ENTRIES_MAX })).toBe("untaken-none");
    expect(said({ taken: true, byPerson: UNTAKEN_ENTRIES_MAX })).toBe(null);
  });

  test("where nothing can be written anyway, room is not spoken of", () => {
    const room = { ...EMPTY, sequence: ENTRIES_MAX };
    expect(isFull(relation({ room }))).toBe(true);
    expect(isFull(relation({ room, state: "deleted" }))).toBe(false);
    expect(isFull(relation({ room, closing: 20_000 }))).toBe(false);
  });
});
