// What is sealed opens again, under its own cover only (PROTOCOL §6).

import fc from "fast-check";
import { expect, test } from "vitest";
import { drawEpochKey } from "../../src/protocol/drawing.ts";
import { concat, text, writeJson } from "../../src/protocol/encoding.ts";
import { KIND } from "../../src/protocol/entry.ts";
import { SIZE_CLASSES } from "../../src/protocol/limits.ts";
import { pad, paddedBytes, sizeFor, unpad } from "../../src/protocol/padding.ts";
import { readPayload, writePayload } from "../../src/protocol/payload.ts";
import { checkCommitment, commitment, open, seal, signEntry } from "../../src/protocol/sealing.ts";
import { anyBytes, tampered } from "./arbitraries.ts";
import { alice, filled, person, refusalOf, Vault } from "./cast.ts";

const vault = await Vault.start();

async function sealedEntry(payload: Uint8Array<ArrayBuffer>) {
  const sealed = await seal(vault.key, vault.subject(person), payload);
  return signEntry(person.key, sealed, 2, vault.state.hash);
}

test("padding round-trips in every class", () => {
  fc.assert(
    fc.property(anyBytes(0, 3000), (payload) => {
      const size = sizeFor(payload.length);
      const padded = pad(payload, size);
      expect(padded).toHaveLength((SIZE_CLASSES[size - 1] as number) - 16);
      expect(unpad(padded)).toEqual(payload);
    }),
  );
});

test("the smallest class that fits is used, up to the last byte", async () => {
  for (const [i, bytes] of SIZE_CLASSES.entries()) {
    expect(sizeFor(bytes - 17)).toBe(i + 1);
    if (i < 4) expect(sizeFor(bytes - 16)).toBe(i + 2);
    expect(paddedBytes(i + 1)).toBe(bytes - 16);
  }
  expect(await refusalOf(() => sizeFor(262144 - 16))).toBe("too-large");
  expect(await refusalOf(() => pad(filled(1, 1008), 1))).toBe("too-large");
});

test.each([
  ["no mark", filled(0, 40)],
  ["another mark", concat(text("hello"), filled(0x81, 1), filled(0, 9))],
  ["nothing", filled(0, 0)],
])("padding with %s does not open", async (_, padded) => {
  expect(await refusalOf(() => unpad(padded))).toBe("cannot-open");
});

test("a payload opens with its key and no other", async () => {
  const payload = text("hello".repeat(300));
  const entry = await sealedEntry(payload);
  expect(entry.cover.size).toBe(2);
  expect(await open(vault.key, entry)).toEqual(payload);
  expect(await refusalOf(() => open(drawEpochKey(), entry))).toBe("cannot-open");
});

test("a turned bit of cover or body does not open", async () => {
  const entry = await sealedEntry(text("hello"));
  const changed = fc.oneof(
    tampered(entry.body).map((body) => ({ ...entry, body })),
    tampered(entry.link.slice(0, 87)).map((cover) => ({
      ...entry,
      link: concat(cover, entry.link.subarray(87)),
    })),
  );
  await fc.assert(
    fc.asyncProperty(changed, async (bad) => {
      expect(await refusalOf(() => open(vault.key, bad))).toBe("cannot-open");
    }),
  );
});

test("the same words sealed twice share nothing", async () => {
  const [one, two] = [await sealedEntry(text("hello")), await sealedEntry(text("hello"))];
  expect(one.body).not.toEqual(two.body);
  expect(one.cover.id).not.toEqual(two.cover.id);
});

test("an opened entry's ciphertext stands behind its commitment", async () => {
  const entry = await vault.opened(alice);
  expect([entry.cover.kind, entry.cover.size, entry.body.length]).toEqual([KIND.opened, 1, 1056]);
  expect(readPayload(await open(vault.key, entry), true).kind).toBe("opened");
});

test("a commitment is of one key, vault and epoch", async () => {
  const [key, id] = [drawEpochKey(), filled(9)];
  const made = commitment(key, id, 3);
  const check = (...args: Parameters<typeof checkCommitment>) =>
    refusalOf(() => checkCommitment(...args));
  expect(await check(key, id, 3, made)).toBe("none");
  expect(await check(drawEpochKey(), id, 3, made)).toBe("commitment-mismatch");
  expect(await check(key, filled(8), 3, made)).toBe("commitment-mismatch");
  expect(await check(key, id, 4, made)).toBe("commitment-mismatch");
});

const mark = { sequence: 1, hash: filled(1), day: 20_000, roster: { number: 2, hash: filled(2) } };
const payload = { kind: "letter", at: "2026-11-23T09:00Z", body: { text: "hej 😀" }, mark };

test("a payload round-trips, with a mark in a shared vault only", async () => {
  for (const each of [payload, { ...payload, at: null, mark: { ...mark, roster: null } }]) {
    expect(readPayload(writePayload(each), true)).toEqual(each);
    expect(await refusalOf(() => readPayload(writePayload(each), false))).toBe("malformed");
  }
  const own = { ...payload, mark: null };
  expect(readPayload(writePayload(own), false)).toEqual(own);
  expect(await refusalOf(() => readPayload(writePayload(own), true))).toBe("malformed");
});

test.each([
  ["another version", { v: 2 }],
  ["a version that is text", { v: "1" }],
  ["a kind that is no text", { kind: 5 }],
  ["a body that is a list", { body: [] }],
  ["a body that is nothing", { body: null }],
  ["a minute that is none", { at: "yesterday" }],
  ["one key more", { more: 1 }],
])("a payload with %s is malformed", async (_, change) => {
  const value = { v: 1, kind: "letter", at: null, body: {}, ...change };
  expect(await refusalOf(() => readPayload(writeJson(value), false))).toBe("malformed");
});

test.each([
  ["a sequence below zero", { sequence: -1 }],
  ["a short hash", { hash: "AAAA" }],
  ["a day that is none", { day: 2 ** 32 }],
  ["half a roster", { roster: [1] }],
  ["a roster that is an object", { roster: {} }],
  ["one key more", { more: 1 }],
])("a mark with %s is malformed", async (_, change) => {
  const hash = Buffer.from(filled(1)).toString("base64url");
  const value = { v: 1, kind: "mark", at: null, body: {} };
  const bad = { ...value, mark: { sequence: 1, hash, day: 1, roster: null, ...change } };
  expect(await refusalOf(() => readPayload(writeJson(bad), true))).toBe("malformed");
});
