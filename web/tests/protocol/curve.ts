// Numbers of Curve25519 that tests need.

import type { Bytes } from "../../src/protocol/encoding.ts";

/** The order of the base point. */
export const L: bigint = 2n ** 252n + 27742317777372353535851937790883648493n;

const P = 2n ** 255n - 19n;

function encoded(y: bigint, sign: 0 | 1): Bytes {
  const hex = (y | (BigInt(sign) << 255n)).toString(16).padStart(64, "0");
  return new Uint8Array(Buffer.from(hex, "hex").reverse());
}

/** The y of the points of order 8. */
const EIGHT = [
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
  P - 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
];

/** Every encoding of a point of small order, and keys whose y is not below 2²⁵⁵ − 19. */
export const SMALL_ORDER_KEYS: readonly (readonly [string, Bytes])[] = [
  0n,
  1n,
  P - 1n,
  ...EIGHT,
  P,
  P + 1n,
  P + 5n,
  2n ** 255n - 1n,
].flatMap((y) =>
  ([0, 1] as const).map((sign) => [`${y.toString(16)} ${sign}`, encoded(y, sign)] as const),
);
