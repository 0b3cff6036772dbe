// What stands while a renewed own vault is read part by part (PROTOCOL §9.6).

import { expect, test } from "vitest";
import type { Entry } from "../../src/protocol/entry.ts";
import { REASON } from "../../src/protocol/readers.ts";
import { answer, filled, letters, PERSON, person, Vault } from "./cast.ts";

/** Written to, renewed at 4, and written to since. */
async function renewed(): Promise<Vault> {
  const vault = await Vault.start(true);
  await vault.letter(person, "before");
  await vault.letter(person, "unseen");
  await vault.readers(person, REASON.renew, [PERSON]);
  await vault.letter(person, "all of it");
  return vault;
}

test("until all is read, what was known stands", async () => {
  const { entries, log, state } = await asleep();
  await log.feed(answer(entries.slice(4, 5)), true);
  expect(letters(log)).toEqual(["before"]);
  await log.feed(answer(entries.slice(5)), false);
  expect(letters(log)).toEqual(["all of it"]);
  expect(log.alarms).toEqual([]);
  expect(log.state).toEqual(state);
});

test("where the rest never comes, what was known stands", async () => {
  const { entries, log } = await asleep();
  await log.feed(answer(entries.slice(4, 5)), true);
  await log.feed(filled(1, 7), false);
  expect(letters(log)).toEqual(["before"]);
  expect(log.stopped).toBe(true);
});

test("after a renewal an entry is found by its sequence", async () => {
  const vault = await renewed();
  const [genesis] = vault.entries;
  if (genesis === undefined) throw new TypeError("no genesis");
  const log = vault.log(person);
  await log.feed(answer([genesis, ...vault.entries.slice(4)]), false);
  expect(log.since).toBe(5);
  expect([0, 1, 3, 4, 5, 6].map((sequence) => log.at(sequence)?.sequence)).toEqual([
    0,
    undefined,
    undefined,
    4,
    5,
    undefined,
  ]);
  expect(log.at(5)?.payload?.body["text"]).toBe("all of it");
});

test("a letter can be removed after a renewal", async () => {
  const vault = await renewed();
  const log = vault.log(person);
  await log.feed(answer(vault.entries), false);
  await vault.removal(person, vault.entries[5] as Entry);
  await log.feed(answer(vault.entries.slice(6)), false);
  expect(letters(log)).toEqual([]);
  expect(log.at(5)?.state).toBe("removed");
  expect(log.alarms).toEqual([]);
});

/** An end that has read as far as 2. */
async function asleep() {
  const vault = await renewed();
  const { entries, state } = vault;
  const log = vault.log(person);
  await log.feed(answer(entries.slice(0, 3)), false);
  return { entries, log, state };
}
