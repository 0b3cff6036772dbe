// Cover, link and entry: every byte counts, and hostile ones are refused (PROTOCOL §5, §7, §8).

import fc from "fast-check";
import { expect, test } from "vitest";
import { follow } from "../../src/protocol/chain.ts";
import {
  parseDeletion,
  parseRemoval,
  writeDeletion,
  writeRemoval,
} from "../../src/protocol/closing.ts";
import { concat, equal } from "../../src/protocol/encoding.ts";
import {
  type Entry,
  parseCover,
  parseEntry,
  parseHead,
  writeCover,
  writeEntry,
} from "../../src/protocol/entry.ts";
import { PURPOSE, parseGenesis, writeGenesis } from "../../src/protocol/genesis.ts";
import {
  COVER_BYTES,
  HEAD_BYTES,
  LINK_BYTES,
  OPENING_KEY_BYTES,
  READ_BYTES_MAX,
  SIZE_CLASSES,
  WRAP_BYTES,
} from "../../src/protocol/limits.ts";
import { parseReaders, REASON, writeReaders } from "../../src/protocol/readers.ts";
import { Refused } from "../../src/protocol/refusals.ts";
import { parseAnswer, writeAnswer, writeBatch } from "../../src/protocol/wire.ts";
import { anyBytes, tampered } from "./arbitraries.ts";
import { alice, CIRCLE, item, person, refusalOf, TAKEN, Vault } from "./cast.ts";

async function everyKind(): Promise<readonly Entry[]> {
  const vault = await Vault.start();
  const letter = await vault.letter(person, "hello");
  await vault.opened(alice);
  await vault.removal(person, letter);
  await vault.readers(alice, REASON.take, TAKEN);
  await vault.bare(alice, 4);
  await vault.bare(person, 6, writeDeletion(3));
  await vault.bare(person, 7);
  return vault.entries;
}

const entries = await everyKind();

test("real entries have the lengths of §2", () => {
  const [genesis, readers, sealed] = entries as [Entry, Entry, Entry];
  expect([COVER_BYTES, LINK_BYTES, HEAD_BYTES]).toEqual([87, 159, 223]);
  expect(writeCover(sealed.cover)).toHaveLength(COVER_BYTES);
  expect(sealed.link).toHaveLength(LINK_BYTES);
  expect(writeEntry(sealed)).toHaveLength(HEAD_BYTES + SIZE_CLASSES[0]);
  expect(parseGenesis(genesis.body).opening).toHaveLength(OPENING_KEY_BYTES);
  expect(parseReaders(readers.body).readers[0]?.wrap).toHaveLength(WRAP_BYTES);
});

test("every kind comes back as it was, byte for byte", () => {
  for (const entry of entries) {
    const bytes = writeEntry(entry);
    const again = parseEntry(bytes);
    expect(writeEntry(again)).toEqual(bytes);
    expect(concat(writeCover(again.cover))).toEqual(bytes.subarray(0, COVER_BYTES));
    expect(parseCover(writeCover(entry.cover))).toEqual(entry.cover);
    expect(parseHead(bytes.subarray(0, HEAD_BYTES)).signature).toEqual(entry.signature);
  }
});

test("open bodies come back as they were", () => {
  const [genesis, readers] = entries as [Entry, Entry];
  expect(writeGenesis(parseGenesis(genesis.body))).toEqual(genesis.body);
  expect(writeReaders(parseReaders(readers.body))).toEqual(readers.body);
  const removal = { sequence: 2 ** 40, hash: genesis.bodyHash };
  expect(parseRemoval(writeRemoval(removal))).toEqual(removal);
  expect([parseDeletion(writeDeletion(0)), parseDeletion(writeDeletion(3))]).toEqual([0, 3]);
});

test("an entry cut short or drawn out is malformed", async () => {
  for (const entry of entries) {
    const bytes = writeEntry(entry);
    expect(await refusalOf(() => parseEntry(bytes.subarray(0, -1)))).toBe("malformed");
    expect(await refusalOf(() => parseEntry(concat(bytes, bytes.subarray(0, 1))))).toBe(
      "malformed",
    );
  }
});

test("a readers body holds at most sixteen readers and 256 older wraps", async () => {
  const body = parseReaders((entries[1] as Entry).body);
  const older = {
    index: 0,
    epoch: 1,
    wrap: (body.readers[0] as { wrap: Uint8Array<ArrayBuffer> }).wrap,
  };
  const most = { ...body, older: Array(256).fill(older) };
  expect(parseReaders(writeReaders(most)).older).toHaveLength(256);
  const more = writeReaders({ ...body, older: Array(257).fill(older) });
  expect(await refusalOf(() => parseReaders(more))).toBe("malformed");
  const many = writeReaders({ ...body, readers: Array(17).fill(body.readers[0]) });
  expect(await refusalOf(() => parseReaders(many))).toBe("malformed");
});

test("a service key is in a shared vault, and only there", async () => {
  const genesis = parseGenesis((entries[0] as Entry).body);
  const own = writeGenesis({ ...genesis, purpose: PURPOSE.own });
  expect(await refusalOf(() => parseGenesis(own))).toBe("malformed");
});

test("no turned bit of an entry is taken", { timeout: 60_000 }, async () => {
  const vault = await Vault.start();
  const before = vault.state;
  const letter = writeEntry(await vault.letter(person, "hello"));
  const readers = writeEntry(await vault.composed(person, REASON.consent, CIRCLE));
  const change = fc.oneof(
    tampered(letter).map((bytes) => ({ bytes, state: before })),
    tampered(readers).map((bytes) => ({ bytes, state: vault.state })),
  );
  await fc.assert(
    fc.asyncProperty(change, async ({ bytes, state }) => {
      try {
        const next = await follow(state, parseEntry(bytes), (at) => vault.entries[at]);
        expect(next).toBeInstanceOf(Refused);
      } catch (refused) {
        expect(refused).toBeInstanceOf(Refused);
      }
    }),
    { numRuns: 300 },
  );
});

test("any bytes are an entry, an answer or a refusal", () => {
  const parsers = [parseEntry, parseHead, parseCover, parseGenesis, parseReaders, parseAnswer];
  const real = fc.constantFrom(...entries).map((entry) => item(entry));
  const bytes = fc.oneof(
    anyBytes(0, 1400),
    real.chain(tampered),
    real.map((b) => b.subarray(4)),
  );
  fc.assert(
    fc.property(bytes, fc.constantFrom(...parsers), (foreign, parse) => {
      try {
        expect(parse(foreign)).toBeDefined();
      } catch (refused) {
        expect(refused).toBeInstanceOf(Refused);
      }
    }),
    { numRuns: 2000 },
  );
});

test("an answer gives its entries back, and keeps open bodies from being held back", async () => {
  const answered = parseAnswer(writeAnswer(entries));
  expect(answered.map(({ entry }) => entry.sequence)).toEqual(entries.map((e) => e.sequence));
  const [genesis, , sealed, opened] = entries as [Entry, Entry, Entry, Entry];
  for (const state of [1, 2, 3] as const) {
    expect(await refusalOf(() => parseAnswer(item(genesis, state)))).toBe("malformed");
    expect(parseAnswer(item(sealed, state))[0]?.entry.body).toBeNull();
  }
  expect(await refusalOf(() => parseAnswer(item(opened, 2)))).toBe("malformed");
  expect(await refusalOf(() => parseAnswer(item(sealed).subarray(0, 9)))).toBe("malformed");
});

test("an answer is at most four mebibytes", async () => {
  expect(await refusalOf(() => parseAnswer(new Uint8Array(READ_BYTES_MAX + 1)))).toBe("too-large");
});

test("a batch keeps to the limits of one request", async () => {
  const [genesis, readers] = entries as [Entry, Entry];
  const batch = writeBatch([genesis, readers]);
  expect(equal(batch.subarray(4, 4 + 223), writeEntry(genesis).subarray(0, 223))).toBe(true);
  expect(await refusalOf(() => writeBatch([]))).toBe("too-large");
  expect(await refusalOf(() => writeBatch(Array(65).fill(genesis)))).toBe("too-large");
  expect(
    await refusalOf(() =>
      writeBatch(
        Array(60)
          .fill(readers)
          .map((e: Entry) => ({ ...e, body: new Uint8Array(20000) })),
      ),
    ),
  ).toBe("too-large");
});
