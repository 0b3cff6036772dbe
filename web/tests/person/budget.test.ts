import { afterEach, beforeEach, expect, test } from "vitest";
import { keepBudget, takeBudget } from "../../src/person/state/budget.ts";
import { Model } from "../../src/person/state/model.ts";
import { Refused } from "../../src/protocol/refusals.ts";
import type { Budget, BudgetLine } from "../../src/record/index.ts";
import { type Fake, fake, folder, relation } from "./fake.ts";

const RENT: BudgetLine = ["home", false, "rent", "month", ["6.250", "", "", ""]];
const THEIRS: Budget = { sequence: 9, at: null, lines: [RENT] };

let worker: Fake;
let model: Model;

beforeEach(() => {
  worker = fake();
  model = new Model(worker.connect, "folder", "da");
});

afterEach(() => {
  model.drop();
});

test("a sheet is kept over the one that was seen", async () => {
  expect(await keepBudget(model, [RENT], [RENT])).toBe("kept");
  expect(worker.api.budget).toHaveBeenCalledWith([RENT], [RENT]);
});

test("a sheet from elsewhere is shown, and is no trouble", async () => {
  worker.api.budget.mockRejectedValueOnce(new Refused("head-moved"));
  worker.api.folder.mockResolvedValueOnce({ ...folder(relation()), budget: THEIRS });
  expect(await keepBudget(model, [RENT], [RENT])).toBe("elsewhere");
  expect(model.folder.value?.budget).toEqual(THEIRS);
  expect(model.trouble.value).toBeNull();
});

test("a sheet too large to keep is named as that", async () => {
  worker.api.budget.mockRejectedValueOnce(new Refused("too-large"));
  expect(await keepBudget(model, [RENT], null)).toBe("failed");
  expect(model.trouble.value?.name).toBe("too-large");
});

test("taking away says so to the worker", async () => {
  expect(await takeBudget(model)).toBe(true);
  expect(worker.api.budget).toHaveBeenCalledWith(null, null);
});

test("what is not kept counts as typed until the page drops everything", () => {
  model.budgetUnsaved.value = true;
  expect([model.typed, model.unsaved]).toEqual([true, true]);
  model.drop();
  expect([model.typed, model.unsaved]).toEqual([false, false]);
});
