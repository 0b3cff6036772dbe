// Closing a folder: what is waited for, what is asked, and that it then closes at once.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeFolder } from "../../src/person/folder/closing.ts";
import { Model } from "../../src/person/state/model.ts";
import { fetchAhead, goesAnyway, unask } from "../../src/ui/unsent.tsx";
import { Offline } from "../../src/vault/transport.ts";
import { type Fake, fake, folder, relation } from "./fake.ts";

vi.mock(import("../../src/ui/unsent.tsx"), () => ({
  fetchAhead: vi.fn(async () => undefined),
  goesAnyway: vi.fn(async () => true),
  unask: vi.fn<() => void>(),
}));

const MOMENT_MS = 1_500;
const asked = vi.mocked(goesAnyway);
let worker: Fake;
let model: Model;

beforeEach(async () => {
  vi.useFakeTimers();
  asked.mockReset().mockResolvedValue(true);
  vi.mocked(unask).mockReset();
  worker = fake();
  model = new Model(worker.connect, "folder", "da");
  await model.comeBack("ord");
});

afterEach(() => {
  model.drop();
  vi.useRealTimers();
});

const never = (): Promise<never> => new Promise(() => undefined);
const close = (): Promise<void> => closeFolder(model, "da", "asked");

/** Write a letter that never has an answer. */
function hang(): void {
  worker.api.write.mockImplementationOnce(never);
  model.drafts.type("v1", "Er du der?");
  void model.write("v1");
}

test("closing seals what was being written, and leaves nothing", async () => {
  model.drafts.type("v1", "Halvt");
  await close();
  expect(worker.api.draft).toHaveBeenCalledWith("v1", "Halvt");
  expect(worker.terminate).toHaveBeenCalled();
  expect(model.folder.value).toBeNull();
  expect(model.drafts.of("v1").value).toBe("");
  expect(model.screen.value).toBe("closed");
});

test("closing seals what was typed while other words were on their way", async () => {
  model.drafts.type("v1", "Halvt");
  let arrive = (): void => undefined;
  worker.api.draft.mockImplementationOnce(() => new Promise((done) => (arrive = done)));
  const first = model.drafts.save();
  model.drafts.type("v1", "Halvt skrevet");
  const closed = close();
  arrive();
  await Promise.all([first, closed]);
  expect(worker.api.draft).toHaveBeenLastCalledWith("v1", "Halvt skrevet");
  expect(worker.terminate).toHaveBeenCalled();
});

test("words that cannot be sealed in a moment are asked about once, and go at once", async () => {
  worker.api.draft.mockImplementation(never);
  model.drafts.type("v1", "Halvt");
  const closed = close();
  await vi.advanceTimersByTimeAsync(MOMENT_MS);
  await closed;
  expect(asked.mock.calls).toEqual([["da", "typed"]]);
  expect(model.screen.value).toBe("closed");
});

test("words that could not be sealed stay with whoever stays", async () => {
  worker.api.draft.mockRejectedValue(new Offline());
  asked.mockResolvedValue(false);
  model.drafts.type("v1", "Halvt");
  await close();
  expect(asked.mock.calls).toEqual([["da", "typed"]]);
  expect(model.screen.value).toBe("folder");
  expect(model.drafts.of("v1").value).toBe("Halvt");
});

test("over a letter that hangs nothing is sealed, and going anyway goes at once", async () => {
  worker.told.folder?.(folder(relation({ draft: "Er du der?" })));
  hang();
  worker.api.draft.mockImplementation(never);
  const closed = close();
  await vi.advanceTimersByTimeAsync(MOMENT_MS);
  await closed;
  expect(asked.mock.calls).toEqual([["da", "waiting"]]);
  expect(worker.api.draft).not.toHaveBeenCalled();
  expect(model.screen.value).toBe("closed");
});

test("a field that is emptied by a letter that arrived is nothing to ask about", async () => {
  worker.told.folder?.(folder(relation({ draft: "Er du der?" })));
  worker.api.draft.mockImplementation(never);
  await model.write("v1");
  const closed = close();
  await vi.advanceTimersByTimeAsync(MOMENT_MS);
  await closed;
  expect(asked).not.toHaveBeenCalled();
  expect(model.screen.value).toBe("closed");
});

test("a letter that hung in a folder closed since is not waited for again", async () => {
  hang();
  const closed = close();
  await vi.advanceTimersByTimeAsync(MOMENT_MS);
  await closed;
  asked.mockClear();
  await model.comeBack("ord");
  await close();
  expect(asked).not.toHaveBeenCalled();
  expect(model.screen.value).toBe("closed");
});

test.each(["letter", "draft"])(
  "a folder that is ended elsewhere while a %s hangs says so, and asks nothing",
  async (what) => {
    worker.api.draft.mockImplementation(never);
    if (what === "letter") hang();
    else model.drafts.type("v1", "Halvt");
    const closed = close();
    await vi.advanceTimersByTimeAsync(1);
    worker.told.ended?.();
    await vi.advanceTimersByTimeAsync(MOMENT_MS);
    await closed;
    expect(asked).not.toHaveBeenCalled();
    expect(model.ended.value).toBe("elsewhere");
  },
);

test("a question goes with the folder that it is about", async () => {
  hang();
  let answer = (_: boolean): void => undefined;
  asked.mockImplementationOnce(() => new Promise((done) => (answer = done)));
  vi.mocked(unask).mockImplementation(() => answer(false));
  const closed = close();
  await vi.advanceTimersByTimeAsync(MOMENT_MS);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(unask).not.toHaveBeenCalled();
  worker.told.ended?.();
  await closed;
  expect(unask).toHaveBeenCalledTimes(1);
  expect(model.ended.value).toBe("elsewhere");
});

test("a folder that is ended while the question is fetched is not asked about", async () => {
  hang();
  let come = (): void => undefined;
  vi.mocked(fetchAhead).mockImplementationOnce(() => new Promise((done) => (come = done)));
  const closed = close();
  await vi.advanceTimersByTimeAsync(MOMENT_MS);
  worker.told.ended?.();
  come();
  await closed;
  expect(asked).not.toHaveBeenCalled();
  expect(model.ended.value).toBe("elsewhere");
});
