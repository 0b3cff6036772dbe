import { expect, test } from "vitest";
import { catalogue as counsellorDanish } from "../../src/i18n/counsellor.da.ts";
import type { CounsellorTexts, PersonTexts } from "../../src/i18n/keys.ts";
import { languageOf } from "../../src/i18n/languages.ts";
import { loadCounsellorTexts, loadPersonTexts, speak } from "../../src/i18n/messages.ts";

const ISOLATED = /[\u2068\u2069]/g;
const bare = (text: string): string => text.replaceAll(ISOLATED, "");

test("words come in the language that was asked for", async () => {
  const danish = await loadPersonTexts("da");
  const english = await loadPersonTexts("en");
  expect(danish("leave-page")).toBe("Forlad siden");
  expect(english("leave-page")).toBe("Leave this page");
});

test("a value is isolated, so that another direction cannot leak out of it", async () => {
  const say = await loadPersonTexts("da");
  const said = say("who-choose", { name: "\u202eMette" });
  expect(said).toBe("Skriv til \u2068\u202eMette\u2069");
});

test("one and many are told apart", async () => {
  const say = await loadCounsellorTexts("da");
  expect(bare(say("waiting-new", { count: 1 }))).toBe("Der er kommet et nyt brev.");
  expect(bare(say("waiting-new", { count: 3 }))).toBe("Der er kommet 3 nye breve.");
});

test("a key built from a refusal's name needs the values any of them may need", async () => {
  const say = await loadPersonTexts("en");
  const name: "slow-down" | "no-folder" = "slow-down";
  expect(bare(say(`refusal-${name}`, { seconds: 8 }))).toContain("Wait 8 seconds");
});

test("a catalogue that lacks a key shows the key", () => {
  const say = speak<PersonTexts & CounsellorTexts>("da", counsellorDanish);
  expect(say("who-title")).toBe("who-title");
});

test("what names no language of ours is Danish", () => {
  expect(languageOf("en")).toBe("en");
  expect(languageOf(undefined)).toBe("da");
  expect(languageOf("xx")).toBe("da");
});
