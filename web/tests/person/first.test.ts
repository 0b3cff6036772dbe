import fc from "fast-check";
import { expect, test } from "vitest";
import { circleOf, FirstDraft } from "../../src/person/state/first.ts";
import { letterOver, plainName } from "../../src/ui/lengths.ts";
import { compareWords } from "../../src/ui/typed_words.ts";
import { wellFormed } from "../../src/ui/well_formed.ts";
import { counsellor, service } from "./fake.ts";

const names = (...circle: Parameters<typeof service>): readonly string[] =>
  circleOf(service(...circle)).map(({ name }) => name);

test("those on duty come first, and who takes nobody new is not asked", () => {
  const away = counsellor("Ali");
  const here = counsellor("Mette", { onDuty: true, takingNew: true });
  const full = counsellor("Sara", { onDuty: true });
  expect(names(away, full, here)).toEqual(["Mette", "Ali"]);
  expect(names(full)).toEqual(["Sara"]);
});

test("a circle leaves room for the person", () => {
  const many = Array.from({ length: 40 }, (_, i) => counsellor(`${i}`));
  expect(names(...many)).toHaveLength(15);
});

test("whoever is taken out cannot open the letter", () => {
  const draft = new FirstDraft();
  const team = service(counsellor("Mette"), counsellor("Sara"));
  draft.to.value = { service: team, counsellor: null };
  draft.leaveOut("Sara", true);
  expect(draft.letter("da").circle).toEqual(["Mette"]);
  draft.leaveOut("Sara", false);
  expect(draft.letter("da").circle).toEqual(["Mette", "Sara"]);
});

test("a letter is measured in characters as people count them", () => {
  expect(letterOver("👩".repeat(60_000))).toBe(0);
  expect(letterOver("å".repeat(60_003))).toBe(3);
  expect(letterOver("\u0001".repeat(60_000))).toBeGreaterThan(0);
});

test("what is sealed is always whole characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const half = text + text.slice(0, 1);
      expect(/\p{Surrogate}/u.test(wellFormed(half))).toBe(false);
    }),
  );
});

test("a name cannot turn the sentence it stands in", () => {
  expect(plainName("\u202eMette\u2069")).toBe("Mette");
});

test("words typed in another spelling are the same words", () => {
  const drawn = ["purløg", "nabobord", "måge"];
  expect(compareWords("PURLOEG nabobord, maage", drawn)).toEqual({ wrong: [], missing: 0 });
  expect(compareWords("purløg naboer", drawn)).toEqual({ wrong: [2], missing: 1 });
});
