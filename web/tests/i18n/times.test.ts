import { describe, expect, test } from "vitest";
import { loadPersonTexts } from "../../src/i18n/messages.ts";
import { sayList } from "../../src/i18n/names.ts";
import { sayDay, sayDays, sayLength, sayMoment } from "../../src/i18n/times.ts";

const now = new Date(2026, 4, 5, 12, 0);
const bare = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, "");
const dayOf = (date: Date): number => Math.floor(date.getTime() / 86_400_000);

describe("a moment", () => {
  test.each([
    [new Date(2026, 4, 5, 14, 5), "i dag kl. 14.05", "today at 14:05"],
    [new Date(2026, 4, 4, 9, 30), "i går kl. 09.30", "yesterday at 09:30"],
    [new Date(2026, 4, 6, 0, 0), "i morgen kl. 00.00", "tomorrow at 00:00"],
    [new Date(2026, 4, 8, 8, 0), "fredag 8. maj kl. 08.00", "Friday 8 May at 08:00"],
  ])("%s", async (when, danish, english) => {
    expect(bare(sayMoment(await loadPersonTexts("da"), "da", when, now))).toBe(danish);
    expect(bare(sayMoment(await loadPersonTexts("en"), "en", when, now))).toBe(english);
  });

  test("another year says so", async () => {
    const said = sayMoment(await loadPersonTexts("da"), "da", new Date(2025, 11, 24, 18, 0), now);
    expect(bare(said)).toContain("2025");
  });
});

test("a day is a date, whatever the clock", () => {
  expect(sayDay("da", dayOf(now), now)).toBe("i dag");
  expect(sayDays("en", [dayOf(now) - 1, dayOf(now)], now)).toBe("yesterday and today");
});

test("names are listed as one speaks", () => {
  expect(sayList("da", ["Mette", "Sara", "Ali"])).toBe("Mette, Sara og Ali");
});

test.each([
  [0, "nu"],
  [1, "1 minut"],
  [59, "59 minutter"],
  [60, "1 time"],
  [1439, "23 timer"],
  [2880, "2 dage"],
])("%i minutes are said as %s", async (minutes, said) => {
  expect(bare(sayLength(await loadPersonTexts("da"), minutes))).toBe(said);
});
