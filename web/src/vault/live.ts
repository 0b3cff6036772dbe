// What moves, told as it happens (PROTOCOL §11.10): fetch streaming, because EventSource
// cannot send a token.
//
// Promise: reconnects by itself with growing pauses, and says whether it is connected;
// an event says only that something moved, never what.

import { readJson, text } from "../protocol/encoding.ts";
import { Refused } from "../protocol/refusals.ts";
import type { Prover } from "./proving.ts";
import { type Answer, openStream } from "./transport.ts";

const PAUSE_FIRST_MS = 1_000;
const PAUSE_LONGEST_MS = 30_000;
/** The server comments every 20 s: after this much silence the line is dead. */
const SILENCE_MS = 45_000;

export interface Listener {
  moved(event: "head" | "desk", data: Answer): void;
  connected(now: boolean): void;
}

/** Cut a stream of text into its events. */
function* eventsIn(block: string): Generator<readonly [string, string]> {
  const fields = new Map<string, string>();
  for (const line of block.split("\n")) {
    const at = line.indexOf(":");
    if (at > 0) fields.set(line.slice(0, at), line.slice(at + 1).trimStart());
  }
  const event = fields.get("event");
  if (event !== undefined) yield [event, fields.get("data") ?? "{}"];
}

async function follow(prover: Prover, listener: Listener, stop: AbortController): Promise<void> {
  const line = new AbortController();
  const cut = (): void => line.abort();
  stop.signal.addEventListener("abort", cut);
  let silence = setTimeout(cut, SILENCE_MS);
  try {
    const stream = await prover.with((token) =>
      openStream("/live", { token, signal: line.signal }),
    );
    const reader = stream.pipeThrough(new TextDecoderStream() as never).getReader();
    listener.connected(true);
    let held = "";
    for (;;) {
      const { done, value } = (await reader.read()) as ReadableStreamReadResult<string>;
      if (done) return;
      clearTimeout(silence);
      silence = setTimeout(cut, SILENCE_MS);
      const blocks = (held + value.replaceAll("\r", "")).split("\n\n");
      held = blocks.pop() ?? "";
      for (const [event, data] of blocks.flatMap((block) => [...eventsIn(block)])) {
        if (event === "head" || event === "desk") listener.moved(event, readJson(text(data)));
      }
    }
  } finally {
    clearTimeout(silence);
    stop.signal.removeEventListener("abort", cut);
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Refusals that waiting does not change. */
const FINAL: ReadonlySet<string> = new Set(["no-folder", "session-missing", "not-allowed"]);

/** Listen until the returned function is called. */
export function listen(prover: Prover, listener: Listener): () => void {
  const stop = new AbortController();
  const run = async (): Promise<void> => {
    let wait = PAUSE_FIRST_MS;
    while (!stop.signal.aborted) {
      try {
        await follow(prover, listener, stop);
        wait = PAUSE_FIRST_MS;
      } catch (failed) {
        if (failed instanceof Refused && FINAL.has(failed.refusal)) return;
      }
      if (stop.signal.aborted) return;
      listener.connected(false);
      await pause(wait, stop.signal);
      wait = Math.min(2 * wait, PAUSE_LONGEST_MS);
    }
  };
  void run();
  return () => stop.abort();
}
