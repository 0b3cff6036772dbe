// What follows from a vault's state (PROTOCOL §8.10).

import { expect, test } from "vitest";
import { REASON } from "../../src/protocol/readers.ts";
import { sparesRoom } from "../../src/protocol/state.ts";
import { alice, person, TAKEN, Vault } from "./cast.ts";

async function written(vault: Vault, letters: number): Promise<Vault> {
  for (let i = 0; i < letters; i++) await vault.letter(person, "words");
  return vault;
}

test("the second half of a first letter's room is for words, until somebody takes it", async () => {
  const vault = await written(await Vault.start(), 5);
  expect(vault.state.byPerson).toBe(7);
  expect(sparesRoom(vault.state)).toBe(false);
  await vault.letter(person, "one more");
  expect(sparesRoom(vault.state)).toBe(true);
  await vault.readers(alice, REASON.take, TAKEN);
  await vault.letter(alice, "an answer");
  expect(sparesRoom(vault.state)).toBe(false);
});

test("an own vault is not spared", async () => {
  expect(sparesRoom((await written(await Vault.start(true), 9)).state)).toBe(false);
});
