// The page's side of the worker: verbs as calls, and what it tells as callbacks.
//
// Promise: a call that is refused throws `Refused`, one without an answer `Offline`;
// after `terminate` nothing answers any more and the keys are gone with the worker.

import { type Refusal, Refused } from "../protocol/refusals.ts";
import type { Came, CounsellorApi, PersonApi, Told } from "./api.ts";
import { Offline } from "./transport.ts";

export interface Connected<Api> {
  readonly api: Api;
  terminate(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(failed: Error): void;
}

function settle(waiting: Map<number, Waiting>, told: Partial<Told>, came: Came): void {
  if ("told" in came) {
    (told[came.told] as ((value: unknown) => void) | undefined)?.(came.value);
    return;
  }
  const call = waiting.get(came.id);
  waiting.delete(came.id);
  if (call === undefined) return;
  if ("value" in came) call.resolve(came.value);
  else if (came.refused === "offline") call.reject(new Offline());
  else call.reject(new Refused(came.refused as Refusal, came.members));
}

/** Speak to a worker that serves `Api`. */
export function connect<Api extends PersonApi | CounsellorApi>(
  worker: Worker,
  told: Partial<Told>,
): Connected<Api> {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Came>) => settle(waiting, told, data));
  const call = (verb: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      worker.postMessage({ id: calls, verb, args });
    });
  const api = new Proxy(
    {},
    {
      get:
        (_, verb) =>
        (...args: unknown[]) =>
          call(String(verb), args),
    },
  );
  return { api: api as Api, terminate: () => worker.terminate() };
}
