// Bytes have one form; everything else is refused (PROTOCOL §1).

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Bytes,
  b64u,
  concat,
  fromB64u,
  type JsonObject,
  Reader,
  readDay,
  readJson,
  readMinute,
  text,
  u8,
  u16,
  u32,
  u64,
  writeJson,
} from "../../src/protocol/encoding.ts";
import { anyBytes, strictJson } from "./arbitraries.ts";
import { filled, refusalOf } from "./cast.ts";

describe("integers", () => {
  test("are big-endian and of fixed length", () => {
    expect([...u8(255), ...u16(258), ...u32(16909060)]).toEqual([255, 1, 2, 1, 2, 3, 4]);
    expect([...u64(2 ** 40 + 7)]).toEqual([0, 0, 1, 0, 0, 0, 0, 7]);
  });

  test("that do not fit are refused", async () => {
    for (const write of [() => u8(256), () => u16(-1), () => u32(2 ** 32), () => u64(2 ** 53)]) {
      expect(await refusalOf(write)).toBe("malformed");
    }
  });

  test("come back from a reader, which refuses what is not there or too much", async () => {
    const reader = new Reader(concat(u8(7), u32(77), u64(777)));
    expect([reader.u8(), reader.u32(), reader.unsigned(8)]).toEqual([7, 77, 777]);
    reader.end();
    expect(await refusalOf(() => reader.u8())).toBe("malformed");
    expect(await refusalOf(() => new Reader(u8(1)).end())).toBe("malformed");
  });
});

describe("base64url", () => {
  test("round-trips, and agrees with the platform", () => {
    fc.assert(
      fc.property(anyBytes(), (bytes) => {
        expect(b64u(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
        expect(fromB64u(b64u(bytes))).toEqual(bytes);
      }),
    );
  });

  test("has one form", async () => {
    for (const wrong of ["A", "AA==", "AB", "AAB", "A A", "AA+/", "AÅ", "AA\n", 5, null]) {
      expect(await refusalOf(() => fromB64u(wrong))).toBe("malformed");
    }
    expect(await refusalOf(() => fromB64u("AAAA", 4))).toBe("malformed");
  });

  test("is refused or re-encodes to itself, whatever comes", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        try {
          expect(b64u(fromB64u(value))).toBe(value);
        } catch (refused) {
          expect(refused).toMatchObject({ refusal: "malformed" });
        }
      }),
    );
  });
});

const refusedJson = [
  ["white space", '{"a": 1}'],
  ["a duplicate key", '{"a":1,"a":2}'],
  ["a fraction", '{"a":1.5}'],
  ["an exponent", '{"a":1e3}'],
  ["minus zero", '{"a":-0}'],
  ["too large an integer", '{"a":9007199254740992}'],
  ["a needless escape", '{"a":"\\u0041"}'],
  ["an escaped slash", '{"a":"\\/"}'],
  ["an upper-case escape", '{"a":"\\u001F"}'],
  ["a lone surrogate", '{"a":"\\ud800"}'],
  ["a key with a capital first", '{"A":1}'],
  ["an inherited key", '{"__proto__":{}}'],
  ["a long key", `{"${"a".repeat(33)}":1}`],
  ["an array on top", "[1]"],
  ["a byte order mark", '\ufeff{"a":1}'],
  ["a line after", '{"a":1}\n'],
  ["seventeen levels", `{"a":${"[".repeat(16)}${"]".repeat(16)}}`],
  ["ten thousand levels", `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
  ["nothing", ""],
] as const;

describe("strict JSON", () => {
  test.each(refusedJson)("refuses %s", async (_, source) => {
    expect(await refusalOf(() => readJson(text(source)))).toBe("malformed");
  });

  test("refuses bytes that are not UTF-8", async () => {
    const bytes = concat(text('{"a":"'), filled(0xff, 1), text('"}'));
    expect(await refusalOf(() => readJson(bytes))).toBe("malformed");
  });

  test("takes sixteen levels, every character and every integer", () => {
    const deep = `{"a":${"[".repeat(15)}${"]".repeat(15)}}`;
    expect(writeJson(readJson(text(deep)))).toEqual(text(deep));
    const wide = { a: '\u2028\u007f\u0000"\\/😀', b: -(2 ** 53 - 1), c: [true, false, null] };
    expect(readJson(writeJson(wide))).toEqual(wide);
  });

  test("round-trips", () => {
    fc.assert(
      fc.property(strictJson(), (value) => {
        expect(readJson(writeJson(value as JsonObject))).toEqual(value);
      }),
    );
  });

  test("is refused or re-serialises to itself, whatever comes", () => {
    const sources = fc.oneof(
      fc.json().map(text),
      anyBytes(),
      fc.string().map((s) => text(`{"a":"${s}"}`)),
    );
    fc.assert(
      fc.property(sources, (bytes) => {
        try {
          expect(writeJson(readJson(bytes as Bytes))).toEqual(bytes);
        } catch (refused) {
          expect(refused).toMatchObject({ refusal: "malformed" });
        }
      }),
    );
  });

  test("is not written from what it cannot hold", async () => {
    for (const value of [{ a: 1.5 }, { a: "\ud800" }, { A: 1 }, { a: undefined }, [1]]) {
      expect(await refusalOf(() => writeJson(value as unknown as JsonObject))).toBe("malformed");
    }
  });
});

test("a minute exists, and is written in one way", async () => {
  for (const good of ["2026-11-23T09:00Z", "2024-02-29T23:59Z", "2000-02-29T00:00Z"]) {
    expect(readMinute(good)).toBe(good);
  }
  const bad = ["2026-02-29T00:00Z", "1900-02-29T00:00Z", "2026-13-01T00:00Z", "2026-00-01T00:00Z"];
  bad.push("2026-04-31T00:00Z", "2026-01-01T24:00Z", "2026-01-01T00:60Z", "2026-01-01 00:00Z", "");
  bad.push("2026-01-01T00:00", "2026-01-00T00:00Z", "２026-01-01T00:00Z");
  for (const each of [...bad, 5, null])
    expect(await refusalOf(() => readMinute(each))).toBe("malformed");
});

test("a day is a u32", async () => {
  expect(readDay(2 ** 32 - 1)).toBe(2 ** 32 - 1);
  for (const bad of [-1, 2 ** 32, 1.5, "1", true]) {
    expect(await refusalOf(() => readDay(bad))).toBe("malformed");
  }
});
