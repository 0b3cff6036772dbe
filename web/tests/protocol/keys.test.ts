// Secrets stay secret, and signatures hold under good keys only (PROTOCOL §1.3, §4).

import { inspect } from "node:util";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { drawEpochKey, drawId, drawNumber } from "../../src/protocol/drawing.ts";
import { type Bytes, concat, text } from "../../src/protocol/encoding.ts";
import {
  checkSignature,
  keyStands,
  ownSeeds,
  Secret,
  signingKey,
} from "../../src/protocol/keys.ts";
import { anyBytes, tampered } from "./arbitraries.ts";
import { alice, filled, person, refusalOf } from "./cast.ts";
import { L, SMALL_ORDER_KEYS } from "./curve.ts";

afterEach(() => vi.restoreAllMocks());

test("a secret shows itself in no text, inspection, JSON or clone", () => {
  const secret = new Secret<"epoch">(filled(0xab));
  const shown = [String(secret), `${secret}`, inspect(secret, { showHidden: true, depth: 9 })];
  shown.push(JSON.stringify({ secret }), inspect(structuredClone({ ...secret })));
  for (const each of shown) expect(each).not.toMatch(/171|ab, ?ab|abab|q6ur/i);
  expect(secret.bytes).toEqual(filled(0xab));
});

test("a secret has its length", async () => {
  expect(await refusalOf(() => new Secret(filled(1, 31)))).toBe("malformed");
});

test("what is drawn has its length and is never the same", () => {
  expect(drawId()).toHaveLength(16);
  expect(drawEpochKey().bytes).not.toEqual(drawEpochKey().bytes);
  for (let i = 0; i < 50; i++) expect(drawNumber().bytes[0]).toBeLessThan(32);
});

test("own seeds differ from each other and from their source", () => {
  const source = new Secret<"seed">(filled(5));
  const { signing, opening } = ownSeeds(source);
  const all = [source, signing, opening].map((each) => String(each.bytes));
  expect(new Set(all).size).toBe(3);
});

test("a signature holds for its key, purpose and message alone", async () => {
  const message = text("hello");
  const signature = await person.key.sign("entry", message);
  const of = (key: Bytes, purpose: "entry" | "prove", said: Bytes, signed: Bytes) =>
    refusalOf(() => checkSignature(key, purpose, said, signed));
  expect(await of(person.key.public, "entry", message, signature)).toBe("none");
  expect(await of(alice.key.public, "entry", message, signature)).toBe("bad-signature");
  expect(await of(person.key.public, "prove", message, signature)).toBe("bad-signature");
  expect(await of(person.key.public, "entry", text("hallo"), signature)).toBe("bad-signature");
  expect(await of(person.key.public, "entry", message, signature.subarray(1))).toBe(
    "bad-signature",
  );
});

test("a turned bit breaks a signature", async () => {
  const message = text("hello");
  const signature = await person.key.sign("entry", message);
  await fc.assert(
    fc.asyncProperty(tampered(signature), async (bad) => {
      const act = () => checkSignature(person.key.public, "entry", message, bad);
      expect(await refusalOf(act)).toBe("bad-signature");
    }),
  );
});

test("S above the group's order is refused, although the equation holds", async () => {
  const message = text("hello");
  const signature = await person.key.sign("entry", message);
  const s = BigInt(`0x${Buffer.from(signature.slice(32).reverse()).toString("hex")}`) + L;
  const raised = Buffer.from(s.toString(16).padStart(64, "0"), "hex").reverse();
  const malleable = concat(signature.subarray(0, 32), new Uint8Array(raised));
  const act = () => checkSignature(person.key.public, "entry", message, malleable);
  expect(await refusalOf(act)).toBe("bad-signature");
});

test.each(SMALL_ORDER_KEYS)("key %s is refused", (_, key) => {
  expect(keyStands(key)).toBe(false);
});

test("ordinary keys stand", () => {
  expect([person, alice].every(({ key }) => keyStands(key.public))).toBe(true);
  expect(keyStands(filled(1, 31))).toBe(false);
});

test("any bytes are a signature or refused", async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes(0, 40), anyBytes(0, 70), async (key, signature) => {
      const act = () => checkSignature(key, "entry", text("x"), signature);
      expect(await refusalOf(act)).toBe("bad-signature");
    }),
  );
});

test("where the platform's Ed25519 fails, the fallback gives the same", async () => {
  const message = text("hello");
  const signature = await person.key.sign("entry", message);
  vi.spyOn(crypto.subtle, "importKey").mockRejectedValue(new Error("not supported"));
  const key = await signingKey(new Secret(filled(0x10)));
  expect(key.public).toEqual(person.key.public);
  expect(await key.sign("entry", message)).toEqual(signature);
  await checkSignature(key.public, "entry", message, signature);
  const act = () => checkSignature(key.public, "entry", text("hallo"), signature);
  expect(await refusalOf(act)).toBe("bad-signature");
});
