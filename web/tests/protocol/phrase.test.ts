// Seven words carry a number, whatever comes between (PROTOCOL §3).

import fc from "fast-check";
import { expect, test } from "vitest";
import { indices } from "../../src/protocol/bits.ts";
import { drawNumber } from "../../src/protocol/drawing.ts";
import { phraseNumber, readPhrase, wordList, writePhrase } from "../../src/protocol/phrase.ts";
import { Refused } from "../../src/protocol/refusals.ts";
import { splitWords } from "../../src/protocol/typed.ts";
import { exactBytes } from "./arbitraries.ts";
import { refusalOf } from "./cast.ts";

const letters = [..."abcdefghijkmnopq"];
const words = (start: string) =>
  Array.from({ length: 4096 }, (_, i) =>
    [start, 8, 4, 0].map((at) => (typeof at === "string" ? at : letters[(i >> at) & 15])).join(""),
  );
const one = wordList(1, words("ø").join("\n"));
const two = wordList(2, words("x").join("\n"));
const lists = [one, two];

const numbers = exactBytes(10).map((bytes) => {
  bytes[0] = (bytes[0] as number) & 31;
  return phraseNumber(bytes);
});

test("any number comes back, from either list, in any dress", () => {
  const dress = fc.constantFrom(
    (said: string) => said,
    (said: string) => said.toUpperCase(),
    (said: string) => said.replaceAll("ø", "oe").replaceAll(" ", " - "),
    (said: string) => said.replaceAll("ø", "ö").replaceAll(" ", "\n\n"),
    (said: string) => `  1. ${said}!`,
  );
  fc.assert(
    fc.property(numbers, fc.constantFrom(...lists), dress, (number, list, change) => {
      const phrase = readPhrase(change(writePhrase(list, number).join(" ")), lists);
      expect(phrase.list).toBe(list.id);
      expect(phrase.number.bytes).toEqual(number.bytes);
    }),
  );
});

test("a wrong word is caught 127 times in 128", () => {
  let caught = 0;
  const tries = 3000;
  for (let i = 0; i < tries; i++) {
    const said = [...writePhrase(one, drawNumber())];
    const at = i % 7;
    said[at] = one.words[(one.words.indexOf(said[at] as string) + 1 + i) % 4096] as string;
    try {
      readPhrase(said.join(" "), lists);
    } catch (refused) {
      expect(refused).toMatchObject({ refusal: "phrase-check" });
      caught += 1;
    }
  }
  expect(caught / tries).toBeGreaterThan(0.985);
});

test("any text is a phrase or refused by a name of §3.3", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string()), (typed) => {
      try {
        readPhrase(typed, lists);
      } catch (refused) {
        expect((refused as Refused).refusal).toMatch(/^phrase-/);
      }
    }),
  );
});

test("a refusal names positions, never words", () => {
  try {
    readPhrase(`${one.words[5]} secretword ${one.words[7]}`, lists);
    expect.unreachable();
  } catch (refused) {
    expect(refused).toBeInstanceOf(Refused);
    expect((refused as Refused).members).toEqual({ positions: [1] });
    expect(JSON.stringify(refused) + String(refused)).not.toContain("secretword");
  }
});

test("a list that is short, or ambiguous when folded, is refused", async () => {
  expect(await refusalOf(() => wordList(1, one.words.slice(1).join("\n")))).toBe("malformed");
  const doubled = ["blå", "blaa", ...one.words.slice(2)];
  expect(await refusalOf(() => wordList(1, doubled.join("\n")))).toBe("malformed");
});

test("words are split at everything that is no letter", () => {
  expect(splitWords("Én, to;tre4fire\u00a0fem")).toEqual(["én", "to", "tre", "fire", "fem"]);
});

test("indices are twelve bits each", () => {
  expect(indices(new Uint8Array([0xab, 0xcd, 0xef, 0x12, 0x34, 0x56]), 4)).toEqual([
    0xabc, 0xdef, 0x123, 0x456,
  ]);
});
