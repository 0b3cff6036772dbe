// What a person is called at the desk, whatever they called themselves.

import { expect, it } from "vitest";
import { callOf } from "../../src/counsellor/state/order.ts";
import type { CounsellorSay } from "../../src/i18n/messages.ts";

const say = ((key: string) => key) as unknown as CounsellorSay;
const called = (name: string): string => callOf(say, "AAAAAAAA", undefined, name);

it("calls people what they chose, and cannot be turned by it", () => {
  expect(called(" Lærke\u202e ")).toBe("Lærke");
  expect(called("👩‍👧")).toBe("👩‍👧");
});

it.each(["", " ", "\u200b\u200d", "\u3164", "\u00ad", "\u2800", "\u0000\u0007"])(
  "gives a number to a name that nobody can see (%j)",
  (name) => {
    expect(called(name)).toBe("mine-unnamed");
  },
);
