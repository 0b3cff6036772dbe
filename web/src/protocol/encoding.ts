// Bytes: integers, base64url, strict JSON (PROTOCOL §1.1, §1.4, §1.5, §1.6).
//
// Promise: one value has one encoding; whatever else is refused as `malformed`.

import { JSON_DEPTH_MAX } from "./limits.ts";
import { demand, Refused } from "./refusals.ts";

/** Bytes that Web Crypto accepts: never backed by shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const EMPTY: Bytes = new Uint8Array(0);
export const ZERO_32: Bytes = new Uint8Array(32);

const utf8 = new TextEncoder();
const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function concat(...parts: readonly Uint8Array[]): Bytes {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Not constant time: for public bytes only. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  // A loop, not `every`: chains compare hashes tens of thousands of times.
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** A few bytes as the key of a map, faster than `b64u`: never shown or sent. */
export const keyText = (bytes: Bytes): string =>
  // Spread into arguments, each byte would go through an iterator: four times slower.
  String.fromCharCode.apply(null, bytes as unknown as number[]);

/** A big-endian unsigned integer of `size` bytes; `value` up to 2⁵³−1. */
function unsigned(value: number, size: number): Bytes {
  demand(Number.isSafeInteger(value) && value >= 0 && value < 2 ** (8 * size), "malformed");
  const bytes = new Uint8Array(size);
  let rest = value;
  for (let i = size - 1; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return bytes;
}

export const u8 = (value: number): Bytes => unsigned(value, 1);
export const u16 = (value: number): Bytes => unsigned(value, 2);
export const u32 = (value: number): Bytes => unsigned(value, 4);
export const u64 = (value: number): Bytes => unsigned(value, 8);

export const text = (value: string): Bytes => utf8.encode(value);

/** Reads a byte string from front to back; running out is `malformed`. */
export class Reader {
  readonly #bytes: Bytes;
  #at = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** The next `length` bytes, without copying them. */
  take(length: number): Bytes {
    demand(length <= this.left, "malformed");
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** A u64 above 2⁵³ comes back rounded: larger than any number a rule accepts. */
  unsigned(size: number): number {
    demand(size <= this.left, "malformed");
    // No `take`: a view costs more than the number, and an entry has six of them.
    const end = this.#at + size;
    let value = 0;
    while (this.#at < end) value = value * 256 + (this.#bytes[this.#at++] as number);
    return value;
  }

  u8(): number {
    return this.unsigned(1);
  }

  u32(): number {
    return this.unsigned(4);
  }

  /** Nothing may follow. */
  end(): void {
    demand(this.left === 0, "malformed");
  }
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** By character code; −1 for what is no digit. A table: payloads hold many hashes. */
const DIGIT: Int8Array = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) DIGIT[ALPHABET.charCodeAt(i)] = i;

/** base64url without padding (§1.4). */
export function b64u(bytes: Uint8Array): string {
  let digits = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      digits += ALPHABET.charAt(held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? digits + ALPHABET.charAt(held << (6 - bits)) : digits;
}

/** Strict: unused bits zero, no padding, no white space. `length` in bytes, if it is fixed. */
export function fromB64u(value: unknown, length?: number): Bytes {
  demand(typeof value === "string" && value.length % 4 !== 1, "malformed");
  const bytes = new Uint8Array(Math.floor((value.length * 3) / 4));
  demand(length === undefined || bytes.length === length, "malformed");
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < value.length; i++) {
    const digit = DIGIT[value.charCodeAt(i)] ?? -1;
    demand(digit >= 0, "malformed");
    held = (held << 6) | digit;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  demand(held === 0, "malformed");
  return bytes;
}

const KEY = /^[a-z][A-Za-z0-9]{0,31}$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

function checkObject(value: JsonObject, depth: number): void {
  for (const key of Object.keys(value)) {
    demand(KEY.test(key), "malformed");
    checkJson(value[key] as Json, depth + 1);
  }
}

/** §1.5 on a value: what a serialisation alone does not show. */
function checkJson(value: Json, depth: number): void {
  if (typeof value === "string") {
    demand(!LONE_SURROGATE.test(value), "malformed");
  } else if (typeof value === "number") {
    demand(Number.isSafeInteger(value) && !Object.is(value, -0), "malformed");
  } else if (typeof value === "object" && value !== null) {
    demand(depth <= JSON_DEPTH_MAX, "malformed");
    if (Array.isArray(value))
      for (const item of value as readonly Json[]) checkJson(item, depth + 1);
    else checkObject(value as JsonObject, depth);
  } else {
    demand(value === null || typeof value === "boolean", "malformed");
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Serialise an object; a value that strict JSON cannot hold is `malformed`. */
export function writeJson(value: JsonObject): Bytes {
  demand(isObject(value), "malformed");
  checkJson(value, 1);
  return text(JSON.stringify(value));
}

/** Parse strict JSON (§1.5). The one comparison refuses duplicate keys, floats,
 * exponents, needless escapes and hidden white space. */
export function readJson(bytes: Uint8Array): JsonObject {
  let source: string;
  let value: unknown;
  try {
    source = strictUtf8.decode(bytes);
    value = JSON.parse(source);
  } catch {
    throw new Refused("malformed");
  }
  demand(isObject(value), "malformed");
  // Before serialising: nesting beyond the limit must not exhaust the stack.
  checkJson(value, 1);
  demand(JSON.stringify(value) === source, "malformed");
  return value;
}

/** An object, whatever is in it. */
export function object(value: unknown): JsonObject {
  demand(isObject(value), "malformed");
  return value;
}

/** The object has exactly these keys; the order is free. */
export function exactly(value: unknown, ...keys: readonly string[]): JsonObject {
  const found = object(value);
  demand(Object.keys(found).length === keys.length, "malformed");
  demand(
    keys.every((key) => Object.hasOwn(found, key)),
    "malformed",
  );
  return found;
}

/** An integer from 0, at most `max`. */
export function natural(value: unknown, max: number = Number.MAX_SAFE_INTEGER): number {
  demand(
    Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= max,
    "malformed",
  );
  return value as number;
}

export const DAY_MAX: number = 2 ** 32 - 1;

/** A day is a u32: days since 1970-01-01 in UTC (§1.6). */
export const readDay = (value: unknown): number => natural(value, DAY_MAX);

const MINUTE = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\dZ$/;

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The text `YYYY-MM-DDTHH:MMZ`, of a minute that exists (§1.6). */
export function readMinute(value: unknown): string {
  demand(typeof value === "string", "malformed");
  const [year, month, day] = (MINUTE.exec(value) ?? []).slice(1, 4).map(Number);
  demand(year !== undefined && month !== undefined && day !== undefined, "malformed");
  demand(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month), "malformed");
  return value;
}
