// What moved is read until it is read: a line that is gone, or a busy server, passes.

import { afterEach, expect, test, vi } from "vitest";
import { Refused } from "../../src/protocol/refusals.ts";
import { persevere } from "../../src/vault/persevering.ts";
import { Offline } from "../../src/vault/transport.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** How often it was tried, where the first tries fail so. */
async function tries(...failures: readonly Error[]): Promise<number> {
  vi.useFakeTimers();
  const left = [...failures];
  let count = 0;
  const read = async (): Promise<void> => {
    count += 1;
    const failed = left.shift();
    if (failed !== undefined) throw failed;
  };
  const done = persevere(read, () => false);
  await vi.runAllTimersAsync();
  await done;
  return count;
}

test("a line that is gone and a busy server are tried again", async () => {
  expect(await tries(new Offline(), new Refused("unavailable"))).toBe(3);
});

test("what is refused for good is not", async () => {
  expect(await tries(new Refused("not-a-reader"), new Offline())).toBe(1);
});
