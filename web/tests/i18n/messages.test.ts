import { expect, test } from "vitest";
import { loadMessages } from "../../src/i18n/messages.ts";

test("words come in the language that was asked for", async () => {
  const danish = await loadMessages("da");
  const english = await loadMessages("en");
  expect(danish("leave-page")).toBe("Forlad siden");
  expect(english("leave-page")).toBe("Leave this page");
});

test("a key without words shows itself", async () => {
  const say = await loadMessages("da");
  expect(say("no-such-key")).toBe("no-such-key");
});
