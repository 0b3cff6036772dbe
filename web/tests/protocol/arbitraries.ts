// fast-check arbitraries: one for each wire type.

import fc from "fast-check";
import type { Bytes } from "../../src/protocol/encoding.ts";

export const anyBytes = (minLength = 0, maxLength = 200): fc.Arbitrary<Bytes> =>
  fc.uint8Array({ minLength, maxLength }).map((bytes) => new Uint8Array(bytes));

export const exactBytes = (length: number): fc.Arbitrary<Bytes> => anyBytes(length, length);

const key = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/);

/** Values of strict JSON with an object on top. */
export const strictJson = (): fc.Arbitrary<unknown> => {
  const { object } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom(null, true, false),
      fc.integer({ min: -(2 ** 53 - 1), max: 2 ** 53 - 1 }).map((n) => n + 0),
      fc.string({ unit: "grapheme" }),
      fc.array(tie("value"), { maxLength: 4 }),
      tie("object"),
    ),
    object: fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  }));
  return object;
};

/** `bytes` with one bit of one byte turned. */
export const tampered = (bytes: Bytes): fc.Arbitrary<Bytes> =>
  fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)).map(([at, bit]) => {
    const copy = bytes.slice();
    copy[at] = (copy[at] as number) ^ (1 << bit);
    return copy;
  });
