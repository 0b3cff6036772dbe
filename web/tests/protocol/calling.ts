// The shapes of a shared vector and of what it calls.

import type { Bytes } from "../../src/protocol/encoding.ts";

/** Parsed JSON of a vector; a call knows its members. */
// biome-ignore lint/suspicious/noExplicitAny: a vector holds any JSON
export type Given = any;
export type Gives = Readonly<Record<string, unknown>>;
export type Call = (given: Given) => Gives | Promise<Gives>;
export type Calls = Readonly<Record<string, Call>>;

/** Entries by the name of the history that ends with them. */
export type Histories = Readonly<Record<string, readonly string[]>>;

/** Bytes of a vector: strict base64url, which is not under test here. */
export const bytes = (value: string): Bytes => new Uint8Array(Buffer.from(value, "base64url"));
export const none = (): Gives => ({});
export const nameOf = (
  names: Readonly<Record<string, number>>,
  value: number,
): string | undefined => Object.keys(names).find((name) => names[name] === value);
