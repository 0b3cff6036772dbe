// A deletion is believed only by the person's own signature (PROTOCOL §9.5).

import { describe, expect, it } from "vitest";
import { writeDeletion } from "../../src/protocol/closing.ts";
import { b64u } from "../../src/protocol/encoding.ts";
import { type Entry, KIND, writeEntry } from "../../src/protocol/entry.ts";
import { UNDO_DAYS } from "../../src/protocol/limits.ts";
import { signedByPerson } from "../../src/vault/tombstone.ts";
import { type Actor, alice, filled, person, Vault } from "../protocol/cast.ts";
import { openEntry } from "../protocol/composing.ts";

const shown = (entry: Entry): string => b64u(writeEntry(entry));

async function deletion(vault: Vault, author: Actor, days: 0 | typeof UNDO_DAYS): Promise<Entry> {
  return vault.sign(author, openEntry(KIND.deletion, vault.subject(author), writeDeletion(days)));
}

describe("a tombstone", () => {
  it("holds when the person signed what comes next, and for who wrote it", async () => {
    const vault = await Vault.start();
    const { state } = vault;
    const entry = await deletion(vault, person, 0);
    expect(await signedByPerson(shown(entry), state.vault, person.key.public, state)).toBe(true);
    await vault.take(entry);
    const after = vault.state;
    expect(await signedByPerson(shown(entry), state.vault, person.key.public, after)).toBe(true);
  });

  it("proves nothing by another key, of another vault, or as something else", async () => {
    const vault = await Vault.start();
    const { state } = vault;
    const own = person.key.public;
    const foreign = await deletion(vault, alice, 0);
    expect(await signedByPerson(shown(foreign), state.vault, own, null)).toBe(false);
    const entry = await deletion(vault, person, 0);
    expect(await signedByPerson(shown(entry), filled(9), own, state)).toBe(false);
    const other = await vault.sign(person, openEntry(KIND.leave, vault.subject(person)));
    expect(await signedByPerson(shown(other), state.vault, own, state)).toBe(false);
    expect(await signedByPerson("?", state.vault, own, state)).toBe(false);
    expect(await signedByPerson(undefined, state.vault, own, state)).toBe(false);
  });

  it("proves nothing once it was withdrawn", async () => {
    const vault = await Vault.start();
    const entry = await vault.take(await deletion(vault, person, UNDO_DAYS));
    await vault.bare(person, KIND.withdrawal);
    const { state } = vault;
    expect(await signedByPerson(shown(entry), state.vault, person.key.public, state)).toBe(false);
  });
});
