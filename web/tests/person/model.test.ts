import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Model } from "../../src/person/state/model.ts";
import { Refused } from "../../src/protocol/refusals.ts";
import { Offline } from "../../src/vault/transport.ts";
import type { FolderView } from "../../src/vault/views.ts";
import { answered, counsellor, type Fake, fake, folder, relation, service } from "./fake.ts";

let worker: Fake;
let model: Model;

beforeEach(() => {
  vi.useFakeTimers();
  worker = fake();
  model = new Model(worker.connect, "who", "da");
});

afterEach(() => {
  model.drop();
  vi.useRealTimers();
});

function think(text: string): void {
  model.first.to.value = { service: service(counsellor("Mette")), counsellor: null };
  model.first.text.value = text;
}

test("a first letter is sent as it was typed, and the next screen says so", async () => {
  think("Hej");
  await model.send();
  expect(worker.api.begin).toHaveBeenCalledWith({
    service: "service",
    circle: ["Mette"],
    standIn: false,
    name: null,
    language: "da",
    text: "Hej",
  });
  expect(model.screen.value).toBe("sent");
});

test("without a line the same letter is asked for again until it is there", async () => {
  think("Hej");
  worker.api.begin.mockRejectedValueOnce(new Offline()).mockRejectedValueOnce(new Offline());
  const sent = model.send();
  await vi.advanceTimersByTimeAsync(10_000);
  await sent;
  const [first, ...again] = worker.api.begin.mock.calls;
  expect(again).toEqual([first, first]);
  expect(model.screen.value).toBe("sent");
});

test("between two tries there always is a way to take the letter back", async () => {
  think("Hej");
  worker.api.begin.mockRejectedValueOnce(new Offline()).mockRejectedValueOnce(new Offline());
  const ways: boolean[] = [];
  model.sending.subscribe((sending) => {
    ways.push(sending !== null);
  });
  const sent = model.send();
  await vi.advanceTimersByTimeAsync(10_000);
  await sent;
  expect(ways.length).toBeGreaterThan(5);
  expect(ways.slice(1, -1)).not.toContain(false);
  expect(ways.at(-1)).toBe(false);
});

test("whoever stops waiting has the letter back in the field", async () => {
  think("Hej");
  worker.api.begin.mockRejectedValue(new Offline());
  const sent = model.send();
  await vi.advanceTimersByTimeAsync(1);
  model.sending.value?.stop();
  await sent;
  expect(model.screen.value).toBe("write");
  expect(model.first.text.value).toBe("Hej");
});

test("a refused first letter is back in the field, and why is named", async () => {
  think("Hej");
  worker.api.begin.mockRejectedValueOnce(new Refused("storage-full"));
  await model.send();
  expect(model.screen.value).toBe("write");
  expect(model.first.text.value).toBe("Hej");
  expect(model.trouble.value?.name).toBe("storage-full");
});

test("words are drawn once, however often they are looked at", async () => {
  await model.showWords();
  model.go("back");
  await model.showWords();
  expect(worker.api.drawPhrase).toHaveBeenCalledTimes(1);
  await model.keep("en to tre fire fem seks syv");
  expect(model.words.value).toEqual([]);
  expect(model.screen.value).toBe("folder");
});

test("a letter that cannot even wait is back in the field", async () => {
  await model.comeBack("ord");
  model.drafts.type("v1", "Er du der?");
  worker.api.write.mockRejectedValueOnce(new Refused("vault-closing"));
  await model.write("v1");
  expect(model.drafts.of("v1").value).toBe("Er du der?");
  expect(model.trouble.value?.name).toBe("vault-closing");
});

test("a letter that waits is not in the field as well", async () => {
  await model.comeBack("ord");
  model.drafts.type("v1", "Er du der?");
  worker.api.write.mockImplementationOnce(async (_, text) => {
    const pending = [{ id: "1", text, state: "waiting", refused: null }] as const;
    worker.told.folder?.(folder(relation({ pending })));
    throw new Offline();
  });
  await model.write("v1");
  expect(model.drafts.of("v1").value).toBe("");
});

test("what waits is tried again by itself", async () => {
  await model.comeBack("ord");
  const pending = [{ id: "1", text: "Hej", state: "waiting", refused: null }] as const;
  worker.told.folder?.(folder(relation({ pending })));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(worker.api.resend).toHaveBeenCalledWith("v1");
  worker.told.folder?.(folder(relation()));
  worker.api.resend.mockClear();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(worker.api.resend).not.toHaveBeenCalled();
});

test("new letters are news, those of the first look are not", async () => {
  worker.api.comeBack.mockResolvedValueOnce(folder(relation({ record: answered("a") })));
  await model.comeBack("ord");
  expect(model.news.value).toBeNull();
  worker.told.relation?.(relation({ record: answered("a", "b", "c") }));
  expect(model.news.value).toEqual({ kind: "new-letters", count: 2 });
});

test("a line that is back at once is not worth a word", async () => {
  await model.comeBack("ord");
  worker.told.connection?.("lost");
  await vi.advanceTimersByTimeAsync(1_000);
  worker.told.connection?.("live");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(model.connection.value).toBe("live");
  expect(model.news.value).toBeNull();
});

test("a letter is under way until it is known what became of it", async () => {
  await model.comeBack("ord");
  let arrive = (): void => undefined;
  worker.api.write.mockImplementationOnce(
    () =>
      new Promise((done) => {
        arrive = done;
      }),
  );
  model.drafts.type("v1", "Er du der?");
  void model.write("v1");
  let known = false;
  void model.underWay.then(() => {
    known = true;
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(known).toBe(false);
  arrive();
  await vi.advanceTimersByTimeAsync(1);
  expect(known).toBe(true);
});

test("a folder does not close by itself over words that could not be sealed", async () => {
  await model.comeBack("ord");
  model.drafts.type("v1", "Halvt");
  worker.api.draft.mockRejectedValue(new Offline());
  await model.close("idle");
  expect(model.screen.value).toBe("folder");
  expect(model.drafts.of("v1").value).toBe("Halvt");
});

test("a quick exit drops everything without asking anybody", async () => {
  think("Hej");
  await model.comeBack("ord");
  model.drop();
  expect(worker.terminate).toHaveBeenCalled();
  expect(model.folder.value).toBeNull();
  expect(model.first.text.value).toBe("");
  expect(worker.api.leave).not.toHaveBeenCalled();
});

test("words being sealed are not overwritten by a view from before", async () => {
  await model.comeBack("ord");
  model.drafts.type("v1", "Halvt");
  worker.api.draft.mockImplementationOnce(async () => {
    worker.told.folder?.(folder(relation({ draft: "" })));
  });
  await model.drafts.save();
  expect(model.drafts.of("v1").value).toBe("Halvt");
  worker.told.folder?.(folder(relation({ draft: "Halvt" })));
  worker.told.folder?.(folder(relation({ draft: "Halvt, fra en anden fane" })));
  expect(model.drafts.of("v1").value).toBe("Halvt, fra en anden fane");
});

test("safety words are in the letter's language, whatever the screen's", async () => {
  const { record } = relation();
  const english = relation({ record: { ...record, language: "en" } });
  worker.api.comeBack.mockResolvedValue(folder(english));
  await model.comeBack("seven words");
  await model.safetyWords("v1");
  expect(worker.api.safetyWords).toHaveBeenCalledWith("v1", "en");
});

/** A worker that does not answer `begin` until it is halted, and then as `halted` does. */
function slow(
  halted: (give: (view: FolderView) => void, lose: (why: Error) => void) => void,
): void {
  let end = (): void => undefined;
  worker.api.begin.mockImplementationOnce(
    () =>
      new Promise((give, lose) => {
        end = () => halted(give, lose);
      }),
  );
  worker.api.halt.mockImplementation(async () => end());
}

test("a first letter on a slow line can be taken back, and is in the field again", async () => {
  think("Hej");
  slow((_, lose) => lose(new Offline()));
  const sent = model.send();
  await vi.advanceTimersByTimeAsync(4_900);
  expect(model.sending.value?.line).toBe("asked");
  await vi.advanceTimersByTimeAsync(200);
  expect(model.sending.value?.line).toBe("slow");
  expect(model.screen.value).toBe("sending");
  model.sending.value?.stop();
  await sent;
  expect(worker.api.begin).toHaveBeenCalledTimes(1);
  expect(model.screen.value).toBe("write");
  expect(model.first.text.value).toBe("Hej");
  expect(model.trouble.value).toBeNull();
  expect(model.sending.value).toBeNull();
});

test("a first letter that arrived before it was taken back is said to be there", async () => {
  think("Hej");
  slow((give) => give({ ...folder(relation()), kept: false }));
  const sent = model.send();
  await vi.advanceTimersByTimeAsync(6_000);
  model.sending.value?.stop();
  await sent;
  expect(model.screen.value).toBe("sent");
});

test("a slow line that breaks is asked again, and the letter can be taken back at once", async () => {
  think("Hej");
  slow((_, lose) => lose(new Offline()));
  const sent = model.send();
  await vi.advanceTimersByTimeAsync(6_000);
  await worker.api.halt();
  await vi.advanceTimersByTimeAsync(1);
  expect(model.sending.value?.line).toBe("gone");
  slow((_, lose) => lose(new Offline()));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(model.sending.value).toMatchObject({ line: "asked", again: true });
  model.sending.value?.stop();
  await sent;
  expect(model.screen.value).toBe("write");
});

test("leaving while a first letter is on its way ends it, and asks nobody", async () => {
  think("Hej");
  slow((_, lose) => lose(new Offline()));
  void model.send();
  await vi.advanceTimersByTimeAsync(1_000);
  model.drop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(worker.terminate).toHaveBeenCalledTimes(1);
  expect(worker.api.halt).not.toHaveBeenCalled();
  expect(model.sending.value).toBeNull();
  expect(model.first.text.value).toBe("");
});

test("an answer that is long in coming is said to be, and can be given up", async () => {
  let lose = (_: Error): void => undefined;
  worker.api.comeBack.mockImplementationOnce(
    () =>
      new Promise((_, fail) => {
        lose = fail;
      }),
  );
  worker.api.halt.mockImplementation(async () => lose(new Offline()));
  const back = model.comeBack("ord");
  await vi.advanceTimersByTimeAsync(4_900);
  expect(model.slow.value).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(model.slow.value).toBe(true);
  model.halt();
  expect(await back).toBe(false);
  expect(model.slow.value).toBe(false);
  expect(model.trouble.value?.name).toBe("offline");
  expect(await model.comeBack("ord")).toBe(true);
});

test("an answer that came in time leaves no word behind", async () => {
  await model.comeBack("ord");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(model.slow.value).toBe(false);
});

test("a folder that was closed while something was asked can be opened again", async () => {
  await model.comeBack("ord");
  worker.api.keep.mockImplementationOnce(() => new Promise(() => undefined));
  void model.keep("ord");
  worker.told.ended?.();
  expect(model.busy.value).toBe(false);
  expect(await model.comeBack("ord")).toBe(true);
});
