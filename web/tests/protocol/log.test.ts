// What each end sees of a vault, and what a server that lies gets for it.

import fc from "fast-check";
import { expect, test } from "vitest";
import { concat } from "../../src/protocol/encoding.ts";
import { type Entry, entryHash, KIND, parseEntry, writeEntry } from "../../src/protocol/entry.ts";
import { Log } from "../../src/protocol/log.ts";
import { REASON, ROLE } from "../../src/protocol/readers.ts";
import { signEntry } from "../../src/protocol/sealing.ts";
import { SERVED } from "../../src/protocol/wire.ts";
import { tampered } from "./arbitraries.ts";
import {
  alice,
  answer,
  as,
  bob,
  CIRCLE,
  charlie,
  DAY,
  filled,
  item,
  letters,
  PERSON,
  person,
  raised,
  TAKEN,
  Vault,
} from "./cast.ts";
import { openEntry } from "./composing.ts";

async function story(): Promise<Vault> {
  const vault = await Vault.start();
  await vault.letter(person, "first");
  await vault.opened(alice);
  await vault.readers(alice, REASON.take, TAKEN);
  await vault.letter(alice, "answer");
  await vault.letter(person, "thanks");
  return vault;
}

test("both ends read the same letters and raise nothing", async () => {
  const vault = await story();
  for (const who of [person, alice]) {
    const log = vault.log(who);
    await log.feed(vault.answer, false);
    expect(letters(log)).toEqual(["first", "answer", "thanks"]);
    expect(raised(log)).toEqual([]);
    expect(log.entries[3]?.day).toBe(DAY);
    expect(await log.checkLater()).toEqual([]);
    expect(log.newestMark(alice.key.public)?.mark.sequence).toBe(4);
  }
});

test("an answer may come in parts, twice over and while others wait", async () => {
  const vault = await story();
  const log = vault.log(person);
  const parts = [vault.entries.slice(0, 3), vault.entries.slice(1, 5), vault.entries.slice(4)];
  await Promise.all(parts.map((part, i) => log.feed(answer(part), i < 2)));
  expect(letters(log)).toEqual(["first", "answer", "thanks"]);
  expect(raised(log)).toEqual([]);
});

test("who left the circle reads nothing of the new epoch", async () => {
  const vault = await story();
  await vault.readers(person, REASON.consent, [PERSON, as(alice, ROLE.contact)]);
  await vault.letter(person, "without Bob");
  const log = vault.log(bob);
  await log.feed(vault.answer, false);
  expect(letters(log)).toEqual(["first", "answer", "thanks"]);
  expect(log.entries.at(-1)?.state).toBe("closed");
  expect(raised(log)).toEqual([]);
});

test("an older epoch opens for a new reader to whom the person shares it", async () => {
  const vault = await story();
  const older = [1, 2].map((epoch) => {
    const key = vault.keys.get(epoch);
    if (key === undefined) throw new Error("no key");
    return { signing: charlie.key.public, epoch, key };
  });
  await vault.readers(person, REASON.consent, [PERSON, as(charlie, ROLE.contact)], older);
  const log = vault.log(charlie);
  await log.feed(vault.answer, false);
  expect(letters(log)).toEqual(["first", "answer", "thanks"]);
  expect(raised(log)).toEqual([]);
});

test("a body that was removed with a signature is gone without alarm", async () => {
  const vault = await story();
  const letter = vault.entries[2] as Entry;
  await vault.removal(person, letter);
  const log = vault.log(person);
  const items = vault.entries.map((entry) => item(entry, entry === letter ? SERVED.removed : 0));
  await log.feed(concat(...items), false);
  expect(log.entries[2]?.state).toBe("removed");
  expect(raised(log)).toEqual([]);
});

test("a removal takes back what was already shown", async () => {
  const vault = await story();
  const log = vault.log(person);
  await log.feed(vault.answer, false);
  const removal = await vault.removal(person, vault.entries[2] as Entry);
  await log.feed(answer([removal]), false);
  expect(log.entries[2]?.state).toBe("removed");
  expect(letters(log)).toEqual(["answer", "thanks"]);
});

test.each([
  ["removed", SERVED.removed, person],
  ["not for this reader", SERVED.notForReader, person],
  ["opened first", SERVED.openedFirst, person],
  ["not for this reader, says the server to the contact", SERVED.notForReader, alice],
])("a body withheld unasked (%s) is missing", async (_, state, who) => {
  const vault = await story();
  const log = vault.log(who);
  const items = vault.entries.map((entry, i) => item(entry, i === 2 ? state : SERVED.whole));
  await log.feed(concat(...items), false);
  expect(raised(log)).toEqual(["body-missing 2"]);
  expect(letters(log)).toEqual(["answer", "thanks"]);
});

test("a counsellor gets the bodies after this day's opened entry", async () => {
  const vault = await story();
  const log = vault.log(alice);
  const held = (entry: Entry) => entry.cover.size > 0;
  const items = vault.entries.map((e) => item(e, held(e) ? SERVED.openedFirst : SERVED.whole));
  await log.feed(concat(...items), false);
  expect(letters(log)).toEqual([]);
  await vault.opened(alice);
  await log.feed(vault.answer, false);
  expect(letters(log)).toEqual(["first", "answer", "thanks"]);
  expect(raised(log)).toEqual([]);
});

const LIES: readonly (readonly [string, string, (vault: Vault) => Promise<readonly Entry[]>])[] = [
  ["drops one from the middle", "chain-broken 3", async (v) => v.entries.filter((_, i) => i !== 2)],
  ["reorders", "chain-broken 3", async (v) => [0, 1, 3, 2, 4, 5].map((i) => v.entries[i] as Entry)],
  ["shows another vault", "foreign-vault 0", async () => (await story()).entries],
  [
    "moves an entry from another vault",
    "foreign-vault 2",
    async (v) => [...v.entries.slice(0, 2), (await story()).entries[2] as Entry],
  ],
  [
    "alters a signature",
    "bad-signature 2",
    async (v) => {
      const bytes = writeEntry(v.entries[2] as Entry);
      bytes[200] = (bytes[200] as number) ^ 1;
      return [...v.entries.slice(0, 2), parseEntry(bytes)];
    },
  ],
  [
    "adds a reader in the contact's name",
    "bad-signature 3",
    async () => {
      const v = await Vault.start();
      await v.letter(person, "first");
      const real = await v.composed(person, REASON.consent, [...CIRCLE, as(charlie, ROLE.circle)]);
      const cover = { ...real.cover, author: person.key.public };
      const forged = await signEntry(charlie.key, { cover, body: real.body }, 3, v.state.hash);
      return Object.assign([...v.entries, forged], { vault: v });
    },
  ],
  [
    "inserts an entry by a stranger",
    "reader-not-allowed 7",
    async (v) => {
      const sealed = openEntry(KIND.leave, v.subject(charlie));
      return [...v.entries, await v.sign(charlie, sealed)];
    },
  ],
];

test.each(LIES)("a server that %s is caught", async (_, alarm, lie) => {
  const vault = await story();
  const told = await lie(vault);
  const { expected } = (told as { vault?: Vault }).vault ?? vault;
  const log = new Log(person.end, expected);
  await log.feed(answer(told), false);
  expect(raised(log)).toEqual([alarm]);
  expect(log.stopped).toBe(true);
  expect(log.since).toBe(Number(alarm.split(" ")[1]) - 1 + (alarm === "chain-broken 3" ? -1 : 0));
});

test("two histories at one sequence are a fork", async () => {
  const vault = await Vault.start();
  await vault.letter(person, "first");
  const log = vault.log(person);
  await log.feed(vault.answer, false);
  const before = vault.entries.slice(0, 2);
  const fork = new Vault(before[0] as Entry, vault.state);
  fork.state = { ...vault.state, sequence: 1, hash: entryHash(before[1] as Entry) };
  fork.keys.set(1, vault.key);
  const other = await fork.letter(person, "another first");
  await log.feed(answer([other]), false);
  expect(raised(log)).toEqual(["fork 2"]);
});

test("yesterday's head, or another one at its place, is noticed", async () => {
  const vault = await story();
  const at = { sequence: 6, hash: vault.state.hash };
  const behind = new Log(person.end, vault.expected, at);
  await behind.feed(answer(vault.entries.slice(0, 4)), false);
  expect(raised(behind)).toEqual(["head-behind null"]);
  const forked = new Log(person.end, vault.expected, { ...at, hash: filled(1) });
  await forked.feed(vault.answer, false);
  expect(raised(forked)).toEqual(["fork 6"]);
  const right = new Log(person.end, vault.expected, at);
  await right.feed(answer(vault.entries.slice(0, 4)), true);
  await right.feed(answer(vault.entries.slice(4)), false);
  expect(raised(right)).toEqual([]);
});

test("a mark of another history is a mismatch, and the letter is shown beside it", async () => {
  const vault = await story();
  await vault.letter(alice, "from elsewhere", { ...vault.mark(), hash: filled(9) });
  await vault.letter(alice, "from the future", { ...vault.mark(), sequence: 99 });
  const log = vault.log(person);
  await log.feed(vault.answer, false);
  expect(raised(log)).toEqual(["mark-mismatch 7", "mark-mismatch 8"]);
  expect(letters(log)).toContain("from elsewhere");
  expect(log.stopped).toBe(false);
});

test("a roster both ends know has one hash", async () => {
  const vault = await story();
  await vault.letter(alice, "hi", { ...vault.mark(), roster: { number: 4, hash: filled(4) } });
  for (const [hash, alarms] of [
    [filled(4), []],
    [filled(5), ["roster-fork 7"]],
  ] as const) {
    const log = vault.log(person);
    log.knowRoster({ number: 4, hash });
    await log.feed(vault.answer, false);
    expect(raised(log)).toEqual(alarms);
  }
});

test("a day inside that is not the committed one is false", async () => {
  const vault = await Vault.start();
  await vault.opened(alice, DAY, DAY - 1);
  const log = vault.log(person);
  await log.feed(vault.answer, false);
  expect(raised(log)).toEqual(["day-false 2"]);
  expect(log.entries[2]?.day).toBeNull();
});

test("different keys wrapped to different readers do not match the commitment", async () => {
  const vault = await Vault.start();
  const real = await vault.composed(person, REASON.consent, CIRCLE);
  const other = await vault.composed(person, REASON.consent, CIRCLE);
  const body = real.body.slice();
  // Alice's reader is replaced by one with a wrap of another key.
  const at = 34 + 1234;
  body.set(other.body.subarray(at, at + 1234), at);
  const cover = { ...real.cover };
  await vault.take(await vault.sign(person, { cover, body }));
  const log = vault.log(alice);
  await log.feed(vault.answer, false);
  expect(raised(log)).toEqual(["commitment-mismatch 2"]);
  const fine = vault.log(bob);
  await fine.feed(vault.answer, false);
  expect(raised(fine)).toEqual([]);
});

test("a wrap that opens for nobody, and a body that does not open, are said", async () => {
  const vault = await Vault.start();
  const real = await vault.composed(person, REASON.consent, CIRCLE);
  const body = real.body.slice();
  body[34 + 1234 + 100] = (body[34 + 1234 + 100] as number) ^ 1;
  await vault.take(await vault.sign(person, { cover: real.cover, body }));
  await vault.letter(person, "hi");
  const bad = await vault.sign(person, {
    cover: { ...vault.subject(person), kind: KIND.sealed, size: 1 },
    body: filled(7, 1024),
  });
  await vault.take(bad);
  const log = vault.log(alice);
  await log.feed(vault.answer, false);
  expect(raised(log)).toEqual(["cannot-open 2"]);
  const fine = vault.log(bob);
  await fine.feed(vault.answer, false);
  expect(raised(fine)).toEqual(["cannot-open 4"]);
  expect(fine.entries[4]?.state).toBe("unreadable");
});

test("own newest signature vouches for what is before it, until the background has looked", async () => {
  const vault = await Vault.start();
  const forged = { ...(await vault.letter(person, "first")), signature: filled(1, 64) };
  const hash = entryHash(forged);
  vault.entries[2] = forged;
  vault.state = { ...vault.state, hash };
  await vault.readers(alice, REASON.take, TAKEN);
  await vault.letter(alice, "answer");
  const log = vault.log(alice);
  await log.feed(vault.answer, false);
  expect(log.later).toBe(1);
  expect(raised(log)).toEqual([]);
  expect(await log.checkLater()).toEqual([{ name: "bad-signature", sequence: 2 }]);
  expect([log.later, log.stopped]).toEqual([0, true]);
  const other = vault.log(person);
  await other.feed(vault.answer, false);
  expect(raised(other)).toEqual(["bad-signature 2"]);
  expect(other.since).toBe(1);
});

test("an answer that repeats itself, an id that comes twice and no answer at all stop", async () => {
  const vault = await story();
  const [first, second] = vault.entries as [Entry, Entry];
  const twice = vault.log(person);
  await twice.feed(answer([first, second, second]), false);
  expect(raised(twice)).toEqual(["chain-broken 1"]);
  const letter = vault.entries[6] as Entry;
  await vault.take(await vault.sign(person, { cover: letter.cover, body: letter.body }));
  const reused = vault.log(person);
  await reused.feed(vault.answer, false);
  expect(raised(reused)).toEqual([`chain-broken ${vault.state.sequence}`]);
  const none = vault.log(person);
  await none.feed(new Uint8Array(0), false);
  expect(raised(none)).toEqual(["head-behind null"]);
});

test("no answer makes a log throw", async () => {
  const vault = await story();
  for (const bytes of [filled(0, 4), filled(255, 40), vault.answer.subarray(0, 5000)]) {
    const log = vault.log(person);
    await log.feed(bytes, false);
    expect(log.alarms[0]).toEqual({ name: "chain-broken", sequence: null });
  }
});

test("whatever is done to an answer, a log does not throw, and shows no other words", {
  timeout: 60_000,
}, async () => {
  const vault = await story();
  const { answer: honest } = vault;
  const words = ["first", "answer", "thanks"];
  const hostile = fc.oneof(
    tampered(honest),
    fc.nat(honest.length).map((end) => honest.subarray(0, end)),
    fc.shuffledSubarray(vault.entries).map(answer),
    fc
      .array(fc.constantFrom(0, 1, 2, 3), { minLength: 7, maxLength: 7 })
      .map((states) =>
        concat(...vault.entries.map((entry, i) => item(entry, states[i] as 0 | 1 | 2 | 3))),
      ),
  );
  await fc.assert(
    fc.asyncProperty(hostile, fc.boolean(), async (bytes, more) => {
      const log = vault.log(person);
      await log.feed(bytes, more);
      await log.checkLater();
      expect(words).toEqual(expect.arrayContaining([...letters(log)]));
    }),
    { numRuns: 60 },
  );
});
