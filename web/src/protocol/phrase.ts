// Seven words and the number behind them (PROTOCOL §3.1–3.3).
//
// Promise: pure; the word lists come from the caller. What was meant is read whatever
// its case, spacing or spelling of æ, ø, å; a wrong word is named before any waiting.

import { indices } from "./bits.ts";
import { type Bytes, u8 } from "./encoding.ts";
import { hash } from "./hashing.ts";
import { type PhraseNumber, Secret } from "./keys.ts";
import {
  PHRASE_BITS,
  PHRASE_CHARACTERS_MAX,
  PHRASE_CHECK_BITS,
  PHRASE_NUMBER_BYTES,
  PHRASE_WORDS,
  WORD_BITS,
  WORD_LIST_SIZE,
} from "./limits.ts";
import { demand, Refused } from "./refusals.ts";
import { foldLong, foldShort, splitWords } from "./typed.ts";

/** 1 = Danish (`da-1`), 2 = English (`en-1`). */
export const LIST = { danish: 1, english: 2 } as const;
export type ListId = (typeof LIST)[keyof typeof LIST];

export interface WordList {
  readonly id: ListId;
  readonly words: readonly string[];
  /** From a word folded to ae, oe, aa. */
  readonly long: ReadonlyMap<string, number>;
  /** From a word folded to ae, o, a. */
  readonly short: ReadonlyMap<string, number>;
}

/** What is hardened (§3.4): the list and the number, not the spelling. */
export interface Phrase {
  readonly list: ListId;
  readonly number: PhraseNumber;
}

/** A list from its file: one word a line. */
export function wordList(id: ListId, file: string): WordList {
  const words = file.trim().split(/\s+/);
  const long = new Map(words.map((word, i) => [foldLong(word), i]));
  const short = new Map(words.map((word, i) => [foldShort(word), i]));
  const sizes = [words.length, long.size, short.size];
  demand(
    sizes.every((size) => size === WORD_LIST_SIZE),
    "malformed",
  );
  return { id, words, long, short };
}

/** The number of ten bytes; `malformed` unless the top three bits are zero (§3.2). */
export function phraseNumber(bytes: Bytes): PhraseNumber {
  demand((bytes[0] ?? 255) >> (PHRASE_BITS % 8) === 0, "malformed");
  return new Secret(bytes, PHRASE_NUMBER_BYTES);
}

const check = (list: ListId, number: Bytes): number =>
  (hash("phrase-check", u8(list), number)[0] as number) >> (8 - PHRASE_CHECK_BITS);

/** N·128 + C, left-aligned in eleven bytes: 84 bits and 4 zeros. */
function checkedBits(list: ListId, number: Bytes): Bytes {
  const whole = number.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
  let rest = ((whole << BigInt(PHRASE_CHECK_BITS)) | BigInt(check(list, number))) << 4n;
  const bytes = new Uint8Array(11);
  for (let i = bytes.length - 1; i >= 0; i--) {
    bytes[i] = Number(rest & 255n);
    rest >>= 8n;
  }
  return bytes;
}

/** The seven words of a number. */
export const writePhrase = (list: WordList, number: PhraseNumber): readonly string[] =>
  indices(checkedBits(list.id, number.bytes), PHRASE_WORDS).map((i) => list.words[i] as string);

interface Found {
  readonly list: ListId;
  readonly index: number;
}

function find(word: string, lists: readonly WordList[]): Found | undefined {
  for (const [fold, table] of [
    [foldLong, "long"],
    [foldShort, "short"],
  ] as const) {
    for (const list of lists) {
      const index = list[table].get(fold(word));
      if (index !== undefined) return { list: list.id, index };
    }
  }
  return undefined;
}

function numberOf(list: ListId, found: readonly Found[]): PhraseNumber {
  const value = found.reduce((sum, { index }) => (sum << BigInt(WORD_BITS)) | BigInt(index), 0n);
  const number = new Uint8Array(PHRASE_NUMBER_BYTES);
  let rest = value >> BigInt(PHRASE_CHECK_BITS);
  for (let i = number.length - 1; i >= 0; i--) {
    number[i] = Number(rest & 255n);
    rest >>= 8n;
  }
  const given = Number(value & BigInt((1 << PHRASE_CHECK_BITS) - 1));
  demand(check(list, number) === given, "phrase-check");
  return phraseNumber(number);
}

/** Read what was typed. Refusals in this order: `phrase-word-unknown` (member
 * `positions`, from 0), `phrase-words-mixed`, `phrase-length`, `phrase-check`. */
export function readPhrase(typed: string, lists: readonly WordList[]): Phrase {
  demand(Array.from(typed).length <= PHRASE_CHARACTERS_MAX, "phrase-length");
  const looked = splitWords(typed).map((word) => find(word, lists));
  const unknown = looked.flatMap((found, i) => (found === undefined ? [i] : []));
  if (unknown.length > 0) throw new Refused("phrase-word-unknown", { positions: unknown });
  const found = looked as readonly Found[];
  const [first] = found;
  demand(first !== undefined, "phrase-length");
  demand(
    found.every(({ list }) => list === first.list),
    "phrase-words-mixed",
  );
  demand(found.length === PHRASE_WORDS, "phrase-length");
  return { list: first.list, number: numberOf(first.list, found) };
}
