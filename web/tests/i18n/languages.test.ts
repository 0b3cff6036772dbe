import { describe, expect, test } from "vitest";
import { loadKeepingTexts } from "../../src/i18n/keeping.ts";
import {
  type Language,
  LOCALES,
  languageOf,
  saidIn,
  spokenIn,
  writtenOf,
} from "../../src/i18n/languages.ts";
import { loadPersonTexts } from "../../src/i18n/messages.ts";
import { sayLanguage, sayList } from "../../src/i18n/names.ts";
import { sayClock, sayDay } from "../../src/i18n/times.ts";
import { TRANSLATED } from "../../src/i18n/translated.ts";

const ALL = Object.keys(LOCALES) as Language[];
const NATIVE_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0e50-\u0e59]/;
const now = new Date(2026, 4, 5, 12, 0);

test("every language has its texts", async () => {
  expect(ALL).toEqual(["da", "en", ...Object.keys(TRANSLATED)]);
  const said = new Set<string>();
  for (const language of ALL) {
    const say = await loadPersonTexts(language);
    said.add(say("sent-title"));
    expect(say("write-lead")).not.toBe("write-lead");
    const kept = await loadKeepingTexts(language);
    expect(kept("sent-title")).toBe(say("sent-title"));
    expect(kept("folder-heading")).not.toBe("folder-heading");
  }
  expect(said.size).toBe(ALL.length);
});

describe.each(ALL)("%s", (language) => {
  test("writes digits as telephones do, and years as letters do", async () => {
    const say = await loadPersonTexts(language);
    const day = sayDay(language, 18_000, now);
    for (const text of [say("time-days", { count: 12 }), sayClock(language, now), day]) {
      expect(text).toMatch(/\d/);
      expect(text).not.toMatch(NATIVE_DIGITS);
    }
    expect(day).toContain("2019");
  });

  test("names itself and others in its own words", () => {
    expect(languageOf(language)).toBe(language);
    expect(sayLanguage(language, language)).not.toBe(language);
  });
});

test("what names no language of ours is Danish, and staff have two", () => {
  expect(languageOf("xx")).toBe("da");
  expect(languageOf("toString")).toBe("da");
  expect(writtenOf("th")).toBe("da");
  expect(writtenOf("en")).toBe("en");
});

test("what is not said in a language is said in English, or as it is", () => {
  expect(saidIn("th", { da: "gæld", en: "debt", th: "หนี้" })).toBe("หนี้");
  expect(saidIn("th", { da: "gæld", en: "debt" })).toBe("debt");
  expect(saidIn("th", { da: "gæld", th: "" })).toBe("gæld");
  expect(saidIn("th", {})).toBe("");
  expect(spokenIn("th", { da: "gæld", en: "debt" })).toBe("en");
  expect(spokenIn("th", { da: "gæld", th: "" })).toBe("da");
  expect(spokenIn("th", {})).toBe("");
});

test("Arabic keeps each name's direction where it joins two", () => {
  expect(sayList("ar", ["Mette", "Sara"])).toBe("\u2068Mette\u2069 و\u2068Sara\u2069");
});
