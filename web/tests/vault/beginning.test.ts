// A first letter on a line that does not answer: it can be halted, and two never run.

import { afterEach, expect, it, vi } from "vitest";
import { b64u } from "../../src/protocol/encoding.ts";
import { KEY_BYTES } from "../../src/protocol/limits.ts";
import type { FirstLetter } from "../../src/vault/api.ts";
import { Beginning } from "../../src/vault/beginning.ts";
import type { Folder } from "../../src/vault/holding.ts";
import { type Made, sendVault } from "../../src/vault/making.ts";
import { ask, cutLine, Offline, openStream } from "../../src/vault/transport.ts";

const LETTER: FirstLetter = {
  service: b64u(new Uint8Array(KEY_BYTES)),
  circle: [],
  standIn: false,
  name: null,
  language: "da",
  text: "Hej",
};

/** A server that says nothing, and how many requests it holds. */
function silent(): { held: number; asked: string[] } {
  const seen = { held: 0, asked: [] as string[] };
  vi.stubGlobal("fetch", (path: string, { signal }: RequestInit) => {
    seen.asked.push(path);
    seen.held += 1;
    return new Promise((_, fail) => {
      const end = (): void => {
        seen.held -= 1;
        fail(new DOMException("cut", "AbortError"));
      };
      if (signal?.aborted) end();
      else signal?.addEventListener("abort", end);
    });
  });
  return seen;
}

const beginning = (): Beginning =>
  new Beginning({ own: () => null, held: new Map(), told: {} } as unknown as Folder);

afterEach(() => {
  vi.unstubAllGlobals();
});

it("ends as on a line that broke when it is halted, and nothing is under way then", async () => {
  const server = silent();
  const first = beginning();
  const begun = first.begin(LETTER).catch((failed: unknown) => failed);
  await vi.waitFor(() => expect(server.held).toBe(1));
  await first.halt();
  expect(server.held).toBe(0);
  expect(await begun).toBeInstanceOf(Offline);
});

it("begins a second only when the first has ended", async () => {
  const server = silent();
  const first = beginning();
  const begun = first.begin(LETTER).catch((failed: unknown) => failed);
  await vi.waitFor(() => expect(server.held).toBe(1));
  const again = first.begin({ ...LETTER, text: "Hej igen" }).catch((failed: unknown) => failed);
  await new Promise((wake) => setTimeout(wake, 20));
  expect(server.asked).toHaveLength(1);
  await first.halt();
  expect(await begun).toBeInstanceOf(Offline);
  expect(await again).toBeInstanceOf(Offline);
  expect(server.held).toBe(0);
});

it("asks again after it was halted", async () => {
  const server = silent();
  const first = beginning();
  await first.halt();
  const begun = first.begin(LETTER).catch((failed: unknown) => failed);
  await vi.waitFor(() => expect(server.held).toBe(1));
  await first.halt();
  expect(await begun).toBeInstanceOf(Offline);
});

it("stops between two requests as well", async () => {
  const challenge = b64u(new Uint8Array(64));
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    return Response.json({ challenge, bits: 22 });
  });
  const made = { vault: new Uint8Array(KEY_BYTES) } as unknown as Made;
  let mend = (): void => undefined;
  const sent = sendVault(made, () => {
    mend = cutLine();
  });
  await expect(sent).rejects.toBeInstanceOf(Offline);
  mend();
  expect(asked).toEqual(["/api/work"]);
});

it("cuts no stream, and nothing that is asked once the line is mended", async () => {
  const server = silent();
  const stop = new AbortController();
  const stream = openStream("/live", { signal: stop.signal }).catch((failed: unknown) => failed);
  const before = ask("/now").catch((failed: unknown) => failed);
  const mend = cutLine();
  expect(await before).toBeInstanceOf(Offline);
  expect(await ask("/now").catch((failed: unknown) => failed)).toBeInstanceOf(Offline);
  mend();
  const after = ask("/now").catch((failed: unknown) => failed);
  await vi.waitFor(() => expect(server.held).toBe(2));
  stop.abort();
  expect(await stream).toBeInstanceOf(Offline);
  cutLine()();
  expect(await after).toBeInstanceOf(Offline);
});
