// An epoch key opens for its recipient, in its place only (PROTOCOL §8.2).

import fc from "fast-check";
import { expect, test } from "vitest";
import { drawEpochKey } from "../../src/protocol/drawing.ts";
import { concat } from "../../src/protocol/encoding.ts";
import { WRAP_BYTES } from "../../src/protocol/limits.ts";
import { unwrap, unwrapChecked, wrap } from "../../src/protocol/wraps.ts";
import { tampered } from "./arbitraries.ts";
import { alice, bob, filled, refusalOf } from "./cast.ts";

const key = drawEpochKey();
const context = {
  older: false,
  vault: filled(1),
  epoch: 7,
  recipient: alice.key.public,
  previous: filled(2),
};
const wrapped = await wrap(key, alice.opening.public, context);

test("a wrap opens for its recipient", async () => {
  expect(wrapped).toHaveLength(WRAP_BYTES);
  expect((await unwrap(wrapped, alice.opening, context)).bytes).toEqual(key.bytes);
  // Real wraps are views into an answer.
  const view = concat(filled(9, 3), wrapped, filled(9, 5)).subarray(3, 3 + WRAP_BYTES);
  expect((await unwrap(view, alice.opening, context)).bytes).toEqual(key.bytes);
});

test("two wraps of one key share nothing", async () => {
  expect(await wrap(key, alice.opening.public, context)).not.toEqual(wrapped);
});

test.each([
  ["another vault", { vault: filled(3) }],
  ["another epoch", { epoch: 8 }],
  ["another recipient", { recipient: bob.key.public }],
  ["another place", { previous: filled(4) }],
  ["an older wrap's label", { older: true }],
])("a wrap does not open in %s", async (_, change) => {
  const act = () => unwrap(wrapped, alice.opening, { ...context, ...change });
  expect(await refusalOf(act)).toBe("cannot-open");
});

test("a wrap does not open for another, tampered with, or cut short", async () => {
  expect(await refusalOf(() => unwrap(wrapped, bob.opening, context))).toBe("cannot-open");
  expect(await refusalOf(() => unwrap(wrapped.subarray(1), alice.opening, context))).toBe(
    "cannot-open",
  );
  await fc.assert(
    fc.asyncProperty(tampered(wrapped), async (bad) => {
      expect(await refusalOf(() => unwrap(bad, alice.opening, context))).toBe("cannot-open");
    }),
    { numRuns: 50 },
  );
});

test("a key that is not the announced one is said so", async () => {
  const act = () => unwrapChecked(wrapped, alice.opening, context, filled(0));
  expect(await refusalOf(act)).toBe("commitment-mismatch");
});

test.each([
  ["a short one", filled(1, 100)],
  ["one with coefficients that are not reduced", filled(0xff, 1216)],
  [
    "one whose curve half is of small order",
    concat(alice.opening.public.subarray(0, 1184), filled(0, 32)),
  ],
])("nothing is wrapped to %s", async (_, opening) => {
  expect(await refusalOf(() => wrap(key, opening, context))).toBe("malformed");
});
